import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Unavailable } from '../core/errors.js';
import { readSolution } from '../ecosystems/nuget/solution-file.js';
import type { Discovery } from './discover.js';
import { isFile } from './path-kind.js';
import { readProjectFile, type Trouble } from './trouble.js';

type Found = Pick<
  Discovery,
  'lockFiles' | 'assetsFiles' | 'projects' | 'packagesConfigs' | 'troubles'
>;

/** Projects that use no packages. */
const packageless = /\.(?:shproj|dcproj|projitems)$/i;

/**
 * The projects that a solution lists, and no others below its folder.
 * @throws Unavailable where the solution cannot be read: nobody knows what it lists
 */
export function discoverSolution(file: string): Found {
  const troubles: Trouble[] = [];
  const solution = readProjectFile(file, troubles, (bytes) => readSolution(bytes, file));
  if (solution === undefined) {
    const { reason = '' } = troubles[0] ?? {};
    throw new Unavailable('not-found', `the list of projects cannot be read: ${reason}`).at(file);
  }
  const folder = resolve(dirname(file), solution.folder);
  const listed: string[] = [];
  for (const project of solution.projects) {
    const trouble = troubleOf(project, folder, file);
    if (trouble !== undefined) troubles.push(trouble);
    else if (/\.(?:cs|fs|vb)proj$/i.test(project)) listed.push(join(folder, project));
  }
  const found = listed.map((project) => discoverProject(project, folder));
  return {
    lockFiles: unique(found.flatMap((one) => one.lockFiles)),
    assetsFiles: unique(found.flatMap((one) => one.assetsFiles)),
    packagesConfigs: unique(found.flatMap((one) => one.packagesConfigs)),
    projects: listed,
    troubles,
  };
}

function troubleOf(project: string, folder: string, solution: string): Trouble | undefined {
  const where = `is listed in ${basename(solution)}`;
  // On Windows, looking at the share of somebody else's server tells it who is asking.
  if (/^(?:\/|[a-z]:)/i.test(project)) {
    const reason = `lists ${project}, which is no path below a folder of its own`;
    return { file: solution, code: 'unsupported', reason };
  }
  const file = join(folder, project);
  if (packageless.test(project)) return undefined;
  if (!/\.(?:cs|fs|vb)proj$/i.test(project))
    return { file, code: 'unsupported', reason: `${where} and is no project that is read` };
  return isFile(file) ? undefined : { file, code: 'not-found', reason: `${where} and not there` };
}

/**
 * What tells the packages of one project: beside its file, in its `obj`, and where a build with one
 * folder for all outputs puts them ("artifacts output layout").
 */
export function discoverProject(file: string, root = dirname(file)): Found {
  const folder = dirname(file);
  const names = namesIn(folder);
  const beside = (pattern: RegExp): string[] =>
    names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
  const name = basename(file).replace(/\.[^.]+$/, '');
  const assets = [
    join(folder, 'obj', 'project.assets.json'),
    join(root, 'artifacts', 'obj', name, 'project.assets.json'),
  ];
  return {
    lockFiles: beside(/^packages\.(?:.+\.)?lock\.json$/i).filter(isFile),
    packagesConfigs: beside(/^packages\.config$/i).filter(isFile),
    assetsFiles: assets.filter(isFile),
    projects: [file],
    troubles: [],
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

const unique = (files: readonly string[]): string[] => [...new Set(files)].sort();
