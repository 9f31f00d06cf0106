import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Unavailable } from '../core/errors.js';
import { within } from '../core/limits.js';
import { checkListsFolder, isListName, makeListsFolder, typed } from './intelligence-lists.js';
import { readSealed, writeSealed, type SealedFile } from './sealed-file.js';
import { sweepTemporaries } from './temporary-file.js';

const extension = '.names';
const part = '.names-part';

/**
 * Indexes of names that many use, beside the lists of malicious packages: one file for each feed, which is there whole
 * or not at all, and beside it what an interrupted sync had.
 */
export class NameFiles {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** @throws Unavailable where somebody else could have put there what it holds */
  names(): string[] {
    return typed('unreadable', () => {
      if (!checkListsFolder(this.folder)) return [];
      const names = readdirSync(this.folder)
        .filter((file) => file.endsWith(extension))
        .map((file) => file.slice(0, -extension.length))
        .filter(isListName)
        .sort();
      within('intelSources', names.length);
      return names;
    });
  }

  /** Undefined where there is none, or it is damaged. */
  read(name: string): SealedFile | undefined {
    return readSealed(this.#pathOf(name, extension));
  }

  /** @throws Unavailable `unwritable` */
  write(name: string, head: string, body: string): void {
    this.#write(name, extension, head, body);
    rmSync(this.#pathOf(name, part), { force: true });
  }

  /** What a sync that was interrupted had. */
  readPart(name: string): SealedFile | undefined {
    return readSealed(this.#pathOf(name, part));
  }

  /** @throws Unavailable `unwritable` */
  writePart(name: string, head: string, body: string): void {
    this.#write(name, part, head, body);
  }

  /** Whether there was one. @throws Unavailable `unwritable` */
  remove(name: string): boolean {
    return typed('unwritable', () => {
      if (!checkListsFolder(this.folder)) return false;
      const path = this.#pathOf(name, extension);
      const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
      for (const kind of [extension, part]) rmSync(this.#pathOf(name, kind), { force: true });
      return isThere;
    });
  }

  #write(name: string, kind: string, head: string, body: string): void {
    typed('unwritable', () => {
      makeListsFolder(this.folder);
      sweepTemporaries(this.folder, Date.now());
      writeSealed(this.#pathOf(name, kind), head, body, this.folder);
    });
  }

  #pathOf(name: string, kind: string): string {
    if (!isListName(name)) throw new Unavailable('not-found', `${name} is no name of a list`);
    return join(this.folder, name + kind);
  }
}
