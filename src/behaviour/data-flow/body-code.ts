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
  readonly offsets: Int32Array;
  readonly opcodes: Uint16Array;
  readonly operands: Float64Array;
  /** Instruction by IL offset; -1 where none begins. */
  readonly at: Int32Array;
  /** By instruction, how many ways lead to it; 2 stands for more. */
  readonly ways: Uint8Array;
  /** By instruction, 1 where control goes to the next one and nowhere else. */
  readonly straight: Uint8Array;
  /** Instructions with which handlers and filters begin. */
  readonly handlers: readonly number[];
}

type Arrays = Omit<BodyCode, 'handlers'>;

/** Room for one body after another: whoever reads the next one overwrites the last. */
export class CodeRoom {
  #arrays = arraysOf(1024);

  /** @param size bytes of code */
  of(size: number): Arrays {
    if (this.#arrays.offsets.length <= size) this.#arrays = arraysOf(size * 2);
    return this.#arrays;
  }
}

function arraysOf(size: number): Arrays {
  return {
    offsets: new Int32Array(size + 1),
    opcodes: new Uint16Array(size + 1),
    operands: new Float64Array(size + 1),
    at: new Int32Array(size + 1),
    ways: new Uint8Array(size + 1),
    straight: new Uint8Array(size + 1),
  };
}

/**
 * @param room for who needs the code only until the next body is read
 * @throws LimitReached `flowBodyInstructions`.
 */
export function readBodyCode(bytes: Uint8Array, body: MethodBody, room?: CodeRoom): BodyCode {
  const arrays = room === undefined ? arraysOf(body.codeSize) : room.of(body.codeSize);
  const count = readInto(arrays, bytes, body);
  if (count > limits.flowBodyInstructions) {
    throw new LimitReached('flowBodyInstructions', limits.flowBodyInstructions);
  }
  const at = arrays.at.subarray(0, body.codeSize + 1);
  const code = {
    offsets: arrays.offsets.subarray(0, count),
    opcodes: arrays.opcodes.subarray(0, count),
    operands: arrays.operands.subarray(0, count),
    at,
    ways: arrays.ways.subarray(0, count).fill(0),
    straight: arrays.straight.subarray(0, count),
    handlers: handlersOf(body, at),
  };
  countWays(bytes, body, code);
  return code;
}

/** @returns how many instructions there are */
function readInto(
  { offsets, opcodes, operands, at, straight }: Arrays,
  bytes: Uint8Array,
  { codeOffset, codeSize }: MethodBody,
): number {
  let count = 0;
  at.fill(-1, 0, codeSize + 1);
  scanInstructions(bytes, codeOffset, codeSize, (offset, opcode, operand) => {
    offsets[count] = offset;
    opcodes[count] = opcode;
    operands[count] = operand;
    at[offset] = count;
    straight[count++] = goesOn(opcode) ? 1 : 0;
  });
  if (count > 0) straight[count - 1] = 0;
  return count;
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
      code.ways[index] = Math.min(2, (code.ways[index] as number) + 1);
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
