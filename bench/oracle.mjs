// Holds the canonical listing (bench/reference/LISTING.md) of Assay against that of the reference,
// module by module, by hash; exits 1 on any difference.
//   node bench/oracle.mjs --sdk                 the assemblies of the .NET SDK and its frameworks
//   node bench/oracle.mjs --packages FOLDER     every .dll and .exe below a packages folder
import { hash as digest } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listingHasher, modulesIn } from './modules.mjs';
import { namedPackages } from './packages/on-disk.mjs';
import { buildReference, referenceHashes, sdkFolder } from './reference.mjs';

/** Modules in one run of the reference: as many as a command line holds. */
const perRun = 400;

/** The listings of what cannot be opened, by their hash (LISTING.md section 2). */
const notOpened = new Map(
  ['pe', 'native', 'metadata'].map((word) => [digest('sha256', `error\t${word}\n`), word]),
);

const { values } = parseArgs({
  options: { sdk: { type: 'boolean' }, packages: { type: 'string' } },
});
const files = [
  ...(values.sdk ? sdkModules() : []),
  ...(values.packages ? packageModules(values.packages) : []),
];
if (files.length === 0) {
  console.error('nothing to compare: give --sdk, --packages FOLDER, or both');
  process.exit(2);
}
buildReference();
const compared = await compare(files);
process.exitCode = report(compared) ? 0 : 1;

/** The SDK's own tools and compilers, and the newest of each shared framework. */
function sdkModules() {
  const { version, root, sdk } = sdkFolder();
  const shared = path.join(root, 'shared');
  const frameworks = existsSync(shared) ? readdirSync(shared) : [];
  const folders = [sdk, ...frameworks.flatMap((name) => versionsOf(path.join(shared, name)))];
  const found = folders.flatMap((folder) => modulesIn(folder, { recursive: false }));
  console.log(`.NET SDK ${version}: ${found.length} modules of the SDK and its frameworks`);
  return found;
}

function versionsOf(framework) {
  return readdirSync(framework).map((version) => path.join(framework, version));
}

function packageModules(folder) {
  const found = modulesIn(namedPackages(folder), { recursive: true });
  console.log(`packages: ${found.length} modules`);
  return found;
}

/** The reference works on one core while Assay works on another. */
async function compare(all) {
  const listingHash = listingHasher();
  const found = [];
  for (let at = 0; at < all.length; at += perRun) {
    const some = all.slice(at, at + perRun);
    const pending = referenceHashes(some);
    // Started now, awaited later: a failure must not count as unhandled meanwhile.
    pending.catch(() => undefined);
    const ours = some.map((file) => ourHash(listingHash, file));
    const theirs = await pending;
    const pairs = some.map((file, i) => ({ file, ours: ours[i], reference: theirs.get(file) }));
    found.push(...pairs);
    if (process.stderr.isTTY) process.stderr.write(`\r${found.length}/${all.length} `);
  }
  return found;
}

/** What a listing throws, a limit or a bug, is a difference like any other. */
function ourHash(listingHash, file) {
  try {
    return listingHash(readFileSync(file));
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
}

/** Prints every difference and the counts; true when there is none. */
function report(pairs) {
  const differences = pairs.filter(({ ours, reference }) => ours !== reference);
  for (const { file, ours, reference = 'no answer' } of differences) {
    console.log(`differs: ${file}\n  assay      ${ours}\n  reference  ${reference}`);
  }
  const opened = pairs.filter(({ ours }) => !notOpened.has(ours)).length;
  const others = [...notOpened].map(([hash, word]) => [word, count(pairs, hash)]);
  const words = others.filter(([, n]) => n > 0).map(([word, n]) => `${n} error ${word}`);
  console.log(`${[`${pairs.length} modules compared: ${opened} listed`, ...words].join(', ')}`);
  console.log(`${differences.length} differences`);
  return differences.length === 0;
}

function count(pairs, hash) {
  return pairs.filter(({ ours }) => ours === hash).length;
}
