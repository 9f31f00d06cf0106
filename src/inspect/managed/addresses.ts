import { MalformedInput } from '../../core/errors.js';
import { readMethodHeader, type MethodBody } from '../../formats/cil/body/body.js';
import { Opcode, OperandKind } from '../../formats/cil/body/opcodes.js';
import { scanInstructions, scanSelected, selectKinds } from '../../formats/cil/body/scan.js';
import { dataOfField } from '../../formats/cil/field-data.js';
import { memberParents } from '../../formats/cil/members.js';
import { moduleOffset, type Module } from '../../formats/cil/module.js';
import { memberName } from '../../formats/cil/references.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import {
  makeToken,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { Gather, PackageFile } from '../gather.js';
import { classifyAddress } from '../literals.js';
import type { MethodNames } from './methods.js';

const addressType = 'System.Net.IPAddress';
const methods = selectKinds((kind) => kind === OperandKind.method);
/** ECMA-335 II.23.1.11: the body is IL and this runtime's. */
const codeTypeMask = 0x3;

/**
 * Addresses that are handed to `IPAddress` as bytes or as a number, so that no string names them.
 * Most modules make none, and are done after a look at their references.
 * @returns where, as `row:ilOffset`
 */
export function inspectAddresses(
  module: Module,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): ReadonlySet<string> {
  const told = new Set<string>();
  const constructors = addressConstructors(module);
  if (constructors.size === 0) return told;
  const { MethodDef } = module.tables;
  for (let row = 1; row <= MethodDef.rows; row++) {
    const body = bodyOf(module, row);
    if (body === undefined || !makesAddress(module, body, constructors)) continue;
    for (const { bytes, ilOffset } of constantAddresses(module, body, constructors)) {
      const location = names.location(file.path, row, ilOffset);
      classifyAddress(bytes)?.report(gather, location, names.source(row));
      told.add(`${row}:${ilOffset}`);
    }
  }
  return told;
}

/** Tokens of `IPAddress::.ctor`, whichever overload. */
function addressConstructors(module: Module): ReadonlySet<number> {
  const { TypeRef, MemberRef } = module.tables;
  const types = new Set<number>();
  // One search through the names dismisses most modules.
  if (!module.strings.text.includes('IPAddress\0')) return types;
  for (let row = 1; row <= TypeRef.rows; row++) {
    if (nameText(module, cell(TypeRef.columns.Name, row)) !== 'IPAddress') continue;
    const token = makeToken(tableId.TypeRef, row);
    if (typeName(module, token) === addressType) types.add(token);
  }
  const found = new Set<number>();
  if (types.size === 0) return found;
  for (let row = 1; row <= MemberRef.rows; row++) {
    if (!types.has(memberParents(module)[row] as Token)) continue;
    if (nameText(module, cell(MemberRef.columns.Name, row)) !== '.ctor') continue;
    found.add(makeToken(tableId.MemberRef, row));
  }
  return found;
}

/** Damage is told by who walks all code. */
function bodyOf(module: Module, row: number): MethodBody | undefined {
  const { columns } = module.tables.MethodDef;
  const rva = cell(columns.Rva, row);
  if (rva === 0 || (cell(columns.ImplFlags, row) & codeTypeMask) !== 0) return undefined;
  try {
    return readMethodHeader(module.bytes, moduleOffset(module, rva));
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    return undefined;
  }
}

function makesAddress(
  { bytes }: Module,
  { codeOffset, codeSize }: MethodBody,
  constructors: ReadonlySet<number>,
): boolean {
  let makes = false;
  scanSelected(bytes, codeOffset, codeSize, methods, (_, __, token) => {
    makes ||= constructors.has(token);
  });
  return makes;
}

interface ConstantAddress {
  readonly bytes: Uint8Array;
  readonly ilOffset: number;
}

