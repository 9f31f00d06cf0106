import {
  buildCallGraph,
  type CallGraph,
  type MethodNode,
  type ModuleCode,
} from '../../behaviour/call-graph/index.js';
import type { Reached } from '../../facts/entry-point.js';
import { folderOf, loadSets } from '../load-sets.js';
import type { Places } from './places.js';

/** The assemblies that load together, and what their methods do. */
export interface LoadedCode {
  readonly graph: CallGraph;
  readonly does: ReadonlyMap<MethodNode, readonly Reached[]>;
}

/** Gives the code that a process loads with the assembly at a path; made once for each folder. */
export function loadedCode(
  modules: readonly ModuleCode[],
  places: Places,
): (path: string) => LoadedCode {
  const byPath = new Map<string, ModuleCode>();
  // Of entries with one name NuGet extracts the first.
  for (const module of modules) if (!byPath.has(module.path)) byPath.set(module.path, module);
  const sets = loadSets([...byPath.keys()]);
  const made = new Map<string, LoadedCode>();
  return (path) => {
    const folder = folderOf(path);
    let code = made.get(folder);
    if (code === undefined) {
      const together = sets.of(folder).map((each) => byPath.get(each) as ModuleCode);
      code = withPlaces(buildCallGraph(together), together, places);
      made.set(folder, code);
    }
    return code;
  };
}

function withPlaces(graph: CallGraph, modules: readonly ModuleCode[], places: Places): LoadedCode {
  const does = new Map<MethodNode, readonly Reached[]>();
  for (const { path } of modules) {
    for (const [token, facts] of places.methods(path)) {
      const node = graph.node(path, token);
      if (node !== undefined) does.set(node, facts);
    }
  }
  return { graph, does };
}
