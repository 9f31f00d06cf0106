import type { Asked, Imitation } from './asked.js';
import { squashed, type KnownName } from './name-index.js';
import { readAs } from './skeleton.js';
import { tellDisguise } from './tell.js';
import { partsOf } from './tokens.js';

/** Names that nobody can tell apart without looking closely. */
export function alike({ name, index }: Asked): Imitation[] {
  return index
    .alike(name)
    .filter((known) => isDeceptive(name, known))
    .map((known): Imitation => {
      const disguise = tellDisguise(name);
      const about = { imitates: known.id, strength: 'strong', weight: known.weight } as const;
      if (disguise !== '') return { ...about, trick: 'disguised-letters', how: disguise };
      if (squashed(name) !== squashed(known.id))
        return { ...about, trick: 'similar-letters', how: tellSimilar(name, known.id) };
      return { ...about, trick: 'separators', how: 'only dots, hyphens or underscores differ' };
    });
}

/**
 * `Core.it` and `Core.lt` are two languages: of short parts, every letter counts. Two names below one prefix that differ
 * in separators alone are of one maker, who has that prefix, unless very many use one of them.
 */
function isDeceptive(name: string, { id, weight }: KnownName): boolean {
  const [given, known] = [partsOf(readAs(name)), partsOf(readAs(id))];
  const isSame = given.join('.') === known.join('.');
  if (given.length === known.length && !isSame)
    return given.every(
      (part, at) => part === known[at] || part.length > 3 || at + 1 < given.length,
    );
  return weight > 1 || given[0] !== known[0];
}

function tellSimilar(name: string, meant: string): string {
  return `it has other letters or digits that look the same (${name.toLowerCase()}, ${meant.toLowerCase()})`;
}

/** So many names make a maker that others know. */
const largeFamily = 3;

/** `M\u0456crosoft.Anything`: the prefix of a maker, drawn with other letters, before what nobody knows. */
export function alikeMaker({ name, index }: Asked): Imitation[] {
  const end = name.search(/[._-]/);
  const head = name.slice(0, end);
  // Of short ones every letter counts.
  if (head.length < 4) return [];
  const disguise = tellDisguise(head);
  return index
    .familiesAlike(head)
    .filter(({ names }) => names.length >= largeFamily || disguise !== '')
    .map((family) => {
      const [trick, how] =
        disguise === ''
          ? (['similar-letters', tellSimilar(head, family.head)] as const)
          : (['disguised-letters', disguise] as const);
      const weight = Math.max(...family.names.map((known) => known.weight));
      return { imitates: index.asWritten(family), trick, how, strength: 'strong', weight };
    });
}

/** The same words. */
export function reordered({ name, index }: Asked): Imitation[] {
  const wellKnown = index.reordered(name).filter(({ weight }) => weight > 1);
  return wellKnown.map((known) => ({
    imitates: known.id,
    trick: 'word-order',
    how: 'the same words stand in another order',
    strength: 'strong',
    weight: known.weight,
  }));
}
