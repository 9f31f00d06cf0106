import { groupBy } from '../../core/group.js';
import type { Location } from '../../core/location.js';
import type { GateFact } from '../../facts/fact.js';
import { FactSet } from '../../facts/fact-set.js';
import type { Alarm } from '../../facts/finding.js';
import type { FlowFact } from '../../facts/flow.js';
import type { FlowAccount, FlowGate } from '../../facts/flow-account.js';
import { memberAt } from '../sinks.js';
import { triggersOf, type Triggers } from './triggers.js';

/** Flows told of one finding: more of the same prove nothing more. */
const toldFlows = 20;
/** Gates told of one flow. */
const toldGates = 10;

/** Tells flows in the words of an account. */
export interface FlowAccounts {
  /** The flows that an alarm rests on. */
  of(alarm: Alarm): FlowAccount[];
  one(flow: FlowFact, shows: string): FlowAccount;
}

export function flowAccounts(facts: FactSet, triggers: Triggers): FlowAccounts {
  const gates = groupBy(facts.of('gate').filter(hides), ({ location }) => methodOf(location));
  const tell = (flow: FlowFact, shows: string, own: readonly GateFact[]): FlowAccount => {
    const places = new Set(flow.steps.map(({ location }) => methodOf(location)));
    const near = [...places].flatMap((place) => gates.get(place) ?? []);
    return account(flow, shows, triggers, [...new Set([...own, ...near])]);
  };
  return {
    one: (flow, shows) => tell(flow, shows, []),
    of: ({ evidence }) => {
      const own = evidence.flatMap(({ fact }) => (fact.kind === 'gate' ? [fact] : []));
      return evidence
        .flatMap(({ fact, shows }) => (fact.kind === 'flow' ? [{ flow: fact, shows }] : []))
        .slice(0, toldFlows)
        .map(({ flow, shows }) => tell(flow, shows, own));
    },
  };
}

function account(
  flow: FlowFact,
  shows: string,
  triggers: Triggers,
  gates: readonly GateFact[],
): FlowAccount {
  const { source, transforms, sink, endpoint, steps, location } = flow;
  return {
    shows,
    trigger: triggers(flow),
    source,
    transforms,
    sink: { ...sink, location },
    ...(endpoint === undefined ? {} : { endpoint }),
    gates: gates.slice(0, toldGates).map(toGate),
    steps: steps.map((step) => ({ ...step, member: memberAt(step.location) })),
  };
}

const toGate = ({ gate, location, excerpt = '' }: GateFact): FlowGate => ({
  gate,
  member: memberAt(location),
  location,
  text: excerpt,
});

/** A language or a debugger's attribute decides on much that is nobody's secret. */
const hides = ({ gate }: GateFact): boolean => gate !== 'locale' && gate !== 'analysis';

const methodOf = ({ path, token, member }: Location): string => `${path}\0${token ?? member ?? ''}`;

/** Where nothing is known of a flow but what its fact says. */
export const noAccounts: FlowAccounts = flowAccounts(new FactSet([]), triggersOf(new FactSet([])));
