import { invocationsOf, isInvoke, originsOf, seenAs } from '../origins.js';
import type { Site, Use, Value } from '../value.js';
import type { NamedMember } from './names.js';
import type { HiddenSites } from './sites.js';

/** Code that is made while it runs: what it gets, and what it gives. */
export interface MadeCode {
  /** Each as the values that stand for it. */
  readonly parameters: readonly (readonly Value[])[];
  readonly result: Value | undefined;
}

/** Delegates that reflection makes of a method: who calls them calls it. */
export function revealCreatedDelegate(sites: HiddenSites, site: Site): void {
  if (site.result === undefined) return;
  const { callee, args } = site;
  const { names } = sites;
  const [first, second, third] = args;
  if (callee.type !== 'System.Delegate') {
    // `method.CreateDelegate(type)`, `(type, target)`; `CreateDelegate<T>()`, `(target)`.
    const at = callee.parameters.indexOf('System.Object');
    return callThrough(sites, site.result, names.members(first), at < 0 ? undefined : args[at + 1]);
  }
  // `Delegate.CreateDelegate(type, …)`.
  const [, kind = '', name = ''] = callee.parameters;
  if (kind === 'System.Reflection.MethodInfo') {
    return callThrough(sites, site.result, names.members(second), undefined);
  }
  if (name === 'System.Reflection.MethodInfo') {
    return callThrough(sites, site.result, names.members(third), second);
  }
  const types = kind === 'System.Type' ? names.types(second) : names.classes(second);
  const members = types.flatMap((type) => names.texts(third).map((text) => ({ type, name: text })));
  callThrough(sites, site.result, members, kind === 'System.Type' ? undefined : second);
}

/** A delegate of a method of somebody else, such as `File.ReadAllBytes`. */
export function revealOutsideDelegate(sites: HiddenSites, delegate: Value): void {
  const { member, receiver } = delegate;
  if (member === undefined || delegate.target >= 0) return;
  const named = { type: member.type, name: member.name, callee: member };
  callThrough(sites, delegate, [named], member.hasThis ? receiver : undefined);
}

/** Every call of the delegate, and what calls it with what is handed over beside it. */
function callThrough(
  sites: HiddenSites,
  delegate: Value,
  members: readonly NamedMember[],
  receiver: Value | undefined,
): void {
  if (members.length === 0) return;
  const object = receiver === undefined ? {} : { receiver };
  const isOpen = receiver === undefined;
  for (const use of usesOf(sites, delegate)) {
    const { site, index } = use;
    const isCall = index === 0 && isInvoke(site);
    const isDynamic = index === 0 && site.callee.name === 'DynamicInvoke';
    if (isCall || isDynamic) {
      const args = isCall
        ? site.args.slice(1)
        : (sites.names.lists.of(site.args[1]) ?? site.args.slice(1));
      for (const member of members)
        sites.add(site, { member, args, isOpen, result: site.result, ...object });
    } else if (index > 0 && site.callee.node < 0) {
      callBack(sites, use, members, receiver);
    }
  }
}

/** `paths.Select(File.ReadAllText)`: what is beside the delegate goes in, what it gives comes out. */
function callBack(
  sites: HiddenSites,
  { site, index }: Use,
  members: readonly NamedMember[],
  receiver: Value | undefined,
): void {
  const { graph } = sites;
  const beside = site.args.find((_, at) => at !== index && (at > 0 || !site.isNew));
  for (const member of members) {
    const count = member.parameters?.length ?? 1;
    const args = beside === undefined ? [] : Array.from({ length: count }, () => beside);
    const result = graph.make('result', site.method, site.ilOffset);
    const call = { member, args, result, ...(receiver === undefined ? {} : { receiver }) };
    if (sites.add(site, call) && site.result !== undefined) {
      graph.connect(result, site.result, 'derived', site.ilOffset);
    }
  }
}

function usesOf({ graph }: HiddenSites, delegate: Value): Use[] {
  return seenAs(graph, delegate)
    .flatMap(({ uses }) => uses)
    .filter(({ site }) => !site.isHidden)
    .slice(0, mostUses);
}

/** Uses of one delegate that are looked at. */
const mostUses = 64;

/** Who calls a delegate of made code hands its arguments to the code, and gets what it gives. */
export function runMadeCode(sites: HiddenSites, delegate: Value, code: MadeCode): void {
  const { graph } = sites;
  for (const site of invocationsOf(graph, delegate).slice(0, mostUses)) {
    site.args.slice(1).forEach((arg, at) => {
      for (const parameter of code.parameters[at] ?? []) handOver(sites, arg, parameter, site);
    });
    if (code.result !== undefined && site.result !== undefined) {
      handOver(sites, code.result, site.result, site);
    }
  }
}

/** Through a place of its own, as fields are: who calls and who made the code need not be the same. */
function handOver({ graph }: HiddenSites, from: Value, to: Value, site: Site): void {
  const place = graph.make('field', -1, 0);
  place.field = '';
  graph.connect(from, place, 'written', site.ilOffset);
  graph.connect(place, to, 'same', site.ilOffset);
}

/** `delegate.DynamicInvoke(args)`. */
export function revealDynamicInvoke(sites: HiddenSites, site: Site): void {
  const [delegate, list] = site.args;
  if (delegate === undefined) return;
  const args = sites.names.lists.of(list) ?? (list === undefined ? [] : [list]);
  const calls = originsOf(sites.graph, delegate).flatMap(({ kind, member, receiver }) => {
    if (kind !== 'delegate' || member === undefined) return [];
    const named = { type: member.type, name: member.name, callee: member };
    const object = member.hasThis && receiver !== undefined ? { receiver } : {};
    return [{ member: named, args, result: site.result, ...object }];
  });
  sites.replace(site, calls);
}
