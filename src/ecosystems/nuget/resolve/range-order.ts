import { floatOf } from '../float-range.js';
import { compareVersions, type PackageVersion } from '../version.js';
import type { VersionRange } from '../version-range.js';

/**
 * Whether the lower bound of `near` reaches that of `far`
 * (NuGet.DependencyResolver.RemoteDependencyWalker.IsGreaterThanOrEqualTo): a star counts as the highest
 * number, and in a label as whatever could follow.
 */
export function reaches(near: VersionRange, far: VersionRange): boolean {
  if (near.min === undefined) return true;
  if (far.min === undefined) return false;
  if (near.floating === undefined && far.floating === undefined)
    return compareVersions(near.min, far.min) >= 0;
  // `*` takes whatever there is, so it reaches everything.
  if (near.floating === '*') return true;
  if (far.floating === '*') return false;
  const [a, b] = [lowerBound(near, near.min), lowerBound(far, far.min)];
  for (let i = 0; i < 4; i++) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  if (a.label === '') return true;
  return b.label !== '' && a.label + a.star >= b.label + b.star;
}

const highestNumber = 2_147_483_647;
const highestCharacter = '\uffff';

interface Bound {
  readonly numbers: readonly number[];
  /** Upper case, as .NET compares without case; empty for a stable version, and for `-*`. */
  readonly label: string;
  readonly star: string;
}

function lowerBound(range: VersionRange, min: PackageVersion): Bound {
  const float = floatOf(range);
  if (float === undefined)
    return { numbers: min.numbers, label: min.release.join('.').toUpperCase(), star: '' };
  const numbers = min.numbers.map((number, i) => (i >= float.kept ? highestNumber : number));
  return { numbers, label: (float.prefix ?? '').toUpperCase(), star: highestCharacter };
}

/** Equal bounds and equal floating (`VersionRange.Equals`). */
export function sameRange(a: VersionRange, b: VersionRange): boolean {
  return a === b || rangeKey(a) === rangeKey(b);
}

/** Equal for equal ranges. */
export function rangeKey({ min, max, minInclusive, maxInclusive, floating }: VersionRange): string {
  const low = min === undefined ? '(' : `${minInclusive ? '[' : '('}${versionKey(min)}`;
  const high = max === undefined ? ')' : `${versionKey(max)}${maxInclusive ? ']' : ')'}`;
  return `${low},${high}${floating?.toLowerCase() ?? ''}`;
}

function versionKey({ numbers, release }: PackageVersion): string {
  return `${numbers.join('.')}-${release.join('.').toLowerCase()}`;
}
