import type { PackageIdentity } from './identity.js';
import type { PackageVersion } from './version.js';
import type { VersionRange } from './version-range.js';

/** What a resolver asks of packages; behind it stand folders, feeds, or a recording. */
export interface PackageCatalog {
  /**
   * The versions that the sources have of an id, in any order, each once; the sources are those
   * that package source mapping allows for it. Empty where nobody knows the id.
   * @throws Unavailable where a source that had to be asked did not answer.
   */
  versions(id: string): Promise<readonly PackageVersion[]>;
  /**
   * Whether this very version lies in the global packages folder or a fallback folder: NuGet then
   * asks no source for it.
   */
  isInstalled(identity: PackageIdentity): boolean;
  /**
   * What the package's own manifest says.
   * @throws Unavailable, MalformedInput, LimitReached
   */
  manifest(identity: PackageIdentity): Promise<PackageManifest>;
}

/** What a restore reads of a package before it chooses. */
export interface PackageManifest extends PackageIdentity {
  readonly groups: readonly DependencyGroup[];
  /** `DotnetTool`, `DotnetPlatform`, …; absent or empty for an ordinary dependency. */
  readonly packageTypes?: readonly string[];
  /** `runtime.json` at the root, where there is one: which packages a runtime identifier adds. */
  readonly runtime?: RuntimeGraph;
}

export interface DependencyGroup {
  /** As the manifest writes it; undefined for every framework. */
  readonly targetFramework?: string;
  readonly dependencies: readonly Dependency[];
}

export interface Dependency {
  readonly id: string;
  readonly range: VersionRange;
  /** `include` and `exclude` of the manifest, as lists in lower case; empty where not written. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** `runtime.json` (NuGet.RuntimeModel): which runtimes import which, and what packages they add. */
export interface RuntimeGraph {
  readonly runtimes: ReadonlyMap<string, RuntimeDescription>;
}

export interface RuntimeDescription {
  readonly imports: readonly string[];
  /** By lower-case id of the package that is asked for: what is to be added beside it. */
  readonly added: ReadonlyMap<string, readonly Dependency[]>;
}

/** What a restore would choose for one project. */
export interface ResolvedProject {
  readonly targets: readonly ResolvedTarget[];
  readonly problems: readonly ResolveProblem[];
}

/** The graph of one framework, or of one framework with a runtime identifier. */
export interface ResolvedTarget {
  readonly framework: string;
  readonly runtimeIdentifier?: string;
  /** In order of lower-case ids. */
  readonly packages: readonly ResolvedPackage[];
  /** Other projects in the graph, in order of their lower-case names. */
  readonly projects: readonly ResolvedProjectNode[];
}

export interface ResolvedPackage extends PackageIdentity {
  readonly relation: 'direct' | 'transitive';
  /**
   * Names of the packages and projects that it asks for, as the assets file lists them: what is pruned is
   * left out, what another node keeps out of the target is still named.
   */
  readonly dependencies: readonly string[];
}

export interface ResolvedProjectNode {
  readonly name: string;
  readonly path: string;
  readonly dependencies: readonly string[];
}

/**
 * Something a restore would warn about or fail on. `code` is NuGet's own (NU1101, NU1605, …), or one of
 * ours: `unavailable` (no answer), `malformed` (a package that cannot be read), `limit` (a cap of
 * core/limits.ts). With an error of ours the target holds what was found, and is not all of it.
 */
export interface ResolveProblem {
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly id: string;
  readonly message: string;
  /** The target's framework, or framework/runtime. */
  readonly target: string;
  /** With NU1603. */
  readonly elsewhere?: OtherVersion;
  /** What was asked for, of a package that was not found or could not be asked for. */
  readonly lacks?: VersionRange;
}

/** What is taken in the place of a version that is asked for and that no source has (NU1603). */
export interface OtherVersion {
  readonly id: string;
  /** A version where that is the lowest allowed and no more is said, else a range. */
  readonly asked: string;
  readonly taken: string;
  /** The package that asks; absent where the project itself does. */
  readonly by?: PackageIdentity;
}
