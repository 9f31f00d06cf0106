import { codedIndex } from './tables.js';
import { compressed } from './writer.js';

/** Turns the name of a class into a TypeDef, TypeRef or TypeSpec token. */
export type TypeTokens = (name: string) => number;

/** ECMA-335 II.23.1.16. */
const primitives: Record<string, number> = {
  void: 0x01,
  bool: 0x02,
  char: 0x03,
  int8: 0x04,
  uint8: 0x05,
  int16: 0x06,
  uint16: 0x07,
  int32: 0x08,
  uint32: 0x09,
  int64: 0x0a,
  uint64: 0x0b,
  float32: 0x0c,
  float64: 0x0d,
  string: 0x0e,
  typedref: 0x16,
  'native int': 0x18,
  'native uint': 0x19,
  object: 0x1c,
};

/** The element type of a primitive, or undefined. */
export function primitive(name: string): number | undefined {
  return Object.hasOwn(primitives, name) ? primitives[name] : undefined;
}

/** A type as II.23.2.12 encodes it. */
export function encodeType(text: string, types: TypeTokens): number[] {
  const type = text.trim();
  const code = primitive(type);
  if (code !== undefined) return [code];
  if (type.endsWith(' pinned')) return [0x45, ...encodeType(type.slice(0, -7), types)];
  if (type.endsWith('[]')) return [0x1d, ...encodeType(type.slice(0, -2), types)];
  if (type.endsWith('[,]')) return [0x14, ...encodeType(type.slice(0, -3), types), 2, 0, 0];
  if (type.endsWith('&')) return [0x10, ...encodeType(type.slice(0, -1), types)];
  if (type.endsWith('*')) return [0x0f, ...encodeType(type.slice(0, -1), types)];
  if (type.startsWith('!!')) return [0x1e, ...compressed(Number(type.slice(2)))];
  if (type.startsWith('!')) return [0x13, ...compressed(Number(type.slice(1)))];
  if (type.endsWith('>')) return encodeInstance(type, types);
  return encodeNamed(type, types);
}

function encodeNamed(type: string, types: TypeTokens): number[] {
  const isValue = type.startsWith('valuetype ');
  const name = type.replace(/^(?:valuetype|class) /, '');
  return [isValue ? 0x11 : 0x12, ...compressed(codedIndex('TypeDefOrRef', types(name)))];
}

function encodeInstance(type: string, types: TypeTokens): number[] {
  const open = type.indexOf('<');
  const args = splitArguments(type.slice(open + 1, -1));
  const generic = encodeNamed(type.slice(0, open), types);
  return [
    0x15,
    ...generic,
    ...compressed(args.length),
    ...args.flatMap((arg) => encodeType(arg, types)),
  ];
}

/** Commas outside angle brackets. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  [...text].forEach((character, at) => {
    if (character === '<') depth++;
    if (character === '>') depth--;
    if (character !== ',' || depth > 0) return;
    parts.push(text.slice(start, at));
    start = at + 1;
  });
  return [...parts, text.slice(start)];
}

export interface Shape {
  readonly returns: string;
  readonly params: readonly string[];
  readonly instance?: boolean;
  readonly genericCount?: number;
}

/** II.23.2.1 and 23.2.2. */
export function encodeMethod(shape: Shape, types: TypeTokens): number[] {
  const { instance = false, genericCount = 0 } = shape;
  const convention = (instance ? 0x20 : 0) | (genericCount > 0 ? 0x10 : 0);
  return [
    convention,
    ...(genericCount > 0 ? compressed(genericCount) : []),
    ...compressed(shape.params.length),
    ...encodeType(shape.returns, types),
    ...shape.params.flatMap((param) => encodeType(param, types)),
  ];
}

/** II.23.2.4. */
export function encodeField(type: string, types: TypeTokens): number[] {
  return [0x06, ...encodeType(type, types)];
}

/** II.23.2.6. */
export function encodeLocals(locals: readonly string[], types: TypeTokens): number[] {
  return [0x07, ...compressed(locals.length), ...locals.flatMap((l) => encodeType(l, types))];
}

/** II.23.2.15. */
export function encodeMethodSpec(args: readonly string[], types: TypeTokens): number[] {
  return [0x0a, ...compressed(args.length), ...args.flatMap((arg) => encodeType(arg, types))];
}
