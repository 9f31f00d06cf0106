/** A package file that was downloaded and is kept by what its bytes are. */
export interface StoredArtifact {
  /** Absolute path of the file, whole and closed. */
  readonly path: string;
  /** Hex. */
  readonly sha256: string;
  /** Base64, as NuGet writes it. */
  readonly sha512: string;
  /** Bytes. */
  readonly size: number;
}

/** Where a feed's answer was kept, and what to ask it with next time. */
export interface KeptAnswer {
  readonly sha256: string;
  readonly sha512: string;
  readonly size: number;
  /** `ETag` and `Last-Modified` as the feed sent them. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Milliseconds since 1970: when the feed last said that it is so; 0 where a wrong clock did. */
  readonly checked: number;
}

/**
 * Downloads by digest. Safe beside other processes: files appear whole or not at all, and what is
 * damaged is noticed when it is opened. Keys carry no secrets: a source's credentials are no part
 * of them, and sources and keys are kept as digests only.
 */
export interface ArtifactStore {
  /**
   * Takes the bytes of a download as they come. Writes may run side by side.
   * @throws LimitReached(`packageBytes`); Unavailable(`unwritable`) where the disk takes no more;
   * what the iterable throws. Nothing of an unfinished download is left.
   */
  write(chunks: AsyncIterable<Uint8Array>): Promise<StoredArtifact>;
  /**
   * Undefined where it is not kept, or no longer what it was: then it is removed. The file is read
   * and hashed once in the life of a store, so that its digest may stand for a scan's own; whoever
   * reads the bytes later knows them by the digest of what was read. The path is good for an hour
   * whatever the limit; only a person who clears the cache takes it away, and then opening the
   * path fails.
   */
  open(sha256: string): Promise<StoredArtifact | undefined>;
  /** What a source once answered for a package or a document. Undefined where nothing is kept. */
  answer(source: string, key: string): KeptAnswer | undefined;
  /** Never throws: an answer that cannot be kept is remembered in the life of the store. */
  remember(source: string, key: string, answer: KeptAnswer): void;
  /**
   * Removes what was used longest ago where the limit is passed, temporary files that killed
   * writers left an hour ago, and the store's own folder where there is no cache folder.
   */
  close(): void;
}
