import type { FileTree } from '../../../core/file-tree.js';
import { treePath } from '../../../formats/msbuild/evaluate/paths.js';
import { identityKey, isPackageId } from '../identity.js';
import type { FrameworkSpec, Origin } from '../project-spec.js';
import { parseVersion } from '../version.js';

/** An SDK that is a package: its build files come from a feed and run with every build. */
export interface SdkPackage {
  readonly id: string;
  /** As written by the project or `global.json`; undefined where neither says one. */
  readonly version?: string;
  readonly origin: Origin;
}

/** Where a package stands in the tree, absolute; or why it could not be had. */
export type SdkFolder = { readonly folder: string } | { readonly missing: string };

/** SDK packages that were looked for, by `identityKey`. */
export type SdkFolders = ReadonlyMap<string, SdkFolder>;

const unread = 'is an SDK that comes as a package: what it sets is not read';

/**
 * The identity that NuGet's resolver asks for: an exact version and no other (NuGetSdkResolver).
 * Undefined where it asks for nothing, and the build fails.
 */
export function sdkIdentity({
  id,
  version,
}: SdkPackage): { id: string; version: string } | undefined {
  if (version === undefined || !isPackageId(id) || parseVersion(version) === undefined)
    return undefined;
  return { id, version };
}

/** The SDK packages that one project names, itself or by what it imports. */
export class NamedSdks {
  readonly #known: SdkFolders;
  readonly #named = new Map<string, SdkPackage>();
  readonly #folders = new Map<string, Origin>();

  constructor(known: SdkFolders) {
    this.#known = known;
  }

  /** The folder of its build files. Of two versions of one SDK, the first counts (MSB4240). */
  find(sdk: SdkPackage, tree: FileTree): string | { readonly unread: string } {
    const key = sdk.id.toLowerCase();
    const named = this.#named.get(key) ?? { ...sdk, origin: this.outside(sdk.origin) };
    this.#named.set(key, named);
    const identity = sdkIdentity(named);
    if (identity === undefined)
      return {
        unread: 'is no SDK that the .NET SDK brings, and has no exact version to be a package',
      };
    const found = this.#known.get(identityKey(identity));
    if (found === undefined) return { unread };
    if ('missing' in found) return { unread: `${unread}: ${found.missing}` };
    this.#folders.set(`${treePath(found.folder)}/`, named.origin);
    // As NuGet's resolver: `sdk` where there is no `Sdk`.
    const isUpper = tree.kindOf(`${found.folder}/Sdk`) === 'folder';
    return `${found.folder}/${isUpper ? 'Sdk' : 'sdk'}`;
  }

  /** Whether a path lies in one of the packages. */
  holds(path: string): boolean {
    return this.#originOf(path) !== undefined;
  }

  /** Of a place in a package, the one that names the package. */
  outside(origin: Origin): Origin {
    return this.#originOf(origin.file) ?? origin;
  }

  all(): SdkPackage[] {
    return [...this.#named.values()];
  }

  /** What a package of an SDK asks for is brought in by whoever names the SDK. */
  relocated(framework: FrameworkSpec): FrameworkSpec {
    const placed = <T extends { readonly origin: Origin }>(one: T): T => ({
      ...one,
      origin: this.outside(one.origin),
    });
    const central = [...framework.centralVersions].map(([id, one]) => [id, placed(one)] as const);
    return {
      ...framework,
      packages: framework.packages.map(placed),
      projects: framework.projects.map(placed),
      downloads: framework.downloads.map(placed),
      centralVersions: new Map(central),
    };
  }

  #originOf(path: string): Origin | undefined {
    if (this.#folders.size === 0) return undefined;
    const place = treePath(path);
    for (const [folder, origin] of this.#folders) if (place.startsWith(folder)) return origin;
    return undefined;
  }
}
