import { childOfKind, kindOf, textOf, type Syntax, type SyntaxNode } from '../../grammar/syntax.js';
import { builtinAliases } from '../aliases.js';
import { plainWord } from '../values.js';

/** `$Script:x` and `${x}` are `$x`. */
export function variableName(written: string): string {
  return written
    .toLowerCase()
    .replace(/[{}]/g, '')
    .replace(/^\$(?:script|global|local|private|variable):/, '$');
}

export function typeText(syntax: Syntax, type: SyntaxNode): string {
  return textOf(syntax, type)
    .replace(/^\[|\]$/g, '')
    .replace(/\s/g, '');
}

/** Lower case, aliases of the session resolved; empty where it is computed. */
export function commandName(syntax: Syntax, command: SyntaxNode): string {
  const name = childOfKind(syntax, command, 'command_name');
  if (name === undefined) return '';
  const word = plainWord(textOf(syntax, name)).toLowerCase();
  return (builtinAliases.get(word) ?? word).toLowerCase();
}

export function blockOf(syntax: Syntax, command: SyntaxNode): SyntaxNode | undefined {
  const end = syntax.skip[command] ?? 0;
  for (let node = command + 1; node < end; node++) {
    if (kindOf(syntax, node) === 'script_block') return node;
  }
  return undefined;
}

export function integer(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (/^0x[0-9a-f]{1,8}$/.test(lower)) return Number.parseInt(lower.slice(2), 16);
  return /^\d{1,15}$/.test(lower) ? Number(lower) : undefined;
}
