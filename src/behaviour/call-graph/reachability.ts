import type { CallStep } from '../../facts/entry-point.js';
import { asRoot, unreached, type Exploration } from './exploration.js';
import type { MethodNode } from './methods.js';
import type { MemberNames } from './names.js';

/** What some roots lead to. */
export interface Reachability {
  /** In the order in which they were come to. */
  readonly nodes: readonly MethodNode[];
  has(node: MethodNode): boolean;
  /**
   * The shortest way from a root to the method, of equally short ones that which comes first in the
   * order of roots and code. Empty for what is not reached.
   */
  steps(node: MethodNode): CallStep[];
}

/** @param shortest walks again, for ways that are the shortest */
export function reachability(
  { caller, reached }: Exploration,
  names: MemberNames,
  shortest: () => Exploration,
): Reachability {
  const has = (node: MethodNode): boolean => (caller[node] ?? unreached) !== unreached;
  return {
    nodes: reached,
    has,
    steps: (node) => {
      if (!has(node)) return [];
      const found = shortest();
      const way: MethodNode[] = [];
      // Callers were reached before what they call, so that this comes to a root.
      for (let at = node; ; at = (found.caller[at] as number) - 1) {
        way.push(at);
        if (found.caller[at] === asRoot) break;
      }
      return way.toReversed().map((at) => step(found, names, at));
    },
  };
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
