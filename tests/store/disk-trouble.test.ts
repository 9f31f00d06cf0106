import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAssessmentCache } from '../../src/store/assessment-cache.js';
import { openArtifactStore } from '../../src/store/open-artifact-store.js';

const folder = mkdtempSync(join(tmpdir(), 'assay-disk-'));
const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;
/** A disk of a quarter of a megabyte; only root may have one. */
const mounted = mount('-t', 'tmpfs', '-o', 'size=256k,mode=0700', 'tmpfs', folder);
if (!mounted) process.stderr.write('SKIPPED, this account may mount nothing: full disks\n');
afterAll(() => {
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

const key = (letter: string): string => letter.repeat(64);

async function* stream(bytes: number): AsyncGenerator<Uint8Array> {
  for (let left = bytes; left > 0; left -= 10_000) yield Buffer.alloc(Math.min(left, 10_000), 1);
}

function leftovers(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((name) => name.endsWith('.tmp'));
}

const openStore = (onTrouble: (message: string) => void) =>
  openArtifactStore({ folder, limits: { artifacts: 1e9, answers: 1e9 }, onTrouble });
const openCache = (onTrouble: (message: string) => void) =>
  openAssessmentCache<string>({ folder, rulesDigest: 'r', onTrouble });

describe.skipIf(!mounted)('a disk that is full', () => {
  const onTrouble = vi.fn();

  it('half-way through a download fails that one alone', async () => {
    const store = openStore(onTrouble);
    const small = await store.write(stream(10));
    await expect(store.write(stream(500_000))).rejects.toMatchObject({
      name: 'Unavailable',
      code: 'unwritable',
      message: expect.stringContaining('ENOSPC'),
    });
    expect(leftovers()).toEqual([]);
    expect(await store.open(small.sha256)).toEqual(small);
    expect((await store.write(stream(20))).size).toBe(20);
    store.close();
  });

  it('keeps no half of an assessment, and says so once', () => {
    const cache = openCache(onTrouble);
    cache.put(key('a'), 'head', 'x'.repeat(500_000));
    cache.put(key('b'), 'head', 'x'.repeat(500_000));
    cache.trim();
    expect(onTrouble.mock.calls).toEqual([
      [expect.stringMatching(/^the cache .* cannot be written: ENOSPC/)],
    ]);
    expect(leftovers()).toEqual([]);
    expect(openCache(onTrouble).get(key('a'))).toBeUndefined();
  });

  it('to the last byte loses no answer in the life of a store', () => {
    openCache(onTrouble).put(key('c'), 'head', 'body');
    const answer = { sha256: key('a'), sha512: '', size: 1, checked: 1 };
    openStore(onTrouble).remember('s', 'kept', answer);
    expect(() => writeFileSync(join(folder, 'filler'), Buffer.alloc(500_000))).toThrow('ENOSPC');
    const told = vi.fn();
    const store = openStore(told);
    store.remember('s', 'new', answer);
    expect(store.answer('s', 'new')).toEqual(answer);
    expect(openStore(told).answer('s', 'new')).toBeUndefined();
    expect(openStore(told).answer('s', 'kept')).toEqual(answer);
    expect(told).toHaveBeenCalledOnce();
    expect(leftovers()).toEqual([]);
    store.close();
    rmSync(join(folder, 'filler'));
  });
});

describe.skipIf(!mounted)('a disk that takes no writes', () => {
  beforeAll(() => void mount('-o', 'remount,ro', folder));

  it('still serves assessments', () => {
    const told = vi.fn();
    const cache = openCache(told);
    expect(cache.get(key('c'))?.body()).toBe('body');
    cache.put(key('d'), 'head', 'body');
    cache.trim();
    expect(told.mock.calls).toEqual([
      [expect.stringMatching(/^the cache .* cannot be written: EROFS/)],
    ]);
  });

  it('still serves downloads, and new ones go elsewhere', async () => {
    const told = vi.fn();
    const store = openStore(told);
    const { sha256 } = await openArtifactStore({
      folder: undefined,
      limits: { artifacts: 1, answers: 1 },
    }).write(stream(10));
    expect((await store.open(sha256))?.path).toContain(folder);
    expect(told).not.toHaveBeenCalled();
    const written = await store.write(stream(30));
    expect(written.path).not.toContain(folder);
    expect(await store.open(written.sha256)).toEqual(written);
    expect(told.mock.calls).toEqual([
      [expect.stringMatching(/^the cache .* cannot be written: EROFS/)],
    ]);
    store.close();
  });
});
