import { isInputError } from '../../../core/errors.js';
import { readMethodBody, type MethodBody } from '../body/body.js';
import type { ExceptionRegion } from '../body/regions.js';
import { isTypeRow } from '../members.js';
import { moduleOffset } from '../module.js';
import { makeToken } from '../tables/coded-index.js';
import { cell } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { createCodePrinter } from './code.js';
import type { Listing } from './context.js';
import { localsText } from './member-texts.js';
import { writeDecimal, writeHex, writeToken } from './numbers.js';
import { typeText } from './type-texts.js';
import { literal, writeByte, writeLiteral, writeText } from './writer.js';

const codeTypeMask = 3;
const tab = 0x09;
const lineEnd = 0x0a;
const nativeWord = literal('native\t');
const invalidBody = literal('invalid body ');
const invalidToken = literal('invalid token ');
const bodyWord = literal('body\t');
const initialised = literal('\t1\t');
const uninitialised = literal('\t0\t');
const clauseWord = literal('eh\t');
const clauseKinds = { catch: 0, filter: 1, finally: 2, fault: 4 } as const;

/** Writes the bodies of a module's methods. */
export function createBodyPrinter(listing: Listing): (row: number) => void {
  const { module, writer } = listing;
  const { Rva, ImplFlags } = module.tables.MethodDef.columns;
  const writeCode = createCodePrinter(listing);
  return (row) => {
    const rva = cell(Rva, row);
    if (rva === 0) return;
    if ((cell(ImplFlags, row) & codeTypeMask) !== 0) {
      writeLiteral(writer, nativeWord);
      writeHex(writer, rva);
      writeByte(writer, lineEnd);
      return;
    }
    const token = makeToken(tableId.MethodDef, row);
    const body = readWhole(module.bytes, moduleOffset(module, rva));
    if (body === undefined) {
      writeLiteral(writer, invalidBody);
      writeToken(writer, token);
      writeByte(writer, lineEnd);
      return;
    }
    writeHeader(listing, body);
    writeCode(body, token);
    for (const region of body.regions) writeClause(listing, region);
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

function writeHeader({ writer, texts }: Listing, body: MethodBody): void {
  const { localVarSigToken: locals } = body;
  writeLiteral(writer, bodyWord);
  writeDecimal(writer, body.maxStack);
  writeByte(writer, tab);
  writeDecimal(writer, body.codeSize);
  writeLiteral(writer, body.initLocals ? initialised : uninitialised);
  if (locals !== 0) writeText(writer, localsText(texts, locals));
  writeByte(writer, lineEnd);
}

function writeClause(listing: Listing, region: ExceptionRegion): void {
  const { writer } = listing;
  writeLiteral(writer, clauseWord);
  writeField(listing, clauseKinds[region.kind]);
  writeField(listing, region.tryOffset);
  writeField(listing, region.tryLength);
  writeField(listing, region.handlerOffset);
  writeField(listing, region.handlerLength);
  if (region.kind === 'filter') writeHex(writer, region.filterOffset);
  else if (region.kind === 'catch') writeCatch(listing, region.catchToken);
  writeByte(writer, lineEnd);
}

function writeField({ writer }: Listing, value: number): void {
  writeHex(writer, value);
  writeByte(writer, tab);
}

function writeCatch({ writer, texts, module }: Listing, token: number): void {
  if (isTypeRow(module, token)) {
    writeText(writer, typeText(texts, token));
    return;
  }
  writeLiteral(writer, invalidToken);
  writeToken(writer, token);
}
