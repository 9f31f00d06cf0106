// How fast the canonical listing is made, against the reference: the same modules, bytes in memory,
// one thread each, one after the other.
//   node bench/listing.mjs [--list FILE.json] [--folder PACKAGES]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { isManagedModule, listingHasher, modulesOfPackage } from './modules.mjs';
import { packagesOnDisk } from './packages/on-disk.mjs';
import { buildReference, runReference } from './reference.mjs';

const self = fileURLToPath(import.meta.url);

/**
 * @typedef {{ milliseconds: number, processor: number }} Pass
 * @typedef {{ modules: number, bytes: number, cold: Pass, warm: Pass }} Times
 * @returns {Promise<{ ours: Times, reference: Times }>}
 */
export async function measureListing({ list, folder }) {
  const packages = packagesOnDisk(list, folder);
  const work = mkdtempSync(path.join(tmpdir(), 'assay-listing-'));
  try {
    const names = path.join(work, 'packages.txt');
    writeFileSync(names, `${packages.map(({ nupkg }) => nupkg).join('\n')}\n`);
    buildReference();
    const ours = parse(runOurs(names));
    const reference = parse(await runReference(['--bench', names]));
    if (ours.modules !== reference.modules || ours.bytes !== reference.bytes) {
      throw new Error(`not the same modules: ${JSON.stringify({ ours, reference })}`);
    }
    return { ours, reference };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A process of its own: its first pass is as cold as the reference's. */
function runOurs(names) {
  const run = spawnSync(process.execPath, [self, '--ours', names], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Reads what both print: a line of what there is, a line for each pass. */
function parse(text) {
  const [, modules, bytes] = /^modules (\d+), bytes (\d+)/m.exec(text);
  const pass = (name) => {
    const [, wall, cpu] = new RegExp(`^${name} (\\d+) ms, .* processor (\\d+) ms`, 'm').exec(text);
    return { milliseconds: Number(wall), processor: Number(cpu) };
  };
  return { modules: Number(modules), bytes: Number(bytes), cold: pass('cold'), warm: pass('warm') };
}

/** What `--ours` prints, in the words of the reference's `--bench`. */
function timeOurs(names) {
  const modules = readFileSync(names, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((nupkg) => modulesOfPackage(readFileSync(nupkg)))
    .filter(isManagedModule);
  const bytes = modules.reduce((sum, module) => sum + module.length, 0);
  console.log(`modules ${modules.length}, bytes ${bytes}`);
  const hash = listingHasher();
  for (const pass of ['cold', 'warm']) console.log(`${pass} ${timePass(modules, bytes, hash)}`);
}

function timePass(modules, bytes, hash) {
  const processor = process.cpuUsage();
  const start = performance.now();
  for (const module of modules) hash(module);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(processor);
  const speed = (bytes / 1e3 / wall).toFixed(1);
  return `${wall.toFixed(0)} ms, ${speed} MB/s, processor ${((user + system) / 1e3).toFixed(0)} ms`;
}

/** The figures as lines of a table, the reference's and the ratio beside ours. */
export function listingRows({ ours, reference }) {
  return ['cold', 'warm'].map((name) => {
    const [a, b] = [ours[name], reference[name]];
    return [
      name,
      side(a, ours.bytes),
      side(b, ours.bytes),
      (a.milliseconds / b.milliseconds).toFixed(2),
      (a.processor / b.processor).toFixed(2),
    ];
  });
}

function side({ milliseconds, processor }, bytes) {
  const seconds = (ms) => (ms / 1e3).toFixed(2);
  const speed = (bytes / 1e3 / milliseconds).toFixed(0);
  return `${seconds(milliseconds)} s (${speed} MB/s; processor ${seconds(processor)} s)`;
}

export const listingHeader = ['pass', 'Assay', 'reference', 'ratio, wall', 'ratio, processor'];

async function main() {
  const { values } = parseArgs({
    options: {
      list: { type: 'string', default: 'scan-150.json' },
      folder: { type: 'string' },
      ours: { type: 'string' },
    },
  });
  if (values.ours !== undefined) return timeOurs(values.ours);
  const times = await measureListing({ list: values.list, folder: values.folder });
  console.log(`${times.ours.modules} modules, ${(times.ours.bytes / 1e6).toFixed(1)} MB`);
  for (const row of [listingHeader, ...listingRows(times)]) console.log(row.join(' | '));
}

if (process.argv[1] === self) await main();
