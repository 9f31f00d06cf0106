import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isLockFileName, isPackagesConfigName } from './file-kinds.js';
import { isFile } from './path-kind.js';

/** Files that tell the packages of projects; all paths absolute. */
export interface ProjectLists {
  readonly lockFiles: readonly string[];
  readonly assetsFiles: readonly string[];
  readonly packagesConfigs: readonly string[];
}

/**
 * What tells the packages of one project: beside its file, in its `obj`, and where a build with one
 * folder for all outputs puts them ("artifacts output layout"), below `root` or a folder in between.
 */
export function listsOfProject(file: string, root: string): ProjectLists {
  const folder = dirname(file);
  const names = namesIn(folder);
  const beside = (fits: (name: string) => boolean): string[] =>
    names
      .filter(fits)
      .map((name) => join(folder, name))
      .filter(isFile);
  const assets = [
    join(folder, 'obj', 'project.assets.json'),
    ...[root, ...foldersBetween(root, folder)].map((at) =>
      join(at, 'artifacts', 'obj', projectName(file), 'project.assets.json'),
    ),
  ];
  return {
    lockFiles: beside(isLockFileName),
    packagesConfigs: beside(isPackagesConfigName),
    assetsFiles: [...new Set(assets)].filter(isFile),
  };
}

/** `App` of `src/App.csproj`. */
export function projectName(file: string): string {
  return basename(file).replace(/\.[^.]+$/, '');
}

function foldersBetween(root: string, folder: string): string[] {
  const folders: string[] = [];
  for (let at = folder; at !== root && dirname(at) !== at; at = dirname(at)) folders.push(at);
  // Somewhere else than below the root.
  return folders.length > 0 && !folder.startsWith(root) ? [folder] : folders;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
