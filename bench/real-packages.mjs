// Inspects every package of a list, compares it with its extracted folder, and writes
// docs/real-packages.md. Exits 1 when something is unread, or above a note and not explained.
//   node bench/real-packages.mjs [--list FILE.json] [--folder PACKAGES] [--out FILE.md] [--jobs N]
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { readEngine } from '../dist/cli/engine.js';
import { scanningWith } from '../dist/cli/scanning.js';
import { verdictOf } from '../dist/facts/scan-summary.js';
import { openPool } from '../dist/scan/pool.js';
import { scanRepository } from '../dist/scan/scan-repository.js';
import { packagesOnDisk } from './packages/on-disk.mjs';
import { renderPackages } from './packages/render.mjs';

const fromRoot = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const { values } = parseArgs({
  options: {
    list: { type: 'string', default: 'packages.json' },
    folder: { type: 'string' },
    out: { type: 'string', default: fromRoot('docs/real-packages.md') },
    jobs: { type: 'string', default: String(Math.min(8, availableParallelism())) },
  },
});
const packages = packagesOnDisk(values.list, values.folder);
const tool = readEngine();
const results = await inspectAll(packages, Number(values.jobs));
const { explained } = JSON.parse(readFileSync(fromRoot('bench/packages/explained.json'), 'utf8'));
const troubles = [...unread(results), ...unexplained(results), ...stale(results)];
writeFileSync(values.out, await formatted(renderPackages({ packages, results, explained, tool })));
for (const line of troubles) console.error(line);
console.log(
  `${results.length} packages, ${troubles.length} troubles: ${path.relative('', values.out)}`,
);
process.exitCode = troubles.length > 0 ? 1 : 0;

async function formatted(text) {
  const options = await prettier.resolveConfig(fromRoot('docs'));
  return prettier.format(text, { ...options, parser: 'markdown' });
}

/** Each package alone, as `assay inspect` reads it, on threads that all of them share. */
async function inspectAll(all, jobs) {
  const pool = openPool(tool, jobs);
  const options = {
    ...scanningWith(tool, 1),
    openReader: async () => ({ read: pool.read, close: async () => undefined }),
    cacheFolder: undefined,
    withReports: true,
  };
  const found = [];
  const queue = all.entries();
  const work = async () => {
    for (const [index, entry] of queue) {
      found[index] = await inspectOne(entry, options);
      progress(found.filter(Boolean).length, all.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
  } finally {
    await pool.close();
  }
  return found;
}

/** What the page needs of one package. */
async function inspectOne({ id, version, folder }, options) {
  const start = performance.now();
  const { packages: read, notEvaluated } = await scanRepository({ ...options, path: folder });
  const seconds = (performance.now() - start) / 1e3;
  const [one] = read;
  const gaps = [...(one?.assessment.notEvaluated ?? []), ...notEvaluated];
  if (one === undefined) return { id, version, seconds, gaps, findings: [], opaque: [], files: 0 };
  return {
    id,
    version,
    seconds,
    gaps,
    verdict: verdictOf(one),
    findings: [...one.findings, ...one.context.findings],
    opaque: one.report.opaque.map(({ reason }) => reason),
    files: one.entries.length,
    bytes: one.package.size,
  };
}

function progress(done, total) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${total} `);
}

function unread(results) {
  return results.flatMap(({ id, version, gaps, verdict }) => [
    ...gaps.map((gap) => `${id} ${version}: unread ${gap.path}: ${gap.code}, ${gap.reason}`),
    ...(verdict === undefined ? [`${id} ${version}: not read at all`] : []),
  ]);
}

function unexplained(results) {
  return results.flatMap(({ id, version, findings }) =>
    findings
      .filter(({ level }) => level !== 'note')
      .filter(({ rule }) => !explained.some((e) => explains(e, id, version, rule)))
      .map(({ rule, level, message }) => `${id} ${version}: ${level} ${rule}: ${message}`),
  );
}

function explains(entry, id, version, rule) {
  return entry.package === id && entry.rule === rule && entry.versions.includes(version);
}

/** An explanation of what is no longer found would hide its return. */
function stale(results) {
  return explained
    .filter(
      (entry) =>
        !results.some(({ id, version, findings }) =>
          findings.some(
            ({ rule, level }) => level !== 'note' && explains(entry, id, version, rule),
          ),
        ),
    )
    .map(({ package: id, rule }) => `${id}: ${rule} is explained and no longer found`);
}
