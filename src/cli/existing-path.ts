import { lstatSync, statSync } from 'node:fs';
import { UsageError } from './exit.js';

/** @throws UsageError that says in which way there is nothing at the path. */
export function checkExists(path: string): void {
  try {
    statSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`${path} ${reasons[code] ?? missing(path, code)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ELOOP: 'is a link that leads back to itself',
  EACCES: 'cannot be reached; check the permissions of the folders above it',
  ENAMETOOLONG: 'is too long for a path',
};

function missing(path: string, code: string): string {
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return `cannot be looked at (${code})`;
  const link = code === 'ENOENT' && lstatSync(path, { throwIfNoEntry: false });
  return link ? 'is a link to something that does not exist' : 'does not exist';
}
