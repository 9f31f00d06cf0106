import { spanOf, type SourceText, type Span } from '../../core/source.js';
import type { Token } from './lexer.js';

/** Where a rule of this reader looks: the tokens, and the place of one of them. */
export interface Cursor {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** Whether the token is that keyword or symbol; Visual Basic ignores case. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  if (token === undefined || token.kind === 'string') return false;
  // `[End]` is a name whatever it says.
  if (token.end - token.start !== token.text.length) return false;
  return words.includes(token.text.toLowerCase());
}

export function spanOfTokens(cursor: Cursor, count: number): Span {
  const { source, tokens, at } = cursor;
  const last = tokens[Math.min(at + count, tokens.length) - 1] ?? tokens[at];
  return spanOf(source, tokens[at]?.start ?? 0, last?.end ?? 0);
}
