import type { MethodNode } from '../call-graph/index.js';
import { effectsOf, everything, resultPlace } from './effects.js';
import { carriesNothing } from './callee.js';
import { delegates } from './hand-over.js';
import { comesFrom, isInvoke, originsOf, sitesOf, targetsOf } from './origins.js';
import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** Other names of one object that are looked at for what is put into it. */
const namesLookedAt = 200;
/** Of what is called from everywhere, and of what may be anything, no way is told from another. */
const mostCallers = 60;
const mostBodies = 24;
/** Methods in methods that an object is handed to. */
const deepest = 4;

/** What a slice is held to. */
export interface SliceBounds {
  /** Values, and instructions that are read for them; beyond, what else leads there is not known. */
  readonly most: number;
  readonly mostInstructions: number;
  /** Whether what a member outside gives is worth going through to what it got. */
  readonly through?: (site: Site) => boolean;
  /** Takes a name of which something is opened; says whether it is gone on with here. */
  readonly opened?: (site: Site, name: Value) => boolean;
}

/**
 * All that may come to some values, found backward and without asking who called whom (Weiser,
 * 1981). A search that stays inside reads no more than what leads there.
 */
export class Slice {
  readonly #graph: ValueGraph;
  readonly #bounds: SliceBounds;
  readonly #most: number;
  readonly #inside = new Set<Value>();
  /** Those whose own beginnings were asked for. */
  readonly #opened = new Set<Value>();
  readonly #line: Value[] = [];
  #read = 0;
  readonly #named = new Set<Value>();

  constructor(graph: ValueGraph, bounds: SliceBounds) {
    this.#graph = graph;
    this.#bounds = bounds;
    this.#most = bounds.most;
  }

  /** What more leads there is not known. */
  get isCut(): boolean {
    return this.#inside.size >= this.#most || this.#read > this.#bounds.mostInstructions;
  }

  has(value: Value): boolean {
    return this.#inside.has(value);
  }

