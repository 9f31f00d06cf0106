import { groupBy } from '../../core/group.js';
import type { Location } from '../../core/location.js';
import type { Reached } from '../../facts/entry-point.js';
import type { Fact, PlatformInvokeFact } from '../../facts/fact.js';

/** What code comes to: what is told, and native functions, of which only it is told who starts them. */
export type Done = Reached | PlatformInvokeFact;

/** Where in a package something of interest is done or named. */
export interface Places {
  /** In method bodies of an assembly, by MethodDef token. */
  methods(path: string): ReadonlyMap<number, readonly Done[]>;
  /** In a text, by the target or task that it belongs to. */
  member(path: string, member: string): readonly Done[];
  /** In a text, exactly there. */
  at(location: Location): readonly Done[];
  file(path: string): readonly Done[];
}

export function placesOf(facts: readonly Fact[]): Places {
  const files = groupBy(facts.filter(isDone), ({ location }) => location.path);
  const file = (path: string): readonly Done[] => files.get(path) ?? [];
  const methods = onDemand((path) => {
    const inCode = file(path).filter(({ location }) => location.token !== undefined);
    return groupBy(inCode, ({ location }) => location.token as number);
  });
  const members = onDemand((path) => groupBy(file(path), ({ location }) => location.member ?? ''));
  const offsets = onDemand((path) => groupBy(file(path), ({ location }) => location.offset));
  return {
    methods,
    member: (path, member) => members(path).get(member) ?? [],
    at: ({ path, offset }) => offsets(path).get(offset) ?? [],
    file,
  };
}

const isDone = (fact: Fact): fact is Done => fact.kind === 'platform-invoke' || isReached(fact);

export function isReached(fact: Fact): fact is Reached {
  switch (fact.kind) {
    case 'api-call':
    case 'path':
    case 'environment-variable':
    case 'embedded-key':
      return true;
    case 'endpoint':
      return fact.role === 'service';
    default:
      return false;
  }
}

function onDemand<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, T>();
  return (path) => {
    let value = made.get(path);
    if (value === undefined) {
      value = make(path);
      made.set(path, value);
    }
    return value;
  };
}
