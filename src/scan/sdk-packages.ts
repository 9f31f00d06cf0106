import { hash } from 'node:crypto';
import { AssayError, Bug, LimitReached } from '../core/errors.js';
import type { FileTree } from '../core/file-tree.js';
import { limits } from '../core/limits.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import type { PackageBudget } from '../ecosystems/nuget/project/package-tree.js';
import type { SdkFolder } from '../ecosystems/nuget/project/sdk-packages.js';
import type { Locator } from './locate.js';
import { PackageMounts, treeAt } from './mounts.js';
import { readPackageFile } from './read-package-file.js';
import type { Supply } from './supplies.js';

/** An SDK package that was found, and what tells its content from another one's. */
export type FoundSdk = SdkFolder & { readonly content: string };

/** Finds SDK packages as NuGet's resolver does: extracted ones first, then those of the feeds. */
export class SdkFinder {
  readonly #mounts: PackageMounts;
  readonly #base: FileTree;
  readonly #locate: Locator;
  #budget: PackageBudget | undefined;
  readonly #ignoreCase: boolean;
  readonly #admitted = new Set<string>();
  readonly #asked = new Map<Supply, Map<string, Promise<FoundSdk>>>();

  constructor(base: FileTree, locate: Locator, platform: NodeJS.Platform) {
    this.#base = base;
    this.#mounts = new PackageMounts(base);
    this.#locate = locate;
    this.#ignoreCase = platform === 'win32' || platform === 'darwin';
  }

  /** Where what is found stands. */
  get tree(): FileTree {
    return this.#mounts.tree;
  }

  /** Of the packages that have been extracted, where builds read them; no feed is asked. */
  extracted(identity: PackageIdentity, supply: Supply): FoundSdk | undefined {
    const at = this.#folderOf(identity, supply);
    if (at === undefined) return undefined;
    // What its files hold is seen as they are read.
    const content = `folder ${at}`;
    try {
      const folder = this.#mount(identity, content, () => treeAt(this.#base, at));
      return { content, folder };
    } catch (error) {
      return missing(error);
    }
  }

  /** Asks the feeds for what is not extracted; what goes wrong is told by `find`. */
  async fetch(identity: PackageIdentity, supply: Supply): Promise<void> {
    if (!this.#admits(identity) || this.#folderOf(identity, supply) !== undefined) return;
    try {
      await supply.feeds.download(identity);
    } catch (error) {
      missing(error);
    }
  }

  /** For one set of packages the same text, and for another one another. */
  describe(found: ReadonlyMap<string, FoundSdk>): string {
    return JSON.stringify([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Else out of the feeds, without extracting it. */
  find(identity: PackageIdentity, supply: Supply): Promise<FoundSdk> {
    const known = this.#asked.get(supply) ?? new Map<string, Promise<FoundSdk>>();
    this.#asked.set(supply, known);
    const key = identityKey(identity);
    const asked = known.get(key) ?? this.#find(identity, supply);
    known.set(key, asked);
    return asked;
  }

  async #find(identity: PackageIdentity, supply: Supply): Promise<FoundSdk> {
    const extracted = this.extracted(identity, supply);
    if (extracted !== undefined) return extracted;
    try {
      if (!this.#admits(identity)) throw new LimitReached('sdkPackages', limits.sdkPackages);
      // This looks whether the package is the one that was asked for.
      await supply.catalog.manifest(identity);
      const { path } = await supply.feeds.download(identity);
      const bytes = readPackageFile(path, 'sdkPackageBytes');
      const content = `sha256 ${hash('sha256', bytes)}`;
      const { newPackageBudget, packageTree } =
        await import('../ecosystems/nuget/project/package-tree.js');
      const budget = (this.#budget ??= newPackageBudget());
      const ignoreCase = this.#ignoreCase;
      const folder = this.#mount(identity, content, () =>
        packageTree(bytes, { budget, ignoreCase }),
      );
      return { content, folder };
    } catch (error) {
      return missing(error);
    }
  }

  #folderOf(identity: PackageIdentity, { places }: Supply): string | undefined {
    const { packageFolders } = places;
    const { extractedFolder } = this.#locate(identity, { packageFolders, feeds: [] });
    return extractedFolder?.replaceAll('\\', '/');
  }

  #mount(identity: PackageIdentity, content: string, tree: () => FileTree): string {
    if (!this.#admits(identity)) throw new LimitReached('sdkPackages', limits.sdkPackages);
    return this.#mounts.add(identity, content, tree);
  }

  #admits(identity: PackageIdentity): boolean {
    const key = identityKey(identity);
    if (this.#admitted.size < limits.sdkPackages) this.#admitted.add(key);
    return this.#admitted.has(key);
  }
}

function missing(error: unknown): FoundSdk {
  if (!(error instanceof AssayError) || error instanceof Bug) throw error;
  return { missing: error.message, content: '' };
}
