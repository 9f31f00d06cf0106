import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Folder by folder from the first that exists: `recursive` of Node 20 never returns where the
 * system says that a folder is missing although its parent is there, as below `/proc`.
 */
export function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.toReversed()) makeFolder(path);
}

/** Another process may have made it a moment ago. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
