// Restores varied projects with the real `dotnet restore`, works them out with ours, and compares target by
// target: the same packages with the same versions, the same projects, the same dependencies. It restores
// from the sources of the user's NuGet.Config into a folder of its own.
//   npm run build && node bench/resolution.mjs [--keep folder] [--record] [name …]
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CatalogCache } from '../dist/ecosystems/nuget/resolve/catalog-cache.js';
import { resolveProject } from '../dist/ecosystems/nuget/resolve/resolve-project.js';
import { readGraphSpec } from './resolution/bridge.mjs';
import { RestoredCatalog } from './resolution/catalog.mjs';
import { compareProject } from './resolution/compare.mjs';
import { projects } from './resolution/projects.mjs';
import { Recording } from './resolution/recording.mjs';

const args = process.argv.slice(2);
const keep = args.includes('--keep') ? args.splice(args.indexOf('--keep'), 2)[1] : undefined;
const record = args.includes('--record') && args.splice(args.indexOf('--record'), 1).length > 0;
const home = keep ?? mkdtempSync(path.join(tmpdir(), 'assay-resolution-'));
const packages = path.join(home, 'packages');
const environment = {
  ...process.env,
  NUGET_PACKAGES: packages,
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
};

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** With a folder that is kept, what was restored there before is not restored again. */
function restore(folder, files) {
  const marker = path.join(folder, 'restored.json');
  const text = JSON.stringify(files);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === text) return;
  rmSync(folder, { recursive: true, force: true });
  write(folder, files);
  for (const name of Object.keys(files).filter((one) => /\.(?:cs|fs|vb)proj$/.test(one))) {
    const options = { cwd: folder, env: environment, encoding: 'utf8', maxBuffer: 1 << 27 };
    const flags = ['--disable-build-servers', '-nodeReuse:false', '-v:q'];
    const { stdout } = spawnSync('dotnet', ['restore', name, ...flags], options);
    if (!existsSync(path.join(folder, path.dirname(name), 'obj', 'project.assets.json')))
      throw new Error(`${name} was not restored: ${stdout}`);
  }
  writeFileSync(marker, text);
}

/** The projects below a folder, with what the real restore was given and what it wrote. */
function restored(folder) {
  const found = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.nuget.dgspec.json'))
    .sort();
  return found.map((name) => {
    const obj = path.join(folder, path.dirname(name));
    const graph = readFileSync(path.join(folder, name), 'utf8');
    const assets = JSON.parse(readFileSync(path.join(obj, 'project.assets.json'), 'utf8'));
    return { graph, assets, main: assets.project.restore.projectPath };
  });
}

const recordingFile = fileURLToPath(
  new URL('../tests/fixtures/resolution/gallery.json', import.meta.url),
);
const totals = { projects: 0, targets: 0, packages: 0, differences: 0, milliseconds: 0 };
const recording = new Recording();
const catalogs = new Map();

/** One catalogue for each set of sources, shared as the projects of a solution share it. */
function catalogOf(assets) {
  const sources = Object.keys(assets.project.restore.sources).filter((one) => /^https?:/.test(one));
  const key = sources.join(' ');
  if (!catalogs.has(key))
    catalogs.set(key, new RestoredCatalog(packages, sources, path.join(home, 'feed')));
  return catalogs.get(key);
}

async function measure(main, specs, catalog) {
  const cache = new CatalogCache(catalog);
  const ours = await resolveProject(specs.get(main), specs, cache);
  // Again with everything at hand, the best of five: what resolving itself costs.
  let milliseconds = Infinity;
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    await resolveProject(specs.get(main), specs, cache);
    milliseconds = Math.min(milliseconds, performance.now() - started);
  }
  return { ours, milliseconds };
}

for (const [name, files] of Object.entries(projects)) {
  if (args.length > 0 && !args.includes(name)) continue;
  const folder = path.join(home, 'projects', name);
  restore(folder, files);
  for (const { graph, assets, main } of restored(folder)) {
    const specs = readGraphSpec(graph);
    const { ours, milliseconds } = await measure(main, specs, catalogOf(assets));
    const { targets, packages, differences, codes } = compareProject(ours, assets, specs.get(main));
    totals.projects++;
    totals.targets += targets;
    totals.packages += packages;
    totals.differences += differences.length;
    totals.milliseconds += milliseconds;
    const title = `${name}/${path.basename(main)}`;
    const figures = `${targets} targets, ${packages} packages, ${milliseconds.toFixed(1)} ms`;
    console.log(
      `${differences.length === 0 ? 'equal    ' : 'DIFFERENT'} ${title}: ${figures}${codes}`,
    );
    for (const difference of differences.slice(0, 30)) console.log(`    ${difference}`);
    if (record) recording.add(title, { specs, assets, main, folder: home });
  }
}

// One catalogue stands for all: the projects have the same sources.
if (record) recording.write(recordingFile, catalogs.values().next().value);
if (keep === undefined) rmSync(home, { recursive: true, force: true });
const { milliseconds, ...figures } = totals;
console.log(JSON.stringify({ ...figures, milliseconds: Math.round(milliseconds) }));
process.exitCode = totals.differences === 0 ? 0 : 1;
