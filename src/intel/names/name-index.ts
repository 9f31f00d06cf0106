import { NearNames } from './near.js';
import { readAs, skeletonOf } from './skeleton.js';
import { partsOf, withoutSeparators, wordsOf } from './tokens.js';
import { Vocabulary } from './vocabulary.js';
import { fillers } from './words.js';

/** A name that others may imitate. */
export interface KnownName {
  readonly id: string;
  /** 1: many use it; 2: very many do; 3: nearly everybody knows it, or those who ask do. */
  readonly weight: 1 | 2 | 3;
}

/** Names that begin with the same part, as those of one maker do. */
export interface Family {
  readonly head: string;
  readonly names: readonly KnownName[];
}

/** What letters are left of a name when separators, upper case and disguises do not count. */
export const squashed = (name: string): string => withoutSeparators(readAs(name));

/**
 * Names that others may imitate, and what is asked of them. Each table is made when it is first asked for: where all
 * packages have names that are known, none is.
 */
export class NameIndex {
  readonly names: readonly KnownName[];
  readonly #byId: ReadonlyMap<string, KnownName>;
  #byStem: Map<string, KnownName[]> | undefined;
  #byRest: Map<string, KnownName[]> | undefined;
  #byTail: Map<string, KnownName[]> | undefined;
  #near: NearNames | undefined;
  #vocabulary: Vocabulary | undefined;
  #families: Map<string, KnownName[]> | undefined;
  #headsBySkeleton: Map<string, string[]> | undefined;
  #nearHeads: { heads: string[]; near: NearNames } | undefined;

  constructor(names: readonly KnownName[]) {
    this.#byId = new Map(names.map((name) => [name.id.toLowerCase(), name]));
    this.names = [...this.#byId.values()];
  }

  get(id: string): KnownName | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** Other names with the same letters, or letters that look the same. */
  alike(name: string): readonly KnownName[] {
    return others(this.#withSkeletonOf(squashed(name)), name);
  }

  /** The name with these letters and no others. */
  sameLetters(letters: string): KnownName | undefined {
    return this.#withSkeletonOf(letters).find(({ id }) => squashed(id) === letters);
  }

  /** The name that everybody knows and that has these letters before a word that says nothing: `Discord.Net`. */
  sameStem(letters: string): KnownName | undefined {
    this.#byStem ??= grouped(this.names, ({ id, weight }) => (weight > 2 ? stemOf(id) : []));
    return this.#byStem.get(letters)?.[0];
  }

  /** Other names with the same parts in another order, or with the same words where a name is not parted. */
  reordered(name: string): readonly KnownName[] {
    const found = this.#nearTable().withLettersOf(squashed(name));
    return found.map((at) => this.names[at] as KnownName).filter(({ id }) => isReordered(name, id));
  }

  /** Other names that few changes of letters part from it; separators do not count. */
  near(name: string, most: number) {
    return this.#nearTable()
      .of(squashed(name), most)
      .map(({ at, edits }) => ({ known: this.names[at] as KnownName, edits }));
  }

  /** In how many names a part or word occurs. */
  occurrences(word: string): number {
    this.#vocabulary ??= new Vocabulary(this.names.map(({ id }) => id));
    return this.#vocabulary.occurrences(word);
  }

  family(head: string): Family | undefined {
    const names = this.#familyTable().get(head);
    return names && { head, names };
  }

  /** Families whose head is drawn like that one, and is another one. */
  familiesAlike(head: string): readonly Family[] {
    this.#headsBySkeleton ??= groupedHeads(this.#familyTable().keys());
    const heads = this.#headsBySkeleton.get(skeletonOf(readAs(head))) ?? [];
    return heads.flatMap((one) => (one === head.toLowerCase() ? [] : (this.family(one) ?? [])));
  }

  /** How many other names begin with that part. */
  others(head: string, name: string): number {
    return others(this.#familyTable().get(head), name).length;
  }

  /** Families whose head few changes of letters part from it. */
  nearFamilies(head: string, most: number) {
    if (this.#nearHeads === undefined) {
      const heads = [...this.#familyTable().keys()].filter((each) => each.length > 4);
      this.#nearHeads = { heads, near: new NearNames(heads.length, (at) => heads[at] as string) };
    }
    const { heads, near } = this.#nearHeads;
    return near.of(head, most).flatMap(({ at, edits }) => {
      const family = this.family(heads[at] as string);
      return family ? [{ family, edits }] : [];
    });
  }

  /** Well-known names of three parts and more, whose parts behind the first one these are. */
  withoutMaker(rest: string): readonly KnownName[] {
    this.#byRest ??= grouped(this.names, ({ id, weight }) => {
      if (weight < 2) return [];
      const parts = id.slice(headOf(id).length + 1).toLowerCase();
      return parts.includes('.') || parts.length > 11 ? [parts] : [];
    });
    return this.#byRest.get(rest) ?? [];
  }

  /** The name of two parts and more that everybody knows, and that has these letters behind its first part. */
  withoutHead(letters: string): KnownName | undefined {
    this.#byTail ??= grouped(this.names, ({ id, weight }) =>
      weight > 2 && headOf(id).length < id.length ? [squashed(id.slice(headOf(id).length))] : [],
    );
    return this.#byTail.get(letters)?.[0];
  }

  /** Other names begin with it. */
  isPrefix(name: string): boolean {
    const prefix = `${name.toLowerCase()}.`;
    const family = this.family(partsOf(name)[0] ?? '');
    return family?.names.some(({ id }) => id.toLowerCase().startsWith(prefix)) ?? false;
  }

  /** `Serilog.*` for all names of that maker. */
  asWritten({ head, names }: Family): string {
    return `${names[0]?.id.slice(0, head.length) ?? head}.*`;
  }

  #withSkeletonOf(letters: string): readonly KnownName[] {
    const found = this.#nearTable().withSkeletonOf(letters);
    if (found.length === 0) return [];
    const skeleton = skeletonOf(letters);
    return found
      .map((at) => this.names[at] as KnownName)
      .filter(({ id }) => skeletonOf(squashed(id)) === skeleton);
  }

