// Compiles every case with the .NET SDK and packs it.
//   node corpus/build.mjs [--pack] [--check]
// --pack leaves the compiler out. --check writes nothing: it compares every package that is made with the
// committed one, entry by entry, and exits with 1 where one differs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './pack/compare.mjs';
import { pack } from './pack/nuspec.mjs';

const corpus = dirname(fileURLToPath(import.meta.url));
const packages = join(corpus, 'packages');

if (!process.argv.includes('--pack')) {
  dotnet('stubs/stubs.proj');
  dotnet('cases.proj');
}
if (process.argv.includes('--check')) await checkAll();
else packAll();

function dotnet(project) {
  const options = ['-nologo', '-v:q', '-m:2', '-nodeReuse:false', '-clp:NoSummary'];
  const env = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1', UseSharedCompilation: 'false' };
  const { status } = spawnSync('dotnet', ['build', project, ...options], {
    cwd: corpus,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

function packAll() {
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages);
  const manifest = cases().map((name) => packCase(name));
  const text = JSON.stringify({ schema: 'assay/corpus/1', packages: manifest }, null, 2);
  writeFileSync(join(corpus, 'manifest.json'), `${text}\n`);
  const size = manifest.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${manifest.length} packages, ${size} bytes`);
}

function cases() {
  return readdirSync(corpus)
    .filter((name) => existsSync(join(corpus, name, 'case.json')))
    .sort();
}

/** A package is what its sources say, or its label says nothing about what was read. */
async function checkAll() {
  const made = cases().map((name) => packed(name));
  for (const { name, file, bytes } of made) {
    const committed = join(packages, file);
    const found = existsSync(committed)
      ? await differences(readFileSync(committed), bytes)
      : ['is not committed'];
    if (found.length > 0) process.exitCode = 1;
    for (const one of found) console.log(`${name}: ${file}: ${one}`);
  }
  const known = new Set(made.map(({ file }) => file));
  for (const file of readdirSync(packages).filter((one) => !known.has(one))) {
    process.exitCode = 1;
    console.log(`${file}: belongs to no case`);
  }
  const verdict = process.exitCode
    ? 'packages differ from their sources'
    : 'packages are what their sources make';
  console.log(`${made.length} ${verdict}`);
}

function packCase(name) {
  const { file, bytes } = packed(name);
  const { expected } = JSON.parse(readFileSync(join(corpus, name, 'case.json'), 'utf8'));
  if (existsSync(join(packages, file))) throw new Error(`${name}: ${file} is taken`);
  writeFileSync(join(packages, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { case: name, file, expected, bytes: bytes.length, sha256 };
}

function packed(name) {
  const folder = join(corpus, name);
  const nuspecs = readdirSync(folder).filter((file) => file.endsWith('.nuspec'));
  if (nuspecs.length !== 1) throw new Error(`${name}: ${nuspecs.length} nuspecs`);
  const { id, version, bytes } = pack(join(folder, nuspecs[0]));
  return { name, file: `${id.toLowerCase()}.${version}.nupkg`, bytes };
}
