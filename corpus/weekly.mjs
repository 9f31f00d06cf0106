// Disguises cases by the seed of the week, and asks whether the variants keep their verdicts:
//   node corpus/weekly.mjs [--seed N] [--count N]
// Names every one that does not. Exits 1 below the floor (corpus/README.md, "Every week"), not below the bar.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCases } from './benchmark/cases.mjs';
import { openEngine } from './benchmark/engine.mjs';
import { bar, floor, judgeVariants } from './benchmark/held.mjs';
import { percent } from './benchmark/tables.mjs';
import { inspectVariants } from './benchmark/variants.mjs';
import { weekSeed } from './disguise/random.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(weekSeed(new Date())) },
    count: { type: 'string', default: '80' },
  },
});
const started = performance.now();
const engine = openEngine();
const cases = [];
for (const one of readCases())
  cases.push({ ...one, ...(await engine.inspect(readFileSync(one.path))) });
const options = { seed: Number(values.seed), count: Number(values.count) };
const { seed, rows, notBuilt } = await inspectVariants(cases, engine, options);
const { counted, lost, share, alarms, failed, problems } = judgeVariants(rows, notBuilt.length);

for (const { name, case: of, rewriters, problem } of notBuilt)
  console.log(`not built: ${name} of ${of} (${rewriters.join(', ')}): ${problem}`);
for (const row of lost) console.log(`lost:      ${told(row)}`);
for (const row of alarms) console.log(`alarm:     ${told(row)}`);
for (const row of failed) console.log(`failed:    ${told(row)}: ${row.reasons.join(' ')}`);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `seed ${seed}: ${rows.length} variants in ${seconds} s, ${counted} of cases that are held or honest; ` +
    `${percent(share)} keep their verdict (wanted ${percent(bar)}, at least ${percent(floor)})`,
);
if (share < bar && problems.length === 0)
  console.log('warning: below what is wanted; the variants above are to be looked at');
for (const problem of problems) console.error(`failed: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

function told({ name, case: of, rewriters, whole, verdict }) {
  return `${name} of ${of} (${rewriters.join(', ')}): ${whole} → ${verdict}`;
}
