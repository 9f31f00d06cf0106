import type { CallGraph, MethodNode, ModuleCode } from '../../behaviour/call-graph/index.js';
import type { CodeSets } from '../code-sets.js';
import { folderOf } from '../load-sets.js';
import type { Done, Places } from './places.js';

/** The assemblies that load together, and what their methods do. */
export interface LoadedCode {
  readonly graph: CallGraph;
  readonly does: ReadonlyMap<MethodNode, readonly Done[]>;
}

/** Gives the code that a process loads with the assembly at a path; made once for each folder. */
export function loadedCode(sets: CodeSets, places: Places): (path: string) => LoadedCode {
  const made = new Map<string, LoadedCode>();
  return (path) => {
    const folder = folderOf(path);
    let code = made.get(folder);
    if (code === undefined) {
      code = withPlaces(sets.graphOf(folder), sets.of(folder), places);
      made.set(folder, code);
    }
    return code;
  };
}

function withPlaces(graph: CallGraph, modules: readonly ModuleCode[], places: Places): LoadedCode {
  const does = new Map<MethodNode, readonly Done[]>();
  for (const { path } of modules) {
    for (const [token, facts] of places.methods(path)) {
      const node = graph.node(path, token);
      if (node !== undefined) does.set(node, facts);
    }
  }
  return { graph, does };
}
