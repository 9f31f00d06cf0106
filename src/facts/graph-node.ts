import type { KnownRecord } from './known-record.js';
import type { PackageListSource } from './package-list.js';

/** Who needs a package, and where it is written. */
export interface GraphNode {
  readonly purl: string;
  /** What lists know of it, where its file is not there: of others it stands with the package. */
  readonly known?: readonly KnownRecord[];
  readonly usedBy: readonly {
    readonly project: string;
    readonly source: PackageListSource;
    readonly relation: 'direct' | 'transitive';
    /** Package URLs from the project's own dependency down to the one that needs this package. */
    readonly path: readonly string[];
    readonly targetFrameworks: readonly string[];
    /** Those of them that nobody mends any more, at the time of the scan; absent where there is none. */
    readonly endOfLife?: readonly string[];
    /** The SDK alone brings it in, in a version of its own: a pack. Absent where somebody asks for it. */
    readonly ofSdk?: true;
    /** The line that brings it in: of the project's own dependency where it is transitive. */
    readonly file: string;
    readonly line: number;
  }[];
}
