import { limits } from '../../core/limits.js';
import { identityKey, type PackageIdentity } from './identity.js';

/** A package or project of a resolved graph, and what it brings: one version for each id. */
export interface GraphLibrary extends PackageIdentity {
  readonly isPackage: boolean;
  /** Ids, in any case. */
  readonly dependencies: readonly string[];
}

/** The graph of one framework, or of one framework with a runtime identifier. */
export interface LibraryGraph {
  readonly libraries: readonly GraphLibrary[];
  /** Ids that the project itself asks for. */
  readonly roots: readonly string[];
}

/**
 * By which packages a project comes to each of its own: from its own dependency down to the one that
 * needs the package, empty where the project itself needs it, or a project that it refers to.
 */
export interface DependencyPaths {
  /** Longer ones than `dependencyPathSteps` lack their middle. Empty for what is in no graph. */
  pathTo(identity: PackageIdentity): readonly PackageIdentity[];
}

interface Reached {
  readonly library: GraphLibrary;
  /** The package above; undefined for roots. */
  readonly parent?: Reached;
  /** Packages above. */
  readonly depth: number;
}

/**
 * The shortest ways through the graphs of one project; of equally short ones that with the first ids,
 * of equal ones in several graphs that of the first graph. Projects are no steps: each is a root.
 */
export function dependencyPaths(graphs: readonly LibraryGraph[]): DependencyPaths {
  const nearest = new Map<string, Reached>();
  for (const graph of graphs) {
    for (const reached of walk(graph)) {
      const key = identityKey(reached.library);
      const known = nearest.get(key);
      if (known === undefined || reached.depth < known.depth) nearest.set(key, reached);
    }
  }
  return {
    pathTo(identity) {
      const steps: PackageIdentity[] = [];
      const reached = nearest.get(identityKey(identity));
      for (let at = reached?.parent; at !== undefined; at = at.parent) steps.push(at.library);
      return shorten(steps.reverse()).map(({ id, version }) => ({ id, version }));
    },
  };
}

/** A chain of thousands, repeated for each of its members, is nothing that anybody reads. */
function shorten(steps: readonly PackageIdentity[]): readonly PackageIdentity[] {
  const most = limits.dependencyPathSteps;
  return steps.length <= most ? steps : [...steps.slice(0, most - 1), ...steps.slice(-1)];
}

/** Breadth first, level by level in order of ids. */
function walk({ libraries, roots }: LibraryGraph): Iterable<Reached> {
  const byId = new Map(libraries.map((library) => [library.id.toLowerCase(), library]));
  const reached = new Map<GraphLibrary, Reached>();
  const projects = libraries.filter(({ isPackage }) => !isPackage);
  const first = [...roots, ...projects.flatMap(({ dependencies }) => dependencies)];
  let level: Reached[] = [];
  const reach = (id: string, next: Reached[], parent?: Reached): void => {
    const library = byId.get(id.toLowerCase());
    if (library === undefined || !library.isPackage) return;
    if (reached.has(library)) return;
    const node: Reached = {
      library,
      depth: parent ? parent.depth + 1 : 0,
      ...(parent && { parent }),
    };
    reached.set(library, node);
    next.push(node);
  };
  for (const id of first) reach(id, level);
  while (level.length > 0) {
    const next: Reached[] = [];
    for (const node of level.sort(inOrderOfIds)) {
      for (const id of node.library.dependencies) reach(id, next, node);
    }
    level = next;
  }
  return reached.values();
}

function inOrderOfIds(a: Reached, b: Reached): number {
  const [x, y] = [a.library.id.toLowerCase(), b.library.id.toLowerCase()];
  return x < y ? -1 : 1;
}
