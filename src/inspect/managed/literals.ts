import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import { classifyBareKey, classifyLiteral, type Literal } from '../literals.js';

/**
 * Classifies the user string of a token (ECMA-335 II.24.2.4); each string once, however often the
 * code loads it.
 */
export function knownLiterals(module: Module): (token: number) => Literal | undefined {
  const known = new Map<number, Literal | null>();
  return (token) => {
    const index = tokenRow(token);
    let literal = known.get(index);
    if (literal === undefined) {
      const text = userStringAt(module.userStrings, index) ?? '';
      literal = classifyLiteral(text) ?? classifyBareKey(text) ?? null;
      known.set(index, literal);
    }
    return literal ?? undefined;
  };
}
