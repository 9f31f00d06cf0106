import type { VersionRange } from './version-range.js';

/**
 * What a restore is asked for: NuGet's own name for it is PackageSpec, and its client writes it
 * into `*.nuget.dgspec.json`. Made from a project file by evaluation, or read from another file.
 */
export interface ProjectSpec {
  /** Absolute path of the project file. */
  readonly path: string;
  /** Under which the graph knows it: `PackageId`, else `AssemblyName`, else the file's name. */
  readonly name: string;
  /** Of the package that it would make; a project in a graph competes with packages by it. */
  readonly version: string;
  readonly style: 'PackageReference' | 'packages.config' | 'none';
  readonly frameworks: readonly FrameworkSpec[];
  /** `RuntimeIdentifiers` and `RuntimeIdentifier`; each adds a graph of its own. */
  readonly runtimeIdentifiers: readonly string[];
  /** Transitive versions come from the central list too (`CentralPackageTransitivePinningEnabled`). */
  readonly transitivePinning: boolean;
  /** Where the lock file stands or, by `RestorePackagesWithLockFile`, would stand; absolute. */
  readonly lockFile?: string;
  /** Where `project.assets.json` would stand (`MSBuildProjectExtensionsPath`), absolute. */
  readonly assetsFolder: string;
  /** What the project says of where packages come from; all absolute or URLs. */
  readonly sources: ProjectSources;
  /** Properties and items that could not be worked out and would change the graph. */
  readonly unevaluated: readonly Unevaluated[];
}

export interface ProjectSources {
  /** `RestoreSources`: in place of the configured ones; undefined where the project has none. */
  readonly replacing?: readonly string[];
  /** `RestoreAdditionalProjectSources`. */
  readonly additional: readonly string[];
  /** `RestorePackagesPath`. */
  readonly packagesFolder?: string;
  /** `RestoreFallbackFolders` (in place of the configured ones) and the additional ones. */
  readonly fallbackFolders?: readonly string[];
  readonly additionalFallbackFolders: readonly string[];
  /** `RestoreConfigFile`. */
  readonly configFile?: string;
}

export interface FrameworkSpec {
  /**
   * The folder name in normal form: `net8.0`, `net8.0-windows7.0`, `netstandard2.0`, `net472`. Of a
   * project with packages.config the one that it is for, without references.
   */
  readonly framework: string;
  /** As `TargetFrameworks` writes it; empty where an old-style project has none. */
  readonly alias: string;
  /** `AssetTargetFallback` or `PackageTargetFallback`, in their order. */
  readonly fallbacks: readonly string[];
  readonly fallbackKind: 'asset' | 'package' | 'none';
  /** In the order of the items: where graphs conflict, NuGet goes by it. */
  readonly packages: readonly PackageReference[];
  readonly projects: readonly ProjectReference[];
  /** `PackageVersion` items, by lower-case id, where central management is on; else empty. */
  readonly centralVersions: ReadonlyMap<string, CentralVersion>;
  /** `PrunePackageReference`: what the framework itself brings, up to this version, by lower-case id. */
  readonly pruned: ReadonlyMap<string, string>;
  /**
   * `UseRidGraph`: the large graph of runtimes instead of the portable one. Where undefined, as the SDK
   * has it: portable for .NET 8 and later.
   */
  readonly useRidGraph?: boolean;
  /** `PackageDownload` and packs that the SDK fetches beside the graph; exact versions. */
  readonly downloads: readonly DownloadedPackage[];
}

export interface PackageReference {
  readonly id: string;
  /** Undefined where none is written and none is central: a mistake for SDK 10 (NU1015, NU1010). */
  readonly range?: VersionRange;
  /** The SDK added it, no file of the repository says so. */
  readonly implicit: boolean;
  /** The version stands in the central list; `VersionOverride` does not count. */
  readonly central: boolean;
  /**
   * `PrivateAssets` (what stops here), `IncludeAssets`, `ExcludeAssets`, as lists in lower case; empty
   * where nothing is written, which stands for the client's defaults.
   */
  readonly privateAssets: readonly string[];
  readonly includeAssets: readonly string[];
  readonly excludeAssets: readonly string[];
  /** Which line of which file brings it in. */
  readonly origin: Origin;
}

export interface ProjectReference {
  /** Absolute. */
  readonly path: string;
  readonly privateAssets: readonly string[];
  readonly includeAssets: readonly string[];
  readonly excludeAssets: readonly string[];
  readonly origin: Origin;
}

export interface CentralVersion {
  /** As written. */
  readonly id: string;
  readonly range: VersionRange;
  readonly origin: Origin;
}

export interface DownloadedPackage {
  readonly id: string;
  readonly version: string;
  readonly origin: Origin;
}

/** A place in a file of the repository; lines count from 1, 0 where no line says it. */
export interface Origin {
  /** Absolute path. */
  readonly file: string;
  readonly line: number;
}

/** Something of a project file that evaluation had to leave open. */
export interface Unevaluated extends Origin {
  /** As written: a condition, an import, a property function. */
  readonly text: string;
  /** Why, in words: `calls $([System.IO.File]::ReadAllText(…))`. */
  readonly reason: string;
}
