import { isInputError } from '../../../core/errors.js';
import { readMethodBody, type MethodBody } from '../body/body.js';
import { isTokenKind, Opcode, opcodeIndex, opcodeName, OperandKind } from '../body/opcodes.js';
import type { ExceptionRegion } from '../body/regions.js';
import { scanSelected, selectKinds } from '../body/scan.js';
import { isTypeRow, memberRow } from '../members.js';
import { openUserString, type Heap } from '../metadata/heaps.js';
import { moduleOffset } from '../module.js';
import { damagedName, tokenText } from '../names.js';
import {
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import type { Listing } from './context.js';
import { writeUserString } from './escape.js';
import { localsOf, writeMemberRow, writeMethodSpec } from './texts.js';
import {
  keepWritten,
  literal,
  reserve,
  write,
  writeByte,
  writeBytes,
  writeDecimal,
  writeKept,
  writeTabHex,
  type AsciiWriter,
} from './writer.js';

const codeTypeMask = 3;
const userStringTable = 0x70;

/** Writes the bodies of a module's methods. */
export function createBodyPrinter(listing: Listing): (row: number) => void {
  const { module, writer } = listing;
  const { Rva, ImplFlags } = module.tables.MethodDef.columns;
  const writeCode = createCodePrinter(listing);
  return (row) => {
    const rva = cell(Rva, row);
    if (rva === 0) return;
    if ((cell(ImplFlags, row) & codeTypeMask) !== 0) {
      write(writer, `native\t${rva.toString(16)}\n`);
      return;
    }
    const token = makeToken(tableId.MethodDef, row);
    const body = readWhole(module.bytes, moduleOffset(module, rva));
    if (body === undefined) {
      write(writer, `invalid body ${tokenText(token)}\n`);
      return;
    }
    writeHeader(listing, body);
    writeCode(body, token);
    if (body.regions.length > 0) write(writer, regionLines(listing, body));
  };
}

/** Undefined when header, code or clauses are damaged. */
function readWhole(bytes: Uint8Array, offset: number): MethodBody | undefined {
  try {
    const body = readMethodBody(bytes, offset);
    const whole = body.problems.every(({ code }) => code === 'region-outside');
    return whole ? body : undefined;
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}

function writeHeader(listing: Listing, body: MethodBody): void {
  const { writer, texts } = listing;
  const { localVarSigToken: token } = body;
  writeBytes(writer, bodyWord);
  writeDecimal(writer, body.maxStack);
  writeByte(writer, tab);
  writeDecimal(writer, body.codeSize);
  writeBytes(writer, body.initLocals ? initialised : uninitialised);
  if (token !== 0) {
    const isSignature = tokenTable(token) === tableId.StandAloneSig;
    const locals = isSignature ? localsOf(texts, tokenRow(token)) : undefined;
    if (locals === undefined) write(writer, damagedName);
    else writeKept(writer, locals);
  }
  writeByte(writer, lineEnd);
}

const bodyWord = literal('body\t');
const initialised = literal('\t1\t');
const uninitialised = literal('\t0\t');
const tab = 0x09;

type CodePrinter = (body: MethodBody, methodToken: Token) => void;

function createCodePrinter(listing: Listing): CodePrinter {
  const { module, writer } = listing;
  const { bytes, userStrings } = module;
  const writeOperand = createOperandPrinter(listing);
  const visit = (offset: number, opcode: number, operand: number): void => {
    writeTabHex(writer, offset);
    if (opcode === Opcode.ldstr) writeString(writer, userStrings, operand);
    else if (opcode === Opcode.switch) write(writer, `\tswitch\t${switchCount(bytes, operand)}\n`);
    else writeOperand(operand, opcodeIndex(opcode));
  };
  return ({ codeOffset, codeSize }, methodToken) => {
    const unread = scanSelected(bytes, codeOffset, codeSize, listed, visit, undefined);
    if (unread === 0) return;
    write(writer, `invalid il ${tokenText(methodToken)} ${(codeSize - unread).toString(16)}\n`);
  };
}

const lineEnd = 0x0a;

/** The instructions that have a line: those with tokens, and switch. */
const listed = selectKinds((kind) => kind === OperandKind.switch || isTokenKind(kind));

/** By opcode index: TAB, mnemonic, TAB. */
const mnemonics = Array.from({ length: 0x200 }, (_, index) =>
  literal(`\t${opcodeName(index < 0x100 ? index : 0xfd00 + index)}\t`),
);

function switchCount(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}

function writeString(writer: AsciiWriter, heap: Heap, token: Token): void {
  const units =
    tokenTable(token) === userStringTable ? openUserString(heap, tokenRow(token)) : undefined;
  writeBytes(writer, ldstr);
  if (units === undefined) write(writer, `invalid string ${tokenText(token)}\n`);
  else writeUserString(writer, units);
}

const ldstr = literal('\tldstr\t');

/**
 * Writes mnemonic, operand and line end of instructions with the token of a row. Each text is kept
 * together with the mnemonic that it was first seen with: nearly always the only one.
 */
function createOperandPrinter(listing: Listing): (token: Token, index: number) => void {
  const { module, writer } = listing;
  // By table and row, 0 before the text is kept; then its number and one above the low bits, in
  // which stands the opcode index that it was kept with.
  const kept = Object.values(module.tables).map(({ rows }) => new Uint32Array(rows + 1));
  return (token, index) => {
    const rows = kept[token >>> 24];
    const row = token & 0xffffff;
    const entry = rows === undefined || row >= rows.length ? undefined : (rows[row] as number);
    if (entry) {
      const first = entry & opcodeMask;
      if (first === index) writeKept(writer, (entry >>> opcodeBits) - 1);
      else writeOther(writer, (entry >>> opcodeBits) - 1, first, index);
      return;
    }
    reserve(writer, roomToKeep);
    const start = writer.used;
    const before = writer.emitted;
    writeBytes(writer, mnemonics[index] as Uint8Array);
    writeToken(listing, token);
    if (entry !== 0 || writer.emitted !== before || writer.keptCount > mostKept) return;
    (rows as Uint32Array)[row] = ((keepWritten(writer, start) + 1) << opcodeBits) | index;
  };
}

const opcodeBits = 9;
const opcodeMask = 0x1ff;
const mostKept = 0x7fffff;

function writeOther(writer: AsciiWriter, number: number, first: number, index: number): void {
  writeBytes(writer, mnemonics[index] as Uint8Array);
  writeKept(writer, number, (mnemonics[first] as Uint8Array).length);
}

/** Texts up to this length are sure to be kept at first sight. */
const roomToKeep = 4096;

function writeToken({ module, texts, types, writer }: Listing, token: Token): void {
  const { MethodSpec, StandAloneSig } = module.tables;
  const row = tokenRow(token);
  const member = memberRow(module, token);
  if (member !== undefined) {
    writeMemberRow(texts, member);
  } else if (tokenTable(token) === tableId.MethodSpec && hasRow(MethodSpec, row)) {
    const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
    writeMethodSpec(texts, method, cell(MethodSpec.columns.Instantiation, row));
  } else if (tokenTable(token) === tableId.StandAloneSig && hasRow(StandAloneSig, row)) {
    writeKept(writer, texts.ofCallSite(cell(StandAloneSig.columns.Signature, row)));
  } else if (isTypeRow(module, token)) {
    write(writer, types.ofType(token));
  } else {
    write(writer, `invalid token ${tokenText(token)}`);
  }
  writeByte(writer, lineEnd);
}

const regionKinds = { catch: 0, filter: 1, finally: 2, fault: 4 } as const;

function regionLines(listing: Listing, body: MethodBody): string {
  let text = '';
  for (const region of body.regions) {
    const numbers = [
      regionKinds[region.kind],
      region.tryOffset,
      region.tryLength,
      region.handlerOffset,
      region.handlerLength,
    ];
    const hex = numbers.map((value) => value.toString(16)).join('\t');
    text += `eh\t${hex}\t${regionExtra(listing, region)}\n`;
  }
  return text;
}

function regionExtra(listing: Listing, region: ExceptionRegion): string {
  if (region.kind === 'filter') return region.filterOffset.toString(16);
  if (region.kind !== 'catch') return '';
  const { catchToken } = region;
  return isTypeRow(listing.module, catchToken)
    ? listing.types.ofType(catchToken)
    : `invalid token ${tokenText(catchToken)}`;
}
