import type { MethodNode } from '../call-graph/index.js';
import { comesFrom, seenAs, targetsOf } from './origins.js';
import type { Entered } from './text-answers.js';
import type { Edge, Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

// A field is one place for all objects of its class. On one way of data it is often known which object is
// meant, and by which calls that one was made and told what it holds (Milanova, Rountev and Ryder, 2005:
// object sensitivity, here for the way in question only).

/** Values looked at to find an object, objects on one way, and what stands for one in its own code. */
const looksAt = 60;
const mostObjects = 12;
const mostNames = 40;

/**
 * The calls by which methods are entered on a way, and those that made and told the objects whose methods
 * these are, with the objects that they were made with.
 */
export function withObjects(
  graph: ValueGraph,
  entered: ReadonlyMap<MethodNode, Site>,
  visible: ReadonlySet<MethodNode>,
): Entered {
  const receivers = [...entered.values()].flatMap(({ callee, isNew, args: [object] }) =>
    callee.hasThis && !isNew && callee.node >= 0 && object !== undefined ? [object] : [],
  );
  const objects = new Set(receivers.flatMap((each) => objectsOn(graph, each, entered)));
  const found = new Map<MethodNode, Site | undefined>();
  for (const object of objects) {
    if (objects.size > mostObjects) break;
    tell(graph, object, found, isSharedWith(graph, object, visible));
    const given = object.site?.args.slice(1) ?? [];
    for (const each of given.flatMap((arg) => objectsOn(graph, arg, entered))) objects.add(each);
  }
  const all = new Map(entered);
  for (const [method, site] of found)
    if (site !== undefined && !all.has(method)) all.set(method, site);
  return all;
}

/** The objects of the package that a value is on a way; empty where it may be another one, too. */
function objectsOn(graph: ValueGraph, value: Value, entered: Entered): Value[] {
  const seen = new Set<Value>([value]);
  const found: Value[] = [];
  for (const at of seen) {
    if (seen.size > looksAt) return [];
    if (at.constant === null) continue;
    if (at.kind === 'new' && at.site !== undefined && at.site.callee.node >= 0) {
      found.push(at);
      continue;
    }
    const before = at.kind === 'parameter' ? given(graph, at, entered) : comesFrom(graph, at);
    if (before.length === 0) return [];
    for (const each of before) seen.add(each);
  }
  return found;
}

function given(graph: ValueGraph, { method, index }: Value, entered: Entered): Value[] {
  const site = entered.get(method);
  const value = site && targetsOf(graph, site).includes(method) ? site.args[index] : undefined;
  return value === undefined ? [] : [value];
}

/**
 * The calls with an object as `this`, from where it is made and inside of its constructors.
 * @param isShared others may tell it something else, so that only what made it counts
 */
function tell(
  graph: ValueGraph,
  object: Value,
  found: Map<MethodNode, Site | undefined>,
  isShared: boolean,
): void {
  const names = new Set<Value>([object]);
  for (const name of names) {
    if (names.size > mostNames) return;
    for (const { to, kind } of name.out) {
      if (kind === 'same' && to.method === object.method && to.kind !== 'return') names.add(to);
    }
    for (const { site, index } of name.uses) {
      if (index !== 0 || !site.callee.hasThis) continue;
      for (const target of targetsOf(graph, site)) {
        if (isShared && !isConstructor(graph, target)) continue;
        const isOther = found.has(target) && found.get(target) !== site;
        found.set(target, isOther ? undefined : site);
        const inside = graph.method(target).parameters[0];
        if (isConstructor(graph, target) && inside !== undefined) names.add(inside);
      }
    }
  }
}

const isConstructor = (graph: ValueGraph, node: MethodNode): boolean =>
  graph.program.graph.name(node) === '.ctor';

/**
 * What is put into a field of the object that is meant on a way: what other constructors put there is
 * another object's, and so is what others set, unless somebody outside has the object, too.
 */
export function storesOn(
  graph: ValueGraph,
  field: Value,
  entered: Entered,
  visible: ReadonlySet<MethodNode>,
): readonly Edge[] {
  graph.readStores(field.field ?? '');
  const { into } = field;
  const maker = into.find(({ method }) => entered.has(method) && isConstructor(graph, method));
  if (maker === undefined) return into;
  const object = objectOf(entered, maker.method);
  const isShared = object === undefined || isSharedWith(graph, object, visible);
  const isMaker = ({ method }: Edge): boolean => isConstructor(graph, method);
  const told = into.filter((edge) => !isMaker(edge) && (isShared || entered.has(edge.method)));
  // What it is told replaces what it was made with.
  if (!isShared && told.length > 0) return told;
  return [...into.filter((edge) => isMaker(edge) && entered.has(edge.method)), ...told];
}

/** The object that a constructor makes on a way, for itself or for another one. */
function objectOf(entered: Entered, constructor: MethodNode): Value | undefined {
  let site = entered.get(constructor);
  for (let depth = 0; depth < mostObjects && site !== undefined; depth++) {
    if (site.isNew) return site.result;
    const [object] = site.args;
    site = object?.kind === 'parameter' ? entered.get(object.method) : undefined;
  }
  return undefined;
}

/** Whether code outside gets an object: callers, a member that is handed it, who loads a static field. */
function isSharedWith(graph: ValueGraph, object: Value, visible: ReadonlySet<MethodNode>): boolean {
  return seenAs(graph, object).some(
    ({ kind, method, object: of, uses }) =>
      (kind === 'return' && visible.has(method)) ||
      (kind === 'load' && of === undefined) ||
      uses.some(({ site, index }) => index > 0 && targetsOf(graph, site).length === 0),
  );
}
