/**
 * A checked condition: the part of CEL that always comes to an end and to a value. Offsets are into
 * its text.
 */
export type Expression = Span &
  (
    | { readonly op: 'value'; readonly value: string | number | boolean }
    | { readonly op: 'int'; readonly digits: string }
    /** A group of facts, or the variable of a macro. */
    | { readonly op: 'name'; readonly name: string }
    | { readonly op: 'field'; readonly of: Expression; readonly name: string }
    | { readonly op: 'list'; readonly items: readonly Expression[] }
    | { readonly op: 'not'; readonly of: Expression }
    | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | {
        readonly op: 'if';
        readonly of: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | {
        readonly op: 'compare';
        readonly by: Comparison;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly op: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
    | { readonly op: 'matches'; readonly of: Expression; readonly pattern: string }
    | {
        readonly op: 'each';
        readonly by: MacroName;
        readonly of: Expression;
        readonly variable: string;
        readonly body: Expression;
      }
  );

interface Span {
  readonly start: number;
  readonly end: number;
}

export const comparisons = ['==', '!=', '<', '<=', '>', '>=', 'in'] as const;
export type Comparison = (typeof comparisons)[number];

export const functionNames = [
  'size',
  'startsWith',
  'endsWith',
  'contains',
  'lowerAscii',
  'upperAscii',
] as const;
export type FunctionName = (typeof functionNames)[number];

export const macroNames = ['all', 'exists', 'exists_one', 'filter', 'map'] as const;
export type MacroName = (typeof macroNames)[number];

/** A condition of a rule, ready to be asked. */
export interface Condition {
  readonly text: string;
  readonly root: Expression;
}

export function childrenOf(part: Expression): readonly Expression[] {
  switch (part.op) {
    case 'field':
    case 'not':
    case 'matches':
      return [part.of];
    case 'list':
      return part.items;
    case 'and':
    case 'or':
    case 'compare':
      return [part.left, part.right];
    case 'if':
      return [part.of, part.yes, part.no];
    case 'call':
      return part.args;
    case 'each':
      return [part.of, part.body];
    default:
      return [];
  }
}
