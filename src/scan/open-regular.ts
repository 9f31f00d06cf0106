import { closeSync, constants, fstatSync, openSync } from 'node:fs';
import { Unavailable } from '../core/errors.js';

/**
 * Opens a regular file for reading, links followed. Waiting for the other end of a pipe that
 * somebody put in a file's place would never end, and what a device gives has no end.
 * @throws Unavailable for anything else than a file, and what `node:fs` throws.
 */
export function openRegular(path: string): { readonly file: number; readonly size: number } {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Unavailable('not-found', 'not a regular file').at(path);
    return { file, size: stat.size };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
