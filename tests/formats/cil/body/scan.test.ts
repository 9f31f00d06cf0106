import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMethodBody } from '../../../../src/formats/cil/body/body.js';
import { readInstructions } from '../../../../src/formats/cil/body/instructions.js';
import {
  OperandKind,
  isTokenKind,
  opcodeName,
  operandKindOf,
} from '../../../../src/formats/cil/body/opcodes.js';
import type { BodyProblem } from '../../../../src/formats/cil/body/problem.js';
import {
  readSwitchTargets,
  scanInstructions,
  scanTokens,
} from '../../../../src/formats/cil/body/scan.js';
import { allOpcodes, bodyAlone, everyOpcode } from '../../../kit/cil-assembler/bodies.js';
import { encodeCode } from '../../../kit/cil-assembler/body.js';
import type { InstructionSpec } from '../../../kit/cil-assembler/model.js';

type Seen = [ilOffset: number, name: string, operand: number];

function scan(code: Uint8Array, problems: BodyProblem[] = []) {
  const seen: Seen[] = [];
  const unread = scanInstructions(
    code,
    0,
    code.length,
    (offset, opcode, operand) => seen.push([offset, opcodeName(opcode), operand]),
    problems,
  );
  return { seen, unread, problems };
}

function encode(...instructions: InstructionSpec[]): Uint8Array {
  return encodeCode(instructions, () => 0x0a000001).code;
}

describe('scanInstructions', () => {
  it('visits every opcode of the standard once, in order', () => {
    const bytes = bodyAlone(everyOpcode);
    const { codeOffset, codeSize } = readMethodBody(bytes, 0);
    const seen: number[] = [];
    const unread = scanInstructions(bytes, codeOffset, codeSize, (_, op) => seen.push(op));
    expect(unread).toBe(0);
    expect(seen).toEqual(allOpcodes);
  });

  it('gives operands as their kind says', () => {
    const code = encode(
      ['ldc.i4.s', -3],
      ['ldc.i4', -70000],
      ['ldarg.s', 200],
      ['ldloc', 40000],
      ['unaligned.', 0x84],
      ['ldsfld', 0x04000005],
      ['label', 'next'],
      ['br.s', 'next'],
      ['br', 'next'],
    );
    expect(scan(code).seen.map(([, name, operand]) => [name, operand])).toEqual([
      ['ldc.i4.s', -3],
      ['ldc.i4', -70000],
      ['ldarg.s', 200],
      ['ldloc', 40000],
      ['unaligned.', 0x84],
      ['ldsfld', 0x04000005],
      ['br.s', 21],
      ['br', 21],
    ]);
  });

  it('gives tokens above 0x7fffffff as positive numbers', () => {
    expect(scan(Uint8Array.of(0x28, 1, 0, 0, 0xf0)).seen).toEqual([[0, 'call', 0xf0000001]]);
  });

  it('reads switch targets', () => {
    const code = encode(['nop'], ['label', 'a'], ['switch', ['a', 'b']], ['label', 'b'], ['ret']);
    const [, [, , operandAt] = [0, '', 0]] = scan(code).seen;
    expect(readSwitchTargets(code, operandAt, 0)).toEqual([1, 14]);
  });

  it('counts offsets from the code, not from the input', () => {
    const code = [0, 0, 0, 0x2b, 0xfe, 0x2a];
    const seen: Seen[] = [];
    scanInstructions(Uint8Array.from(code), 3, 3, (at, op, to) =>
      seen.push([at, opcodeName(op), to]),
    );
    expect(seen).toEqual([
      [0, 'br.s', 0],
      [2, 'ret', 0],
    ]);
  });

  it.each([
    ['an opcode that does not exist', [0x00, 0x24, 0x00], 'invalid-opcode', 1, 2],
    ['half a two-byte opcode', [0x00, 0xfe], 'invalid-opcode', 1, 1],
    ['a two-byte opcode that does not exist', [0xfe, 0xff, 0x2a], 'invalid-opcode', 0, 3],
    ['an operand cut off', [0x2a, 0x28, 1, 2], 'truncated-operand', 1, 3],
    ['a switch without its count', [0x45, 1, 0], 'truncated-operand', 0, 3],
    ['a switch table cut off', [0x45, 2, 0, 0, 0, 1, 1, 1, 1], 'truncated-operand', 0, 9],
    ['a switch of four thousand million', [0x45, 255, 255, 255, 255], 'truncated-operand', 0, 5],
  ])('stops at %s', (_, code, problem, offset, unread) => {
    const result = scan(Uint8Array.from(code));
    expect(result.unread).toBe(unread);
    expect(result.problems).toEqual([expect.objectContaining({ code: problem, offset, unread })]);
  });

  it.each([
    ['before', [0x2b, 0xf0]],
    ['behind', [0x2b, 0x00]],
    ['far behind', [0x38, 0, 0, 0, 0x7f]],
    ['by a switch', [0x45, 1, 0, 0, 0, 9, 0, 0, 0, 0x2a]],
  ])('reports a branch %s the code and reads on', (_, code) => {
    const { unread, problems } = scan(Uint8Array.from(code));
    expect(unread).toBe(0);
    expect(problems).toEqual([expect.objectContaining({ code: 'branch-outside', unread: 0 })]);
  });

  it('never reads past the code, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.nat(80),
        fc.nat(80),
        (bytes, start, size) => {
          let last = -1;
          const unread = scanInstructions(bytes, start, size, (offset) => {
            expect(offset).toBeGreaterThan(last);
            last = offset;
          });
          expect(last).toBeLessThan(Math.max(0, Math.min(size, bytes.length - start)));
          expect(unread).toBeLessThanOrEqual(size);
        },
      ),
    );
  });

  it('reads what was assembled, whatever it was', () => {
    const plain = allOpcodes.filter((opcode) => {
      const kind = operandKindOf(opcode);
      return kind === OperandKind.none || kind === OperandKind.var8 || isTokenKind(kind);
    });
    const instruction = fc
      .tuple(fc.constantFrom(...plain), fc.nat(255))
      .map(([opcode, operand]): InstructionSpec =>
        operandKindOf(opcode) === OperandKind.none
          ? [opcodeName(opcode)]
          : [opcodeName(opcode), operand],
      );
    fc.assert(
      fc.property(fc.array(instruction), (instructions) => {
        const { seen, unread } = scan(encode(...instructions));
        expect(unread).toBe(0);
        const expected = instructions.map(([name, operand = 0]) => [name, operand]);
        expect(seen.map(([, name, operand]) => [name, operand])).toEqual(expected);
      }),
    );
  });
});

