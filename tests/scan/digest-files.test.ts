import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestFiles, type DigestWork } from '../../src/scan/digest-files.js';

const folder = mkdtempSync(join(tmpdir(), 'assay-digest-'));
const scratch = 512 * 1024;
const sizes = [0, 1, scratch - 1, scratch, scratch + 1, 3 * scratch, ...Array(400).fill(100)];
const paths: string[] = [];
const expected: object[] = [];

beforeAll(() => {
  sizes.forEach((size, i) => {
    const content = randomBytes(size as number);
    paths.push(join(folder, String(i)));
    writeFileSync(join(folder, String(i)), content);
    expected.push({ size, sha256: createHash('sha256').update(content).digest('hex') });
  });
  paths.push(join(folder, 'missing'), folder, join(folder, 'pipe'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const odd = { failed: 'not a regular file' };
  expected.push({ failed: 'ENOENT' }, odd, odd);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const split = (packages: number): DigestWork => ({
  packages: paths.slice(0, packages),
  others: () => paths.slice(packages),
});

describe('digestFiles', () => {
  it('digests files of any size, in their order, and waits for nothing', async () => {
    expect(await digestFiles(split(1), { threads: 1 })).toEqual(expected);
  });

  const built = new URL('../../dist/scan/digest-files.js', import.meta.url);

  it.skipIf(!existsSync(built))('says the same with helpers, as built', async () => {
    const { digestFiles: shared } = (await import(built.href)) as {
      digestFiles: typeof digestFiles;
    };
    for (const threads of [2, 4])
      for (const packages of [1, 30, paths.length])
        expect(await shared(split(packages), { threads })).toEqual(expected);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(digestFiles(split(1), { threads: 1, signal })).rejects.toThrow('enough');
  });
});
