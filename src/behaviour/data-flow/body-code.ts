import { limits } from '../../core/limits.js';
import { LimitReached } from '../../core/errors.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import {
  FlowKind,
  Opcode,
  OperandKind,
  flowKindOf,
  operandKindOf,
} from '../../formats/cil/body/opcodes.js';
import { readSwitchTargets, scanInstructions } from '../../formats/cil/body/scan.js';

/** A body cut where control comes in or goes out (ECMA-335 III.1.7, III.1.8). */
export interface BodyCode {
  readonly offsets: readonly number[];
  readonly opcodes: readonly number[];
  readonly operands: readonly number[];
  /** Instruction by IL offset; -1 where none begins. */
  readonly at: Int32Array;
  /** By instruction, how many ways lead to it; 2 stands for more. */
  readonly ways: Uint8Array;
  /** By instruction, 1 where control goes to the next one and nowhere else. */
  readonly straight: Uint8Array;
  /** Instructions with which handlers and filters begin. */
  readonly handlers: readonly number[];
}

/** @throws LimitReached `flowBodyInstructions`. */
export function readBodyCode(bytes: Uint8Array, body: MethodBody): BodyCode {
  const offsets: number[] = [];
  const opcodes: number[] = [];
  const operands: number[] = [];
  scanInstructions(bytes, body.codeOffset, body.codeSize, (offset, opcode, operand) => {
    offsets.push(offset);
    opcodes.push(opcode);
    operands.push(operand);
  });
  if (offsets.length > limits.flowBodyInstructions) {
    throw new LimitReached('flowBodyInstructions', limits.flowBodyInstructions);
  }
  const at = new Int32Array(body.codeSize + 1).fill(-1);
  offsets.forEach((offset, index) => (at[offset] = index));
  const ways = new Uint8Array(offsets.length);
  const handlers = handlersOf(body, at);
  const straight = new Uint8Array(offsets.length);
  for (let index = 0; index < offsets.length; index++) {
    if (goesOn(opcodes[index] as number)) straight[index] = 1;
  }
  straight[offsets.length - 1] = 0;
  const code = { offsets, opcodes, operands, at, ways, straight, handlers };
  countWays(bytes, body, code);
  return code;
}

function handlersOf({ regions }: MethodBody, at: Int32Array): number[] {
  const starts = regions.flatMap((region) => [
    region.handlerOffset,
    ...(region.kind === 'filter' ? [region.filterOffset] : []),
  ]);
  return [...new Set(starts.map((offset) => at[offset] ?? -1))].filter((index) => index >= 0);
}

function countWays(bytes: Uint8Array, body: MethodBody, code: BodyCode): void {
  const come = (index: number): void => {
    if (index >= 0 && index < code.ways.length)
      code.ways[index] = Math.min(2, (code.ways[index] ?? 0) + 1);
  };
  if (code.offsets.length > 0) come(0);
  for (let index = 0; index < code.offsets.length; index++) {
    if (code.straight[index] === 1) come(index + 1);
    else for (const next of successors(bytes, body, code, index)) come(next);
  }
  for (const handler of code.handlers) code.ways[handler] = 2;
}

/** Whether control only ever goes on to the next instruction. */
function goesOn(opcode: number): boolean {
  const kind = operandKindOf(opcode);
  if (kind === OperandKind.branch || kind === OperandKind.branch8) return false;
  return kind !== OperandKind.switch && fallsThrough(opcode);
}

function fallsThrough(opcode: number): boolean {
  const flow = flowKindOf(opcode);
  const ends = flow === FlowKind.branch || flow === FlowKind.return || flow === FlowKind.throw;
  return !ends && opcode !== Opcode.jmp;
}

/** The instructions to which control goes after one; a target outside the code is let go. */
export function successors(
  bytes: Uint8Array,
  body: MethodBody,
  code: BodyCode,
  index: number,
): number[] {
  const opcode = code.opcodes[index] as number;
  const operand = code.operands[index] as number;
  const found: number[] = [];
  const kind = operandKindOf(opcode);
  if (fallsThrough(opcode) && index + 1 < code.offsets.length) found.push(index + 1);
  if (kind === OperandKind.branch || kind === OperandKind.branch8) {
    goTo(found, code.at[operand]);
  } else if (kind === OperandKind.switch) {
    for (const target of readSwitchTargets(bytes, operand, body.codeOffset)) {
      goTo(found, code.at[target]);
    }
  }
  return found;
}

function goTo(found: number[], index: number | undefined): void {
  if (index !== undefined && index >= 0) found.push(index);
}
