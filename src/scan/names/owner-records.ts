import { httpUrl } from '../../ecosystems/nuget/protocol/service-index.js';
import type { OwnerBook, OwnersBy } from '../../intel/names/neighbours/owners.js';
import { partsOf } from '../../intel/names/tokens.js';
import { digestOf } from '../intel/list-state.js';
import type { Outcome } from '../read-targets.js';
import type { PopularNames } from './popular.js';

type Read = Extract<Outcome, { reading: unknown }>;

/**
 * Who owns what: by the signatures that repositories made over packages of this scan, where those are trusted, and by feeds
 * that told when they were last asked.
 */
export class OwnerRecords implements OwnerBook {
  readonly #popular: PopularNames;
  /** By signatures, by id in lower case. */
  readonly #signed = new Map<string, OwnersBy>();
  readonly #ids = new Map<string, string[]>();
  /** Of accounts, which names they have that many use: `repository NUL owner`. */
  readonly #known = new Map<string, Set<string>>();
  readonly #all = new Map<string, OwnersBy>();

  constructor(outcomes: readonly Outcome[], popular: PopularNames) {
    this.#popular = popular;
    for (const outcome of outcomes) {
      if (!('reading' in outcome)) continue;
      const owners = signedOwners(outcome);
      if (owners.size > 0) this.#add(outcome.reading.head.package.id, owners);
    }
  }

  of(id: string): OwnersBy {
    const key = id.toLowerCase();
    const known = this.#all.get(key);
    if (known) return known;
    const all = this.#with(key, this.#popular.ownersOf(key));
    this.#all.set(key, all);
    return all;
  }

  /** The same of a package from that feed: what others say of its name is not about it. */
  from(id: string, feed: string | undefined): OwnersBy {
    return this.#with(id.toLowerCase(), this.#popular.ownersOf(id, feed));
  }

  isKnown(repository: string, owner: string, id: string): boolean {
    const names = this.#known.get(`${repository}\0${owner}`);
    const others = (names?.size ?? 0) - (names?.has(id.toLowerCase()) ? 1 : 0);
    return others > 0 || this.#popular.isKnownOwner(repository, owner);
  }

  /** Ids of packages of the scan that begin with that part, and whose owners are known. */
  readonly below = (head: string): readonly string[] => this.#ids.get(head) ?? [];

  /** By signatures, whichever repository made them. */
  signed(id: string): ReadonlySet<string> {
    const owners = this.#signed.get(id.toLowerCase());
    return new Set([...(owners?.values() ?? [])].flatMap((some) => [...some]));
  }

  #with(key: string, told: OwnersBy): OwnersBy {
    const signed = this.#signed.get(key);
    return signed ? new Map([...told, ...signed]) : told;
  }

  #add(id: string, owners: OwnersBy): void {
    const key = id.toLowerCase();
    this.#signed.set(key, owners);
    const [head = ''] = partsOf(key);
    const ids = this.#ids.get(head) ?? [];
    if (!ids.includes(id)) this.#ids.set(head, [...ids, id]);
    if (this.#popular.seeded.get(id) === undefined) return;
    for (const [repository, accounts] of owners)
      for (const owner of accounts) {
        const account = `${repository}\0${owner}`;
        this.#known.set(account, (this.#known.get(account) ?? new Set()).add(key));
      }
  }
}

/** What the repository vouches for with its signature; where that is not trusted, anybody may have written it. */
function signedOwners({ reading: { head }, trust }: Read): OwnersBy {
  const found = new Map<string, ReadonlySet<string>>();
  if (trust?.state !== 'trusted') return found;
  for (const { owners = [], serviceIndex = '' } of head.signature.signatures) {
    const url = httpUrl(serviceIndex);
    if (owners.length === 0 || url === undefined) continue;
    found.set(digestOf(url), new Set(owners.map((owner) => owner.toLowerCase())));
  }
  return found;
}
