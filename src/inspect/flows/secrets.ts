import {
  type Bounds,
  Followed,
  Search,
  type FlowPath,
  type Site,
  type Texts,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { append } from '../../core/append.js';
import { LimitReached } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowEndpoint, FlowFact } from '../../facts/flow.js';
import { placeOf } from '../places-seen.js';
import { isUnanswered } from './answers.js';
import { Aside } from './aside.js';
import { Begun } from './begun-by.js';
import { nearTo, type Build } from './builds.js';
import { Carriers } from './carriers.js';
import { eachPlace } from './each-place.js';
import type { Endpoints } from './endpoints.js';
import { isFar } from './far.js';
import { isFetcher } from './fetchers.js';
import { headerName, isSideHeader } from './header-names.js';
import { openWays, type OpenHop, type OpenWays } from './open-hops.js';
import { isAddressOf } from './requests.js';
import { Leavings, leavingFacts, type Leaving, type Telling } from './handoffs/index.js';
import { Hits, isWayOut, waysOut, type Hit } from './sinks.js';
import { beginningsOf, type Beginning } from './sources.js';
import { contentsOf } from './contents.js';
import { servedSecrets } from './secret-servers.js';
import { at, opcodeOf, stepsOf, transformsOf } from './steps.js';

/** Who tells more of what was found. */
interface Asked {
  readonly endpoints: Endpoints;
  readonly begun: Begun;
  readonly aside: Aside;
}

/** What is asked while secrets are followed, and how they are told. */
export interface SecretTelling extends Telling {
  readonly texts: Texts;
  readonly endpoints: Endpoints;
  /** An address is written into the code: what stands in files may go there. */
  readonly namesAddress: boolean;
  /** A server is asked for secrets, as it seems. */
  readonly asksForSecrets: boolean;
  /** Among the builds of a library. */
  readonly build: Build;
}

export function tellingOf(
  graph: ValueGraph,
  texts: Texts,
  endpoints: Endpoints,
  known: Pick<SecretTelling, 'namesAddress' | 'asksForSecrets' | 'build'>,
): SecretTelling {
  const asked = { endpoints, begun: new Begun(graph), aside: new Aside(graph) };
  return {
    graph,
    texts,
    endpoints,
    ...known,
    textsOf: (value, calls) => texts.of(value, calls),
    toFact: (beginning, hit, path) => toFact(graph, beginning, hit, path, asked),
  };
}

/**
 * Secrets of the code of some assemblies, from where they come to be to where they leave, or are left
 * for other code.
 * @param ended told of the limit at which following ended; what was found until then is given
 * @throws what reading bodies throws
 */
export function secretsIn(
  telling: SecretTelling,
  facts: readonly Fact[],
  ended: (limit: LimitReached) => void,
): Fact[] {
  const { graph, texts, endpoints } = telling;
  const begun = [...beginningsOf(graph, texts, facts).values()];
  if (telling.asksForSecrets)
    begun.push(servedSecrets(graph, facts, (site) => endpoints.textsOf(site)));
  const classes = begun.map((each) => each.filter((one) => isForOthers(one, telling)));
  const known = new Set(classes.flat().map(({ value }) => value));
  const none = { beginnings: [], own: new Set<Site>() };
  const { beginnings, own } = telling.namesAddress ? contentsOf(graph, facts, known) : none;
  const isWorth = worthFollowing(telling, facts, [...classes.flat(), ...beginnings]);
  const found = followedFrom(
    telling,
    classes.map((each) => each.filter(isWorth)),
    ended,
  );
  const isClosed: OpenHop = (hop) => hop.kind === 'back' && own.has(hop.site);
  const files = beginnings.filter(isWorth);
  append(found, followedFrom(telling, [files], ended, { most: contentStates }, isClosed));
  return found;
}

/** All in the first build of a library; in a further one what is new, or leads to where something leaves that is. */
function worthFollowing(
  { graph, texts, build }: SecretTelling,
  facts: readonly Fact[],
  all: readonly Beginning[],
): (one: Beginning) => boolean {
  const begun = build.begun(all);
  const ends = build.ends(facts.filter(isWayOut), placeOf);
  if (ends.length === 0) return (one) => begun.has(one);
  const carriers = new Carriers(graph, texts);
  const leading = nearTo(graph, waysOut(graph, ends), (slice) => carriers.lead(slice));
  return (one) => leading === undefined || begun.has(one) || leading.has(one.value);
}

/**
 * What honest libraries read is everywhere, and who sends it does so near by: what stands in files is
 * followed this far.
 */
const contentStates = 4_000;

function followedFrom(
  telling: SecretTelling,
  classes: readonly (readonly Beginning[])[],
  ended: (limit: LimitReached) => void,
  bounds: Bounds = {},
  isClosed?: OpenHop,
): Fact[] {
  const { graph } = telling;
  if (classes.every(({ length }) => length === 0)) return [];
  const hits = new Hits(telling);
  const leavings = new Leavings(graph, hits);
  const search = new Search(graph, leavings, bounds);
  const begun = classes.map((beginnings) =>
    beginnings.map(({ value, mode, written }) => search.begin(value, mode, written)),
  );
  runToEnd(graph, search, ended);
  const ends = [...hits.states, ...leavings.states];
  if (ends.length === 0) return [];
  const followed = new Followed(search, ends);
  return classes.flatMap((beginnings, index) => {
    const ways = openWays(followed, begun[index] ?? [], beginnings[0]?.source, isClosed);
    return tell(telling, beginnings, ways, { hits, leavings });
  });
}

