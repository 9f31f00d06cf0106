// Holds what Assay lists of the packages in tests/fixtures/surfaces against what the .NET SDK runs of
// them, step by step; exits 1 on any difference. Runs in a network namespace without a way out.
//   node tests/surfaces/run.mjs [--verbose] [--keep] [--only=NAME]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './lib/compare.mjs';
import { experiments, notRunHere } from './lib/experiments.mjs';
import { isolate } from './lib/isolation.mjs';
import { Workshop } from './lib/workshop.mjs';

isolate(fileURLToPath(import.meta.url));

const verbose = process.argv.includes('--verbose');
const root = path.join(import.meta.dirname, '../..');
const feed = path.join(root, 'tests/fixtures/surfaces');
const home = mkdtempSync(path.join(tmpdir(), 'assay-surfaces-'));

/** What Assay lists of a package. */
function listed(id) {
  const file = path.join(feed, `${id}.1.0.0.nupkg`);
  const main = path.join(root, 'dist/cli/main.js');
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'inspect', file, '--json'],
    options,
  );
  if (!stdout) throw new Error(`nothing listed of ${id}: ${stderr}`);
  return JSON.parse(stdout).entryPoints;
}

let failures = 0;
const surfaces = new Set();
const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length);
for (const { name, packages, steps } of experiments(new Workshop(home, feed))) {
  if (only && name !== only) continue;
  console.log(`\n${name}`);
  const entries = packages.flatMap(listed);
  for (const entry of entries) surfaces.add(entry.surface);
  for (const step of steps) {
    const { status, output, lines } = await step.go();
    const wrong = differences(entries, step, lines);
    failures += wrong.length;
    console.log(
      `  ${wrong.length === 0 ? 'same' : 'DIFFERS'}  ${step.name}: ${lines.length} began to run`,
    );
    for (const line of wrong) console.log(`      ${line}`);
    if (verbose) for (const line of lines) console.log(`      . ${line}`);
    if (status !== 0 && (verbose || wrong.length > 0)) console.log(output.slice(-2000));
  }
}
console.log('\nNot run here:');
for (const [surface, why] of Object.entries(notRunHere)) console.log(`  ${surface}: ${why}`);
console.log(`\n${surfaces.size} surfaces listed, ${failures} differences`);
if (!process.argv.includes('--keep')) rmSync(home, { recursive: true, force: true });
process.exit(failures > 0 ? 1 : 0);
