// Disguises cases by a seed and builds them into corpus/bin/disguise:
//   node corpus/disguise.mjs [--seed N] [--count N] [--keep] [CASE …]
// --keep puts them into corpus/disguise/sample, which is committed.
import { parseArgs } from 'node:util';
import { buildVariants, keepAsSample } from './disguise/build.mjs';
import { weekSeed } from './disguise/random.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(weekSeed(new Date())) },
    count: { type: 'string', default: '120' },
    keep: { type: 'boolean', default: false },
  },
});
const { seed, variants } = await buildVariants({
  seed: Number(values.seed),
  count: Number(values.count),
  names: positionals.length > 0 ? positionals : undefined,
});
for (const { name, case: of, rewriters, problem } of variants) {
  console.log(`${name} ${of}: ${rewriters.join(', ')}${problem ? ` — not built: ${problem}` : ''}`);
}
if (values.keep) keepAsSample();
const failed = variants.filter(({ problem }) => problem).length;
console.log(`seed ${seed}: ${variants.length} variants, ${failed} not built`);
process.exitCode = failed > 0 ? 1 : 0;
