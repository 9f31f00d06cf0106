/**
 * Files as some place has them: a disk, a commit. Readers that have to follow one file to the next
 * get a tree, so that they open nothing themselves and tests need no disk. Paths are absolute in
 * the tree, with `/`.
 */
export interface FileTree {
  /** Undefined where there is nothing, or nothing that may be looked at. */
  kindOf(path: string): 'file' | 'folder' | undefined;
  /**
   * @throws Unavailable where the file is missing or cannot be read; LimitReached where it is
   * larger than `projectFileBytes`.
   */
  read(path: string): Uint8Array;
  /** Names in a folder, in order; none where there is no such folder. */
  list(path: string): readonly string[];
}
