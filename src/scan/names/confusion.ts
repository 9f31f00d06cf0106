import type { Confusion, ConfusionFact } from '../../facts/confusion.js';
import { AssayError, Bug } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import {
  compareVersions,
  formatVersion,
  type PackageVersion,
} from '../../ecosystems/nuget/version.js';
import type { SourceVersions } from '../../feeds/feed-client.js';
import type { NameIndex } from '../../intel/names/name-index.js';
import { compareText } from '../graph.js';
import { shownPath } from '../shown-path.js';
import type { Supply } from '../supplies.js';
import { headOf, mappingLines } from './mapping.js';
import { isOwn, samePlace } from './sources.js';

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
interface Sides {
  readonly supply: ConfusionInput['supplies'][number];
  readonly own: readonly PackageSource[];
  readonly open: readonly PackageSource[];
}

/** What packages of one's own may be mistaken for, and what has been. */
export async function confusions(input: ConfusionInput): Promise<Confused[]> {
  const sides = distinct(input).map((supply) => sidesOf(supply, input));
  const prefixes = new Set(sides.flatMap((each) => ownPrefixes(each, input)));
  const found: Confused[] = [];
  for (const each of sides) {
    found.push(...unmapped(each, input), ...(await inBoth(each, input)));
  }
  return [...found, ...strangers(sides, prefixes, input)];
}

/** Projects that ask the same sources by the same rules ask once. */
function distinct({ supplies }: ConfusionInput): ConfusionInput['supplies'] {
  const seen = new Map(supplies.map((supply) => [keyOf(supply), supply]));
  return [...seen.values()];
}

const keyOf = ({ settings, sources }: ConfusionInput['supplies'][number]): string =>
  JSON.stringify([settings.files, sources.map(({ name, location }) => [name, location])]);

/** A source that also hands out what everybody knows is a mirror of what is public, and not one's own alone. */
function sidesOf(supply: ConfusionInput['supplies'][number], input: ConfusionInput): Sides {
  const { sources, settings } = supply;
  const mine = sources.filter((source) => isOwn(source, settings.credentialsOf));
  return {
    supply,
    own: mine.filter((source) => !from(source, input).some(({ id }) => input.popular.get(id))),
    open: sources.filter((source) => !mine.includes(source)),
  };
}

const from = ({ location }: PackageSource, { packages }: ConfusionInput): Sourced[] =>
  packages.filter(({ feed }) => feed !== undefined && samePlace(feed, location));

/** The sources of others that a restore may take this id from. */
function openFor(id: string, { supply, open }: Sides): readonly PackageSource[] {
  const { mapping } = supply.settings;
  if (!mapping.enabled) return open;
  const allowed = new Set(mapping.sourcesFor(id).map((name) => name.toLowerCase()));
  return open.filter(({ name }) => allowed.has(name.toLowerCase()));
}

function ownPrefixes({ own }: Sides, input: ConfusionInput): string[] {
  return own
    .flatMap((source) => from(source, input).map(({ id }) => headOf(id).toLowerCase()))
    .filter((head) => head.length > 2 && input.popular.family(head) === undefined);
}

function unmapped(sides: Sides, input: ConfusionInput): Confused[] {
  const exposed = sides.own.flatMap((source) => {
    const ids = from(source, input)
      .filter(({ imitates }) => !imitates)
      .map(({ id }) => id)
      .filter((id) => openFor(id, sides).length > 0);
    return ids.length > 0 ? [{ source, ids: [...new Set(ids)].sort(compareText) }] : [];
  });
  const open = sides.open.map(({ name }) => name);
  const elsewhere = new Set(
    sides.open.flatMap((source) => from(source, input).map(({ id }) => headOf(id).toLowerCase())),
  );
  const mending = mappingLines(
    exposed.map(({ source, ids }) => ({ source: source.name, ids })),
    open,
    elsewhere,
  );
  return exposed.map(({ source, ids }) => ({
    fact: factAt(source, input, {
      shape: 'unmapped',
      ids,
      own: { name: source.name },
      open: open.map((name) => ({ name })),
      mending,
    }),
  }));
}

const factAt = (
  { file, line, name }: PackageSource,
  { root }: ConfusionInput,
  confusion: Confusion,
): ConfusionFact => ({
  kind: 'confusion',
  location: { path: file === '' ? '' : shownPath(root, file), ...(line > 0 && { line }) },
  excerpt: name,
  confusion,
});

const factOf = ({ id, version, manifest }: Sourced, confusion: Confusion): ConfusionFact => ({
  kind: 'confusion',
  location: { path: manifest },
  excerpt: `${id} ${version}`,
  confusion,
});

/** Asks only for what a restore asks all of them for, and only where feeds are asked at all. */
async function inBoth(sides: Sides, input: ConfusionInput): Promise<Confused[]> {
  if (!input.asks) return [];
  const exposed = sides.own.flatMap((source) =>
    from(source, input)
      .filter(({ id }) => openFor(id, sides).length > 0)
      .map((one) => ({ one, source })),
  );
  const found: Confused[] = [];
  for (const { one, source } of exposed.slice(0, limits.confusionQuestions)) {
    const versions = await versionsOf(one.id, sides, input);
    const own = highestOf(versions, source.name);
    for (const { name } of openFor(one.id, sides)) {
      const highest = highestOf(versions, name);
      if (own === undefined || highest === undefined) continue;
      found.push({
        of: one,
        fact: factOf(one, {
          shape: 'both-sources',
          id: one.id,
          own: { name: source.name, highest: formatVersion(own) },
          open: { name, highest: formatVersion(highest) },
          isHigher: compareVersions(highest, own) > 0,
        }),
      });
    }
  }
  return found;
}

async function versionsOf(
  id: string,
  { supply }: Sides,
  { onNotice }: ConfusionInput,
): Promise<readonly SourceVersions[]> {
  try {
    return await supply.feeds.sourcesOf(id);
  } catch (error) {
    if (!(error instanceof AssayError) || error instanceof Bug) throw error;
    onNotice?.(`whether other sources have ${id} is not known: ${error.message}`);
    return [];
  }
}

function highestOf(found: readonly SourceVersions[], name: string): PackageVersion | undefined {
  const versions = found.find(({ source }) => source === name)?.versions ?? [];
  return [...versions].sort(compareVersions).at(-1);
}

/** `99.0.0`, `999.9`: nobody counts that far, and everybody's is below it. */
const madeToWin = /^9{2,}(\.|$)/;

function strangers(
  sides: readonly Sides[],
  prefixes: ReadonlySet<string>,
  { packages, popular }: ConfusionInput,
): Confused[] {
  return packages.flatMap((one): Confused[] => {
    const { id, version, feed } = one;
    const isOfOwn = sides.some(({ own }) =>
      own.some(({ location }) => feed !== undefined && samePlace(feed, location)),
    );
    if (popular.get(id) || isOfOwn) return [];
    const isHighest = madeToWin.test(version);
    const open = sides
      .flatMap((each) => each.open)
      .find(({ location }) => feed !== undefined && samePlace(feed, location));
    const prefix = headOf(id);
    if (open && prefixes.has(prefix.toLowerCase())) {
      const { name } = open;
      const told: Confusion = {
        shape: 'own-prefix',
        id,
        version,
        prefix,
        open: { name },
        isHighest,
      };
      return [{ of: one, fact: factOf(one, told) }];
    }
    return isHighest
      ? [{ of: one, fact: factOf(one, { shape: 'high-version', id, version }) }]
      : [];
  });
}
