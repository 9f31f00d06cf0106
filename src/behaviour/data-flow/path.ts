import type { Hop, State } from './state.js';
import type { Site, Value } from './value.js';
import type { Mode } from './state.js';

/** A place on a way, and how it was come to. */
export interface Stop {
  readonly value: Value;
  readonly mode: Mode;
  readonly hop: Hop;
}

/** The way from where something was found to where it went. */
export interface FlowPath {
  /** The first is where it begins. */
  readonly states: readonly Stop[];
  /** The calls that have not come back, the outermost first. */
  readonly calls: readonly Site[];
}

/** How a state was come to; after a call that came back, through which state of what was called. */
export interface Step {
  readonly from: State;
  readonly hop: Hop;
  readonly exit: State | undefined;
}

/** Who called, and where. */
interface Call {
  readonly state: State;
  readonly site: Site;
}

export const begin: Hop = { kind: 'begin' };

/** More states than a way needs: names that lead in a circle end here. */
const mostStates = 4_000;

/** The way on which a state was come to first, from whatever was followed. */
export function pathTo(last: State): FlowPath {
  return pathBack(last, firstStep);
}

/**
 * Goes back from a state. Behind a call that came back, first through what was called, then on
 * with who called.
 * @param stepTo how a state was come to that is not inside of such a call
 */
export function pathBack(last: State, stepTo: (state: State) => Step | undefined): FlowPath {
  const states: Stop[] = [];
  const calls: Site[] = [];
  const open: Call[] = [];
  let at: State | undefined = last;
  while (at !== undefined && states.length < mostStates) {
    const { value, mode }: State = at;
    const call: Call | undefined = at.isEntry ? open.pop() : undefined;
    if (call !== undefined) {
      states.push({ value, mode, hop: { kind: 'call', site: call.site, index: value.index } });
      at = call.state;
      continue;
    }
    const step: Step | undefined = open.length > 0 ? firstStep(at) : stepTo(at);
    const hop: Hop = step?.hop ?? begin;
    states.push(hop === at.hop ? at : { value, mode, hop });
    if (step?.hop.kind === 'call') calls.push(step.hop.site);
    if (step?.exit !== undefined && step.hop.kind === 'back')
      open.push({ state: step.from, site: step.hop.site });
    at = step?.exit ?? step?.from;
  }
  return { states: states.reverse(), calls: calls.reverse() };
}

function firstStep({ previous, hop, call }: State): Step | undefined {
  if (call !== undefined) return { from: call, hop, exit: previous };
  return previous && { from: previous, hop, exit: undefined };
}
