import type { Seen } from './fact.js';

/** What a maker says of a version that nobody should use any more, in the words of the feed. */
export interface Deprecation {
  /** `Legacy`, `CriticalBugs`, `Other`; feeds may have words of their own. */
  readonly reasons: readonly string[];
  readonly message?: string;
  readonly alternate?: { readonly id: string; readonly range: string };
}

/** Something about how a version came to be published that honest ones seldom have. */
export type ReleaseOddityKind =
  | 'after-silence'
  | 'burst'
  | 'icon-of-another'
  | 'only-empty-before'
  | 'only-placeholders-before'
  | 'other-project-address'
  | 'time-moved'
  | 'unlisted-history'
  | 'version-jump';

export interface ReleaseOddity {
  readonly kind: ReleaseOddityKind;
  /** In plain words, as it is shown. */
  readonly detail: string;
}

/** Another version, and when it was published where the feed says that. */
export interface OtherRelease {
  readonly version: string;
  /** RFC 3339, in UTC. */
  readonly published?: string;
}

/** How far behind the newest listed version: by the first number that differs. */
export type Outdated = 'major' | 'minor' | 'patch' | 'prerelease';

/** What a feed says of one version and of all others with its id. */
export interface ReleaseHistory {
  /** Name of the source. */
  readonly feed: string;
  /** When the feed last said so: RFC 3339, in UTC. */
  readonly asked: string;
  /** Whole days from then to the scan; absent where it is less than one. */
  readonly askedDays?: number;
  /** Absent where the feed does not name this version. */
  readonly listed?: boolean;
  readonly deprecated?: Deprecation;
  /** Versions of the id, with those that are unlisted. */
  readonly versions: number;
  readonly unlisted: number;
  /** Why not all of them were read. */
  readonly partial?: string;
  /** The first by time, and the whole days since then, at the scan. */
  readonly first?: OtherRelease;
  readonly idDays?: number;
  /** The highest that is listed: of releases, unless this one is a pre-release or there are none. */
  readonly latest?: OtherRelease;
  readonly outdated?: Outdated;
  /** The one that was published last, listed or not. */
  readonly newest?: OtherRelease;
  /** Whole days since then, at the scan. */
  readonly idleDays?: number;
  /** Nothing was published for years (docs/releases.md). */
  readonly unmaintained?: true;
  /** The next lower version. */
  readonly previous?: OtherRelease;
  /** What this version needs and the one before does not. */
  readonly newDependencies: readonly string[];
  readonly oddities: readonly ReleaseOddity[];
}

/** When a version was published, and what else its feed says of it. */
export interface ReleaseSummary {
  /** RFC 3339, in UTC; absent where nobody knows. It was published then or before. */
  readonly published?: string;
  /** Who says so: the registration, the catalog, or the time-stamp of a trusted repository's signature. */
  readonly by?: 'registration' | 'catalog' | 'signature';
  /** Whole hours and days from then to the time of the scan. */
  readonly ageHours?: number;
  readonly ageDays?: number;
  /** Why no feed says when. */
  readonly unknown?: string;
  /** Absent where no feed was asked, or none said anything. */
  readonly history?: ReleaseHistory;
}

/** Of a scan that asked: the time that ages are counted to, and how much came of it. */
export interface ReleasesSummary {
  /** RFC 3339, in UTC. */
  readonly at: string;
  readonly known: number;
  readonly unknown: number;
}

/** What is known of when the package was published (basis: context). */
export interface ReleaseFact extends Seen<'release'> {
  readonly package: { readonly id: string; readonly version: string };
  readonly release: ReleaseSummary;
}
