import type { ReachFact } from '../../facts/entry-point.js';
import { reachedText } from '../../facts/reached.js';
import type { ReachSummary } from '../../facts/report.js';
import { by } from './order.js';

/** Things told of one entry point: static constructors of a large library reach hundreds. */
const toldReaches = 100;

/** What entry points come to, each thing once, with the fewest steps. */
export function reachSummaries(facts: readonly ReachFact[]): ReachSummary[] {
  const shortest = new Map<string, ReachFact>();
  for (const fact of facts) {
    const key = `${fact.target.kind}\0${fact.capability ?? ''}\0${reachedText(fact.target)}`;
    const known = shortest.get(key);
    if (known === undefined || fact.steps.length < known.steps.length) shortest.set(key, fact);
  }
  return [...shortest]
    .sort(by(([key]) => key))
    .slice(0, toldReaches)
    .map(([, { target, capability, location, steps }]) => ({
      kind: target.kind,
      ...(capability === undefined ? {} : { capability }),
      text: reachedText(target),
      location,
      steps,
    }));
}
