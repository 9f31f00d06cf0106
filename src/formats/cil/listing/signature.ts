import { limits } from '../../../core/limits.js';
import {
  readByte,
  readCompressed,
  readCompressedSigned,
  type Cursor,
} from '../metadata/compressed.js';
import { ElementType, primitiveNames, SignatureKind } from '../signature/model.js';
import { makeToken } from '../tables/coded-index.js';
import { tableId } from '../tables/schema.js';
import { writeName } from './escape.js';
import { writeDecimal, writeToken } from './numbers.js';
import { damaged, type Texts } from './texts.js';
import { literal, writeByte, writeLiteral, writeText, type Literal, type Text } from './writer.js';

/**
 * Signatures (ECMA-335 II.23.2) as text, straight from `texts.blob` to the writer: there are
 * hundreds of thousands, and a tree for each would cost more than all the rest. What was written
 * is good only if `blob.damaged` is false in the end. The trees of signature/decode.ts, which the
 * inspection reads, and their text are held against this by tests.
 */

const kindMask = 0x0f;
const genericBit = 0x10;
const hasThisBit = 0x20;
const explicitThisBit = 0x40;

const comma = 0x2c;
const open = 0x28;
const close = 0x29;
const less = 0x3c;
const greater = 0x3e;
const semicolon = 0x3b;
const leftBracket = 0x5b;
const rightBracket = 0x5d;
const space = 0x20;
const exclamation = 0x21;
const leftBrace = 0x7b;
const rightBrace = 0x7d;

/** By element type code. */
const primitives: readonly (Literal | undefined)[] = Array.from({ length: 0x100 }, (_, code) => {
  const name = (primitiveNames as Record<number, string>)[code];
  return name === undefined ? undefined : literal(name);
});

const nothing = literal('');
/** By calling convention (II.15.3); the others cannot be decoded. */
const conventions: readonly (Literal | undefined)[] = [
  nothing,
  literal('cdecl '),
  literal('stdcall '),
  literal('thiscall '),
  literal('fastcall '),
  literal('vararg '),
  undefined,
  undefined,
  undefined,
  literal('unmanaged '),
];

const instance = literal('instance ');
const explicit = literal('explicit ');
const anonymous = literal(' *');
const ownerEnd = literal('::');
const varargs = literal('...,');
const functionWord = literal('method ');
const pinned = literal('pinned ');
const required = literal('modreq(');
const optional = literal('modopt(');
const modifierEnd = literal(') ');
const vector = literal('[]');
const pointer = literal('*');
const byRef = literal('&');

/** ` OWNER::NAME`; ` *` where there is no owner (0). */
export function writeMiddle(texts: Texts, owner: Text, name: number): void {
  const { writer, module } = texts;
  if (owner === 0) {
    writeLiteral(writer, anonymous);
    return;
  }
  writeByte(writer, space);
  writeText(writer, owner);
  writeLiteral(writer, ownerEnd);
  writeName(writer, module.strings, name);
}

/** A method signature around its middle (II.23.2.1 to .3). */
export function writeMethodSignature(texts: Texts, owner: Text, name: number, depth = 0): void {
  const { writer, blob } = texts;
  const first = readByte(blob);
  if ((first & hasThisBit) !== 0) writeLiteral(writer, instance);
  if ((first & explicitThisBit) !== 0) writeLiteral(writer, explicit);
  const convention = conventions[first & kindMask];
  if (convention === undefined) blob.damaged = true;
  else writeLiteral(writer, convention);
  const generic = (first & genericBit) !== 0;
  const genericParameters = generic ? readCompressed(blob) : 0;
  const count = readCompressed(blob);
  writeType(texts, depth);
  writeMiddle(texts, owner, name);
  if (generic) {
    writeByte(writer, less);
    writeDecimal(writer, genericParameters);
    writeByte(writer, greater);
  }
  writeParameters(texts, count, depth);
}

function writeParameters(texts: Texts, count: number, depth: number): void {
  const { writer, blob } = texts;
  writeByte(writer, open);
  for (let i = 0; i < count && !blob.damaged; i++) {
    if (i > 0) writeByte(writer, comma);
    if (blob.bytes[blob.position] === ElementType.sentinel && blob.position < blob.end) {
      blob.position++;
      writeLiteral(writer, varargs);
    }
    writeType(texts, depth);
  }
  writeByte(writer, close);
}

/** FieldSig (II.23.2.4), then the middle. */
export function writeFieldSignature(texts: Texts, owner: Text, name: number): void {
  expectKind(texts.blob, SignatureKind.field);
  writeType(texts, 0);
  writeMiddle(texts, owner, name);
}

/** PropertySig (II.23.2.5) around its middle. */
export function writePropertySignature(texts: Texts, owner: Text, name: number): void {
  const { writer, blob } = texts;
  const first = expectKind(blob, SignatureKind.property);
  const count = readCompressed(blob);
  if ((first & hasThisBit) !== 0) writeLiteral(writer, instance);
  writeType(texts, 0);
  writeMiddle(texts, owner, name);
  writeByte(writer, open);
  writeTypes(texts, count, 0);
  writeByte(writer, close);
}

