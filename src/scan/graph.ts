import type { PackageListSource } from '../facts/report.js';
import { identityKey, type PackageIdentity } from '../ecosystems/nuget/identity.js';
import { normalizeVersion } from '../ecosystems/nuget/version.js';

type Relation = 'direct' | 'transitive';

/** One place that says that a project needs a package. */
export interface PackageUse {
  /** Absolute path of the project's file, or of its folder where no file is named. */
  readonly project: string;
  readonly source: PackageListSource;
  readonly relation: Relation;
  /** The file that says so, absolute, and its line (from 1). */
  readonly file: string;
  readonly line: number;
  /** Packages from the project's own dependency down to the one that needs this package. */
  readonly path?: readonly PackageIdentity[];
  /** The line that brings it in, where another than its own does: the project's own dependency. */
  readonly broughtInBy?: { readonly file: string; readonly line: number };
  readonly targetFrameworks: readonly string[];
  /** Base64 of NuGet's content hash, where the file states one. */
  readonly contentHash?: string;
  /** The SDK alone brings it in, in a version of its own. */
  readonly ofSdk?: true;
}

/** A package that somebody needs, and everybody who does. */
export interface NeededPackage extends PackageIdentity {
  readonly key: string;
  readonly uses: readonly PackageUse[];
}

/** What one file says: a lock file, an assets file. */
export interface StatedPackage extends PackageIdentity {
  readonly use: PackageUse;
}

/**
 * Merges what all files say, one node for each id and version as NuGet compares them, in order of
 * the ids, then the versions as text. The order of `stated` does not matter.
 */
export function buildGraph(stated: readonly StatedPackage[]): NeededPackage[] {
  const nodes = new Map<string, { id: string; version: string; uses: Map<string, PackageUse> }>();
  for (const { id, version, use } of stated) {
    const key = identityKey({ id, version });
    const node = nodes.get(key) ?? { id, version: normalizeVersion(version), uses: new Map() };
    // Two spellings of one id must not make the result depend on which file came first.
    if (id < node.id) node.id = id;
    if (normalizeVersion(version) < node.version) node.version = normalizeVersion(version);
    addUse(node.uses, use);
    nodes.set(key, node);
  }
  return [...nodes]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { id, version, uses }]) => ({
      key,
      id,
      version,
      uses: [...uses.values()].sort(byPlace),
    }));
}

/** A lock file repeats a package for each target framework: one use with all of them. */
function addUse(uses: Map<string, PackageUse>, use: PackageUse): void {
  const key = [use.project, use.source, use.file, use.contentHash ?? ''].join('\0');
  const known = uses.get(key);
  uses.set(key, known ? joinUses(known, use) : use);
}

function joinUses(a: PackageUse, b: PackageUse): PackageUse {
  const { ofSdk, ...use } = a;
  const targetFrameworks = [...new Set([...a.targetFrameworks, ...b.targetFrameworks])].sort();
  const relation = a.relation === 'direct' ? a.relation : b.relation;
  const line = Math.min(a.line, b.line);
  return { ...use, targetFrameworks, relation, line, ...(ofSdk && b.ofSdk && { ofSdk }) };
}

function byPlace(a: PackageUse, b: PackageUse): number {
  return (
    compareText(a.project, b.project) ||
    compareText(a.file, b.file) ||
    a.line - b.line ||
    compareText(a.contentHash ?? '', b.contentHash ?? '')
  );
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
