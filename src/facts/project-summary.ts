import type { EndOfLife } from './end-of-life.js';
import type { PackageListSource } from './package-list.js';

/** A project and where its packages were read from. `path` is relative to what was scanned. */
export interface ProjectSummary {
  readonly path: string;
  readonly source: PackageListSource;
  /** `exact`: a file says what is used. `resolved`: worked out by Assay, and may differ. */
  readonly graph: 'exact' | 'resolved';
  readonly packages: number;
  /** Where a restore takes another version than is asked for; absent where there is none. */
  readonly otherVersions?: readonly OtherVersion[];
  /** Its target frameworks that nobody mends any more, at the time of the scan; absent where there is none. */
  readonly endOfLife?: readonly EndOfLife[];
}

/** What is taken in the place of a version that no source has; NuGet's client warns of it (NU1603). */
export interface OtherVersion {
  readonly id: string;
  /** The version, or the range, that is asked for. */
  readonly asked: string;
  readonly taken: string;
  /** The package that asks for it; absent where the project itself does. */
  readonly askedBy?: string;
}
