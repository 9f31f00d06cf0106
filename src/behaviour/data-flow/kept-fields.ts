import type { MethodNode } from '../call-graph/index.js';
import { targetsOf } from './origins.js';
import type { Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** Values looked at, from what a method gives back to the fields that keep it. */
const looksAt = 16;

/**
 * The fields of the package that keep what a method gives: that of a property, of a list that is made
 * when somebody first asks for it. Whoever puts something into what it gives puts it there.
 */
export function keptFields(graph: ValueGraph, nodes: readonly MethodNode[]): readonly Value[] {
  return nodes.flatMap((node) => keptBy(graph, node));
}

function keptBy(graph: ValueGraph, node: MethodNode): readonly Value[] {
  let known = graph.keptFields.get(node);
  if (known === undefined) {
    // A method may give what it gives itself.
    graph.keptFields.set(node, []);
    known = find(graph, node);
    graph.keptFields.set(node, known);
  }
  return known;
}

function find(graph: ValueGraph, node: MethodNode): Value[] {
  const found = new Set<Value>();
  const seen = new Set<Value>([graph.method(node).result]);
  for (const value of seen) {
    if (seen.size > looksAt) break;
    if (value.kind === 'load') {
      const { field } = value;
      if (field !== undefined && graph.program.isOwn(field)) found.add(graph.field(field));
      continue;
    }
    for (const { from, kind } of value.into) if (kind === 'same') seen.add(from);
    if (value.kind !== 'result' || value.site === undefined) continue;
    for (const target of targetsOf(graph, value.site)) seen.add(graph.method(target).result);
  }
  return [...found];
}
