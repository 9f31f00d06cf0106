import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileLibrary, findSdk } from './csc.mjs';
import { root, writeBytes, writeText } from './files.mjs';

const example = 'examples/bank-sdk';
const digestsFile = `${example}/sources/digests.json`;

/** @typedef {{ id: string, version: string, needs: string[], files: Record<string, Uint8Array> }} Source */

/**
 * Packs each folder of examples/bank-sdk/sources whose sources have changed: C# becomes
 * lib/net10.0/<id>.dll, everything else is packed as it is. Stored, not compressed, so that the
 * bytes follow from the sources and the compiler alone.
 */
export async function buildExampleFeed({ buildPackage }) {
  const sources = inOrder(readSources());
  const digests = Object.fromEntries(sources.map((source) => [source.id, digestOf(source)]));
  if (sources.every((source) => isFresh(source, digests))) return;
  const sdk = findSdk();
  if (sdk === undefined) throw new Error(`no .NET SDK here to build the packages of ${example}`);
  /** @type {Record<string, Uint8Array>} */
  const libraries = {};
  for (const source of sources) {
    writeBytes(packagePath(source), buildPackage({ files: contents(sdk, source, libraries) }));
  }
  await writeLockFiles();
  await writeText(digestsFile, JSON.stringify(digests));
}

/** Lets the real client write the lock files, in a copy and with a packages folder of its own. */
async function writeLockFiles() {
  const copy = mkdtempSync(join(tmpdir(), 'assay-feed-'));
  try {
    cpSync(join(root, example), copy, { recursive: true });
    const run = spawnSync('dotnet', ['restore', '--force-evaluate', '--nologo'], {
      cwd: copy,
      env: { ...process.env, NUGET_PACKAGES: join(copy, '.packages') },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${example} does not restore:\n${run.stdout}`);
    for (const project of readdirSync(join(copy, 'src'))) {
      const file = `src/${project}/packages.lock.json`;
      await writeText(`${example}/${file}`, readFileSync(join(copy, file), 'utf8'));
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {Source} source */
function packagePath({ id, version }) {
  return `${example}/feed/${id.toLowerCase()}.${version}.nupkg`;
}

/** @returns {Source[]} */
function readSources() {
  const folder = join(root, example, 'sources');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readSource(join(folder, name), name));
}

/**
 * @param {string} folder
 * @param {string} id
 * @returns {Source}
 */
function readSource(folder, id) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  const names = paths.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/')).sort();
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))]));
  const nuspec = new TextDecoder().decode(files[`${id}.nuspec`]);
  const version = /<version>([^<]+)<\/version>/.exec(nuspec)?.[1] ?? '';
  const needs = [...nuspec.matchAll(/<dependency id="([^"]+)"/g)].map((match) => match[1]);
  return { id, version, needs, files };
}

/** Those that others are compiled against first. @param {Source[]} sources */
function inOrder(sources) {
  /** @type {Source[]} */
  const done = [];
  const ready = (source) => source.needs.every((id) => done.some((other) => other.id === id));
  while (done.length < sources.length) {
    const next = sources.find((source) => !done.includes(source) && ready(source));
    if (next === undefined) throw new Error('the example packages depend on each other in a ring');
    done.push(next);
  }
  return done;
}

/** @param {Source} source */
function digestOf({ files }) {
  const hash = createHash('sha256');
  for (const [name, bytes] of Object.entries(files)) {
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** A package is due again when it, or anything it is compiled against, has changed. */
function isFresh(source, digests) {
  const file = join(root, digestsFile);
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return existsSync(join(root, packagePath(source))) && known[source.id] === digests[source.id];
}

/** What goes into the package. Adds the compiled library to `libraries`. */
function contents(sdk, { id, needs, files }, libraries) {
  const isCode = (name) => name.endsWith('.cs');
  const kept = Object.entries(files).filter(([name]) => !isCode(name));
  const code = Object.entries(files).filter(([name]) => isCode(name));
  if (code.length === 0) return Object.fromEntries(kept);
  const texts = code.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  const references = Object.fromEntries(needs.map((need) => [need, libraries[need]]));
  libraries[id] = compileLibrary(sdk, id, Object.fromEntries(texts), references);
  return Object.fromEntries([...kept, [`lib/net10.0/${id}.dll`, libraries[id]]]);
}
