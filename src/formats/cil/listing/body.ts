import { isInputError } from '../../../core/errors.js';
import { readMethodBody, type MethodBody } from '../body/body.js';
import { Opcode, OperandKind, opcodeName, operandKindOf } from '../body/opcodes.js';
import type { ExceptionRegion } from '../body/regions.js';
import { scanInstructions } from '../body/scan.js';
import { userStringAt } from '../metadata/heaps.js';
import { isTypeRow } from '../member-texts.js';
import { chargeText, moduleOffset } from '../module.js';
import { damagedName, tokenText } from '../names.js';
import { makeToken, tokenRow, tokenTable } from '../tables/coded-index.js';
import { cell } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import type { Listing } from './context.js';
import { escapeString } from './escape.js';

const codeTypeMask = 3;
const userStringTable = 0x70;

/** Prints the bodies of a module's methods; texts of operands are kept by token. */
export function createBodyPrinter(listing: Listing): (row: number) => string {
  const { module } = listing;
  const { Rva, ImplFlags } = module.tables.MethodDef.columns;
  const printCode = createCodePrinter(listing);
  return (row) => {
    const rva = cell(Rva, row);
    if (rva === 0) return '';
    if ((cell(ImplFlags, row) & codeTypeMask) !== 0) return `native\t${rva.toString(16)}\n`;
    const token = tokenText(makeToken(tableId.MethodDef, row));
    const body = readWhole(module.bytes, moduleOffset(module, rva));
    if (body === undefined) return `invalid body ${token}\n`;
    return headerLine(listing, body) + printCode(body, token) + regionLines(listing, body);
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

function headerLine(listing: Listing, body: MethodBody): string {
  const { localVarSigToken: token } = body;
  const init = body.initLocals ? 1 : 0;
  const locals = token === 0 ? '' : localsText(listing, token);
  return `body\t${body.maxStack}\t${body.codeSize}\t${init}\t${locals}\n`;
}

function localsText(listing: Listing, token: number): string {
  if (tokenTable(token) !== tableId.StandAloneSig) return damagedName;
  return listing.members.ofLocals(tokenRow(token));
}

type CodePrinter = (body: MethodBody, methodToken: string) => string;

function createCodePrinter(listing: Listing): CodePrinter {
  const { bytes } = listing.module;
  const operandText = createOperandTexts(listing);
  let text = '';
  const visit = (offset: number, opcode: number, operand: number): void => {
    const prefix = linePrefixes[opcode < 0x100 ? opcode : opcode - 0xfd00] as string;
    if (prefix === '') return;
    const value =
      opcode === Opcode.switch ? `${switchCount(bytes, operand)}\n` : operandText(operand, opcode);
    text += offsetText(offset) + prefix + value;
  };
  return ({ codeOffset, codeSize }, methodToken) => {
    text = '';
    const unread = scanInstructions(bytes, codeOffset, codeSize, visit);
    if (unread > 0) text += `invalid il ${methodToken} ${(codeSize - unread).toString(16)}\n`;
    return text;
  };
}

/** By opcode: TAB, mnemonic, TAB for those that have a line. */
const linePrefixes = Array.from({ length: 0x200 }, (_, index) => {
  const opcode = index < 0x100 ? index : 0xfd00 + index;
  const listed = operandKindOf(opcode) >= OperandKind.switch;
  return listed && opcodeName(opcode) !== '' ? `\t${opcodeName(opcode)}\t` : '';
});

const offsetTexts = Array.from({ length: 0x1000 }, (_, offset) => `\t${offset.toString(16)}`);

function offsetText(offset: number): string {
  return offsetTexts[offset] ?? `\t${offset.toString(16)}`;
}

function switchCount(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return (low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
}

/** The text of an operand and the line's end. */
function createOperandTexts(listing: Listing): (token: number, opcode: number) => string {
  const { members, module } = listing;
  const known = new Map<number, string>();
  const strings = new Map<number, string>();
  const ofString = (token: number): string => {
    const string =
      tokenTable(token) === userStringTable
        ? userStringAt(module.userStrings, tokenRow(token))
        : undefined;
    if (string === undefined) return `invalid string ${tokenText(token)}\n`;
    return chargeText(module, `"${escapeString(string)}"\n`);
  };
  const ofToken = (token: number): string =>
    `${members.ofToken(token) ?? `invalid token ${tokenText(token)}`}\n`;
  return (token, opcode) => {
    const texts = opcode === Opcode.ldstr ? strings : known;
    let text = texts.get(token);
    if (text === undefined) {
      text = opcode === Opcode.ldstr ? ofString(token) : ofToken(token);
      texts.set(token, text);
    }
    return text;
  };
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
