import { limits } from '../../../core/limits.js';
import { OperandKind, isTokenKind, operandKinds, operandSizes } from './opcodes.js';
import type { BodyProblem, BodyProblemCode } from './problem.js';

/**
 * Gets one instruction. `opcode` is 0x00..0xff or 0xfe00..0xfeff. `operand` depends on the kind:
 * tokens as unsigned numbers; branches as the IL offset they go to; variables and integers up to
 * 32 bits by value; for `i64`, `f32`, `f64` and `switch` the byte offset of the operand in the
 * input (read it with `readI64` and the like); for none 0.
 */
export type InstructionVisitor = (ilOffset: number, opcode: number, operand: number) => void;

/** Which instructions a scanner visits. */
export interface Selection {
  /** By operand kind: 1 to visit. */
  readonly wanted: Uint8Array;
  /** By first byte: the length of an instruction that is not visited, 0 where it takes a look. */
  readonly skips: Uint8Array;
}

/** The instructions whose operand kind is wanted. */
export function selectKinds(isWanted: (kind: OperandKind) => boolean): Selection {
  const wanted = operandSizes.map((_, kind) => (isWanted(kind as OperandKind) ? 1 : 0));
  const skips = operandKinds.slice(0, 0x100).map((kind) => {
    const looks = kind === OperandKind.invalid || kind === OperandKind.switch;
    return looks || wanted[kind] === 1 ? 0 : 1 + (operandSizes[kind] as number);
  });
  return { wanted, skips };
}

const everything = selectKinds(() => true);
const tokens = selectKinds(isTokenKind);

/**
 * Walks the code without allocating. Prefixes are instructions of their own. Damage is added to
 * `problems`, when given; branches that leave the code are looked for only then.
 * @returns how many bytes stayed unread: 0, unless decoding had to stop.
 */
export function scanInstructions(
  bytes: Uint8Array,
  codeOffset: number,
  codeSize: number,
  visit: InstructionVisitor,
  problems?: BodyProblem[],
): number {
  return scanSelected(bytes, codeOffset, codeSize, everything, visit, problems);
}

/**
 * As `scanInstructions`, but visits only instructions whose operand is a metadata token, and looks
 * at no branches.
 */
export function scanTokens(
  bytes: Uint8Array,
  codeOffset: number,
  codeSize: number,
  visit: InstructionVisitor,
  problems?: BodyProblem[],
): number {
  return scanSelected(bytes, codeOffset, codeSize, tokens, visit, problems);
}

/**
 * As `scanInstructions`, but visits only what `selection` names.
 *
 * Longer than the house likes: this loop sees every byte of code of every package, and calls or
 * objects per instruction cost a multiple of the decoding itself.
 */
export function scanSelected(
  bytes: Uint8Array,
  codeOffset: number,
  codeSize: number,
  { wanted, skips }: Selection,
  visit: InstructionVisitor,
  problems?: BodyProblem[],
): number {
  const end = Math.min(codeOffset + codeSize, bytes.length);
  let at = codeOffset;
  while (at < end) {
    const start = at;
    const skip = skips[bytes[at] as number] as number;
    if (skip !== 0 && at + skip <= end) {
      at += skip;
      continue;
    }
    let opcode = bytes[at++] as number;
    let index = opcode;
    if (opcode === 0xfe && at < end) {
      index = 0x100 | (bytes[at++] as number);
      opcode = 0xfd00 + index;
    }
    const kind = operandKinds[index] as number;
    const operandAt = at;
    at += operandSizes[kind] as number;
    if (kind === OperandKind.invalid) return stop('invalid-opcode', start, end, opcode, problems);
    if (at > end) return stop('truncated-operand', start, end, opcode, problems);
    if (kind === OperandKind.switch) {
      const count = u32(bytes, operandAt);
      if (count > limits.switchTargets || count * 4 > end - at) {
        return stop('truncated-operand', start, end, opcode, problems);
      }
      at += count * 4;
    }
    if ((wanted[kind] as number) === 0) continue;
    const operand = readOperand(bytes, kind, operandAt, codeOffset);
    if (problems) checkTargets(bytes, kind, operand, at, codeOffset, codeSize, problems);
    visit(start - codeOffset, opcode, operand);
  }
  return 0;
}

/** The operand at an offset, as visitors get it. */
export function readOperand(
  bytes: Uint8Array,
  kind: number,
  at: number,
  codeOffset: number,
): number {
  if (kind === OperandKind.none) return 0;
  if (kind >= OperandKind.method) return u32(bytes, at);
  switch (kind) {
    case OperandKind.var8:
    case OperandKind.u8:
      return bytes[at] as number;
    case OperandKind.i8:
      return i8(bytes, at);
    case OperandKind.var:
      return (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    case OperandKind.i32:
      return i32(bytes, at);
    case OperandKind.branch8:
      return at + 1 - codeOffset + i8(bytes, at);
    case OperandKind.branch:
      return at + 4 - codeOffset + i32(bytes, at);
    default:
      return at;
  }
}

/**
 * The targets of a switch as IL offsets, from its operand's byte offset as a scanner gave it.
 * Only for an instruction that was visited: bounds were checked then.
 */
export function readSwitchTargets(
  bytes: Uint8Array,
  operandAt: number,
  codeOffset: number,
): number[] {
  const count = u32(bytes, operandAt);
  const first = operandAt + 4;
  const next = first + count * 4 - codeOffset;
  return Array.from({ length: count }, (_, index) => next + i32(bytes, first + index * 4));
}

/** `next` is the byte offset after the instruction, from which its targets count. */
function checkTargets(
  bytes: Uint8Array,
  kind: number,
  operand: number,
  next: number,
  codeOffset: number,
  codeSize: number,
  problems: BodyProblem[],
): void {
  if (kind === OperandKind.switch) {
    const targets = readSwitchTargets(bytes, operand, codeOffset);
    // One is told; a table of a million bad targets is one fault.
    const bad = targets.find((target) => target < 0 || target >= codeSize);
    if (bad !== undefined) problems.push(branchOutside(next, bad));
  } else if (kind === OperandKind.branch || kind === OperandKind.branch8) {
    if (operand < 0 || operand >= codeSize) problems.push(branchOutside(next, operand));
  }
}

function branchOutside(offset: number, target: number): BodyProblem {
  const message = `the branch before this goes to IL offset ${target}, outside the code`;
  return { code: 'branch-outside', offset, message, unread: 0 };
}

function stop(
  code: BodyProblemCode,
  offset: number,
  end: number,
  opcode: number,
  problems: BodyProblem[] | undefined,
): number {
  const unread = end - offset;
  const what = code === 'invalid-opcode' ? 'does not exist' : 'is cut off';
  problems?.push({ code, offset, message: `opcode 0x${opcode.toString(16)} ${what}`, unread });
  return unread;
}

function i8(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) << 24) >> 24;
}

function i32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

function u32(bytes: Uint8Array, at: number): number {
  return i32(bytes, at) >>> 0;
}
