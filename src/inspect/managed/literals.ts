import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import type { PackageFile } from '../gather.js';
import { classifyBareKey, classifyLiteral, type Literal } from '../literals.js';
import { emittedCode } from './emitted-code.js';

/** Classifies the user string of a token (ECMA-335 II.24.2.4); one object for each string. */
export function knownLiterals(
  module: Module,
  file: Pick<PackageFile, 'role'>,
): (token: number) => Literal | undefined {
  const known = new Map<number, Literal>();
  return (token) => {
    const index = tokenRow(token);
    const before = known.get(index);
    if (before !== undefined) return before;
    const text = userStringAt(module.userStrings, index) ?? '';
    const added = file.role === 'analyzer' ? emittedCode(text) : undefined;
    const literal = both(classifyLiteral(text) ?? classifyBareKey(text), added);
    if (literal !== undefined) known.set(index, literal);
    return literal;
  };
}

function both(one: Literal | undefined, other: Literal | undefined): Literal | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    ...one,
    report(...where) {
      one.report(...where);
      other.report(...where);
    },
  };
}
