import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPackage } from '../kit/package-builder.js';
import { assay, bank, main, quiet, Scratch, stackTrace } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

/** A line of a script that keeps the reader busy for many seconds. */
const work =
  'foreach ($a in $b) { Invoke-Thing -Name "$($c.d)" | Where-Object { $_.e -eq "f" } }\n';

/** So many large scripts that no machine has read them before the signal comes. */
function slowFolder(): string {
  const script = work.repeat(20_000);
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`tools/s${i}.ps1`, script]),
  );
  for (const id of ['Slow.A', 'Slow.B'])
    scratch.write(`slow/${id}.1.0.0.nupkg`, buildPackage({ id, files }));
  return join(scratch.root, 'slow');
}

describe('Ctrl-C', () => {
  it.each([
    ['scan', (folder: string) => ['scan', folder, '--no-cache'], 1500],
    ['inspect', (folder: string) => ['inspect', `${folder}/Slow.A.1.0.0.nupkg`], 1500],
    ['the start of a scan', (folder: string) => ['scan', folder, '--no-cache'], 60],
  ])('ends %s within a second or so', async (_, args, after) => {
    const folder = slowFolder();
    let signalled = 0;
    const run = await assay(args(folder), {
      started: (child) =>
        setTimeout(() => {
          signalled = performance.now();
          child.kill('SIGINT');
        }, after),
    });
    // One second on an idle machine; tests share theirs.
    expect(performance.now() - signalled).toBeLessThan(10_000);
    expect(run.stdout).toBe('');
    expect(run.stderr).not.toMatch(stackTrace);
    // Before the command has its handler, the signal itself ends the process.
    if (run.signal === null)
      expect([run.code, run.stderr]).toEqual([3, 'assay: interrupted; nothing was decided\n']);
    else expect([run.signal, run.stderr]).toEqual(['SIGINT', '']);
  });
});

/** Closes the pipe after the first piece, as `head -1` does. */
function head(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { cwd: bank, env: { ...quiet } });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.stdout.destroy();
    child.on('close', (code) => resolve({ code, stderr }));
  });
}

describe('a reader that has seen enough', () => {
  it.each([
    ['--help', ['--help'], 0],
    ['scan', ['scan', '--no-cache'], 1],
    ['scan --json', ['scan', '--no-cache', '--json'], 1],
    ['inspect --json', ['inspect', 'feed/example.money.3.1.0.nupkg', '--json'], 0],
    ['explain', ['explain'], 0],
    ['a usage error', ['nonsense'], 2],
  ])('is no failure of %s', async (_, args, code) => {
    const run = await head(args);
    expect(run.stderr).not.toMatch(stackTrace);
    expect(run.stderr).not.toContain('EPIPE');
    expect(run.code).toBe(code);
  });
});
