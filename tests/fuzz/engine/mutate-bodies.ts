import type { MethodBody } from '../../../src/formats/cil/body/body.js';
import { InstructionCursor } from '../../../src/formats/cil/body/cursor.js';
import {
  isTokenKind,
  opcodeName,
  OperandKind,
  operandKindOf,
} from '../../../src/formats/cil/body/opcodes.js';
import { methodBody } from '../../../src/formats/cil/methods.js';
import { readModule, type Module } from '../../../src/formats/cil/module.js';
import type { Random } from '../random.js';

/** An assembly with some of its bodies changed, and how many bodies it has. */
export interface Mutated {
  readonly bytes: Uint8Array;
  readonly bodies: number;
}

/** One instruction as it lies in the file. */
interface Place {
  readonly opcode: number;
  readonly kind: OperandKind;
  /** Offsets in the file of the instruction, its operand and its end. */
  readonly at: number;
  readonly operandAt: number;
  readonly end: number;
}

interface Target {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly module: Module;
  readonly body: MethodBody;
  readonly places: readonly Place[];
  /** Tokens that the assembly's own code uses, by the kind of their operand. */
  readonly tokens: ReadonlyMap<OperandKind, readonly number[]>;
  readonly random: Random;
}

const numbers = [0, 1, -1, 2, 7, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x7fffffff, -0x80000000];
const opcodes = [...Array(0x100).keys(), ...Array.from({ length: 0x100 }, (_, at) => 0xfe00 | at)]
  .filter((opcode) => opcodeName(opcode) !== '')
  .map((opcode) => ({ opcode, kind: operandKindOf(opcode) }));

/**
 * Changes opcodes, operands, tokens, targets of branches, exception regions, headers and
 * signatures; most bodies can still be decoded to their end.
 */
export function mutateBodies(original: Uint8Array, random: Random): Mutated {
  const bytes = Uint8Array.from(original);
  const view = new DataView(bytes.buffer);
  const module = readModule(original);
  const bodies = bodiesOf(module).map((body) => ({ body, places: placesOf(original, body) }));
  const tokens = tokensOf(
    view,
    bodies.flatMap(({ places }) => places),
  );
  const share = random.pick([1, 2, 4]);
  for (const { body, places } of bodies) {
    if (places.length === 0 || random.below(4) >= share) continue;
    const target = { bytes, view, module, body, places, tokens, random };
    for (let left = 1 + random.below(4); left > 0; left--) random.pick(mutations)(target);
  }
  if (random.below(4) === 0) mutateSignatures(bytes, module, random);
  return { bytes, bodies: bodies.length };
}

function bodiesOf(module: Module): MethodBody[] {
  const bodies: MethodBody[] = [];
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const body = methodBody(module, row);
    if (body !== undefined) bodies.push(body);
  }
  return bodies;
}

function placesOf(bytes: Uint8Array, body: MethodBody): Place[] {
  const cursor = new InstructionCursor(bytes, body.codeOffset, body.codeSize);
  const starts: { opcode: number; at: number }[] = [];
  while (cursor.next()) starts.push({ opcode: cursor.opcode, at: body.codeOffset + cursor.offset });
  return starts.map(({ opcode, at }, index) => ({
    opcode,
    kind: operandKindOf(opcode),
    at,
    operandAt: at + (opcode > 0xff ? 2 : 1),
    end: starts[index + 1]?.at ?? body.codeOffset + body.codeSize,
  }));
}

function tokensOf(view: DataView, places: readonly Place[]): Map<OperandKind, number[]> {
  const tokens = new Map<OperandKind, number[]>();
  for (const { kind, operandAt } of places) {
    if (!isTokenKind(kind)) continue;
    const known = tokens.get(kind) ?? [];
    known.push(view.getInt32(operandAt, true));
    tokens.set(kind, known);
  }
  return tokens;
}

/** Another opcode with the same operand, in as many bytes. */
function changeOpcode({ bytes, places, random }: Target): void {
  const { at, opcode, kind } = random.pick(places);
  const same = opcodes.filter((each) => each.kind === kind && each.opcode > 0xff === opcode > 0xff);
  const other = random.pick(same).opcode;
  if (other > 0xff) bytes[at + 1] = other & 0xff;
  else bytes[at] = other;
}

