import { dirname, resolve } from 'node:path';
import { limits } from '../core/limits.js';
import type { ScanReport } from '../facts/report.js';
import { discover, type Discovery } from './discover.js';
import { isFolder } from './path-kind.js';
import { readProjects } from './projects.js';
import { readTargets, type ReadOptions } from './read-targets.js';
import { buildReport } from './scan-report.js';
import { newSettingsReader } from './settings.js';
import { locateTargets, targetsOfFiles, type Target } from './targets.js';
import { limitTrouble, type Trouble } from './trouble.js';

export interface ScanOptions extends ReadOptions {
  /** A repository, a project's folder, a folder of packages, one package or one lock file. */
  readonly path: string;
}

/**
 * From a path to what is known of every package that the projects below it use. The result does
 * not depend on the order in which packages are read.
 * @throws Unavailable when there is nothing at the path; the signal's reason when it is aborted.
 */
export async function scanRepository(options: ScanOptions): Promise<ScanReport> {
  const path = resolve(options.path);
  const root = isFolder(path) ? path : dirname(path);
  const found = discover(path);
  const troubles: Trouble[] = [...found.troubles];
  const settings = newSettingsReader(options.surroundings, troubles);
  const projects = readProjects(found, settings, troubles);
  const located = locateTargets(projects);
  const alone = standsAlone(found);
  const loose = alone ? targetsOfFiles(found.packages) : [];
  if (alone) troubles.push(...found.unreadablePackages);
  const targets = capped([...located.targets, ...loose], path, troubles);
  const outcomes = await readTargets(targets, root, options);
  return buildReport({
    root,
    tool: options.tool,
    projects,
    loose: loose.length,
    located,
    outcomes,
    troubles,
    withReports: options.withReports,
  });
}

/** Package files count for themselves only where no project says which of them it needs. */
function standsAlone({ lockFiles, assetsFiles, projects }: Discovery): boolean {
  return lockFiles.length + assetsFiles.length + projects.length === 0;
}

function capped(targets: readonly Target[], path: string, troubles: Trouble[]): readonly Target[] {
  if (targets.length <= limits.scanPackages) return targets;
  troubles.push(limitTrouble(path, 'scanPackages'));
  return targets.slice(0, limits.scanPackages);
}
