import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  openCursor,
  readCompressed,
  readCompressedSigned,
} from '../../../src/formats/cil/metadata/compressed.js';
import { formatGuid, guidBytes } from '../../../src/formats/cil/metadata/heaps.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { fixture } from '../../kit/fixtures.js';

const shapes = fixture('cil/shapes/shapes.dll');

/** The text of ECMA-335 II.23.2 written out, bit by bit, without a thought for speed. */
function naiveEncode(value: number): number[] {
  const bits = (count: number) => value.toString(2).padStart(count, '0');
  const toBytes = (text: string) => (text.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  if (value < 0x80) return toBytes(`0${bits(7)}`);
  if (value < 0x4000) return toBytes(`10${bits(14)}`);
  return toBytes(`110${bits(29)}`);
}

function naiveEncodeSigned(value: number): number[] {
  const size = value >= -64 && value < 64 ? 7 : value >= -8192 && value < 8192 ? 14 : 29;
  const two = (value < 0 ? value + 2 ** size : value).toString(2).padStart(size, '0');
  const rotated = two.slice(1) + two.slice(0, 1);
  const prefix = { 7: '0', 14: '10', 29: '110' }[size] ?? '';
  return ((prefix + rotated).match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
}

describe('compressed integers', () => {
  // ECMA-335 II.23.2, the examples of the standard.
  it.each([
    [[0x03], 0x03],
    [[0x7f], 0x7f],
    [[0x80, 0x80], 0x80],
    [[0xae, 0x57], 0x2e57],
    [[0xbf, 0xff], 0x3fff],
    [[0xc0, 0x00, 0x40, 0x00], 0x4000],
    [[0xdf, 0xff, 0xff, 0xff], 0x1fffffff],
  ])('reads %j as %i', (bytes, value) => {
    expect(readCompressed(openCursor(Uint8Array.from(bytes), 0, bytes.length))).toBe(value);
  });

  it.each([
    [[0x06], 3],
    [[0x7b], -3],
    [[0x80, 0x80], 64],
    [[0x01], -64],
    [[0xc0, 0x00, 0x40, 0x00], 8192],
    [[0x80, 0x01], -8192],
    [[0xdf, 0xff, 0xff, 0xfe], 268435455],
    [[0xc0, 0x00, 0x00, 0x01], -268435456],
  ])('reads %j as signed %i', (bytes, value) => {
    expect(readCompressedSigned(openCursor(Uint8Array.from(bytes), 0, bytes.length))).toBe(value);
  });

  it('reads back whatever a naive encoder writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x1fffffff }), (value) => {
        const cursor = openCursor(Uint8Array.from([...naiveEncode(value), 0xff]), 0, 5);
        expect(readCompressed(cursor)).toBe(value);
        expect(cursor.position).toBe(naiveEncode(value).length);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 28), max: 2 ** 28 - 1 }), (value) => {
        const bytes = Uint8Array.from(naiveEncodeSigned(value));
        expect(readCompressedSigned(openCursor(bytes, 0, bytes.length))).toBe(value);
      }),
    );
  });

  it('marks what cannot be read', () => {
    for (const bytes of [[], [0x80], [0xc0, 0, 0], [0xe0], [0xff]]) {
      const cursor = openCursor(Uint8Array.from(bytes), 0, bytes.length);
      readCompressed(cursor);
      expect(cursor.damaged, JSON.stringify(bytes)).toBe(true);
    }
  });
});

describe('opening a module', () => {
  it('finds streams, version and module identity', () => {
    const module = readModule(shapes);
    expect(module.root.version).toBe('v4.0.30319');
    expect(module.root.streams.map(({ name }) => name)).toEqual([
      '#~',
      '#Strings',
      '#US',
      '#GUID',
      '#Blob',
    ]);
    expect(module.problems).toEqual([]);
    const guid = guidBytes(module.guids, cell(module.tables.Module.columns.Mvid, 1));
    expect(guid && formatGuid(guid)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('says which rows a lying row count leaves unread', () => {
    const bytes = Uint8Array.from(shapes);
    const { root, tables } = readModule(bytes);
    const stream = root.streams.find(({ name }) => name === '#~')?.offset ?? 0;
    // The first row count is that of Module, the second that of TypeRef.
    new DataView(bytes.buffer).setUint32(stream + 28, 0x00ffffff, true);
    const module = readModule(bytes);
    expect(module.tables.TypeRef.statedRows).toBe(0x00ffffff);
    expect(module.tables.TypeRef.rows).toBeGreaterThan(tables.TypeRef.rows);
    expect(module.problems.map(({ code }) => code)).toContain('metadata-rows-unread');
  });

  it('names a stream that occurs twice, or that no standard knows', () => {
    const bytes = Uint8Array.from(shapes);
    const at = Buffer.from(bytes).indexOf('#GUID\0');
    bytes.set(Buffer.from('#US\0\0\0'), at);
    const module = readModule(bytes);
    expect(module.problems.map(({ code }) => code)).toContain('metadata-duplicate-stream');
    bytes.set(Buffer.from('#Foo\0\0'), at);
    expect(readModule(bytes).problems.map(({ code }) => code)).toContain('metadata-unknown-stream');
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['text', Buffer.from('MZ but nothing else')],
    ['headers alone', shapes.subarray(0, 0x1f0)],
  ])('refuses %s', (_, bytes) => {
    expect(() => readModule(bytes)).toThrow(expect.objectContaining({ name: 'MalformedInput' }));
  });
});
