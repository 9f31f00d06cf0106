import { basename, dirname, join, sep } from 'node:path';
import type { FileTree } from '../core/file-tree.js';
import type { StandIn } from './settings.js';

/**
 * A tree in which a copy of a repository stands in the place of the original: what is looked for
 * above the copy is looked for above the original. Others may write to the temporary folders above
 * a copy, and a build file there would count.
 */
export function standInTree(tree: FileTree, { folder, original }: StandIn): FileTree {
  const above = new Map<string, string>();
  for (let [copy, real] = [dirname(folder), dirname(original)]; dirname(copy) !== copy;) {
    above.set(copy, real);
    [copy, real] = [dirname(copy), dirname(real)];
  }
  const placed = (path: string): string => {
    if (path === folder || path.startsWith(folder + sep)) return path;
    const itself = above.get(path);
    if (itself !== undefined) return itself;
    const parent = above.get(dirname(path));
    return parent === undefined ? path : join(parent, basename(path));
  };
  return {
    kindOf: (path) => tree.kindOf(placed(path)),
    read: (path) => tree.read(placed(path)),
    list: (path) => tree.list(placed(path)),
  };
}
