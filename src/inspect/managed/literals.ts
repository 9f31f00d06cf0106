import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import { classifyBareKey, classifyLiteral, type Literal } from '../literals.js';

/** Classifies the user string of a token (ECMA-335 II.24.2.4); one object for each string. */
export function knownLiterals(module: Module): (token: number) => Literal | undefined {
  const known = new Map<number, Literal>();
  return (token) => {
    const index = tokenRow(token);
    const before = known.get(index);
    if (before !== undefined) return before;
    const text = userStringAt(module.userStrings, index) ?? '';
    const literal = classifyLiteral(text) ?? classifyBareKey(text);
    if (literal !== undefined) known.set(index, literal);
    return literal;
  };
}
