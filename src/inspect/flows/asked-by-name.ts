import {
  Mode,
  pathTo,
  Search,
  seenAs,
  originsOf,
  type Site,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { isBrowserMethod } from '../../behaviour/strings/browser-methods.js';
import type { Location } from '../../core/location.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowSource } from '../../facts/flow.js';
import { at } from './steps.js';
import type { Beginning } from './sources.js';

/** Steps from a name to where it is sent: who asks does so near by. */
const mostSteps = 1_500;

/** What carries messages both ways. .NET API docs: System.Net.WebSockets, System.IO.Pipes, System.Net.Sockets. */
const channels =
  /^System\.(?:Net\.WebSockets\.\w*WebSocket|IO\.Pipes\.|Net\.Sockets\.|IO\.(?:Stream|Stream\w*Writer|TextWriter)$)/;
const asks = /^(?:Begin)?(?:Send|Write)/;
const answers = /^(?:Begin)?(?:Receive|Read)/;

/**
 * What another program answers that is asked by a name, over a connection: the call that was handed the name
 * gives it, or what is received where the name is sent.
 */
export function answersToName(graph: ValueGraph, name: Value, source: FlowSource): Beginning[] {
  const asked: { readonly state: State; readonly site: Site }[] = [];
  const search = new Search(
    graph,
    {
      reaches: (state, site) => {
        if (!channels.test(site.callee.type) || !asks.test(site.callee.name)) return false;
        asked.push({ state, site });
        return true;
      },
    },
    { most: mostSteps },
  );
  search.begin(name, Mode.name);
  search.run();
  const begun = asked.flatMap(({ state, site }): Beginning[] => {
    const given = askedThrough(name, state)?.result;
    if (given !== undefined) return [{ value: given, mode: Mode.value, source }];
    return receivedBeside(graph, site).map((value) => ({
      value,
      mode: Mode.value,
      source,
      written: true,
    }));
  });
  return [...new Map(begun.map((each) => [each.value, each])).values()];
}

const sends = /^System\.Net\.WebSockets\.\w*WebSocket::Send/;

/** Whether a program is started and messages are sent, as those do that drive a browser. */
export function mayDriveBrowser(facts: readonly Fact[]): boolean {
  return (
    facts.some((fact) => fact.kind === 'api-call' && fact.capability === 'process') &&
    facts.some(sendsMessage)
  );
}

const sendsMessage = (fact: Fact): boolean => fact.kind === 'api-call' && sends.test(fact.api);

/** Helpers around what sends, and their callers. */
const mostNodes = 80;
const mostCallers = 24;

/** Cookies that a browser is asked for, by a name that code near what sends puts together. */
export function cookiesOf(graph: ValueGraph, texts: Texts, facts: readonly Fact[]): Beginning[] {
  if (!mayDriveBrowser(facts)) return [];
  const { graph: calls } = graph.program;
  const near = new Set<number>();
  for (const { location } of facts.filter(sendsMessage)) {
    const { path, token } = location;
    const node = token === undefined ? undefined : calls.node(path, token);
    if (node !== undefined) near.add(node);
  }
  for (const node of near) {
    if (near.size > mostNodes) break;
    for (const caller of calls.callers(node).slice(0, mostCallers)) near.add(caller);
    for (const starter of startersOf(graph, node)) near.add(starter);
  }
  return [...near].slice(0, mostNodes).flatMap((node) =>
    graph.method(node).sites.flatMap((site) => {
      const name = site.result === undefined ? undefined : textOf(texts, site.result);
      if (name === undefined || site.result === undefined) return [];
      const source = sourceOf(name, at(graph.program, site));
      return answersToName(graph, site.result, source);
    }),
  );
}

/** Of an async method or iterator, the one that puts its parameters into the fields it reads. */
function startersOf(graph: ValueGraph, node: number): number[] {
  const fields = new Set(
    graph
      .method(node)
      .sites.flatMap(({ args }) => args)
      .flatMap(({ kind, field }) => (kind === 'load' && field?.includes('>d__') ? [field] : [])),
  );
  return [...fields].slice(0, mostCallers).flatMap((field) => {
    graph.readStores(field);
    return graph.field(field).into.map(({ method }) => method);
  });
}

/** What a call gives, where that is such a name. */
function textOf(texts: Texts, { site, uses }: Value): string | undefined {
  // Nobody takes a name from outside, and who makes one hands it on.
  const isOwn =
    site !== undefined && (site.callee.node >= 0 || site.callee.type === 'System.String');
  if (!isOwn || uses.length === 0 || site.callee.returns !== 'System.String') return undefined;
  return texts.of(site.result as Value, []).find(isBrowserMethod);
}

const sourceOf = (text: string, location: Location): FlowSource => ({
  kind: 'credential-file',
  text,
  location,
  area: 'browser',
});

/** The last call of the method that knows the name which leads to where it is sent. */
function askedThrough(name: Value, state: State): Site | undefined {
  const calls = pathTo(state).states.flatMap(({ hop }) => (hop.kind === 'call' ? [hop.site] : []));
  return calls.findLast(({ method, isNew }) => method === name.method && !isNew);
}

/** What is received over the connection on which something is sent. */
function receivedBeside(graph: ValueGraph, { args: [connection] }: Site): Value[] {
  if (connection === undefined) return [];
  return originsOf(graph, connection)
    .flatMap((origin) => seenAs(graph, origin))
    .flatMap(({ uses }) => uses)
    .filter(({ site, index }) => index === 0 && answers.test(site.callee.name))
    .flatMap(({ site: { args, result } }) => args[1] ?? result ?? []);
}
