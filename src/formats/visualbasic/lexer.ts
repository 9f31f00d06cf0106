import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';

export type TokenKind =
  'name' | 'string' | 'interpolated' | 'character' | 'number' | 'symbol' | 'line-end';

/** A token of Visual Basic source (Visual Basic language specification 1); comments are dropped. */
export interface Token {
  readonly kind: TokenKind;
  /** Names without brackets and type characters, strings as their values. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// One alternative per kind, none of which can match the same text in two ways.
const lexeme =
  /([ \t\v\f\u00a0\u3000\0]+|_[ \t]*\r?\n)|('|\u2018|\u2019|\brem(?![\w.]))[^\r\n]*|(\r\n?|\n|:)|(\$?)["\u201c\u201d]((?:[^"\u201c\u201d]|["\u201c\u201d]{2})*)(["\u201c\u201d]?)(c?)|\[([^[\]\r\n]{1,1024})\][%&@!#$]?|([\p{L}_][\p{L}\p{N}\p{M}_]*)[%&@!#$]?(?![\p{L}\p{N}])|([\p{L}_][\p{L}\p{N}\p{M}_]*)|(&[ho][0-9a-f_]+[a-z]{0,2}|[0-9][0-9a-z_]*(?:\.[0-9][0-9a-z_]*)?|#[0-9][^#\r\n]{0,64}#)|([^])/giuy;

/** @throws LimitReached past `scriptNodes` tokens or `textBytes` characters. */
export function tokenize(text: string): Token[] {
  if (text.length > limits.textBytes) throw new LimitReached('textBytes', limits.textBytes);
  const tokens: Token[] = [];
  lexeme.lastIndex = 0;
  for (let found = lexeme.exec(text); found !== null; found = lexeme.exec(text)) {
    if (tokens.length >= limits.scriptNodes) throw new LimitReached('scriptNodes', tokens.length);
    const token = tokenOf(found, lexeme.lastIndex);
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

function tokenOf(found: RegExpExecArray, end: number): Token | undefined {
  const start = found.index;
  const [, blank, comment, line, dollar, string, , character, bracketed, typed, word, number] =
    found;
  if (blank !== undefined || comment !== undefined) return undefined;
  if (line !== undefined) return { kind: 'line-end', text: line, start, end };
  if (string !== undefined) {
    const kind = dollar ? 'interpolated' : character ? 'character' : 'string';
    return { kind, text: string.replace(/["\u201c\u201d]{2}/g, '"'), start, end };
  }
  const name = bracketed ?? typed ?? word;
  if (name !== undefined) return { kind: 'name', text: name, start, end };
  if (number !== undefined) return { kind: 'number', text: number, start, end };
  return { kind: 'symbol', text: found[0], start, end };
}
