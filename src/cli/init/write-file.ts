import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../exit.js';

export type Written = 'wrote' | 'replaced' | 'unchanged' | 'kept';

/**
 * Writes a file below `top`, and leaves one that is there and says something else, unless `force`.
 * Links are not followed: a repository that somebody sent could have the file land elsewhere.
 * @throws UsageError where there is a link or no folder on the way, or it cannot be written
 */
export function writeStarter(top: string, path: string, content: string, force: boolean): Written {
  const place = join(top, path);
  try {
    makeFolders(top, path);
    const before = contentOf(place);
    if (before === content) return 'unchanged';
    if (before !== undefined && !force) return 'kept';
    const temporary = `${place}.${process.pid}.tmp`;
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, place);
    return before === undefined ? 'wrote' : 'replaced';
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${place} cannot be written: ${(error as Error).message}`);
  }
}

function makeFolders(top: string, path: string): void {
  let at = top;
  for (const part of dirname(path).split('/')) {
    at = join(at, part);
    const there = lstatSync(at, { throwIfNoEntry: false });
    if (there === undefined) mkdirSync(at);
    else if (!there.isDirectory())
      throw new UsageError(`${at} is a link or no folder; nothing is written there`);
  }
}

/** What stands there now; undefined where nothing does. */
function contentOf(place: string): string | undefined {
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (there === undefined) return undefined;
  if (!there.isFile())
    throw new UsageError(`${place} is a link or no file; nothing is written there`);
  return readFileSync(place, 'utf8');
}
