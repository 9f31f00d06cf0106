import { httpUrl } from '../../ecosystems/nuget/protocol/service-index.js';
import type { KnownName, NameIndex } from '../../intel/names/name-index.js';
import { popularIndex } from '../../intel/names/popular-index.js';
import type { OwnersBy } from '../../intel/names/neighbours/owners.js';
import { weightOf, type NameFacts } from '../../intel/names/synced/facts.js';
import { factsIn, factsOf, readAccount } from '../../intel/names/synced/names-file.js';
import { AssayError } from '../../core/errors.js';
import { NameFiles } from '../../store/name-files.js';
import { digestOf } from '../intel/list-state.js';

interface Synced {
  /** Digest of the address of its feed. */
  readonly url: string;
  readonly many: string;
  readonly few: string;
}

/**
 * The names that many know: those of the project, and those that feeds told when they were last asked. The latter are
 * read when a name is asked for that the project does not have, which most scans never do.
 */
export class PopularNames {
  /** Those of the project alone. */
  readonly seeded: NameIndex = popularIndex();
  readonly #folder: string | undefined;
  readonly #notice: (message: string) => void;
  readonly #accounts = new Map<string, ReadonlySet<string>>();
  #synced: readonly Synced[] | undefined;
  #index: NameIndex | undefined;

  /** @param folder of intelligence; undefined where it is not to be asked */
  constructor(folder: string | undefined, notice: (message: string) => void = () => {}) {
    this.#folder = folder;
    this.#notice = notice;
  }

  get index(): NameIndex {
    const synced = this.#opened();
    return (this.#index ??= synced.length > 0 ? this.#merged(synced) : this.seeded);
  }

  /**
   * What the feed of a package says of its name, or any feed where that is not known: a feed says nothing of what
   * others have. No field where the feed was not asked.
   */
  standing(id: string, feed: string | undefined): { facts?: NameFacts | undefined } {
    const asked = this.#ofFeed(feed);
    return asked.length === 0 ? {} : { facts: first(asked, id) };
  }

  /** Who owns it by that feed, or by each where that is not known. */
  ownersOf(id: string, feed?: string): OwnersBy {
    const told = this.#ofFeed(feed).map((one): [string, ReadonlySet<string>] => [
      one.url,
      new Set(first([one], id)?.owners.map((owner) => owner.toLowerCase())),
    ]);
    return new Map(told.filter(([, owners]) => owners.size > 0));
  }

  /** By that feed, the account has names that many use. */
  isKnownOwner(repository: string, owner: string): boolean {
    const known = this.#accounts.get(repository);
    if (known) return known.has(owner);
    const synced = this.#opened().filter(({ url }) => url === repository);
    const accounts = synced.flatMap(({ many }) => [...factsIn(many)].flatMap((one) => one.owners));
    this.#accounts.set(repository, new Set(accounts.map((one) => one.toLowerCase())));
    return this.isKnownOwner(repository, owner);
  }

  #ofFeed(feed: string | undefined): readonly Synced[] {
    if (feed === undefined) return this.#opened();
    const url = httpUrl(feed);
    const digest = url && digestOf(url);
    return this.#opened().filter((one) => one.url === digest);
  }

  /** By whichever feed tells it. */
  readonly factsOf = (id: string): NameFacts | undefined => first(this.#opened(), id);

  #merged(synced: readonly Synced[]): NameIndex {
    const names = new Map<string, KnownName>();
    const add = (name: KnownName): void => {
      const key = name.id.toLowerCase();
      const known = names.get(key);
      if (known === undefined || known.weight < name.weight) names.set(key, name);
    };
    for (const name of this.seeded.names) add(name);
    for (const { many } of synced)
      for (const facts of factsIn(many)) add({ id: facts.id, weight: weightOf(facts) });
    return popularIndex(names.values());
  }

  #opened(): readonly Synced[] {
    return (this.#synced ??= this.#folder === undefined ? [] : this.#open(this.#folder));
  }

  /** One that cannot be read is told; the names of the project stand. */
  #open(folder: string): Synced[] {
    const files = new NameFiles(folder);
    try {
      return files.names().flatMap((name) => {
        const file = files.read(name);
        const body = file?.body();
        if (file && body !== undefined) return [split(file.head, body)];
        this.#notice(`the index of names ${name} is damaged: assay intel sync brings it anew`);
        return [];
      });
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      this.#notice(`the indexes of names were not used: ${error.message}`);
      return [];
    }
  }
}

function split(head: string, body: string): Synced {
  const { url, establishedCharacters: end } = readAccount(head);
  return { url, many: body.slice(0, end), few: body.slice(end) };
}

function first(synced: readonly Synced[], id: string): NameFacts | undefined {
  for (const { many, few } of synced) {
    const facts = factsOf(many, id) ?? factsOf(few, id);
    if (facts) return facts;
  }
  return undefined;
}
