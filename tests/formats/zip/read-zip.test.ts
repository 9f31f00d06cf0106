import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import type { ZipProblemCode } from '../../../src/formats/zip/model.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { cpuMilliseconds } from '../../kit/cpu-time.js';
import {
  buildZip,
  emptyEndRecord,
  extraField,
  unicodePathField,
  type ZipFile,
  type ZipOptions,
} from '../../kit/zip-builder.js';

const text = (value: string) => Buffer.from(value, 'latin1');
const honest: ZipFile = { name: 'lib/a.txt', content: 'alpha' };

/** Each case says everything it must be reported for, and nothing else. */
const cases: [string, readonly ZipFile[], ZipOptions, readonly ZipProblemCode[]][] = [
  ['an honest archive', [honest, { name: 'b', content: 'beta', method: 0 }], {}, []],
  ['no entries', [], {}, []],
  ['a comment', [honest], { comment: text('hello') }, []],
  ['a marked descriptor', [{ ...honest, descriptor: 'marked' }, { name: 'b' }], {}, []],
  ['a bare descriptor', [{ ...honest, descriptor: 'bare' }, { name: 'b' }], {}, []],
  ['a zip64 descriptor', [{ ...honest, descriptor: 'zip64' }, { name: 'b' }], {}, []],
  ['zip64 entries', [{ ...honest, zip64: true }], {}, []],
  ['a zip64 end record', [honest], { zip64: true }, []],
  ['a zip64 end record without need', [honest], { zip64: true, zip64Unneeded: true }, []],
  ['a UTF-8 name', [{ name: 'résumé.txt' }], {}, []],
  ['a directory', [{ name: 'lib/', method: 0 }], {}, []],

  ['another local name', [{ ...honest, local: { name: 'lib/b.txt' } }], {}, ['local-name']],
  ['another local size', [{ ...honest, local: { size: 4 } }], {}, ['local-size']],
  ['another local method', [{ ...honest, local: { method: 0 } }], {}, ['local-method']],
  ['another local CRC', [{ ...honest, local: { crc32: 1 } }], {}, ['local-crc']],
  ['other local flags', [{ ...honest, local: { flags: 1 << 11 } }], {}, ['local-flags']],
  ['a wrong descriptor', [{ ...honest, descriptor: 'wrong' }], {}, ['data-descriptor']],
  [
    'a descriptor announced and missing',
    [{ ...honest, flags: 1 << 3 }, { name: 'b' }],
    {},
    ['data-descriptor'],
  ],
  ['a phantom entry', [honest, { name: 'b', phantom: true }], {}, ['local-header-missing']],
  ['data past the end', [{ ...honest, compressedSize: 9999 }], {}, ['data-past-end', 'gap']],
  ['an unlisted entry', [honest, { name: 'x', unlisted: true }], {}, ['gap', 'unlisted-entry']],
  [
    'an unlisted entry before the rest',
    [{ name: 'x', unlisted: true }, honest],
    {},
    ['leading-data', 'unlisted-entry'],
  ],
  ['a duplicate', [honest, honest], {}, ['duplicate-name']],
  ['names that differ by case', [honest, { name: 'LIB/A.TXT' }], {}, ['case-collision']],
  [
    'three names in two cases',
    [honest, { name: 'LIB/A.TXT' }, { name: 'LIB/A.TXT' }],
    {},
    ['case-collision', 'duplicate-name'],
  ],
  ['a case that is not ASCII', [{ name: 'é' }, { name: 'É' }], {}, ['case-collision']],
  [
    'names that differ by separator',
    [honest, { name: 'lib\\a.txt' }],
    {},
    ['backslash', 'case-collision'],
  ],
  [
    'names that differ by normal form',
    [{ name: '\u00e9' }, { name: 'e\u0301' }],
    {},
    ['normalisation-collision'],
  ],
  [
    'a name whose normal form is ASCII',
    [{ name: 'K' }, { name: '\u212a' }],
    {},
    ['normalisation-collision'],
  ],
  [
    'entries that share data',
    [honest, { ...honest, name: 'c', headerOffset: 0, phantom: true }],
    {},
    ['local-name', 'overlap'],
  ],
  [
    'an entry inside another (quoted overlap)',
    [
      { name: 'outer', method: 0, content: buildZip([honest]) },
      { name: 'lib/a.txt', content: 'alpha', headerOffset: 35, phantom: true },
    ],
    {},
    ['overlap'],
  ],
  ['an encrypted entry', [{ ...honest, flags: 1 }], {}, ['encrypted']],
  ['another method', [{ ...honest, method: 93 }], {}, ['unsupported-method']],
  ['a stored entry of two sizes', [{ ...honest, method: 0, size: 3 }], {}, ['stored-size']],
  ['a bomb', [{ name: 'b', size: 0x2000_0000, content: '' }], {}, ['too-large']],
  ['no name', [{ name: '' }], {}, ['empty-name']],
  ['an absolute path', [{ name: '/etc/a' }], {}, ['absolute-path']],
  ['a path that climbs', [{ name: 'lib/../../a' }], {}, ['parent-path']],
  ['dots that climb nowhere', [{ name: 'lib/a..b' }], {}, []],
  ['a drive letter', [{ name: 'C:/a' }], {}, ['drive-letter']],
  ['a NUL in a name', [{ name: 'a.txt\0.dll' }], {}, ['control-character']],
  ['a stream', [{ name: 'a.txt:b' }], {}, ['windows-name']],
  ['a device', [{ name: 'lib/nul.txt' }], {}, ['windows-name']],
  ['a dot that Windows drops', [{ name: 'a.dll.' }], {}, ['windows-name']],
  [
    'two names with a dropped dot',
    [{ name: 'a' }, { name: 'a. .' }],
    {},
    ['windows-name', 'case-collision'],
  ],
  ['a byte without the UTF-8 flag', [{ name: Buffer.of(0x81) }], {}, ['name-encoding']],
  ['a flag without UTF-8', [{ name: Buffer.of(0x81), flags: 1 << 11 }], {}, ['name-encoding']],
  [
    'a Unicode path to another file',
    [{ ...honest, extra: unicodePathField('lib/a.txt', 'lib/b.dll') }],
    {},
    ['unicode-path'],
  ],
  [
    'the same Unicode path',
    [{ ...honest, extra: unicodePathField('lib/a.txt', 'lib/a.txt') }],
    {},
    [],
  ],
  [
    'a Unicode path in the local header',
    [{ ...honest, local: { extra: unicodePathField('lib/a.txt', 'x') } }],
    {},
    ['unicode-path'],
  ],
  ['a damaged extra field', [{ ...honest, extra: Buffer.of(1, 0, 9, 0) }], {}, ['extra-field']],
  [
    'two zip64 fields',
    [{ ...honest, zip64: true, extra: extraField(1, Buffer.alloc(8)) }],
    {},
    ['zip64'],
  ],
  [
    'a size in a zip64 field that is not there',
    [{ ...honest, size: 0xffffffff }],
    {},
    ['zip64', 'zip64', 'too-large'],
  ],
  [
    'a symbolic link',
    [{ ...honest, madeBy: 0x0314, externalAttributes: 0xa1ff0000 }],
    {},
    ['symlink'],
  ],
  ['leading data', [honest], { prefix: text('#!/bin/sh\n') }, ['leading-data']],
  [
    'leading data that the offsets do not count',
    [honest],
    { prefix: text('#!/bin/sh\n'), shifted: true },
    ['directory-position', 'leading-data'],
  ],
  ['trailing data', [honest], { trailing: text('more') }, ['trailing-data']],
  ['a gap', [honest, { name: 'b', before: text('between') }], {}, ['gap']],
  ['a gap before the directory', [honest], { beforeDirectory: Buffer.alloc(9) }, ['gap']],
  ['a gap after the directory', [honest], { afterDirectory: Buffer.alloc(9) }, ['gap']],
  ['too few entries announced', [honest, { name: 'b' }], { entries: 1 }, ['entry-count']],
  ['too small a directory announced', [honest], { directorySize: 20 }, ['directory-size']],
  [
    'zip64 values that contradict',
    [honest],
    { zip64: { entries: 2 }, entries: 1 },
    ['zip64', 'entry-count'],
  ],
  [
    'two archives in one',
    [honest],
    { prefix: buildZip([{ name: 'other.dll', content: 'x' }]) },
    ['leading-data', 'several-end-records', 'unlisted-entry'],
  ],
  [
    'an end record in the comment',
    [honest],
    { comment: Buffer.concat([emptyEndRecord(), text('!')]) },
    [
      'end-record-in-comment',
      'leading-data',
      'several-end-records',
      'unlisted-entry',
      'trailing-data',
    ],
  ],
];