  #nearTable(): NearNames {
    return (this.#near ??= new NearNames(this.names.length, (at) =>
      squashed((this.names[at] as KnownName).id),
    ));
  }

  #familyTable(): Map<string, KnownName[]> {
    return (this.#families ??= grouped(this.names, ({ id }) => [headOf(id)]));
  }
}

const headOf = (id: string): string => {
  const end = id.search(/[._-]/);
  return (end < 0 ? id : id.slice(0, end)).toLowerCase();
};

/** Without the words at its end that say nothing, where enough is left. */
function stemOf(id: string): string[] {
  const words = wordsOf(id);
  const kept = words.slice(
    0,
    1 + words.findLastIndex((word) => !fillers.has(word) && !/^\p{N}+$/u.test(word)),
  );
  const stem = kept.join('');
  const bare = words.filter((word) => !fillers.has(word)).join('');
  const stems = new Set([stem, ...(bare.length > 8 ? [bare] : [])]);
  stems.delete(words.join(''));
  return [...stems].filter((each) => each.length > 4);
}

function groupedHeads(heads: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const head of heads) {
    const skeleton = skeletonOf(readAs(head));
    groups.set(skeleton, [...(groups.get(skeleton) ?? []), head]);
  }
  return groups;
}

function grouped(
  names: readonly KnownName[],
  keysOf: (name: KnownName) => readonly string[],
): Map<string, KnownName[]> {
  const groups = new Map<string, KnownName[]>();
  for (const name of names) for (const key of keysOf(name)) add(groups, key, name);
  return groups;
}

function add(groups: Map<string, KnownName[]>, key: string, name: KnownName): void {
  const group = groups.get(key);
  if (group) group.push(name);
  else groups.set(key, [name]);
}

function others(found: readonly KnownName[] | undefined, name: string): readonly KnownName[] {
  const own = name.toLowerCase();
  return (found ?? []).filter(({ id }) => id.toLowerCase() !== own);
}

function isReordered(a: string, b: string): boolean {
  const [parts, otherParts] = [partsOf(readAs(a)), partsOf(readAs(b))];
  if (parts.length === otherParts.length && sameItems(parts, otherParts)) return true;
  // Whoever writes a name in lower case has no words to tell; of two that are parted, the parts count.
  const isParted = parts.length > 1 && otherParts.length > 1 && parts.length !== otherParts.length;
  return !isParted && sameItems(wordsOf(a).map(readAs), wordsOf(b).map(readAs));
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 1 && a.length === b.length && a.toSorted().join(' ') === b.toSorted().join(' ');
}
