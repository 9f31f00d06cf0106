import { append } from '../core/append.js';
import { dirname, join, sep } from 'node:path';
import { LimitReached } from '../core/errors.js';
import { limits } from '../core/limits.js';
import { readBuildFile, type BuildFile } from './build-file.js';
import { isForeign } from './discover-solution.js';
import { isProjectPath } from './file-kinds.js';
import { isFile } from './path-kind.js';
import { fitsGlob, isGlob, type GlobWork } from './project-glob.js';
import { limitTrouble, readProjectFile, type Trouble } from './trouble.js';
import { walkFolders } from './walk.js';

/**
 * Reads project files and those that they refer to, until there are no more: a build enters a project
 * by its path, whatever the folder is called that it lies in. By path; one that cannot be read is a
 * trouble and has no entry.
 */
export function followProjects(
  first: readonly string[],
  root: string,
  troubles: Trouble[],
): Map<string, BuildFile | undefined> {
  const read = new Map<string, BuildFile | undefined>();
  const names: Names = { everyProject: onceListed(root, troubles), work: { steps: 0 }, troubles };
  const pending = [...first];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const path = next;
    if (read.has(path)) continue;
    if (read.size >= limits.scanProjects) {
      troubles.push(limitTrouble(root, 'scanProjects'));
      break;
    }
    const file = readProjectFile(path, troubles, (bytes) => readBuildFile(bytes, path));
    read.set(path, file);
    for (const written of file?.projects ?? []) append(pending, named(written, path, names));
  }
  return read;
}

interface Names {
  readonly everyProject: () => readonly string[];
  readonly work: GlobWork;
  readonly troubles: Trouble[];
}

/** The projects that a file means by what it writes. */
function named(written: string, file: string, { everyProject, work, troubles }: Names): string[] {
  const folder = dirname(file);
  if (isForeign(written)) {
    const reason = `refers to ${written}, which is no path below a folder of its own`;
    troubles.push({ file, code: 'unsupported', reason });
    return [];
  }
  if (!isGlob(written)) {
    const path = join(folder, written);
    return isProjectPath(path) && isFile(path) ? [path] : [];
  }
  const pattern = slashed(join(folder, written));
  // Told once.
  if (work.steps > limits.projectGlobSteps) return [];
  try {
    return everyProject().filter((path) => fitsGlob(slashed(path), pattern, work));
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    troubles.push(limitTrouble(file, 'projectGlobSteps'));
    return [];
  }
}

/** All projects below the root, in folders too that no scan would look into by itself. */
function onceListed(root: string, troubles: Trouble[]): () => readonly string[] {
  let listed: string[] | undefined;
  return () => {
    if (listed !== undefined) return listed;
    listed = [];
    const worthEntering = (_: unknown, child: { readonly name: string }): boolean =>
      child.name.toLowerCase() !== '.git';
    for (const { path, entries } of walkFolders(root, worthEntering, troubles)) {
      for (const entry of entries)
        if (isProjectPath(entry.name) && !entry.isDirectory()) listed.push(join(path, entry.name));
    }
    return listed;
  };
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
