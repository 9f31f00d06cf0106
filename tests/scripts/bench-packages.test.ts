import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const checkout = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'assay-bench-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function run(script: string, args: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', NUGET_PACKAGES: join(home, 'none') };
  return spawnSync(process.execPath, [join(checkout, script), ...args], {
    cwd: home,
    encoding: 'utf8',
    env,
    // A benchmark that goes on works for many minutes.
    timeout: 30_000,
  });
}

describe('a benchmark whose packages are not there says in one line what to run', () => {
  it.each([
    ['calls', ['--folder', 'none'], ' --list scan-150.json --folder none'],
    ['graph-speed', [], ' --list scan-150.json'],
    ['listing', ['--folder', 'no packages'], " --list scan-150.json --folder 'no packages'"],
    ['entry-points', ['--folder', 'none'], ' --list entry-points.json --folder none'],
    ['real-packages', [], ''],
    ['run', ['--solution', '.', '--folder', 'none'], ' --list scan-150.json --folder none'],
    ['oracle', ['--packages', 'none'], ' --folder none'],
    ['build-files', ['--folder', 'none'], ' --folder none'],
    ['cache-storm', ['--packages', 'none'], ' --folder none'],
  ])('%s %j', (name, args, more) => {
    const { status, stdout, stderr } = run(`bench/${name}.mjs`, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^(?:\d+ of \d+ packages of|there is no)/),
      '',
    ]);
    expect(stderr.trim().endsWith(`: run node bench/packages/restore.mjs${more}`)).toBe(true);
  });

  it('or how to make what it scans', () => {
    const { status, stderr } = run('bench/scan.mjs', ['none']);
    expect([status, stderr]).toEqual([
      2,
      'there is no restored solution at none: run node bench/packages/make-solution.mjs\n',
    ]);
  });

  it('as does the benchmark of the corpus', () => {
    const { status, stderr } = run('corpus/benchmark.mjs', ['--packages', 'none']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^there is no folder of packages at .*restore\.mjs --folder none\n$/);
  });
});
