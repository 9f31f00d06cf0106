import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { MalformedInput, Unavailable } from '../core/errors.js';
import { within } from '../core/limits.js';
import { makeFolders } from './folders.js';
import { PartialFile } from './partial-file.js';
import { readFlags } from './regular-file.js';
import { readSealed, writeSealed } from './sealed-file.js';
import { checkBase } from './section.js';
import { moveInto, newTemporary, sweepTemporaries } from './temporary-file.js';

const extension = '.intel';
const nameForm = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Whether a list may be called so: its name becomes the name of a file. */
export const isListName = (name: string): boolean => nameForm.test(name);

/** A list that is open to be looked into. Another process may put a newer one in its place meanwhile. */
export interface OpenList {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Exactly these bytes. @throws MalformedInput where there are not so many */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/**
 * The folder of lists, one file for each. A list appears whole or not at all, also beside other processes:
 * whoever has an older one open goes on reading that.
 */
export class IntelligenceLists {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /**
   * Names of the lists, in order; none where there is no folder.
   * @throws Unavailable where somebody else could have put there what it holds
   */
  names(): string[] {
    return typed('unreadable', () => {
      if (!this.#check()) return [];
      const names = readdirSync(this.folder)
        .filter((file) => file.endsWith(extension))
        .map((file) => file.slice(0, -extension.length))
        .filter(isListName)
        .sort();
      within('intelSources', names.length);
      return names;
    });
  }

  /** @throws Unavailable */
  open(name: string): OpenList {
    const path = this.#pathOf(name);
    return typed('unreadable', () => {
      const file = openSync(path, readFlags);
      const stat = fstatSync(file);
      if (!stat.isFile()) {
        closeSync(file);
        throw new Unavailable('unreadable', `${path} is no file`);
      }
      const { size } = stat;
      return { name, path, size, read: reader(file, path), close: () => closeSync(file) };
    });
  }

  /**
   * Writes the pieces of a list as they come, and puts it in the place of an older one when all are there.
   * Where the pieces throw, nothing is left of it.
   * @returns bytes written. @throws Unavailable `unwritable`, and what the pieces throw
   */
  write(name: string, pieces: Iterable<Uint8Array>): number {
    return typed('unwritable', () => {
      this.#make();
      sweepTemporaries(this.folder, Date.now());
      const temporary = newTemporary(this.folder);
      try {
        const size = writeAll(temporary, pieces);
        moveInto(temporary, this.#pathOf(name));
        return size;
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    });
  }

  /** Whether there was one. @throws Unavailable `unwritable` */
  remove(name: string): boolean {
    return typed('unwritable', () => {
      const path = this.#pathOf(name);
      if (!this.#check() || !statSync(path, { throwIfNoEntry: false })) return false;
      rmSync(path);
      for (const beside of ['.state', '.part']) rmSync(this.#pathOf(name, beside), { force: true });
      return true;
    });
  }

  /** What was kept beside a list; undefined where nothing is, or it is damaged. */
  state(name: string): unknown {
    try {
      return JSON.parse(readSealed(this.#pathOf(name, '.state'))?.head ?? '') as unknown;
    } catch {
      return undefined;
    }
  }

  /** @throws Unavailable `unwritable` */
  keepState(name: string, state: object): void {
    typed('unwritable', () => {
      writeSealed(this.#pathOf(name, '.state'), JSON.stringify(state), '', this.folder);
    });
  }

  /** What came so far of a list's download from an address. @throws Unavailable `unwritable` */
  partial(name: string, url: string): PartialFile {
    return typed('unwritable', () => {
      this.#make();
      return new PartialFile(this.folder, this.#pathOf(name, '.part'), url);
    });
  }

  #make(): void {
    makeListsFolder(this.folder);
  }

  #check(): boolean {
    return checkListsFolder(this.folder);
  }

  #pathOf(name: string, kind = extension): string {
    if (!isListName(name)) throw new Unavailable('not-found', `${name} is no name of a list`);
    return join(this.folder, name + kind);
  }
}

/** @throws Unavailable, and what `node:fs` throws */
export function makeListsFolder(folder: string): void {
  if (!checkListsFolder(folder)) makeFolders(folder);
  checkListsFolder(folder);
}

/**
 * Whether the folder is there. It may be the user's, or the system's: an image brings its lists along.
 * @throws Unavailable where others could write to it: they could take a record away, or block a build
 */
export function checkListsFolder(folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  checkBase(folder, stat);
  if (process.platform !== 'win32' && (stat.mode & 0o002) !== 0)
    throw new Unavailable('unwritable', `everybody may write to ${folder}`);
  return true;
}

function reader(file: number, path: string): OpenList['read'] {
  return (offset, length) => {
    within('intelBlockBytes', length);
    const bytes = Buffer.allocUnsafe(length);
    for (let filled = 0; filled < length;) {
      const count = typed('unreadable', () =>
        readSync(file, bytes, filled, length - filled, offset + filled),
      );
      if (count === 0) throw new MalformedInput('truncated', 'the list ends too early').at(path);
      filled += count;
    }
    return bytes;
  };
}

const chunk = 1024 * 1024;

/** Pieces are small and many: they are written a megabyte at a time. */
function writeAll(path: string, pieces: Iterable<Uint8Array>): number {
  const file = openSync(path, 'wx', 0o600);
  try {
    let size = 0;
    let pending: Uint8Array[] = [];
    let held = 0;
    const flush = (): void => {
      const bytes = Buffer.concat(pending, held);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      size += held;
      pending = [];
      held = 0;
    };
    for (const piece of pieces) {
      pending.push(piece);
      held += piece.length;
      if (held >= chunk) flush();
    }
    flush();
    fsyncSync(file);
    return size;
  } finally {
    closeSync(file);
  }
}

/** @throws Unavailable for what `node:fs` throws */
export function typed<T>(code: 'unreadable' | 'unwritable', work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const missing = 'code' in error && error.code === 'ENOENT';
    throw new Unavailable(missing && code === 'unreadable' ? 'not-found' : code, error.message);
  }
}
