import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Files without content that are as large as packages may be: hashing one takes a second or more. */
function hugeFolder(): string {
  const folder = scratch.folder('huge');
  for (let i = 0; i < 8; i++) {
    const file = join(folder, `Huge.${i}.1.0.0.nupkg`);
    writeFileSync(file, '');
    truncateSync(file, 1024 * 1024 * 1024);
  }
  return folder;
}

describe('Ctrl-C in the middle of large files', () => {
  it.each([
    ['scan', (folder: string) => ['scan', folder, '--no-cache', '--jobs', '1'], 700],
    ['inspect', (folder: string) => ['inspect', `${folder}/Huge.0.1.0.0.nupkg`], 1500],
  ])('ends %s within a second or so', async (_, args, after) => {
    let signalled = 0;
    const run = await assay(args(hugeFolder()), {
      started: (child) =>
        setTimeout(() => {
          signalled = performance.now();
          child.kill('SIGINT');
        }, after),
    });
    expect(performance.now() - signalled).toBeLessThan(5000);
    if (run.signal === null)
      expect([run.code, run.stderr]).toEqual([3, 'assay: interrupted; nothing was decided\n']);
  });
});

describe.concurrent('a scan that is ended', () => {
  const filesBelow = (folder: string): string[] =>
    existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves nothing half written, and nothing wrong',
    async (name) => {
      const cache = join(scratch.root, `cache-${name}`);
      const env = { ...quiet, ASSAY_CACHE_DIR: cache };
      for (const after of [200, 500])
        await assay(['scan'], {
          cwd: bank,
          env,
          started: (child) => setTimeout(() => child.kill(name), after),
        });
      expect(filesBelow(cache).filter((file) => file.endsWith('.tmp'))).toEqual([]);
      const cached = await assay(['scan', '--json'], { cwd: bank, env });
      const fresh = await assay(['scan', '--json', '--no-cache'], { cwd: bank });
      expect([cached.stdout, cached.stderr]).toEqual([fresh.stdout, '']);
    },
  );

  it('in the middle of a download leaves no folder of its own', async () => {
    const temporary = scratch.folder('own');
    const store = join(dirname(main), '../store/open-artifact-store.js');
    const script = `
      import { openArtifactStore } from ${JSON.stringify(pathToFileURL(store).href)};
      async function* endless() {
        yield Buffer.alloc(1000);
        setTimeout(() => process.exit(3), 10);
        for (;;) await new Promise((resolve) => setTimeout(resolve, 5)).then(() => 0);
      }
      const limits = { artifacts: 1, answers: 1 };
      await openArtifactStore({ folder: undefined, limits }).write(endless());`;
    const args = ['--input-type=module', '--eval', script];
    const { status } = spawnSync(process.execPath, args, {
      env: { ...quiet, TMPDIR: temporary },
    });
    expect([status, readdirSync(temporary)]).toEqual([3, []]);
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
