import type { FactSet } from '../../facts/fact-set.js';
import type { Handoff } from '../../facts/flow-account.js';
import type { FlowAccounts } from '../account/flow-accounts.js';
import { by } from './order.js';

/** Of one direction: nobody has more places where packages meet. */
const toldHandoffs = 40;

/** What is left for other code and what is picked up, each place and way once over the frameworks. */
export function handoffs(facts: FactSet, accounts: FlowAccounts): Handoff[] {
  const told = new Map<string, Handoff>();
  const counts = new Map<string, number>();
  for (const { direction, place, flow } of facts.of('handoff')) {
    const { source, sink, sourceMember, endpoint } = flow;
    const parts = [place.kind, place.name, source.kind, source.text, sourceMember, sink.api];
    const key = [direction, ...parts, endpoint?.host ?? ''].join('\0');
    const count = counts.get(direction) ?? 0;
    if (told.has(key) || count >= toldHandoffs) continue;
    counts.set(direction, count + 1);
    told.set(key, { direction, place, flow: accounts.one(flow, direction) });
  }
  return [...told].sort(by(([key]) => key)).map(([, handoff]) => handoff);
}
