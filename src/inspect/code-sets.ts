import { buildCallGraph, type CallGraph, type ModuleCode } from '../behaviour/call-graph/index.js';
import { folderOf, loadSets, type LoadSets } from './load-sets.js';

/** The code of a package by what loads together, with one call graph for all who ask for it. */
export class CodeSets {
  /** In which there are assemblies, sorted. */
  readonly folders: readonly string[];
  readonly #byPath: ReadonlyMap<string, ModuleCode>;
  readonly #sets: LoadSets;
  readonly #graphs = new Map<string, CallGraph>();

  /** @param code of entries with one name the first counts, which NuGet extracts */
  constructor(code: readonly ModuleCode[]) {
    const byPath = new Map<string, ModuleCode>();
    for (const module of code) if (!byPath.has(module.path)) byPath.set(module.path, module);
    this.#byPath = byPath;
    this.#sets = loadSets([...byPath.keys()]);
    this.folders = [...new Set([...byPath.keys()].map(folderOf))].sort();
  }

  has(path: string): boolean {
    return this.#byPath.has(path);
  }

  get modules(): readonly ModuleCode[] {
    return [...this.#byPath.values()];
  }

  /** The assemblies that load together with those of a folder, its own first. */
  of(folder: string): readonly ModuleCode[] {
    return this.#sets.of(folder).flatMap((path) => this.#byPath.get(path) ?? []);
  }

  /** @throws LimitReached `callGraphModules`, `callGraphTypes`, `callGraphMethods`. */
  graphOf(folder: string): CallGraph {
    let graph = this.#graphs.get(folder);
    if (graph === undefined) {
      graph = buildCallGraph(this.of(folder));
      this.#graphs.set(folder, graph);
    }
    return graph;
  }

  /** Nobody is expected to ask for the graph of a folder again: it is made anew for who does. */
  release(folder: string): void {
    this.#graphs.delete(folder);
  }
}
