// Finds duplicates in one file by the method of Fellegi and Sunter in SQL on DuckDB, the engine and the manner of Splink: exact
// blocking rules, levels by Jaro-Winkler and edit distance, u from random pairs, m by expectation maximisation, term
// frequencies of names and places, connected components at 0.99. It knows nothing of households. Prints one JSON line.
import { DuckDBInstance } from "@duckdb/node-api";

const [file] = process.argv.slice(2);
const rules = [
  ["given_name", "family_name"], ["given_name", "date_of_birth"], ["family_name", "date_of_birth"],
  ["date_of_birth", "place"], ["postcode", "given_name"], ["postcode", "family_name"],
];
const name = (column) => levels(column, [`jaro_winkler_similarity(a.${column}, b.${column}) >= 0.92`, `jaro_winkler_similarity(a.${column}, b.${column}) >= 0.8`]);
const comparisons = [
  name("given_name"),
  name("family_name"),
  levels("date_of_birth", ["damerau_levenshtein(a.date_of_birth, b.date_of_birth) <= 1", "a.date_of_birth[1:4] = b.date_of_birth[1:4]"]),
  levels("sex", []),
  levels("place", ["jaro_winkler_similarity(a.place, b.place) >= 0.9"]),
  levels("postcode", ["damerau_levenshtein(a.postcode, b.postcode) <= 1", "split_part(a.postcode, ' ', 1) = split_part(b.postcode, ' ', 1)"]),
];
const fields = ["given_name", "family_name", "date_of_birth", "sex", "place", "postcode"];
const columns = comparisons.map((_, i) => `g${i}`).join(", ");
const frequent = ["given_name", "family_name", "place"];

function levels(column, partial) {
  const cases = partial.map((condition, i) => `when ${condition} then ${partial.length - i}`).join(" ");
  return { sql: `case when a.${column} is null or b.${column} is null then -1 when a.${column} = b.${column} then ${partial.length + 1} ${cases} else 0 end`, count: partial.length + 2 };
}

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();
const gammas = comparisons.map(({ sql }, i) => `${sql} as g${i}`).join(", ");

async function compare() {
  await connection.run(`create table r as select row_number() over () - 1 as n, * from read_csv('${file}', header = true, all_varchar = true, nullstr = '')`);
  const brought = rules.map((rule) => `select a.n as a, b.n as b from r a join r b on a.n < b.n and ${rule.map((c) => `a.${c} = b.${c}`).join(" and ")}`);
  await connection.run(`create table p as ${brought.join(" union ")}`);
  await connection.run(`create table g as select p.a, p.b, ${gammas} from p join r a on a.n = p.a join r b on b.n = p.b`);
  for (const column of frequent)
    await connection.run(`create table f_${column} as select ${column} as value, count(*) / sum(count(*)) over () as share from r where ${column} is not null group by all`);
}

/** The share of each level among pairs drawn at random, both values known. */
async function chanceOfRandom() {
  const drawn = await rows(`select ${columns}, count(*)::double from (select ${gammas} from (select n, (hash(n) % (select count(*) from r))::bigint as other from r) s join r a on a.n = s.n join r b on b.n = s.other where s.n <> s.other) group by all`);
  return shares(drawn, () => 1);
}

function shares(patterns, weightOf) {
  const sums = comparisons.map(({ count }) => new Array(count).fill(1e-3));
  patterns.forEach((pattern, i) => comparisons.forEach((_, c) => {
    if (pattern[c] >= 0) sums[c][pattern[c]] += pattern.at(-1) * weightOf(i);
  }));
  return sums.map((each) => each.map((sum) => sum / each.reduce((x, y) => x + y)));
}

