import type { ConfusionFact } from '../../facts/confusion.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import type { NameIndex } from '../../intel/names/name-index.js';
import type { Supply } from '../supplies.js';
import type { OwnFolders } from './own-folders.js';
import { isOwn, placeOf } from './sources.js';

/** A package of a scan, and where it is from as far as anybody knows. */
export interface Sourced {
  readonly id: string;
  readonly version: string;
  readonly feed: string | undefined;
  /** The manifest in the package. */
  readonly manifest: string;
  /** Its name passes for another one: nobody should be told to trust it. */
  readonly imitates: boolean;
}

export interface ConfusionInput {
  readonly root: string;
  readonly packages: readonly Sourced[];
  readonly supplies: readonly Pick<Supply, 'settings' | 'sources' | 'feeds'>[];
  readonly popular: NameIndex;
  /** Feeds are asked in this scan anyway. */
  readonly asks: boolean;
  readonly onNotice?: (message: string) => void;
}

/** A fact about one package, or about the configuration where none is named. */
export interface Confused {
  readonly of?: Sourced;
  readonly fact: ConfusionFact;
}

/** Sources of one configuration: those of one's own, and those to which others publish. */
export interface Sides {
  readonly supply: ConfusionInput['supplies'][number];
  readonly own: readonly PackageSource[];
  readonly open: readonly PackageSource[];
  /** What comes from a source. */
  from(source: PackageSource): readonly Sourced[];
  /** What of that is not known to be everybody's: each package is asked about for itself. */
  littleKnownFrom(source: PackageSource): readonly Sourced[];
  /** It also hands out what everybody knows: what few know may be a copy as well. */
  isMixed(source: PackageSource): boolean;
}

export function sidesOf(
  supply: ConfusionInput['supplies'][number],
  { packages, popular }: ConfusionInput,
  folders: OwnFolders,
): Sides {
  const { sources, settings } = supply;
  const own = sources.filter((source) => isOwn(source, settings.credentialsOf));
  const byPlace = byPlaceOf(packages);
  const from = ({ location }: PackageSource) => byPlace.get(placeOf(location)) ?? [];
  const littleKnown = new Map(
    sources.map((source) => [source, from(source).filter(({ id }) => !popular.get(id))]),
  );
  const littleKnownFrom = (source: PackageSource) => littleKnown.get(source) ?? [];
  const mixed = new Map<PackageSource, boolean>();
  const isMixed = (source: PackageSource): boolean => {
    const known =
      mixed.get(source) ??
      (littleKnownFrom(source).length < from(source).length ||
        (source.kind === 'folder' && folders.hasAny(source, (id) => Boolean(popular.get(id)))));
    mixed.set(source, known);
    return known;
  };
  return {
    supply,
    own,
    open: sources.filter((source) => !own.includes(source)),
    from,
    littleKnownFrom,
    isMixed,
  };
}

function byPlaceOf(packages: readonly Sourced[]): ReadonlyMap<string, readonly Sourced[]> {
  const places = new Map<string, Sourced[]>();
  for (const one of packages) {
    if (one.feed === undefined) continue;
    const place = placeOf(one.feed);
    const there = places.get(place) ?? [];
    there.push(one);
    places.set(place, there);
  }
  return places;
}

/** The sources of others that a restore may take this id from. */
export const openFor = (id: string, { supply, open }: Sides): readonly PackageSource[] =>
  allowed(id, open, supply);

/** Those of one's own that it may be in; what `*` alone gives to others was decided by nobody. */
export function ownFor(id: string, { supply, own }: Sides): readonly PackageSource[] {
  const { mapping } = supply.settings;
  const isByDefault = mapping.sourcesFor(id).join('\n') === mapping.sourcesFor('').join('\n');
  return isByDefault ? own : allowed(id, own, supply);
}

function allowed(
  id: string,
  sources: readonly PackageSource[],
  { settings: { mapping } }: Sides['supply'],
): readonly PackageSource[] {
  if (!mapping.enabled) return sources;
  const names = new Set(mapping.sourcesFor(id).map((name) => name.toLowerCase()));
  return sources.filter(({ name }) => names.has(name.toLowerCase()));
}
