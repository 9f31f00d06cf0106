import {
  Mode,
  originsOf,
  type MethodValues,
  type Site,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowSource, FlowSourceKind } from '../../facts/flow.js';
import type { Beginning } from './sources.js';

/** What services answer to the calls that a fact stands for. */
export function answersOf(method: MethodValues, { location, ...fact }: Fact): Beginning[] {
  const api = fact.kind === 'api-call' ? fact.api : '';
  return method.sites
    .filter(({ callee }) => `${callee.type}::${callee.name}` === api)
    .flatMap((site): Beginning[] => {
      if (site.result === undefined) return [];
      const at = { ...location, ilOffset: site.ilOffset };
      const source: FlowSource = { kind: 'response', text: api, location: at, area: '' };
      return [{ value: site.result, mode: Mode.value, source, answerTo: site }];
    });
}

/** The hashes of the passwords of an application's users (ASP.NET Core Identity, ASP.NET Identity). */
export function hashesOf(graph: ValueGraph): Beginning[] {
  return ['get_PasswordHash', 'GetPasswordHashAsync'].flatMap((name) =>
    results(
      graph,
      name,
      ({ callee }) => /^Microsoft\.AspNet(?:Core)?\.Identity\./.test(callee.type),
      {
        kind: 'identity',
        text: 'password hashes',
        area: 'password-hash',
      },
    ),
  );
}

/** What requests show to their service that somebody else made and that only pass through. */
export function requestsOf(graph: ValueGraph): Beginning[] {
  const isForeign = ({ callee, args }: Site): boolean => {
    if (!callee.type.endsWith('.HttpRequestHeaders')) return false;
    const request = args[0]?.site?.args[0];
    if (request === undefined) return false;
    return originsOf(graph, request).some(({ kind }) => kind === 'parameter');
  };
  return results(graph, 'get_Authorization', isForeign, {
    kind: 'request',
    text: 'the Authorization header of requests that pass through',
    area: 'token',
  });
}

interface What {
  readonly kind: FlowSourceKind;
  readonly text: string;
  readonly area: string;
}

/** What the calls of members outside give that are called so. */
function results(
  graph: ValueGraph,
  name: string,
  isMeant: (site: Site) => boolean,
  what: What,
): Beginning[] {
  return graph.program
    .callersOutside(name)
    .flatMap((node) => graph.method(node).sites)
    .filter((site) => site.callee.name === name && site.callee.node < 0 && isMeant(site))
    .flatMap((site): Beginning[] => {
      if (site.result === undefined) return [];
      const location = { ...graph.program.graph.location(site.method), ilOffset: site.ilOffset };
      return [{ value: site.result, mode: Mode.value, source: { ...what, location } }];
    });
}
