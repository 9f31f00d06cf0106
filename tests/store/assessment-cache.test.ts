import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAssessmentCache } from '../../src/store/assessment-cache.js';
import { cacheFolder } from '../../src/store/cache-folder.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assay-cache-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (letter: string): string => letter.repeat(64);
const open = (rulesDigest = 'r1', more: { sizeLimit?: number; onTrouble?(m: string): void } = {}) =>
  openAssessmentCache<unknown>({ folder, rulesDigest, ...more });

function allFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const day = 24 * 60 * 60 * 1000;
const daysAgo = (days: number): [number, number] => {
  const then = (Date.now() - days * day) / 1000;
  return [then, then];
};
const enginesOf = (rulesDigest: string): string[] => {
  const known = storedFiles()
    .filter((path) => readFileSync(path, 'latin1').includes(`"rulesDigest":"${rulesDigest}"`))
    .map((path) => path.split('/').at(-3) ?? '');
  return [...new Set(known)];
};

const storedFiles = (): string[] => allFiles().filter((path) => path.endsWith('.entry'));

describe('openAssessmentCache', () => {
  it('gives back what was put, to a later run too', () => {
    open().put(key('a'), { verdict: 'clear', text: 'é\n' }, 'body');
    expect(open().get(key('a'))?.head).toEqual({ verdict: 'clear', text: 'é\n' });
    expect(open().get(key('a'))?.body()).toBe('body');
    expect(open().get(key('b'))).toBeUndefined();
  });

  it('never serves the entry of other rules', () => {
    open('r1').put(key('a'), 1, 'body');
    expect(open('r2').get(key('a'))).toBeUndefined();
  });

  it('leaves no temporary file behind', () => {
    open().put(key('a'), 1, 'body');
    expect(allFiles().filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it('notices every changed byte of an entry', () => {
    open().put(key('a'), { verdict: 'malicious' }, 'body');
    const [path = ''] = storedFiles();
    const honest = readFileSync(path);
    for (let at = 0; at < honest.length; at++) {
      const damaged = Buffer.from(honest);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      const entry = open().get(key('a'));
      expect([entry, entry?.body()], `byte ${at}`).toContain(undefined);
    }
    writeFileSync(path, honest.subarray(0, honest.length - 1));
    expect(open().get(key('a'))?.body()).toBeUndefined();
    writeFileSync(path, '');
    expect(open().get(key('a'))).toBeUndefined();
  });

  it('reads heads of any length', () => {
    for (const length of [0, 65_000, 65_536, 200_000]) {
      open().put(key('a'), 'é'.repeat(length), `body ${length}`);
      const entry = open().get(key('a'));
      expect(entry?.head).toBe('é'.repeat(length));
      expect(entry?.body()).toBe(`body ${length}`);
    }
  });

  it('does not believe an entry under the name of another artifact', () => {
    open().put(key('a'), { verdict: 'clear' }, 'body');
    const [path = ''] = storedFiles();
    const other = path.replaceAll(key('a'), key('b')).replace('/aa/', '/bb/');
    mkdirSync(join(other, '..'), { recursive: true });
    writeFileSync(other, readFileSync(path));
    expect(open().get(key('b'))).toBeUndefined();
  });

  it('replaces a corrupt entry', () => {
    open().put(key('a'), 1, 'body');
    writeFileSync(storedFiles()[0] ?? '', 'nonsense');
    open().put(key('a'), 2, 'body');
    expect(open().get(key('a'))?.head).toBe(2);
  });

  it('reports once, and goes on, where nothing can be written', () => {
    writeFileSync(join(folder, 'assessments'), 'a file where the folder should be');
    const onTrouble = vi.fn();
    const cache = open('r1', { onTrouble });
    cache.put(key('a'), 1, 'body');
    cache.put(key('b'), 1, 'body');
    cache.trim();
    expect(onTrouble).toHaveBeenCalledTimes(1);
    expect(cache.get(key('a'))).toBeUndefined();
  });

  it('removes what was used longest ago, only beyond the limit', () => {
    const cache = open('r1', { sizeLimit: 2500 });
    for (const letter of 'abc') cache.put(key(letter), 'x'.repeat(700), 'body');
    const [a = '', b = ''] = storedFiles().sort();
    utimesSync(a, 1, 1);
    utimesSync(b, 2, 2);
    cache.trim();
    const kept = storedFiles();
    expect(kept).not.toContain(a);
    expect(kept.length).toBe(2);
    expect(kept.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThanOrEqual(2500);
  });

  it('marks an old entry as used when it is read', () => {
    open().put(key('a'), 1, 'body');
    const [path = ''] = storedFiles();
    utimesSync(path, 1, 1);
    open().get(key('a'));
    expect(statSync(path).mtimeMs).toBeGreaterThan(1_000_000);
  });

  it('lists no files while its ledger says that there is room', () => {
    const cache = open('r1', { sizeLimit: 5000 });
    cache.put(key('a'), 1, 'body');
    cache.trim();
    const [a = ''] = storedFiles();
    const unknown = a.replaceAll(key('a'), key('b'));
    writeFileSync(unknown, 'x'.repeat(9000));
    utimesSync(unknown, 1, 1);
    cache.put(key('c'), 1, 'body');
    cache.trim();
    expect(existsSync(unknown)).toBe(true);
    writeFileSync(join(folder, 'assessments/ledger'), 'counted 1 1\nhalf a li');
    cache.trim();
    expect(existsSync(unknown)).toBe(false);
  });

  it('counts anew after a week, or where a clock was wrong', () => {
    for (const then of [Date.now() - 8 * day, Date.now() + 8 * day]) {
      const cache = open('r1', { sizeLimit: 5000 });
      cache.put(key('a'), 1, 'body');
      writeFileSync(join(folder, 'assessments/ledger'), `counted ${then} 10\n`);
      const unknown = storedFiles()[0]?.replaceAll(key('a'), key('b')) ?? '';
      writeFileSync(unknown, 'x'.repeat(9000));
      utimesSync(unknown, 1, 1);
      cache.trim();
      expect(existsSync(unknown)).toBe(false);
    }
  });

  it('removes an engine that nobody has used for two weeks', () => {
    for (const engine of ['old', 'other', 'current']) open(engine).put(key('a'), 1, 'body');
    const [engine = ''] = enginesOf('old');
    utimesSync(join(folder, 'assessments', engine), ...daysAgo(15));
    const cache = open('current');
    cache.put(key('b'), 1, 'body');
    cache.trim();
    expect(open('old').get(key('a'))).toBeUndefined();
    expect(existsSync(join(folder, 'assessments', engine))).toBe(false);
    expect(open('other').get(key('a'))?.head).toBe(1);
    expect(open('current').get(key('a'))?.head).toBe(1);
  });

  it('keeps an engine that is used, though it finds nothing new', () => {
    open('old').put(key('a'), 1, 'body');
    const [engine = ''] = enginesOf('old');
    utimesSync(join(folder, 'assessments', engine), ...daysAgo(15));
    open('old').get(key('a'));
    const cache = open('current');
    cache.put(key('b'), 1, 'body');
    cache.trim();
    expect(open('old').get(key('a'))?.head).toBe(1);
  });

  it('goes on where somebody has removed the whole of it meanwhile', () => {
    const cache = open();
    cache.put(key('a'), 1, 'body');
    rmSync(folder, { recursive: true });
    cache.put(key('b'), 2, 'body');
    cache.trim();
    expect([cache.get(key('a')), cache.get(key('b'))?.head]).toEqual([undefined, 2]);
  });

  it('waits for no pipe, and follows no link, in the place of an entry', () => {
    open().put(key('a'), 1, 'body');
    const [path = ''] = storedFiles();
    renameSync(path, join(folder, 'elsewhere'));
    symlinkSync(join(folder, 'elsewhere'), path);
    expect(open().get(key('a'))).toBeUndefined();
    rmSync(path);
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    expect(open().get(key('a'))).toBeUndefined();
    open().put(key('a'), 2, 'body');
    expect(open().get(key('a'))?.head).toBe(2);
  });

  it('takes over what was kept before it had a marker, and nothing else', () => {
    open().put(key('a'), 1, 'body');
    rmSync(join(folder, 'assessments/CACHEDIR.TAG'));
    open().put(key('b'), 1, 'body');
    expect(existsSync(join(folder, 'assessments/CACHEDIR.TAG'))).toBe(true);
    rmSync(join(folder, 'assessments/CACHEDIR.TAG'));
    writeFileSync(join(folder, 'assessments/thesis.txt'), 'years of work');
    const onTrouble = vi.fn();
    open('r1', { onTrouble }).put(key('c'), 1, 'body');
    expect(onTrouble.mock.calls).toEqual([
      [
        `the cache is not used: ${folder}/assessments holds what is not Assay's, such as thesis.txt`,
      ],
    ]);
    expect(storedFiles()).toHaveLength(2);
  });

  it('keeps nothing without a folder', () => {
    const cache = openAssessmentCache<number>({ folder: undefined, rulesDigest: 'r' });
    cache.put(key('a'), 1, 'body');
    cache.trim();
    expect(cache.get(key('a'))).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('serves from a folder it may not write (not as root)', () => {
    open().put(key('a'), 1, 'body');
    chmodSync(folder, 0o500);
    expect(open().get(key('a'))?.head).toBe(1);
    chmodSync(folder, 0o700);
  });
});

describe('cacheFolder', () => {
  const home = '/home/ann';
  it.each([
    [{ ASSAY_CACHE_DIR: '/c', XDG_CACHE_HOME: '/x' }, 'linux', '/c'],
    [{ XDG_CACHE_HOME: '/x' }, 'linux', '/x/assay'],
    [{ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/ann/.cache/assay'],
    [{}, 'darwin', '/home/ann/Library/Caches/assay'],
    [{}, 'win32', undefined],
  ] as const)('%j on %s is %s', (environment, platform, expected) => {
    expect(cacheFolder({ environment, platform, home })).toBe(expected);
  });

  it('is nowhere without a home', () => {
    expect(cacheFolder({ environment: {}, platform: 'linux' })).toBeUndefined();
  });
});