describe('readZip', () => {
  test.each(cases)('reports %s', (_title, files, options, kinds) => {
    const archive = readZip(buildZip(files, options));
    expect(archive.problems.map((problem) => problem.code).sort()).toEqual([...kinds].sort());
    for (const problem of archive.problems) expect(problem.message).not.toBe('');
  });

  test('gives what the headers say', () => {
    const comment = text('of the file');
    const [entry] = readZip(
      buildZip([
        {
          ...honest,
          method: 0,
          comment,
          madeBy: 0x0314,
          externalAttributes: 0x81a4_0000,
          extra: extraField(7, text('x')),
        },
      ]),
    ).entries;
    expect(entry).toMatchObject({
      name: 'lib/a.txt',
      method: 0,
      size: 5,
      compressedSize: 5,
      headerOffset: 0,
      dataOffset: 39,
      dataEnd: 44,
      end: 44,
      recordOffset: 44,
      recordLength: 46 + 9 + 5 + 11,
      unixMode: 0o100644,
      symlink: false,
      directory: false,
      encrypted: false,
      extraIds: [7],
    });
  });

  test('decodes names by flag 11, else by code page 437', () => {
    const names = readZip(buildZip([{ name: 'ä' }, { name: Buffer.of(0x84, 0xe1) }])).entries;
    expect(names.map((entry) => entry.name)).toEqual(['ä', 'äß']);
  });

  test('counts a descriptor into the end of its entry', () => {
    const archive = readZip(buildZip([{ ...honest, descriptor: 'zip64' }, { name: 'b' }]));
    const [first, second] = archive.entries;
    expect(first!.end - first!.dataEnd).toBe(24);
    expect(first!.end).toBe(second!.headerOffset);
  });

  test('reads offsets through data put before the archive', () => {
    const archive = readZip(buildZip([honest], { prefix: text('MZ'), shifted: true }));
    expect(archive.end.shift).toBe(2);
    expect(archive.entries[0]!.headerOffset).toBe(2);
  });

  test('takes the directory of the last end record, as the clients do', () => {
    const outer = buildZip([{ name: 'outer', content: 'o' }]);
    const inner: ZipFile = { name: 'inner', content: 'i', headerOffset: outer.length };
    const directoryOffset = outer.length + 38;
    const comment = buildZip([inner], { directoryOffset });
    const archive = readZip(buildZip([{ name: 'outer', content: 'o' }], { comment }));
    expect(archive.problems.map((problem) => problem.code)).toContain('end-record-in-comment');
    expect(archive.entries.map((entry) => entry.name)).toEqual(['inner']);
    expect(archive.unlisted.map((entry) => entry.name)).toEqual(['outer']);
  });

  test.each([
    ['nothing', new Uint8Array(0), 'bad-magic'],
    ['text', text('not a zip archive, only text'), 'bad-magic'],
    ['a beginning', buildZip([honest]).subarray(0, 60), 'truncated'],
    [
      'an end record that leads nowhere',
      buildZip([honest], { directoryOffset: 3, directorySize: 9 }),
      'bad-structure',
    ],
  ])('refuses %s', (_title, bytes, code) => {
    expect(() => readZip(bytes)).toThrow(expect.objectContaining({ code }));
    expect(() => readZip(bytes)).toThrow(MalformedInput);
  });

  test('stops at too many entries', () => {
    const record = buildZip([{ name: '', phantom: true }]).subarray(0, 46);
    const bytes = new Uint8Array(46 * 100_001 + 22);
    for (let i = 0; i < 100_001; i++) bytes.set(record, i * 46);
    bytes.set(emptyEndRecord(), 46 * 100_001);
    expect(() => readZip(bytes)).toThrow(LimitReached);
  });

  test('lists 70,000 entries quickly', () => {
    const files = Array.from({ length: 70_000 }, (_, i) => ({
      name: `lib/net8.0/Some.Assembly.Name.Of.Usual.Length.${i}.dll`,
      method: 0,
    }));
    const bytes = buildZip(files, { zip64: true });
    let archive = readZip(bytes);
    const elapsed = cpuMilliseconds(() => (archive = readZip(bytes)));
    expect(archive.entries).toHaveLength(70_000);
    expect(archive.problems).toEqual([]);
    expect(elapsed).toBeLessThan(20_000);
  });
});
