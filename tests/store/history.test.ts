import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHistory } from '../../src/store/history.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assay-history-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const section = (): string => join(folder, 'history');
const files = (): string[] => readdirSync(section()).filter((name) => name.endsWith('.log'));
const open = (generationBytes?: number) =>
  openHistory({ folder, ...(generationBytes && { generationBytes }) });
const texts = (key: string, generationBytes?: number): string[] =>
  open(generationBytes)
    .read(new Set([key]))
    .map(({ text }) => text);

describe('what is kept for all versions of Assay', () => {
  it('is there for the next one, in order, under its key alone', () => {
    expect(
      open().add([
        { key: 'a', text: 'one é' },
        { key: 'b', text: 'other' },
      ]),
    ).toBe(true);
    open().add([{ key: 'a', text: 'two' }]);
    expect(texts('a')).toEqual(['one é', 'two']);
    expect(texts('c')).toEqual([]);
    expect(statSync(join(section(), files()[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('is nothing where nothing is kept', () => {
    const none = openHistory({ folder: undefined });
    expect([none.add([{ key: 'a', text: 'x' }]), none.read(new Set(['a']))]).toEqual([false, []]);
  });

  it('outlives half a line of a writer that was killed, and what is damaged', () => {
    open().add([{ key: 'a', text: 'one' }]);
    const path = join(section(), files()[0] ?? '');
    const line = readFileSync(path, 'utf8').trim();
    appendFileSync(path, `${line.replace('one', 'two')}\n${line.slice(0, 12)}`);
    open().add([{ key: 'a', text: 'three' }]);
    expect(texts('a')).toEqual(['one', 'three']);
    writeFileSync(path, Buffer.alloc(5_000, 0xff));
    expect(texts('a')).toEqual([]);
  });

  it('begins another file when one is full, and keeps two', () => {
    for (let i = 0; i < 60; i++) open(400).add([{ key: 'a', text: `record ${i}` }]);
    expect(files()).toHaveLength(2);
    const kept = texts('a', 400);
    expect(kept.at(-1)).toBe('record 59');
    expect(kept.length).toBeGreaterThan(10);
    const found = open(400).read(new Set(['a']));
    expect(found.map(({ isOld }) => isOld)).toEqual(
      found.map(({ isOld }) => isOld).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(files().every((name) => statSync(join(section(), name)).size <= 400)).toBe(true);
  });

  it('splits what is more than a file holds, and leaves out what never fits', () => {
    const many = Array.from({ length: 12 }, (_, i) => ({ key: 'a', text: `${i}`.repeat(40) }));
    open(2_000).add([...many, { key: 'a', text: 'x'.repeat(3_000) }]);
    expect(texts('a', 2_000)).toEqual(many.map(({ text }) => text));
  });

  it('says once that it cannot be written', () => {
    if (process.geteuid?.() === 0) return;
    open().add([{ key: 'a', text: 'one' }]);
    chmodSync(section(), 0o500);
    const told: string[] = [];
    const history = openHistory({ folder, onTrouble: (message) => told.push(message) });
    chmodSync(join(section(), files()[0] ?? ''), 0o400);
    expect(history.add([{ key: 'a', text: 'two' }])).toBe(false);
    chmodSync(section(), 0o700);
    expect(told).toHaveLength(1);
  });
});

/** Each adds records of its own, one at a time, through small files that are full at once. */
const writer = (own: number, count: number): string => `
import { openHistory } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../dist/store/history.js')).href)};
const history = openHistory({ folder: ${JSON.stringify(folder)}, generationBytes: 12_000 });
for (let i = 0; i < ${count}; i++)
  if (!history.add([{ key: 'k', text: '${own}-' + i }])) process.exit(1);
`;

describe('several processes at once', () => {
  it('lose nothing of each other', async () => {
    const [writers, count] = [4, 150];
    const runs = Array.from({ length: writers }, (_, own) =>
      exitOf(['--input-type=module', '-e', writer(own, count)]),
    );
    expect(await Promise.all(runs)).toEqual(Array.from({ length: writers }, () => 0));
    const kept = texts('k', 12_000);
    expect(new Set(kept).size).toBe(writers * count);
    expect(kept).toHaveLength(writers * count);
  }, 60_000);
});

function exitOf(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    spawn(process.execPath, args).on('close', (code) => resolve(code));
  });
}