/** LocalVarSig or the instantiation of a MethodSpec (II.23.2.6, .15). */
export function writeTypeList(texts: Texts, kind: number): void {
  const { blob } = texts;
  expectKind(blob, kind);
  writeTypes(texts, readCompressed(blob), 0);
}

function expectKind(blob: Cursor, kind: number): number {
  const first = readByte(blob);
  if ((first & kindMask) !== kind) blob.damaged = true;
  return first;
}

function writeTypes(texts: Texts, count: number, depth: number): void {
  const { writer, blob } = texts;
  for (let i = 0; i < count && !blob.damaged; i++) {
    if (i > 0) writeByte(writer, comma);
    writeType(texts, depth);
  }
}

/** Recursion is bounded by `limits.signatureDepth`, and nothing is read after damage. */
export function writeType(texts: Texts, depth: number): void {
  const { writer, blob } = texts;
  if (depth > limits.signatureDepth) blob.damaged = true;
  if (blob.damaged) return;
  const code = readByte(blob);
  const primitive = primitives[code];
  if (primitive !== undefined) writeLiteral(writer, primitive);
  else if (code === ElementType.class || code === ElementType.valueType) writeTypeToken(texts);
  else writeComposed(texts, code, depth);
}

function writeComposed(texts: Texts, code: number, depth: number): void {
  switch (code) {
    case ElementType.vector:
      return writeWithSuffix(texts, depth, vector);
    case ElementType.byRef:
      return writeWithSuffix(texts, depth, byRef);
    case ElementType.pointer:
      return writeWithSuffix(texts, depth, pointer);
    case ElementType.pinned:
      writeLiteral(texts.writer, pinned);
      return writeType(texts, depth + 1);
    case ElementType.typeVariable:
      return writeVariable(texts, 1);
    case ElementType.methodVariable:
      return writeVariable(texts, 2);
    case ElementType.generic:
      return writeInstance(texts, depth);
    case ElementType.requiredModifier:
      return writeModified(texts, depth, required);
    case ElementType.optionalModifier:
      return writeModified(texts, depth, optional);
    case ElementType.array:
      return writeArray(texts, depth);
    case ElementType.function:
      writeLiteral(texts.writer, functionWord);
      return writeMethodSignature(texts, 0, 0, depth + 1);
    default:
      texts.blob.damaged = true;
  }
}

function writeWithSuffix(texts: Texts, depth: number, suffix: Literal): void {
  writeType(texts, depth + 1);
  writeLiteral(texts.writer, suffix);
}

function writeVariable({ writer, blob }: Texts, marks: number): void {
  for (let i = 0; i < marks; i++) writeByte(writer, exclamation);
  writeDecimal(writer, readCompressed(blob));
}

function writeInstance(texts: Texts, depth: number): void {
  const { writer, blob } = texts;
  const code = readByte(blob);
  if (code !== ElementType.valueType && code !== ElementType.class) blob.damaged = true;
  writeTypeToken(texts);
  const count = readCompressed(blob);
  writeByte(writer, less);
  writeTypes(texts, count, depth + 1);
  writeByte(writer, greater);
}

function writeModified(texts: Texts, depth: number, word: Literal): void {
  writeLiteral(texts.writer, word);
  writeTypeToken(texts);
  writeLiteral(texts.writer, modifierEnd);
  writeType(texts, depth + 1);
}

/** ArrayShape (II.23.2.13). */
function writeArray(texts: Texts, depth: number): void {
  const { writer, blob } = texts;
  writeType(texts, depth + 1);
  writeByte(writer, leftBracket);
  writeDecimal(writer, readCompressed(blob));
  writeByte(writer, semicolon);
  writeNumbers(texts, readCompressed);
  writeByte(writer, semicolon);
  writeNumbers(texts, readCompressedSigned);
  writeByte(writer, rightBracket);
}

function writeNumbers({ writer, blob }: Texts, read: (blob: Cursor) => number): void {
  const count = readCompressed(blob);
  for (let i = 0; i < count && !blob.damaged; i++) {
    if (i > 0) writeByte(writer, comma);
    writeDecimal(writer, read(blob));
  }
}

/** TypeDefOrRefOrSpecEncoded (II.23.2.8). A TypeSpec is not expanded: it may lead back to itself. */
function writeTypeToken(texts: Texts): void {
  const { writer, typeDefs, typeRefs, blob, module } = texts;
  const value = readCompressed(blob);
  const tag = value & 3;
  const row = value >>> 2;
  if (row !== 0 && tag < 2) {
    const rows = tag === 0 ? typeDefs : typeRefs;
    if (row < rows.length) {
      writeText(writer, rows[row] as Text);
      return;
    }
  }
  if (tag !== 2 || row === 0 || row > module.tables.TypeSpec.rows) {
    writeLiteral(writer, damaged);
    return;
  }
  writeByte(writer, leftBrace);
  writeToken(writer, makeToken(tableId.TypeSpec, row));
  writeByte(writer, rightBrace);
}
