import { hash } from 'node:crypto';
import { AssayError, Bug } from '../../core/errors.js';
import { isPlausible } from '../../ecosystems/nuget/protocol/instant.js';
import { versionKey } from '../../ecosystems/nuget/protocol/version-list.js';
import { historyOf, releasesOf } from '../../ecosystems/nuget/release-history.js';
import type { RegistrationLeaf } from '../../ecosystems/nuget/protocol/registration.js';
import { parseVersion } from '../../ecosystems/nuget/version.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import type { VersionHistory } from '../../feeds/feed-client.js';
import { placeOf } from '../names/sources.js';
import type { Supply } from '../supplies.js';
import { emptyBefore } from './empty-before.js';
import type { KeptRelease } from './memory.js';

/** One package whose feed is asked. */
export interface Question {
  readonly id: string;
  readonly version: string;
  /** Base64, of the file. */
  readonly sha512: string;
  /** Where it came from, as far as anybody knows. */
  readonly feed: string | undefined;
  readonly supply: Supply;
  /** There is nothing in it but what describes it. */
  readonly isEmpty: boolean;
}

/** Which sources can say something of it; none with the reason. */
export type Askable = { readonly sources: readonly PackageSource[] } | { readonly none: string };

/**
 * The source that it came from. Where nobody knows that, those that may give it. No other one: the same name and
 * version can be old there, and new where it came from.
 */
export function askable({ id, feed, supply }: Question): Askable {
  const { sources, settings } = supply;
  const { mapping } = settings;
  const allowed = new Set(mapping.sourcesFor(id).map((name) => name.toLowerCase()));
  const own = sources.filter(
    ({ name, location }) =>
      (feed === undefined || placeOf(location) === placeOf(feed)) &&
      (feed !== undefined || !mapping.enabled || allowed.has(name.toLowerCase())),
  );
  const servers = own.filter(({ kind }) => kind === 'http');
  if (servers.length > 0) return { sources: servers };
  if (own.length > 0) return { none: 'it comes from a folder, and folders do not say when' };
  return {
    none:
      feed === undefined
        ? 'no feed is configured that could say when'
        : 'the feed that it came from is not configured',
  };
}

/** Which sources: a digest, since an address can hold a token. */
export const questionPlace = (sources: readonly PackageSource[]): string =>
  hash('sha256', sources.map(({ location }) => placeOf(location)).join(' ')).slice(0, 32);

/** The source, and what it says: what is kept under its place, whatever its name is. */
export const questionKey = (
  { id, version, feed, sha512 }: Question,
  sources: readonly PackageSource[],
): string =>
  [
    questionPlace(sources),
    `${id}/${version}`.toLowerCase(),
    // Of a file that comes from nowhere, what is known is known of these bytes.
    feed === undefined ? sha512 : '',
  ].join('\0');

interface Found {
  readonly source: PackageSource;
  readonly history: VersionHistory;
  readonly own: RegistrationLeaf | undefined;
}

/** @throws AssayError where no source answered: what is not known may be known tomorrow */
export async function askFeeds(
  question: Question,
  sources: readonly PackageSource[],
): Promise<KeptRelease> {
  const found = await firstThatHas(question, sources);
  if (found === undefined)
    return { checked: Date.now(), unknown: 'its feed does not say when anything was published' };
  const { source, history, own } = found;
  const told = await timeOf(question, found);
  const { id, version } = question;
  const { asked, partial, versions } = history;
  const about = {
    id,
    version,
    feed: source.name,
    asked,
    ...(told.time !== undefined && { published: told.time }),
    ...(partial !== undefined && { partial }),
  };
  const isKnown = versions.length > 0;
  const isWhole = own !== undefined && partial === undefined;
  const empty = isWhole ? await emptyBefore(question, own, versions, source.name) : [];
  const past = historyOf(about, versions);
  const unknown = own === undefined ? `${source.name} does not name this version` : told.unknown;
  return {
    checked: Date.now(),
    ...told,
    ...(unknown !== undefined && { unknown }),
    ...(isKnown && { history: { ...past, oddities: [...past.oddities, ...empty] } }),
  };
}

/** The first source that names the version; else the first that knows the id. */
async function firstThatHas(
  { id, version, supply }: Question,
  sources: readonly PackageSource[],
): Promise<Found | undefined> {
  let other: Found | undefined;
  for (const source of sources) {
    const history = await supply.feeds.history(id, source.name);
    if (history === undefined) continue;
    const own = ownOf(version, history.versions);
    if (own) return { source, history, own };
    if (other === undefined || other.history.versions.length === 0)
      other = { source, history, own };
  }
  return other;
}

function ownOf(version: string, leaves: readonly RegistrationLeaf[]): RegistrationLeaf | undefined {
  const parsed = parseVersion(version);
  if (parsed === undefined) return undefined;
  const key = versionKey(parsed);
  return releasesOf(
    version,
    leaves.filter((leaf) => versionKey(leaf.version) === key),
  ).own;
}

type Told = Pick<KeptRelease, 'time' | 'by' | 'unknown'>;

/** Clocks differ; by more than that, a time that is still to come is none. */
const ahead = 24 * 60 * 60_000;

/**
 * By the registration; of an unlisted version, by its leaf in the catalog. Of a file that came from nowhere that
 * anybody knows, only where the catalog says that the feed has these very bytes.
 */
async function timeOf(question: Question, { source, own }: Found): Promise<Told> {
  if (own === undefined) return {};
  const { published, catalog } = own;
  const isTold = published !== undefined && isPlausible(published);
  const isOwn = question.feed !== undefined;
  if (isTold && isOwn) return plausible(published, 'registration');
  if (catalog === undefined)
    return { unknown: isTold ? unknownBytes : `${source.name} does not say when` };
  try {
    const leaf = await question.supply.feeds.catalogLeaf(question, catalog, source.name);
    if (!isOwn && leaf?.sha512 !== question.sha512)
      return { unknown: leaf?.sha512 === undefined ? unknownBytes : otherBytes(source.name) };
    if (leaf?.created !== undefined) return plausible(leaf.created, 'catalog');
    return { unknown: `${source.name} does not say when` };
  } catch (error) {
    if (!(error instanceof AssayError) || error instanceof Bug) throw error;
    return { unknown: error.message };
  }
}

const unknownBytes = 'nothing says that these are the bytes that were published';
const otherBytes = (feed: string): string =>
  `${feed} has other bytes under this name, and when those were published says nothing of these`;

function plausible(time: number, by: 'registration' | 'catalog'): Told {
  if (time <= Date.now() + ahead) return { time, by };
  return { unknown: `its feed says ${new Date(time).toISOString()}, which is still to come` };
}
