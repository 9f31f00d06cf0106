import {
  elementsOf,
  originsOf,
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
export function commandOf(graph: ValueGraph, { args }: Site, { states }: FlowPath): Value[] {
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
  /^(?:get_Current|get_Item|GetEnumerator|To(?:Array|List)|Concat|AsEnumerable|Append|Prepend)$/;

/** What is inside of a list or iterator, and what is put into a process or its list of arguments. */
function behind(graph: ValueGraph, origin: Value): Value[] {
  const { site } = origin;
  const inside = site === undefined ? elementsOf(origin) : [];
  if (site !== undefined && site.isNew && site.callee.node >= 0)
    inside.push(graph.field(`${site.callee.type}::<>2__current`));
  if (site !== undefined && (programs.test(site.callee.type) || listed.test(site.callee.name)))
    inside.push(...site.args);
  return [...inside, ...toldTo(origin)];
}

function toldTo(origin: Value): Value[] {
  return [origin, ...origin.out.map(({ to }) => to)]
    .flatMap(({ uses }) => uses)
    .filter(({ site, index }) => index === 0 && told.test(site.callee.name))
    .flatMap(({ site: { args, result } }) => [
      ...args.slice(1),
      ...(result === undefined
        ? []
        : [result, ...result.uses.flatMap((use) => use.site.args.slice(1))]),
    ]);
}