/** Follows constants through straight code: what is computed in between is no constant address. */
function constantAddresses(
  module: Module,
  { codeOffset, codeSize }: MethodBody,
  constructors: ReadonlySet<number>,
): ConstantAddress[] {
  const found: ConstantAddress[] = [];
  let seen = nothing;
  scanInstructions(module.bytes, codeOffset, codeSize, (ilOffset, opcode, operand) => {
    if (opcode !== Opcode.newobj || !constructors.has(operand)) {
      seen = after(module, seen, opcode, operand);
      return;
    }
    const bytes = seen.bytes ?? numberBytes(seen.numbers.at(-1));
    if (bytes !== undefined) found.push({ bytes, ilOffset });
    seen = nothing;
  });
  return found;
}

/** The constants that the last instructions put down. */
interface Constants {
  /** Not more than index and value of an element. */
  readonly numbers: readonly number[];
  readonly bytes?: Uint8Array;
}

const nothing: Constants = { numbers: [] };

const ldcI4M1 = 0x15;
const ldcI48 = 0x1e;
const ldcI4Short = 0x1f;
const ldcI4 = 0x20;
const ldcI8 = 0x21;
const newarr = 0x8d;
const stelemI1 = 0x9c;
/** `nop`, `dup`, `conv.i8`, `conv.u8`, and what puts an array into a variable and takes it again. */
const kept = new Set([0x00, 0x25, 0x6a, 0x6e, 0x11, 0x13]);
for (let opcode = 0x06; opcode <= 0x0d; opcode++) kept.add(opcode);
/** What makes an array or a span of constants, and changes nothing of them. */
const kindly =
  /(?:RuntimeHelpers::(?:InitializeArray|CreateSpan)|ReadOnlySpan`1::(?:\.ctor|op_Implicit))$/;

function after(module: Module, seen: Constants, opcode: number, operand: number): Constants {
  const number = numberOf(module, opcode, operand);
  if (number !== undefined) return { ...seen, numbers: [...seen.numbers, number].slice(-2) };
  if (kept.has(opcode)) return seen;
  switch (opcode) {
    case newarr:
      return emptyArray(seen.numbers.at(-1));
    case stelemI1:
      return withElement(seen);
    case Opcode.ldtoken:
    case Opcode.ldsflda:
      return initialBytes(module, operand);
    case Opcode.call:
    case Opcode.newobj:
      return kindly.test(memberName(module, operand)) ? seen : nothing;
    default:
      return nothing;
  }
}

/** ECMA-335 III.3.40; of 64 bits the lower half, where an IPv4 address stands. */
function numberOf({ bytes }: Module, opcode: number, operand: number): number | undefined {
  if (opcode >= ldcI4M1 && opcode <= ldcI48) return opcode - ldcI4M1 - 1;
  if (opcode === ldcI4Short || opcode === ldcI4) return operand;
  if (opcode !== ldcI8) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset + operand, 4).getInt32(0, true);
}

function emptyArray(length: number | undefined): Constants {
  if (length !== 4 && length !== 16) return nothing;
  return { numbers: [], bytes: new Uint8Array(length) };
}

/** An element whose value is not constant makes the whole no constant. */
function withElement({ numbers, bytes }: Constants): Constants {
  const [index = -1, value = 0] = numbers;
  if (numbers.length !== 2 || bytes === undefined || index < 0) return nothing;
  const changed = bytes.slice();
  changed[index] = value;
  return { numbers: [], bytes: changed };
}

function initialBytes(module: Module, token: number): Constants {
  if (tokenTable(token) !== tableId.Field) return nothing;
  const data = dataOfField(module, tokenRow(token));
  const size = data?.whole === true ? data.data.length : 0;
  return data && (size === 4 || size === 16) ? { numbers: [], bytes: data.data } : nothing;
}

/** `IPAddress(Int64)`: the first byte of the address is the lowest of the number. */
function numberBytes(value: number | undefined): Uint8Array | undefined {
  if (value === undefined) return undefined;
  return Uint8Array.from([0, 8, 16, 24], (shift) => (value >>> shift) & 0xff);
}
