// Proves that the rewriters keep the meaning of a program: honest samples are compiled as they are and disguised, all
// are run in a network namespace without a way out, and must print the same. The cases themselves are never run.
//   node corpus/disguise/prove.mjs [--seed N] [--mixed N] [SAMPLE …]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isolate } from '../../tests/surfaces/lib/isolation.mjs';
import { compile, openForeignNames } from './build.mjs';
import { openGrammars } from './syntax.mjs';
import { randomOf, weekSeed } from './random.mjs';
import { chooseRewriters, rewriterNames, scriptRewriterNames } from './rewriters.mjs';
import { kindsOf, writeVariant } from './variant.mjs';

isolate(fileURLToPath(import.meta.url));

const here = dirname(fileURLToPath(import.meta.url));
const samples = join(here, 'samples');
const bin = join(here, '..', 'bin');
const home = join(bin, 'proof');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(weekSeed(new Date())) },
    mixed: { type: 'string', default: '4' },
  },
});
const random = randomOf(Number(values.seed));
await openGrammars();
rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true });
const wanted = positionals.length > 0 ? positionals : readdirSync(samples);
const variants = wanted.flatMap((sample) => variantsOf(sample));
const isForeign = openForeignNames();
for (const variant of variants) writeVariant({ ...variant, isForeign });
compile('proof');
process.exitCode = compareAll() === 0 ? 0 : 1;

/** The sample as it is, under each rewriter alone, and under some together. */
function variantsOf(sample) {
  const kinds = kindsOf(join(samples, sample));
  const alone = (kinds.csharp ? rewriterNames : scriptRewriterNames).map((name) => [name]);
  const mixed = Array.from({ length: Number(values.mixed) }, () => chooseRewriters(random, kinds));
  return [[], ...alone, ...mixed].map((rewriters, at) => {
    const name = `p-${sample}-${at}`;
    const to = join(home, name);
    return {
      sample,
      name,
      rewriters,
      to,
      from: join(samples, sample),
      random: randomOf(random.below(2 ** 31)),
    };
  });
}

function compareAll() {
  let wrong = 0;
  const expected = new Map();
  for (const variant of variants) {
    const printed = run(variant);
    if (variant.rewriters.length === 0) expected.set(variant.sample, printed);
    const same =
      printed.status === 0 &&
      printed.text !== '' &&
      printed.text === expected.get(variant.sample).text;
    if (!same) wrong++;
    console.log(
      `${same ? 'same' : 'DIFFERS'}  ${variant.sample}: ${variant.rewriters.join(', ') || 'as it is'}`,
    );
    if (!same) console.log(printed.text, printed.problem);
  }
  console.log(`seed ${values.seed}: ${variants.length} programs, ${wrong} differ`);
  return wrong;
}

function run(variant) {
  const args = existsSync(join(variant.to, 'run.proj')) ? buildOf(variant) : programOf(variant);
  const { status, stdout, stderr } = spawnSync('dotnet', args, {
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, text: stdout ?? '', problem: stderr ?? '' };
}

function buildOf({ to }) {
  return ['msbuild', join(to, 'run.proj'), '-nologo', '-v:m', '-nodeReuse:false'];
}

function programOf({ name, sample }) {
  const folder = join(bin, `${name}-app`, 'net10.0');
  const second = join(bin, `${name}-app-second`, 'net10.0');
  if (existsSync(second)) {
    for (const file of readdirSync(second)) copyFileSync(join(second, file), join(folder, file));
  }
  return [join(folder, `Sample.${sample[0].toUpperCase()}${sample.slice(1)}.dll`)];
}
