import type { Asked, Imitation } from './asked.js';
import { squashed, type KnownName, type NameIndex } from './name-index.js';
import { readAs } from './skeleton.js';
import { partsOf, wordsOf } from './tokens.js';
import { blanks, claims, isEmptyWord } from './words.js';

/** A known name, or the maker of many, with words around it that say nothing. */
interface Wrapped {
  readonly imitates: string;
  readonly weight: KnownName['weight'];
  readonly words: readonly string[];
}

/** Words that may be taken away at once. */
const mostWords = 2;

export function addedWords(asked: Asked): Imitation[] {
  const { name, index } = asked;
  const found = wrapped(name, index).filter(({ imitates }) => !isSame(imitates, name));
  return found.flatMap(({ imitates, weight, words }) => {
    const isClaim = words.some((word) => claims.has(word));
    if (!isClaim && (weight < leastWeight(imitates, words, asked) || isUsual(name, words, index)))
      return [];
    if (weight < 2) return [];
    return [
      {
        imitates,
        trick: 'added-word',
        how: tellWords(words),
        strength: isClaim ? 'strong' : 'weak',
        weight,
      },
    ];
  });
}

/** A maker of many packages has a prefix of its own, below which others hardly are. */
function leastWeight(imitates: string, words: readonly string[], { name, index }: Asked): number {
  if (!words.some((word) => blanks.has(word))) return 3;
  const [head = ''] = partsOf(readAs(name));
  const isBelow = head === partsOf(imitates)[0];
  return isBelow && index.others(head, name) >= largeFamily ? 3 : 2;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function tellWords(words: readonly string[]): string {
  if (words.length === 0)
    return 'the word at its end is left out, which says nothing of what it does';
  const added = words.map((word) => `"${word}"`).join(' and ');
  return `${added} ${words.length > 1 ? 'are' : 'is'} added, and ${words.length > 1 ? 'say' : 'says'} nothing of what it does`;
}

/** Others of that maker begin with it, or it is called Core and is just that, beside others of the maker. */
function isUsual(name: string, words: readonly string[], index: NameIndex): boolean {
  // Programs that the client starts are called so.
  if (index.isPrefix(name) || /^dotnet-/i.test(name)) return true;
  if (!words.includes('core')) return false;
  const parts = partsOf(readAs(name));
  if (!parts.includes('core')) return wordsOf(name).at(-1)?.toLowerCase() !== 'core';
  return index.others(parts[0] ?? '', name) >= largeFamily - 1;
}

function wrapped(name: string, index: NameIndex): Wrapped[] {
  const words = wordsOf(name).map(readAs);
  const found: Wrapped[] = [];
  for (let at = 0; at < words.length; at++)
    for (let count = 1; count <= mostWords && at + count <= words.length; count++) {
      const taken = words.slice(at, at + count);
      if (count === words.length || !taken.every(isEmptyWord)) continue;
      const rest = [...words.slice(0, at), ...words.slice(at + count)].join('');
      found.push(...meant(rest, taken, index).map((one) => ({ ...one, words: taken })));
    }
  if (found.length > 0) return found;
  const stem = index.sameStem(squashed(name));
  return stem ? [{ imitates: stem.id, weight: stem.weight, words: [] }] : glued(name, index);
}

/** `newtonsoftjsonnet`: words that are not told apart by anything. */
function glued(name: string, index: NameIndex): Wrapped[] {
  const whole = squashed(name);
  for (let length = 2; length <= 12 && length < whole.length - 2; length++) {
    const [first, last] = [whole.slice(0, length), whole.slice(-length)];
    if (isEmptyWord(last)) {
      const found = [
        ...meant(whole.slice(0, -length), [last], index),
        ...maker(whole.slice(0, -length), name, index),
      ];
      if (found.length > 0) return found.map((one) => ({ ...one, words: [last] }));
    }
    if (isEmptyWord(first)) {
      const found = meant(whole.slice(length), [first], index);
      if (found.length > 0) return found.map((one) => ({ ...one, words: [first] }));
    }
  }
  return [];
}

/** What the letters that are left are the name of. */
function meant(
  letters: string,
  taken: readonly string[],
  index: NameIndex,
): Omit<Wrapped, 'words'>[] {
  if (letters.length < 3) return [];
  // Another number at its end is another version.
  const isNumber = taken.every((word) => /^v?\p{N}+$/u.test(word));
  const known = index.sameLetters(letters) ?? (isNumber ? undefined : index.sameStem(letters));
  return known ? [{ imitates: known.id, weight: known.weight }] : [];
}

/** `NethereumNet`: not the maker's prefix, which others cannot have. */
function maker(letters: string, name: string, index: NameIndex): Omit<Wrapped, 'words'>[] {
  const family = index.family(letters);
  const isPrefix = partsOf(readAs(name))[0] === letters;
  if (family === undefined || family.names.length < largeFamily || isPrefix) return [];
  return [{ imitates: index.asWritten(family), weight: 3 }];
}

/** So many packages make a maker that everybody knows. */
const largeFamily = 4;

/** `Extensions.Logging` for `Microsoft.Extensions.Logging`. */
export function leftOutWords({ name, index }: Asked): Imitation[] {
  const parts = partsOf(readAs(name));
  const whole = index.withoutMaker(parts.join('.'));
  if (whole.length === 0 || index.family(parts[0] ?? '')) return [];
  return whole.map((known) => ({
    imitates: known.id,
    trick: 'left-out-word',
    how: `"${known.id.split('.')[0] ?? ''}" is left out`,
    strength: 'weak',
    weight: known.weight,
  }));
}
