import { readdirSync, readFileSync, statSync } from 'node:fs';

/** The disk as a `FileTree` (src/core/file-tree.ts). */
export const diskTree = {
  kindOf(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) return 'file';
    return found?.isDirectory() ? 'folder' : undefined;
  },
  read: (path) => readFileSync(path),
  list(path) {
    try {
      return readdirSync(path).sort();
    } catch {
      return [];
    }
  },
};
