// Starts commands, and kills some of them: at any moment, or when somebody has just written.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ code: number | null, killed: boolean, stdout: string, stderr: string }} Ended
 * @param {{ cache: string, size?: number, started?: (child: object) => void }} options
 * @returns {Promise<Ended>}
 */
export function run(script, args, { cache, size, started }) {
  const env = { PATH: process.env.PATH, NO_COLOR: '1', ASSAY_CACHE_DIR: cache };
  if (size !== undefined) env.ASSAY_CACHE_SIZE = String(size);
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, [script, ...args], { env, stdio });
    started?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, killed: signal === 'SIGKILL', stdout, stderr });
    });
  });
}

/**
 * Kills what is handed to `at` some time within `lasts`, and what is handed to `writing` a few
 * milliseconds after a file of the cache has changed: a moment in which processes write.
 */
export function newKiller(cache, random, lasts) {
  const victims = [];
  const strike = () => {
    if (victims.length === 0 || random() > 0.3) return;
    const [victim] = victims.splice(Math.floor(random() * victims.length), 1);
    setTimeout(() => victim.kill('SIGKILL'), random() * 5);
  };
  const sections = ['assessments', 'artifacts', 'answers'].map((name) => path.join(cache, name));
  const watchers = sections.filter(existsSync).map((folder) => watch(folder, strike));
  return {
    at: (child) => setTimeout(() => child.kill('SIGKILL'), 50 + random() * lasts).unref(),
    writing: (child) => victims.push(child),
    stop: () => watchers.forEach((watcher) => watcher.close()),
  };
}

/** Numbers that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
