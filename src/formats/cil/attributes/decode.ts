import { decodeUtf8 } from '../../../core/bytes.js';
import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';
import {
  readByte,
  readCompressed,
  readU16,
  readU32,
  readU64,
  skip,
  type Cursor,
} from '../metadata/compressed.js';
import { openBlob } from '../metadata/heaps.js';
import { chargeUnits, type Module } from '../module.js';
import { primitiveNames, type PrimitiveName, type TypeSignature } from '../signature/model.js';
import { methodSignatureAt } from '../signatures.js';
import { resolveCoded, tokenRow, tokenTable, type Token } from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { enumCode, enumCodeByName, isSystemType, reflectionName } from './enums.js';
import type { Argument, ArgumentType, AttributeValue, NamedArgument } from './value.js';

const prolog = 0x0001;
const fieldTag = 0x53;
/** What a value is worth in characters of text: rows may share one huge blob. */
const unitsPerElement = 64;
const nullArray = 0xffffffff;
const nullString = 0xff;
/** How deep values nest: an array's element and a boxed value are one deeper. */
const nestingLimit = 16;

/** Element types that only attribute blobs have (ECMA-335 II.23.1.16). */
const SerializationType = { type: 0x50, boxed: 0x51, enum: 0x55, vector: 0x1d } as const;

/**
 * What is known about enums of other assemblies, whose size is written nowhere in this module: the
 * element type code of one by its token, or undefined. Without it such attributes stay undecoded.
 */
export interface ForeignEnums {
  readonly byToken: (module: Module, token: Token) => { name: string; code: number } | undefined;
  readonly byName: (name: string) => number | undefined;
}

/**
 * The value of a CustomAttribute row (II.23.3). Undefined when it cannot be decoded whole: damage,
 * or an enum of another assembly that `foreign` does not know. Bytes left over are ignored.
 * @throws LimitReached when it has more than `limits.customAttributeElements` values.
 */
export function attributeValue(
  module: Module,
  row: number,
  foreign?: ForeignEnums,
): AttributeValue | undefined {
  const { Type, Value } = module.tables.CustomAttribute.columns;
  const types = parameterTypes(module, resolveCoded.CustomAttributeType(cell(Type, row)), foreign);
  const blob = openBlob(module.blobs, cell(Value, row));
  if (types === undefined || blob === undefined || readU16(blob) !== prolog) return undefined;
  const reader: Reader = { module, blob, foreign, elements: 0 };
  const fixed = types.map((type) => readArgument(reader, type, 0));
  const named: NamedArgument[] = [];
  const count = readU16(blob);
  for (let i = 0; i < count && !blob.damaged; i++) named.push(readNamed(reader));
  chargeUnits(module, unitsPerElement * reader.elements);
  return blob.damaged ? undefined : { fixed, named };
}

/** The blob index of the constructor's signature; undefined when the token names no method. */
function constructorSignature(module: Module, constructor: Token): number | undefined {
  const { MethodDef, MemberRef } = module.tables;
  const row = tokenRow(constructor);
  const table = tokenTable(constructor);
  if (table === tableId.MethodDef && hasRow(MethodDef, row)) {
    return cell(MethodDef.columns.Signature, row);
  }
  if (table !== tableId.MemberRef || !hasRow(MemberRef, row)) return undefined;
  return cell(MemberRef.columns.Signature, row);
}

function parameterTypes(
  module: Module,
  constructor: Token,
  foreign: ForeignEnums | undefined,
): readonly ArgumentType[] | undefined {
  const index = constructorSignature(module, constructor);
  const signature = index === undefined ? undefined : methodSignatureAt(module, index);
  if (signature === undefined || signature.callingConvention !== 0 || signature.generic) {
    return undefined;
  }
  if (signature.sentinels.length > 0) return undefined;
  const types: ArgumentType[] = [];
  for (const parameter of signature.parameters) {
    const type = argumentType(module, parameter, foreign);
    if (type === undefined) return undefined;
    types.push(type);
  }
  return types;
}

function argumentType(
  module: Module,
  type: TypeSignature,
  foreign: ForeignEnums | undefined,
): ArgumentType | undefined {
  if (type.kind === 'vector') {
    if (type.element.kind === 'vector') return undefined;
    const element = argumentType(module, type.element, foreign);
    return element && { kind: 'vector', element };
  }
  if (type.kind === 'primitive') return simpleType(type.code);
  if (type.kind !== 'named') return undefined;
  if (type.valueType) return enumType(module, type.token, foreign);
  return isSystemType(module, type.token, 'Type') ? typeType : undefined;
}

function enumType(
  module: Module,
  token: Token,
  foreign: ForeignEnums | undefined,
): ArgumentType | undefined {
  if (tokenTable(token) !== tableId.TypeDef) {
    const known = foreign?.byToken(module, token);
    return known && { kind: 'enum', ...known };
  }
  const code = enumCode(module, tokenRow(token));
  if (code === 0) return undefined;
  return { kind: 'enum', name: reflectionName(module, tokenRow(token)) ?? '', code };
}

