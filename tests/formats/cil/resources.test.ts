import { describe, expect, it } from 'vitest';
import { readModule } from '../../../src/formats/cil/module.js';
import { isResourceSet, readResourceSet } from '../../../src/formats/cil/resource-set.js';
import { manifestResources } from '../../../src/formats/cil/resources.js';
import { fixture } from '../../kit/fixtures.js';

const module = readModule(fixture('cil/shapes/shapes.dll'));
const resources = manifestResources(module);

describe('manifest resources', () => {
  it('are listed with their bytes and place', () => {
    expect(resources.map(({ name }) => name)).toEqual(['shapes.Strings.resources', 'hello.txt']);
    const hello = resources[1];
    expect(Buffer.from(hello?.bytes ?? []).toString()).toBe('plain text\n');
    expect(hello).toMatchObject({ isPublic: true, assembly: undefined, file: undefined });
    const at = hello?.offset ?? 0;
    expect(Buffer.from(module.bytes.subarray(at, at + 5)).toString()).toBe('plain');
  });
});

describe('resource sets', () => {
  const bytes = Uint8Array.from(resources[0]?.bytes ?? []);

  it('give names, types and texts', () => {
    expect(isResourceSet(bytes)).toBe(true);
    const set = readResourceSet(bytes);
    expect(set.version).toBe(2);
    expect(set.problems).toEqual([]);
    expect(Object.fromEntries(set.items.map(({ name, text }) => [name, text]))).toEqual({
      Greeting: 'hello é',
      Other: 'two',
    });
  });

  it('give streams and byte arrays as bytes, unknown types as what follows', () => {
    const set = readResourceSet(
      encodeSet([
        ['blob', [0x20, 3, 0, 0, 0, 1, 2, 3]],
        ['file', [0x21, 2, 0, 0, 0, 0x4d, 0x5a]],
        ['number', [0x08, 0xff, 0xff, 0xff, 0xff]],
        ['icon', [0x40, 9, 8, 7]],
        ['nothing', [0x00]],
      ]),
    );
    expect(set.items.map(({ name, type, bytes: value }) => [name, type, [...value]])).toEqual([
      ['blob', 'bytes', [1, 2, 3]],
      ['file', 'stream', [0x4d, 0x5a]],
      ['number', 'int32', [255, 255, 255, 255]],
      ['icon', 'Some.Icon, Some.Assembly', [9, 8, 7]],
      ['nothing', 'null', []],
    ]);
  });

  it('say which item is damaged and read the others', () => {
    const set = readResourceSet(
      encodeSet([
        ['good', [0x01, 2, 0x68, 0x69]],
        ['bad', [0x20, 0xff, 0xff, 0xff, 0x7f]],
        ['strange', [0x7f]],
      ]),
    );
    expect(set.items.map(({ name, text }) => [name, text])).toEqual([['good', 'hi']]);
    expect(set.problems.map(({ code }) => code)).toEqual(['resource-unread', 'resource-unread']);
  });

  it('give what is no text alone, and still say which text is damaged', () => {
    const set = readResourceSet(
      encodeSet([
        ['text', [0x01, 2, 0x68, 0x69]],
        ['cut', [0x01, 0x7f, 0x68]],
        ['file', [0x21, 2, 0, 0, 0, 0x4d, 0x5a]],
      ]),
      'data',
    );
    expect(set.items.map(({ name, type }) => [name, type])).toEqual([['file', 'stream']]);
    expect(set.problems.map(({ code }) => code)).toEqual(['resource-unread']);
  });

  it('refuse a header that promises more than there is', () => {
    const lying = Uint8Array.from(bytes);
    new DataView(lying.buffer).setUint32(8, 0x7fffffff, true);
    expect(() => readResourceSet(lying)).toThrow(expect.objectContaining({ code: 'truncated' }));
    expect(() => readResourceSet(Uint8Array.of(1, 2, 3, 4))).toThrow(
      expect.objectContaining({ code: 'bad-magic' }),
    );
  });
});

/** A version 2 set with one user type; the values are given as stored. */
function encodeSet(items: readonly (readonly [name: string, value: readonly number[]])[]) {
  const names = items.map(([name]) => Buffer.from(name, 'utf16le'));
  const starts = prefixSums(items.map(([, value]) => value.length));
  const entries = names.map((name, i) =>
    Buffer.concat([Buffer.of(name.length), name, u32(starts[i] ?? 0)]),
  );
  const type = Buffer.from('Some.Icon, Some.Assembly');
  const head = Buffer.concat([
    u32(0xbeefcace),
    u32(1),
    u32(0),
    u32(2),
    u32(items.length),
    u32(1),
    Buffer.of(type.length),
    type,
  ]);
  const padding = Buffer.alloc((8 - (head.length % 8)) % 8, 'PAD');
  const positions = prefixSums(entries.map(({ length }) => length));
  const index = [...items.map(() => u32(0)), ...items.map((_, i) => u32(positions[i] ?? 0))];
  const before = Buffer.concat([head, padding, ...index]);
  const dataOffset = before.length + 4 + entries.reduce((sum, { length }) => sum + length, 0);
  const values = items.map(([, value]) => Buffer.from(value));
  return Buffer.concat([before, u32(dataOffset), ...entries, ...values]);
}

function prefixSums(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length) - length);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
