import type { MethodBody } from './body.js';
import { Opcode, OperandKind, isTokenKind, operandKindOf } from './opcodes.js';
import type { BodyProblem } from './problem.js';
import { readSwitchTargets, scanInstructions } from './scan.js';

/** The prefixes of one instruction (ECMA-335 III.2). */
export interface Prefixes {
  /** Type token of `constrained.`, 0 when absent. */
  readonly constrained: number;
  readonly tail: boolean;
  readonly volatile: boolean;
  readonly readonly: boolean;
  /** Alignment of `unaligned.`, 0 when absent. */
  readonly unaligned: number;
  /** The checks that `no.` takes away: 1 type, 2 range, 4 null. */
  readonly no: number;
}

/** What an instruction works on, told apart by kind. */
export type Operand =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: number }
  | { readonly kind: 'variable'; readonly index: number }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'long'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'branch'; readonly target: number }
  | { readonly kind: 'switch'; readonly targets: readonly number[] };

export interface Instruction {
  /** IL offset of the first prefix: what branches to this instruction aim at. */
  readonly start: number;
  /** IL offset of the opcode itself. */
  readonly offset: number;
  readonly opcode: number;
  readonly operand: Operand;
  readonly prefixes: Prefixes;
}

const noPrefixes: Prefixes = Object.freeze({
  constrained: 0,
  tail: false,
  volatile: false,
  readonly: false,
  unaligned: 0,
  no: 0,
});

const noOperand: Operand = Object.freeze({ kind: 'none' });

/** The instructions of a body, in order, with what could not be decoded. */
export interface InstructionList {
  readonly instructions: readonly Instruction[];
  /** Bytes of code given up after damage; 0 for a whole body. */
  readonly unread: number;
  readonly problems: readonly BodyProblem[];
}

/**
 * Decodes a body into objects, each with its prefixes. For bulk work use `scanInstructions`.
 */
export function readInstructions(bytes: Uint8Array, body: MethodBody): InstructionList {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const instructions: Instruction[] = [];
  const problems: BodyProblem[] = [];
  let prefixes = noPrefixes;
  let start = -1;
  const visit = (offset: number, opcode: number, value: number): void => {
    if (start < 0) start = offset;
    const prefixed = withPrefix(prefixes, opcode, value);
    if (prefixed) {
      prefixes = prefixed;
      return;
    }
    const operand = toOperand(view, bytes, body.codeOffset, opcode, value);
    instructions.push({ start, offset, opcode, operand, prefixes });
    prefixes = noPrefixes;
    start = -1;
  };
  const unread = scanInstructions(bytes, body.codeOffset, body.codeSize, visit, problems);
  return { instructions, unread, problems };
}

function withPrefix(prefixes: Prefixes, opcode: number, value: number): Prefixes | undefined {
  switch (opcode) {
    case Opcode.constrained:
      return { ...prefixes, constrained: value };
    case Opcode.tail:
      return { ...prefixes, tail: true };
    case Opcode.volatile:
      return { ...prefixes, volatile: true };
    case Opcode.readonly:
      return { ...prefixes, readonly: true };
    case Opcode.unaligned:
      return { ...prefixes, unaligned: value };
    case Opcode.no:
      return { ...prefixes, no: value };
    default:
      return undefined;
  }
}

function toOperand(
  view: DataView,
  bytes: Uint8Array,
  codeOffset: number,
  opcode: number,
  value: number,
): Operand {
  const kind = operandKindOf(opcode);
  if (isTokenKind(kind)) return { kind: 'token', token: value };
  switch (kind) {
    case OperandKind.var8:
    case OperandKind.var:
      return { kind: 'variable', index: value };
    case OperandKind.i8:
    case OperandKind.u8:
    case OperandKind.i32:
      return { kind: 'integer', value };
    case OperandKind.i64:
      return { kind: 'long', value: view.getBigInt64(value, true) };
    case OperandKind.f32:
      return { kind: 'float', value: view.getFloat32(value, true) };
    case OperandKind.f64:
      return { kind: 'float', value: view.getFloat64(value, true) };
    case OperandKind.branch8:
    case OperandKind.branch:
      return { kind: 'branch', target: value };
    case OperandKind.switch:
      return { kind: 'switch', targets: readSwitchTargets(bytes, value, codeOffset) };
    default:
      return noOperand;
  }
}