function changeOperand(target: Target): void {
  const { view, places, random } = target;
  const place = random.pick(places);
  const size = place.end - place.operandAt;
  if (size <= 0) return changeOpcode(target);
  if (isTokenKind(place.kind)) return changeToken(target, place);
  if (isBranch(place)) return changeBranch(target, place);
  const value = random.pick(numbers);
  if (size === 1) view.setInt8(place.operandAt, value);
  else if (size === 2) view.setInt16(place.operandAt, value, true);
  else view.setInt32(place.operandAt, value, true);
}

/** Mostly one that the code uses for such an operand, else any row of any table, or none. */
function changeToken({ view, tokens, random }: Target, { kind, operandAt }: Place): void {
  const known = tokens.get(kind) ?? [];
  const any = (random.below(0x80) << 24) | random.below(random.pick([8, 64, 0x1000000]));
  const token = known.length > 0 && random.below(4) > 0 ? random.pick(known) : any;
  view.setInt32(operandAt, token, true);
}

/** Mostly to another instruction of the body: back as often as forward, so that there are loops. */
function changeBranch({ view, body, places, random }: Target, place: Place): void {
  const { operandAt, end, kind } = place;
  const to = random.below(8) > 0 ? random.pick(places).at : body.codeOffset + random.below(0xffff);
  if (kind === OperandKind.branch8) view.setInt8(operandAt, to - end);
  else if (kind === OperandKind.branch) view.setInt32(operandAt, to - end, true);
  else if (end - operandAt > 4)
    view.setInt32(operandAt + 4 * (1 + random.below((end - operandAt) / 4 - 1)), to - end, true);
  else view.setInt32(operandAt, random.pick(numbers), true);
}

function isBranch({ kind }: Place): boolean {
  return kind === OperandKind.branch8 || kind === OperandKind.branch || kind === OperandKind.switch;
}

/** One instruction takes the place of another one of the body, whole or cut off. */
function copyInstruction({ bytes, places, random }: Target): void {
  const [from, to] = [random.pick(places), random.pick(places)];
  bytes.copyWithin(to.at, from.at, from.at + Math.min(from.end - from.at, to.end - to.at));
}

/** The sections behind the code (ECMA-335 II.25.4.5): kinds, offsets and lengths of clauses. */
function changeRegions(target: Target): void {
  const { bytes, body, places, random } = target;
  if (body.regions.length === 0) return changeOpcode(target);
  const start = (body.codeOffset + body.codeSize + 3) & ~3;
  const at = start + random.below(4 + 12 * body.regions.length);
  if (at >= bytes.length) return;
  const place = random.pick(places).at - body.codeOffset;
  bytes[at] = random.pick([place, place, 0, 1, 2, 4, 0xff, random.below(256)]);
}

/** The fat header (ECMA-335 II.25.4.3): flags, depth of the stack, size of the code, locals. */
function changeHeader(target: Target): void {
  const { view, body, random } = target;
  if (body.headerSize < 12) return changeOperand(target);
  const at = random.pick([2, 4, 8]);
  if (at === 2) view.setUint16(body.offset + at, random.pick(numbers), true);
  else if (at === 4) view.setUint32(body.offset + at, random.below(body.codeSize + 16), true);
  else view.setUint32(body.offset + at, 0x11000000 | random.below(64), true);
}

function changeByte({ bytes, body, random }: Target): void {
  bytes[body.codeOffset + random.below(body.codeSize)] = random.below(256);
}

/** Element types and counts of signatures (ECMA-335 II.23.2). */
function mutateSignatures(bytes: Uint8Array, { blobs }: Module, random: Random): void {
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = blobs.start + random.below(blobs.end - blobs.start);
    bytes[at] = random.pick([0x01, 0x08, 0x0e, 0x10, 0x12, 0x13, 0x15, 0x1c, 0x1d, 0x1e, 0x45, 3]);
  }
}

const mutations: readonly ((target: Target) => void)[] = [
  changeOpcode,
  changeOpcode,
  changeOperand,
  changeOperand,
  changeOperand,
  copyInstruction,
  changeRegions,
  changeHeader,
  changeByte,
];
