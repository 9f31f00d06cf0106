import { originsOf } from '../origins.js';
import type { Site, Value } from '../value.js';
import type { HiddenSites } from './sites.js';

/** `calli` through a pointer that was kept: in a variable, a field, an array (ECMA-335 III.3.20). */
export function revealPointer(sites: HiddenSites, site: Site): void {
  if (site.pointer === undefined || site.callee.node >= 0) return;
  const calls = pointersIn(sites, site.pointer).flatMap(({ member }) => {
    if (member === undefined) return [];
    const named = { type: member.type, name: member.name, callee: member };
    const [first, ...rest] = site.args;
    const given = member.hasThis && first !== undefined ? { receiver: first, args: rest } : site;
    return [
      {
        member: named,
        args: given.args,
        result: site.result,
        ...('receiver' in given && { receiver: given.receiver }),
      },
    ];
  });
  sites.replace(site, calls);
}

function pointersIn({ graph, names }: HiddenSites, pointer: Value): Value[] {
  const found = originsOf(graph, pointer);
  const kept = found.flatMap((origin) => names.lists.element(origin));
  return [...found, ...kept.flatMap((each) => originsOf(graph, each))].filter(
    ({ kind }) => kind === 'function',
  );
}
