import { type Dirent, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Levels } from './layout.js';
import type { Ledger } from './ledger.js';
import { sweepTemporaries } from './temporary-file.js';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a section holds: each entry is one file that says by its time when it was last used. */
export interface Shelf {
  readonly section: string;
  readonly levels: Levels;
  /** Bytes above which the entries used longest ago are removed. */
  readonly limit: number;
  /** Milliseconds for which an entry stays, whatever the limit, because a process may read it. */
  readonly grace: number;
  /** Removes what belongs to an entry besides its own file. */
  readonly removed?: (path: string) => void;
}

export interface Stored {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly used: number;
}

/**
 * Clears up after something was added. The files of the section are listed only where its ledger
 * says that the limit is passed; then down to four fifths of it, so that not every run has to.
 */
export function tidy(shelf: Shelf, ledger: Ledger): void {
  const now = ledger.now();
  sweepTemporaries(shelf.section, now);
  const total = ledger.total();
  if (total === undefined || total > shelf.limit) ledger.restart(evict(shelf, now));
}

/** @returns bytes that are left */
function evict(shelf: Shelf, now: number): number {
  const entries = listEntries(shelf.section, shelf.levels);
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= shelf.limit) return size;
  const rank = (entry: Stored): number => lastUse(entry.used, now);
  for (const entry of entries.sort((a, b) => rank(a) - rank(b))) {
    if (size <= shelf.limit * 0.8 || now - rank(entry) < shelf.grace) break;
    if (usedSince(entry)) continue;
    rmSync(entry.path, { force: true });
    shelf.removed?.(entry.path);
    size -= entry.size;
  }
  return size;
}

/** A time that is still to come was set by a wrong clock, and says nothing. */
function lastUse(used: number, now: number): number {
  return used > now + day ? 0 : used;
}

/** Another process took it up, or wrote it anew, while we were listing. */
function usedSince({ path, used }: Stored): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stat.mtimeMs !== used;
}

/** The entries below a folder. What another process removes meanwhile is not there. */
export function listEntries(folder: string, [level, ...below]: Levels): Stored[] {
  const named = list(folder).filter(({ name }) => level?.test(name));
  if (below.length > 0) {
    const folders = named.filter((child) => child.isDirectory());
    return folders.flatMap(({ name }) => listEntries(join(folder, name), below));
  }
  return named.flatMap((file) => {
    const path = join(folder, file.name);
    const stat = file.isFile() ? statSync(path, { throwIfNoEntry: false }) : undefined;
    return stat ? [{ path, size: stat.size, used: stat.mtimeMs }] : [];
  });
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Whether a time of last use is too old, or too far ahead, to be left as it is. */
export function isStale(used: number, after: number): boolean {
  const age = Date.now() - used;
  return age > after || age < -day;
}

/**
 * Says of a file or folder that it is used, by its time of change: access times are off on many
 * mounts. Not more often than `after` milliseconds, since writing costs more than looking.
 */
export function markUsed(path: string, after: number): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && isStale(stat.mtimeMs, after))
      utimesSync(path, Date.now() / 1000, Date.now() / 1000);
  } catch {
    // A read-only cache still serves; what it holds just looks older than it is.
  }
}
