import type { ImitationFact, NameImitation } from '../../facts/imitation.js';
import type { Location } from '../../core/location.js';
import type { PackageIdentity } from '../../ecosystems/nuget/identity.js';
import type { Finding } from '../../facts/finding.js';
import { imitationByFacts, leftByFacts, type Facts } from '../../intel/names/by-facts.js';
import { findDeception } from '../../intel/names/find-imitation.js';
import type { Imitation } from '../../intel/names/asked.js';
import { isEstablished, usedDownloads } from '../../intel/names/synced/facts.js';
import { partsOf } from '../../intel/names/tokens.js';
import type { Stranger } from '../../intel/names/neighbours/stranger-among.js';
import { NeighbourTables } from '../../intel/names/neighbours/tables.js';
import type { Standing } from '../../intel/names/weighed.js';
import type { Project } from '../package-lists/project.js';
import type { Outcome, ReadOptions } from '../read-targets.js';
import { shownPath } from '../shown-path.js';
import type { Located } from '../targets.js';
import { signedTime } from '../releases/signed-time.js';
import { OwnNames } from './own-names.js';
import { OwnerRecords } from './owner-records.js';
import type { PopularNames } from './popular.js';

type Read = Extract<Outcome, { reading: unknown }>;

/**
 * Holds the name of each package against what the projects use themselves, and against names that many know. A
 * name that is known stands for itself, and so does a project of the repository.
 */
export async function withImitations(
  outcomes: readonly Outcome[],
  names: Names,
  judge: ReadOptions['judge'],
): Promise<Outcome[]> {
  return Promise.all(
    outcomes.map(async (outcome) => {
      const fact = 'reading' in outcome ? names.factOf(outcome) : undefined;
      if (fact === undefined || !('reading' in outcome)) return outcome;
      const findings = [...outcome.findings, ...(await judge([fact], fact.package.id))];
      return { ...outcome, findings, imitates: [fact.imitation] };
    }),
  );
}

/**
 * The same of packages whose files are nowhere: feeds take packages away that imitate, and the project names them
 * still. The evidence is the line that brings them in.
 */
export async function missingImitations(
  { missing, needed }: Located,
  names: Names,
  root: string,
  judge: ReadOptions['judge'],
): Promise<Finding[]> {
  const uses = new Map(needed.map((node) => [node.key, node.uses]));
  const found: Finding[] = [];
  for (const { wanted, key } of missing) {
    const [use] = uses.get(key) ?? [];
    const place = use?.broughtInBy ?? use;
    const line = place !== undefined && place.line > 0 && { line: place.line };
    const location = { path: place ? shownPath(root, place.file) : '', ...line };
    const fact = names.factFor(wanted, location);
    if (fact) found.push(...(await judge([fact], wanted.id)));
  }
  return found;
}

/** All names that count in one scan. */
export class Names {
  readonly #own: OwnNames;
  readonly #popular: PopularNames;
  readonly #outcomes: readonly Outcome[];
  #records: OwnerRecords | undefined;
  #gathered: Facts | undefined;
  readonly #now: number;

  constructor(
    outcomes: readonly Outcome[],
    projects: readonly Project[],
    located: Pick<Located, 'needed'>,
    popular: PopularNames,
    now: number,
  ) {
    this.#own = new OwnNames(projects, located);
    this.#popular = popular;
    this.#outcomes = outcomes;
    this.#now = now;
  }

  /** Read when a name is asked for that is not known, which most scans never do. */
  get #owners(): OwnerRecords {
    return (this.#records ??= new OwnerRecords(this.#outcomes, this.#popular));
  }

  get #facts(): Facts {
    return (this.#gathered ??= factsOf(this.#popular, this.#owners));
  }

