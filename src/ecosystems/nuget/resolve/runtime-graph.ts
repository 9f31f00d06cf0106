import type { Dependency, RuntimeDescription, RuntimeGraph } from '../catalog.js';

/** What a runtime identifier adds to the packages of a graph (NuGet.RuntimeModel.RuntimeGraph). */
export class RuntimeDependencies {
  readonly #graph: RuntimeGraph;
  /** The identifier and all that it imports, nearest first. */
  readonly #runtimes: readonly string[];
  readonly #found = new Map<string, readonly Dependency[]>();

  constructor(graph: RuntimeGraph, runtimeIdentifier: string) {
    this.#graph = graph;
    this.#runtimes = expand(graph, runtimeIdentifier);
  }

  /** Of the nearest runtime that has anything to add to this id. */
  of(id: string): readonly Dependency[] {
    const key = id.toLowerCase();
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const runtime = this.#runtimes.find((name) => this.#graph.runtimes.get(name)?.added.has(key));
    const added = runtime === undefined ? [] : this.#graph.runtimes.get(runtime)?.added.get(key);
    this.#found.set(key, added ?? []);
    return added ?? [];
  }
}

/** Breadth first, so that what is nearer wins (`ExpandRuntime`). */
function expand(graph: RuntimeGraph, runtimeIdentifier: string): string[] {
  const found = new Set([runtimeIdentifier]);
  for (const name of found) {
    for (const next of graph.runtimes.get(name)?.imports ?? []) found.add(next);
  }
  return [...found];
}

/**
 * Later graphs add packages and replace those of the same id; imports stay those of the first that has
 * any (`RuntimeGraph.Merge`).
 */
export function mergeRuntimeGraphs(graphs: readonly RuntimeGraph[]): RuntimeGraph {
  const runtimes = new Map<string, RuntimeDescription>();
  for (const graph of graphs) {
    for (const [name, right] of graph.runtimes) {
      const left = runtimes.get(name);
      runtimes.set(name, left === undefined ? right : mergeDescriptions(left, right));
    }
  }
  return { runtimes };
}

function mergeDescriptions(left: RuntimeDescription, right: RuntimeDescription) {
  const imports = left.imports.length > 0 ? left.imports : right.imports;
  return { imports, added: new Map([...left.added, ...right.added]) };
}
