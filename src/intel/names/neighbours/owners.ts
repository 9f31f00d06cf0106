/**
 * Who owns a package, by each repository that says so: one account of two repositories may be two people. In lower case.
 */
export type OwnersBy = ReadonlyMap<string, ReadonlySet<string>>;

/** What is known of who owns what. */
export interface OwnerBook {
  /** Empty where nobody says. */
  of(id: string): OwnersBy;
  /** Whether that account has packages that many use, other than this one. */
  isKnown(repository: string, owner: string, id: string): boolean;
}

/** Names that are somebody's: whoever has one of them may have another one. */
export interface Kin {
  /** Of those that many know. */
  readonly known: readonly string[];
  /** Of other packages that are here. */
  readonly besides: readonly string[];
}

/** How a package's owners stand to those of names that are somebody's. */
export interface Kinship {
  /** Of how many of them the owners are known, by a repository that says as much of the package. */
  readonly known: number;
  /** The package is of one of those owners. */
  readonly isShared: boolean;
  /** Names that the account has which has the most of them. */
  readonly most: number;
}

/** So many names of one account make a prefix its own. */
export const leastOwned = 3;
/** Names of one maker whose owners are looked at. */
const mostKnown = 60;

/**
 * Where few of those that many know have owners, other packages that are here speak as well. Whoever passes for somebody may
 * have brought more than one package, so that those count for him only where nobody has more of them.
 */
export function kinshipOf(own: OwnersBy, { known, besides }: Kin, book: OwnerBook): Kinship {
  const first = tally(own, known, book);
  if (first.own > 0) return { known: first.known, isShared: true, most: first.most };
  if (first.known >= leastOwned) return { ...first, isShared: false };
  const more = tally(own, besides, book, first);
  return {
    known: more.known - more.own,
    isShared: more.own > 0 && more.own >= more.most,
    most: more.most,
  };
}

interface Tally {
  readonly known: number;
  /** Of the package's own accounts. */
  readonly own: number;
  /** Of the account, other than those, that has the most. */
  readonly most: number;
  readonly counts: ReadonlyMap<string, number>;
}

const nothing: Tally = { known: 0, own: 0, most: 0, counts: new Map() };

function tally(
  own: OwnersBy,
  ids: readonly string[],
  book: OwnerBook,
  before: Tally = nothing,
): Tally {
  const counts = new Map(before.counts);
  let { known, own: shared, most } = before;
  for (const id of ids) {
    const told = accountsOf(book.of(id), own);
    if (told.length === 0) continue;
    known++;
    if (told.some(({ isOwn }) => isOwn)) shared++;
    else
      for (const { account } of told) {
        const count = (counts.get(account) ?? 0) + 1;
        counts.set(account, count);
        most = Math.max(most, count);
      }
    if (known === mostKnown) break;
  }
  return { known, own: shared, most, counts };
}

function accountsOf(its: OwnersBy, own: OwnersBy): { account: string; isOwn: boolean }[] {
  return [...its].flatMap(([repository, owners]) => {
    const ours = own.get(repository);
    if (ours === undefined) return [];
    return [...owners].map((owner) => ({
      account: `${repository}\0${owner}`,
      isOwn: ours.has(owner),
    }));
  });
}

/** Its owners are known, and none of them has a package that many use. */
export const isOfStranger = (own: OwnersBy, id: string, book: OwnerBook): boolean =>
  own.size > 0 &&
  ![...own].some(([repository, owners]) =>
    [...owners].some((owner) => book.isKnown(repository, owner, id)),
  );
