import { append } from '../core/append.js';
import { statSync, type Dirent } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Unavailable } from '../core/errors.js';
import { isSolutionPath } from '../ecosystems/nuget/solution-file.js';
import type { BuildFile } from './build-file.js';
import { listsOfProject } from './discover-projects.js';
import { discoverSolution, type Solution } from './discover-solution.js';
import { isProjectPath, kindOf, type FileKind } from './file-kinds.js';
import { followProjects } from './follow-projects.js';
import { isFile } from './path-kind.js';
import { isSystemError, type Trouble } from './trouble.js';
import { walkFolders, type Folder } from './walk.js';

/** What stands below a path, all paths absolute and in order. */
export interface Discovery {
  readonly lockFiles: readonly string[];
  readonly assetsFiles: readonly string[];
  /** Project files, restored or not: what lies below the path and what a build enters from there. */
  readonly projects: readonly string[];
  /** What those say by themselves; none of what cannot be read. */
  readonly projectFiles: ReadonlyMap<string, BuildFile>;
  /** `.props` and `.targets`: they name SDKs too. */
  readonly buildFiles: readonly string[];
  /** Lists of projects that do not use package references. */
  readonly packagesConfigs: readonly string[];
  /** `*.deps.json` of published programs. */
  readonly depsFiles: readonly string[];
  readonly toolManifests: readonly string[];
  readonly globalJsons: readonly string[];
  readonly solutions: readonly Solution[];
  readonly packages: readonly string[];
  /** What looks like a package and cannot be read as one: counts where packages do. */
  readonly unreadablePackages: readonly Trouble[];
  /** From where `dotnet` looks upward for tools and SDKs; undefined where no project is meant. */
  readonly root?: string;
  readonly troubles: readonly Trouble[];
}

type Lists = Record<FileKind, string[]>;

/** Never part of what a project restores; large, or another tool's. */
const skipped = new Set(['.git', '.hg', '.svn', '.vs', 'node_modules', 'bin']);

/**
 * Finds what tells the packages of the projects at or below `path`.
 * @throws Unavailable when there is nothing at the path, or it cannot be read.
 */
export function discover(path: string): Discovery {
  if (!isFolder(path)) return single(path);
  const lists = emptyLists();
  const troubles: Trouble[] = [];
  const unreadablePackages: Trouble[] = [];
  for (const folder of walkFolders(path, worthEntering, troubles)) {
    for (const entry of folder.entries) {
      const kind = entry.isDirectory()
        ? undefined
        : kindOf(entry.name, relative(path, folder.path));
      if (kind === undefined) continue;
      const file = join(folder.path, entry.name);
      if (isFileEntry(folder, entry)) lists[kind].push(file);
      else (kind === 'packages' ? unreadablePackages : troubles).push(noFile(file));
    }
    append(unreadablePackages, orphan(folder));
  }
  const solutions = lists.solutionFiles.flatMap(
    (file) => discoverSolution(file, false, troubles) ?? [],
  );
  const first = lists.projects;
  return { ...complete(lists, { solutions, first, root: path }, troubles), unreadablePackages };
}

function emptyLists(): Lists {
  return {
    lockFiles: [],
    assetsFiles: [],
    projects: [],
    packagesConfigs: [],
    depsFiles: [],
    toolManifests: [],
    globalJsons: [],
    buildFiles: [],
    solutionFiles: [],
    packages: [],
  };
}

/** Where nothing is looked for on disk. */
export const nothingFound: Discovery = {
  ...emptyLists(),
  projectFiles: new Map(),
  solutions: [],
  unreadablePackages: [],
  troubles: [],
};

interface Starts {
  readonly solutions: readonly Solution[];
  /** Projects that no solution has to list. */
  readonly first: readonly string[];
  readonly root: string;
}

/** Adds what solutions and projects refer to, with what tells the packages of that. */
function complete(
  lists: Lists,
  { solutions, first, root }: Starts,
  troubles: Trouble[],
): Discovery {
  const listed = solutions.flatMap(({ projects }) => projects);
  const read = followProjects([...first, ...listed].toReversed(), root, troubles);
  const projects = [...read.keys()];
  const walked = new Set(lists.projects);
  const more = projects
    .filter((file) => !walked.has(file))
    .map((file) => listsOfProject(file, root));
  const sites = solutions.flatMap((one) => one.sites).map((site) => join(site, 'packages.config'));
  return {
    ...lists,
    lockFiles: unique([...lists.lockFiles, ...more.flatMap((one) => one.lockFiles)]),
    assetsFiles: unique([...lists.assetsFiles, ...more.flatMap((one) => one.assetsFiles)]),
    packagesConfigs: unique([
      ...lists.packagesConfigs,
      ...more.flatMap((one) => one.packagesConfigs),
      ...sites.filter(isFile),
    ]),
    buildFiles: unique([...lists.buildFiles, ...filesAbove(projects)]),
    projects: unique(projects),
    projectFiles: new Map([...read].flatMap(([file, one]) => (one ? [[file, one]] : []))),
    solutions,
    unreadablePackages: [],
    root,
    troubles,
  };
}

/** What MSBuild imports by itself from the folder of a project or one above ("Directory.Build.props"). */
const importedByItself = [
  'Directory.Build.props',
  'Directory.Build.targets',
  'Directory.Packages.props',
];

function filesAbove(projects: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const project of projects) {
    for (let at = dirname(project); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders]
    .flatMap((folder) => importedByItself.map((name) => join(folder, name)))
    .filter(isFile);
}

const unique = (files: readonly string[]): string[] => [...new Set(files)].sort();

function single(path: string): Discovery {
  const troubles: Trouble[] = [];
  const lists = emptyLists();
  if (isSolutionPath(path)) return ofSolution(path, lists, troubles);
  const kind = kindOf(basename(path), '');
  if (isProjectPath(path))
    return complete(lists, { solutions: [], first: [path], root: dirname(path) }, troubles);
  if (kind === undefined || kind === 'buildFiles')
    throw new Unavailable(
      'not-found',
      `${path} is neither a folder, a project, a solution, a package nor a lock file`,
    );
  lists[kind].push(path);
  const projectFiles = new Map<string, BuildFile>();
  return { ...lists, projectFiles, solutions: [], unreadablePackages: [], troubles };
}

/** @throws Unavailable where the solution cannot be read: nobody knows what it lists */
function ofSolution(path: string, lists: Lists, troubles: Trouble[]): Discovery {
  const solution = discoverSolution(path, true, troubles);
  if (solution === undefined) {
    const { reason = '' } = troubles[0] ?? {};
    throw new Unavailable('not-found', `the list of projects cannot be read: ${reason}`).at(path);
  }
  return complete(lists, { solutions: [solution], first: [], root: dirname(path) }, troubles);
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
  const own = `${basename(folder.path)}.nupkg`.toLowerCase();
  return !folder.entries.some(
    ({ name }) => name === '.nupkg.metadata' || name.toLowerCase() === own,
  );
}

/** A link to nowhere or to itself shows no file to anybody. */
function isFileEntry(folder: Folder, entry: Dirent): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && isFile(join(folder.path, entry.name)));
}
