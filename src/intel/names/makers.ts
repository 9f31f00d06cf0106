import type { Asked, Imitation } from './asked.js';
import { squashed, type KnownName } from './name-index.js';
import { readAs } from './skeleton.js';
import { partsOf, wordsOf } from './tokens.js';
import { greatMakers, isEmptyWord } from './words.js';

/** A maker of so many packages that its name may be left out, or is a name of its own. */
const veryLarge = 15;

/** `Extensions.Logging` for `Microsoft.Extensions.Logging`. */
export function leftOutMaker({ name, index }: Asked): Imitation[] {
  const parts = partsOf(readAs(name));
  if (index.others(parts[0] ?? '', name) >= veryLarge) return [];
  const whole = index.withoutMaker(parts.join('.'));
  return whole
    .filter(({ id }) => index.others(partsOf(id)[0] ?? '', name) >= veryLarge)
    .map(leftOut);
}

/** `ImageSharp` for `SixLabors.ImageSharp`: of what everybody knows, a name that no other maker has. */
export function leftOutHead({ name, index }: Asked): Imitation[] {
  const letters = squashed(name);
  const known = letters.length < distinctive ? undefined : index.withoutHead(letters);
  if (known === undefined || known.id.toLowerCase() === name.toLowerCase()) return [];
  const head = partsOf(known.id)[0] ?? '';
  const isOnlyTheirs = index.occurrences(letters) <= index.others(head, '');
  return isOnlyTheirs ? [leftOut(known)] : [];
}

/**
 * `JamesNK.Newtonsoft.Json`: behind a maker of whom nothing else is known. Adapters are called so as well: of those the
 * first part is made of words, or says that it is a library.
 */
export function unknownMaker({ name, index, isWord }: Asked): Imitation[] {
  const [head = '', ...rest] = partsOf(readAs(name));
  if (rest.length === 0 || index.others(head, name) > 0) return [];
  const known = index.get(rest.join('.'));
  const maker = name.slice(0, head.length);
  const words = wordsOf(maker).map(readAs);
  const isName = words.some((word) => word.length > 3 && !isWord(word)) && !words.some(isEmptyWord);
  return known && known.weight > 2 && (isName || rest.length > 1) ? [behind(known, maker)] : [];
}

/** So many letters are no word that many use. */
const distinctive = 9;

const behind = ({ id, weight }: KnownName, maker: string): Imitation => ({
  imitates: id,
  trick: 'added-word',
  how: `"${maker}" stands before it, as if it were of that maker`,
  strength: 'weak',
  weight,
});

const leftOut = ({ id, weight }: KnownName): Imitation => ({
  imitates: id,
  trick: 'left-out-word',
  how: `"${id.split('.')[0] ?? ''}" is left out`,
  strength: 'weak',
  weight,
});

/** `Microsoft.Serilog` for `Serilog`: as if somebody great had made it. */
export function addedMaker({ name, index }: Asked): Imitation[] {
  const [head = '', ...rest] = partsOf(readAs(name));
  const known = greatMakers.has(head) ? index.sameLetters(rest.join('')) : undefined;
  // Three parts that are a name are nobody else's by chance.
  const isWhole =
    rest.length > 2 && !greatMakers.has(rest[0] ?? '') && index.get(rest.join('.')) !== undefined;
  const least = index.others(head, name) >= veryLarge && !isWhole ? 3 : 2;
  if (known === undefined || known.weight < least || index.isPrefix(name)) return [];
  return [behind(known, name.slice(0, head.length))];
}
