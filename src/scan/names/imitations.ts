import type { ImitationFact, NameImitation } from '../../facts/imitation.js';
import type { Location } from '../../core/location.js';
import type { PackageIdentity } from '../../ecosystems/nuget/identity.js';
import type { Finding } from '../../facts/finding.js';
import { findDeception, findImitation } from '../../intel/names/find-imitation.js';
import type { Imitation } from '../../intel/names/asked.js';
import { isEstablished, usedDownloads } from '../../intel/names/synced/facts.js';
import { partsOf } from '../../intel/names/tokens.js';
import { strangerBelow } from '../../intel/names/stranger.js';
import { weighed, type Standing } from '../../intel/names/weighed.js';
import type { Project } from '../package-lists/project.js';
import type { Outcome, ReadOptions } from '../read-targets.js';
import { shownPath } from '../shown-path.js';
import type { Located } from '../targets.js';
import { OwnNames } from './own-names.js';
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
  /** Who owns what, where a trusted signature says so; by id in lower case. */
  readonly #owners = new Map<string, ReadonlySet<string>>();

  constructor(
    outcomes: readonly Outcome[],
    projects: readonly Project[],
    located: Pick<Located, 'needed'>,
    popular: PopularNames,
  ) {
    this.#own = new OwnNames(projects, located);
    this.#popular = popular;
    for (const outcome of outcomes) {
      if (!('reading' in outcome)) continue;
      const owners = ownersOf(outcome);
      if (owners.size > 0) this.#owners.set(outcome.reading.head.package.id.toLowerCase(), owners);
    }
  }

  factOf(outcome: Read): ImitationFact | undefined {
    const { head } = outcome.reading;
    const path = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
    return this.factFor(head.package, { path }, { feed: outcome.feed, ageDays: ageOf(outcome) });
  }

  /**
   * @param location where it is written which package it is
   * @param origin the feed that it is from, and how old it is, as far as anybody knows
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

  #imitationOf(id: string, { feed, ageDays }: Origin): NameImitation | undefined {
    const { index } = this.#popular;
    const asked = this.#popular.standing(id, feed);
    const standing: Standing = { ...asked, owners: this.#ownersOf(id), ageDays };
    const own = findDeception(id, { index: this.#own.index, others: [index] });
    if (own && this.#isRarer(id, own.imitates)) return this.#told(own, 'own', standing);
    if (isKnown(standing)) return undefined;
    const found = findImitation(id, { index });
    if (found)
      return this.#told(found, this.#own.index.get(found.imitates) ? 'own' : 'popular', standing);
    const stranger = strangerBelow(id, standing, index, this.#popular.factsOf);
    if (stranger) return { ...toImitation(stranger, 'popular'), ...useOf(standing) };
    const mutual = own && this.#isTie(id, own.imitates) && this.#told(own, 'own', standing);
    return mutual ? { ...mutual, ...tie } : undefined;
  }

  /** With what is known of the two beside their names. Of a name of the projects' own, a feed knows nothing. */
  #told(
    imitation: Imitation,
    whose: NameImitation['whose'],
    standing: Standing,
  ): NameImitation | undefined {
    const { imitates } = imitation;
    const isPublic = whose === 'popular' || this.#popular.index.get(imitates) !== undefined;
    const left = isPublic ? weighed(imitation, standing, this.#popular.meant(imitates)) : imitation;
    return left && { ...toImitation(left, whose), ...useOf(standing) };
  }

  #ownersOf(id: string): ReadonlySet<string> {
    return this.#owners.get(id.toLowerCase()) ?? new Set();
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
    const others = this.#ownersOf(other);
    return [...this.#ownersOf(id)].some((one) => others.has(one));
  }
}

/** Where a package is from. */
interface Origin {
  readonly feed?: string | undefined;
  readonly ageDays?: number | undefined;
}

/** As the scan has asked, where somebody wants to know that. */
const ageOf = ({ release }: Read): number | undefined => release?.ageDays;

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

/** What the repository vouches for with its signature; where that is not trusted, anybody may have written it. */
function ownersOf({ reading: { head }, trust }: Read): ReadonlySet<string> {
  if (trust?.state !== 'trusted') return new Set();
  const owners = head.signature.signatures.flatMap(({ owners = [] }) => owners);
  return new Set(owners.map((owner) => owner.toLowerCase()));
}
