import type { OtherVersion } from './catalog.js';
import { compareVersions, formatVersion, parseVersion } from './version.js';
import { parseRange, shortRange } from './version-range.js';

/** What a project asks for, and the version that a list has of it. */
export interface AskedFor {
  readonly id: string;
  readonly range: string;
  readonly taken: string;
}

/**
 * Of a project's own references: a direct one takes the lowest version that its range allows
 * ("How NuGet resolves package dependencies"), so that a higher one says that no source had that.
 * Without an inclusive lower bound, and with a star, no one version is asked for.
 */
export function otherVersionsAmong(direct: readonly AskedFor[]): OtherVersion[] {
  return direct.flatMap(({ id, range: text, taken }) => {
    const range = parseRange(text);
    const version = parseVersion(taken);
    if (version === undefined || range?.min === undefined || !range.minInclusive) return [];
    if (range.floating !== undefined || compareVersions(range.min, version) >= 0) return [];
    return [{ id, asked: shortRange(range), taken: formatVersion(version) }];
  });
}
