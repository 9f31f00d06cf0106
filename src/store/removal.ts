import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { listEntries, type Stored } from './eviction.js';
import type { Levels } from './layout.js';

/**
 * Removes the entries below a folder, then the folders between that are empty. Anything else stays.
 * Throws what `node:fs` throws.
 * @returns what was removed
 */
export function removeEntries(folder: string, levels: Levels): readonly Stored[] {
  const entries = listEntries(folder, levels);
  for (const { path } of entries) rmSync(path, { force: true });
  let paths = entries.map(({ path }) => path);
  for (let above = 1; above < levels.length; above++) {
    paths = [...new Set(paths.map((path) => dirname(path)))];
    for (const path of paths) removeIfEmpty(path);
  }
  return entries;
}

/** Another process may be writing to it at this moment: then it is not empty, and stays. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty, or gone.
  }
}
