import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { Unavailable } from '../../core/errors.js';
import { isSystemError } from '../trouble.js';
import { readBlobs, type Taker } from './blobs.js';
import type { Commit } from './repository.js';
import { listTree, type TreeFile, type TreeListing } from './tree-listing.js';

/**
 * Writes the files of a commit that say which packages it uses, and the packages among them, into
 * an empty folder. Nothing is checked out: no filter runs, and no link is made.
 * @returns the paths of submodules, which are not among them
 * @throws Unavailable, MalformedInput, LimitReached
 */
export async function layOut(commit: Commit, folder: string): Promise<readonly string[]> {
  const listing = await listTree(commit);
  const linked = await followLinks(commit, listing);
  await readBlobs(commit, [...listing.files, ...linked], ({ path }) => fileTaker(folder, path));
  return listing.submodules;
}

/** Two names that this disk holds for one: the first one counts, as in a checkout. */
const dropped: Taker = { write: () => undefined, end: () => undefined };

/** @throws Unavailable where the disk takes it not */
function fileTaker(folder: string, path: string): Taker {
  const place = join(folder, ...path.split('/'));
  const file = tryTo(place, () => {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    return openSync(place, 'wx', 0o600);
  });
  if (file === undefined) return dropped;
  return {
    write: (piece) => {
      for (let at = 0; at < piece.length;) {
        const rest = piece.subarray(at);
        at += tryTo(place, () => writeSync(file, rest)) ?? piece.length;
      }
    },
    end: () => closeSync(file),
  };
}

function tryTo<T>(place: string, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST') return undefined;
    throw new Unavailable('unreadable', `cannot be written: ${error.message}`).at(place);
  }
}

/** Links to links, as far as a checkout would be read. */
const mostHops = 8;
const longestTarget = 4096;

/** The files that links stand for, under the links' own paths, where they are in the commit too. */
async function followLinks(commit: Commit, { files, links }: TreeListing): Promise<TreeFile[]> {
  const targets = new Map<string, string>();
  await readBlobs(commit, links, ({ path }, size) => {
    const pieces: Buffer[] = [];
    return {
      write: (piece) => void (size <= longestTarget && pieces.push(piece)),
      end: () => void targets.set(path, Buffer.concat(pieces).toString('utf8')),
    };
  });
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  return links.flatMap(({ path }) => {
    let at: string | undefined = path;
    for (let hop = 0; hop < mostHops && at !== undefined && !ids.has(at); hop++)
      at = targetOf(at, targets.get(at));
    const id = at === undefined ? undefined : ids.get(at);
    return id === undefined ? [] : [{ path, id }];
  });
}

/** Undefined for what leads out of the commit: nothing of this machine is part of a base. */
function targetOf(path: string, target: string | undefined): string | undefined {
  if (!target || target.startsWith('/')) return undefined;
  return posix.join(posix.dirname(path), target);
}
