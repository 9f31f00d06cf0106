// Runs the built command line over every package and holds its verdicts against the labels:
//   node corpus/score.mjs [--first] [--json]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLASSES = ['malicious', 'suspicious', 'benign'];
const corpus = dirname(fileURLToPath(import.meta.url));
const cli = join(corpus, '..', 'dist', 'cli', 'main.js');
const firstPath = join(corpus, 'first-score.json');

let tool;
const manifest = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'));
const rows = manifest.packages.map((entry) => score(entry));
const first = existsSync(firstPath) ? JSON.parse(readFileSync(firstPath, 'utf8')) : undefined;

if (process.argv.includes('--first')) recordFirst(rows);
else if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else print(rows, first);

function score({ case: name, file, expected }) {
  const path = join(corpus, 'packages', file);
  const run = spawnSync(process.execPath, [cli, 'inspect', path, '--json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  try {
    const answer = JSON.parse(run.stdout);
    const rules = new Set((answer.findings ?? []).map((finding) => finding.rule ?? finding.id));
    const verdict = answer.assessment.verdict === 'clear' ? 'benign' : answer.assessment.verdict;
    tool = answer.tool;
    return { case: name, expected, verdict, rules: [...rules].sort() };
  } catch {
    return { case: name, expected, verdict: `failed (exit ${run.status})`, rules: [] };
  }
}

function recordFirst(rows) {
  if (first !== undefined) {
    console.error('first-score.json exists already: the first score is written once');
    process.exit(2);
  }
  const date = process.argv[process.argv.indexOf('--first') + 1];
  writeFileSync(firstPath, `${JSON.stringify({ date, tool, rows }, null, 2)}\n`);
  print(rows, undefined);
}

function print(rows, first) {
  const before = new Map(first?.rows.map((row) => [row.case, row.verdict]));
  const heading = first === undefined ? [] : [`first (${first.date})`];
  const table = rows.map((row) => [
    row.case,
    row.expected,
    ...(first === undefined ? [] : [before.get(row.case) ?? '-']),
    row.verdict,
    row.verdict === row.expected ? '' : 'differs',
    row.rules.join(', '),
  ]);
  markdown(['case', 'expected', ...heading, first ? 'current' : 'verdict', '', 'rules'], table);
  console.log();
  if (first !== undefined) summary(`first (${first.date})`, first.rows);
  summary(first === undefined ? 'score' : 'current', rows);
}

function summary(title, rows) {
  const lines = CLASSES.map((name) => [
    title,
    name,
    ...measure(rows, (verdict) => verdict === name),
  ]);
  // "held" is what a build is protected by: anything that does not read as clear.
  const held = measure(rows, (verdict) => verdict !== 'benign');
  markdown(
    ['', 'class', 'labelled', 'called', 'right', 'precision', 'recall'],
    [...lines, [title, 'held at all', ...held]],
  );
  console.log();
}

function measure(rows, belongs) {
  const labelled = rows.filter((row) => belongs(row.expected));
  const called = rows.filter((row) => belongs(row.verdict));
  const right = labelled.filter((row) => belongs(row.verdict)).length;
  const share = (whole) => (whole === 0 ? '-' : `${Math.round((100 * right) / whole)} %`);
  return [labelled.length, called.length, right, share(called.length), share(labelled.length)];
}

function markdown(heading, lines) {
  const cells = [heading, ...lines].map((line) => line.map(String));
  const widths = heading.map((_, at) => Math.max(3, ...cells.map((line) => line[at].length)));
  const row = (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  console.log([row(cells[0]), rule, ...cells.slice(1).map(row)].join('\n'));
}
