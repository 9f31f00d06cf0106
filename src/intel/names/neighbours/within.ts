import { squashed, type KnownName } from '../name-index.js';
import { readAs } from '../skeleton.js';
import { partsOf, wordsOf } from '../tokens.js';
import { isEmptyWord } from '../words.js';
import { isOrdinary } from './below.js';
import { kinOf } from './kin.js';
import { brands } from '../brands.js';
import type { Looked, Neighbour } from './neighbour.js';

/** Words of a name that are looked at: those of longer ones are no longer anybody's name. */
const mostWords = 14;
const longestRun = 6;
/** Fewer letters are an abbreviation, which many have. */
const leastRun = 4;

/** `DotNetCore.RestSharp`, `Microsoft.Serilog.Extensions.Logging`: a known name with anything around it. */
export function knownWithin(looked: Looked): Neighbour[] {
  const { name, tables } = looked;
  for (const { run, words } of runsOf(name)) {
    const whole = tables.index.sameLetters(run);
    if (whole && !isSame(whole, name) && isSomebodys(whole, run, words, looked))
      return [neighbour(whole, looked, `${whole.id} stands in it, with other words around it`)];
    const tail = tables.withTail(run);
    if (tail && !isSame(tail, name) && words.length > 1 && isTelling(words, looked))
      return [
        neighbour(tail, looked, `it has the words of ${tail.id} behind another name of a maker`),
      ];
    if (words.length === 1 || run.length >= leastGlued) {
      const family = isOrdinary(run, tables.index) ? undefined : tables.index.family(run);
      const [first] = family?.names ?? [];
      if (family && first && run !== headOf(name))
        return [ofMaker(tables.index.asWritten(family), run, looked)];
    }
  }
  return [];
}

const leastGlued = 7;

/** `Kraken.Trading.Client`, `SolnetWalletKeygen`: the name of a maker, or the word that it begins with. */
export function makerWithin(looked: Looked): Neighbour[] {
  const { name, tables } = looked;
  const words = wordsOf(name).map(readAs).slice(0, mostWords);
  for (const word of words) {
    const head = isOrdinary(word, tables.index) ? undefined : tables.headWith(word);
    const family = head === undefined ? undefined : tables.index.family(head);
    if (family && head !== headOf(name))
      return [ofMaker(tables.index.asWritten(family), family.head, looked)];
  }
  const letters = squashed(name);
  const isGlued = partsOf(name).length === 1;
  for (let length = letters.length - 1; length >= leastGlued - 1; length--)
    for (const piece of [letters.slice(0, length), letters.slice(-length)]) {
      const whole = isGlued && length > leastGlued ? tables.index.sameLetters(piece) : undefined;
      if (whole && whole.weight > 1 && !isSame(whole, name))
        return [neighbour(whole, looked, `${whole.id} stands in it, with other words around it`)];
      const family = tables.index.family(piece);
      if (family && piece !== headOf(name) && !isOrdinary(piece, tables.index))
        return [ofMaker(tables.index.asWritten(family), piece, looked)];
    }
  return [];
}

/** A firm, of whom some known name has the name in it. */
export function firmWithin(looked: Looked): Neighbour[] {
  const { name, tables } = looked;
  const words = new Set([...wordsOf(name), ...partsOf(name)].map(readAs));
  const letters = squashed(name);
  const brand = brands.find(
    (each) => words.has(each) || (each.length > 5 && letters.includes(each)),
  );
  if (brand === undefined) return [];
  const named = tables.ofBrand(brand).map(({ id }) => id);
  const kin = kinOf(brand, looked, named);
  const how = `the name of ${brand} stands in it`;
  return kin.known.length === 0
    ? []
    : [{ imitates: brand, trick: 'brand', how, weight: 1, kin, isBelow: false }];
}

/** `SignalR.Client.AspNetCore`: the words of a known name, without its maker and in whatever order. */
export function sameWords(looked: Looked): Neighbour[] {
  const { name, tables } = looked;
  const words = wordsOf(name).map(readAs);
  const known = [words, words.filter((word) => !isEmptyWord(word))]
    .flatMap((some) => [...tables.withWords(some)])
    .find((one) => !isSame(one, name));
  if (known === undefined) return [];
  const how = 'it has the same words, without the maker or in another order';
  return [{ ...neighbour(known, looked, how), trick: 'left-out-word' }];
}

interface Run {
  readonly run: string;
  readonly words: readonly string[];
}

/** Words that follow one another, the longest first. */
function runsOf(name: string): Run[] {
  const words = wordsOf(name).map(readAs).slice(0, mostWords);
  const found: Run[] = [];
  for (let count = Math.min(longestRun, words.length); count > 0; count--)
    for (let at = 0; at + count <= words.length; at++) {
      const taken = words.slice(at, at + count);
      const run = taken.join('');
      if (run.length >= leastRun) found.push({ run, words: taken });
    }
  return found;
}

/** A name of several words is somebody's; one word may be what others call a thing, save where everybody knows the name. */
function isSomebodys(
  { weight }: KnownName,
  run: string,
  words: readonly string[],
  { tables: { index } }: Looked,
): boolean {
  if (weight < 2 || words.every(isEmptyWord)) return false;
  return words.length > 1 || weight > 2 || !isOrdinary(run, index);
}

const isTelling = (words: readonly string[], { tables: { index } }: Looked): boolean =>
  words.length > 1
    ? !words.every((word) => isEmptyWord(word) || isOrdinary(word, index))
    : words.every((word) => !isOrdinary(word, index));

const isSame = ({ id }: KnownName, name: string): boolean =>
  id.toLowerCase() === name.toLowerCase();

const headOf = (name: string): string => partsOf(readAs(name))[0] ?? '';

function neighbour(known: KnownName, looked: Looked, how: string): Neighbour {
  const { id: imitates, weight } = known;
  const head = headOf(imitates);
  const kin = kinOf(head, looked, [imitates]);
  return { imitates, trick: 'added-word', how, weight, kin, isBelow: false };
}

function ofMaker(imitates: string, head: string, looked: Looked): Neighbour {
  const how = `the name of ${imitates.replace(/\.\*$/, '')} stands in it`;
  const kin = kinOf(head, looked);
  return { imitates, trick: 'brand', how, weight: 1, kin, isBelow: false };
}
