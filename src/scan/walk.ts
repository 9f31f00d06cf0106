import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../core/limits.js';
import { limitTrouble, type Trouble } from './trouble.js';

export interface Folder {
  readonly path: string;
  readonly entries: readonly Dirent[];
}

/**
 * The folders below `root`, each once, parents before children, names in order. `enter` says which
 * sub-folders are worth a visit. Symbolic links to folders are not followed: what they show inside
 * the tree is met under its own name, and a hostile repository must not send a scan through the
 * whole disk.
 */
export function* walkFolders(
  root: string,
  enter: (folder: Folder, child: Dirent) => boolean,
  troubles: Trouble[],
): Generator<Folder> {
  const pending = [{ path: root, depth: 0 }];
  let visited = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (++visited > limits.scanFolders)
      return void troubles.push(limitTrouble(root, 'scanFolders'));
    const entries = list(next.path, troubles);
    const folder = { path: next.path, entries };
    yield folder;
    const children = entries.filter((entry) => entry.isDirectory() && enter(folder, entry));
    if (children.length > 0 && next.depth >= limits.scanDepth) {
      troubles.push(limitTrouble(next.path, 'scanDepth'));
      continue;
    }
    // A stack gives back what was put last.
    for (const child of children.reverse())
      pending.push({ path: join(next.path, child.name), depth: next.depth + 1 });
  }
}

function list(path: string, troubles: Trouble[]): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    troubles.push({ file: path, code: 'unreadable', reason: (error as Error).message });
    return [];
  }
}
