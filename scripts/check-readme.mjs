// Runs the two commands of the README as printed, in a clean clone, so that they stay true.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const clone = mkdtempSync(join(tmpdir(), 'assay-readme-'));

/** The command lines of the README's fenced blocks that start with `npm ci`, in order. */
function readmeCommands() {
  const readme = readFileSync(join(clone, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((m) => m[1].split('\n'));
  return blocks.filter((line) => line.startsWith('npm ci'));
}

function run(command, expected) {
  console.log(`$ ${command}   (exit code ${expected} expected)`);
  const env = { ...process.env, ASSAY_CACHE_DIR: join(clone, '.cache-of-readme') };
  const { status } = spawnSync(command, { cwd: clone, shell: true, stdio: 'inherit', env });
  if (status !== expected) throw new Error(`exit code ${status}, ${expected} expected: ${command}`);
}

try {
  const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' });
  if (cloned.status !== 0) throw new Error('git clone failed');
  const [scan, test, ...more] = readmeCommands();
  if (!scan || !test || more.length > 0) throw new Error('the README must have two commands');
  run(scan, 1);
  run(test, 0);
} finally {
  rmSync(clone, { recursive: true, force: true });
}
