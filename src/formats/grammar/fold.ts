import { kindOf, type Syntax, type SyntaxNode } from './syntax.js';

export interface Folding {
  /** The text of a string literal; null where it has none before it runs, undefined for others. */
  textOf(node: SyntaxNode): string | null | undefined;
  /** Whether a node of this kind only joins what is below it. */
  joins(kind: string): boolean;
}

/** `"a" + ("b" + "c")`: in document order the strings are the result, whatever the brackets. */
export function foldStrings(
  syntax: Syntax,
  node: SyntaxNode,
  folding: Folding,
): string | undefined {
  const parts: string[] = [];
  const end = syntax.skip[node] ?? 0;
  for (let at = node; at < end;) {
    const text = folding.textOf(at);
    if (text === null) return undefined;
    if (text !== undefined) {
      parts.push(text);
      at = syntax.skip[at] ?? end;
      continue;
    }
    const kind = kindOf(syntax, at);
    if (kind !== '+' && kind !== '(' && kind !== ')' && !folding.joins(kind)) return undefined;
    at++;
  }
  return parts.length > 1 ? parts.join('') : undefined;
}
