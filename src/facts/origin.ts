/** What says which bytes a package is, beside the file that was read: two commits are held against each other by it. */
export interface PackageOrigin {
  readonly purl: string;
  /** Base64 of NuGet's content hash, as lists state it. */
  readonly contentHashes: readonly string[];
  /** Every list that names it states its hash, and is one that a restore holds it against. */
  readonly isPinned: boolean;
  /** Where a restore may take it from: the URL, or the folder, relative to the repository where it lies there. */
  readonly sources: readonly string[];
  /** Files of it in feeds that lie in the repository, whichever file a restore has on this machine. */
  readonly files: readonly OriginFile[];
}

interface OriginFile {
  readonly path: string;
  readonly source: string;
  readonly sha256: string;
}
