// Times `assay scan` of a restored solution, cold and warm, and `assay --help`; figures for docs/performance.md.
//   node bench/scan.mjs <folder with restored projects> [runs]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const main = join(root, 'dist/cli/main.js');
const [folder, runs = '3'] = process.argv.slice(2);

/** Peak resident size in MB, from the kernel's own high-water mark (proc(5), VmHWM). */
function peak(pid) {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}

function run(args, cache) {
  return new Promise((resolve) => {
    const started = performance.now();
    const env = { ...process.env, ASSAY_CACHE_DIR: cache, NO_COLOR: '1' };
    const child = spawn(process.execPath, [main, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let most = 0;
    let text = '';
    const watch = setInterval(() => (most = Math.max(most, peak(child.pid))), 20);
    child.stdout.on('data', (data) => (text += data));
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - started) / 1000, megabytes: most, code, text });
    });
  });
}

const row = (name, { seconds, megabytes, code }) =>
  console.log(
    `${name.padEnd(14)} ${seconds.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB peak   exit ${code}`,
  );

for (let i = 0; i < Number(runs); i++) {
  const cache = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  row('help', await run(['--help'], cache));
  if (folder) {
    const cold = await run(['scan', folder], cache);
    row('scan cold', cold);
    row('scan warm', await run(['scan', folder], cache));
    if (i === 0) console.log(`               ${cold.text.trim().split('\n').at(-1)}`);
  }
  rmSync(cache, { recursive: true, force: true });
}
