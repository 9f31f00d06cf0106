import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MalformedInput, Unavailable } from '../../core/errors.js';
import { shortCommit } from '../../core/text.js';
import { readBlob } from './blobs.js';
import type { Commit } from './repository.js';
import { listFile } from './tree-listing.js';

/** A file as it was at a commit; without bytes where there was none. */
export interface FileAt {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** The file and the commit, in words for people. */
  readonly source: string;
  readonly bytes?: Uint8Array;
}

/** @throws Unavailable for one that is elsewhere, MalformedInput for what is no file, LimitReached */
export async function fileAt(commit: Commit, ref: string, file: string): Promise<FileAt> {
  const path = placeIn(commit, file);
  const source = `${path} at ${nameOf(commit, ref)}`;
  const entry = await listFile(commit, path);
  if (entry === undefined) return { path, source };
  if (!entry.mode.startsWith('100'))
    throw new MalformedInput('bad-value', 'is no regular file at that commit').at(source);
  return { path, source, bytes: await readBlob(commit, entry) };
}

/**
 * Where a file stands, or would stand, in the repository.
 * @throws Unavailable for one that is elsewhere
 */
function placeIn({ top }: Commit, file: string): string {
  const folder = dirname(resolve(file));
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  const path = relative(top, join(real, file.split(/[\\/]/).at(-1) ?? ''))
    .split(sep)
    .join('/');
  if (path !== '' && path !== '..' && !path.startsWith('../')) return path;
  const message = `is outside the repository ${top}; with --base, it is read from the commit`;
  throw new Unavailable('not-found', message).at(file);
}

/** As short as people write it; the whole of it stands in the JSON of what is held against it. */
export const nameOf = ({ id }: Commit, ref: string): string =>
  id.startsWith(ref) ? `commit ${shortCommit(id)}` : `${ref} (commit ${shortCommit(id)})`;
