// Compiles every case with the .NET SDK and packs it: node corpus/build.mjs [--pack]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from './pack/nuspec.mjs';

const corpus = dirname(fileURLToPath(import.meta.url));
const packages = join(corpus, 'packages');

if (!process.argv.includes('--pack')) {
  dotnet('stubs/stubs.proj');
  dotnet('cases.proj');
}
packAll();

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

function packCase(name) {
  const folder = join(corpus, name);
  const { expected } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  const nuspecs = readdirSync(folder).filter((file) => file.endsWith('.nuspec'));
  if (nuspecs.length !== 1) throw new Error(`${name}: ${nuspecs.length} nuspecs`);
  const { id, version, bytes } = pack(join(folder, nuspecs[0]));
  const file = `${id.toLowerCase()}.${version}.nupkg`;
  if (existsSync(join(packages, file))) throw new Error(`${name}: ${file} is taken`);
  writeFileSync(join(packages, file), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { case: name, file, expected, bytes: bytes.length, sha256 };
}
