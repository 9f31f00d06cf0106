import type { PackageListSource } from '../../facts/report.js';
import type { OtherVersion } from '../../ecosystems/nuget/catalog.js';
import type { EntryProblem } from '../../ecosystems/nuget/lock-file.js';
import type { ProjectSpec } from '../../ecosystems/nuget/project-spec.js';
import type { VersionRange } from '../../ecosystems/nuget/version-range.js';
import type { SpecDifference } from '../../ecosystems/nuget/spec-differences.js';
import type { Discovery } from '../discover.js';
import type { StatedPackage } from '../graph.js';
import type { PackagePlaces } from '../locate.js';
import type { PackageProblem } from '../package-problems.js';
import type { SettingsReader } from '../settings.js';
import type { Supply } from '../supplies.js';
import type { Trouble } from '../trouble.js';

/** A project whose packages are known, or another file that names packages. */
export interface Project {
  /** Absolute path of its file, or of its folder where no one file is meant. */
  readonly path: string;
  readonly source: PackageListSource;
  /** The file that states its packages, absolute. */
  readonly list: string;
  readonly stated: readonly StatedPackage[];
  /** Where its packages may lie. */
  readonly places: PackagePlaces;
  /** Where they come from besides; absent where nothing is asked. */
  readonly supply?: Supply;
  /** Why what is stated is not all of it. */
  readonly problems?: readonly PackageProblem[];
  /** Packages of `problems` that were not found, by what was asked for. */
  readonly lacks?: readonly LackingPackage[];
  /** What is taken in the place of versions that are asked for and that no source has. */
  readonly otherVersions?: readonly OtherVersion[];
  /** What it is built for, as NuGet writes it; absent where nothing says that. */
  readonly targetFrameworks?: readonly string[];
}

/** A package that is asked for and of which no version was found. */
export interface LackingPackage {
  readonly id: string;
  /** The project that it is asked for, absolute. */
  readonly project: string;
  readonly range: VersionRange;
  /** Where it is asked for; 0 where no one line is. */
  readonly file: string;
  readonly line: number;
}

/** What the readers of lists share while they read those of one scan. */
export interface Listing {
  readonly found: Discovery;
  readonly settings: SettingsReader;
  readonly troubles: Trouble[];
  /** What a project asks of a restore now; undefined where that could not be worked out. */
  readonly specOf: (project: string) => ProjectSpec | undefined;
  /** What an SDK of the project sets is not known. */
  readonly lacksSdk: (project: string) => boolean;
  /**
   * Lists that no longer fit their project. They count, since a build without a restore uses what
   * they say, and the project is resolved besides.
   */
  readonly stale: StaleList[];
  /** SDKs that are told as unknown, by `unknownSdkKey`. */
  readonly unknownSdks: Set<string>;
}

/** Of an SDK that a file names; names of SDKs ignore case. */
export function unknownSdkKey(file: string, id: string): string {
  return `${file}\0${id.toLowerCase()}`;
}

/** A list that was made for a project as it is no more. */
export interface StaleList {
  readonly project: string;
  readonly list: string;
  readonly differences: readonly SpecDifference[];
}

/**
 * Notes a list that no longer fits its project. Where an SDK is not read, what the list has and the
 * project does not ask for may be of that SDK.
 */
export function noteStale({ stale, lacksSdk }: Listing, { differences, ...list }: StaleList): void {
  const isOfSdk = lacksSdk(list.project);
  const told = differences.filter(({ kind }) => !isOfSdk || kind !== 'package-removed');
  if (told.length > 0) stale.push({ ...list, differences: told });
}

export function entryTroubles(file: string, problems: readonly EntryProblem[]): Trouble[] {
  return problems.map(({ code, message, line }) => ({
    file,
    code,
    reason: `line ${line}: ${message}`,
  }));
}
