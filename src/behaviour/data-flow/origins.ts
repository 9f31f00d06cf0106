import { append } from '../../core/append.js';
import type { MethodNode } from '../call-graph/index.js';
import { filledBy, openedBy, putInto } from './containers.js';
import { effectsOf } from './effects.js';
import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** Values looked at for one question: beyond, the answer is what was found. */
const looksAt = 300;
const callersLookedAt = 24;
const runtimeHelpers = 'System.Runtime.CompilerServices.RuntimeHelpers';
const noTargets: readonly MethodNode[] = [];
const noValues: readonly Value[] = [];

/** The methods of the package that a call may lead to and whose bodies can be read. */
export function targetsOf(graph: ValueGraph, { callee, isVirtual }: Site): readonly MethodNode[] {
  if (callee.node < 0) return noTargets;
  return isVirtual ? graph.program.overriding(callee.node) : graph.program.itself(callee.node);
}

/** The calls that may lead to a method. */
export function sitesOf(graph: ValueGraph, node: MethodNode): readonly Site[] {
  let sites = graph.callSites.get(node);
  if (sites === undefined) {
    const found: Site[] = [];
    for (const caller of graph.program.graph.callers(node)) {
      for (const site of graph.method(caller).sites) {
        if (site.callee.node >= 0 && leadsTo(graph, site, node)) found.push(site);
      }
    }
    sites = found;
    graph.callSites.set(node, sites);
  }
  const hidden = graph.hiddenSites.get(node);
  return hidden === undefined ? sites : [...sites, ...hidden];
}

function leadsTo(graph: ValueGraph, { callee, isVirtual }: Site, node: MethodNode): boolean {
  if (callee.node === node) return true;
  return isVirtual && graph.program.graph.leadsTo(callee.node, node);
}

/**
 * Where the object that a value stands for was made, as far as calls, fields and variables lead
 * back: objects, delegates, constants, and what nothing more is known of.
 */
export function originsOf(graph: ValueGraph, value: Value): Value[] {
  return wayBack(graph, value).origins;
}

/** What an object was made as, and every value that it was on the way. */
export interface WayBack {
  readonly origins: Value[];
  readonly seen: ReadonlySet<Value>;
}

export function wayBack(graph: ValueGraph, value: Value): WayBack {
  const seen = new Set<Value>([value]);
  const origins: Value[] = [];
  for (const at of seen) {
    if (seen.size > looksAt) break;
    const before = comesFrom(graph, at);
    if (before.length === 0) origins.push(at);
    for (const each of before) seen.add(each);
  }
  return { origins, seen };
}

/** The values that one may be, each the same object. */
export function comesFrom(graph: ValueGraph, value: Value): readonly Value[] {
  switch (value.kind) {
    case 'field':
      graph.readStores(value.field ?? '');
      return value.into.map(({ from }) => from);
    case 'local':
      return value.into.map(({ from }) => from);
    case 'parameter':
      return joined(sameAs(value), given(graph, value));
    case 'result':
      // Code that is made while it runs is handed its values.
      return joined(sameAs(value), returned(graph, value));
    default:
      return sameAs(value);
  }
}

function sameAs({ into }: Value): readonly Value[] {
  if (into.length === 0) return noValues;
  const same: Value[] = [];
  for (const { kind, from } of into) if (kind === 'same') same.push(from);
  return same;
}

/** One of them is empty, mostly. */
function joined(some: readonly Value[], more: readonly Value[]): readonly Value[] {
  if (some.length === 0) return more;
  return more.length === 0 ? some : [...some, ...more];
}

function given(graph: ValueGraph, parameter: Value): readonly Value[] {
  const called: Value[] = [];
  const sites = sitesOf(graph, parameter.method);
  for (let at = 0; at < sites.length && at < callersLookedAt; at++) {
    const arg = sites[at]?.args[parameter.index];
    if (arg !== undefined) called.push(arg);
  }
  if (called.length > 0) return called;
  const invoked = invokedWith(graph, parameter);
  return invoked.length > 0 ? invoked : handedBeside(graph, parameter.method);
}

/**
 * What is handed to a member outside beside what calls a method: a resource that F# uses, a list whose
 * elements a query takes one by one.
 */
export function handedBeside(graph: ValueGraph, node: MethodNode): Value[] {
  const objects = graph.delegates.get(node) ?? closuresOf(graph, node);
  return objects
    .slice(0, callersLookedAt)
    .flatMap((object) => object.uses.map((use) => ({ ...use, object })))
    .filter(({ site }) => !site.isNew && targetsOf(graph, site).length === 0 && !isInvoke(site))
    .flatMap(({ site, object }) => site.args.filter((arg) => arg !== object && isData(arg)));
}

