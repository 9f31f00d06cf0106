import { brands } from '../brands.js';
import type { KnownName, NameIndex } from '../name-index.js';
import { readAs } from '../skeleton.js';
import { partsOf, wordsOf } from '../tokens.js';
import { isEmptyWord } from '../words.js';

/** So many letters behind a maker's name are no word that others have by chance. */
const leastTail = 8;
const leastBag = 10;
/** So many letters are a name and no abbreviation. */
const leastLead = 5;
/** Parts, or words, of a maker that are left out at most. */
const mostLeftOut = 3;

const brandSet: ReadonlySet<string> = new Set(brands);

/**
 * What else is asked of an index where facts will say whether anything is told: parts of names that are somebody's. Each
 * table is made when a package of somebody unknown is the first to need it, which most scans never have.
 */
export class NeighbourTables {
  readonly index: NameIndex;
  #tails: Map<string, KnownName[]> | undefined;
  /** By a number that all orders of the same words have. */
  #bags: Map<number, KnownName[]> | undefined;
  #leads: Map<string, string> | undefined;
  #brands: Map<string, KnownName[]> | undefined;

  constructor(index: NameIndex) {
    this.index = index;
  }

  /** The name with these letters behind its first parts, where they are one maker's: others have `AspNetCore` as well. */
  withTail(letters: string): KnownName | undefined {
    this.#tails ??= grouped(this.index.names, tailsOf);
    const found = this.#tails.get(letters) ?? [];
    const heads = new Set(found.map(({ id }) => partsOf(readAs(id))[0]));
    return heads.size === 1 ? found.toSorted((a, b) => b.weight - a.weight)[0] : undefined;
  }

  /** Names that have these words, whatever their order, behind their first ones. */
  withWords(words: readonly string[]): readonly KnownName[] {
    if (!isTellingBag(words)) return [];
    this.#bags ??= grouped(this.index.names, bagsOf);
    const sorted = words.toSorted().join(' ');
    return (this.#bags.get(bagHash(words)) ?? []).filter(({ id }) => {
      const its = wordsOf(id).slice(-words.length).map(readAs);
      return its.toSorted().join(' ') === sorted;
    });
  }

  /** The maker whose name begins with that word: `kraken` of `KrakenExchange`. */
  headWith(word: string): string | undefined {
    this.#leads ??= new Map(this.index.names.flatMap(({ id }) => leadOf(id)));
    return this.#leads.get(word);
  }

  /** Names with that firm's name in them. */
  ofBrand(brand: string): readonly KnownName[] {
    this.#brands ??= grouped(this.index.names, ({ id }) => [
      ...new Set(partsOf(id).filter((part) => brandSet.has(part))),
    ]);
    return this.#brands.get(brand) ?? [];
  }
}

function tailsOf({ id }: KnownName): string[] {
  const [, ...rest] = partsOf(readAs(id));
  const tails = rest.slice(0, mostLeftOut).map((_, from) => rest.slice(from).join(''));
  return tails.filter((tail) => tail.length >= leastTail);
}

function bagsOf({ id }: KnownName): number[] {
  const words = wordsOf(id).map(readAs);
  const bags: number[] = [];
  for (let from = 0; from <= mostLeftOut && from < words.length - 1; from++)
    bags.push(bagHash(words.slice(from)));
  return bags;
}

function leadOf(id: string): [string, string][] {
  const [head = ''] = partsOf(id);
  const [lead = ''] = wordsOf(id);
  return lead.length >= leastLead && lead.length < head.length ? [[lead, head]] : [];
}

/** Two words at least, one of which says something, and letters enough to be no name by chance. */
const isTellingBag = (words: readonly string[]): boolean =>
  words.length > 1 && words.some((word) => !isEmptyWord(word)) && words.join('').length >= leastBag;

function bagHash(words: readonly string[]): number {
  let sum = words.length;
  for (const word of words) {
    let hash = 7;
    for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
    sum = (sum + Math.imul(hash, 0x9e3779b1)) | 0;
  }
  return sum;
}

function grouped<Key>(
  names: readonly KnownName[],
  keysOf: (name: KnownName) => readonly Key[],
): Map<Key, KnownName[]> {
  const table = new Map<Key, KnownName[]>();
  for (const name of names)
    for (const key of keysOf(name)) {
      const there = table.get(key);
      if (there) there.push(name);
      else table.set(key, [name]);
    }
  return table;
}
