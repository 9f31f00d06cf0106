import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LimitReached } from '../../src/core/errors.js';
import { limits } from '../../src/core/limits.js';
import type { ArtifactStore, KeptAnswer } from '../../src/store/artifact-store.js';
import { openArtifactStore } from '../../src/store/open-artifact-store.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assay-store-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Wanted {
  readonly artifacts?: number;
  readonly answers?: number;
  readonly onTrouble?: (message: string) => void;
  readonly at?: string;
}

function open({ artifacts = 1e9, answers = 1e9, onTrouble, at = folder }: Wanted = {}) {
  const trouble = onTrouble && { onTrouble };
  return openArtifactStore({ folder: at, limits: { artifacts, answers }, ...trouble });
}

async function* stream(...chunks: readonly (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    await new Promise(setImmediate);
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk);
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const sha512 = (text: string): string => createHash('sha512').update(text).digest('base64');

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
const left = (ending: string): string[] =>
  filesBelow(folder).filter((path) => path.endsWith(ending));

describe('downloads', () => {
  it('are kept under their digest and given to a later run', async () => {
    const written = await open().write(stream('he', 'llo'));
    const name = sha256('hello');
    expect(written).toEqual({
      path: join(folder, 'artifacts', name.slice(0, 2), `${name}.nupkg`),
      sha256: name,
      sha512: sha512('hello'),
      size: 5,
    });
    expect(readFileSync(written.path, 'utf8')).toBe('hello');
    expect(await open().open(name)).toEqual(written);
    expect(await open().open(sha256('other'))).toBeUndefined();
  });

  it('are for their owner alone', async () => {
    const { path } = await open().write(stream('hello'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  it('leave nothing where the stream fails, and its error goes on', async () => {
    const cause = new Error('the feed hung up');
    await expect(open().write(stream('he', cause))).rejects.toBe(cause);
    expect([left('.tmp'), left('.nupkg'), left('.note')]).toEqual([[], [], []]);
  });

  it('end the stream when they are too large', async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield { length: limits.packageBytes } as Uint8Array;
      } finally {
        ended = true;
      }
    }
    const huge = open().write(
      (async function* () {
        yield Buffer.from('a');
        yield* endless();
      })(),
    );
    await expect(huge).rejects.toThrow(LimitReached);
    expect(ended).toBe(true);
    expect(left('.tmp')).toEqual([]);
  });

  it('of the same bytes at the same time are one', async () => {
    const store = open();
    const all = await Promise.all([1, 2, 3].map(() => store.write(stream('he', 'llo'))));
    expect(new Set(all.map(({ path }) => path)).size).toBe(1);
    expect(left('.nupkg')).toHaveLength(1);
  });

  it.each([
    ['no digest', '../../../etc/passwd'],
    ['upper case', sha256('hello').toUpperCase()],
  ])('are not looked for by %s', async (_, name) => {
    await open().write(stream('hello'));
    expect(await open().open(name)).toBeUndefined();
  });
});

describe('a damaged download', () => {
  const damages: readonly [string, (path: string) => void][] = [
    ['a bit', (path) => writeFileSync(path, 'hellp')],
    ['its end', (path) => truncateSync(path, 3)],
    ['everything', (path) => truncateSync(path, 0)],
    ['a byte more', (path) => writeFileSync(path, 'hello!')],
  ];
  it.each(damages)('is a miss and is removed: %s', async (_, damage) => {
    const { path } = await open().write(stream('hello'));
    damage(path);
    expect(await open().open(sha256('hello'))).toBeUndefined();
    expect(existsSync(path)).toBe(false);
    await open().write(stream('hello'));
    expect(await open().open(sha256('hello'))).toMatchObject({ path });
  });

  it('is replaced by writing it again', async () => {
    const { path } = await open().write(stream('hello'));
    writeFileSync(path, 'hellp');
    await open().write(stream('hello'));
    expect(readFileSync(path, 'utf8')).toBe('hello');
  });

  it('is a miss where its place is taken by a link or a folder', async () => {
    const { path } = await open().write(stream('hello'));
    const elsewhere = join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'hello');
    rmSync(path);
    symlinkSync(elsewhere, path);
    expect(await open().open(sha256('hello'))).toBeUndefined();
    rmSync(path);
    mkdirSync(path);
    expect(await open().open(sha256('hello'))).toBeUndefined();
  });

  it.each([
    ['gone', (note: string) => rmSync(note)],
    ['damaged', (note: string) => truncateSync(note, 200)],
    [
      'of another',
      (note: string) => {
        const other = left('.note').find((path) => path !== note) ?? '';
        writeFileSync(note, readFileSync(other));
      },
    ],
  ])('is none where only what is noted beside it is %s', async (_, damage) => {
    const { path } = await open().write(stream('hello'));
    await open().write(stream('other'));
    damage(path.replace('.nupkg', '.note'));
    expect((await open().open(sha256('hello')))?.sha512).toBe(sha512('hello'));
    expect((await open().open(sha256('hello')))?.sha512).toBe(sha512('hello'));
  });
});

describe('an opening', () => {
  it('reads a file once in the life of a store, however many ask', async () => {
    const { path } = await open().write(stream('hello'));
    const store = open();
    const [first] = await Promise.all([store.open(sha256('hello')), store.open(sha256('hello'))]);
    writeFileSync(path, 'hellp');
    expect(await store.open(sha256('hello'))).toBe(first);
  });

  it('notices that another process has removed the file', async () => {
    const store = open();
    const { path } = await store.write(stream('hello'));
    rmSync(path);
    expect(await store.open(sha256('hello'))).toBeUndefined();
    await open().write(stream('hello'));
    expect(await store.open(sha256('hello'))).toMatchObject({ path });
  });

  it.each([
    ['long ago', 1],
    ['in a time to come', Date.now() / 1000 + 1e7],
  ])('marks what was used %s as used now', async (_, time) => {
    const { path } = await open().write(stream('hello'));
    utimesSync(path, time, time);
    await open().open(sha256('hello'));
    expect(Math.abs(statSync(path).mtimeMs - Date.now())).toBeLessThan(60_000);
  });
});

describe('the limit', () => {
  const text = (letter: string): string => letter.repeat(1000);
  const old = (path: string, hours: number): void =>
    utimesSync(path, Date.now() / 1000 - hours * 3600, Date.now() / 1000 - hours * 3600);

  async function fill(store: ArtifactStore, letters: string): Promise<string[]> {
    const paths: string[] = [];
    for (const letter of letters) paths.push((await store.write(stream(text(letter)))).path);
    return paths;
  }

  it('takes what was used longest ago, with what is noted of it', async () => {
    const store = open({ artifacts: 3000 });
    const [a = '', b = '', c = '', d = ''] = await fill(store, 'abcd');
    old(a, 2);
    old(b, 4);
    old(c, 3);
    store.close();
    expect([a, b, c, d].map((path) => existsSync(path))).toEqual([true, false, false, true]);
    expect(left('.note')).toHaveLength(2);
  });

  it('takes nothing that was used within an hour, since a process may read it', async () => {
    const store = open({ artifacts: 1000 });
    const paths = await fill(store, 'abc');
    old(paths[0] ?? '', 2);
    store.close();
    expect(paths.map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('takes what has its time from a wrong clock first', async () => {
    const store = open({ artifacts: 2500 });
    const paths = await fill(store, 'abc');
    old(paths[0] ?? '', 24);
    old(paths[1] ?? '', -100);
    store.close();
    expect(paths.map((path) => existsSync(path))).toEqual([true, false, true]);
  });

  it('leaves a file whole for who is reading it', async () => {
    const store = open({ artifacts: 100 });
    const [path = ''] = await fill(store, 'a');
    old(path, 2);
    const reading = await openFile(path);
    store.close();
    expect(existsSync(path)).toBe(false);
    expect(await reading.readFile('utf8')).toBe(text('a'));
    await reading.close();
  });
});

describe('temporary files', () => {
  it('of killed writers are removed after an hour, those of living ones are not', async () => {
    const store = open();
    await store.write(stream('hello'));
    const name = (digit: string): string =>
      join(folder, 'artifacts', `0000000${digit}-0000-4000-8000-000000000000.tmp`);
    for (const digit of '12') writeFileSync(name(digit), 'half');
    const then = Date.now() / 1000 - 3700;
    utimesSync(name('1'), then, then);
    store.close();
    expect([existsSync(name('1')), existsSync(name('2'))]).toEqual([false, true]);
  });
});

describe('answers', () => {
  const source = 'https://feed.example.com/v3/index.json';
  const answer: KeptAnswer = {
    sha256: sha256('hello'),
    sha512: sha512('hello'),
    size: 5,
    etag: '"1"',
    lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT',
    checked: 1_700_000_000_000,
  };
  const place = (): string => filesBelow(join(folder, 'answers')).find(isAnswer) ?? '';
  const isAnswer = (path: string): boolean => /[0-9a-f]{64}$/.test(path);

  it('are given to a later run', () => {
    open().remember(source, 'a/1.0.0', answer);
    expect(open().answer(source, 'a/1.0.0')).toEqual(answer);
    expect(open().answer(source, 'a/1.0.1')).toBeUndefined();
    expect(open().answer('https://other.example.com/', 'a/1.0.0')).toBeUndefined();
  });

  it('keep neither the name of a source nor the user or token in it', () => {
    const secret = 'https://user:not-a-password@feed.example.com/?token=not-a-token';
    open().remember(secret, 'a/1.0.0?sig=not-a-signature', answer);
    expect(open().answer(secret, 'a/1.0.0?sig=not-a-signature')).toEqual(answer);
    const everything = filesBelow(folder).map((path) => path + readFileSync(path, 'utf8'));
    expect(everything.join()).not.toMatch(/not-a-|feed\.example|user/);
  });

  it('are the same for other credentials, and others for another token', () => {
    open().remember('https://ann:1@feed.example.com/v3?a=1', 'k', answer);
    expect(open().answer('https://bob:2@feed.example.com/v3?a=1', 'k')).toEqual(answer);
    expect(open().answer('https://feed.example.com/v3?a=1', 'k')).toEqual(answer);
    expect(open().answer('https://feed.example.com/v3?a=2', 'k')).toBeUndefined();
  });

  it('are nothing where any byte of them is changed', () => {
    open().remember(source, 'k', answer);
    const honest = readFileSync(place());
    for (let at = 0; at < honest.length; at += 3) {
      const damaged = Buffer.from(honest);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(place(), damaged);
      // A digest of the body, which is empty here, may be anything: nobody asks for it.
      const given = open().answer(source, 'k');
      if (given !== undefined) expect(given, `byte ${at}`).toEqual(answer);
    }
    for (const length of [0, 1, 100, honest.length - 1]) {
      writeFileSync(place(), honest.subarray(0, length));
      expect(open().answer(source, 'k')).toBeUndefined();
    }
  });

  it('are not believed under the name of others', () => {
    open().remember(source, 'k', answer);
    const k = readFileSync(place());
    rmSync(place());
    open().remember(source, 'l', { ...answer, size: 6 });
    writeFileSync(place(), k);
    expect(open().answer(source, 'l')).toBeUndefined();
  });

  it('that come from a clock that was ahead are to be asked again', () => {
    open().remember(source, 'k', { ...answer, checked: Date.now() + 1e9 });
    expect(open().answer(source, 'k')?.checked).toBe(0);
  });
});

describe('without a usable cache folder', () => {
  async function works(store: ArtifactStore): Promise<string> {
    const written = await store.write(stream('hello'));
    expect(await store.open(sha256('hello'))).toEqual(written);
    expect(readFileSync(written.path, 'utf8')).toBe('hello');
    store.remember('s', 'k', { sha256: sha256('hello'), sha512: '', size: 5, checked: 1 });
    expect(store.answer('s', 'k')?.size).toBe(5);
    return written.path;
  }

  it('a store has one of its own, which goes when it is closed', async () => {
    const store = openArtifactStore({ folder: undefined, limits: { artifacts: 1, answers: 1 } });
    const path = await works(store);
    const own = dirname(dirname(dirname(path)));
    expect(statSync(own).mode & 0o777).toBe(0o700);
    store.close();
    expect(existsSync(own)).toBe(false);
  });

  const spoiled: readonly [string, RegExp, () => void][] = [
    ['a file', /is no folder/, () => writeFileSync(`${folder}/x`, '')],
    ['a link', /is a link/, () => linkSections()],
    ['full of others’ files', /holds what is not Assay's/, () => foreignSections()],
  ];
  const linkSections = (): void => {
    mkdirSync(`${folder}/elsewhere`);
    mkdirSync(`${folder}/x`);
    for (const name of ['artifacts', 'answers'])
      symlinkSync(`${folder}/elsewhere`, `${folder}/x/${name}`);
  };
  const foreignSections = (): void => {
    for (const name of ['artifacts', 'answers']) {
      mkdirSync(`${folder}/x/${name}`, { recursive: true });
      writeFileSync(`${folder}/x/${name}/thesis.txt`, 'years of work');
    }
  };
  it.each(spoiled)('because it is %s it says so once', async (_, message, spoil) => {
    spoil();
    const before = filesBelow(folder);
    const onTrouble = vi.fn();
    const store = open({ at: `${folder}/x`, onTrouble });
    await works(store);
    store.close();
    expect(onTrouble.mock.calls).toEqual([[expect.stringMatching(message)]]);
    expect(filesBelow(folder)).toEqual(before);
  });
});

describe.skipIf(process.getuid?.() !== 0)('a cache folder of somebody else (as root)', () => {
  it.each(['', 'artifacts'])('is neither read nor written: %s', async (name) => {
    const { path } = await open().write(stream('hello'));
    chownSync(join(folder, name), 4711, 4711);
    const onTrouble = vi.fn();
    const store = open({ onTrouble });
    expect(await store.open(sha256('hello'))).toBeUndefined();
    expect((await store.write(stream('hello'))).path).not.toBe(path);
    store.close();
    expect(onTrouble).toHaveBeenCalledOnce();
    expect(onTrouble).toHaveBeenCalledWith(expect.stringContaining('another user (4711)'));
  });

  it('that everybody may write is not used', async () => {
    chmodSync(folder, 0o777);
    const store = open();
    expect((await store.write(stream('hello'))).path).not.toContain(folder);
    store.close();
  });

  it('loses the permissions of others where it is our own', async () => {
    await open().write(stream('hello'));
    chmodSync(join(folder, 'artifacts'), 0o777);
    expect(await open().open(sha256('hello'))).toBeDefined();
    expect(statSync(join(folder, 'artifacts')).mode & 0o777).toBe(0o700);
  });
});
