import type { Problem } from '../../core/problem.js';

export type NuspecProblemCode =
  | 'unknown-namespace'
  | 'foreign-element'
  | 'missing-element'
  | 'duplicate-element'
  | 'duplicate-dependency'
  | 'ignored-dependency';

/** Also what the XML reader noted: its codes stand beside these. */
export interface NuspecProblem extends Problem {
  readonly line: number;
}

/** Text of an attribute or element as written, trimmed; a range is not parsed here. */
export interface NuspecDependency {
  readonly id: string;
  /** Version or range; `undefined` where any version will do. */
  readonly version: string | undefined;
  /** Asset kinds, as `Build,Analyzers`. */
  readonly include: string | undefined;
  readonly exclude: string | undefined;
  readonly line: number;
}

export interface DependencyGroup {
  /** `undefined` for every framework: a group without one, or dependencies outside groups. */
  readonly targetFramework: string | undefined;
  readonly dependencies: readonly NuspecDependency[];
  readonly line: number;
}

/** Names that hold for one target framework, or for all where it is `undefined`. */
export interface NameGroup {
  readonly targetFramework: string | undefined;
  readonly names: readonly string[];
  readonly line: number;
}

export interface FrameworkAssembly {
  readonly name: string;
  /** Empty for every framework. */
  readonly targetFrameworks: readonly string[];
  readonly line: number;
}

/** A rule for files under `contentFiles/`: NuGet hands them to the build of the consumer. */
export interface ContentFilesRule {
  readonly include: string;
  readonly exclude: string | undefined;
  readonly buildAction: string | undefined;
  readonly copyToOutput: boolean;
  readonly flatten: boolean;
  readonly line: number;
}

export interface NuspecLicense {
  readonly kind: 'expression' | 'file' | 'url' | 'unknown';
  readonly value: string;
}

export interface NuspecRepository {
  readonly type: string | undefined;
  readonly url: string | undefined;
  readonly branch: string | undefined;
  readonly commit: string | undefined;
}

export interface Nuspec {
  /** Namespace of `metadata`; empty for none, which the oldest packages have. */
  readonly namespace: string;
  readonly id: string | undefined;
  readonly version: string | undefined;
  readonly minClientVersion: string | undefined;
  readonly title: string | undefined;
  readonly authors: string | undefined;
  readonly owners: string | undefined;
  readonly description: string | undefined;
  readonly summary: string | undefined;
  readonly releaseNotes: string | undefined;
  readonly copyright: string | undefined;
  readonly language: string | undefined;
  readonly tags: string | undefined;
  readonly projectUrl: string | undefined;
  readonly iconUrl: string | undefined;
  readonly icon: string | undefined;
  readonly readme: string | undefined;
  /** A `license` element, else `licenseUrl`. */
  readonly license: NuspecLicense | undefined;
  readonly requireLicenseAcceptance: boolean;
  readonly developmentDependency: boolean;
  readonly serviceable: boolean;
  readonly repository: NuspecRepository | undefined;
  readonly packageTypes: readonly { readonly name: string; readonly version: string | undefined }[];
  readonly dependencyGroups: readonly DependencyGroup[];
  readonly frameworkAssemblies: readonly FrameworkAssembly[];
  readonly frameworkReferences: readonly NameGroup[];
  readonly references: readonly NameGroup[];
  readonly contentFiles: readonly ContentFilesRule[];
  readonly problems: readonly NuspecProblem[];
}
