import type { Span } from '../../core/source.js';
import type { Token } from './lexer.js';
import { isWord, spanOfTokens, type Cursor } from './cursor.js';

/** A procedure that is code of a native library: `Declare … Lib`, or `<DllImport>`. */
export interface PlatformInvoke {
  readonly module: string;
  readonly entryPoint: string;
  readonly span: Span;
}

/** How far after its keyword a declaration's parts are looked for. */
const longest = 96;

export function platformInvokeAt(cursor: Cursor): PlatformInvoke | undefined {
  const { tokens, at } = cursor;
  if (isWord(tokens[at], 'declare')) return declared(cursor);
  if (isWord(tokens[at], 'dllimport', 'dllimportattribute')) return imported(cursor);
  return undefined;
}

/** `Declare Auto Function Name Lib "x" Alias "y" (…)` */
function declared(cursor: Cursor): PlatformInvoke | undefined {
  const { tokens, at } = cursor;
  const lib = indexOfWord(tokens, at, 'lib');
  const module = tokens[lib + 1];
  if (lib < 0 || module?.kind !== 'string') return undefined;
  const alias = isWord(tokens[lib + 2], 'alias') ? tokens[lib + 3] : tokens[lib - 1];
  return {
    module: module.text,
    entryPoint: alias?.text ?? '',
    span: spanOfTokens(cursor, lib + 2 - at),
  };
}

/** `<DllImport("x", EntryPoint:="y")> … Function Name` */
function imported(cursor: Cursor): PlatformInvoke | undefined {
  const { tokens, at } = cursor;
  const module = tokens[at + 2];
  if (!isWord(tokens[at + 1], '(') || module?.kind !== 'string') return undefined;
  const entry = indexOfWord(tokens, at, 'entrypoint');
  const method = indexOfWord(tokens, at, 'function', 'sub');
  const named = entry > 0 && (method < 0 || entry < method);
  const name = named
    ? tokens.slice(entry, entry + 4).find(({ kind }) => kind === 'string')
    : tokens[method + 1];
  return { module: module.text, entryPoint: name?.text ?? '', span: spanOfTokens(cursor, 3) };
}

function indexOfWord(tokens: readonly Token[], from: number, ...words: readonly string[]): number {
  const end = Math.min(tokens.length, from + longest);
  for (let at = from; at < end; at++) if (isWord(tokens[at], ...words)) return at;
  return -1;
}
