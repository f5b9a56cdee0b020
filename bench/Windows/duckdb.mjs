// Counts offences per person in the windows with DuckDB, from the same CSV files. Prints one JSON line for each run.
import { DuckDBInstance } from "@duckdb/node-api";

const [cohort, offences, extractEnd, months, runs] = process.argv.slice(2);
const days = (Number(months) * 365.25) / 12;
const query = `
  create or replace table windows as
  select c.id,
         count(*) filter (where o.offence_date < c.index_date and c.index_date - o.offence_date <= ${days}) as before,
         count(*) filter (where o.offence_date >= c.index_date and o.offence_date - c.index_date < ${days}
                            and o.offence_date <= date '${extractEnd}') as after
  from read_csv('${cohort}', header = true, columns = {id: 'varchar', index_date: 'date', site: 'varchar'}) c
  left join read_csv('${offences}', header = true, columns = {id: 'varchar', offence_date: 'date', offence_code: 'varchar'}) o using (id)
  group by c.id`;

const connection = await (await DuckDBInstance.create(":memory:")).connect();
for (let run = 0; run < Number(runs); run++) {
  const [started, busy] = [process.hrtime.bigint(), process.cpuUsage()];
  await connection.run(query);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const used = process.cpuUsage(busy);
  const processor = (used.user + used.system) / 1e6;
  const totals = await connection.runAndReadAll(
    "select count(*)::double, sum(before)::double, sum(after)::double from windows");
  const [people, before, after] = totals.getRows()[0];
  console.log(JSON.stringify({ seconds, processor, people, before, after }));
}
