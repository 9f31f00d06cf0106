import { compareVersions, type PackageVersion } from './version.js';
import type { VersionRange } from './version-range.js';

/** How many leading numbers a star leaves fixed, and which pre-releases it admits. */
export interface FloatRange {
  /** `*` keeps 0, `1.*` keeps 1, `1.2.3.*` keeps 3, `1.2.3-*` keeps all 4. */
  readonly kept: number;
  /** What a label has to begin with, lower case; undefined where only stable versions are meant. */
  readonly prefix?: string;
  /** `*-*`: whatever is highest. */
  readonly latest: boolean;
}

/** Undefined where nothing floats (NuGet.Versioning `VersionRange.IsFloating`). */
export function floatOf(range: VersionRange): FloatRange | undefined {
  const text = range.floating;
  if (text === undefined) return undefined;
  if (text === '*-*') return { kept: 0, prefix: '', latest: true };
  const dash = text.indexOf('-');
  const stable = dash < 0 ? text : text.slice(0, dash);
  const kept = stable.includes('*') ? stable.split('.').length - 1 : 4;
  if (dash < 0) return { kept, latest: false };
  return { kept, prefix: text.slice(dash + 1, -1).toLowerCase(), latest: false };
}

/** Whether the version lies between the bounds (`VersionRangeBase.Satisfies`). */
export function satisfies(range: VersionRange, version: PackageVersion): boolean {
  if (range.min !== undefined) {
    const order = compareVersions(version, range.min);
    if (order < 0 || (order === 0 && !range.minInclusive)) return false;
  }
  if (range.max === undefined) return true;
  const order = compareVersions(version, range.max);
  return order < 0 || (order === 0 && range.maxInclusive);
}

export function isPrerelease(version: PackageVersion | undefined): boolean {
  return version !== undefined && version.release.length > 0;
}

/** `FloatRange.Satisfies`: a stable version passes wherever its pre-releases may. */
function inFloat(float: FloatRange, min: PackageVersion | undefined, version: PackageVersion) {
  if (float.latest) return true;
  if (float.prefix === undefined && isPrerelease(version)) return false;
  for (let i = 0; i < float.kept; i++) {
    if (version.numbers[i] !== (min?.numbers[i] ?? 0)) return false;
  }
  if (!isPrerelease(version)) return true;
  return version.release
    .join('.')
    .toLowerCase()
    .startsWith(float.prefix ?? '');
}

/**
 * Whether `considered` suits the range better than `current` (`VersionRange.IsBetter`): the lowest
 * that satisfies it, or the highest that floats; pre-releases only where the range names one.
 */
export function isBetter(
  range: VersionRange,
  current: PackageVersion | undefined,
  considered: PackageVersion,
): boolean {
  const float = floatOf(range);
  const allowed = isPrerelease(range.min) || isPrerelease(range.max) || float?.prefix !== undefined;
  if (!allowed && isPrerelease(considered)) return false;
  if (!satisfies(range, considered)) return false;
  if (current === undefined) return true;
  const higher = compareVersions(considered, current) > 0;
  if (float === undefined) return compareVersions(considered, current) < 0;
  const currentFloats = inFloat(float, range.min, current);
  if (currentFloats !== inFloat(float, range.min, considered)) return !currentFloats;
  // Both satisfy the range, so neither is below its lower bound: out of the float, the lower one wins.
  return currentFloats ? higher : compareVersions(considered, current) < 0;
}

/** The version that NuGet takes of those which there are (`VersionRange.FindBestMatch`). */
export function findBestMatch(
  range: VersionRange,
  versions: readonly PackageVersion[],
): PackageVersion | undefined {
  let best: PackageVersion | undefined;
  for (const version of versions) if (isBetter(range, best, version)) best = version;
  return best;
}
