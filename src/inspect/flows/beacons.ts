import type { Site, ValueGraph } from '../../behaviour/data-flow/index.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowFact } from '../../facts/flow.js';
import { isUnanswered } from './answers.js';
import { isAnswered } from './api-sources.js';
import { Begun } from './begun-by.js';
import type { Endpoints } from './endpoints.js';
import { at } from './steps.js';

/**
 * Signs of life: requests to a host that the code hides, sent without a call that asks for them, and
 * whose answer nobody reads. Nothing of the caller's need be in them.
 */
export function beaconsOf(
  graph: ValueGraph,
  facts: readonly Fact[],
  endpoints: Endpoints,
): FlowFact[] {
  const begun = new Begun(graph);
  return facts.filter(isAnswered).flatMap((fact) => {
    const { path, token } = fact.location;
    const node = token === undefined ? undefined : graph.program.graph.node(path, token);
    if (node === undefined || fact.kind !== 'api-call') return [];
    return graph
      .method(node)
      .sites.filter(({ callee }) => `${callee.type}::${callee.name}` === fact.api)
      .flatMap((site): FlowFact[] => {
        const begunBy = isUnanswered(graph, site) ? begun.by(node) : undefined;
        if (begunBy === undefined) return [];
        const endpoint = endpoints.ofSite(site);
        const isHidden = endpoint.owner === 'fixed' && endpoint.found === 'decoded';
        return isHidden ? [{ ...beacon(graph, site, fact.api), endpoint, begunBy }] : [];
      });
  });
}

function beacon({ program }: ValueGraph, site: Site, api: string): FlowFact {
  const location = at(program, site);
  return {
    kind: 'flow',
    location,
    source: { kind: 'embedded', text: 'a sign of life', location, area: '' },
    transforms: [],
    sink: { kind: 'network', api, capability: 'network', part: 'body' },
    unanswered: true,
    steps: [{ location, text: `sent by ${api}` }],
    sourceMember: program.graph.sourceMember(site.method),
  };
}
