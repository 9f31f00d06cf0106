import type { Edit } from './edits.js';
import { areNeighbours } from './keyboard.js';
import type { NameIndex } from './name-index.js';
import { skeletonOf } from './skeleton.js';
import { partsOf } from './tokens.js';
import { isEmptyWord } from './words.js';

/** What is meant, and what was made of it. */
export interface Spelling {
  readonly meant: string;
  readonly edits: readonly Edit[];
  /** Of names that everybody knows, less is enough. */
  readonly isBestKnown: boolean;
}

/** A part of the name that is meant, and what stands in its place. */
interface Changed {
  readonly meant: string;
  readonly given: string;
  readonly first: boolean;
  readonly edits: readonly Edit[];
}

/** Words that count as words, whoever wrote them: those in names that are known, without the one that is asked about. */
export type IsWord = (word: string) => boolean;

/** Everything that occurs in names of the indexes, save where only the asked name itself has it. */
export function wordTest(indexes: readonly NameIndex[], own: ReadonlySet<string>): IsWord {
  return (word) =>
    indexes.reduce((sum, index) => sum + index.occurrences(word), 0) > (own.has(word) ? 1 : 0);
}

/**
 * Whether changes of letters are slips, and not another word: `Jason` for `Json`, and not `Mapper` for `Dapper`.
 * Languages, processors and versions differ in few letters, too.
 */
export function isMisspelt({ meant, edits, isBestKnown }: Spelling, isWord: IsWord): boolean {
  const changed = changedParts(meant, edits);
  const isLong = isBestKnown && meant.length > 7;
  return (
    changed !== undefined &&
    changed.every((part) => isSlip({ ...part, isBestKnown, isLong }, isWord))
  );
}

/** Part by part; edits are counted in letters, without separators. */
function changedParts(meant: string, edits: readonly Edit[]): Changed[] | undefined {
  let [start, left] = [0, edits];
  const changed: Changed[] = [];
  for (const [at, part] of partsOf(meant).entries()) {
    const end = start + part.length;
    // What is added where two parts meet belongs to the first one, where it is its last letter again.
    const own = left.filter((edit) => (edit.kind === 'added' ? edit.at <= end : edit.at < end));
    if (own.length > 0) {
      const moved = own.map((edit) => ({ ...edit, at: edit.at - start }));
      const given = applied(part, moved);
      if (given === undefined) return undefined;
      changed.push({ meant: part, given, first: at === 0, edits: moved });
      left = left.slice(own.length);
    }
    start = end;
  }
  return left.length > 0 ? undefined : changed;
}

/** Undefined where a change reaches over the end of the part. */
function applied(part: string, edits: readonly Edit[]): string | undefined {
  let [given, from] = ['', 0];
  for (const edit of edits) {
    const end = edit.at + edit.meant.length;
    if (end > part.length) return undefined;
    given += part.slice(from, edit.at) + edit.given;
    from = end;
  }
  return given + part.slice(from);
}

interface Judged extends Changed {
  readonly isBestKnown: boolean;
  /** The whole name is long and known to everybody, so that also its short parts are. */
  readonly isLong: boolean;
}

function isSlip(changed: Judged, isWord: IsWord): boolean {
  const { meant, given, first, edits, isBestKnown, isLong } = changed;
  if (meant.length < 3) return false;
  if (given.length < 3) return isLong && isInnerLetterLeftOut(edits) && !isWord(given);
  if (letters(meant) === letters(given)) return isBestKnown && given === meant + meant.slice(-1);
  const isPlural = given === `${meant}s` || meant === `${given}s`;
  if (isPlural && meant.length > (isBestKnown ? 2 : 4)) return true;
  if (isBestKnown && edits.length === 1 && edits.every((edit) => isDoubling(edit, meant)))
    return true;
  // A letter that is left out makes a short word of anything.
  const isShort = isBestKnown && given.length < leastWord && isInnerLetterLeftOut(edits);
  if ((!isShort && isWord(given)) || isOfWords(given, edits, isWord)) return false;
  const shorter = Math.min(meant.length, given.length);
  if (edits.length > 1 && (meant.length < 10 || shorter < 9 || isPiece(edits))) return false;
  if (edits.filter((edit) => isOtherLetter(edit)).length > 1) return false;
  return edits.every((edit) => isLikely(edit, meant, first || isLong, isLong));
}

/** `Microsoft.Identity.Wb`: in a long name that everybody knows. */
const isInnerLetterLeftOut = ([edit, more]: readonly Edit[]): boolean =>
  edit?.kind === 'left-out' && edit.at > 0 && more === undefined;

/** `Filestore` beside `Firestore`: two words that stand in other names, and no slip of one letter makes those. */
function isOfWords(given: string, [edit, more]: readonly Edit[], isWord: IsWord): boolean {
  if (edit?.kind !== 'replaced' || more) return false;
  for (let at = leastWord; at <= given.length - leastWord; at++)
    if (isWord(given.slice(0, at)) && isWord(given.slice(at)) && !isEmptyWord(given.slice(at)))
      return true;
  return false;
}

const leastWord = 4;

const letters = (part: string): string => part.replace(/\p{N}/gu, '');

/** Two letters that are added or left out side by side are a word. */
function isPiece([one, two]: readonly Edit[]): boolean {
  if (one === undefined || two === undefined) return false;
  const isSame = one.kind === two.kind && (one.kind === 'added' || one.kind === 'left-out');
  return isSame && Math.abs(one.at - two.at) <= 1;
}

const vowel = /^[aeiouy]$/;

/** What neither the finger nor the ear takes for the letter that is meant. */
const isOtherLetter = ({ kind, meant, given }: Edit): boolean =>
  kind === 'replaced' &&
  !areNeighbours(meant, given) &&
  !(vowel.test(meant) && vowel.test(given)) &&
  skeletonOf(meant) !== skeletonOf(given);

/** A letter stands there twice and not once, or once and not twice. */
function isDoubling({ kind, at, meant: left, given }: Edit, meant: string): boolean {
  if (kind === 'added') return meant[at] === given || meant[at - 1] === given;
  return kind === 'left-out' && (meant[at + 1] === left || meant[at - 1] === left);
}

/** Another first letter makes another word, and so does any other letter of a short one. */
function isLikely(edit: Edit, meant: string, first: boolean, isLong: boolean): boolean {
  const { kind, at } = edit;
  if (kind === 'swapped') return true;
  const enough = at === 0 ? 8 : isLong ? 3 : 6;
  if (kind === 'replaced')
    return meant.length > enough || ((at > 0 || isLong) && !isOtherLetter(edit));
  if (isDoubling(edit, meant)) return true;
  // Names of .NET begin with an N where others have the same without it: `NJsonSchema`.
  if (at === 0)
    return kind === 'left-out' && (isLong || meant.length > 6) && !(first && edit.meant === 'n');
  return meant.length > 3 || first;
}
