// Holds the entry points that the engine lists for thirty real packages against those that were
// established by hand (bench/packages/entry-points.json). Exits 1 when one is missing or too many.
//   npm run build && node bench/entry-points.mjs [--folder PACKAGES]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEngine } from '../dist/cli/engine.js';
import { inspectPackage } from '../dist/inspect/index.js';
import { openGrammarFiles } from '../dist/scan/grammar-files.js';
import { packagesOnDisk } from './packages/on-disk.mjs';

const { values } = parseArgs({ options: { folder: { type: 'string' } } });
const packages = packagesOnDisk('entry-points.json', values.folder);
const tool = readEngine();
const grammars = openGrammarFiles();
process.exitCode = (await compareAll()) ? 0 : 1;

async function compareAll() {
  const totals = { byItself: 0, asked: 0, types: 0, differences: 0 };
  console.log('package | by itself | when asked | static constructors | differences');
  for (const { id, version, nupkg, expected } of packages) {
    const found = await inspect(nupkg);
    const differences = compare(expected, found);
    const of = (test) => found.filter(test).reduce((sum, { count }) => sum + count, 0);
    const row = {
      byItself: of(({ byItself }) => byItself),
      asked: of(({ byItself, surface }) => !byItself && surface !== 'static-constructor'),
      types: of(({ surface }) => surface === 'static-constructor'),
      differences: differences.length,
    };
    console.log([`${id} ${version}`, ...Object.values(row)].join(' | '));
    for (const line of differences) console.log(`  ${line}`);
    for (const [key, count] of Object.entries(row)) totals[key] += count;
  }
  console.log([`${packages.length} packages`, ...Object.values(totals)].join(' | '));
  return totals.differences === 0;
}

/** The facts, which have every file apart; the report tells those of several frameworks as one. */
async function inspect(nupkg) {
  const options = { tool, grammars, rules: [] };
  const { facts } = await inspectPackage(readFileSync(nupkg), options);
  return facts.of('entry-point').map((point) => ({ ...point, ...point.location }));
}

function keyOf({ surface, phase, byItself, path }) {
  return `${byItself ? 'by itself' : 'when asked'}, ${phase}: ${surface} in ${path}`;
}

/** By surface, phase and file: the names where the list has them, else how many. */
function compare(expected, found) {
  const differences = [];
  const unseen = grouped(found);
  for (const entry of expected) {
    const key = keyOf(entry);
    const points = unseen.get(key) ?? [];
    unseen.delete(key);
    differences.push(...(entry.names ? byName : byCount)(entry, points, key));
  }
  for (const [key, points] of unseen) {
    differences.push(...points.map(({ name }) => `additional: ${key}: ${name}`));
  }
  return differences;
}

function byName({ names }, points, key) {
  const rest = points.map(({ name }) => name);
  const missing = names.filter((name) => {
    const at = rest.indexOf(name);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((name) => `missing: ${key}: ${name}`),
    ...rest.map((name) => `additional: ${key}: ${name}`),
  ];
}

function byCount({ count }, points, key) {
  const found = points.reduce((sum, point) => sum + point.count, 0);
  return found === count ? [] : [`${count} expected, ${found} found: ${key}`];
}

function grouped(points) {
  const groups = new Map();
  for (const point of points) {
    const key = keyOf(point);
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return groups;
}
