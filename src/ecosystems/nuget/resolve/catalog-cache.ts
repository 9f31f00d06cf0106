import { within } from '../../../core/limits.js';
import type { PackageCatalog, PackageManifest } from '../catalog.js';
import { Compatibility } from '../compatibility/compatible.js';
import { identityKey, type PackageIdentity } from '../identity.js';
import { compareVersions, type PackageVersion } from '../version.js';

/**
 * Asks the catalogue behind it for each id and each manifest once, however many projects want them.
 * Hand one to `resolveProject` for all projects of a solution.
 */
export class CatalogCache implements PackageCatalog {
  /** What fits what is asked again for every package of every project. */
  readonly compatibility = new Compatibility();
  readonly #catalog: PackageCatalog;
  readonly #versions = new Map<string, Promise<readonly PackageVersion[]>>();
  readonly #manifests = new Map<string, Promise<PackageManifest>>();

  constructor(catalog: PackageCatalog) {
    this.#catalog = catalog;
  }

  /** In ascending order. @throws also LimitReached */
  versions(id: string): Promise<readonly PackageVersion[]> {
    const key = id.toLowerCase();
    const known = this.#versions.get(key);
    if (known !== undefined) return known;
    const asked = this.#askVersions(id);
    this.#versions.set(key, asked);
    return asked;
  }

  async #askVersions(id: string): Promise<readonly PackageVersion[]> {
    const versions = await this.#catalog.versions(id);
    within('packageVersions', versions.length);
    return [...versions].sort(compareVersions);
  }

  isInstalled(identity: PackageIdentity): boolean {
    return this.#catalog.isInstalled(identity);
  }

  manifest(identity: PackageIdentity): Promise<PackageManifest> {
    const key = identityKey(identity);
    const known = this.#manifests.get(key);
    if (known !== undefined) return known;
    const asked = this.#catalog.manifest(identity);
    this.#manifests.set(key, asked);
    return asked;
  }
}
