import type { Imitation } from '../asked.js';
import { usedDownloads } from '../synced/facts.js';
import type { Standing } from '../weighed.js';
import { oldDays } from '../weighed.js';
import { neighboursOf, spellingsOf } from './find-neighbours.js';
import type { Looked, Neighbour } from './neighbour.js';
import type { NeighbourTables } from './tables.js';
import {
  isOfStranger,
  kinshipOf,
  leastOwned,
  type Kinship,
  type OwnerBook,
  type OwnersBy,
} from './owners.js';

/** Below, nobody can have found out what it does. */
const hardlyAny = 1_000;
/** A version that nobody had time to look at. */
const newDays = 90;
const youngDays = 365;
/** Such a share of a family's names is its maker's; what others have below it was there before, or is an exception. */
const mostlyOwned = 0.9;

/** Where the maker has no larger share, strangers are at home. */
const openly = 0.75;

/** What facts say of a package of which the name alone says nothing. */
export interface Stranger extends Standing {
  readonly accounts: OwnersBy;
}

interface Asked extends Omit<Looked, 'tables'> {
  /** Made where they are asked for. */
  readonly tables: () => NeighbourTables;
}

/**
 * What a name looks as if it belonged to, where facts say that it does not: the owners of the package are known, and they
 * have neither any of the names that it looks like nor any that many use. Below a prefix that is one account's, that is
 * enough for a note; elsewhere honest add-ons are called so, and it has to be new or known to hardly anybody as well.
 * Nothing is told where the owners are not known.
 */
export function strangerAmong(
  { name, tables, besides }: Asked,
  standing: Stranger,
  book: OwnerBook,
): Imitation | undefined {
  if (isKnownOtherwise(standing) || !isOfStranger(standing.accounts, name, book)) return undefined;
  const looked = { name, tables: tables(), besides };
  const found = amongNeighbours(neighboursOf(looked), standing, book);
  return (found ?? amongNeighbours(spellingsOf(looked), standing, book))?.told;
}

/** Undefined where none is to be told; with nothing to tell where an owner has one of them. */
function amongNeighbours(
  neighbours: readonly Neighbour[],
  standing: Stranger,
  book: OwnerBook,
): { readonly told?: Imitation } | undefined {
  let told: Imitation | undefined;
  for (const neighbour of neighbours) {
    const kinship = kinshipOf(standing.accounts, neighbour.kin, book);
    if (kinship.isShared) return {};
    if (told === undefined && isTold(neighbour, kinship, standing))
      told = toImitation(neighbour, kinship, standing);
  }
  return told && { told };
}

/**
 * The same of a name that passes for another one by itself, as honest ones do, too. Whoever has names that many use, or one of that maker's, calls his
 * packages as he likes; where all facts agree that a stranger has made it just now, it is held and not only noted.
 * @param known the name that is meant, and others of its maker
 */
export function asFactsSay(
  imitation: Imitation,
  { name, known }: { readonly name: string; readonly known: readonly string[] },
  standing: Stranger,
  book: OwnerBook,
): Imitation | undefined {
  const { accounts } = standing;
  if (accounts.size === 0) return imitation;
  if (!isOfStranger(accounts, name, book)) return undefined;
  const kinship = kinshipOf(accounts, { known, besides: [] }, book);
  if (kinship.isShared) return undefined;
  if (kinship.known === 0 || !isHardlyKnown(standing) || !isNew(standing)) return imitation;
  const how = `${imitation.how}; ${tellOwners(standing, kinship)}${tellAge(standing)}`;
  return { ...imitation, strength: 'strong', how };
}

/** Many use it, or it has been there for so long that somebody would have found out. */
const isKnownOtherwise = ({ facts, ageDays }: Standing): boolean =>
  (facts !== undefined && (facts.verified || facts.downloads >= usedDownloads)) ||
  (ageDays !== undefined && ageDays >= oldDays);

const isHardlyKnown = (standing: Standing): boolean =>
  'facts' in standing && (standing.facts?.downloads ?? 0) < hardlyAny;

/** A new version of what has been there before is not new. */
const isNew = ({ ageDays, idDays = 0 }: Standing): boolean =>
  ageDays !== undefined && ageDays <= newDays && idDays <= youngDays;

function isTold(neighbour: Neighbour, kinship: Kinship, standing: Standing): boolean {
  if (kinship.known === 0) return false;
  if (isOfOne(neighbour, kinship)) return true;
  const [hardlyKnown, fresh] = [isHardlyKnown(standing), isNew(standing)];
  return isOpen(kinship) ? hardlyKnown && fresh : hardlyKnown || fresh;
}

/** Many others have such names already. */
const isOpen = ({ known, most }: Kinship): boolean => known > leastOwned && most < known * openly;

const isOfOne = ({ isBelow }: Neighbour, { known, most }: Kinship): boolean =>
  isBelow && known >= leastOwned && most >= known * mostlyOwned;

function toImitation(neighbour: Neighbour, kinship: Kinship, standing: Stranger): Imitation {
  const { imitates, trick, how, weight, isBelow } = neighbour;
  const isTheirs = isBelow && kinship.known >= leastOwned && kinship.most === kinship.known;
  const isCertain = isTheirs && isHardlyKnown(standing) && isNew(standing);
  return {
    imitates,
    trick,
    how: `${how}; ${tellOwners(standing, kinship)}${tellAge(standing)}`,
    strength: isCertain ? 'strong' : 'weak',
    weight,
  };
}

function tellOwners({ accounts }: Stranger, { known }: Kinship): string {
  const names = [...new Set([...accounts.values()].flatMap((owners) => [...owners]))];
  const others = known > 1 ? `none of the ${known} that are known` : 'not the one that is known';
  return names.length > 1
    ? `its owners (${names.slice(0, 3).join(', ')}) have ${others}`
    : `its owner (${names.join('')}) has ${others}`;
}

const tellAge = ({ ageDays }: Standing): string =>
  ageDays !== undefined && ageDays <= newDays ? `, and this version is ${ageDays} days old` : '';
