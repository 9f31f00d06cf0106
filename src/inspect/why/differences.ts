import type { Difference } from '../../facts/finding.js';
import type { FlowFact } from '../../facts/flow.js';

/** What can be different of any flow; each is tried on the flows that a finding rests on. */
export const flowDifferences: readonly Difference[] = [
  ofFlow(
    'the endpoint were yours: given by your code or your configuration',
    (flow) =>
      flow.endpoint && { ...flow, endpoint: { owner: 'caller', host: '', found: 'argument' } },
  ),
  ofFlow(
    "the endpoint were a host of the package's own project or repository pages",
    (flow) =>
      flow.endpoint && {
        ...flow,
        endpoint: { ...flow.endpoint, owner: 'vendor', found: 'literal' },
      },
  ),
  ofFlow(
    'the endpoint were a host that is written into the package openly',
    ({ endpoint, ...flow }) =>
      endpoint && {
        ...flow,
        endpoint: { owner: 'fixed', host: endpoint.host || 'a host', found: 'literal' },
      },
  ),
  ofFlow('it went into a header, in which clients say who they are', (flow) =>
    flow.sink.part === 'header' ? undefined : { ...flow, sink: { ...flow.sink, part: 'header' } },
  ),
  ofFlow('it were one environment variable, asked for by its name', (flow) =>
    flow.source.kind === 'environment-all'
      ? { ...flow, source: { ...flow.source, kind: 'environment', area: 'other' } }
      : undefined,
  ),
];

/** @param alter gives nothing where the flow is so already */
function ofFlow(words: string, alter: (flow: FlowFact) => FlowFact | undefined): Difference {
  return { words, change: (fact) => (fact.kind === 'flow' ? (alter(fact) ?? fact) : fact) };
}
