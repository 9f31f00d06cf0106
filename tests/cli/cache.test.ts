import { spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { openArtifactStore } from '../../src/store/open-artifact-store.js';
import { assay, bank, main, quiet, Scratch, stackTrace, type Run } from './assay.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const schema = join(import.meta.dirname, '../../docs/schema/cache-1.json');
const conforms = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));

/** In a cache folder of the given name. */
async function cache(name: string, args: readonly string[], env: object = {}): Promise<Run> {
  const folder = join(scratch.root, name);
  const run = await assay(args, { cwd: bank, env: { ...quiet, ASSAY_CACHE_DIR: folder, ...env } });
  expect(run.stdout + run.stderr).not.toMatch(stackTrace);
  return run;
}

async function info(name: string, env: object = {}) {
  const { stdout, code } = await cache(name, ['cache', 'info', '--json'], env);
  expect(code).toBe(0);
  const account = JSON.parse(stdout);
  conforms(account);
  expect(conforms.errors ?? []).toEqual([]);
  return account;
}

async function* stream(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('hello');
}

/** Six assessments, a download and an answer. */
async function fill(name: string): Promise<string> {
  await cache(name, ['scan']);
  const folder = join(scratch.root, name);
  const store = openArtifactStore({ folder, limits: { artifacts: 1e9, answers: 1e9 } });
  const { sha256, sha512, size } = await store.write(stream());
  store.remember('https://feed.example.com/', 'a', { sha256, sha512, size, checked: 1 });
  store.close();
  return folder;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Of six packages. */
const kept = 6;

describe.concurrent('cache info', () => {
  it('counts what is kept', async () => {
    const folder = await fill('counted');
    const account = await info('counted');
    expect(account).toMatchObject({
      folder,
      assessments: { current: { files: kept }, old: { files: 0, bytes: 0 } },
      downloads: { files: 1 },
      answers: { files: 1 },
      temporary: { files: 0, bytes: 0 },
      refused: [],
    });
    const { stdout } = await cache('counted', ['cache', 'info']);
    expect(stdout).toContain(`cache  ${folder}\n`);
    expect(stdout).toMatch(/^assessments +6 +\d+(\.\d+)? kB +1\.00 GB +\d{4}-\d\d-\d\d +\d{4}/m);
    expect(stdout).toMatch(/^downloads +1 +\d+ B +8\.94 GB/m);
  });

  it('tells other engines, and files half written, apart', async () => {
    const folder = await fill('engines');
    const section = join(folder, 'assessments');
    const engine = readdirSync(section).find((name) => /^[0-9a-f]{16}$/.test(name)) ?? '';
    renameSync(join(section, engine), join(section, '0123456789abcdef'));
    writeFileSync(join(section, '00000001-0000-4000-8000-000000000000.tmp'), 'half');
    expect(await info('engines')).toMatchObject({
      assessments: { current: { files: 0 }, old: { files: kept } },
      temporary: { files: 1, bytes: 4 },
    });
    expect((await cache('engines', ['cache', 'info'])).stdout).toMatch(/^half written +1 +4 B/m);
  });

  it('says zero of a folder that is not there, and makes none', async () => {
    expect(await info('nowhere')).toMatchObject({ downloads: { files: 0 }, refused: [] });
    expect(existsSync(join(scratch.root, 'nowhere'))).toBe(false);
  });

  it('knows the limit that the environment sets', async () => {
    expect((await info('limit', { ASSAY_CACHE_SIZE: '500 MB' })).limits.total).toBe(500e6);
    expect((await info('limit', { ASSAY_CACHE_SIZE: '3t' })).limits.total).toBe(3e12);
    for (const wrong of ['lots', '-1', '1e9', '10X']) {
      const run = await cache('limit', ['cache', 'info'], { ASSAY_CACHE_SIZE: wrong });
      expect(run.stderr).toBe(
        `assay: ASSAY_CACHE_SIZE=${wrong} is no size such as 500M or 20G; 10.0 GB is the limit\n`,
      );
      const scan = await cache('limit', ['scan'], { ASSAY_CACHE_SIZE: wrong });
      expect([scan.code, scan.stderr]).toEqual([1, run.stderr]);
    }
  });
});

describe.concurrent('cache clear', () => {
  it('removes everything that it has put there', async () => {
    const folder = await fill('cleared');
    const { stdout, stderr, code } = await cache('cleared', ['cache', 'clear']);
    expect(stdout).toMatch(
      /^removed 6 assessments, 2 evaluated projects, 1 download, 1 answer \(\d+(\.\d+)? kB\)\n$/,
    );
    expect([stderr, code]).toEqual(['', 0]);
    const left = ['00000001.log', ...Array.from({ length: 5 }, () => 'CACHEDIR.TAG')];
    expect(filesBelow(folder)).toEqual(left);
    // What was seen of versions cannot be found out again, and goes where somebody says so.
    const history = await cache('cleared', ['cache', 'clear', '--history']);
    expect(history.stdout).toContain('what was seen of versions');
    expect(filesBelow(folder)).toEqual(left.slice(1));
    expect((await cache('cleared', ['cache', 'clear'])).stdout).toMatch(/^removed 0 assessments,/);
    expect((await cache('cleared', ['scan'])).code).toBe(1);
    expect((await info('cleared')).history.files).toBe(1);
    expect((await info('cleared')).assessments.current.files).toBe(kept);
  });

  it.each([
    ['--assessments', 0, 1, 1],
    ['--downloads', kept, 0, 0],
  ])('%s removes these alone', async (option, assessments, downloads, answers) => {
    const name = `part${option}`;
    await fill(name);
    expect((await cache(name, ['cache', 'clear', option])).code).toBe(0);
    expect(await info(name)).toMatchObject({
      assessments: { current: { files: assessments } },
      downloads: { files: downloads },
      answers: { files: answers },
    });
  });

  it('leaves every file that it does not know', async () => {
    const folder = await fill('mixed');
    const own = ['notes.txt', 'artifacts/thesis.txt', 'artifacts/aa/photo.nupkg', 'x/a.entry'];
    for (const file of own) scratch.write(`mixed/${file}`, 'years of work');
    scratch.write('elsewhere/kept.txt', 'years of work');
    symlinkSync(join(scratch.root, 'elsewhere'), join(folder, 'artifacts/ab'));
    expect((await cache('mixed', ['cache', 'clear'])).code).toBe(0);
    for (const file of own) expect(existsSync(join(folder, file)), file).toBe(true);
    expect(existsSync(join(scratch.root, 'elsewhere/kept.txt'))).toBe(true);
  });

  it('touches nothing in a folder that is not marked as its own', async () => {
    const folder = await fill('like');
    const home = scratch.folder('home/artifacts/aa');
    const name = filesBelow(folder).find((file) => file.endsWith('.nupkg')) ?? '';
    const from = join(folder, 'artifacts', name.slice(0, 2), name);
    copyFileSync(from, join(home, name));
    const { stdout, stderr, code } = await cache('home', ['cache', 'clear']);
    expect(stderr).toMatch(
      /^assay: .*home\/artifacts is not marked as Assay's; nothing of it was removed\n$/,
    );
    expect([stdout, code]).toEqual([
      'removed 0 assessments, 0 evaluated projects, 0 downloads, 0 answers (0 B)\n',
      2,
    ]);
    expect(existsSync(join(home, name))).toBe(true);
    expect((await info('home')).refused).toEqual([
      expect.stringContaining("is not marked as Assay's"),
    ]);
  });

  it('does not follow a link', async () => {
    await fill('linked-to');
    mkdirSync(join(scratch.root, 'linked'));
    const target = join(scratch.root, 'linked-to/assessments');
    symlinkSync(target, join(scratch.root, 'linked/assessments'));
    const { stderr, code } = await cache('linked', ['cache', 'clear']);
    expect(stderr).toMatch(/linked\/assessments is a link; nothing of it was removed\n$/);
    expect(code).toBe(2);
    expect((await info('linked-to')).assessments.current.files).toBe(kept);
  });

  it('leaves files that are being written, and what was killed an hour ago is gone', async () => {
    const folder = await fill('writing');
    const half = (n: number): string =>
      join(folder, 'artifacts', `0000000${n}-0000-4000-8000-000000000000.tmp`);
    for (const n of [1, 2]) writeFileSync(half(n), 'half');
    utimesSync(half(1), 1, 1);
    const { stdout } = await cache('writing', ['cache', 'clear']);
    expect(stdout).toMatch(/; 1 file being written left alone\n$/);
    expect([existsSync(half(1)), existsSync(half(2))]).toEqual([false, true]);
  });

  it('may run beside scans', async () => {
    const runs = Array.from({ length: 3 }, () => cache('beside', ['scan']));
    const clears = Array.from({ length: 3 }, () => cache('beside', ['cache', 'clear']));
    for (const run of await Promise.all(runs)) expect([run.code, run.stderr]).toEqual([1, '']);
    for (const run of await Promise.all(clears)) expect([run.code, run.stderr]).toEqual([0, '']);
  });
});

describe.concurrent('a cache that cannot be', () => {
  it.each([['info'], ['clear']])('because it is a file is told by %s', async (command) => {
    const file = scratch.write(`file-${command}`, '');
    const { code, stderr } = await cache(`file-${command}`, ['cache', command]);
    expect([code, stderr]).toEqual([2, `assay: the cache ${file} is no folder\n`]);
  });

  const root = process.getuid?.() === 0;
  /** An account that is nowhere described, so that it has no home. */
  const nobody = { cwd: '/', env: { PATH: '/nowhere' }, uid: 4711 };
  const mayRead =
    root && spawnSync(process.execPath, [main, '--version'], { ...nobody, gid: 4711 }).status === 0;
  if (!mayRead) process.stderr.write('SKIPPED, nobody else can run this: a cache without a home\n');
  it.skipIf(!mayRead).each([['info'], ['clear']])(
    'for want of a home is told by %s',
    async (command) => {
      const { code, stderr } = await assay(['cache', command], nobody);
      const text = 'assay: there is no home folder to keep anything in; set ASSAY_CACHE_DIR\n';
      expect([code, stderr]).toEqual([2, text]);
    },
  );

  it.skipIf(!root)('because it is somebody else’s is told by both (as root)', async () => {
    const folder = await fill('theirs');
    chownSync(folder, 4711, 4711);
    const { stderr, code } = await cache('theirs', ['cache', 'clear']);
    expect(stderr).toContain(`${folder} belongs to another user (4711); nothing of it was removed`);
    expect(code).toBe(2);
    expect((await cache('theirs', ['cache', 'info'])).stdout).toContain(
      `not used: ${folder} belongs to another user (4711)\n`,
    );
    const scan = await cache('theirs', ['scan']);
    expect(scan.stderr).toBe(
      `assay: the cache is not used: ${folder} belongs to another user (4711)\n`,
    );
    expect(scan.code).toBe(1);
  });
});
