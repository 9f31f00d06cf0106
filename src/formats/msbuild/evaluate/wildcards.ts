import type { FileTree } from '../../../core/file-tree.js';
import { within } from '../../../core/limits.js';
import { fullPath, treePath } from './paths.js';

export interface Match {
  /** As MSBuild writes it: the fixed part as the pattern has it, then the rest. */
  readonly path: string;
  readonly recursiveDir: string;
}

/** Whether an unescaped pattern stands for more than one name. */
export function hasWildcards(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Files that a pattern stands for ("How to: Select the files to build"): `*` and `?` in one name, `**`
 * for any number of folders. In order of names; none where it could match without end.
 * @throws LimitReached `wildcardFolders`, `scanDepth`
 */
export function matchFiles(tree: FileTree, folder: string, pattern: string): Match[] {
  const slashed = pattern.replaceAll('\\', '/');
  const parts = slashed.split('/');
  const first = parts.findIndex(hasWildcards);
  if (first < 0) return [];
  const fixed = parts.slice(0, first).join('/');
  const start = treePath(fullPath('linux', folder, fixed === '' && first > 0 ? '/' : fixed || '.'));
  const prefix = first === 0 ? '' : `${fixed}/`;
  return new Walk(tree, parts.slice(first)).from(start, prefix);
}

/** Whether a path is one that a pattern stands for; both relative to the same folder. */
export function matchesPattern(path: string, pattern: string, folder: string): boolean {
  const whole = treePath(fullPath('linux', folder, path))
    .toLowerCase()
    .split('/');
  const parts = treePath(fullPath('linux', folder, pattern))
    .toLowerCase()
    .split('/');
  return matchParts(whole, parts);
}

function matchParts(path: readonly string[], pattern: readonly string[]): boolean {
  // Which prefixes of the path the pattern so far can stand for.
  let reached = new Set([0]);
  for (const [place, part] of pattern.entries()) {
    const following = new Set<number>();
    // At the end it stands for files, before that for any number of folders.
    const end = place === pattern.length - 1 ? path.length + 1 : path.length;
    for (const at of reached) {
      if (part === '**') for (let to = at; to < end; to++) following.add(to);
      else if (at < path.length && nameMatches(path[at] ?? '', part)) following.add(at + 1);
    }
    reached = following;
  }
  return reached.has(path.length);
}

/** `*` and `?`, without backtracking over more than the last star. */
export function nameMatches(name: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let mark = 0;
  while (at < name.length) {
    const unit = pattern.charAt(next);
    if (unit === '*') {
      star = next++;
      mark = at;
    } else if (next < pattern.length && (unit === '?' || unit === name.charAt(at))) {
      at++;
      next++;
    } else if (star >= 0) {
      next = star + 1;
      at = ++mark;
    } else return false;
  }
  while (pattern.charAt(next) === '*') next++;
  return next === pattern.length;
}

class Walk {
  readonly #tree: FileTree;
  readonly #parts: readonly string[];
  #folders = 0;

  constructor(tree: FileTree, parts: readonly string[]) {
    this.#tree = tree;
    this.#parts = parts;
  }

  from(start: string, prefix: string): Match[] {
    const found = new Map<string, Match>();
    const stack = [{ folder: start, prefix, part: 0, recursive: '', depth: 0 }];
    for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
      within('wildcardFolders', ++this.#folders);
      // A link back would make a folder without end.
      within('scanDepth', visit.depth);
      const { folder, prefix, part, recursive } = visit;
      const pattern = this.#parts[part] ?? '';
      const last = part === this.#parts.length - 1;
      if (pattern === '**' && !last) stack.push({ ...visit, part: part + 1 });
      for (const name of this.#tree.list(folder)) {
        const path = `${folder === '/' ? '' : folder}/${name}`;
        const kind = this.#tree.kindOf(path);
        const depth = visit.depth + 1;
        const below = { folder: path, prefix: `${prefix}${name}/`, depth };
        const deeper = pattern === '**';
        if (kind === 'folder' && (deeper || (!last && matchName(name, pattern)))) {
          const inside = deeper ? `${recursive}${name}/` : recursive;
          stack.push({ ...below, part: deeper ? part : part + 1, recursive: inside });
        }
        if (kind === 'file' && last && (deeper || matchName(name, pattern)))
          found.set(path, { path: prefix + name, recursiveDir: recursive });
      }
    }
    return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
}

function matchName(name: string, pattern: string): boolean {
  return nameMatches(name.toLowerCase(), pattern.toLowerCase());
}
