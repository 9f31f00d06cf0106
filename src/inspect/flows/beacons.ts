import { callsOf, Hole, type Site, type ValueGraph } from '../../behaviour/data-flow/index.js';
import { excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowFact } from '../../facts/flow.js';
import { isUnanswered } from './answers.js';
import { isAnswered } from './api-sources.js';
import { Begun, startersOf } from './begun-by.js';
import type { Endpoints } from './endpoints.js';
import { at, opcodeOf } from './steps.js';

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
      .filter((site) => isUnanswered(graph, site))
      .flatMap((site): FlowFact[] => {
        for (const { from, calls } of waysTo(graph, endpoints, site)) {
          const begunBy = begun.by(from);
          if (begunBy === undefined) continue;
          const endpoint = endpoints.ofSite(site, calls);
          const isHidden = endpoint.owner === 'fixed' && endpoint.found === 'decoded';
          if (isHidden) return [{ ...beacon(graph, site, fact.api), endpoint, begunBy }];
        }
        return [];
      });
  });
}

/** How a request is come to that a helper makes: by calls, the outermost first, from a method. */
interface Way {
  readonly from: number;
  readonly calls: readonly Site[];
}

const mostWays = 24;
const mostCalls = 4;

/** Whoever only makes the request, and is told where to, is asked for it by who tells him. */
function waysTo(graph: ValueGraph, endpoints: Endpoints, site: Site): Way[] {
  const ways: Way[] = [{ from: site.method, calls: [] }];
  if (!endpoints.textsOf(site).some((text) => text.includes(Hole.caller))) return ways;
  for (const { from, calls } of ways) {
    if (ways.length > mostWays || calls.length >= mostCalls) break;
    const sites = callsOf(graph, from);
    ways.push(...sites.map((call) => ({ from: call.method, calls: [call, ...calls] })));
    if (sites.length > 0) continue;
    ways.push(...startersOf(graph, from).map((starter) => ({ from: starter, calls })));
  }
  return ways.slice(0, mostWays);
}

function beacon({ program }: ValueGraph, site: Site, api: string): FlowFact {
  const location = at(program, site);
  return {
    kind: 'flow',
    location,
    excerpt: excerpt(`${opcodeOf(site)} ${api}`),
    source: { kind: 'embedded', text: 'a sign of life', location, area: '' },
    transforms: [],
    sink: { kind: 'network', api, capability: 'network', part: 'body' },
    unanswered: true,
    steps: [{ location, text: `sent by ${api}` }],
    sourceMember: program.graph.sourceMember(site.method),
  };
}
