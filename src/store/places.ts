import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { Unavailable } from '../core/errors.js';
import { makeFolders } from './folders.js';
import type { SectionName } from './layout.js';
import { PrivateFolder } from './private-folder.js';
import { claimSection, findSection } from './section.js';

/**
 * Where a process reads and writes: in the cache folder as far as it can be used, else in a folder
 * of its own that `close` removes.
 */
export class Places {
  private readonly folder: string | undefined;
  private readonly onTrouble: (message: string) => void;
  private readonly own = new PrivateFolder();
  private readonly found = new Map<SectionName, string | undefined>();
  private readonly claimed = new Map<SectionName, string | undefined>();

  /** @param onTrouble told what keeps the cache folder from being used, in words */
  constructor(folder: string | undefined, onTrouble: (message: string) => void) {
    this.folder = folder;
    this.onTrouble = onTrouble;
  }

  /** Sections that are there, the cache folder's first. */
  reading(name: SectionName): readonly string[] {
    const kept = this.claimed.get(name) ?? this.find(name);
    const own = this.own.path && join(this.own.path, name);
    return [kept, own].filter((section) => section !== undefined);
  }

  /** Made where it is not there. Throws what `node:fs` throws where nothing can be. */
  writing(name: SectionName): string {
    const section = this.claim(name) ?? join(this.own.make(), name);
    makeFolders(section);
    return section;
  }

  /** In the cache folder; undefined where there is none to write to. */
  claim(name: SectionName): string | undefined {
    if (!this.claimed.has(name)) this.claimed.set(name, this.attempt(claimWritable, name));
    return this.claimed.get(name);
  }

  /** The section of the cache folder, where this process writes to it. */
  kept(name: SectionName): string | undefined {
    return this.claimed.get(name);
  }

  close(): void {
    this.own.remove();
  }

  private find(name: SectionName): string | undefined {
    if (!this.found.has(name)) this.found.set(name, this.attempt(findSection, name));
    return this.found.get(name);
  }

  private attempt(
    look: (folder: string, name: SectionName) => string | undefined,
    name: SectionName,
  ): string | undefined {
    if (this.folder === undefined) return undefined;
    try {
      return look(this.folder, name);
    } catch (error) {
      this.onTrouble(troubleText(this.folder, error));
      return undefined;
    }
  }
}

/** A section of a read-only cache is there and marked, and takes nothing. */
function claimWritable(folder: string, name: SectionName): string {
  const section = claimSection(folder, name);
  accessSync(section, constants.W_OK);
  return section;
}

/** What `node:fs` says of a full disk does not name the file. */
export function troubleText(folder: string | undefined, error: unknown): string {
  const { message } = error as Error;
  if (error instanceof Unavailable) return `the cache is not used: ${message}`;
  return `the cache ${folder} cannot be written: ${message}`;
}
