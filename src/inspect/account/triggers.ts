import { groupBy } from '../../core/group.js';
import type { Location } from '../../core/location.js';
import type { CallStep, ReachFact } from '../../facts/entry-point.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { FlowFact } from '../../facts/flow.js';
import type { FlowTrigger } from '../../facts/flow-account.js';
import type { CallerWays } from './caller-ways.js';

/** Tells who starts a flow. */
export type Triggers = (flow: FlowFact) => FlowTrigger;

const noSteps: readonly CallStep[] = [];

/** By where a flow begins; where nothing leads there, by where it ends. */
export function triggersOf(facts: FactSet, callers: CallerWays = () => noSteps): Triggers {
  const reaches = groupBy(facts.of('reach'), ({ location }) => methodOf(location));
  return (flow) => {
    const ends = [flow.source.location, flow.location];
    for (const place of ends) {
      const reach = foremost(reaches.get(methodOf(place)) ?? []);
      if (reach !== undefined) return ofEntryPoint(reach);
      if (place === flow.source.location && isHanded(flow)) return ofParameter(flow);
      const steps = callers(place);
      if (steps.length > 0) return ofCaller(steps);
    }
    return ofNothing(flow.source.location);
  };
}

/** A method of an assembly, or a text. */
const methodOf = ({ path, token, member }: Location): string => `${path}\0${token ?? member ?? ''}`;

/** What runs by itself is told before what is asked for; then the shortest way. */
function foremost(reaches: readonly ReachFact[]): ReachFact | undefined {
  const rank = ({ entryPoint, steps }: ReachFact): number =>
    (entryPoint.byItself ? 0 : 1_000_000) + steps.length;
  return reaches.toSorted((a, b) => rank(a) - rank(b))[0];
}

function ofEntryPoint({ entryPoint, steps }: ReachFact): FlowTrigger {
  const { byItself, phase, name, when, location } = entryPoint;
  const by = byItself ? 'itself' : 'asked';
  return { by, phase, name, when, location, way: membersOf(steps) };
}

function isHanded({ source: { kind } }: FlowFact): boolean {
  return kind === 'parameter' || kind === 'property' || kind === 'file';
}

function ofParameter({ source: { location } }: FlowFact): FlowTrigger {
  const name = location.member ?? '';
  return { by: 'caller', phase: 'call', name, when: '', location, way: name === '' ? [] : [name] };
}

function ofCaller(steps: readonly CallStep[]): FlowTrigger {
  const [first] = steps as readonly [CallStep, ...CallStep[]];
  const { sourceMember: name, location } = first;
  return { by: 'caller', phase: 'call', name, when: '', location, way: membersOf(steps) };
}

function ofNothing(location: Location): FlowTrigger {
  return {
    by: 'nothing',
    phase: 'call',
    name: location.member ?? '',
    when: '',
    location,
    way: [],
  };
}

/** As the source has them: what a compiler made of one is told once. */
function membersOf(steps: readonly CallStep[]): string[] {
  const members = steps.map(({ sourceMember }) => sourceMember);
  return members.filter((member, at) => member !== members[at - 1]);
}
