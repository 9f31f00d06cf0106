import type { Asked, Imitation } from './asked.js';
import { keeperBrands } from './brands.js';
import { squashed, type KnownName, type NameIndex } from './name-index.js';
import { readAs } from './skeleton.js';
import { partsOf, wordsOf } from './tokens.js';
import { isForeign } from './foreign.js';
import {
  blanks,
  claims,
  fillers,
  greatMakers,
  isEmptyWord,
  languages,
  makes,
  ownParts,
} from './words.js';

/** A known name, or the maker of many, with words around it that say nothing. */
interface Wrapped {
  readonly imitates: string;
  readonly weight: KnownName['weight'];
  readonly words: readonly string[];
}

/** Words that may be taken away at once: `DotNetCore` has three. */
const mostWords = 3;

/**
 * `Dapper.Core`: of what everybody knows such a piece is known as well, save of makers of very many, and so it is of what
 * keeps money or keys. The word says nothing, and so many honest packages have it that it is told of no other name.
 */
export function addedPiece({ name, index }: Asked): Imitation[] {
  const [, whole = '', word = ''] =
    /^(.{3,})\.(core|client|common|extensions?|sdk|api)$/i.exec(name) ?? [];
  const known = index.get(whole);
  const words = wordsOf(whole);
  if (known === undefined || greatMakers.has(partsOf(whole)[0] ?? '')) return [];
  if (index.isPrefix(name)) return [];
  const isKnown = known.weight > 2 && /^(?:core|client)$/i.test(word);
  const isPiece = isKnown && !fillers.has(partsOf(whole).at(-1) ?? '');
  if (!isPiece && !keeperBrands.some((brand) => words.includes(brand))) return [];
  const { id: imitates, weight } = known;
  return [{ imitates, trick: 'added-word', how: tellWords([word]), strength: 'weak', weight }];
}

export function addedWords(asked: Asked): Imitation[] {
  const { name, index } = asked;
  const found = wrapped(name, index).filter(({ imitates }) => !isStartOf(imitates, name));
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

/**
 * A maker of many packages has a prefix of its own, below which others hardly are. `Foo.Net` is a port of Foo;
 * `Foo.Bar.Net` beside `Foo.Bar` is rarer.
 */
function leastWeight(imitates: string, words: readonly string[], { name, index }: Asked): number {
  if (words.some((word) => makes.has(word))) return 3;
  if (/[a-z]\.net$/i.test(name) && words.length === 1) return 2;
  if (keeperBrands.includes(imitates.toLowerCase())) return 2;
  const [head = ''] = partsOf(readAs(name));
  const isVague = words.every((word) => !ownParts.has(word) && !/\p{N}/u.test(word));
  const isPiece = isVague && /[._-]/.test(imitates) && index.others(head, name) < largeFamily;
  if (!words.some((word) => blanks.has(word))) return isPiece ? 2 : 3;
  const isBelow = head === partsOf(imitates)[0];
  return isBelow && index.others(head, name) >= largeFamily ? 3 : 2;
}

/** The name itself, or one that has a word more than it: `BCrypt.Net-Next` beside `BCrypt.Net`. */
const isStartOf = (meant: string, name: string): boolean =>
  meant.toLowerCase().startsWith(name.toLowerCase());

function tellWords(words: readonly string[]): string {
  const added = words.map((word) => `"${word}"`).join(' and ');
  return `${added} ${words.length > 1 ? 'are' : 'is'} added, and ${words.length > 1 ? 'say' : 'says'} nothing of what it does`;
}

/** Others of that maker begin with it, or it has a part such as Core or Client, beside others of the maker. */
function isUsual(name: string, words: readonly string[], index: NameIndex): boolean {
  // Programs that the client starts are called so.
  if (index.isPrefix(name) || /^dotnet-/i.test(name)) return true;
  const isOfOthers = isForeign(name) && words.some((word) => languages.has(word));
  // `CoreCsvHelper`: what stands right before a name is no piece of it.
  const isBefore =
    wordsOf(name).slice(0, words.length).map(readAs).join() === words.join() &&
    partsOf(readAs(name))[0] !== words.join('');
  const usual = isOfOthers || isBefore ? [] : words.filter((word) => ownParts.has(word));
  if (usual.length === 0) return false;
  const parts = partsOf(readAs(name));
  if (!usual.some((word) => parts.includes(word)))
    return !ownParts.has(wordsOf(name).at(-1)?.toLowerCase() ?? '');
  return index.others(parts[0] ?? '', name) >= largeFamily - 1;
}

function wrapped(name: string, index: NameIndex): Wrapped[] {
  const words = wordsOf(name).map(readAs);
  const found: Wrapped[] = [];
  for (let at = 0; at < words.length; at++)
    for (let count = 1; count <= mostWords && at + count <= words.length; count++) {
      const taken = words.slice(at, at + count);
      if (count === words.length || !saysNothing(taken)) continue;
      const rest = [...words.slice(0, at), ...words.slice(at + count)].join('');
      found.push(...meant(rest, taken, index).map((one) => ({ ...one, words: taken })));
    }
  return found.length > 0 ? found : glued(name, index);
}

/** `LicenseFix`: what is claimed of a licence says nothing of the package either. */
const saysNothing = (words: readonly string[]): boolean =>
  words.every(isEmptyWord) ||
  (words.some((word) => claims.has(word)) &&
    words.every((word) => claims.has(word) || licenceWords.has(word)));

const licenceWords: ReadonlySet<string> = new Set(
  'license licence licensing activation'.split(' '),
);

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
