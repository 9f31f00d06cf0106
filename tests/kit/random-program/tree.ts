/**
 * Random programs that do nothing but calculate, as a tree: compiled to IL, and evaluated by walking
 * the tree. The two share no code but the shape of the tree.
 */
export interface Program {
  readonly functions: readonly Func[];
}

export interface Func {
  /** Each an int32. */
  readonly parameters: number;
  readonly body: readonly Statement[];
  readonly result: Expression;
}

export type Statement =
  | { readonly kind: 'set'; readonly local: number; readonly value: Expression }
  | { readonly kind: 'set-long'; readonly value: LongExpression }
  | { readonly kind: 'store'; readonly at: Expression; readonly value: Expression }
  | { readonly kind: 'keep'; readonly value: Expression }
  | {
      readonly kind: 'if';
      readonly test: Expression;
      readonly yes: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'loop';
      readonly times: number;
      readonly counter: number;
      readonly body: readonly Statement[];
    };

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'argument' | 'local'; readonly index: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'element'; readonly at: Expression }
  | { readonly kind: 'unary'; readonly name: string; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly name: string;
      readonly a: Expression;
      readonly b: Expression;
    }
  | { readonly kind: 'cut'; readonly of: LongExpression }
  | { readonly kind: 'call'; readonly callee: number; readonly args: readonly Expression[] };

export type LongExpression =
  | { readonly kind: 'long'; readonly value: bigint }
  | { readonly kind: 'long-local' }
  | { readonly kind: 'widen'; readonly name: 'conv.i8' | 'conv.u8'; readonly of: Expression }
  | {
      readonly kind: 'long-binary';
      readonly name: string;
      readonly a: LongExpression;
      readonly b: LongExpression;
    };

/** @param arrayType of the one array of each function */
export interface Shape {
  readonly program: Program;
  readonly arrayType: string;
}

export const locals = 4;
/** A power of two: indexes are masked. */
export const elements = 8;
export const longLocal = 4;
export const arrayLocal = locals + 1;
/** Loops inside loops count with locals of their own. */
export const counters = [arrayLocal + 1, arrayLocal + 2];
