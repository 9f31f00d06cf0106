import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';
import {
  readByte,
  readCompressed,
  readCompressedSigned,
  type Cursor,
} from '../metadata/compressed.js';
import { resolveCoded, type Token } from '../tables/coded-index.js';
import {
  ElementType,
  primitiveNames,
  SignatureKind,
  type MethodSignature,
  type PrimitiveName,
  type PropertySignature,
  type TypeSignature,
} from './model.js';

const genericBit = 0x10;
const hasThisBit = 0x20;
const explicitThisBit = 0x40;
const kindMask = 0x0f;
/** Calling conventions that a method may have, by the low four bits (II.23.2.1, II.23.2.3). */
const methodConventions = new Set([0, 1, 2, 3, 4, 5, SignatureKind.unmanaged]);
const nothing: readonly never[] = [];

const primitives: readonly (TypeSignature | undefined)[] = Array.from({ length: 0x20 }, (_, code) =>
  primitive(code, (primitiveNames as Record<number, PrimitiveName>)[code]),
);
const unreadable: TypeSignature = { kind: 'primitive', code: 0x01, name: 'void' };

function primitive(code: number, name: PrimitiveName | undefined): TypeSignature | undefined {
  return name && { kind: 'primitive', code, name };
}

/**
 * Any method signature (ECMA-335 II.23.2.1 to .3). Undefined when it cannot be decoded whole.
 * @throws LimitReached when it has more than `limits.signatureNodes` types.
 */
export function decodeMethodSignature(blob: Cursor): MethodSignature | undefined {
  const signature = readMethod(newReader(blob), 0);
  return blob.damaged ? undefined : signature;
}

/** FieldSig (II.23.2.4). Undefined when it cannot be decoded whole. */
export function decodeFieldSignature(blob: Cursor): TypeSignature | undefined {
  if ((readByte(blob) & kindMask) !== SignatureKind.field) return undefined;
  return decodeType(blob);
}

/** PropertySig (II.23.2.5). Undefined when it cannot be decoded whole. */
export function decodePropertySignature(blob: Cursor): PropertySignature | undefined {
  const first = readByte(blob);
  if ((first & kindMask) !== SignatureKind.property) return undefined;
  const reader = newReader(blob);
  const count = readCompressed(blob);
  const type = readType(reader, 0);
  const parameters = readTypes(reader, count, 0);
  return blob.damaged ? undefined : { hasThis: (first & hasThisBit) !== 0, type, parameters };
}

/** LocalVarSig (II.23.2.6). Undefined when it cannot be decoded whole. */
export function decodeLocals(blob: Cursor): readonly TypeSignature[] | undefined {
  return decodeTypeList(blob, SignatureKind.locals);
}

/** MethodSpec's instantiation (II.23.2.15). Undefined when it cannot be decoded whole. */
export function decodeInstantiation(blob: Cursor): readonly TypeSignature[] | undefined {
  return decodeTypeList(blob, SignatureKind.methodSpec);
}

/** A type alone, as TypeSpec has it (II.23.2.14). Undefined when it cannot be decoded whole. */
export function decodeType(blob: Cursor): TypeSignature | undefined {
  const type = readType(newReader(blob), 0);
  return blob.damaged ? undefined : type;
}

function decodeTypeList(blob: Cursor, kind: number): readonly TypeSignature[] | undefined {
  if ((readByte(blob) & kindMask) !== kind) return undefined;
  const types = readTypes(newReader(blob), readCompressed(blob), 0);
  return blob.damaged ? undefined : types;
}

interface Reader {
  readonly blob: Cursor;
  nodes: number;
}

function newReader(blob: Cursor): Reader {
  return { blob, nodes: 0 };
}

function readMethod(reader: Reader, depth: number): MethodSignature {
  const { blob } = reader;
  const first = readByte(blob);
  const callingConvention = first & kindMask;
  if (!methodConventions.has(callingConvention)) blob.damaged = true;
  const generic = (first & genericBit) !== 0;
  const genericParameterCount = generic ? readCompressed(blob) : 0;
  const count = readCompressed(blob);
  const returnType = readType(reader, depth);
  const { parameters, sentinels } = readParameters(reader, count, depth);
  return {
    hasThis: (first & hasThisBit) !== 0,
    explicitThis: (first & explicitThisBit) !== 0,
    callingConvention,
    generic,
    genericParameterCount,
    returnType,
    parameters,
    sentinels,
  };
}

