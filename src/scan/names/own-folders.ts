import { readdirSync } from 'node:fs';
import { isInputError } from '../../core/errors.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import type { PackageVersion } from '../../ecosystems/nuget/version.js';
import { identitiesOfFile } from '../../feeds/folder/feed-folder.js';
import { FolderSource } from '../../feeds/folder/folder-source.js';

/** What folders of one's own have: nobody is asked for it, so that scans without a network know it too. */
export class OwnFolders {
  readonly #names = new Map<string, ReadonlySet<string> | undefined>();
  readonly #sources = new Map<string, FolderSource>();
  readonly #onNotice: ((message: string) => void) | undefined;

  constructor(onNotice: ((message: string) => void) | undefined) {
    this.#onNotice = onNotice;
  }

  /** Of the names of packages and folders there, as far as one look goes. */
  hasAny({ location }: PackageSource, isThat: (id: string) => boolean): boolean {
    return [...(this.#namesIn(location) ?? [])].some(isThat);
  }

  async versions(id: string, folder: PackageSource): Promise<readonly PackageVersion[]> {
    const { location } = folder;
    const names = this.#namesIn(location);
    if (names && !names.has(id.toLowerCase())) return [];
    const source = this.#sources.get(location) ?? new FolderSource(folder);
    this.#sources.set(location, source);
    try {
      return await source.versions(id);
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.#onNotice?.(`whether ${folder.name} has ${id} is not known: ${error.message}`);
      return [];
    }
  }

  /** A folder is listed once for all ids that it does not have; undefined where only a closer look says. */
  #namesIn(location: string): ReadonlySet<string> | undefined {
    if (!this.#names.has(location)) this.#names.set(location, namesIn(location));
    return this.#names.get(location);
  }
}

/** Ids that packages there, or folders of packages, may have. */
function namesIn(folder: string): ReadonlySet<string> | undefined {
  if (/^file:/i.test(folder)) return undefined;
  try {
    const names = readdirSync(folder).map((name) => name.toLowerCase());
    return new Set(names.flatMap((name) => [name, ...idsOf(name)]));
  } catch {
    // A folder that is configured and not there has nothing, as for NuGet.
    return new Set();
  }
}

const idsOf = (name: string): string[] =>
  identitiesOfFile(name.endsWith('.nupkg') ? name : `${name}.nupkg`).map(({ id }) => id);
