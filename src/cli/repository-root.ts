import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where the paths in a scan's report begin: the folder that was scanned, or that of the file. */
export function scanRoot(path: string): string {
  const whole = resolve(path);
  return statSync(whole, { throwIfNoEntry: false })?.isDirectory() ? whole : dirname(whole);
}

/**
 * From the root of the repository to `root`: `` or `src/App/`. Code scanning counts paths from
 * there; outside of a repository they begin where the scan did.
 */
export function repositoryPrefix(root: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) {
      const below = relative(folder, root).split(sep).join('/');
      return below ? `${below}/` : '';
    }
    if (dirname(folder) === folder) return '';
  }
}
