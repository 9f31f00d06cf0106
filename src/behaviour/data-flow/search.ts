import type { MethodNode } from '../call-graph/index.js';
import { carriesNothing } from './callee.js';
import { everything, effectsOf, resultPlace } from './effects.js';
import {
  calledBy,
  delegates,
  isPlain,
  isReplaced,
  isSilentEvent,
  mayBeDelegate,
  modeAfter,
} from './hand-over.js';
import { handedBeside, isInvoke, objectsOf, sitesOf, targetsOf } from './origins.js';
import { landed } from './held.js';
import { keptFields } from './kept-fields.js';
import { Links } from './links.js';
import { madeByCompiler } from './own-types.js';
import { begin } from './path.js';
import { Entries, Entry, Mode, State, States, type Hop } from './state.js';
import type { Edge, Site, Use, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';
import { isOutside, type Bounds, type Watcher } from './watcher.js';

/**
 * Follows data forward through values, calls and fields, and back out of calls only to where it
 * came from (Reps, Horwitz and Sagiv, 1995). Nothing is read that it does not come to.
 */
export class Search {
  readonly #graph: ValueGraph;
  readonly #watcher: Watcher;
  readonly #bounds: Bounds;
  /** What was come to where any caller may be meant. */
  readonly #known = new States();
  readonly #entries = new Entries();
  /** In the order in which they were come to. */
  readonly states: State[] = [];
  readonly links = new Links();
  #at = 0;

  constructor(graph: ValueGraph, watcher: Watcher, bounds: Bounds = {}) {
    this.#graph = graph;
    this.#bounds = bounds;
    this.#watcher = watcher;
  }

  /**
   * @param written it was put into the object, which others have too
   * @returns where its ways begin (`Followed`)
   */
  begin(value: Value, mode: Mode, written = false): State {
    return this.#come(undefined, value, mode, written, undefined, begin);
  }

  /**
   * @param most steps, those of earlier runs among them, after which it can be gone on with
   * @returns whether all was followed to its end
   * @throws LimitReached `flowSteps`, and what reading bodies throws.
   */
  run(most = this.#bounds.most ?? Infinity): boolean {
    while (this.#at < Math.min(this.states.length, most))
      this.#follow(this.states[this.#at++] as State);
    return this.#at === this.states.length;
  }

  /**
   * Whether one value comes to another in so many steps.
   * @throws as `run`
   */
  finds(from: Value, to: Value, steps: number): boolean {
    this.#line(new Entry(from, Mode.value, undefined, begin).state);
    while (this.#at < this.states.length && this.#at < steps) {
      const state = this.states[this.#at++] as State;
      if (state.value === to) return true;
      this.#follow(state);
    }
    return false;
  }

  /**
   * @param exit after a call, the state of what was called; `from` is then who called
   * @throws LimitReached `flowSteps`.
   */
  #reach(
    from: State,
    value: Value,
    mode: Mode,
    written: boolean,
    entry: Entry | undefined,
    hop: Hop,
    exit?: State,
  ): void {
    const as = this.#landed(mode, value, hop);
    if (as === undefined || isOutside(this.#bounds, value)) return;
    this.#come(from, value, as, written, entry, hop, exit);
  }

  #come(
    from: State | undefined,
    value: Value,
    mode: Mode,
    written: boolean,
    entry: Entry | undefined,
    hop: Hop,
    exit?: State,
  ): State {
    this.#graph.program.budget.step();
    const states = entry?.states ?? this.#known;
    let to = states.find(value, mode, written);
    if (to === undefined) {
      to = new State(value, mode, written, entry, exit ?? from, hop, exit && from);
      states.add(to);
      this.#line(to);
      if (written) this.#come(to, value, mode, false, entry, begin);
    }
    if (from !== undefined) this.links.add(from, to, hop, exit);
    return to;
  }

  #landed(mode: Mode, { held }: Value, hop: Hop): Mode | undefined {
    if (mode === Mode.header && this.#bounds.withoutHeaders) return undefined;
    return this.#bounds.ofObjects ? mode : landed(mode, held, hop);
  }

  #line(state: State): void {
    state.id = this.states.push(state) - 1;
  }

  #move(from: State, value: Value, hop: Hop, mode: Mode = from.mode, written = false): void {
    const isAnyones = value.kind === 'field' || from.value.kind === 'field';
    this.#reach(from, value, mode, written, isAnyones ? undefined : from.entry, hop);
  }

  #follow(state: State): void {
    const { value } = state;
    this.#watcher.visits?.(state);
    if (state.written) {
      this.#seenByOthers(state);
      for (const edge of value.out) this.#alongWritten(state, edge);
    } else {
      if (value.kind === 'field') this.#graph.readLoads(value.field ?? '');
      // What is added meanwhile is followed, too.
      for (let at = 0; at < value.out.length; at++) this.#along(state, value.out[at] as Edge);
      for (let at = 0; at < value.uses.length; at++) this.#handOver(state, value.uses[at] as Use);
    }
    const leaves = state.written ? value.kind === 'parameter' : value.kind === 'return';
    if (leaves) this.#leave(state);
  }

  #along(state: State, edge: Edge): void {
    const { to, kind, object } = edge;
    this.#move(state, to, edge, state.mode, kind === 'written' && to.kind !== 'field');
    if (to.kind !== 'field') return;
    const isKept = state.mode === Mode.value || state.mode === Mode.holder;
    const isBag = object !== undefined && this.#graph.program.isBag(to.field ?? '');
    if (isBag && isKept) this.#move(state, object, edge, Mode.holder, true);
  }

  /** It is the same object there, into which something was put. */
  #alongWritten(state: State, edge: Edge): void {
    if (edge.kind !== 'same' || edge.to.kind === 'field') return;
    this.#move(state, edge.to, edge, state.mode, true);
  }

  /** The object is the same for whoever else has it. */
  #seenByOthers(state: State): void {
    const { value } = state;
    for (const edge of value.into) {
      const { from, kind } = edge;
      if (kind === 'written' || from.kind === 'constant') continue;
      // What fields of the framework hold is the same for everybody: `String.Empty`.
      if (from.kind === 'field' && !this.#graph.program.isOwn(from.field ?? '')) continue;
      this.#move(state, from, edge, state.mode, from.kind !== 'field');
      if (from.kind === 'field' && madeByCompiler.test(from.field ?? ''))
        this.#seenBefore(state, from);
    }
    const { site } = value;
    if (site === undefined || (value.kind !== 'result' && value.kind !== 'new')) return;
    const targets = targetsOf(this.#graph, site);
    if (targets.length > 0) return this.#seenThrough(state, site, targets);
    if (this.#watcher.reaches(state, site, -1)) return;
    this.#moveOn(state, site, -1);
    for (const index of effectsOf(site.callee, site.isNew).views) {
      const viewed = site.args[index];
      if (viewed === undefined || viewed === value) continue;
      this.#move(state, viewed, { kind: 'through', site, text: '' }, state.mode, true);
    }
  }

  /** What a method of the package keeps, or was given, and gives back is still the same object. */
  #seenThrough(state: State, site: Site, targets: readonly MethodNode[]): void {
    const hop: Hop = { kind: 'through', site, text: '' };
    for (const field of keptFields(this.#graph, targets)) this.#move(state, field, hop);
    const first = site.callee.hasThis || site.isNew ? 1 : 0;
    site.callee.parameters.forEach((type, index) => {
      const arg = site.args[index + first];
      if (arg === undefined || arg.constant !== undefined || type !== site.callee.returns) return;
      const isGiven = targets.some((node) => leadsTo(this.#graph, node, index + first));
      if (isGiven && type !== 'System.String') this.#move(state, arg, hop, state.mode, true);
    });
  }

  /** Variables that live on in an object of the compiler's are still what they were before. */
  #seenBefore(state: State, field: Value): void {
    this.#graph.readStores(field.field ?? '');
    for (const edge of field.into)
      if (edge.from.kind !== 'constant')
        this.#reach(state, edge.from, state.mode, true, undefined, edge);
  }

  /** Out of a method: where it came in, or where it is called from if it began in it. */
  #leave(state: State): void {
    const method = this.#graph.method(state.value.method);
    if (state.value.kind === 'return' && carriesNothing(method.returns)) return;
    if (state.entry !== undefined) {
      state.entry.exits.push(state);
      for (const { site, state: call } of state.entry.incoming) this.#comeBack(site, call, state);
      return;
    }
    for (const site of sitesOf(this.#graph, method.node)) this.#comeBack(site, undefined, state);
    if (state.value.kind === 'return') this.#giveToDelegates(state);
    else if (state.value.index === 0) this.#markObjects(state);
    else this.#giveBeside(state);
  }

  /** What code outside was handed beside the delegate: a resource that F# uses. */
  #giveBeside(state: State): void {
    for (const value of handedBeside(this.#graph, state.value.method))
      this.#reach(state, value, state.mode, true, undefined, begin);
  }

  /** Whoever calls the delegate gets it. */
  #giveToDelegates(state: State): void {
    // Those who take the address of the method have been read: they are among its callers.
    for (const caller of this.#graph.program.graph.callers(state.value.method)) {
      this.#graph.method(caller);
    }
    for (const delegate of this.#graph.delegates.get(state.value.method) ?? [])
      this.#reach(state, delegate, state.mode, false, undefined, begin);
    if (this.#graph.program.graph.name(state.value.method) !== 'Invoke') return;
    for (const object of objectsOf(this.#graph, state.value.method))
      this.#reach(state, object, state.mode, false, undefined, begin);
  }

  /** Called from outside only, as iterators are: any object of the type may be meant. */
  #markObjects(state: State): void {
    const { graph } = this.#graph.program;
    const node = state.value.method;
    if (graph.callers(node).length > 0) return;
    for (const object of objectsOf(this.#graph, node))
      this.#reach(state, object, Mode.holder, true, undefined, begin);
  }

  #comeBack(site: Site, call: State | undefined, exit: State): void {
    const isResult = exit.value.kind === 'return';
    const value = isResult ? site.result : site.args[exit.value.index];
    if (value === undefined || (isResult && site.isNew)) return;
    const hop: Hop = { kind: 'back', site };
    const written = !isResult && !isReplaced(site, exit.value.index);
    if (call === undefined) this.#reach(exit, value, exit.mode, written, undefined, hop);
    else this.#reach(call, value, exit.mode, written, call.entry, hop, exit);
  }

  #handOver(state: State, use: Use): void {
    const { site, index } = use;
    if (site.isReplaced) return;
    const targets = targetsOf(this.#graph, site);
    for (const target of targets) {
      this.#enter(state, use, this.#graph.method(target).parameters[index]);
    }
    if (targets.length > 0) return;
    if (this.#watcher.reaches(state, site, index)) return;
    this.#moveOn(state, site, index);
    this.#callDelegates(state, use);
    this.#passThrough(state, site, index);
  }

  #moveOn(state: State, site: Site, index: number): void {
    for (const { value, mode, text, isElsewhere } of this.#watcher.moves?.(state, site, index) ??
      []) {
      const entry = isElsewhere ? undefined : state.entry;
      this.#reach(state, value, mode, true, entry, { kind: 'through', site, text });
    }
  }

  #enter(state: State, use: Use, parameter: Value | undefined): void {
    const { site, index } = use;
    if (parameter === undefined || isPlain(site, index) || isOutside(this.#bounds, parameter))
      return;
    const mode = this.#landed(state.mode, parameter, use);
    if (mode === undefined) return;
    this.#graph.program.budget.step();
    let entry = this.#entries.find(parameter, mode);
    if (entry === undefined) {
      entry = this.#entries.add(parameter, mode, state, use);
      this.#line(entry.state);
    }
    this.links.add(state, entry.state, use, undefined);
    entry.incoming.push({ site, state });
    for (const exit of entry.exits) this.#comeBack(site, state, exit);
  }

  /** What is handed over beside a delegate may be handed to the delegate. */
  #callDelegates(state: State, use: Use): void {
    const { site, index } = use;
    const { callee, args } = site;
    if (state.mode === Mode.header || isSilentEvent(site, index)) return;
    const isCall = isInvoke(site);
    args.forEach((arg, at) => {
      const type = callee.parameters[at - (callee.hasThis ? 1 : 0)] ?? '';
      const isDelegate = isCall ? at === 0 : delegates.test(type);
      if (at === index || !isDelegate || !mayBeDelegate(arg)) return;
      for (const parameters of calledBy(this.#graph, arg)) {
        if (isCall) this.#enter(state, use, parameters[index - 1]);
        else for (const each of parameters) this.#enter(state, use, each);
      }
    });
  }

  #passThrough(state: State, site: Site, index: number): void {
    const { effects, text } = effectsOf(site.callee, site.isNew);
    for (const { from, to, opens, header } of effects) {
      if (from !== everything && from !== index) continue;
      const value = to === resultPlace ? site.result : site.args[to];
      if (value === undefined || value === state.value) continue;
      const mode = modeAfter(state.mode, site, opens === true, header === true);
      const hop: Hop = { kind: 'through', site, text };
      const written = to !== resultPlace && !isReplaced(site, to);
      if (mode !== undefined) this.#move(state, value, hop, mode, written);
    }
  }
}

const stepsThrough = 400;

/** Whether a method gives back what it is given, as far as a short way shows. */
function leadsTo(graph: ValueGraph, node: MethodNode, index: number): boolean {
  const { parameters, result } = graph.method(node);
  const parameter = parameters[index];
  if (parameter === undefined) return false;
  let known = graph.givesBack.get(parameter);
  if (known === undefined) {
    graph.givesBack.set(parameter, false);
    const search = new Search(graph, { reaches: () => false }, { ofObjects: true });
    known = search.finds(parameter, result, stepsThrough);
    graph.givesBack.set(parameter, known);
  }
  return known;
}