/** m of the columns that are not blocked on, among pairs that agree in those that are; and the share of matches there. */
function fit(patterns, u, blocked) {
  const free = [...comparisons.keys()].filter((c) => !blocked.includes(fields[c]));
  let m = comparisons.map(({ count }) => Array.from({ length: count }, (_, level) => (level === count - 1 ? 0.85 : 0.15 / (count - 1))));
  let share = 0.2;
  for (let round = 0; round < 25; round++) {
    const odds = patterns.map((pattern) => share / (1 - share) * free.reduce((product, c) => product * (pattern[c] < 0 ? 1 : m[c][pattern[c]] / u[c][pattern[c]]), 1));
    const chances = odds.map((each) => each / (1 + each));
    m = shares(patterns, (i) => chances[i]);
    share = patterns.reduce((sum, pattern, i) => sum + pattern.at(-1) * chances[i], 0) / patterns.reduce((sum, pattern) => sum + pattern.at(-1), 0);
  }
  return m.map((each, c) => (free.includes(c) ? each : null));
}

/** Splink's way: a session for each of two blocking rules, every tenth record of a large file; the mean where both tell. */
async function train(u) {
  const sessions = [];
  for (const blocked of [["date_of_birth"], ["given_name", "family_name"]]) {
    const same = blocked.map((c) => `a.${c} = b.${c}`).join(" and ");
    const every = "greatest(1, (select count(*) from r) // 100000)";
    sessions.push(fit(await rows(`select ${columns}, count(*)::double from (select ${gammas} from r a join r b on ${same} and a.n < b.n where a.n % ${every} = 0) group by all`), u, blocked));
  }
  return comparisons.map(({ count }, c) => {
    const told = sessions.map((m) => m[c]).filter((each) => each);
    return Array.from({ length: count }, (_, level) => told.reduce((sum, each) => sum + each[level], 0) / told.length);
  });
}

/** The share of matches among all pairs: those that agree in both names and birth, seven in ten of all. */
async function shareOfAll() {
  const [[sure, all]] = await rows("select (select count(*) from r a join r b on a.n < b.n and a.given_name = b.given_name and a.family_name = b.family_name and a.date_of_birth = b.date_of_birth)::double, (select count(*) * (count(*) - 1) / 2 from r)::double");
  return sure / 0.7 / all;
}

async function matches(u, m, share) {
  const part = (c) => `case g${c} ${m[c].map((chance, level) => `when ${level} then ${Math.log(chance / u[c][level])}`).join(" ")} else 0 end`;
  const adjust = (column) => {
    const c = fields.indexOf(column);
    return `case when g${c} = ${comparisons[c].count - 1} then ln(${u[c].at(-1)} / f_${column}.share) else 0 end`;
  };
  const joins = frequent.map((column) => `left join f_${column} on f_${column}.value = ra.${column}`).join(" ");
  const weight = [...comparisons.keys()].map(part).concat(frequent.map(adjust)).join(" + ");
  const found = await connection.runAndReadAll(`select g.a::integer, g.b::integer from g join r ra on ra.n = g.a ${joins} where ${Math.log(share / (1 - share))} + ${weight} > ${Math.log(99)}`);
  return found.getColumns();
}

function cluster([left, right], count) {
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const root = (i) => {
    while (parents[i] !== i) i = parents[i] = parents[parents[i]];
    return i;
  };
  left.forEach((a, i) => (parents[root(a)] = root(right[i])));
  return Array.from(parents, (_, i) => root(i));
}

const pairsIn = (keys) => {
  const counts = new Map();
  let pairs = 0;
  for (const key of keys) {
    const before = counts.get(key) ?? 0;
    pairs += before;
    counts.set(key, before + 1);
  }
  return pairs;
};

const [started, busy] = [process.hrtime.bigint(), process.cpuUsage()];
await compare();
const u = await chanceOfRandom();
const found = await matches(u, await train(u), await shareOfAll());
const [[records, pairs]] = await rows("select (select count(*) from r)::double, (select count(*) from g)::double");
const clusters = cluster(found, records);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const used = process.cpuUsage(busy);

const people = (await rows("select split_part(id, '-', 1)::integer from r order by n")).map(([person]) => person);
const right = pairsIn(clusters.map((group, i) => `${group} ${people[i]}`));
const [given, truth] = [pairsIn(clusters), pairsIn(people)];
console.log(JSON.stringify({
  records, seconds, processor: (used.user + used.system) / 1e6, compared: pairs,
  right, wrong: given - right, missed: truth - right, megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
}));