describe('scanTokens', () => {
  it('visits exactly the instructions with tokens', () => {
    const bytes = bodyAlone(everyOpcode);
    const { codeOffset, codeSize } = readMethodBody(bytes, 0);
    const all: number[] = [];
    const tokens: number[] = [];
    scanInstructions(bytes, codeOffset, codeSize, (offset, opcode) => {
      if (isTokenKind(operandKindOf(opcode))) all.push(offset);
    });
    expect(scanTokens(bytes, codeOffset, codeSize, (offset) => tokens.push(offset))).toBe(0);
    expect(tokens).toEqual(all);
    expect(tokens).toHaveLength(32);
  });
});

describe('readInstructions', () => {
  const read = (...body: InstructionSpec[]) => {
    const bytes = bodyAlone({ name: 'm', body });
    return readInstructions(bytes, readMethodBody(bytes, 0));
  };

  it('puts prefixes to their instruction', () => {
    const { instructions } = read(
      ['nop'],
      ['constrained.', 0x1b000002],
      ['tail.'],
      ['callvirt', 0x0a000003],
      ['volatile.'],
      ['unaligned.', 2],
      ['ldind.i4'],
      ['no.', 5],
      ['readonly.'],
      ['ldelema', 0x01000001],
      ['ret'],
    );
    const [nop, call, load, element, ret] = instructions;
    expect(instructions).toHaveLength(5);
    expect(nop?.prefixes).toEqual(ret?.prefixes);
    expect(call).toMatchObject({
      start: 1,
      offset: 9,
      operand: { kind: 'token', token: 0x0a000003 },
    });
    expect(call?.prefixes).toMatchObject({ constrained: 0x1b000002, tail: true, volatile: false });
    expect(load?.prefixes).toMatchObject({
      constrained: 0,
      tail: false,
      volatile: true,
      unaligned: 2,
    });
    expect(element?.prefixes).toMatchObject({ no: 5, readonly: true });
  });

  it('gives operands of every kind', () => {
    const { instructions } = read(
      ['ldc.i8', -(2n ** 40n)],
      ['ldc.r4', 0.5],
      ['ldc.r8', Number.NEGATIVE_INFINITY],
      ['ldloc.s', 3],
      ['ldc.i4', 7],
      ['label', 'x'],
      ['switch', ['x']],
      ['brtrue.s', 'x'],
      ['ldstr', 0x70000001],
      ['ret'],
    );
    expect(instructions.map(({ operand }) => operand)).toEqual([
      { kind: 'long', value: -1099511627776n },
      { kind: 'float', value: 0.5 },
      { kind: 'float', value: Number.NEGATIVE_INFINITY },
      { kind: 'variable', index: 3 },
      { kind: 'integer', value: 7 },
      { kind: 'switch', targets: [30] },
      { kind: 'branch', target: 30 },
      { kind: 'token', token: 0x70000001 },
      { kind: 'none' },
    ]);
  });

  it('says what stayed unread', () => {
    const bytes = Uint8Array.of(0x0e, 0x2a, 0x24, 0x00);
    const { instructions, unread, problems } = readInstructions(bytes, readMethodBody(bytes, 0));
    expect(instructions).toHaveLength(1);
    expect(unread).toBe(2);
    expect(problems).toHaveLength(1);
  });
});
