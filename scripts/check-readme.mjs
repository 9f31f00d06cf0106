// Keeps the README true. In a clean clone it runs the two commands as printed, then each command
// that the README shows with its output, which must be the same to the letter. What the tests there
// reported is left in coverage/, for scripts/count-tests.mjs.
//   node scripts/check-readme.mjs
//   node scripts/check-readme.mjs --write     (after npm run build) puts the real output in
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A block that begins with a prompt: the command, and what it printed. */
const capture = /```text\n\$ (npx assay [^\n]+)\n([\s\S]*?)```/g;

const mostOutput = 64 * 1024 * 1024;

function readmeOf(folder) {
  return readFileSync(join(folder, 'README.md'), 'utf8');
}

/** Where vitest.config.ts has the tests report. */
function testReport(folder) {
  return join(folder, 'coverage/tests.json');
}

/** The command lines of the fenced blocks that start with `npm ci`, in order. */
function mainCommands(readme) {
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((m) => m[1].split('\n'));
  return blocks.filter((line) => line.startsWith('npm ci'));
}

/** No cache of this machine, no terminal of its own: the same output everywhere. */
function environment(folder) {
  const cache = join(folder, '.assay', 'cache-of-readme');
  return { ...process.env, ASSAY_CACHE_DIR: cache, COLUMNS: '100', NO_COLOR: '1' };
}

/** Runs a command as printed and gives its standard output, which is shown as well. */
function run(command, folder, expected) {
  console.log(`$ ${command}   (exit code ${expected} expected)`);
  const stdio = ['inherit', 'pipe', 'inherit'];
  const options = { cwd: folder, shell: true, encoding: 'utf8', stdio, env: environment(folder) };
  const { status, stdout } = spawnSync(command, { ...options, maxBuffer: mostOutput });
  process.stdout.write(stdout);
  if (status !== expected) throw new Error(`exit code ${status}, ${expected} expected: ${command}`);
  return stdout;
}

/** The scan's exit code 1 is also that of a failed build: what it printed tells them apart. */
function runMainJob(command, readme, folder) {
  const printed = run(command, folder, 1);
  const shown = [...readme.matchAll(capture)].find(([, last]) => command.endsWith(last));
  if (!shown) throw new Error(`the README does not show what is printed by ${command}`);
  if (!printed.endsWith(shown[2])) throw new Error(`the README shows other output of ${command}`);
}

/** What a shown command prints on its standard output. */
function outputOf(command, folder) {
  const options = { cwd: folder, shell: true, encoding: 'utf8', env: environment(folder) };
  const { stdout, stderr, status } = spawnSync(command, options);
  if (status !== 0 && status !== 1) throw new Error(`exit code ${status}: ${command}\n${stderr}`);
  return stdout;
}

function checkCaptures(readme, folder) {
  const captures = [...readme.matchAll(capture)];
  if (captures.length === 0) throw new Error('the README shows no output');
  for (const [, command, shown] of captures) {
    console.log(`$ ${command}   (output compared)`);
    const real = outputOf(command, folder);
    if (real === shown) continue;
    throw new Error(
      `The README shows other output of ${command}; it is now (--write puts it in):\n${real}`,
    );
  }
}

function checkInClone() {
  // What an earlier run has left says nothing of this one.
  rmSync(testReport(root), { force: true });
  const clone = mkdtempSync(join(tmpdir(), 'assay-readme-'));
  // As a folder of anybody's: some tests run what is in it as another user, and would skip.
  chmodSync(clone, 0o755);
  try {
    const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
    if (cloned.status !== 0) throw new Error('git clone failed');
    const readme = readmeOf(clone);
    const [scan, test, ...more] = mainCommands(readme);
    if (!scan || !test || more.length > 0) throw new Error('the README must have two commands');
    runMainJob(scan, readme, clone);
    checkCaptures(readme, clone);
    run(test, clone, 0);
    cpSync(testReport(clone), testReport(root));
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

function writeCaptures() {
  const written = readmeOf(root).replace(
    capture,
    (_, command) => `\`\`\`text\n$ ${command}\n${outputOf(command, root)}\`\`\``,
  );
  writeFileSync(join(root, 'README.md'), written);
}

if (process.argv.includes('--write')) writeCaptures();
else checkInClone();
