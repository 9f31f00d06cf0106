// Builds dist/: TypeScript output, the grammars beside it, and the digest that names this engine.
// It is built aside and swapped in, so that a running command never sees half of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

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

/**
 * Puts what the command loads into few files, in the place of cli/main.js: to find and link 240 modules
 * takes a warm scan a tenth of its time. What threads load lies beside it, as in scan/.
 */
async function bundle() {
  const at = (file) => join(fresh, file);
  // Profiles tell modules apart by their files, and so does what breaks one on purpose.
  copyFileSync(at('cli/main.js'), at('cli/main.modules.js'));
  const input = {
    main: at('cli/main.js'),
    'digest-worker': at('scan/digest-worker.js'),
    worker: at('scan/worker.js'),
  };
  const build = await rolldown({ input, platform: 'node', external: /^[^./]/ });
  await build.write({
    dir: at('cli'),
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await build.close();
  copyFileSync(at('scan/worker-entry.cjs'), at('cli/worker-entry.cjs'));
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
await bundle();
chmodSync(join(fresh, 'cli/main.js'), 0o755);
swapIn();
