// Counts Tables 2 to 7 from the CSV files of a data package in DuckDB, as `steadfast tables` does.
// node duckdb.mjs FOLDER FROM TO THREADS: prints {seconds, cpuSeconds, peakBytes, cells: [[row, site, n], …]} as JSON.
// It is spared what our own run does besides: no check of keys, codes, orphans or order of dates, column types given,
// and no count of distinct rows, since the made-up package has no row twice.
import { DuckDBInstance } from "@duckdb/node-api";
import { join } from "node:path";

const [folder, from, to, threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(":memory:", { threads });
const database = await instance.connect();

const csv = (name, columns) => {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`).join(", ");
  return `read_csv('${join(folder, name)}', header = true, delim = ',', quote = '"', columns = {${types}})`;
};
const text = (...names) => Object.fromEntries(names.map((name) => [name, "VARCHAR"]));
const people = csv("young_people.csv", {
  ...text("id", "site", "given_name", "family_name"), date_of_birth: "DATE",
  ...text("gender", "ethnicity", "disability", "postcode", "language"),
});
const referrals = csv("referrals.csv", {
  ...text("id", "young_person_id", "site"), referred_on: "DATE", ...text("referred_by", "decision"),
  decided_on: "DATE", status: "VARCHAR", closed_on: "DATE", closure_reason: "VARCHAR",
});
const reasons = csv("referral_reasons.csv", text("referral_id", "reason"));
const education = csv("education.csv", { young_person_id: "VARCHAR", recorded_on: "DATE", setting: "VARCHAR" });
const agencies = csv("agencies.csv", { ...text("young_person_id", "agency"), started_on: "DATE", ended_on: "DATE" });
const plans = csv("plans.csv", { ...text("id", "young_person_id"), agreed_on: "DATE", contacts_per_week: "INTEGER", crisis_support: "BOOLEAN" });
const topics = csv("plan_topics.csv", text("plan_id", "topic"));

const last = `DATE '${to}'`;
const bySite = "GROUP BY GROUPING SETS ((1, 2), (1))";

const started = performance.now();
await database.run(`CREATE TEMP TABLE r AS SELECT id, young_person_id, site, referred_on,
  coalesce(referred_by, 'not_known') AS referred_by, coalesce(closure_reason, 'not_known') AS closure_reason,
  status <> 'closed' OR coalesce(closed_on > ${last}, false) AS open
  FROM ${referrals} WHERE referred_on IS NULL OR referred_on BETWEEN DATE '${from}' AND ${last}`);
await database.run("CREATE TEMP TABLE o AS SELECT id, young_person_id, site FROM r WHERE open");
await database.run(`CREATE TEMP TABLE p AS SELECT pl.id, o.site, o.id AS referral FROM ${plans} pl JOIN o USING (young_person_id) WHERE agreed_on <= ${last}`);

const cells = [];
const count = async (sql) => {
  const result = await database.runAndReadAll(sql);
  for (const [row, place, n] of result.getRows()) cells.push([row, place ?? "Overall", Number(n)]);
};
await count(`SELECT 'referred_by: ' || referred_by, site, count(*) FROM r ${bySite}`);
await count(`SELECT 'referred_by: total', site, count(*) FROM r ${bySite}`);
await count(`SELECT CASE WHEN open THEN 'status: open' ELSE 'status: closed' END, site, count(*) FROM r ${bySite}`);
await count(`SELECT 'closure_reason: ' || closure_reason, site, count(*) FROM r WHERE NOT open ${bySite}`);
await count(`SELECT 'reason: ' || reason, site, count(*) FROM ${reasons} x JOIN o ON x.referral_id = o.id ${bySite}`);
await count(`SELECT 'setting: ' || setting, site, count(*) FROM o JOIN (SELECT young_person_id, arg_max(setting, recorded_on) AS setting
  FROM ${education} WHERE recorded_on <= ${last} GROUP BY 1) e USING (young_person_id) ${bySite}`);
await count(`SELECT 'agency: ' || agency, site, count(*) FROM o JOIN ${agencies} a USING (young_person_id)
  WHERE (started_on IS NULL OR started_on <= ${last}) AND (ended_on IS NULL OR ended_on > ${last}) ${bySite}`);
await count(`SELECT 'topic: ' || topic, site, count(*) FROM p JOIN ${topics} t ON t.plan_id = p.id ${bySite}`);
await database.run(`CREATE TEMP TABLE d AS SELECT l.site, y.gender, y.ethnicity, date_sub('year', y.date_of_birth, ${last}) AS age
  FROM (SELECT young_person_id, arg_max(site, coalesce(referred_on, DATE '0001-01-01')) AS site FROM r GROUP BY 1) l
  JOIN ${people} y ON y.id = l.young_person_id`);
for (const [row, figure] of [
  ["average_age", "floor(avg(age) + 0.5)"],
  ["min_age", "min(age)"],
  ["max_age", "max(age)"],
  ["male_percent", "floor(100.0 * (count(*) FILTER (gender = 'male')) / count(gender) + 0.5)"],
  ["white_percent", "floor(100.0 * (count(*) FILTER (ethnicity = 'white')) / count(ethnicity) + 0.5)"],
]) await count(`SELECT '${row}', site, ${figure} FROM d ${bySite}`);
const seconds = (performance.now() - started) / 1000;
const used = process.resourceUsage();
console.log(JSON.stringify({ seconds, cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6, peakBytes: used.maxRSS * 1024, cells }));