function runToEnd(graph: ValueGraph, search: Search, ended: (limit: LimitReached) => void): void {
  try {
    search.run();
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    ended(error);
    // What was found until then is told.
    graph.program.budget.extend();
  }
}

/** The places to which the secrets of one class lead. */
function tell(
  telling: SecretTelling,
  beginnings: readonly Beginning[],
  ways: OpenWays,
  { hits, leavings }: { readonly hits: Hits; readonly leavings: Leavings },
): Fact[] {
  const { graph, endpoints, textsOf } = telling;
  const byValue = new Map(beginnings.map((each) => [each.value, each]));
  const beginningOf = ({ states: [first] }: FlowPath): Beginning | undefined =>
    first && byValue.get(first.value);
  const states = [...ways.states()];
  const sent = hits.of(states).flatMap((found) =>
    eachPlace(found, ways, (hit, path) => {
      const beginning = beginningOf(path);
      if (beginning === undefined || isOwnAnswer(beginning, hit, path, endpoints)) return undefined;
      const fact = telling.toFact(beginning, hit, path);
      // A file that is opened is none of the places where something leaves.
      return fact.endpoint === undefined && isFetcher(hit.site.callee) ? undefined : fact;
    }),
  );
  const left = leavings.of(states, beginnings[0]?.source).flatMap((leaving): Fact[] => {
    const path = ways.pathTo(leaving.state);
    const beginning = path && beginningOf(path);
    if (path === undefined || beginning === undefined) return [];
    return [
      ...openFileFacts(telling, beginning, leaving, path),
      ...leavingFacts(graph, beginning, leaving, path, textsOf),
    ];
  });
  return [...sent, ...left];
}

/** A file that others see is as good as sent. */
function openFileFacts(
  { toFact }: Telling,
  beginning: Beginning,
  { state, way }: Leaving,
  path: FlowPath,
): FlowFact[] {
  const name = way?.door.kind === 'file' ? way.site.args[way.door.name] : undefined;
  if (way === undefined || name === undefined) return [];
  const { site } = way;
  const hit: Hit = { state, site, capability: 'file-write', kind: 'open-file', part: 'body', name };
  const fact = toFact(beginning, hit, path);
  return fact.endpoint === undefined ? [] : [fact];
}

/** Only what the caller's own service answers is the caller's: what a stranger's place answers is its own. */
function isForOthers({ answerTo, source }: Beginning, { endpoints }: SecretTelling): boolean {
  if (answerTo === undefined) return true;
  const { owner } = endpoints.ofSite(answerTo);
  // Servers of secrets have agents on the machine itself.
  return asksFor.has(owner) || (owner === 'local' && source.area === 'vault');
}

const asksFor: ReadonlySet<FlowEndpoint['owner']> = new Set([
  'caller',
  'fixed',
  'vendor',
  'unknown',
]);

/** A place may send on its own answers. */
function isOwnAnswer(
  { answerTo, source }: Beginning,
  hit: Hit,
  path: FlowPath,
  endpoints: Endpoints,
): boolean {
  if (answerTo === undefined) return false;
  const asked = endpoints.ofSite(answerTo);
  const isNamed = asked.owner === 'fixed' || asked.owner === 'vendor';
  return isNamed && asked.host === endpoints.of(hit, path, source)?.host;
}

function toFact(
  graph: ValueGraph,
  { source }: Beginning,
  hit: Hit,
  path: FlowPath,
  { endpoints, begun, aside }: Asked,
): FlowFact {
  const { program } = graph;
  const { site, capability, kind } = hit;
  const part = partOn(path, hit.part);
  const endpoint = endpoints.of({ ...hit, part }, path, source);
  const begunBy = begun.by(path.calls[0]?.method ?? site.method);
  const location = at(program, site);
  const api = `${site.callee.type}::${site.callee.name}`;
  return {
    kind: 'flow',
    location,
    excerpt: excerpt(`${opcodeOf(site)} ${api}`),
    source,
    transforms: transformsOf(program, path),
    sink: { kind, api, capability, part },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(begunBy === undefined ? {} : { begunBy }),
    ...(isUnanswered(graph, site) ? { unanswered: true as const } : {}),
    ...(aside.has(path) ? { aside: true as const } : {}),
    ...(isFar(path) ? { isFar: true as const } : {}),
    steps: [
      { location: source.location, text: source.text },
      ...stepsOf(program, path),
      { location, text: `${sentBy(kind)} ${api}` },
    ],
    sourceMember: program.graph.sourceMember(site.method),
  };
}

/** What it is of the request, by how it came to be in it. */
function partOn(path: FlowPath, part: string): string {
  if (part === 'header') return isSideHeader(headerName(path)) ? 'side-header' : part;
  return part === 'body' && isAddressOf(path) ? 'url' : part;
}

function sentBy(kind: FlowFact['sink']['kind']): string {
  if (kind === 'process') return 'handed to a program by';
  if (kind === 'open-file') return 'written where others see it by';
  return kind === 'generated-code' ? 'written into your code by' : 'sent by';
}
