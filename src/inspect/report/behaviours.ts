import type { Capability } from '../../facts/capability.js';
import type { ApiCallFact, PlatformInvokeFact } from '../../facts/fact.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Behaviour, StartedBy } from '../../facts/report.js';
import { groupBy } from '../../core/group.js';
import type { Reach } from '../reach/index.js';
import { by, compareText } from './order.js';

/** APIs named for one capability; the facts have them all. */
const listedApis = 50;

/** What the package can do, by capability, most used first. */
export function behaviours(facts: FactSet, reach: Reach): Behaviour[] {
  const groups = groupBy(facts.of('api-call'), (fact) => fact.capability);
  return [...groups]
    .map(([capability, calls]) => behaviour(capability, calls, reach))
    .sort((a, b) => b.calls - a.calls || compareText(a.capability, b.capability));
}

function behaviour(capability: Capability, facts: readonly ApiCallFact[], reach: Reach): Behaviour {
  const apis = [...groupBy(facts, (fact) => fact.api)]
    .map(([api, group]) => ({ api, calls: total(group) }))
    .sort((a, b) => b.calls - a.calls || compareText(a.api, b.api));
  const files = [...new Set(facts.map((fact) => fact.location.path))].sort();
  return {
    capability,
    calls: total(facts),
    apis: apis.slice(0, listedApis),
    startedBy: startedBy(facts, reach),
    files,
  };
}

/** Native functions that the package's code declares (ECMA-335 II.15.5), known ones and others. */
export function nativeCalls(facts: FactSet, reach: Reach): StartedBy | undefined {
  const declared = facts.of('platform-invoke');
  return declared.length > 0 ? startedBy(declared, reach) : undefined;
}

function startedBy(facts: readonly (ApiCallFact | PlatformInvokeFact)[], reach: Reach): StartedBy {
  const groups = groupBy(facts, (fact) => reach.startedBy(fact) ?? 'nothing');
  const count = (starter: keyof StartedBy): number => total(groups.get(starter) ?? []);
  return {
    itself: count('itself'),
    asked: count('asked'),
    consumer: count('consumer'),
    nothing: count('nothing'),
  };
}

/** Call sites by capability in some of the facts. */
export function capabilityCounts(
  facts: readonly ApiCallFact[],
): { capability: Capability; calls: number }[] {
  return [...groupBy(facts, (fact) => fact.capability)]
    .map(([capability, group]) => ({ capability, calls: total(group) }))
    .sort(by((c) => c.capability));
}

function total(facts: readonly (ApiCallFact | PlatformInvokeFact)[]): number {
  return facts.reduce((sum, fact) => sum + ('count' in fact ? fact.count : 1), 0);
}
