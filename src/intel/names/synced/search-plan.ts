import { limits } from '../../../core/limits.js';
import { wordsOf } from '../tokens.js';
import type { NameFacts } from './facts.js';

/** What is asked next of a search, and how far it is paged. */
export interface PlannedSearch {
  readonly words: string;
  readonly skip: number;
}

interface Answer {
  readonly returned: number;
  readonly results: readonly NameFacts[];
}

/** A page with fewer new ids than this is the last one of its search. */
const leastNew = 0.1;
/** After so many searches by words comes one by an owner. */
const wordsInTurn = 3;

/**
 * A search is paged so far and no further, so that one alone gives a few thousand ids. What else many use is found by the
 * words of the ids that came, and by their owners: the most frequent first.
 */
export class SearchPlan {
  readonly #known = new Map<string, NameFacts>();
  readonly #asked: string[] = [];
  readonly #words = new Map<string, number>();
  readonly #owners = new Map<string, number>();
  #current: PlannedSearch = first;
  #isWhole = false;

  get known(): ReadonlyMap<string, NameFacts> {
    return this.#known;
  }

  /** Searches that came to their end, in order. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  /** The feed has given all ids that it has. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Where it stands, to be gone on with. */
  get current(): PlannedSearch {
    return this.#current;
  }

  /** As far as an earlier run came. */
  resume(
    results: readonly NameFacts[],
    asked: readonly string[],
    { words, skip }: PlannedSearch,
  ): void {
    this.#take(results);
    this.#asked.push(...asked);
    this.#current = { words, skip: Math.min(skip, limits.searchSkip) };
  }

  /** Undefined where there is nothing else to ask. */
  next(): PlannedSearch | undefined {
    const isEnough = this.#isWhole || this.#known.size >= limits.popularNames;
    return isEnough || this.#asked.includes(this.#current.words) ? undefined : this.#current;
  }

  /** @param answer undefined where there is no such page */
  answered(answer: Answer | undefined): void {
    const { words, skip } = this.#current;
    const { returned = 0, results = [] } = answer ?? {};
    const added = this.#take(results);
    // All that there is, and not as far as one may ask.
    if (words === '' && answer && returned === 0) this.#isWhole = true;
    const isWorth = added > 0 && added >= returned * leastNew;
    if (isWorth && skip + returned <= limits.searchSkip)
      this.#current = { words, skip: skip + returned };
    else {
      this.#asked.push(words);
      this.#turn();
    }
  }

  #turn(): void {
    const done = new Set(this.#asked);
    const word = best(this.#words, (one) => !done.has(one));
    const owner = best(this.#owners, (one) => !done.has(ownedBy(one)));
    const isOwners = this.#asked.length % (wordsInTurn + 1) === wordsInTurn;
    if (owner && (isOwners || !word))
      this.#current = { words: ownedBy(owner[0]), skip: behind(owner[1]) };
    else this.#current = word ? { words: word[0], skip: behind(word[1]) } : first;
  }

  #take(results: readonly NameFacts[]): number {
    let added = 0;
    for (const result of results) {
      const key = result.id.toLowerCase();
      if (this.#known.has(key)) continue;
      added++;
      this.#known.set(key, result);
      for (const word of new Set(wordsOf(result.id)))
        if (word.length > 2 && /^[a-z]+$/.test(word)) raise(this.#words, word);
      for (const owner of result.owners) raise(this.#owners, owner.toLowerCase());
    }
    return added;
  }
}

const raise = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const first: PlannedSearch = { words: '', skip: 0 };
const ownedBy = (owner: string): string => `owner:${owner}`;

/** What many use comes first, and of that is known already what the searches before it gave. */
const behind = (known: number): number => Math.min(Math.floor(known * 0.8), limits.searchSkip);

/** The most frequent one; of as frequent ones the first that came. */
function best(
  counts: ReadonlyMap<string, number>,
  isWanted: (key: string) => boolean,
): readonly [string, number] | undefined {
  let found: readonly [string, number] | undefined;
  for (const entry of counts) if (entry[1] > (found?.[1] ?? 1) && isWanted(entry[0])) found = entry;
  return found;
}
