import type { MethodBody } from '../body/body.js';
import { isTokenKind, Opcode, opcodeIndex, opcodeName, OperandKind } from '../body/opcodes.js';
import { scanSelected, selectKinds } from '../body/scan.js';
import { openUserString } from '../metadata/heaps.js';
import { tokenRow, tokenTable, type Token } from '../tables/coded-index.js';
import type { Listing } from './context.js';
import { writeUserString } from './escape.js';
import { operandText } from './member-texts.js';
import { writeDecimal, writeHex, writeToken } from './numbers.js';
import {
  literal,
  reserve,
  writeByte,
  writeLiteral,
  writeTextLine,
  type AsciiWriter,
  type Literal,
} from './writer.js';

const userStringTable = 0x70;
const space = 0x20;
const tab = 0x09;
const lineEnd = 0x0a;
const opcodeCount = 0x200;
const invalidToken = literal('invalid token ');
const invalidString = literal('invalid string ');
const invalidIl = literal('invalid il ');

/** The instructions that have a line: those with tokens, and switch. */
const listed = selectKinds((kind) => kind === OperandKind.switch || isTokenKind(kind));

/** By opcode index: TAB, mnemonic, TAB, in 16 bytes each. */
const mnemonicSize = 16;
const mnemonicLengths = new Uint8Array(opcodeCount);
const mnemonics = new DataView(new ArrayBuffer(mnemonicSize * opcodeCount));
for (let index = 0; index < opcodeCount; index++) {
  const text = `\t${opcodeName(index < 0x100 ? index : 0xfd00 + index)}\t`;
  mnemonicLengths[index] = text.length;
  for (let i = 0; i < text.length; i++) {
    mnemonics.setUint8(mnemonicSize * index + i, text.charCodeAt(i));
  }
}

/** TAB and up to 3 hex digits as a little-endian number: how nearly every instruction begins. */
const offsetWords = Uint32Array.from({ length: 0x1000 }, (_, value) => {
  const text = `\t${value.toString(16)}`;
  return [...text].reduce((word, unit, i) => word + unit.charCodeAt(0) * 0x100 ** i, 0);
});

/** More than an instruction's line has beside its operand. */
const lineSize = 64;

type CodePrinter = (body: MethodBody, methodToken: Token) => void;

/** Writes the lines of a body's instructions (ECMA-335 III), up to where they cannot be read. */
export function createCodePrinter(listing: Listing): CodePrinter {
  const { module, writer, texts } = listing;
  const { bytes } = module;
  const visit = (offset: number, opcode: number, operand: number): void => {
    writeStart(writer, offset, opcodeIndex(opcode));
    if (opcode === Opcode.ldstr) writeString(listing, operand);
    else if (opcode === Opcode.switch) writeDecimal(writer, switchCount(bytes, operand));
    else {
      const text = operandText(texts, operand);
      if (text !== 0) {
        writeTextLine(writer, text);
        return;
      }
      writeInvalid(listing, invalidToken, operand);
    }
    writeByte(writer, lineEnd);
  };
  return ({ codeOffset, codeSize }, methodToken) => {
    const unread = scanSelected(bytes, codeOffset, codeSize, listed, visit, undefined);
    if (unread === 0) return;
    writeInvalid(listing, invalidIl, methodToken);
    writeByte(writer, space);
    writeHex(writer, codeSize - unread);
    writeByte(writer, lineEnd);
  };
}

/** Writes TAB, offset, TAB, mnemonic, TAB: three stores and no branch for nearly all. */
function writeStart(writer: AsciiWriter, offset: number, index: number): void {
  reserve(writer, lineSize);
  const { view } = writer;
  if (offset < offsetWords.length) {
    view.setUint32(writer.at, offsetWords[offset] as number, true);
    writer.at += 2 + ((0xf - offset) >>> 31) + ((0xff - offset) >>> 31);
  } else {
    writeByte(writer, tab);
    writeHex(writer, offset);
  }
  const { at } = writer;
  const from = mnemonicSize * index;
  view.setFloat64(at, mnemonics.getFloat64(from, true), true);
  view.setFloat64(at + 8, mnemonics.getFloat64(from + 8, true), true);
  writer.at = at + (mnemonicLengths[index] as number);
}

function writeInvalid({ writer }: Listing, what: Literal, token: Token): void {
  writeLiteral(writer, what);
  writeToken(writer, token);
}

function switchCount(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}

function writeString(listing: Listing, token: Token): void {
  const { writer, module } = listing;
  const isString = tokenTable(token) === userStringTable;
  const units = isString ? openUserString(module.userStrings, tokenRow(token)) : undefined;
  if (units === undefined) writeInvalid(listing, invalidString, token);
  else writeUserString(writer, units);
}
