import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { calledAs } from './engine.mjs';
import { corpus } from './cases.mjs';
import { rank } from './measure.mjs';

const cli = join(corpus, '..', 'dist', 'cli', 'main.js');

/**
 * What a scan says of a consumer of this case: its package with those of the corpus that it depends
 * on and that depend on it, the worst verdict of all.
 */
export function inspectGraph(one, cases) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-graph-'));
  try {
    for (const { path } of connected(one, cases)) copyFileSync(path, join(folder, basename(path)));
    return scan(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scan(folder) {
  const options = ['scan', folder, '--json', '--offline', '--no-cache', '--jobs', '1'];
  const run = spawnSync(process.execPath, [cli, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!run.stdout) return { verdict: 'failed', findings: [], reasons: [run.stderr] };
  const { packages, findings } = JSON.parse(run.stdout);
  const verdicts = packages.map(({ assessment }) => calledAs(assessment.verdict));
  const levels = findings.map(({ level }) => (level === 'note' ? 'benign' : level));
  const verdict = [...verdicts, ...levels].sort((a, b) => rank(b) - rank(a))[0];
  const all = [...findings, ...packages.flatMap((one) => one.findings)];
  return {
    verdict,
    findings: all.map(({ rule, level, chain }) => ({ rule, level, chain })),
    reasons: packages.flatMap(({ assessment }) =>
      assessment.notEvaluated.map(({ reason }) => reason),
    ),
  };
}

function connected(one, cases) {
  const nodes = cases.map((entry) => ({ ...entry, ...manifestOf(entry.name) }));
  const found = nodes.filter(({ name }) => name === one.name);
  for (const node of found) {
    const near = nodes.filter((other) => depends(node, other) || depends(other, node));
    found.push(...near.filter((other) => !found.includes(other)));
  }
  return found;
}

function depends(from, to) {
  return from.dependencies.includes(`${to.id} ${to.version}`);
}

function manifestOf(name) {
  const folder = join(corpus, name);
  const file = readdirSync(folder).find((entry) => entry.endsWith('.nuspec'));
  const text = readFileSync(join(folder, file), 'utf8');
  const dependencies = text.matchAll(/<dependency id="([^"]*)" version="([^"]*)"/g);
  return {
    id: /<id>([^<]*)</.exec(text)[1],
    version: /<version>([^<]*)</.exec(text)[1],
    dependencies: [...dependencies].map(([, id, version]) => `${id} ${version}`),
  };
}
