import { describe, expect, it } from 'vitest';
import {
  FlowKind,
  OperandKind,
  flowKindOf,
  opcodeIndex,
  opcodeName,
  opcodeNamed,
  operandKindOf,
  operandSizes,
  stackPops,
  stackPushes,
  variableStack,
} from '../../../../src/formats/cil/body/opcodes.js';
import { allOpcodes } from '../../../kit/cil-assembler/bodies.js';

describe('the opcode table', () => {
  it('has the 219 opcodes of ECMA-335, each name once', () => {
    expect(allOpcodes).toHaveLength(219);
    expect(new Set(allOpcodes.map(opcodeName)).size).toBe(219);
    for (const opcode of allOpcodes) expect(opcodeNamed(opcodeName(opcode))).toBe(opcode);
  });

  it('leaves the gaps of the standard empty', () => {
    const gaps = [0x24, 0x77, 0x78, 0xa6, 0xb2, 0xbb, 0xc1, 0xe1, 0xf8, 0xfe, 0xff, 0xfe08, 0xfe1b];
    for (const gap of gaps) {
      expect(opcodeName(gap)).toBe('');
      expect(operandKindOf(gap)).toBe(OperandKind.invalid);
    }
  });

  it.each([
    ['nop', 0x00, 'none', 'next', 0, 0],
    ['ldarg.s', 0x0e, 'var8', 'next', 0, 1],
    ['ldc.i8', 0x21, 'i64', 'next', 0, 1],
    ['call', 0x28, 'method', 'call', variableStack, variableStack],
    ['br.s', 0x2b, 'branch8', 'branch', 0, 0],
    ['blt.un', 0x44, 'branch', 'conditional', 2, 0],
    ['switch', 0x45, 'switch', 'conditional', 1, 0],
    ['ldstr', 0x72, 'string', 'next', 0, 1],
    ['throw', 0x7a, 'none', 'throw', 1, 0],
    ['stelem.ref', 0xa2, 'none', 'next', 3, 0],
    ['ldtoken', 0xd0, 'token', 'next', 0, 1],
    ['ldftn', 0xfe06, 'method', 'next', 0, 1],
    ['endfilter', 0xfe11, 'none', 'return', 1, 0],
    ['constrained.', 0xfe16, 'type', 'prefix', 0, 0],
    ['no.', 0xfe19, 'u8', 'prefix', 0, 0],
  ] as const)('knows %s', (name, opcode, operand, flow, pops, pushes) => {
    expect(opcodeNamed(name)).toBe(opcode);
    expect(operandKindOf(opcode)).toBe(OperandKind[operand]);
    expect(flowKindOf(opcode)).toBe(FlowKind[flow]);
    expect(stackPops[opcodeIndex(opcode)]).toBe(pops);
    expect(stackPushes[opcodeIndex(opcode)]).toBe(pushes);
  });

  it('gives every operand kind a size', () => {
    expect(operandSizes).toHaveLength(Object.keys(OperandKind).length);
  });
});