  /** Adds a value and all that leads to it. */
  add(value: Value): void {
    const { budget } = this.#graph.program;
    const before = budget.instructionsRead;
    this.#want(value);
    for (const at of this.#line) {
      if (this.isCut) break;
      this.#before(at);
      const read = this.#read + budget.instructionsRead - before;
      if (read > this.#bounds.mostInstructions) this.#read = read;
    }
    this.#read += budget.instructionsRead - before;
    this.#line.length = 0;
  }

  #want(value: Value | undefined): void {
    if (value === undefined || this.#opened.has(value) || this.isCut) return;
    // Nothing leads to a constant; a long text may be what is asked for.
    if (value.kind === 'constant') {
      if (typeof value.constant === 'string') this.#inside.add(value);
      return;
    }
    this.#inside.add(value);
    this.#opened.add(value);
    this.#line.push(value);
  }

  #before(value: Value): void {
    if (value.kind === 'field') this.#graph.readStores(value.field ?? '');
    for (const { from } of value.into) this.#want(from);
    // The same object, out of what it was kept in.
    if (value.kind === 'result') for (const same of comesFrom(this.#graph, value)) this.#want(same);
    this.#putInto(value, 0);
    if (value.kind === 'parameter') this.#given(value);
    const { site } = value;
    if (site !== undefined && (value.kind === 'result' || value.kind === 'new')) {
      this.#called(site, value);
    }
  }

  /** What a call gives: what was returned to it, or went into it. */
  #called(site: Site, value: Value): void {
    const targets = this.#targets(site);
    if (!site.isNew) for (const node of targets) this.#want(this.#graph.method(node).result);
    if (targets.length > 0 || this.#bounds.through?.(site) === false) return;
    for (const { from, to, opens } of effectsOf(site.callee, site.isNew).effects) {
      if (to !== resultPlace && site.args[to] !== value) continue;
      const name = opens ? site.args[from] : undefined;
      if (name !== undefined && this.#bounds.opened?.(site, name) === false) continue;
      this.#wantArgs(site, from);
    }
    for (const delegate of this.#delegatesOf(site)) {
      if (delegate.target >= 0) this.#want(this.#graph.method(delegate.target).result);
    }
  }

  #wantArgs(site: Site, from: number): void {
    if (from !== everything) return this.#want(site.args[from]);
    for (const arg of site.args) this.#want(arg);
  }

  /** Who calls with it, or hands it to what takes the method as a delegate. */
  #given(parameter: Value): void {
    const { method, index } = parameter;
    const callers = this.#graph.program.graph.callers(method);
    if (callers.length <= mostCallers) {
      for (const { args } of sitesOf(this.#graph, method)) this.#want(args[index]);
    }
    for (const delegate of this.#graph.delegates.get(method) ?? []) this.#calledBy(delegate);
  }

  /** What is handed over beside a delegate, or to its call, wherever it is handed on to. */
  #calledBy(delegate: Value): void {
    const names = new Set<Value>(this.#namesOf(delegate));
    for (const name of names) {
      if (names.size > namesLookedAt) break;
      for (const { site, index } of name.uses) {
        const targets = this.#targets(site);
        if (targets.length === 0) this.#wantArgs(site, everything);
        for (const node of targets) {
          const parameter = this.#graph.method(node).parameters[index];
          if (parameter === undefined) continue;
          for (const each of this.#namesOf(parameter)) names.add(each);
        }
      }
    }
  }

  /** What any closure may be is nothing that is known. */
  #targets(site: Site): readonly MethodNode[] {
    const { node } = site.callee;
    if (node < 0) return [];
    const bodies = site.isVirtual ? this.#graph.program.graph.bodies(node) : [node];
    return bodies.length > mostBodies ? [] : targetsOf(this.#graph, site);
  }

  /** As in a search forward, the type of the parameter says what may be called. */
  #delegatesOf(site: Site): Value[] {
    const { args, callee } = site;
    const first = callee.hasThis ? 1 : 0;
    const isCalled = (at: number): boolean =>
      isInvoke(site) ? at === 0 : delegates.test(callee.parameters[at - first] ?? '');
    return args
      .filter((arg, at) => arg.constant === undefined && mayHold.has(arg.kind) && isCalled(at))
      .flatMap((arg) => originsOf(this.#graph, arg).filter(({ kind }) => kind === 'delegate'));
  }

  /** What is put into an object by whoever has it, under whatever name. */
  #putInto(value: Value, depth: number): void {
    if (depth > deepest || this.#named.has(value) || isText(value)) return;
    for (const name of this.#namesOf(value)) {
      if (this.#inside.size < this.#most) this.#inside.add(name);
      if (this.#named.has(name)) continue;
      this.#named.add(name);
      for (const { from, kind } of name.into) if (kind === 'written') this.#want(from);
      for (const { site, index } of name.uses) this.#putBy(site, index, depth);
    }
  }

  #putBy(site: Site, index: number, depth: number): void {
    const targets = this.#targets(site);
    for (const node of targets) {
      const parameter = this.#graph.method(node).parameters[index];
      if (parameter !== undefined) this.#putInto(parameter, depth + 1);
    }
    if (targets.length > 0 || this.#bounds.through?.(site) === false) return;
    for (const { from, to } of effectsOf(site.callee, site.isNew).effects) {
      if (to === index) this.#wantArgs(site, from);
    }
  }

  /** The same object in other variables and fields, and what is a view of it. */
  #namesOf(value: Value): Set<Value> {
    const names = new Set<Value>([value]);
    for (const name of names) {
      if (names.size > namesLookedAt) break;
      if (name.kind === 'field') this.#graph.readLoads(name.field ?? '');
      for (const { to, kind } of name.out)
        if (kind === 'same' || to.kind === 'field') names.add(to);
      if (name.kind === 'load') {
        for (const { from } of name.into) if (from.kind === 'field') names.add(from);
      }
      for (const { site, index } of name.uses) {
        const { result, callee } = site;
        if (result === undefined || callee.node >= 0) continue;
        if (!site.isNew && carriesNothing(callee.returns)) continue;
        if (effectsOf(callee, site.isNew).views.includes(index)) names.add(result);
      }
    }
    return names;
  }
}

/** Nobody puts anything into a text. */
function isText({ kind, site }: Value): boolean {
  return kind === 'result' && site?.callee.returns === 'System.String';
}

/** A delegate may be one of several, or kept somewhere. */
const mayHold: ReadonlySet<Value['kind']> = new Set([
  'delegate',
  'load',
  'local',
  'join',
  'parameter',
]);
