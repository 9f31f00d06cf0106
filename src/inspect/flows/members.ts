import {
  Mode,
  originsOf,
  type MethodValues,
  type Site,
  type Value,
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

/**
 * What requests show to their service that somebody else made and that only pass through: read out of
 * their headers, copied with all headers, or sent on to another address as they are.
 */
export function requestsOf(graph: ValueGraph): Beginning[] {
  const isMeant = (type: string, name: string): boolean =>
    name === 'get_Authorization' || (requests.test(type) && handles.test(name));
  return graph.program
    .callersOfMembers(isMeant)
    .flatMap((node) => graph.method(node).sites)
    .flatMap((site) => passing(graph, site));
}

const requests = /^System\.Net\.Http\.(?:HttpRequestMessage|HttpClient)$/;
const handles = /^(?:get_(?:DefaultRequest)?Headers|set_RequestUri)$/;
/** Members that give the headers one by one or together. */
const enumerates =
  /^(?:GetEnumerator|get_NonValidated|GetValues|TryGetValues|To\w+|Select\w*|Where|Cast|OfType|Concat|Aggregate|Join|CopyTo|Iterate|Map\w*|OfSeq|ForEach)$/;

function passing(
  graph: ValueGraph,
  { callee, args, result, method, ilOffset: at }: Site,
): Beginning[] {
  const { program } = graph;
  if (callee.node >= 0) return [];
  const begin = (value: Value | undefined, ilOffset: number, text: string): Beginning[] => {
    if (value === undefined) return [];
    const location = { ...program.graph.location(method), ilOffset };
    const source: FlowSource = { kind: 'request', text, area: 'token', location };
    return [{ value, mode: Mode.value, source }];
  };
  if (callee.name === 'get_Authorization') {
    const request = callee.type.endsWith('.HttpRequestHeaders')
      ? args[0]?.site?.args[0]
      : undefined;
    return isForeign(graph, request) ? begin(result, at, authorization) : [];
  }
  if (!requests.test(callee.type) || !handles.test(callee.name)) return [];
  if (!isForeign(graph, args[0])) return [];
  if (callee.name === 'set_RequestUri') return begin(args[0], at, 'requests that pass through');
  return (result?.uses ?? [])
    .filter(({ site, index }) => index === 0 && enumerates.test(site.callee.name))
    .flatMap(({ site }) =>
      begin(
        site.result ?? site.args.at(-1),
        site.ilOffset,
        'the headers of requests that pass through',
      ),
    );
}

const authorization = 'the Authorization header of requests that pass through';

/** Somebody else made it: it came as a parameter. */
function isForeign(graph: ValueGraph, request: Value | undefined): boolean {
  return (
    request !== undefined && originsOf(graph, request).some(({ kind }) => kind === 'parameter')
  );
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
