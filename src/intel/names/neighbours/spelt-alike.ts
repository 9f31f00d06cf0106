import { squashed } from '../name-index.js';
import { readAs } from '../skeleton.js';
import { tellEdits } from '../tell.js';
import { isForPlatform, partsOf } from '../tokens.js';
import { kinOf } from './kin.js';
import type { Looked, Neighbour } from './neighbour.js';

/** Of shorter names, a letter makes another one. */
const leastLetters = 6;

/** Few letters part it from a known name, or its first part from a maker's, whether or not it is a word of its own. */
export function speltAlike(looked: Looked): Neighbour[] {
  const { name, tables } = looked;
  const { index } = tables;
  const letters = squashed(name);
  if (letters.length < leastLetters || isForPlatform(name)) return [];
  const [near] = index
    .near(name, letters.length < 8 ? 1 : 2)
    .filter(({ known }) => known.weight > 1 && known.id.toLowerCase() !== name.toLowerCase())
    .sort((a, b) => a.edits.length - b.edits.length || b.known.weight - a.known.weight);
  if (near) {
    const { known, edits } = near;
    return [
      {
        imitates: known.id,
        trick: 'misspelling',
        how: tellEdits(edits, squashed(known.id)),
        weight: known.weight,
        kin: kinOf(partsOf(readAs(known.id))[0] ?? '', looked, [known.id]),
        isBelow: false,
      },
    ];
  }
  const [head = ''] = partsOf(readAs(name));
  if (head.length < leastLetters || index.family(head)) return [];
  const [maker] = index
    .nearFamilies(head, head.length < 10 ? 1 : 2)
    .sort((a, b) => a.edits.length - b.edits.length);
  if (maker === undefined) return [];
  const { family, edits } = maker;
  return [
    {
      imitates: index.asWritten(family),
      trick: 'misspelt-maker',
      how: tellEdits(edits, family.head),
      weight: 1,
      kin: kinOf(family.head, looked),
      isBelow: false,
    },
  ];
}
