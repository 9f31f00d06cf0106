import type { PrimitiveName } from '../signature/model.js';

/** The type of an attribute's argument (ECMA-335 II.23.3). */
export type ArgumentType =
  | { readonly kind: 'primitive'; readonly name: PrimitiveName; readonly code: number }
  | { readonly kind: 'string' | 'type' | 'object' }
  | {
      readonly kind: 'enum';
      /** Reflection name: `Namespace.Outer+Enum`, or as the attribute's blob writes it. */
      readonly name: string;
      /** Element type code of the underlying integer, 0x02 to 0x0b. */
      readonly code: number;
    }
  | { readonly kind: 'vector'; readonly element: ArgumentType };

export interface Argument {
  readonly type: ArgumentType;
  /** File offset of the argument's first byte. */
  readonly offset: number;
  /**
   * Integers above 32 bits are bigints, a char is a string of one unit, a type is its name as
   * written, an enum is its number, a boxed value is its own argument.
   */
  readonly value: string | number | bigint | boolean | null | Argument | readonly Argument[];
}

export interface NamedArgument {
  readonly kind: 'field' | 'property';
  readonly name: string;
  readonly argument: Argument;
}

export interface AttributeValue {
  readonly fixed: readonly Argument[];
  readonly named: readonly NamedArgument[];
}
