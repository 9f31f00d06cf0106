import { describe, expect, it } from 'vitest';
import { MalformedInput, LimitReached } from '../../../../src/core/errors.js';
import { readMethodBody } from '../../../../src/formats/cil/body/body.js';
import { bodyAlone } from '../../../kit/cil-assembler/bodies.js';
import type { InstructionSpec, RegionSpec } from '../../../kit/cil-assembler/model.js';
import { ByteWriter } from '../../../kit/cil-assembler/writer.js';

function nops(count: number): InstructionSpec[] {
  return Array.from({ length: count }, () => ['nop'] as const);
}

const guarded: InstructionSpec[] = [
  ['label', 'a'],
  ...nops(4),
  ['label', 'b'],
  ...nops(4),
  ['label', 'c'],
  ...nops(4),
  ['label', 'd'],
  ['ret'],
];

function regions(count: number): RegionSpec[] {
  return Array.from({ length: count }, () => ({
    kind: 'finally',
    try: ['a', 'b'],
    handler: ['b', 'c'],
  }));
}

/** A fat header, code, and whatever comes behind. */
function fat(
  code: readonly number[],
  behind: readonly number[],
  declared = code.length,
): Uint8Array {
  const out = new ByteWriter().u16(0x301b).u16(5).u32(declared).u32(0x11000002).add(code);
  if (behind.length > 0) out.align(4).add(behind);
  return out.done();
}

describe('readMethodBody', () => {
  it('reads a tiny header', () => {
    const bytes = Uint8Array.from([
      0xff,
      0xff,
      ...bodyAlone({ name: 'm', body: [['nop'], ['ret']] }),
    ]);
    expect(readMethodBody(bytes, 2)).toEqual({
      offset: 2,
      headerSize: 1,
      codeOffset: 3,
      codeSize: 2,
      maxStack: 8,
      initLocals: false,
      localVarSigToken: 0,
      regions: [],
      problems: [],
    });
  });

  it('reads a fat header', () => {
    const bytes = bodyAlone({ name: 'm', body: nops(100), locals: ['int32'], maxStack: 20 });
    expect(readMethodBody(bytes, 0)).toMatchObject({
      headerSize: 12,
      codeOffset: 12,
      codeSize: 100,
      maxStack: 20,
      initLocals: true,
      localVarSigToken: 0x11000001,
      regions: [],
      problems: [],
    });
  });

  it('reads every kind of region from a small section', () => {
    const bytes = bodyAlone({
      name: 'm',
      body: guarded,
      regions: [
        { kind: 'catch', try: ['a', 'b'], handler: ['b', 'c'], catch: 'x' },
        { kind: 'filter', try: ['a', 'b'], filter: 'b', handler: ['c', 'd'] },
        { kind: 'finally', try: ['a', 'c'], handler: ['c', 'd'] },
        { kind: 'fault', try: ['b', 'c'], handler: ['c', 'd'] },
      ],
    });
    const { regions: read, problems } = readMethodBody(bytes, 0);
    const at = (tryOffset: number, tryLength: number, handlerOffset: number) => ({
      tryOffset,
      tryLength,
      handlerOffset,
      handlerLength: 4,
    });
    expect(problems).toEqual([]);
    expect(read).toEqual([
      { kind: 'catch', ...at(0, 4, 4), catchToken: 0x01000001 },
      { kind: 'filter', ...at(0, 4, 8), filterOffset: 4 },
      { kind: 'finally', ...at(0, 8, 8) },
      { kind: 'fault', ...at(4, 4, 8) },
    ]);
  });

  it('reads fat sections', () => {
    const bytes = bodyAlone({ name: 'm', body: guarded, regions: regions(40) });
    const body = readMethodBody(bytes, 0);
    expect(body.regions).toHaveLength(40);
    expect(body.regions[39]).toEqual({
      kind: 'finally',
      tryOffset: 0,
      tryLength: 4,
      handlerOffset: 4,
      handlerLength: 4,
    });
  });

  it('reads chained sections, and a size that forgets the header', () => {
    const clause = new ByteWriter().u16(2).u16(0).u8(1).u16(1).u8(1).u32(0).bytes;
    const bytes = fat([0, 0, 0x2a], [0x81, 16, 0, 0, ...clause, 0x01, 12, 0, 0, ...clause]);
    const body = readMethodBody(bytes, 0);
    expect(body.problems).toEqual([]);
    expect(body.regions).toHaveLength(2);
    expect(body.regions[0]).toEqual(body.regions[1]);
  });

  it('skips sections of other kinds', () => {
    const clause = new ByteWriter().u16(2).u16(0).u8(1).u16(1).u8(1).u32(0).bytes;
    const bytes = fat([0, 0, 0x2a], [0x82, 8, 0, 0, 9, 9, 9, 9, 0x01, 16, 0, 0, ...clause]);
    expect(readMethodBody(bytes, 0)).toMatchObject({
      regions: [{ kind: 'finally' }],
      problems: [],
    });
  });

  it('reports a region outside the code', () => {
    const clause = new ByteWriter().u16(2).u16(0).u8(1).u16(3).u8(9).u32(0).bytes;
    const { problems, regions: read } = readMethodBody(fat([0, 0x2a], [1, 16, 0, 0, ...clause]), 0);
    expect(read).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code: 'region-outside', offset: 20 })]);
  });

  it('reports clauses that are cut off', () => {
    const { problems, regions: read } = readMethodBody(fat([0x2a], [1, 40, 0, 0, 1, 2, 3]), 0);
    expect(read).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'bad-section', offset: 20, unread: 36 }),
    ]);
  });

  it('ends a chain of sections that never ends', () => {
    const chain = Array.from({ length: 400 }, () => [0x80, 4, 0, 0]).flat();
    const { problems } = readMethodBody(fat([0x2a], chain), 0);
    expect(problems).toEqual([expect.objectContaining({ message: 'too many sections' })]);
  });

  it('reads what is there of code that is cut off', () => {
    const body = readMethodBody(fat([0, 0, 0], [], 10), 0);
    expect(body.codeSize).toBe(3);
    expect(body.problems).toEqual([
      {
        code: 'truncated-code',
        offset: 12,
        message: 'the header says 10 bytes of code, 3 are there',
        unread: 7,
      },
    ]);
    expect(readMethodBody(Uint8Array.of(0x0a, 0x2a), 0)).toMatchObject({
      codeSize: 1,
      problems: [{ code: 'truncated-code', unread: 1 }],
    });
  });

  it.each([
    ['nothing', [], 0],
    ['an offset past the end', [0x06, 0x2a], 9],
    ['a negative offset', [0x06, 0x2a], -1],
    ['a fat header cut off', [0x13, 0x30, 1, 0], 0],
    ['a format that does not exist', [0x00, 0x2a], 0],
    ['a fat header of 8 bytes', [0x03, 0x20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0],
  ])('refuses %s', (_, bytes, offset) => {
    expect(() => readMethodBody(Uint8Array.from(bytes), offset)).toThrow(MalformedInput);
  });

  it('refuses more code than any method has', () => {
    expect(() => readMethodBody(fat([0x2a], [], 0x7fff_ffff), 0)).toThrow(LimitReached);
  });
});
