// Times `assay scan` of a restored solution, cold and warm, and `assay --help`, each in a process of
// its own.
//   node bench/scan.mjs [folder with restored projects] [runs]
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
export const solution = fileURLToPath(new URL('packages/solution', import.meta.url));

/** Milliseconds between two looks at the memory of the command that is timed. */
const lookEvery = 20;

/**
 * @typedef {{ seconds: number, megabytes: number, summary: string }} Timed
 * @returns {Promise<{ help: Timed, cold: Timed, warm: Timed }>} of one run, with a cache of its own
 */
export async function measureScan(folder) {
  const cache = mkdtempSync(path.join(tmpdir(), 'assay-bench-'));
  try {
    return {
      help: await time(['--help'], cache),
      cold: await time(['scan', folder], cache),
      warm: await time(['scan', folder], cache),
    };
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/** A scan of honest packages ends with 0; anything else is no figure. */
function time(args, cache) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const env = { ...process.env, ASSAY_CACHE_DIR: cache, NO_COLOR: '1' };
    const stdio = ['ignore', 'pipe', 'inherit'];
    const child = spawn(process.execPath, [main, ...args], { env, stdio });
    let megabytes = 0;
    let text = '';
    const watch = setInterval(() => {
      megabytes = Math.max(megabytes, peak(child.pid));
    }, lookEvery);
    child.stdout.on('data', (data) => (text += data));
    child.on('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1e3;
      if (code === 0) resolve({ seconds, megabytes, summary: text.trim().split('\n').at(-1) });
      else reject(new Error(`assay ${args.join(' ')}: exit code ${code}\n${text}`));
    });
  });
}

/** Peak resident size in MB by the kernel's own high-water mark (proc(5), VmHWM); 0 elsewhere. */
function peak(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export const scanHeader = ['command', 'seconds, best', 'seconds, all', 'peak MB'];

/** One row a command over all runs: the best is the machine's least disturbed. */
export function scanRows(runs) {
  const names = { help: 'assay --help', cold: 'scan, cold', warm: 'scan, warm' };
  return Object.entries(names).map(([key, name]) => {
    const seconds = runs.map((run) => run[key].seconds);
    const megabytes = Math.max(...runs.map((run) => run[key].megabytes));
    const all = seconds.map((s) => s.toFixed(2)).join(', ');
    return [name, Math.min(...seconds).toFixed(2), all, megabytes.toFixed(0)];
  });
}

async function command() {
  const [folder = solution, count = '3'] = process.argv.slice(2);
  if (!existsSync(folder)) {
    console.error(
      `there is no restored solution at ${folder}: run node bench/packages/make-solution.mjs`,
    );
    process.exit(2);
  }
  const runs = [];
  for (let i = 0; i < Number(count); i++) runs.push(await measureScan(folder));
  for (const row of [scanHeader, ...scanRows(runs)]) console.log(row.join(' | '));
  console.log(runs[0].cold.summary);
}

if (process.argv[1] === self) await command();
