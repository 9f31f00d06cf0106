import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../pack/nuspec.mjs';
import { openGrammars } from './syntax.mjs';
import { foreignNames, referenceFolders } from './foreign-names.mjs';
import { randomOf } from './random.mjs';
import { chooseRewriters } from './rewriters.mjs';
import { CannotRewrite, kindsOf, writeVariant } from './variant.mjs';

const corpus = join(dirname(fileURLToPath(import.meta.url)), '..');
const sample = join(corpus, 'disguise', 'sample');
// Below bin, which is never committed, and where the projects find the properties of the corpus.
const home = join(corpus, 'bin', 'disguise');

export function haveDotnet() {
  return spawnSync('dotnet', ['--version']).status === 0;
}

/**
 * Makes variants of cases by a seed: each gets two to four rewriters. All are compiled in one run, packed and listed
 * in `bin/disguise/index.json`. Nothing of them is ever executed.
 */
export async function buildVariants({ seed, count, names }) {
  await openGrammars();
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, 'packages'), { recursive: true });
  if (!existsSync(join(corpus, 'bin', 'stubs'))) dotnet('stubs/stubs.proj');
  const isForeign = openForeignNames();
  const variants = chosen({ seed, count, names }).filter((variant) => written(variant, isForeign));
  compile('disguise');
  const list = variants.map((variant) => packVariant(variant));
  const index = { schema: 'assay/disguises/1', seed, variants: list };
  writeFileSync(join(home, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
  return { seed, folder: join(home, 'packages'), variants: list };
}

/** Whether a variant could be written; one that could not is left out, and says so. */
function written(variant, isForeign) {
  const to = join(home, variant.name);
  try {
    writeVariant({ ...variant, to, from: join(corpus, variant.case), isForeign });
    return true;
  } catch (error) {
    if (!(error instanceof CannotRewrite)) throw error;
    console.error(`${variant.name} of ${variant.case} is left out: ${error.message}`);
    rmSync(to, { recursive: true, force: true });
    return false;
  }
}

/** Puts the variants that were built last where they are committed, so that some can be scored with Node alone. */
export function keepAsSample() {
  rmSync(sample, { recursive: true, force: true });
  cpSync(join(home, 'packages'), join(sample, 'packages'), { recursive: true });
  cpSync(join(home, 'index.json'), join(sample, 'index.json'));
}

export function readSample() {
  const { seed, variants } = JSON.parse(readFileSync(join(sample, 'index.json'), 'utf8'));
  return { seed, folder: join(sample, 'packages'), variants };
}

/** Every case in turn, so that a run has them all before it has one twice. */
function chosen({ seed, count, names }) {
  const random = randomOf(seed);
  const all = (names ?? readdirSync(corpus)).filter(
    (name) =>
      existsSync(join(corpus, name, 'case.json')) &&
      Object.values(kindsOf(join(corpus, name))).some(Boolean),
  );
  return Array.from({ length: count }, (_, at) => {
    if (at % all.length === 0) shuffle(all, random);
    const own = randomOf(random.below(2 ** 31));
    return {
      name: `d${String(at).padStart(3, '0')}`,
      case: all[at % all.length],
      rewriters: chooseRewriters(own, kindsOf(join(corpus, all[at % all.length]))),
      random: own,
    };
  });
}

function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [list[at], list[other]] = [list[other], list[at]];
  }
}

export function openForeignNames() {
  return foreignNames([...referenceFolders(), join(corpus, 'bin', 'stubs')]);
}

/** Compiles every project two levels below `bin/<root>`, in one run. */
export function compile(root) {
  dotnet('disguise/disguise.proj', [`-p:VariantRoot=${root}`]);
}

function dotnet(project, more = []) {
  const options = ['-nologo', '-v:q', '-m:2', '-nodeReuse:false', '-clp:NoSummary', ...more];
  const env = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', UseSharedCompilation: 'false' };
  // A variant that does not compile is listed as such: the others are still measured.
  spawnSync('dotnet', ['build', project, ...options], { cwd: corpus, env, stdio: 'inherit' });
}

function packVariant({ name, case: of, rewriters }) {
  const folder = join(home, name);
  const label = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  const entry = {
    name,
    case: of,
    expected: label.expected,
    chain: label.chain,
    scope: label.scope,
    rewriters,
  };
  try {
    const nuspec = readdirSync(folder).find((file) => file.endsWith('.nuspec'));
    const { id, bytes } = pack(join(folder, nuspec));
    const file = `${name}.${id.toLowerCase()}.nupkg`;
    writeFileSync(join(home, 'packages', file), bytes);
    return { ...entry, file };
  } catch (problem) {
    return { ...entry, problem: String(problem) };
  }
}
