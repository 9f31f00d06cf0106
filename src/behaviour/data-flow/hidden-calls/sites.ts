import type { Callee } from '../callee.js';
import { targetsOf } from '../origins.js';
import type { Site, Value } from '../value.js';
import type { ValueGraph } from '../value-graph.js';
import { componentMember, isComponent } from './com.js';
import type { NamedMember, Names } from './names.js';
import { OwnMembers } from './own-members.js';

/** What a call that is hidden behind another does. */
export interface HiddenCall {
  readonly member: NamedMember;
  /** The object; undefined or null for a static member. */
  readonly receiver?: Value;
  readonly args: readonly Value[];
  /** The first of the values may be the object: only the member tells. */
  readonly isOpen?: boolean;
  readonly result: Value | undefined;
}

/** Puts the calls that are hidden behind others into the graph, beside those that stand in the code. */
export class HiddenSites {
  readonly graph: ValueGraph;
  readonly names: Names;
  readonly own: OwnMembers;
  readonly made: Site[] = [];

  constructor(graph: ValueGraph, names: Names) {
    this.graph = graph;
    this.names = names;
    this.own = new OwnMembers(graph.program);
  }

  /** @returns whether anything was called. */
  add(from: Site, call: HiddenCall): boolean {
    const callees = this.#callees(call);
    for (const callee of callees) this.#make(from, callee, call);
    if (callees.length > 0) this.names.forget();
    return callees.length > 0;
  }

  /** The calls that are made through `from` are these, and no others. */
  replace(from: Site, calls: readonly HiddenCall[]): void {
    const all = calls.map((call) => this.add(from, call));
    if (all.length > 0 && all.every(Boolean)) from.isReplaced = true;
  }

  #callees({ member, receiver, args, isOpen }: HiddenCall): readonly Callee[] {
    if (member.callee !== undefined) return [member.callee];
    const { own, type } = this.own.find(member.type, member.name);
    if (own.length > 0) return fitting(own, member, args.length, isOpen === true);
    if (this.own.isOwn(type) || type === '') return [];
    return [this.#outside({ ...member, type }, args, isObject(receiver), isOpen === true)];
  }

  #outside(
    { type, name, parameters }: NamedMember,
    args: readonly Value[],
    hasObject: boolean,
    isOpen: boolean,
  ): Callee {
    const isInstance =
      hasObject || (isOpen && parameters !== undefined && parameters.length < args.length);
    const given = isOpen && isInstance && !hasObject ? args.slice(1) : args;
    const types = given.map((arg, at) => {
      const told = parameters?.[at] ?? '';
      return told === '' ? (this.names.classes(arg)[0] ?? '') : told;
    });
    const isCom = isComponent(type);
    return {
      node: -1,
      type,
      name: isCom ? componentMember(name) : name,
      hasThis: isInstance || name === '.ctor',
      parameters: types,
      byRef: types.map(() => false),
      // What an object of COM gives is mostly another one of the same component.
      returns: name === '.ctor' ? 'void' : isCom ? type : '',
    };
  }

  #make(from: Site, callee: Callee, { receiver, args, result }: HiddenCall): void {
    const { graph } = this;
    const isNew = callee.name === '.ctor';
    const object = isNew ? result : receiver;
    const given =
      callee.hasThis && (isNew || isObject(object))
        ? [object ?? graph.make('unknown', from.method, from.ilOffset), ...args]
        : args;
    const count = callee.parameters.length + (callee.hasThis ? 1 : 0);
    const values = Array.from(
      { length: count },
      (_, at) => given[at] ?? graph.make('unknown', from.method, from.ilOffset),
    );
    const site: Site = {
      id: graph.nextSite(),
      method: from.method,
      ilOffset: from.ilOffset,
      isNew,
      isVirtual: callee.hasThis && !isNew,
      callee,
      args: values,
      result,
      isHidden: true,
    };
    this.#note(site);
  }

  #note(site: Site): void {
    const { graph } = this;
    this.made.push(site);
    graph.method(site.method).sites.push(site);
    site.args.forEach((arg, index) => arg.addUse({ kind: 'call', site, index }));
    if (site.result !== undefined) site.result.site = site;
    for (const target of targetsOf(graph, site)) {
      const known = graph.hiddenSites.get(target);
      if (known === undefined) graph.hiddenSites.set(target, [site]);
      else known.push(site);
    }
    if (!site.isNew || site.callee.node < 0 || site.result === undefined) return;
    const objects = graph.made.get(site.callee.node);
    if (objects === undefined) graph.made.set(site.callee.node, [site.result]);
    else objects.push(site.result);
  }
}

/** Of several methods of one name, those with the parameters that are told, or with as many. */
function fitting(
  own: readonly Callee[],
  { parameters }: NamedMember,
  count: number,
  isOpen: boolean,
): readonly Callee[] {
  const told = parameters;
  return own.filter((callee) => {
    if (told !== undefined) {
      return (
        told.length === callee.parameters.length &&
        told.every((type, at) => type === '' || type === callee.parameters[at])
      );
    }
    const wanted = callee.parameters.length + (isOpen && callee.hasThis ? 1 : 0);
    return wanted === count;
  });
}

const isObject = (value: Value | undefined): value is Value =>
  value !== undefined && value.constant !== null;
