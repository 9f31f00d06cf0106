import { randomUUID } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders } from './folders.js';

const temporaryName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
const hour = 60 * 60 * 1000;

/** A name that no other writer has, in a folder of the same file system as the file to be. */
export function newTemporary(folder: string): string {
  return join(folder, `${randomUUID()}.tmp`);
}

export function isTemporaryName(name: string): boolean {
  return temporaryName.test(name);
}

/**
 * Writes by way of a temporary file and a rename: a reader sees the whole of it or nothing, also
 * beside another writer. Throws what `node:fs` throws; then nothing is left.
 */
export function replaceFile(path: string, content: string | Uint8Array, scratch: string): void {
  const temporary = newTemporary(scratch);
  try {
    inFolders([scratch], () => writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 }));
    moveInto(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Renames over whatever is there, once its folder exists. */
export function moveInto(temporary: string, path: string): void {
  inFolders([dirname(path)], () => renameSync(temporary, path));
}

const attempts = 5;
const pause = 20;
/** Windows says so of a file that another process has open. */
const busy = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Another process may clear the cache between the making of a folder and its use. */
export function inFolders<T>(folders: readonly string[], work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      const passing = code === 'ENOENT' || (process.platform === 'win32' && busy.has(code));
      if (!passing || attempt === attempts) throw error;
      if (code !== 'ENOENT') sleep(pause);
      for (const folder of folders) makeFolders(folder);
    }
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Removes what killed writers left. `now` is by the clock of the file system. */
export function sweepTemporaries(folder: string, now: number): void {
  for (const name of readdirSync(folder).filter(isTemporaryName)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && now - stat.mtimeMs > hour) rmSync(path, { force: true });
  }
}
