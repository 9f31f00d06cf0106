// Scores the labelled packages, their disguises and, with --packages, real ones; writes docs/benchmark.md.
//   npm run benchmark -- [--packages DIR] [--seed N] [--variants N] [--quick] [--out FILE]
// --variants 0 leaves out the disguises; what is not measured stays on the page as it was.
// --quick: the labelled packages alone, and nothing is written. Exits 1 when the engine fails on a package.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCases, readFirstScores } from './benchmark/cases.mjs';
import { openEngine } from './benchmark/engine.mjs';
import { inspectGraph } from './benchmark/graph.mjs';
import {
  caseSection,
  realSection,
  scoreSection,
  variantSection,
  writePage,
} from './benchmark/page.mjs';
import { namedPackages } from '../bench/packages/on-disk.mjs';
import { inspectFolder } from './benchmark/real.mjs';
import { inspectVariants } from './benchmark/variants.mjs';
import { weekSeed } from './disguise/random.mjs';

const { values } = parseArgs({
  options: {
    packages: { type: 'string' },
    seed: { type: 'string', default: String(weekSeed(new Date())) },
    variants: { type: 'string', default: '120' },
    quick: { type: 'boolean', default: false },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../docs/benchmark.md', import.meta.url)),
    },
  },
});
const folder = values.packages === undefined ? undefined : namedPackages(values.packages);
const engine = openEngine();
const rows = await inspectCases();
const score = scoreSection(rows, engine.tool, readFirstScores());
console.log([score, caseSection(rows)].join('\n\n'));
if (values.quick) finish(rows);
else await measureAll();

async function inspectCases() {
  const cases = readCases();
  // The first package pays for loading the grammars and compiling the engine; it is read twice.
  await engine.inspect(readFileSync(cases[0].path));
  const found = [];
  for (const one of cases) {
    const alone = await engine.inspect(readFileSync(one.path));
    const whole = one.scope === 'graph' ? inspectGraph(one, cases) : alone;
    found.push({ ...one, ...whole, seconds: alone.seconds });
  }
  return found;
}

async function measureAll() {
  const options = { seed: Number(values.seed), count: Number(values.variants) };
  const variants = options.count > 0 ? await inspectVariants(rows, engine, options) : undefined;
  if (variants) console.log(`\n${variantSection(variants)}`);
  const real = folder && (await inspectFolder(folder, engine, progress));
  if (real) console.log(`\n${realSection(real)}`);
  await writePage(values.out, {
    Score: score,
    'By name': caseSection(rows),
    Disguises: variants && variantSection(variants),
    'Real packages': real && realSection(real),
  });
  finish([...rows, ...(variants?.rows ?? []), ...(real ?? [])]);
}

function progress(done, all) {
  if (done % 50 === 0 || done === all) console.error(`${done} of ${all} real packages`);
}

function finish(all) {
  const failed = all.filter(({ verdict }) => verdict === 'failed');
  for (const { name, reasons } of failed) console.error(`failed: ${name}: ${reasons.join(' ')}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
