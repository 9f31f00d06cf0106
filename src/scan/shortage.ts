import { isPackageId } from '../ecosystems/nuget/identity.js';
import { parseVersion } from '../ecosystems/nuget/version.js';
import { isLacking } from './package-problems.js';
import type { Project } from './projects.js';
import type { Located, Missing } from './targets.js';
import type { Trouble } from './trouble.js';

/**
 * Where packages are missing that a client would have from sources that nobody configured: once for each
 * reason. Where everything was found, nobody has to know.
 */
export function shortages(root: string, projects: readonly Project[], located: Located): Trouble[] {
  const missing = new Set(located.missing.filter(isWanting).map(({ key }) => key));
  const users = new Set(
    located.needed
      .filter(({ key }) => missing.has(key))
      .flatMap(({ uses }) => uses.map(({ project }) => project)),
  );
  const reasons = projects
    .filter((project) => isLacking(project) || users.has(project.path))
    .flatMap(({ supply }) => supply?.shortage ?? []);
  return [...new Set(reasons)].map((reason) => ({ file: root, code: 'no-source', reason }));
}

/** Another source might have it: not where one failed, or where builds use what was extracted. */
function isWanting({ wanted: { id, version }, failed, extractedFolder }: Missing): boolean {
  const isIdentity = isPackageId(id) && parseVersion(version) !== undefined;
  const isUnknown = failed === undefined || failed.code === 'not-found';
  return isIdentity && isUnknown && extractedFolder === undefined;
}
