// Builds dist/: TypeScript output, the grammars beside it, and the digest that names this engine.
// It is built aside and swapped in, so that a running command never sees half of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const fresh = join(root, `dist.${process.pid}`);
const stale = join(root, `dist.${process.pid}.old`);

/** What decides an assessment: a change in any of these makes cached results stale. */
const engineFolders = ['core', 'facts', 'formats', 'behaviour', 'ecosystems', 'rules', 'inspect'];

function run(script, args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) return;
  rmSync(fresh, { recursive: true, force: true });
  process.exit(status ?? 1);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|json|wasm)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** SHA-256 over the path and bytes of every engine file, in path order. */
function rulesDigest() {
  const hash = createHash('sha256');
  for (const folder of engineFolders.map((name) => join(fresh, name)).filter(existsSync)) {
    for (const file of filesBelow(folder)) {
      const bytes = readFileSync(file);
      hash.update(`${relative(fresh, file).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function swapIn() {
  if (existsSync(dist)) renameSync(dist, stale);
  renameSync(fresh, dist);
  rmSync(stale, { recursive: true, force: true });
}

run('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh]);
run('scripts/copy-grammars.mjs', [fresh]);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const engine = { version, rulesDigest: rulesDigest() };
writeFileSync(join(fresh, 'engine.json'), `${JSON.stringify(engine, null, 2)}\n`);
chmodSync(join(fresh, 'cli/main.js'), 0o755);
swapIn();
