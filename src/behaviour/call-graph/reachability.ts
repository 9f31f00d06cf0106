import type { CallStep } from '../../facts/entry-point.js';
import { asRoot, unreached, type Exploration } from './exploration.js';
import type { MethodNode } from './methods.js';
import type { MemberNames } from './names.js';

/** What some roots lead to. */
export interface Reachability {
  /** In the order in which they were found. */
  readonly nodes: Int32Array;
  has(node: MethodNode): boolean;
  /**
   * The shortest way from a root to the method, of equally short ones that which comes first in the
   * order of roots and code. Empty for what is not reached.
   */
  steps(node: MethodNode): CallStep[];
}

/** What was reached, and the shortest ways, which are found only when somebody asks. */
export interface Explored {
  readonly reached: Exploration;
  readonly shortest: () => Exploration;
}

export function reachability({ reached, shortest }: Explored, names: MemberNames): Reachability {
  const has = (node: MethodNode): boolean => (reached.caller[node] ?? unreached) !== unreached;
  return {
    nodes: reached.reached,
    has,
    steps: (node) => {
      if (!has(node)) return [];
      const found = shortest();
      return wayTo(found, node).map((at) => step(found, names, at));
    },
  };
}

/** Callers were reached before what they call, so that this comes to a root. */
function wayTo({ caller }: Exploration, node: MethodNode): MethodNode[] {
  const way = [node];
  for (let at = node; caller[at] !== asRoot;) {
    at = (caller[at] as number) - 1;
    way.push(at);
  }
  return way.toReversed();
}

/** Where it is called from; of a root, where it begins. */
function step(found: Exploration, names: MemberNames, node: MethodNode): CallStep {
  const caller = found.caller[node] as number;
  const location =
    caller === asRoot
      ? names.location(node)
      : names.location(caller - 1, found.ilOffset[node] as number);
  return { member: names.member(node), sourceMember: names.source(node), location };
}
