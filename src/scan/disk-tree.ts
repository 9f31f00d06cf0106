import { closeSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Unavailable } from '../core/errors.js';
import type { FileTree } from '../core/file-tree.js';
import { within } from '../core/limits.js';
import { openRegular } from './open-regular.js';
import { isSystemError } from './trouble.js';

/**
 * The disk as it was when each file was first asked for: a scan of hundreds of projects reads the
 * build files that they share once, and sees no two states of one.
 */
export function newDiskTree(): FileTree {
  const kinds = new Map<string, 'file' | 'folder' | undefined>();
  const files = new Map<string, Uint8Array>();
  const folders = new Map<string, readonly string[]>();
  return {
    kindOf(path) {
      if (!kinds.has(path)) kinds.set(path, isForeign(path) ? undefined : kindOf(path));
      return kinds.get(path);
    },
    read(path) {
      const known = files.get(path);
      if (known !== undefined) return known;
      const bytes = readFile(path);
      files.set(path, bytes);
      return bytes;
    },
    list(path) {
      const known = folders.get(path) ?? (isForeign(path) ? [] : listFolder(path));
      folders.set(path, known);
      return known;
    },
  };
}

/** Where the files of a project end: the folder that holds `.git`, else the folder of the scan. */
export function repositoryRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (kindOf(join(at, '.git')) !== undefined) return at;
    if (dirname(at) === at) return folder;
  }
}

/** On Windows, looking at the share of somebody else's server tells it who is asking. */
function isForeign(path: string): boolean {
  return /^(?:\/\/|\\\\)/.test(path);
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return 'folder';
    return stat?.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** @throws Unavailable, LimitReached */
function readFile(path: string): Uint8Array {
  if (isForeign(path)) throw new Unavailable('not-found', 'lies on another machine').at(path);
  let opened: ReturnType<typeof openRegular> | undefined;
  try {
    opened = openRegular(path);
    within('projectFileBytes', opened.size);
    return readFileSync(opened.file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'not-found' : 'unreadable';
    throw new Unavailable(code, error.message).at(path);
  } finally {
    if (opened) closeSync(opened.file);
  }
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}
