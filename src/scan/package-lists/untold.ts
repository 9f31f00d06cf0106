import { basename, dirname } from 'node:path';
import type { Discovery } from '../discover.js';
import { projectName } from '../discover-projects.js';
import { ownersOf } from './owners.js';
import { packagesConfigOwners } from './packages-config.js';
import type { Project } from './project.js';

/**
 * Projects that no list tells the packages of.
 * @param isRestored whether a restore takes a project's packages from its references: then no
 * `packages.config` beside it says anything of it
 */
export function untold(
  found: Discovery,
  projects: readonly Project[],
  isRestored: (project: string) => boolean,
): string[] {
  const whole = projects.filter(({ source }) => source === 'lock' || source === 'assets');
  const told = new Set([...whole.map(({ path }) => path), ...unreadLists(found, projects)]);
  const byConfig = new Set([
    ...projects.filter(({ source }) => source === 'packages.config').map(({ path }) => path),
    ...[...packagesConfigOwners(found).values()].flat(),
  ]);
  return found.projects.filter(
    (file) =>
      // What cannot be read is told as that.
      found.projectFiles.has(file) && !told.has(file) && (isRestored(file) || !byConfig.has(file)),
  );
}

/** Projects with a list that cannot be read: that is told instead. */
function unreadLists(found: Discovery, projects: readonly Project[]): string[] {
  const owners = ownersOf(found.lockFiles, found.projects, '.lock.json');
  const read = new Set(projects.map(({ list }) => list));
  const unread = found.assetsFiles.filter((file) => !read.has(file));
  const byAssets = found.projects.filter((project) =>
    unread.some(
      (file) =>
        (dirname(dirname(file)) === dirname(project) && basename(dirname(file)) === 'obj') ||
        basename(dirname(file)) === projectName(project),
    ),
  );
  const byLock = [...owners].flatMap(([file, own]) => (read.has(file) ? [] : own));
  return [...byLock, ...byAssets];
}
