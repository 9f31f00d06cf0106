import { closeSync, readFileSync } from 'node:fs';
import { Unavailable } from '../core/errors.js';
import { within, type LimitName } from '../core/limits.js';
import { openRegular } from './open-regular.js';
import { isSystemError } from './trouble.js';

/**
 * A package file, or one of what was extracted, whole.
 * @throws Unavailable, LimitReached
 */
export function readPackageFile(path: string, limit: LimitName = 'packageBytes'): Uint8Array {
  let opened: ReturnType<typeof openRegular> | undefined;
  try {
    opened = openRegular(path);
    within(limit, opened.size);
    return readFileSync(opened.file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'not-found' : 'unreadable';
    throw new Unavailable(code, error.message).at(path);
  } finally {
    if (opened) closeSync(opened.file);
  }
}
