import { opcodeNamed, OperandKind, operandKindOf } from '../../../src/formats/cil/body/opcodes.js';
import type { InstructionSpec, OperandSpec, RegionSpec } from './model.js';
import { ByteWriter } from './writer.js';

/** Turns an operand that is not a number into a token. */
export type OperandTokens = (operand: OperandSpec, kind: OperandKind) => number;

export interface BodySpec {
  readonly instructions: readonly InstructionSpec[];
  readonly regions: readonly RegionSpec[];
  readonly maxStack: number;
  /** 0 without locals. */
  readonly localVarSigToken: number;
  readonly catchToken: (type: string) => number;
}

/** A method body (ECMA-335 II.25.4): tiny where it fits, else fat, with small or fat sections. */
export function encodeBody(spec: BodySpec, tokens: OperandTokens): Uint8Array {
  const { code, labels } = encodeCode(spec.instructions, tokens);
  const isTiny =
    code.length < 64 &&
    spec.maxStack <= 8 &&
    spec.localVarSigToken === 0 &&
    spec.regions.length === 0;
  const out = new ByteWriter();
  if (isTiny)
    return out
      .u8((code.length << 2) | 2)
      .add(code)
      .done();
  const sections = spec.regions.length > 0;
  const initLocals = spec.localVarSigToken !== 0;
  out.u16(0x3003 | (sections ? 0x8 : 0) | (initLocals ? 0x10 : 0));
  out.u16(spec.maxStack).u32(code.length).u32(spec.localVarSigToken).add(code);
  if (sections) writeRegions(out.align(4), spec, labels);
  return out.done();
}

/** Encodes instructions alone: two passes, sizes first, so that labels are known. */
export function encodeCode(
  instructions: readonly InstructionSpec[],
  tokens: OperandTokens,
): { code: Uint8Array; labels: Map<string, number> } {
  const labels = new Map<string, number>();
  let size = 0;
  for (const instruction of instructions) {
    if (instruction[0] === 'label') labels.set(String(instruction[1]), size);
    else size += sizeOf(instruction);
  }
  const out = new ByteWriter();
  for (const instruction of instructions) {
    if (instruction[0] !== 'label') writeInstruction(out, instruction, labels, tokens);
  }
  return { code: out.done(), labels };
}

function codeOf(name: string): number {
  const opcode = opcodeNamed(name);
  if (opcode === undefined) throw new Error(`no opcode ${name}`);
  return opcode;
}

const operandSizes: Partial<Record<OperandKind, number>> = {
  [OperandKind.none]: 0,
  [OperandKind.var8]: 1,
  [OperandKind.i8]: 1,
  [OperandKind.u8]: 1,
  [OperandKind.branch8]: 1,
  [OperandKind.var]: 2,
  [OperandKind.i64]: 8,
  [OperandKind.f64]: 8,
};

function sizeOf([name, operand]: InstructionSpec): number {
  const opcode = codeOf(name);
  const kind = operandKindOf(opcode);
  const first = opcode > 0xff ? 2 : 1;
  if (kind === OperandKind.switch) return first + 4 + 4 * (operand as string[]).length;
  return first + (operandSizes[kind] ?? 4);
}

function writeInstruction(
  out: ByteWriter,
  instruction: InstructionSpec,
  labels: Map<string, number>,
  tokens: OperandTokens,
): void {
  const [name, operand = 0] = instruction;
  const opcode = codeOf(name);
  const next = out.length + sizeOf(instruction);
  if (opcode > 0xff) out.u8(opcode >> 8);
  out.u8(opcode);
  const distance = (label: unknown) => {
    const target = labels.get(String(label));
    if (target === undefined) throw new Error(`no label ${String(label)}`);
    return target - next;
  };
  const kind = operandKindOf(opcode);
  switch (kind) {
    case OperandKind.none:
      break;
    case OperandKind.var8:
    case OperandKind.i8:
    case OperandKind.u8:
      out.u8(Number(operand));
      break;
    case OperandKind.var:
      out.u16(Number(operand));
      break;
    case OperandKind.i32:
      out.u32(Number(operand));
      break;
    case OperandKind.i64:
      out.u64(BigInt.asUintN(64, BigInt(operand as number | bigint)));
      break;
    case OperandKind.f32:
      out.add(new Uint8Array(Float32Array.of(Number(operand)).buffer));
      break;
    case OperandKind.f64:
      out.add(new Uint8Array(Float64Array.of(Number(operand)).buffer));
      break;
    case OperandKind.branch8:
      out.u8(distance(operand));
      break;
    case OperandKind.branch:
      out.u32(distance(operand));
      break;
    case OperandKind.switch:
      out.u32((operand as string[]).length);
      for (const label of operand as string[]) out.u32(distance(label));
      break;
    default:
      out.u32(typeof operand === 'number' ? operand : tokens(operand, kind));
  }
}

const kinds = { catch: 0, filter: 1, finally: 2, fault: 4 } as const;

function writeRegions(out: ByteWriter, spec: BodySpec, labels: Map<string, number>): void {
  const clauses = spec.regions.map((region) => {
    const at = (label: string | undefined) => labels.get(label ?? '') ?? 0;
    const [tryStart, tryEnd] = region.try.map(at) as [number, number];
    const [start, end] = region.handler.map(at) as [number, number];
    const last = region.kind === 'filter' ? at(region.filter) : spec.catchToken(region.catch ?? '');
    const isTyped = region.kind === 'catch' || region.kind === 'filter';
    const extra = isTyped ? last : 0;
    return [kinds[region.kind], tryStart, tryEnd - tryStart, start, end - start, extra] as const;
  });
  const isSmall =
    clauses.length * 12 + 4 <= 0xff &&
    clauses.every(([, a, b, c, d]) => a <= 0xffff && b <= 0xff && c <= 0xffff && d <= 0xff);
  const size = clauses.length * (isSmall ? 12 : 24) + 4;
  if (isSmall) out.u8(1).u8(size).u16(0);
  else out.u32(0x41 | (size << 8));
  for (const [kind, tryStart, tryLength, start, length, extra] of clauses) {
    if (isSmall) out.u16(kind).u16(tryStart).u8(tryLength).u16(start).u8(length).u32(extra);
    else out.u32(kind).u32(tryStart).u32(tryLength).u32(start).u32(length).u32(extra);
  }
}
