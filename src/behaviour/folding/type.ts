import type { Module } from '../../formats/cil/module.js';
import { systemNames } from '../../formats/cil/system-names.js';

/** How a value of a type is kept in an array, a field or a variable (ECMA-335 III.1.1). */
export type Store =
  | 'i1'
  | 'u1'
  | 'i2'
  | 'u2'
  | 'i4'
  | 'u4'
  | 'i8'
  | 'u8'
  | 'r4'
  | 'r8'
  | 'ref'
  | 'struct'
  | 'unknown';

/** A type as an evaluation knows it: closed, its variables put in. */
export interface Type {
  /** `uint8`, `string`, `System.Text.StringBuilder`, `System.Span`1`, `uint8[]`, `int32&`. */
  readonly name: string;
  readonly arguments: readonly Type[];
  /** Of an array or a reference. */
  readonly element?: Type;
  readonly store: Store;
  /** Where it is defined, when that is a module under evaluation; `row` is of its TypeDef. */
  readonly home?: LoadedModule;
  readonly row: number;
  readonly isEnum: boolean;
}

/** One module of the code that loads together. */
export interface LoadedModule {
  readonly path: string;
  readonly module: Module;
}

/** What the variables of a generic type and a generic method stand for (ECMA-335 II.9). */
export interface Generics {
  readonly type: readonly Type[];
  readonly method: readonly Type[];
}

export const noGenerics: Generics = Object.freeze({ type: [], method: [] });

const stores: Readonly<Record<string, Store>> = {
  bool: 'u1',
  char: 'u2',
  int8: 'i1',
  uint8: 'u1',
  int16: 'i2',
  uint16: 'u2',
  int32: 'i4',
  uint32: 'u4',
  int64: 'i8',
  uint64: 'u8',
  nint: 'i8',
  nuint: 'u8',
  float32: 'r4',
  float64: 'r8',
  string: 'ref',
  object: 'ref',
};

/** Sizes in bytes of what is kept as a number. */
export const storeSizes: Readonly<Record<Store, number>> = {
  i1: 1,
  u1: 1,
  i2: 2,
  u2: 2,
  i4: 4,
  u4: 4,
  i8: 8,
  u8: 8,
  r4: 4,
  r8: 8,
  ref: 8,
  struct: 16,
  unknown: 16,
};

const primitives = new Map<string, Type>();

export function primitive(name: string): Type {
  let type = primitives.get(name);
  if (type === undefined) {
    type = plainType(name, stores[name] ?? 'unknown');
    primitives.set(name, type);
  }
  return type;
}

/** A type of somebody else's assembly; an enum or a structure of theirs is not told apart. */
export function outsideType(name: string, valueType: boolean, args: readonly Type[] = []): Type {
  const known = systemNames.get(name);
  if (known !== undefined) return primitive(known);
  return plainType(name, valueType ? 'unknown' : 'ref', args);
}

export function arrayOf(element: Type): Type {
  return { ...plainType(`${element.name}[]`, 'ref'), element };
}

export function referenceTo(element: Type): Type {
  return { ...plainType(`${element.name}&`, 'ref'), element };
}

function plainType(name: string, store: Store, args: readonly Type[] = []): Type {
  return { name, arguments: args, store, row: 0, isEnum: false };
}

export const unknownType: Type = plainType('?', 'unknown');
export const objectType = primitive('object');
export const stringType = primitive('string');
export const charType = primitive('char');
export const byteType = primitive('uint8');
export const intType = primitive('int32');

const fullNames = new Map<string, string>([...systemNames].map(([full, short]) => [short, full]));

/** The name that `Type.FullName` gives, without arguments. */
export function fullName(type: Type): string {
  return fullNames.get(type.name) ?? type.name;
}