function readParameters(reader: Reader, count: number, depth: number) {
  if (count === 0) return { parameters: nothing, sentinels: nothing };
  const { blob } = reader;
  const parameters: TypeSignature[] = [];
  let sentinels: number[] | undefined;
  for (let i = 0; i < count && !blob.damaged; i++) {
    if (blob.bytes[blob.position] === ElementType.sentinel && blob.position < blob.end) {
      blob.position++;
      (sentinels ??= []).push(i);
    }
    parameters.push(readType(reader, depth));
  }
  return { parameters, sentinels: sentinels ?? nothing };
}

function readTypes(reader: Reader, count: number, depth: number): readonly TypeSignature[] {
  const types: TypeSignature[] = [];
  for (let i = 0; i < count && !reader.blob.damaged; i++) types.push(readType(reader, depth));
  return types;
}

/** Recursion is bounded by `limits.signatureDepth`, and nothing is read after damage. */
function readType(reader: Reader, depth: number): TypeSignature {
  const { blob } = reader;
  const code = readByte(blob);
  if (depth > limits.signatureDepth) blob.damaged = true;
  const simple = primitives[code];
  if (simple !== undefined) return simple;
  if (blob.damaged) return unreadable;
  if (++reader.nodes > limits.signatureNodes) {
    throw new LimitReached('signatureNodes', limits.signatureNodes);
  }
  return readComposed(reader, code, depth);
}

function readComposed(reader: Reader, code: number, depth: number): TypeSignature {
  const { blob } = reader;
  switch (code) {
    case ElementType.valueType:
    case ElementType.class:
      return { kind: 'named', token: readToken(blob), valueType: code === ElementType.valueType };
    case ElementType.pointer:
      return { kind: 'pointer', element: readType(reader, depth + 1) };
    case ElementType.byRef:
      return { kind: 'byref', element: readType(reader, depth + 1) };
    case ElementType.vector:
      return { kind: 'vector', element: readType(reader, depth + 1) };
    case ElementType.pinned:
      return { kind: 'pinned', element: readType(reader, depth + 1) };
    case ElementType.typeVariable:
      return { kind: 'type-variable', index: readCompressed(blob) };
    case ElementType.methodVariable:
      return { kind: 'method-variable', index: readCompressed(blob) };
    case ElementType.generic:
      return readGeneric(reader, depth);
    case ElementType.requiredModifier:
    case ElementType.optionalModifier:
      return readModified(reader, code === ElementType.requiredModifier, depth);
    case ElementType.array:
      return readArray(reader, depth);
    case ElementType.function:
      return { kind: 'function', signature: readMethod(reader, depth + 1) };
    default:
      blob.damaged = true;
      return unreadable;
  }
}

function readModified(reader: Reader, required: boolean, depth: number): TypeSignature {
  const modifier = readToken(reader.blob);
  return { kind: 'modified', required, modifier, element: readType(reader, depth + 1) };
}

function readGeneric(reader: Reader, depth: number): TypeSignature {
  const { blob } = reader;
  const code = readByte(blob);
  if (code !== ElementType.valueType && code !== ElementType.class) blob.damaged = true;
  const token = readToken(blob);
  const types = readTypes(reader, readCompressed(blob), depth + 1);
  return { kind: 'generic', token, valueType: code === ElementType.valueType, arguments: types };
}

/** ArrayShape (II.23.2.13). */
function readArray(reader: Reader, depth: number): TypeSignature {
  const { blob } = reader;
  const element = readType(reader, depth + 1);
  const rank = readCompressed(blob);
  const sizes = readNumbers(blob, readCompressed);
  const lowerBounds = readNumbers(blob, readCompressedSigned);
  return { kind: 'array', element, rank, sizes, lowerBounds };
}

function readNumbers(blob: Cursor, read: (blob: Cursor) => number): number[] {
  const count = readCompressed(blob);
  const numbers: number[] = [];
  for (let i = 0; i < count && !blob.damaged; i++) numbers.push(read(blob));
  return numbers;
}

/** TypeDefOrRefOrSpecEncoded (II.23.2.8). */
function readToken(blob: Cursor): Token {
  return resolveCoded.TypeDefOrRef(readCompressed(blob));
}
