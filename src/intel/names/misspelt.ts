import type { Asked, Imitation } from './asked.js';
import type { Edit } from './edits.js';
import { isMisspelt, type IsWord, type Spelling } from './misspelling.js';
import { squashed, type KnownName } from './name-index.js';
import { readAs } from './skeleton.js';
import { tellEdits } from './tell.js';
import { isForPlatform, partsOf, wordsOf } from './tokens.js';
import { claims, isEmptyWord } from './words.js';

/** Long names are mistaken for one another even where two letters differ. */
const mostEdits = (name: string): number => (squashed(name).length < 8 ? 1 : 2);

export function misspelt(asked: Asked): Imitation[] {
  const found = slipsOf(asked);
  if (found.length > 0) return found;
  const behind = behindWords(asked);
  return behind.length > 0 ? behind : inAnotherOrder(asked);
}

/** `Json.Newtonsfot`: of names that very many know, with their parts in another order. */
function inAnotherOrder(asked: Asked): Imitation[] {
  const parts = asked.name.split(/[._-]/);
  if (parts.length < 2 || parts.length > 3 || parts.includes('')) return [];
  return orders(parts).flatMap((order) =>
    slipsOf({ ...asked, name: order.join('.') })
      .filter(({ weight }) => weight > 1)
      .map((one) => ({ ...one, how: `${one.how}, and the words stand in another order` })),
  );
}

/** All others, of two or three. */
function orders([a = '', b = '', c]: readonly string[]): string[][] {
  if (c === undefined) return [[b, a]];
  return [
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
}

/**
 * `Official-Seriolg`, `Newtonsoft.Jsno.Net`: what is left where words that say nothing are taken away. Of names that
 * not very many know, and of short ones, only where the word makes it look right.
 */
function behindWords(asked: Asked): Imitation[] {
  const parts = asked.name.split(/[._-]/);
  const isLeft = (isEmpty: (word: string) => boolean): string[] =>
    parts.filter((part) => !isEmpty(part.toLowerCase()));
  const slips = (left: readonly string[]): Imitation[] =>
    left.length < parts.length && left.length > 0
      ? slipsOf({ ...asked, name: left.join('.') })
      : [];
  const behindClaim = slips(isLeft((word) => claims.has(word)));
  if (behindClaim.length > 0) return behindClaim;
  const left = isLeft(isEmptyWord);
  const least = left.join('').length < shortName ? 3 : 2;
  return slips(left).filter(({ weight }) => weight >= least);
}

const shortName = 6;

function slipsOf({ name, index, isWord }: Asked): Imitation[] {
  const near = index.near(name, mostEdits(name));
  const slips = near.filter(
    ({ known, edits }) =>
      !(known.weight < 2 && isForPlatform(name)) &&
      !differByPart(name, known.id) &&
      !isOtherSign(name, known, edits) &&
      isMisspelt(spelling(known, edits), isWord) &&
      !isOtherWord(name, known.id, isWord, edits),
  );
  const fewest = Math.min(...slips.map(({ edits }) => edits.length));
  return slips
    .filter(({ edits }) => edits.length === fewest)
    .map(({ known, edits }) => ({
      imitates: known.id,
      trick: 'misspelling',
      how: tellEdits(edits, squashed(known.id)),
      strength: edits.length === 1 || known.weight > 1 ? 'strong' : 'weak',
      weight: known.weight,
    }));
}

const spelling = ({ id, weight }: KnownName, edits: readonly Edit[]): Spelling => ({
  meant: readAs(id),
  edits,
  isBestKnown: weight > 2,
});

/**
 * `SNSEvents` beside `SQSEvents`, `P256r1` beside `P256k1`: another letter in an abbreviation, or between digits, is another
 * thing, save in names that everybody knows.
 */
function isOtherSign(name: string, { id, weight }: KnownName, edits: readonly Edit[]): boolean {
  const [edit] = edits;
  if (weight > 2 || edits.length > 1 || edit?.kind !== 'replaced') return false;
  const letters = name.replace(/[._-]/g, '');
  if (letters.length !== squashed(id).length) return false;
  const around = letters.slice(Math.max(0, edit.at - 2), edit.at + 3);
  const [before, here, after] = [edit.at - 1, edit.at, edit.at + 1].map((at) => letters.charAt(at));
  const isAlone = !/\p{L}/u.test(before ?? '') && !/\p{L}/u.test(after ?? '');
  return isAlone || (/\p{Lu}/u.test(here ?? '') && /\p{Lu}\p{Lu}\p{Lu}/u.test(around));
}

/** One of the two has a part more, and all others are the same: that is another package of a family. */
function differByPart(a: string, b: string): boolean {
  const [shorter, longer] = [partsOf(readAs(a)), partsOf(readAs(b))].sort(
    (one, two) => one.length - two.length,
  ) as [string[], string[]];
  if (longer.length !== shorter.length + 1) return false;
  return longer.some((_, at) => longer.toSpliced(at, 1).join('.') === shorter.join('.'));
}

/** `JsonPath` beside `JsonPatch`: as somebody writes it, all of it are words, and none is one of them with an s more. */
function isOtherWord(
  name: string,
  meant: string,
  isWord: IsWord,
  [edit]: readonly Edit[],
): boolean {
  // A letter that is left out makes a short word of anything.
  const leastWord = edit?.kind === 'left-out' ? 4 : 2;
  const known = new Set(wordsOf(meant));
  const other = wordsOf(name).filter((word) => !known.has(word));
  const isPlural = (word: string): boolean => known.has(`${word}s`) || known.has(word.slice(0, -1));
  return (
    other.length > 0 &&
    other.every((word) => word.length >= leastWord && isWord(word) && !isPlural(word))
  );
}

/** So many names make a maker that everybody knows. */
const largeFamily = 3;

export function misspeltMaker({ name, index, isWord }: Asked): Imitation[] {
  const [head = '', ...rest] = partsOf(readAs(name));
  if (head.length < 5 || rest.length === 0) return [];
  const near = index.nearFamilies(head, head.length < 8 ? 1 : 2);
  if (near.length === 0 || isWord(head)) return [];
  return near
    .filter(
      ({ family, edits }) =>
        isMisspelt({ meant: family.head, edits, isBestKnown: false }, isWord) &&
        !isComposed(writtenHead(name), index.asWritten(family)) &&
        !isOtherWord(writtenHead(name), family.head, isWord, edits),
    )
    .map(({ family, edits }) => ({
      imitates: index.asWritten(family),
      trick: 'misspelt-maker',
      how: tellEdits(edits, family.head),
      strength: family.names.length >= largeFamily && edits.length === 1 ? 'strong' : 'weak',
      weight: Math.max(...family.names.map((known: KnownName) => known.weight)),
    }));
}

/** `SolrNet` beside `Solnet`: somebody else's word, and one that says nothing. */
function isComposed(given: string, meant: string): boolean {
  const [words, known] = [wordsOf(given), wordsOf(meant)];
  const last = words.at(-1) ?? '';
  return (
    words.length > 1 && words.length > known.length && isEmptyWord(last) && !known.includes(last)
  );
}

const writtenHead = (name: string): string => name.split(/[^\p{L}\p{M}\p{N}]/u, 1)[0] ?? '';
