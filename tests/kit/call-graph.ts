import {
  buildCallGraph,
  readModuleCode,
  type CallGraph,
  type Reachability,
} from '../../src/behaviour/call-graph/index.js';
import { moduleTraits } from '../../src/formats/cil/assembly.js';
import { readModule } from '../../src/formats/cil/module.js';
import { assemble, type AssemblySpec } from './cil-assembler/assemble.js';

/** The graph of some assemblies, by file name. */
export function graphOf(files: Readonly<Record<string, Uint8Array>>): CallGraph {
  return buildCallGraph(
    Object.entries(files).map(([path, bytes]) => readModuleCode(readModule(bytes), path)),
  );
}

/** The graph of assemblies described in the tests; each lies in `NAME.dll`. */
export function assembledGraph(...specs: readonly AssemblySpec[]): CallGraph {
  return graphOf(Object.fromEntries(specs.map((spec) => [`${spec.name}.dll`, assemble(spec)])));
}

/** The node of a member, which must be there once. */
export function nodeNamed(graph: CallGraph, member: string): number {
  const all = Array.from({ length: graph.methods }, (_, node) => node);
  const found = all.filter((node) => graph.member(node) === member);
  const [node] = found;
  if (node === undefined || found.length > 1) throw new Error(`${found.length} of ${member}`);
  return node;
}

/** The members reached from others, in ordinal order. */
export function reachedFrom(graph: CallGraph, ...members: readonly string[]): string[] {
  return membersOf(graph, graph.reach(members.map((member) => nodeNamed(graph, member))));
}

export function membersOf(graph: CallGraph, reached: Reachability): string[] {
  return Array.from(reached.nodes, (node) => graph.member(node)).toSorted();
}

/** Where the program begins (ECMA-335 II.25.3.3, EntryPointToken). */
export function entryPoint(graph: CallGraph, path: string, bytes: Uint8Array): number {
  const token = moduleTraits(readModule(bytes)).entryPoint;
  const node = token === undefined ? undefined : graph.node(path, token);
  if (node === undefined) throw new Error(`${path} is no program`);
  return node;
}