const typeType: ArgumentType = { kind: 'type' };
const stringType: ArgumentType = { kind: 'string' };
const objectType: ArgumentType = { kind: 'object' };

const simpleTypes = Array.from({ length: 0x52 }, (_, code) => makeSimple(code));

function makeSimple(code: number): ArgumentType | undefined {
  if (code >= 0x02 && code <= 0x0d) {
    const name = (primitiveNames as Record<number, PrimitiveName>)[code];
    return name && { kind: 'primitive', name, code };
  }
  if (code === 0x0e) return stringType;
  return code === 0x1c ? objectType : undefined;
}

function simpleType(code: number): ArgumentType | undefined {
  return simpleTypes[code];
}

interface Reader {
  readonly module: Module;
  readonly blob: Cursor;
  readonly foreign: ForeignEnums | undefined;
  elements: number;
}

function readNamed(reader: Reader): NamedArgument {
  const { blob } = reader;
  const tag = readByte(blob);
  if (tag !== fieldTag && tag !== fieldTag + 1) blob.damaged = true;
  const type = readFieldOrPropType(reader, true);
  const name = readSerString(blob) ?? '';
  const argument = readArgument(reader, type, 0);
  return { kind: tag === fieldTag ? 'field' : 'property', name, argument };
}

function readFieldOrPropType(reader: Reader, vectors: boolean): ArgumentType {
  const { blob } = reader;
  const code = readByte(blob);
  if (code === SerializationType.type) return typeType;
  if (code === SerializationType.boxed) return objectType;
  if (code === SerializationType.enum) return readEnumType(reader);
  if (code === SerializationType.vector && vectors) {
    return { kind: 'vector', element: readFieldOrPropType(reader, false) };
  }
  const simple = code === 0x1c ? undefined : simpleType(code);
  if (simple === undefined) blob.damaged = true;
  return simple ?? objectType;
}

function readEnumType(reader: Reader): ArgumentType {
  const { blob, module, foreign } = reader;
  const name = readSerString(blob) ?? '';
  const code = enumCodeByName(module, name) || (foreign?.byName(name) ?? 0);
  if (code === 0) blob.damaged = true;
  return { kind: 'enum', name, code };
}

function readArgument(reader: Reader, type: ArgumentType, depth: number): Argument {
  if (++reader.elements > limits.customAttributeElements) {
    throw new LimitReached('customAttributeElements', limits.customAttributeElements);
  }
  if (depth > nestingLimit) reader.blob.damaged = true;
  const offset = reader.blob.position;
  const value = reader.blob.damaged ? null : readValue(reader, type, depth);
  return { type, offset, value };
}

function readValue(reader: Reader, type: ArgumentType, depth: number): Argument['value'] {
  switch (type.kind) {
    case 'primitive':
    case 'enum':
      return readPrimitive(reader.blob, type.code);
    case 'vector':
      return readVector(reader, type.element, depth);
    case 'object':
      return readArgument(reader, readFieldOrPropType(reader, true), depth + 1);
    default:
      return readSerString(reader.blob);
  }
}

function readVector(reader: Reader, element: ArgumentType, depth: number) {
  const count = readU32(reader.blob);
  if (count === nullArray) return null;
  const values: Argument[] = [];
  for (let i = 0; i < count && !reader.blob.damaged; i++) {
    values.push(readArgument(reader, element, depth + 1));
  }
  return values;
}

function readPrimitive(blob: Cursor, code: number): number | bigint | boolean | string {
  switch (code) {
    case 0x02:
      return readByte(blob) !== 0;
    case 0x03:
      return String.fromCharCode(readU16(blob));
    case 0x04:
      return (readByte(blob) << 24) >> 24;
    case 0x05:
      return readByte(blob);
    case 0x06:
      return (readU16(blob) << 16) >> 16;
    case 0x07:
      return readU16(blob);
    case 0x08:
      return readU32(blob) | 0;
    case 0x09:
      return readU32(blob);
    case 0x0a:
      return BigInt.asIntN(64, readU64(blob));
    case 0x0b:
      return readU64(blob);
    default:
      return readFloat(blob, code === 0x0c ? 4 : 8);
  }
}

function readFloat(blob: Cursor, size: 4 | 8): number {
  const at = skip(blob, size);
  if (blob.damaged) return 0;
  const view = new DataView(blob.bytes.buffer, blob.bytes.byteOffset + at, size);
  return size === 4 ? view.getFloat32(0, true) : view.getFloat64(0, true);
}

/** SerString (II.23.3): null, or UTF-8 in which a zero ends nothing. */
function readSerString(blob: Cursor): string | null {
  if (blob.position < blob.end && blob.bytes[blob.position] === nullString) {
    blob.position++;
    return null;
  }
  const size = readCompressed(blob);
  const start = skip(blob, size);
  return blob.damaged ? '' : decodeUtf8(blob.bytes, start, start + size);
}
