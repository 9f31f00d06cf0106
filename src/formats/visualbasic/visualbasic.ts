import { append } from '../../core/append.js';
import { isInputError } from '../../core/errors.js';
import { textProblem, type SourceText, type TextProblem } from '../../core/source.js';
import type { Cursor } from './cursor.js';
import { declarationAt, importAt, type Declaration, type Import } from './declarations.js';
import { tokenize, type Token } from './lexer.js';
import { nameUseAt, stringAt, type NameUse, type StringLiteral } from './uses.js';
import { platformInvokeAt, type PlatformInvoke } from './native.js';

export type { Declaration, Import } from './declarations.js';
export type { PlatformInvoke } from './native.js';
export type { NameUse, StringLiteral } from './uses.js';

/** What a source file contains, each list in the order of the text. */
export interface VisualBasicSource {
  readonly imports: readonly Import[];
  /** Types, methods and properties. */
  readonly declarations: readonly Declaration[];
  /** Dotted names and calls; whether one is a call without parentheses only a compiler knows. */
  readonly uses: readonly NameUse[];
  readonly strings: readonly StringLiteral[];
  readonly platformInvokes: readonly PlatformInvoke[];
  readonly problems: readonly TextProblem[];
}

/** Reads Visual Basic source by its tokens; there is no grammar of the statements. */
export function readVisualBasic(source: SourceText): VisualBasicSource {
  const problems: TextProblem[] = [];
  const tokens = readTokens(source, problems);
  const lists = {
    imports: [] as Import[],
    declarations: [] as Declaration[],
    uses: [] as NameUse[],
    strings: [] as StringLiteral[],
    platformInvokes: [] as PlatformInvoke[],
  };
  for (let at = 0; at < tokens.length;) at += Math.max(1, visit({ source, tokens, at }, lists));
  return { ...lists, problems };
}

function readTokens(source: SourceText, problems: TextProblem[]): Token[] {
  try {
    return tokenize(source.text);
  } catch (error) {
    if (!isInputError(error)) throw error;
    problems.push(textProblem('unread', error.message, source, 0, source.text.length));
    return [];
  }
}

type Lists = {
  -readonly [K in Exclude<keyof VisualBasicSource, 'problems'>]: VisualBasicSource[K][number][];
};

/** @returns how many tokens it took */
function visit(cursor: Cursor, lists: Lists): number {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return 1;
  if (token.kind === 'string' || token.kind === 'interpolated') {
    const { literal, taken } = stringAt(cursor);
    lists.strings.push(literal);
    return taken;
  }
  if (token.kind !== 'name') return 1;
  const imported = importAt(cursor);
  if (imported !== undefined) {
    append(lists.imports, imported.found);
    return imported.taken;
  }
  const native = platformInvokeAt(cursor);
  if (native !== undefined) lists.platformInvokes.push(native);
  const declared = declarationAt(cursor);
  if (declared !== undefined) {
    lists.declarations.push(declared.found);
    return declared.taken;
  }
  const use = nameUseAt(cursor);
  if (use === undefined) return 1;
  lists.uses.push(use.found);
  return use.taken;
}
