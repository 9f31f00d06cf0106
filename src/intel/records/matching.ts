import {
  compareVersions,
  parseVersion,
  type PackageVersion,
} from '../../ecosystems/nuget/version.js';
import type { RangeEvent } from './record.js';

export interface Match {
  readonly by: 'version' | 'range';
  /** The next fixed version of each range that the version lies in. */
  readonly fixed: readonly string[];
}

interface Compared {
  readonly kind: RangeEvent[0];
  readonly text: string;
  /** Of the event's version against the one that is asked about. */
  readonly order: number;
  /** Undefined for `0`, before every version. */
  readonly version: PackageVersion | undefined;
}

/**
 * Whether a version of a NuGet package is affected (OSV schema, "Evaluation"): it is listed, or lies in a
 * range. SEMVER ranges are compared by NuGet's order as well: it orders all versions that SemVer knows in the
 * same way.
 * @param key of the version, as `versionText` gives it
 */
export function matchNuGet(
  versions: readonly string[],
  ranges: readonly (readonly RangeEvent[])[],
  key: string,
): Match | undefined {
  const version = parseVersion(key);
  const within = version ? ranges.map((events) => compared(events, version)).filter(includes) : [];
  const fixed = [...new Set(within.flatMap(nextFixed))];
  if (versions.includes(key)) return { by: 'version', fixed };
  return within.length > 0 ? { by: 'range', fixed } : undefined;
}

function compared(events: readonly RangeEvent[], asked: PackageVersion): Compared[] {
  const all = events.map(([kind, text]): Compared => {
    const version = parseVersion(text);
    if (kind === 'i' && text === '0') return { kind, text, version: undefined, order: -1 };
    if (version === undefined) return { kind, text, version, order: 1 };
    return { kind, text, version, order: compareVersions(version, asked) };
  });
  // Stable: of events at one version, the order of the record counts.
  return all.sort(byVersion);
}

function byVersion(a: Compared, b: Compared): number {
  if (a.version === undefined || b.version === undefined) {
    return place(a) - place(b);
  }
  return compareVersions(a.version, b.version);
}

const place = ({ version, order }: Compared): number => (version === undefined ? order : 0);

function includes(events: readonly Compared[]): boolean {
  const ends = events.filter(({ kind }) => kind === 'm');
  if (ends.length > 0 && !ends.some(({ order }) => order > 0)) return false;
  let affected = false;
  for (const { kind, order } of events) {
    if (kind === 'i' && order <= 0) affected = true;
    else if (kind === 'a' && order < 0) affected = true;
    else if (kind === 'f' && order <= 0) affected = false;
    else if (kind === 'l' && order < 0) affected = false;
  }
  return affected;
}

function nextFixed(events: readonly Compared[]): string[] {
  const next = events.find(({ kind, order }) => kind === 'f' && order > 0);
  return next ? [next.text] : [];
}
