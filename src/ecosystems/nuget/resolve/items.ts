import { satisfies } from '../float-range.js';
import { parseVersion, type PackageVersion } from '../version.js';
import type { VersionRange } from '../version-range.js';
import type { Indexer } from './indexer.js';
import { allowsPackage, type Edge, type Library } from './model.js';
import type { Path } from './path.js';

/** A dependency that waits to be looked at (DependencyGraphItem). */
export interface Waiting {
  readonly edge: Edge;
  readonly range: VersionRange;
  readonly name: number;
  readonly rangeIndex: number;
  /** Absent for the project itself. */
  readonly path: Path | undefined;
  readonly parent: number;
  /** Names that projects above keep to themselves. */
  readonly suppressions: ReadonlySet<number>;
  /** The project itself names this package. */
  readonly direct: boolean;
  /** The central list sets its version. */
  readonly pinned: boolean;
  /** What the runtime adds to it, by lower-case id. */
  readonly added: ReadonlyMap<string, Edge> | undefined;
  readonly library: Library | Promise<Library>;
}

/** What was chosen for a name (ResolvedDependencyGraphItem). */
export interface Chosen {
  readonly library: Library;
  readonly edge: Edge;
  readonly range: VersionRange;
  readonly rangeIndex: number;
  readonly path: Path | undefined;
  readonly direct: boolean;
  readonly pinned: boolean;
  readonly suppressions: readonly ReadonlySet<number>[];
  /** Kept for pinned packages only: who asks for it. */
  readonly parents: Set<number> | undefined;
  /** Those whose request for a lower version lost against this one. */
  eclipsed: Set<number> | undefined;
  /** What it brings in this graph, with what the runtime adds and without what is pruned. */
  readonly edges: readonly Edge[];
  readonly names: readonly number[];
  /** A runtime may raise the range of a dependency, and with it its number. */
  readonly ranges: number[];
}

export type Pruned = ReadonlyMap<string, PackageVersion>;

/** By lower-case id; what is no version prunes nothing. */
export function readPruned(pruned: ReadonlyMap<string, string>): Pruned {
  const found = new Map<string, PackageVersion>();
  for (const [id, text] of pruned) {
    const version = parseVersion(text);
    if (version !== undefined) found.set(id.toLowerCase(), version);
  }
  return found;
}

/** Whether the framework itself brings what the dependency asks for (`ShouldPrunePackage`). */
export function isPruned(edge: Edge, pruned: Pruned): boolean {
  const version = pruned.get(edge.name);
  return version !== undefined && edge.range !== undefined && satisfies(edge.range, version);
}

/** `parents` and `suppressions` carry over from what it takes the place of. */
export function choose(
  waiting: Waiting,
  library: Library,
  indexer: Indexer,
  pruned: Pruned,
  before?: Chosen,
): Chosen {
  const edges = edgesOf(waiting, library, pruned);
  const keepsParents = waiting.pinned && !waiting.direct;
  return {
    library,
    edge: waiting.edge,
    range: waiting.range,
    rangeIndex: waiting.rangeIndex,
    path: waiting.path,
    direct: before?.direct ?? waiting.direct,
    pinned: before?.pinned ?? waiting.pinned,
    suppressions: [waiting.suppressions],
    parents: before?.parents ?? (keepsParents ? new Set([waiting.parent]) : undefined),
    eclipsed: undefined,
    edges,
    names: edges.map(({ name }) => indexer.name(name)),
    ranges: edges.map((edge) => (edge.range === undefined ? -1 : indexer.range(edge))),
  };
}

/** What the project itself names is never pruned (NU1510 only warns), nor are projects. */
function edgesOf({ added, path }: Waiting, library: Library, pruned: Pruned): readonly Edge[] {
  const isRoot = path === undefined;
  const own = added === undefined ? [] : [...added.values()];
  if (own.length === 0 && (isRoot || pruned.size === 0)) return library.edges;
  const kept = library.edges.filter(({ name }) => !added?.has(name));
  return [...kept, ...own].filter(
    (edge) => isRoot || !allowsPackage(edge.constraint) || !isPruned(edge, pruned),
  );
}
