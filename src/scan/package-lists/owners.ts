import { basename, dirname } from 'node:path';
import { groupBy } from '../../core/group.js';
import { projectName } from '../discover-projects.js';

/**
 * The projects that a list beside them belongs to: `packages.<project>.lock.json` to one, with `_` for
 * blanks in its name, `packages.lock.json` to those of the folder that have none of their own
 * (PackagesLockFileUtilities.GetNuGetLockFilePath; the same for `packages.config`).
 */
export function ownersOf(
  lists: readonly string[],
  projects: readonly string[],
  ending: '.lock.json' | '.config',
): ReadonlyMap<string, readonly string[]> {
  const beside = groupBy(projects, dirname);
  const listed = new Set(lists.map((list) => list.toLowerCase()));
  const ownList = (project: string): string => {
    const name = projectName(project).replaceAll(' ', '_');
    return `${dirname(project)}/packages.${name}${ending}`.replaceAll('\\', '/').toLowerCase();
  };
  const slashed = new Set([...listed].map((list) => list.replaceAll('\\', '/')));
  return new Map(
    lists.map((list) => {
      const candidates = beside.get(dirname(list)) ?? [];
      const shared = basename(list).toLowerCase() === `packages${ending}`;
      const own = list.replaceAll('\\', '/').toLowerCase();
      const owners = candidates.filter((project) =>
        shared ? !slashed.has(ownList(project)) : ownList(project) === own,
      );
      return [list, owners];
    }),
  );
}