  factOf(outcome: Read): ImitationFact | undefined {
    const { head } = outcome.reading;
    const path = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
    const ageDays = ageOf(outcome, this.#now);
    const { idDays } = outcome.release?.history ?? {};
    return this.factFor(head.package, { path }, { feed: outcome.feed, ageDays, idDays });
  }

  /**
   * @param location where it is written which package it is
   * @param origin the feed that it is from, and how old it is and its first version, as far as anybody knows
   */
  factFor(
    { id, version }: PackageIdentity,
    location: Location,
    origin: Origin = {},
  ): ImitationFact | undefined {
    if (this.#popular.seeded.get(id) || this.#own.isProject(id)) return undefined;
    const imitation = this.#imitationOf(id, origin);
    if (imitation === undefined || this.#shareOwner(id, imitation.imitates)) return undefined;
    return {
      kind: 'imitation',
      location,
      excerpt: `${id} ${version}`,
      package: { id, version },
      imitation,
    };
  }

  #imitationOf(id: string, { feed, ageDays, idDays }: Origin): NameImitation | undefined {
    const asked = this.#popular.standing(id, feed);
    const [owners, accounts] = [this.#owners.signed(id), this.#owners.from(id, feed)];
    const standing: Stranger = { ...asked, owners, accounts, ageDays, idDays };
    const own = findDeception(id, { index: this.#own.index, others: [this.#popular.index] });
    if (own && this.#isRarer(id, own.imitates)) return this.#told(own, 'own', id, standing);
    if (isKnown(standing)) return undefined;
    const found = imitationByFacts(id, standing, this.#facts);
    if (found) {
      const whose = this.#own.index.get(found.imitates) ? 'own' : 'popular';
      return { ...toImitation(found, whose), ...useOf(standing) };
    }
    const mutual = own && this.#isTie(id, own.imitates) && this.#told(own, 'own', id, standing);
    return mutual ? { ...mutual, ...tie } : undefined;
  }

  /** With what is known of the two beside their names. Of a name of the projects' own, a feed knows nothing. */
  #told(
    imitation: Imitation,
    whose: NameImitation['whose'],
    name: string,
    standing: Stranger,
  ): NameImitation | undefined {
    const { imitates } = imitation;
    const isPublic = whose === 'popular' || this.#popular.index.get(imitates) !== undefined;
    const left = isPublic ? leftByFacts(imitation, name, standing, this.#facts) : imitation;
    return left && { ...toImitation(left, whose), ...useOf(standing) };
  }

  /** Nobody can say which of the two is the odd one. A name that everybody knows is none. */
  #isTie(id: string, other: string): boolean {
    const uses = this.#own.uses(other);
    return uses > 0 && uses === this.#own.uses(id) && !this.#popular.index.get(other);
  }

  /** Of two names that are alike, the one that fewer projects use is the odd one. */
  #isRarer(id: string, other: string): boolean {
    if (other.endsWith('.*')) return this.#isRarerPrefix(id, other.slice(0, -2));
    return this.#own.isProject(other) || this.#own.uses(id) < this.#own.uses(other);
  }

  /** Of two prefixes, the one that fewer names of the projects have. */
  #isRarerPrefix(id: string, other: string): boolean {
    const { index } = this.#own;
    const own = partsOf(id)[0] ?? '';
    return index.others(own, id) + 1 < (index.family(other.toLowerCase())?.names.length ?? 0);
  }

  #shareOwner(id: string, other: string): boolean {
    const others = this.#owners.signed(other);
    return [...this.#owners.signed(id)].some((one) => others.has(one));
  }
}

/** The tables, and the index of what feeds told, are made where they are asked for. */
function factsOf(popular: PopularNames, owners: OwnerRecords): Facts {
  let tables: NeighbourTables | undefined;
  return {
    get index() {
      return popular.index;
    },
    tables: () => (tables ??= new NeighbourTables(popular.index)),
    book: owners,
    factsOf: popular.factsOf,
    besides: owners.below,
  };
}

/** Where a package is from. */
interface Origin {
  readonly feed?: string | undefined;
  readonly ageDays?: number | undefined;
  readonly idDays?: number | undefined;
}

const day = 24 * 60 * 60_000;

/** As the scan has asked, where somebody wants to know that; else by when its repository signed it. */
function ageOf({ release, reading: { head }, trust }: Read, now: number): number | undefined {
  if (release?.ageDays !== undefined) return release.ageDays;
  const signed = signedTime(head.signature, trust);
  return signed === undefined ? undefined : Math.max(0, Math.floor((now - signed) / day));
}

/** Very many use it, or its prefix is reserved: it stands for itself. */
const isKnown = ({ facts }: Standing): boolean =>
  facts !== undefined && (facts.verified || isEstablished(facts));

/** How few know it, where the feed that it is from was asked which names many use. */
function useOf(standing: Standing): Pick<NameImitation, 'use'> {
  if (!('facts' in standing)) return {};
  if (standing.facts === undefined) return { use: 'unknown' };
  return standing.facts.downloads < usedDownloads ? { use: 'few' } : {};
}

/** One of the two may be right, and nothing is held for that. */
const tie = { strength: 'weak', isMutual: true } as const;

function toImitation(
  { imitates, trick, how, strength }: Omit<NameImitation, 'whose' | 'isMutual'>,
  whose: NameImitation['whose'],
): NameImitation {
  return { imitates, whose, trick, how, strength };
}
