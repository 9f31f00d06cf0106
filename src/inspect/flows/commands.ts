import {
  elementsOf,
  originsOf,
  seenAs,
  type FlowPath,
  type Site,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';

/** Objects inside objects: an argument of a list of a `ProcessStartInfo` of a `Process`. */
const deepest = 6;
const mostValues = 400;

/**
 * What a program is told before it starts, by whoever has its `Process` or `ProcessStartInfo`; on the way
 * that data takes, what its calls hand over.
 */
export function commandOf(
  graph: ValueGraph,
  { args }: Pick<Site, 'args'>,
  { states }: Pick<FlowPath, 'states'>,
): Value[] {
  const entered = new Map(
    states.flatMap(({ hop, value }) => (hop.kind === 'call' ? [[value.method, hop.site]] : [])),
  );
  const found = new Set<Value>();
  let asked: readonly Value[] = args;
  for (let depth = 0; depth < deepest && asked.length > 0; depth++) {
    const next: Value[] = [];
    for (const value of asked) {
      if (found.has(value) || found.size > mostValues) continue;
      found.add(value);
      const call = value.kind === 'parameter' ? entered.get(value.method) : undefined;
      const given = call?.args[value.index];
      if (given === undefined) {
        for (const origin of originsOf(graph, value)) next.push(...behind(graph, origin));
      } else next.push(given);
    }
    asked = next;
  }
  return [...found];
}

const programs = /^System\.Diagnostics\.Process(?:StartInfo)?$/;
const told = /^(?:\.ctor|set_(?:Arguments|FileName|StartInfo)|get_(?:ArgumentList|StartInfo))$/;
/** What gives something of a list as it is. */
const listed =
  /^(?:get_(?:Current|Item|Head\w*|Tail\w*)|GetEnumerator|To(?:Array|List)|[Oo]f(?:Array|Seq|List)|Concat|AsEnumerable|Append|Prepend)$/;
/** A list of F# is its first element and the list of the others (F# core library docs: `List<'T>`). */
const list = 'Microsoft.FSharp.Collections.FSharpList`1';

/** What is inside of a list or iterator, and what is put into a process or its list of arguments. */
export function behind(graph: ValueGraph, origin: Value): Value[] {
  const { site } = origin;
  const inside = site === undefined ? elementsOf(origin) : [];
  if (site !== undefined && site.isNew && site.callee.node >= 0)
    inside.push(graph.field(`${site.callee.type}::<>2__current`));
  if (site?.callee.type === list && site.callee.name === 'Cons')
    return elementsOfList(graph, origin);
  if (site !== undefined && (programs.test(site.callee.type) || listed.test(site.callee.name)))
    inside.push(...site.args);
  return [...inside, ...toldTo(graph, origin)];
}

function elementsOfList(graph: ValueGraph, origin: Value): Value[] {
  const lists = new Set<Value>([origin]);
  const elements: Value[] = [];
  for (const { site } of lists) {
    if (site?.callee.name !== 'Cons' || site.callee.type !== list || lists.size > mostElements)
      continue;
    const [head, tail] = site.args;
    if (head !== undefined) elements.push(head);
    if (tail !== undefined) for (const each of originsOf(graph, tail)) lists.add(each);
  }
  return elements;
}

const mostElements = 100;

/** By whoever has it: a helper, a closure. */
function toldTo(graph: ValueGraph, origin: Value): Value[] {
  const isProgram = programs.test(origin.site?.callee.type ?? '');
  const same = isProgram ? seenAs(graph, origin) : [origin, ...origin.out.map(({ to }) => to)];
  return same
    .flatMap(({ uses }) => uses)
    .filter(({ site, index }) => index === 0 && told.test(site.callee.name))
    .flatMap(({ site: { args, result } }) => [
      ...args.slice(1),
      ...(result === undefined
        ? []
        : [result, ...result.uses.flatMap((use) => use.site.args.slice(1))]),
    ]);
}