/** The objects that F# compiles a function to, whose method it is. */
function closuresOf(graph: ValueGraph, node: MethodNode): Value[] {
  return graph.program.graph.name(node) === 'Invoke' ? objectsOf(graph, node, callersLookedAt) : [];
}

/** The objects whose method it is, as far as constructors tell. */
export function objectsOf(graph: ValueGraph, node: MethodNode, most = Infinity): Value[] {
  const { graph: calls } = graph.program;
  return calls.constructors(node).flatMap((constructor) => {
    for (const caller of calls.callers(constructor).slice(0, most)) graph.method(caller);
    return graph.made.get(constructor) ?? [];
  });
}

const isData = ({ constant, kind }: Value): boolean =>
  constant === undefined && kind !== 'delegate';

/** What a parameter gets where its method is called through a delegate. */
export function invokedWith(graph: ValueGraph, { method, index }: Value): Value[] {
  // Those who take the address of the method are among its callers.
  for (const caller of graph.program.graph.callers(method).slice(0, callersLookedAt)) {
    graph.method(caller);
  }
  const delegates = (graph.delegates.get(method) ?? []).slice(0, callersLookedAt);
  return delegates.flatMap((delegate) => {
    const at = index - receivers(graph, delegate) + 1;
    return invocationsOf(graph, delegate).flatMap(({ args }) => (at < 1 ? [] : (args[at] ?? [])));
  });
}

/** What a call hands to a parameter, if it leads to its method, through a delegate also. */
export function handedBy(
  graph: ValueGraph,
  call: Site,
  { method, index }: Value,
): Value | undefined {
  if (targetsOf(graph, call).includes(method)) return call.args[index];
  const [called, ...args] = call.args;
  if (!isInvoke(call) || called === undefined) return undefined;
  const delegate = originsOf(graph, called).find(({ target }) => target === method);
  return delegate && args[index - receivers(graph, delegate)];
}

/** The calls of a delegate, as far as it is seen where it goes. */
export function invocationsOf(graph: ValueGraph, delegate: Value): Site[] {
  return seenAs(graph, delegate)
    .flatMap(({ uses }) => uses)
    .filter(({ site, index }) => index === 0 && isInvoke(site))
    .map(({ site }) => site);
}

/** The calls that lead to a method; where none does, those of its delegates, if each is seen to be called. */
export function callsOf(graph: ValueGraph, node: MethodNode): readonly Site[] {
  const sites = sitesOf(graph, node);
  if (sites.length > 0) return sites;
  // Those who take the address of the method are among its callers.
  for (const caller of graph.program.graph.callers(node).slice(0, callersLookedAt)) {
    graph.method(caller);
  }
  const delegates = graph.delegates.get(node) ?? [];
  if (delegates.length > callersLookedAt) return [];
  const invoked = delegates.map((delegate) => invocationsOf(graph, delegate));
  return invoked.every((calls) => calls.length > 0) ? invoked.flat() : [];
}

export function isInvoke({ callee }: Site): boolean {
  return callee.name === 'Invoke' && callee.hasThis;
}

/** Of the values that a delegate's method gets, those that it is bound to: 1 for a `this`. */
export function receivers(graph: ValueGraph, { target, receiver }: Value): number {
  const isBound = receiver !== undefined && receiver.constant !== null;
  return isBound && graph.method(target).hasThis ? 1 : 0;
}

/** A value that is the same object, and the call by which its method got it. */
interface Seen {
  readonly value: Value;
  readonly entered: Site | undefined;
}

/**
 * The values that are the same object as one, as far as variables, fields and calls take it. A method
 * that gives back what it got gives it to the call that handed it over, and not to all who call it.
 */
export function seenAs(graph: ValueGraph, origin: Value): Value[] {
  const seen: Seen[] = [{ value: origin, entered: undefined }];
  const entries = new Map<Value, (Site | undefined)[]>([[origin, [undefined]]]);
  for (const at of seen) {
    if (seen.length > looksAt) break;
    for (const next of goesTo(graph, at)) {
      const known = entries.get(next.value);
      if (known === undefined) entries.set(next.value, [next.entered]);
      else if (known.includes(next.entered)) continue;
      else known.push(next.entered);
      seen.push(next);
    }
  }
  return [...entries.keys()];
}

/** What is put into an object that a field keeps is there for all who load the field. */
function fieldOf(graph: ValueGraph, { kind, field }: Value): Value[] {
  return kind === 'load' && field !== undefined ? [graph.field(field)] : [];
}

