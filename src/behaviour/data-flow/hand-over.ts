import { holdsNothing } from './callee.js';
import { effectsOf, unpacks } from './effects.js';
import { originsOf, receivers } from './origins.js';
import { Mode } from './state.js';
import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

export function isPlain({ callee }: Site, index: number): boolean {
  const type = callee.parameters[index - (callee.hasThis ? 1 : 0)];
  return type !== undefined && holdsNothing(type);
}

/**
 * `out` and `ref`: the variable gets something else. What was in it before, and who else has that,
 * sees nothing of it.
 */
export function isReplaced({ callee, args }: Site, index: number): boolean {
  const isByRef = callee.byRef[index - (callee.hasThis ? 1 : 0)] === true;
  return isByRef && args[index]?.isPlace === true;
}

/** What opens a name has what is there; a name that is opened as something else is lost. */
export function modeAfter(
  mode: Mode,
  site: Site,
  opens: boolean,
  header: boolean,
): Mode | undefined {
  // An answer is followed as itself, or by the name of what it answers for.
  if (opens && mode === Mode.value && site.callee.name === 'GetResponseStream') return mode;
  if (opens) return mode === Mode.name ? Mode.value : mode === Mode.value ? undefined : mode;
  if (header && mode === Mode.value) return Mode.header;
  if (mode === Mode.holder && unpacks.test(site.callee.name)) return Mode.value;
  return mode;
}

/** Types of parameters that take something to call. */
export const delegates =
  /Func`|Action|Delegate|Predicate|Comparison|Handler|Callback|Converter|ThreadStart/;

/** Constants, numbers and results of calls to other members are none. */
export function mayBeDelegate({ kind, constant, site }: Value): boolean {
  if (kind === 'new') return site !== undefined && site.callee.node >= 0;
  return constant === undefined && kind !== 'derived' && kind !== 'token';
}

/** The parameters of all that may be called through a value: a delegate, or an object that is a function. */
export function calledBy(graph: ValueGraph, delegate: Value): readonly (readonly Value[])[] {
  let called = graph.calledBy.get(delegate);
  if (called === undefined) {
    const origins = originsOf(graph, delegate);
    called = origins.flatMap((origin) => parametersOf(graph, origin));
    graph.calledBy.set(delegate, called);
  }
  return called;
}

function parametersOf(graph: ValueGraph, origin: Value): (readonly Value[])[] {
  if (origin.kind === 'delegate' && origin.target >= 0) {
    // What it is bound to is not handed over.
    return [graph.method(origin.target).parameters.slice(receivers(graph, origin))];
  }
  const { site } = origin;
  if (site === undefined || !site.isNew || site.callee.node < 0) return [];
  const invokers = graph.program.invokersOf(site.callee.type);
  return invokers.map((invoker) => graph.method(invoker).parameters.slice(1));
}

/** What listens to a process gets what that prints, and nothing of what it was started with. */
export function isSilentEvent({ callee, isNew }: Site, index: number): boolean {
  return (
    index === 0 && callee.name.startsWith('add_') && effectsOf(callee, isNew).isSilent === true
  );
}
