import type { OtherRelease, Outdated, ReleaseHistory } from '../../facts/release.js';
import { isPlausible } from './protocol/instant.js';
import type { RegistrationLeaf } from './protocol/registration.js';
import { versionKey } from './protocol/version-list.js';
import { oddities } from './release-oddities.js';
import { compareVersions, formatVersion, parseVersion, type PackageVersion } from './version.js';

/** What is asked of a registration, and by whom it was answered. */
export interface HistoryQuestion {
  readonly id: string;
  readonly version: string;
  /** When this version was published, where that is known better than the registration has it. */
  readonly published?: number;
  readonly feed: string;
  readonly asked: number;
  readonly partial?: string;
}

/** All versions of an id as a registration has them, each once. */
export interface Releases {
  readonly leaves: readonly RegistrationLeaf[];
  readonly own?: RegistrationLeaf;
  readonly previous?: RegistrationLeaf;
}

/** Without ages, which go by the time of the scan. */
export function historyOf(
  { id, version, published, feed, asked, partial }: HistoryQuestion,
  all: readonly RegistrationLeaf[],
): ReleaseHistory {
  const releases = releasesOf(version, all);
  const { leaves, own, previous } = releases;
  const parsed = parseVersion(version);
  const timed = leaves.filter(isTimed).sort((a, b) => a.published - b.published);
  const latest = latestOf(leaves, parsed);
  const outdated = parsed && latest && outdatedBy(parsed, latest.version);
  const [first, newest] = [timed[0], timed.at(-1)];
  const at = published ?? timeOf(own);
  return {
    feed,
    asked: new Date(asked).toISOString(),
    ...(own && { listed: own.listed }),
    ...(own?.deprecation && { deprecated: own.deprecation }),
    versions: leaves.length,
    unlisted: leaves.filter(({ listed }) => !listed).length,
    ...(partial !== undefined && { partial }),
    ...(first && { first: toRelease(first) }),
    ...(latest && { latest: toRelease(latest) }),
    ...(outdated && { outdated }),
    ...(newest && { newest: toRelease(newest) }),
    ...(previous && { previous: toRelease(previous) }),
    newDependencies: newDependencies(own, previous),
    oddities: own ? oddities({ ...releases, own, id, ...(at !== undefined && { at }) }) : [],
  };
}

export type TimedLeaf = RegistrationLeaf & { readonly published: number };

/** Of an unlisted version the registration has the year 1900, and of what never was a time, some feeds the year 1. */
export function isTimed(leaf: RegistrationLeaf): leaf is TimedLeaf {
  return leaf.published !== undefined && isPlausible(leaf.published);
}

function timeOf(leaf: RegistrationLeaf | undefined): number | undefined {
  return leaf && isTimed(leaf) ? leaf.published : undefined;
}

/** Of a version that stands there twice the later time counts: nobody is to make it older by naming it once more. */
export function releasesOf(version: string, all: readonly RegistrationLeaf[]): Releases {
  const byKey = new Map<string, RegistrationLeaf>();
  for (const leaf of all) {
    const key = versionKey(leaf.version);
    const known = byKey.get(key);
    if (known === undefined || (leaf.published ?? 0) > (known.published ?? 0)) byKey.set(key, leaf);
  }
  const leaves = [...byKey.values()].sort((a, b) => compareVersions(a.version, b.version));
  const parsed = parseVersion(version);
  const own = parsed && byKey.get(versionKey(parsed));
  const previous = parsed && previousOf(leaves, parsed);
  return { leaves, ...(own && { own }), ...(previous && { previous }) };
}

/** Before a release comes a release, where there is one. */
function previousOf(
  leaves: readonly RegistrationLeaf[],
  version: PackageVersion,
): RegistrationLeaf | undefined {
  const lower = leaves.filter((leaf) => compareVersions(leaf.version, version) < 0);
  const releases = lower.filter((leaf) => leaf.version.release.length === 0);
  return version.release.length === 0 && releases.length > 0 ? releases.at(-1) : lower.at(-1);
}

function latestOf(
  leaves: readonly RegistrationLeaf[],
  version: PackageVersion | undefined,
): RegistrationLeaf | undefined {
  const listed = leaves.filter((leaf) => leaf.listed);
  const releases = listed.filter((leaf) => leaf.version.release.length === 0);
  const isPrerelease = version !== undefined && version.release.length > 0;
  return isPrerelease || releases.length === 0 ? listed.at(-1) : releases.at(-1);
}

function outdatedBy(own: PackageVersion, latest: PackageVersion): Outdated | undefined {
  if (compareVersions(own, latest) >= 0) return undefined;
  const at = own.numbers.findIndex((number, index) => number !== latest.numbers[index]);
  return (['major', 'minor', 'patch', 'patch'] as const)[at] ?? 'prerelease';
}

function newDependencies(
  own: RegistrationLeaf | undefined,
  previous: RegistrationLeaf | undefined,
): readonly string[] {
  if (own?.dependencies === undefined || previous?.dependencies === undefined) return [];
  const known = new Set(previous.dependencies.map((id) => id.toLowerCase()));
  return own.dependencies.filter((id) => !known.has(id.toLowerCase()));
}

function toRelease(leaf: RegistrationLeaf): OtherRelease {
  const at = timeOf(leaf);
  const version = formatVersion(leaf.version);
  return { version, ...(at !== undefined && { published: new Date(at).toISOString() }) };
}
