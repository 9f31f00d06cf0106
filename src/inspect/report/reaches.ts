import type { Reached, ReachFact } from '../../facts/entry-point.js';
import type { ReachSummary } from '../../facts/report.js';
import { by } from './order.js';

/** Things told of one entry point: static constructors of a large library reach hundreds. */
const toldReaches = 100;

/** What entry points come to, each thing once, with the fewest steps. */
export function reachSummaries(facts: readonly ReachFact[]): ReachSummary[] {
  const shortest = new Map<string, ReachFact>();
  for (const fact of facts) {
    const key = `${fact.target.kind}\0${fact.capability ?? ''}\0${textOf(fact.target)}`;
    const known = shortest.get(key);
    if (known === undefined || fact.steps.length < known.steps.length) shortest.set(key, fact);
  }
  return [...shortest]
    .sort(by(([key]) => key))
    .slice(0, toldReaches)
    .map(([, { target, capability, location, steps }]) => ({
      kind: target.kind,
      ...(capability === undefined ? {} : { capability }),
      text: textOf(target),
      location,
      steps,
    }));
}

function textOf(target: Reached): string {
  switch (target.kind) {
    case 'api-call':
      return target.api;
    case 'path':
      return target.text;
    case 'endpoint':
      return target.url;
    case 'environment-variable':
      return target.name;
    case 'embedded-key':
      return `${target.service} ${target.host}`.trim();
  }
}
