import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import {
  readByte,
  readCompressed,
  readCompressedSigned,
  type Cursor,
} from '../../formats/cil/metadata/compressed.js';
import { ElementType, primitiveNames } from '../../formats/cil/signature/model.js';
import { resolveCoded, type Token } from '../../formats/cil/tables/coded-index.js';

/** Gets every TypeDef, TypeRef or TypeSpec that a signature names, in order, modifiers left out. */
export type TypeVisitor = (token: Token) => void;

export const ignore: TypeVisitor = () => undefined;

/** By element type: 1 for a type that is one byte. */
export const isPrimitive = new Uint8Array(0x100);
for (const code of Object.keys(primitiveNames)) isPrimitive[Number(code)] = 1;

/**
 * Moves over one type (ECMA-335 II.23.2.12). What cannot be read damages the cursor.
 * @throws LimitReached when types nest beyond `limits.signatureDepth`.
 */
export function walkType(cursor: Cursor, visit: TypeVisitor, depth = 0): void {
  if (depth > limits.signatureDepth) throw tooDeep();
  const code = readByte(cursor);
  if (isPrimitive[code] === 1 || cursor.damaged) return;
  switch (code) {
    case ElementType.valueType:
    case ElementType.class:
      visit(readTypeToken(cursor));
      return;
    case ElementType.typeVariable:
    case ElementType.methodVariable:
      readCompressed(cursor);
      return;
    case ElementType.generic:
      readByte(cursor);
      visit(readTypeToken(cursor));
      walkTypes(cursor, readCompressed(cursor), visit, depth);
      return;
    case ElementType.requiredModifier:
    case ElementType.optionalModifier:
      readCompressed(cursor);
      walkType(cursor, visit, depth + 1);
      return;
    case ElementType.function:
      walkMethod(cursor, visit, depth);
      return;
    default:
      walkElement(cursor, code, visit, depth);
  }
}

/** A type made of one other. */
function walkElement(cursor: Cursor, code: number, visit: TypeVisitor, depth: number): void {
  switch (code) {
    case ElementType.pointer:
    case ElementType.byRef:
    case ElementType.vector:
    case ElementType.pinned:
      walkType(cursor, visit, depth + 1);
      return;
    case ElementType.array:
      walkType(cursor, visit, depth + 1);
      walkArrayShape(cursor);
      return;
    default:
      cursor.damaged = true;
  }
}

function walkTypes(cursor: Cursor, count: number, visit: TypeVisitor, depth: number): void {
  for (let i = 0; i < count && !cursor.damaged; i++) walkType(cursor, visit, depth + 1);
}

function walkMethod(cursor: Cursor, visit: TypeVisitor, depth: number): void {
  if ((readByte(cursor) & genericBit) !== 0) readCompressed(cursor);
  walkTypes(cursor, 1 + readCompressed(cursor), visit, depth);
}

const genericBit = 0x10;

/** ArrayShape (II.23.2.13). */
function walkArrayShape(cursor: Cursor): void {
  readCompressed(cursor);
  for (let left = readCompressed(cursor); left > 0 && !cursor.damaged; left--) {
    readCompressed(cursor);
  }
  for (let left = readCompressed(cursor); left > 0 && !cursor.damaged; left--) {
    readCompressedSigned(cursor);
  }
}

/** TypeDefOrRefOrSpecEncoded (II.23.2.8). */
export function readTypeToken(cursor: Cursor): Token {
  return resolveCoded.TypeDefOrRef(readCompressed(cursor));
}

export function tooDeep(): LimitReached {
  return new LimitReached('signatureDepth', limits.signatureDepth);
}