function goesTo(graph: ValueGraph, { value, entered }: Seen): Seen[] {
  const handed = handedOn(graph, value);
  const next: Seen[] = [];
  for (const to of goesWithin(graph, value)) {
    // What a field keeps is there for all who call.
    const isWithin = to.method === value.method && to.kind !== 'field';
    next.push({ value: to, entered: isWithin ? entered : undefined });
  }
  append(next, handed);
  if (value.kind === 'return') append(next, givenBack(graph, value, entered));
  return next;
}

function handedOn(graph: ValueGraph, { uses: given }: Value): Seen[] {
  const handed: Seen[] = [];
  for (const { site, index } of given) {
    for (const target of targetsOf(graph, site)) {
      const value = graph.method(target).parameters[index];
      if (value !== undefined) handed.push({ value, entered: site });
    }
  }
  return handed;
}

function givenBack(graph: ValueGraph, value: Value, entered: Site | undefined): Seen[] {
  const calls = entered ? [entered] : sitesOf(graph, value.method).slice(0, callersLookedAt);
  return calls.flatMap(({ result }) => (result ? [{ value: result, entered: undefined }] : []));
}

function goesWithin(graph: ValueGraph, value: Value): Value[] {
  if (value.kind === 'field') graph.readLoads(value.field ?? '');
  const next: Value[] = [];
  for (const { to, kind } of value.out) if (kind === 'same' || to.kind === 'field') next.push(to);
  for (const { site, index } of value.uses) {
    if (index === 0 && openedBy(site) !== undefined && site.result) next.push(site.result);
    if (combines(site) && site.result) next.push(site.result);
    if (index === 1 && uses.test(site.callee.type)) next.push(...usedIn(graph, site));
    if (index === 1 && exchanges.test(site.callee.name) && site.args[0] !== undefined)
      next.push(site.args[0], ...fieldOf(graph, site.args[0]));
    const filled = filledBy(site, index);
    if (filled !== undefined) next.push(filled, ...fieldOf(graph, filled));
  }
  return next;
}

/** What the methods give that a delegate may call, as far as variables and fields tell which it is. */
function givenByDelegates(graph: ValueGraph, delegate: Value | undefined): Value[] {
  const seen = new Set<Value>(delegate === undefined ? [] : [delegate]);
  const given: Value[] = [];
  for (const value of seen) {
    if (seen.size > looksAt) break;
    if (value.kind === 'delegate' && value.target >= 0)
      given.push(graph.method(value.target).result);
    // What a call gives would have to be asked in turn, and that without end.
    else if (value.kind !== 'result') for (const each of comesFrom(graph, value)) seen.add(each);
  }
  return given;
}

/** Builders of F# computations, whose `Using` hands a resource to what is done with it. */
const uses = /^Microsoft\.FSharp\.Control\.(?:FSharpAsync|Task|BackgroundTask)Builder(?:Base)?$/;

function usedIn(graph: ValueGraph, { callee, args }: Site): Value[] {
  const body = args[2]?.site;
  if (callee.name !== 'Using' || body === undefined || !body.isNew) return [];
  const invokers = graph.program.invokersOf(body.callee.type);
  return invokers.flatMap((node) => graph.method(node).parameters[1] ?? []);
}

/** What an event is raised with: who was added is among them. */
function combines(site: Site): boolean {
  const { callee } = site;
  return givesItself(site) || (callee.name === 'Combine' && callee.type === 'System.Delegate');
}

/** `Interlocked.CompareExchange(ref field, value, …)`. */
const exchanges = /^(?:Compare)?Exchange$/;

function givesItself({ callee }: Site): boolean {
  return callee.name === 'GetObjectValue' && callee.type === runtimeHelpers;
}

function returned(graph: ValueGraph, { site }: Value): Value[] {
  if (site === undefined || site.isNew) return [];
  const targets = targetsOf(graph, site);
  if (targets.length > 0) return targets.map((target) => graph.method(target).result);
  const { callee, args } = site;
  if (callee.type === 'System.Delegate' && callee.name === 'Combine') return [...args];
  // Visual Basic asks for a copy of what may be a boxed value: of an object, it is the object.
  if (givesItself(site)) return [...args];
  if (isInvoke(site)) return givenByDelegates(graph, args[0]);
  const opened = openedBy(site);
  if (opened !== undefined) return [...putInto(graph, opened), opened];
  const { views } = effectsOf(callee, site.isNew);
  // What a getter gives is a part of the object, not the object.
  if (callee.name.startsWith('get_')) return [];
  return views.flatMap((index) => (callee.returns === callee.type ? (args[index] ?? []) : []));
}
