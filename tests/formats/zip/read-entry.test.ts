import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { BlobReader, Uint8ArrayWriter, ZipReader, configure, type FileEntry } from '@zip.js/zip.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import { readEntry } from '../../../src/formats/zip/read-entry.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { buildZip, type ZipFile, type ZipOptions } from '../../kit/zip-builder.js';

const honest: ZipFile = { name: 'a', content: 'alpha '.repeat(50) };

function first(file: ZipFile): Uint8Array {
  const archive = readZip(buildZip([file]));
  return readEntry(archive, archive.entries[0]!);
}

function failure(read: () => unknown): { name: string; code: string; where?: string } {
  try {
    read();
  } catch (error) {
    const { name, code, where } = error as { name: string; code: string; where?: string };
    return { name, code, ...(where === undefined ? {} : { where }) };
  }
  throw new Error('nothing was thrown');
}

describe('readEntry', () => {
  test.each([
    ['deflate', honest],
    ['stored', { ...honest, method: 0 }],
    ['zip64', { ...honest, zip64: true }],
    ['descriptor', { ...honest, descriptor: 'bare' }],
  ] as const)('reads %s', (_title, file) => {
    expect(Buffer.from(first(file)).toString()).toBe(honest.content);
  });

  test('gives a stored entry without copying it', () => {
    const bytes = buildZip([{ ...honest, method: 0 }]);
    const archive = readZip(bytes);
    expect(readEntry(archive, archive.entries[0]!).buffer).toBe(bytes.buffer);
  });

  const data = deflateRawSync('alpha');
  test.each([
    ['an encrypted entry', { ...honest, flags: 1 }, 'unsupported'],
    ['another method', { ...honest, method: 12 }, 'unsupported'],
    ['a wrong CRC', { ...honest, crc32: 7 }, 'bad-checksum'],
    ['a size too small', { ...honest, size: 5 }, 'bad-structure'],
    ['a size too large', { ...honest, size: 5000 }, 'bad-structure'],
    ['a stored size that differs', { ...honest, method: 0, size: 5 }, 'bad-structure'],
    ['a missing local header', { ...honest, phantom: true }, 'bad-structure'],
    ['data that is not deflate', { ...honest, data: Buffer.from('\x07nonsense') }, 'bad-structure'],
    ['deflate data cut short', { ...honest, data: data.subarray(0, 3) }, 'bad-structure'],
    [
      'bytes hidden behind the deflate data',
      { name: 'a', content: 'alpha', data: Buffer.concat([data, Buffer.from('hidden')]) },
      'bad-structure',
    ],
  ] as const)('refuses %s', (_title, file, code) => {
    expect(failure(() => first(file))).toEqual({ name: 'MalformedInput', code, where: 'a' });
    expect(() => first(file)).toThrow(MalformedInput);
  });

  test('does not inflate a bomb', () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bomb = { name: 'a', data: deflateRawSync(zeros), size: zeros.length };
    expect(failure(() => first(bomb)).code).toBe('zipRatio');
    expect(failure(() => first({ ...bomb, size: 1000 })).code).toBe('bad-structure');
    expect(failure(() => first({ ...bomb, size: 2 ** 31 })).code).toBe('zipEntryBytes');
    expect(() => first(bomb)).toThrow(LimitReached);
  });

  test('refuses an archive whose entries declare too much together', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, size: 500 * 1024 * 1024 }));
    const archive = readZip(buildZip(many));
    expect(failure(() => readEntry(archive, archive.entries[0]!)).code).toBe('zipTotalBytes');
  });
});

const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[b-z]{5,8}(\/[b-zé]{5,8}){0,2}$/),
    content: fc.uint8Array({ maxLength: 300 }),
    method: fc.constantFrom(0, 8),
    zip64: fc.boolean(),
    descriptor: fc.constantFrom(undefined, 'marked' as const, 'bare' as const),
  }),
  { selector: (file) => file.name.toLowerCase(), maxLength: 12 },
);
const archives: fc.Arbitrary<[ZipFile[], ZipOptions]> = fc.tuple(
  files.map((list) =>
    list.map(({ descriptor, zip64, ...file }) =>
      descriptor === undefined ? { ...file, zip64 } : { ...file, descriptor },
    ),
  ),
  fc.constantFrom<ZipOptions>({}, { zip64: true }, { comment: Buffer.from('a comment') }),
);

/** Name and content of every file, by each of three readers. */
type Listing = [string, string][];

function ours(bytes: Uint8Array): Listing {
  const archive = readZip(bytes);
  expect(archive.problems).toEqual([]);
  return archive.entries.map((entry) => [entry.name, hex(readEntry(archive, entry))]);
}

function byYauzl(bytes: Uint8Array): Promise<Listing> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const found: Listing = [];
      zip.on('error', reject).on('end', () => resolve(found));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
          stream.on('end', () => {
            found.push([entry.fileName, hex(Buffer.concat(parts))]);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

async function byZipJs(bytes: Uint8Array): Promise<Listing> {
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])));
  const found: Listing = [];
  for (const entry of await reader.getEntries()) {
    const content = await (entry as FileEntry).getData(new Uint8ArrayWriter());
    found.push([entry.filename, hex(content)]);
  }
  return found;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

describe('any honest archive', () => {
  test('reads as it was built', () => {
    fc.assert(
      fc.property(archives, ([list, options]) => {
        const expected = list.map((file) => [file.name, hex(file.content as Uint8Array)]);
        expect(ours(buildZip(list, options))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('reads as yauzl and zip.js read it', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async ([list, options]) => {
        const bytes = buildZip(list, options);
        const listing = ours(bytes);
        expect(await byYauzl(bytes)).toEqual(listing);
        expect(await byZipJs(bytes)).toEqual(listing);
      }),
      { numRuns: 60 },
    );
  });
});
