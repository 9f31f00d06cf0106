// Makes packages and projects by chance, in a feed that is a folder, restores them with the real client and
// compares as bench/resolution.mjs does.
//   npm run build && node bench/random-resolution.mjs [seed] [solutions] [--keep folder] [--record]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CatalogCache } from '../dist/ecosystems/nuget/resolve/catalog-cache.js';
import { resolveProject } from '../dist/ecosystems/nuget/resolve/resolve-project.js';
import { readGraphSpec } from './resolution/bridge.mjs';
import { compareProject } from './resolution/compare.mjs';
import { catalogOf, writeFeed } from './resolution/local-feed.mjs';
import { project } from './resolution/project-file.mjs';
import { Recording } from './resolution/recording.mjs';
import { makePackages, makeProject, randomOf } from './resolution/random-solution.mjs';

const args = process.argv.slice(2);
const keep = args.includes('--keep') ? args.splice(args.indexOf('--keep'), 2)[1] : undefined;
const record = args.includes('--record') && args.splice(args.indexOf('--record'), 1).length > 0;
const [first = 1, solutions = 3] = args.map(Number);
const home = keep ?? mkdtempSync(path.join(tmpdir(), 'assay-random-'));
const perSolution = 60;

function makeSolution(seed, folder) {
  const random = randomOf(seed);
  const packages = makePackages(random, {
    count: 12 + random.below(25),
    cycles: seed % 4 === 0 ? 0.1 : 0,
  });
  const ids = [...new Set(packages.map(({ id }) => id))];
  writeFeed(path.join(folder, 'feed'), packages);
  const made = [];
  for (let index = 0; index < perSolution; index++) {
    const earlier = made.slice(-8).map(({ file }) => file);
    const next = makeProject(random, { index, ids, earlier, project });
    if (made.some(({ name }) => name === next.name)) continue;
    for (const [name, text] of Object.entries(next.files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    made.push(next);
  }
  writeFileSync(
    path.join(folder, 'nuget.config'),
    '<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>\n',
  );
  const list = made.map(({ file }) => `<Project Path="${file}" />`);
  writeFileSync(path.join(folder, 'all.slnx'), `<Solution>${list.join('')}</Solution>\n`);
  return { packages, files: made.map(({ file }) => path.join(folder, file)) };
}

const flags = ['--disable-build-servers', '-nodeReuse:false', '-v:q'];

function restore(folder, what) {
  const env = { ...process.env, NUGET_PACKAGES: path.join(folder, 'packages'), DOTNET_NOLOGO: '1' };
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 };
  return spawnSync('dotnet', ['restore', what, ...flags], options).stdout;
}

async function compare(file, catalog) {
  const obj = path.join(path.dirname(file), 'obj');
  const assets = JSON.parse(readFileSync(path.join(obj, 'project.assets.json'), 'utf8'));
  const graph = readFileSync(path.join(obj, `${path.basename(file)}.nuget.dgspec.json`), 'utf8');
  const specs = readGraphSpec(graph);
  const ours = await resolveProject(specs.get(file), specs, catalog);
  return { ...compareProject(ours, assets, specs.get(file)), specs, assets };
}

const totals = { projects: 0, targets: 0, packages: 0, differences: 0, different: 0, shared: 0 };
for (let seed = first; seed < first + solutions; seed++) {
  const folder = path.join(home, String(seed));
  rmSync(folder, { recursive: true, force: true });
  const { packages, files } = makeSolution(seed, folder);
  const output = restore(folder, 'all.slnx');
  const feed = catalogOf(packages);
  const catalog = new CatalogCache(feed);
  const recording = new Recording();
  for (const file of files) {
    if (!existsSync(path.join(path.dirname(file), 'obj', 'project.assets.json')))
      throw new Error(`${file} was not restored: ${output.slice(-2000)}`);
    let found = await compare(file, catalog);
    if (found.differences.length > 0) {
      // The client shares what it has built of a package between the projects of one run, with the
      // dependencies as another project prunes them. Alone, a project gets its own.
      rmSync(path.join(path.dirname(file), 'obj'), { recursive: true });
      restore(folder, path.relative(folder, file));
      const alone = await compare(file, catalog);
      totals.shared += Number(alone.differences.length === 0);
      found = alone;
    }
    const title = path.relative(folder, file);
    recording.add(title, { specs: found.specs, main: file, assets: found.assets, folder });
    totals.projects++;
    totals.targets += found.targets;
    totals.packages += found.packages;
    totals.differences += found.differences.length;
    totals.different += Number(found.differences.length > 0);
    if (found.differences.length > 0)
      console.log(`DIFFERENT seed ${seed}, ${path.relative(folder, file)}`);
    for (const difference of found.differences.slice(0, 8)) console.log(`    ${difference}`);
  }
  const recordingFile = `../tests/fixtures/resolution/chance-${seed}.json`;
  if (record) recording.write(fileURLToPath(new URL(recordingFile, import.meta.url)), feed);
  if (keep === undefined) rmSync(folder, { recursive: true, force: true });
}
if (keep === undefined) rmSync(home, { recursive: true, force: true });
console.log(JSON.stringify(totals));
process.exitCode = totals.differences === 0 ? 0 : 1;
