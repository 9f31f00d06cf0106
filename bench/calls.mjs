// Holds what calls lead to in Assay's call graph against the reference (bench/reference/CALLS.md),
// module by module, by hash; exits 1 on any difference.
//   node bench/calls.mjs [--folder PACKAGES]   the packages of bench/packages/calls.json
//   node bench/calls.mjs --sdk                 the assemblies of the newest shared framework, one set
//   node bench/calls.mjs --set FOLDER          the assemblies of any folder; --text prints differences
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { callLines } from './calls/lines.mjs';
import { isManagedModule, modulesIn } from './modules.mjs';
import { packagesOnDisk } from './packages/on-disk.mjs';
import { buildReference, runReference, sdkFolder } from './reference.mjs';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    sdk: { type: 'boolean' },
    set: { type: 'string' },
    text: { type: 'boolean' },
  },
});
const counts = { calls: 0, inside: 0, across: 0 };
const sets = chosenSets();
buildReference();
const work = mkdtempSync(path.join(tmpdir(), 'assay-calls-'));
try {
  process.exitCode = (await compare(sets)) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function chosenSets() {
  if (values.set) return setsBelow(path.resolve(values.set), 1);
  if (values.sdk) return setsBelow(newestFramework(), 1);
  const file = fileURLToPath(new URL('packages/calls.json', import.meta.url));
  const wanted = new Set(JSON.parse(readFileSync(file, 'utf8')).packages);
  const chosen = packagesOnDisk('scan-150.json', values.folder, ({ id }) => wanted.has(id));
  const found = chosen.map(({ id, folder }) => ({ id, sets: setsBelow(folder, 2) }));
  const empty = found.filter((entry) => entry.sets.length === 0).map(({ id }) => id);
  if (empty.length > 0) throw new Error(`no assemblies on disk: ${empty.join(', ')}`);
  console.log(`${found.length} packages`);
  return found.flatMap((entry) => entry.sets);
}

/** Every folder with so many managed modules is a set of those which load together. */
function setsBelow(folder, least) {
  const inner = readdirSync(folder, { recursive: true, withFileTypes: true });
  const folders = inner.filter((entry) => entry.isDirectory());
  return [folder, ...folders.map((entry) => path.join(entry.parentPath, entry.name))]
    .sort()
    .map((place) => modulesIn(place, { recursive: false }))
    .map((files) => files.filter((file) => isManagedModule(readFileSync(file))))
    .filter((files) => files.length >= least);
}

function newestFramework() {
  const shared = path.join(sdkFolder().root, 'shared/Microsoft.NETCore.App');
  return path.join(shared, readdirSync(shared).sort().at(-1));
}

async function compare(all) {
  const list = path.join(work, 'sets.txt');
  writeFileSync(list, all.map((files) => files.join('\t')).join('\n'));
  const pending = runReference(['--calls', list]);
  pending.catch(() => undefined);
  const ours = all.flatMap((files) => hashes(files));
  const theirs = (await pending).trimEnd().split('\n');
  const differ = ours.filter((line, at) => line !== theirs[at]);
  for (const line of differ) console.log(`differs: ${line.split('  ')[2]}`);
  if (values.text) await showText(all.filter((files) => files.some((f) => isIn(f, differ))));
  console.log(`${all.length} sets, ${ours.length} modules, ${counts.calls} calls compared`);
  console.log(
    `${counts.inside} lead to methods of the set, ${counts.across} into other assemblies`,
  );
  console.log(`${differ.length} differences`);
  return differ.length === 0 && ours.length === theirs.length;
}

function isIn(file, lines) {
  return lines.some((line) => line.endsWith(`  ${file}`));
}

function hashes(files) {
  return callLines(files).map(({ file, lines }, place) => {
    const inside = lines.filter((line) => !line.endsWith('\t-'));
    counts.calls += lines.length;
    counts.inside += inside.length;
    counts.across += inside.filter((line) => !line.split('\t')[4].startsWith(`${place}:`)).length;
    const hash = createHash('sha256').update(lines.map((line) => `${line}\n`).join(''));
    return `${hash.digest('hex')}  ${lines.length}  ${file}`;
  });
}

/** The first lines that differ, of each module. */
async function showText(some) {
  for (const files of some) {
    const list = path.join(work, 'text.txt');
    writeFileSync(list, files.join('\t'));
    const theirs = (await runReference(['--call-text', list])).split(/^# .*\n/m).slice(1);
    callLines(files).forEach(({ file, lines }, at) => {
      const others = new Set(theirs[at].trimEnd().split('\n'));
      const own = new Set(lines);
      const ours = lines.filter((line) => !others.has(line));
      const reference = [...others].filter((line) => line !== '' && !own.has(line));
      if (ours.length + reference.length === 0) return;
      console.log(file);
      for (const line of ours.slice(0, 5)) console.log(`  assay      ${line}`);
      for (const line of reference.slice(0, 5)) console.log(`  reference  ${line}`);
    });
  }
}
