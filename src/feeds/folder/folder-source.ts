import { fileURLToPath } from 'node:url';
import { Unavailable } from '../../core/errors.js';
import type { PackageIdentity } from '../../ecosystems/nuget/identity.js';
import { versionKey } from '../../ecosystems/nuget/protocol/version-list.js';
import type { PackageSource } from '../../ecosystems/nuget/sources.js';
import { highest, parseVersion, type PackageVersion } from '../../ecosystems/nuget/version.js';
import type { Download } from '../feed-client.js';
import type { SourceClient } from '../source-client.js';
import { listFolder } from './folder-packages.js';

/** A folder of packages as a source (NuGet.Protocol LocalRepositories). */
export class FolderSource implements SourceClient {
  readonly source: PackageSource;
  readonly #packages = new Map<string, ReadonlyMap<string, string>>();

  constructor(source: PackageSource) {
    this.source = source;
  }

  async versions(id: string): Promise<readonly PackageVersion[]> {
    const keys = [...this.#of(id).keys()];
    return keys.map(parseVersion).filter((version) => version !== undefined);
  }

  /** Nothing is unlisted in a folder. */
  async newest(id: string, prerelease: boolean): Promise<PackageVersion | undefined> {
    return highest(await this.versions(id), prerelease);
  }

  async vulnerabilities(): Promise<undefined> {
    return undefined;
  }

  async search(): Promise<undefined> {
    return undefined;
  }

  /** When a file was laid there says nothing of when its package was published. */
  async history(): Promise<undefined> {
    return undefined;
  }

  async catalogLeaf(): Promise<undefined> {
    return undefined;
  }

  async fetch({ id, version }: PackageIdentity): Promise<Download | undefined> {
    const wanted = parseVersion(version);
    const path = wanted && this.#of(id).get(versionKey(wanted));
    return path === undefined ? undefined : { path, source: this.source.name };
  }

  /** Paths by the version's key. */
  #of(id: string): ReadonlyMap<string, string> {
    const key = id.toLowerCase();
    const known = this.#packages.get(key) ?? listFolder(folderOf(this.source.location), id);
    this.#packages.set(key, known);
    return known;
  }
}

/** `file:` addresses and paths; those of other machines are paths on Windows alone. */
function folderOf(location: string): string {
  if (!/^file:/i.test(location)) return location;
  try {
    return fileURLToPath(location);
  } catch {
    throw new Unavailable('not-found', 'its address names no folder of this machine');
  }
}
