import { readdirSync, readFileSync, statSync } from 'node:fs';
import { Unavailable } from '../../src/core/errors.js';
import type { FileTree } from '../../src/core/file-tree.js';

/** Files that are only texts, by absolute path. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): FileTree {
  const contents = new Map(Object.entries(files));
  const folders = new Map<string, Set<string>>();
  for (const path of contents.keys()) {
    const parts = path.split('/');
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const folder = parts.slice(0, depth).join('/') || '/';
      folders.set(folder, (folders.get(folder) ?? new Set()).add(parts[depth] ?? ''));
    }
  }
  return {
    kindOf: (path) => (contents.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined),
    read(path) {
      const content = contents.get(path);
      if (content === undefined) throw new Unavailable('not-found', path);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    list: (path) => [...(folders.get(path) ?? [])].sort(),
  };
}

export const diskTree: FileTree = {
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

/** Every path under `prefix` of another tree, as the same path without it. */
export function treeBelow(tree: FileTree, folder: string, prefix: string): FileTree {
  const real = (path: string): string | undefined =>
    path === prefix || path.startsWith(`${prefix}/`)
      ? folder + path.slice(prefix.length)
      : undefined;
  return {
    kindOf(path) {
      const found = real(path);
      return found === undefined ? undefined : tree.kindOf(found);
    },
    read(path) {
      const found = real(path);
      if (found === undefined) throw new Unavailable('not-found', path);
      return tree.read(found);
    },
    list(path) {
      const found = real(path);
      return found === undefined ? [] : tree.list(found);
    },
  };
}
