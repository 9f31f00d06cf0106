import { tokenRow } from '../../formats/cil/tables/coded-index.js';
import type { PackageFile } from '../gather.js';
import type { Literal } from '../literals.js';
import { emittedCode } from './emitted-code.js';
import type { KnownText } from './known-texts.js';

/** What the user string of a token says; one object for each string of the module. */
export function knownLiterals(
  textAt: (index: number) => KnownText,
  file: Pick<PackageFile, 'role'>,
): (token: number) => Literal | undefined {
  const known = new Map<number, Literal>();
  return (token) => {
    const index = tokenRow(token);
    const before = known.get(index);
    if (before !== undefined) return before;
    const { text, literal } = textAt(index);
    const added = file.role === 'analyzer' ? emittedCode(text) : undefined;
    const own = both(literal && { ...literal }, added);
    if (own !== undefined) known.set(index, own);
    return own;
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
