import { statSync, type Dirent } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { Unavailable } from '../core/errors.js';
import { isSolutionPath } from '../ecosystems/nuget/solution-file.js';
import { discoverProject, discoverSolution } from './discover-projects.js';
import { isFile } from './path-kind.js';
import { isSystemError, type Trouble } from './trouble.js';
import { walkFolders, type Folder } from './walk.js';

/** What stands below a path, all paths absolute and in order. */
export interface Discovery {
  readonly lockFiles: readonly string[];
  readonly assetsFiles: readonly string[];
  /** Project files, restored or not. */
  readonly projects: readonly string[];
  /** Lists of projects that do not use package references. */
  readonly packagesConfigs: readonly string[];
  readonly packages: readonly string[];
  /** What looks like a package and cannot be read as one: counts where packages do. */
  readonly unreadablePackages: readonly Trouble[];
  readonly troubles: readonly Trouble[];
}

type Kind = Exclude<keyof Discovery, 'troubles' | 'unreadablePackages'>;

/** Never part of what a project restores; large, or another tool's. */
const skipped = new Set(['.git', '.hg', '.svn', '.vs', 'node_modules', 'bin']);

/**
 * Finds what tells the packages of the projects at or below `path`.
 * @throws Unavailable when there is nothing at the path, or it cannot be read.
 */
export function discover(path: string): Discovery {
  const found: Record<Kind, string[]> = {
    lockFiles: [],
    assetsFiles: [],
    projects: [],
    packagesConfigs: [],
    packages: [],
  };
  const troubles: Trouble[] = [];
  const unreadablePackages: Trouble[] = [];
  if (!isFolder(path)) {
    return { ...found, unreadablePackages, troubles, ...single(path) };
  }
  for (const folder of walkFolders(path, worthEntering, troubles)) {
    for (const entry of folder.entries) {
      const kind = entry.isDirectory()
        ? undefined
        : kindOf(entry.name, relative(path, folder.path));
      if (kind === undefined) continue;
      const file = join(folder.path, entry.name);
      if (isFileEntry(folder, entry)) found[kind].push(file);
      else (kind === 'packages' ? unreadablePackages : troubles).push(noFile(file));
    }
    unreadablePackages.push(...orphan(folder));
  }
  return { ...found, unreadablePackages, troubles };
}

function single(path: string): Partial<Discovery> {
  if (isSolutionPath(path)) return discoverSolution(path);
  if (/\.(?:cs|fs|vb)proj$/i.test(path)) return discoverProject(path);
  const kind = kindOf(basename(path), '');
  if (kind === undefined)
    throw new Unavailable(
      'not-found',
      `${path} is neither a folder, a project, a solution, a package nor a lock file`,
    );
  return { [kind]: [path] };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'not-found' : 'unreadable';
    throw new Unavailable(code, error.message).at(path);
  }
}

/** A pipe, a link to nowhere, a folder with a file's name. */
function noFile(file: string): Trouble {
  return { file, code: 'unreadable', reason: 'is no file that can be read' };
}

/** An extracted package whose package file is gone: what builds would use cannot be held to it. */
function orphan({ path, entries }: Folder): Trouble[] {
  if (!entries.some((entry) => entry.name === '.nupkg.metadata')) return [];
  if (entries.some((entry) => entry.name.toLowerCase().endsWith('.nupkg'))) return [];
  const reason = 'has been extracted from a package file that is no longer there';
  return [{ file: path, code: 'not-found', reason }];
}

/** A package's extracted folder holds nothing that tells more than the package file beside it. */
function worthEntering(folder: Folder, child: Dirent): boolean {
  if (skipped.has(child.name.toLowerCase())) return false;
  return !folder.entries.some((entry) => entry.name === '.nupkg.metadata');
}

/** `folder` is relative to the path of the scan. */
function kindOf(name: string, folder: string): Kind | undefined {
  const lower = name.toLowerCase();
  if (lower.endsWith('.nupkg')) return 'packages';
  if (lower === 'project.assets.json') return 'assetsFiles';
  if (isInsideObj(folder)) return undefined;
  if (/^packages\.(?:.+\.)?lock\.json$/.test(lower)) return 'lockFiles';
  if (lower === 'packages.config') return 'packagesConfigs';
  return /\.(?:cs|fs|vb)proj$/.test(lower) ? 'projects' : undefined;
}

/** What a build leaves in `obj` are copies and leftovers, save the assets file. */
function isInsideObj(folder: string): boolean {
  return folder.split(sep).some((part) => part.toLowerCase() === 'obj');
}

/** A link to nowhere or to itself shows no file to anybody. */
function isFileEntry(folder: Folder, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder.path, entry.name)));
}
