import type { PackageManifest } from '../catalog.js';
import type { FrameworkSpec, ProjectSpec } from '../project-spec.js';
import type { VersionRange } from '../version-range.js';
import type { PackageVersion } from '../version.js';
import { rangeKey } from './range-order.js';

/**
 * What may answer a dependency (NuGet.LibraryModel.LibraryDependencyTarget): projects name packages or
 * projects, packages take either.
 */
export type Constraint = 'package' | 'project' | 'any';

/** One line of what a package or a project asks for (LibraryDependency). */
export interface Edge {
  readonly id: string;
  /** The id as names are compared. */
  readonly name: string;
  /** Name and range, equal for equal ones; empty without a range. */
  readonly key: string;
  /** Absent where a centrally managed project names a package that the central list does not have. */
  readonly range?: VersionRange;
  readonly constraint: Constraint;
  /** `PrivateAssets="all"`: whoever refers to the project does not get it. */
  readonly suppressed: boolean;
}

/** What answers a dependency (GraphItem). */
export interface Library {
  readonly kind: 'package' | 'project' | 'unresolved';
  /** Spelt as its own manifest or project spells it. */
  readonly id: string;
  readonly version: PackageVersion | undefined;
  readonly edges: readonly Edge[];
  readonly manifest?: PackageManifest;
  readonly project?: ProjectSpec;
}

/** One graph: a framework of the project, or a framework with a runtime identifier. */
export interface Target {
  readonly framework: FrameworkSpec;
  readonly runtimeIdentifier?: string;
  /** For messages: `net8.0`, `net8.0/linux-x64`. */
  readonly name: string;
}

/** `range` is undefined only for what has no version and is passed over. */
export function makeEdge(
  id: string,
  range: VersionRange | undefined,
  constraint: Constraint,
  suppressed = false,
): Edge {
  const name = id.toLowerCase();
  if (range === undefined) return { id, name, key: '', constraint, suppressed };
  return { id, name, key: `${name} ${rangeKey(range)}`, range, constraint, suppressed };
}

/** The same dependency with another range. */
export function withRange({ id, suppressed }: Edge, range: VersionRange, constraint: Constraint) {
  return makeEdge(id, range, constraint, suppressed);
}

/** Every version, as NuGet's `VersionRange.All`. */
export const anyVersion: VersionRange = { minInclusive: false, maxInclusive: false };

export function allowsPackage(constraint: Constraint): boolean {
  return constraint !== 'project';
}

export function allowsProject(constraint: Constraint): boolean {
  return constraint !== 'package';
}
