import { opcodeTable } from './opcode-table.js';

/**
 * What follows an opcode in the stream (ECMA-335 III.1.2, VI.C.2). `method` to `signature` are
 * metadata tokens; `isTokenKind` depends on their order.
 */
export const OperandKind = {
  none: 0,
  var8: 1,
  var: 2,
  i8: 3,
  u8: 4,
  i32: 5,
  i64: 6,
  f32: 7,
  f64: 8,
  branch8: 9,
  branch: 10,
  switch: 11,
  method: 12,
  field: 13,
  type: 14,
  token: 15,
  string: 16,
  signature: 17,
  /** No such opcode. */
  invalid: 18,
} as const;
export type OperandKind = (typeof OperandKind)[keyof typeof OperandKind];

/** Where control goes after an instruction; `prefix` belongs to the next one. */
export const FlowKind = {
  next: 0,
  branch: 1,
  conditional: 2,
  call: 3,
  return: 4,
  throw: 5,
  break: 6,
  prefix: 7,
} as const;
export type FlowKind = (typeof FlowKind)[keyof typeof FlowKind];

/** Stack effect that only the called method's signature, or the method's own, tells. */
export const variableStack = -1;

/** Size in bytes of each operand kind; a switch is 4 and then 4 for each target. */
export const operandSizes = Uint8Array.of(0, 1, 2, 1, 1, 4, 8, 4, 8, 1, 4, 4, 4, 4, 4, 4, 4, 4, 0);

/** One-byte opcodes fill 0..0xff, two-byte ones (0xfe00 and up) 0x100..0x1ff. */
const tableSize = 0x200;

/** By `opcodeIndex`: an `OperandKind`. */
export const operandKinds = new Uint8Array(tableSize).fill(OperandKind.invalid);
/** By `opcodeIndex`: a `FlowKind`. */
const flowKinds = new Uint8Array(tableSize);
/** By `opcodeIndex`: values taken from the stack, or `variableStack`. `leave` and `throw` empty it. */
export const stackPops = new Int8Array(tableSize);
/** By `opcodeIndex`: values put on the stack, or `variableStack`. */
export const stackPushes = new Int8Array(tableSize);
const names = Array.from({ length: tableSize }, () => '');
const codes = new Map<string, number>();

for (const line of opcodeTable.trim().split('\n')) addOpcode(line.split(' '));

function addOpcode(columns: string[]): void {
  const [code = '', name = '', kind = '', flow = '', pops = '', pushes = ''] = columns;
  const opcode = Number.parseInt(code, 16);
  const index = opcodeIndex(opcode);
  names[index] = name;
  codes.set(name, opcode);
  operandKinds[index] = OperandKind[kind as keyof typeof OperandKind];
  flowKinds[index] = FlowKind[flow as keyof typeof FlowKind];
  stackPops[index] = stackCount(pops);
  stackPushes[index] = stackCount(pushes);
}

function stackCount(text: string): number {
  return text === 'v' ? variableStack : Number(text);
}

/** The place in the tables of an opcode as scanners give it (0x28, 0xfe06). */
export function opcodeIndex(opcode: number): number {
  return opcode < 0x100 ? opcode : 0x100 | (opcode & 0xff);
}

/** The mnemonic of the standard (`callvirt`, `ldelem.i1`), or '' for a code that does not exist. */
export function opcodeName(opcode: number): string {
  return names[opcodeIndex(opcode)] ?? '';
}

/** The code of a mnemonic: `call` is 0x28, `ldftn` is 0xfe06. */
export function opcodeNamed(name: string): number | undefined {
  return codes.get(name);
}

export function operandKindOf(opcode: number): OperandKind {
  return operandKinds[opcodeIndex(opcode)] as OperandKind;
}

export function flowKindOf(opcode: number): FlowKind {
  return flowKinds[opcodeIndex(opcode)] as FlowKind;
}

/** Whether the operand is a metadata token (method, field, type, any, user string, signature). */
export function isTokenKind(kind: OperandKind): boolean {
  return kind >= OperandKind.method && kind <= OperandKind.signature;
}

/** The opcodes that readers ask for by name. */
export const Opcode = {
  ldnull: 0x14,
  jmp: 0x27,
  call: 0x28,
  calli: 0x29,
  ret: 0x2a,
  switch: 0x45,
  callvirt: 0x6f,
  ldstr: 0x72,
  newobj: 0x73,
  ldfld: 0x7b,
  ldflda: 0x7c,
  stfld: 0x7d,
  ldsfld: 0x7e,
  ldsflda: 0x7f,
  stsfld: 0x80,
  ldtoken: 0xd0,
  leave: 0xdd,
  leaveShort: 0xde,
  ldftn: 0xfe06,
  ldvirtftn: 0xfe07,
  unaligned: 0xfe12,
  volatile: 0xfe13,
  tail: 0xfe14,
  constrained: 0xfe16,
  no: 0xfe19,
  readonly: 0xfe1e,
} as const;
