import type { Token } from '../tables/coded-index.js';

/** Element types that stand for a type by themselves (ECMA-335 II.23.1.16). */
export const primitiveNames = {
  0x01: 'void',
  0x02: 'bool',
  0x03: 'char',
  0x04: 'int8',
  0x05: 'uint8',
  0x06: 'int16',
  0x07: 'uint16',
  0x08: 'int32',
  0x09: 'uint32',
  0x0a: 'int64',
  0x0b: 'uint64',
  0x0c: 'float32',
  0x0d: 'float64',
  0x0e: 'string',
  0x16: 'typedref',
  0x18: 'nint',
  0x19: 'nuint',
  0x1c: 'object',
} as const satisfies Record<number, string>;

export type PrimitiveName = (typeof primitiveNames)[keyof typeof primitiveNames];

/** The other element types. */
export const ElementType = {
  pointer: 0x0f,
  byRef: 0x10,
  valueType: 0x11,
  class: 0x12,
  typeVariable: 0x13,
  array: 0x14,
  generic: 0x15,
  function: 0x1b,
  object: 0x1c,
  vector: 0x1d,
  methodVariable: 0x1e,
  requiredModifier: 0x1f,
  optionalModifier: 0x20,
  sentinel: 0x41,
  pinned: 0x45,
} as const;

/**
 * A type in a signature (II.23.2). Tokens are TypeDef, TypeRef or TypeSpec; `damagedToken` for a
 * coded index without a table, and the row need not exist.
 */
export type TypeSignature =
  | { readonly kind: 'primitive'; readonly code: number; readonly name: PrimitiveName }
  | { readonly kind: 'named'; readonly token: Token; readonly valueType: boolean }
  | {
      readonly kind: 'pointer' | 'byref' | 'vector' | 'pinned';
      readonly element: TypeSignature;
    }
  | {
      readonly kind: 'modified';
      readonly required: boolean;
      readonly modifier: Token;
      readonly element: TypeSignature;
    }
  | { readonly kind: 'type-variable' | 'method-variable'; readonly index: number }
  | {
      readonly kind: 'array';
      readonly element: TypeSignature;
      readonly rank: number;
      readonly sizes: readonly number[];
      readonly lowerBounds: readonly number[];
    }
  | {
      readonly kind: 'generic';
      readonly token: Token;
      readonly valueType: boolean;
      readonly arguments: readonly TypeSignature[];
    }
  | { readonly kind: 'function'; readonly signature: MethodSignature };

/** MethodDefSig, MethodRefSig and StandAloneMethodSig (II.23.2.1 to .3). */
export interface MethodSignature {
  readonly hasThis: boolean;
  readonly explicitThis: boolean;
  /** Low four bits of the first byte: 0 default, 5 vararg, 9 unmanaged … */
  readonly callingConvention: number;
  readonly generic: boolean;
  readonly genericParameterCount: number;
  readonly returnType: TypeSignature;
  readonly parameters: readonly TypeSignature[];
  /** Indexes of the parameters before which a SENTINEL stands; more than one is damage. */
  readonly sentinels: readonly number[];
}

/** PropertySig (II.23.2.5). */
export interface PropertySignature {
  readonly hasThis: boolean;
  readonly type: TypeSignature;
  readonly parameters: readonly TypeSignature[];
}

/** The low four bits of a signature's first byte (II.23.2). */
export const SignatureKind = {
  field: 0x6,
  locals: 0x7,
  property: 0x8,
  unmanaged: 0x9,
  methodSpec: 0xa,
} as const;
