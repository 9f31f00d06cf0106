// Holds the verdict on every labelled package against its label, one line a case:
//   node corpus/score.mjs [--json] [--first DATE]
// --first writes down the first score of the cases that have none yet; it is written once and stays.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus, readCases, readFirstScores } from './benchmark/cases.mjs';
import { openEngine, rulesOf } from './benchmark/engine.mjs';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, first: { type: 'string' } },
});
const engine = openEngine();
const blocks = readFirstScores();
const before = new Map(blocks.flatMap(({ rows }) => rows.map((row) => [row.case, row.verdict])));
const rows = [];
for (const one of readCases()) rows.push(await scoreCase(one));
if (values.first) recordFirst();
else if (values.json) console.log(JSON.stringify(rows, null, 2));
else print();

async function scoreCase({ name, expected, path }) {
  const answer = await engine.inspect(readFileSync(path));
  return { case: name, expected, verdict: answer.verdict, rules: rulesOf(answer) };
}

function recordFirst() {
  const fresh = rows.filter((row) => !before.has(row.case));
  if (fresh.length === 0) {
    console.error('every case has its first score already');
    process.exit(2);
  }
  const { version, rulesDigest } = engine.tool;
  blocks.push({ date: values.first, tool: { version, rulesDigest }, rows: fresh });
  writeFileSync(join(corpus, 'first-score.json'), `${JSON.stringify({ blocks }, null, 2)}\n`);
}

function print() {
  for (const row of rows) {
    const mark = row.verdict === row.expected ? ' ' : '!';
    const first = before.get(row.case) ?? '-';
    const cells = [
      row.case.padEnd(32),
      row.expected.padEnd(11),
      first.padEnd(11),
      row.verdict.padEnd(11),
    ];
    console.log(`${mark} ${cells.join(' ')} ${row.rules.join(', ')}`);
  }
}
