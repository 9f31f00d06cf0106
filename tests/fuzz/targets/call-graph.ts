import {
  buildCallGraph,
  readModuleCode,
  type CallGraph,
} from '../../../src/behaviour/call-graph/index.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { fixture } from '../../kit/fixtures.js';
import type { FuzzTarget } from '../target.js';

const programs = ['assemblies/Library', 'dispatch/Program', 'generics/Program', 'values/Program'];

/** A module beside an honest one that it may refer to: its code, every resolution, every way. */
export const target: FuzzTarget = {
  name: 'call-graph',
  seeds: () => [
    ...programs.map((name) => fixture(`call-graph/${name}.dll`)),
    fixture('call-graph/assemblies/Facade.dll'),
    sampleAssembly(),
  ],
  exercise(bytes) {
    const code = readModuleCode(readModule(bytes), 'mutated.dll');
    const other = readModule(fixture('call-graph/assemblies/Program.dll'));
    const graph = buildCallGraph([code, readModuleCode(other, 'honest.dll')]);
    const all = Array.from({ length: graph.methods }, (_, node) => node);
    walkWays(graph, all);
    walkWays(graph, graph.callerRoots());
  },
};

function walkWays(graph: CallGraph, roots: readonly number[]): void {
  const reached = graph.reach(roots);
  for (const node of reached.nodes.subarray(0, 200)) {
    reached.steps(node);
    graph.location(node);
  }
}
