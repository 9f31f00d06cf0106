import { basename, dirname, join, resolve } from 'node:path';
import { readSolution } from '../ecosystems/nuget/solution-file.js';
import { isPackageless, isProjectPath } from './file-kinds.js';
import { isFile, isFolder } from './path-kind.js';
import { readProjectFile, type Trouble } from './trouble.js';

/** A list of projects, and those of them that are there. All paths absolute. */
export interface Solution {
  readonly file: string;
  readonly projects: readonly string[];
  /** Folders that are compiled as web sites, without a project file. */
  readonly sites: readonly string[];
}

/**
 * The projects that a solution lists. Where it was asked for by name (`strict`), what it lists and
 * what is not there is a trouble: a scan of its folder meets everything that is there anyway.
 * Undefined where it cannot be read.
 */
export function discoverSolution(
  file: string,
  strict: boolean,
  troubles: Trouble[],
): Solution | undefined {
  const solution = readProjectFile(file, troubles, (bytes) => readSolution(bytes, file));
  if (solution === undefined) return undefined;
  for (const { code, message, line } of solution.problems)
    troubles.push({ file, code, reason: `line ${line}: ${message}` });
  if (isForeign(solution.folder)) {
    troubles.push(foreign(file, solution.folder));
    return { file, projects: [], sites: [] };
  }
  const folder = resolve(dirname(file), solution.folder);
  const projects: string[] = [];
  const sites: string[] = [];
  for (const listed of solution.projects) {
    const kind = kindOfListed(listed, folder);
    if (kind === 'project') projects.push(join(folder, listed));
    else if (kind === 'site') sites.push(resolve(folder, listed));
    else troubles.push(...troublesOf(kind, listed, { file, folder, strict }));
  }
  return { file, projects, sites };
}

type Listed = 'project' | 'site' | 'foreign' | 'missing' | 'packageless' | 'unknown';

function kindOfListed(listed: string, folder: string): Listed {
  if (isForeign(listed)) return 'foreign';
  if (isPackageless(listed)) return 'packageless';
  const path = join(folder, listed);
  if (isProjectPath(listed)) return isFile(path) ? 'project' : 'missing';
  return isFolder(path) ? 'site' : 'unknown';
}

/**
 * On Windows, looking at the share of somebody else's server tells it who is asking; an address or an
 * absolute path is that of another machine.
 */
export function isForeign(path: string): boolean {
  return /^(?:\/|[a-z]:|[a-z][a-z0-9+.-]{0,20}:\/\/)/i.test(path.replaceAll('\\', '/'));
}

function foreign(file: string, listed: string): Trouble {
  const reason = `lists ${listed}, which is no path below a folder of its own`;
  return { file, code: 'unsupported', reason };
}

function troublesOf(
  kind: Listed,
  listed: string,
  { file, folder, strict }: { file: string; folder: string; strict: boolean },
): Trouble[] {
  const where = `is listed in ${basename(file)}`;
  if (kind === 'foreign') return [foreign(file, listed)];
  if (kind === 'packageless' || !strict) return [];
  const path = join(folder, listed);
  return kind === 'missing'
    ? [{ file: path, code: 'not-found', reason: `${where} and not there` }]
    : [{ file: path, code: 'unsupported', reason: `${where} and is no project that is read` }];
}
