// Times a decision: how long a policy takes to read and check, how long one package takes, and what a warm
// scan costs with one and without.
//   npm run build && node bench/policy.mjs [folder with restored projects] [runs]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Decider } from '../dist/policy/decider.js';
import { usualFacts } from '../dist/policy/facts-of.js';
import { readPolicy } from '../dist/policy/read-policy.js';
import { solution } from './scan.mjs';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const [folder = solution, runs = '7'] = process.argv.slice(2);

/** Rules of every kind, told apart by their names. */
const rule = (n) =>
  [
    `  - { name: signed-${n}, packages: [Acme.P${n}.*], require: { signature: author }, otherwise: block }`,
    `  - { name: budget-${n}, require: { capabilities: { never: [wmi, screen] } } }`,
    `  - name: odd-${n}`,
    `    when: findings.exists(f, f.level == "suspicious" && f.rule == "rule-${n}") || size(findings) > 5000`,
    '    decision: hold',
    `  - name: named-${n}`,
    `    when: pkg.id.matches("^Evil[0-9]+-${n}$") && pkg.prerelease`,
    '    decision: block',
  ].join('\n');

const policyText = (rules) =>
  `schema: assay/policy/1\nextends: default\nrules:\n${Array.from({ length: rules / 4 }, (_, n) => rule(n)).join('\n')}\n`;

const finding = (n) => ({ rule: `rule${n}`, level: 'note', severity: 'low', confidence: 'low' });
const facts = {
  ...usualFacts(),
  findings: Array.from({ length: 20 }, (_, n) => finding(n)),
  capabilities: { all: ['network', 'file-read', 'reflection'], byItself: [] },
};

function best(times, act) {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    act();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

for (const rules of [4, 20, 100, 1000]) {
  const bytes = Buffer.from(policyText(rules));
  const { value, problems } = readPolicy(bytes, 'bench');
  if (!value) throw new Error(JSON.stringify(problems));
  const read = best(5, () => readPolicy(bytes, 'bench'));
  const decider = new Decider(value);
  const decided = { facts, gaps: [], waivedRules: new Set() };
  const batch = 200;
  const one = best(25, () => {
    for (let i = 0; i < batch; i++) decider.reasons(decided);
  });
  const micro = ((one * 1000) / batch).toFixed(1);
  console.log(
    `${rules} rules: read and checked in ${read.toFixed(1)} ms, one decision ${micro} us`,
  );
}

/** A scan in a process of its own, in milliseconds; what it decides is no matter here. */
function scan(args, cache) {
  const start = performance.now();
  const env = { ...process.env, ASSAY_CACHE_DIR: cache, NO_COLOR: '1' };
  const { status, stderr } = spawnSync(process.execPath, [main, 'scan', folder, ...args], { env });
  if (![0, 1].includes(status)) throw new Error(`exit code ${status}: ${stderr}`);
  return performance.now() - start;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
try {
  const file = path.join(scratch, 'assay.policy.yaml');
  writeFileSync(file, policyText(20));
  const cache = path.join(scratch, 'cache');
  const ways = [[], ['--policy', file], ['--policy', 'strict']];
  for (const args of ways) scan(args, cache);
  const times = ways.map(() => []);
  // In turn, so that what else the machine does falls on all of them alike.
  for (let run = 0; run < Number(runs); run++)
    ways.forEach((args, at) => times[at].push(scan(args, cache)));
  const told = times.map((all) => {
    const sorted = all.toSorted((a, b) => a - b);
    return `${sorted[0].toFixed(0)} ms at best, median ${sorted[sorted.length >> 1].toFixed(0)}`;
  });
  console.log(`warm scan without a policy: ${told[0]}`);
  console.log(`with 20 rules: ${told[1]}`);
  console.log(`with a preset: ${told[2]}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
