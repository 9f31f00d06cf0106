import {
  originsOf,
  pathTo,
  type FlowPath,
  type Site,
  type State,
  type Texts,
  type ValueGraph,
} from '../../../behaviour/data-flow/index.js';
import { excerpt } from '../../../core/text.js';
import type { FlowEndpoint, FlowFact, ToldAddress } from '../../../facts/flow.js';
import { namesPart } from '../../../facts/run-chain.js';
import { commandOf } from '../commands.js';
import type { Endpoints } from '../endpoints.js';
import { at, stepsOf } from '../steps.js';
import type { Unread } from './beginnings.js';
import { decodingOf } from './decoding.js';
import type { Chain } from './following.js';
import { isCalled } from './loaded.js';
import { memberOf } from './members.js';
import { placeOf, toldBy } from './origin.js';
import { isStart } from './processes.js';
import type { Running } from './runners.js';
import type { Triggers } from './triggers.js';

/** Writes down a chain: what runs, from where, through what, and who brings it to run. */
export class Describer {
  readonly #graph: ValueGraph;
  readonly #endpoints: Endpoints;
  readonly #triggers: Triggers;
  readonly #fetched: readonly Unread[];
  readonly #texts: Texts;

  constructor(
    graph: ValueGraph,
    triggers: Triggers,
    endpoints: Endpoints,
    fetched: readonly Unread[],
    texts: Texts,
  ) {
    this.#graph = graph;
    this.#endpoints = endpoints;
    this.#triggers = triggers;
    this.#fetched = fetched;
    this.#texts = texts;
  }

  /** @param told by the call that fetches, what of an answer says where from */
  fact(
    { from: { source, site: fetch }, run: { site, running }, path }: Chain,
    told: ReadonlyMap<number, State>,
    isVerified: boolean,
  ): FlowFact {
    const { program } = this.#graph;
    const location = at(program, site);
    const api = site.pointer === undefined ? memberOf(site) : 'a call through a pointer';
    const isFetched = fetch !== undefined && source.kind === 'downloaded';
    const connects = isFetched ? this.#connects(site, path) : undefined;
    const teller = isFetched ? this.#told(fetch, told) : undefined;
    return {
      kind: 'flow',
      location,
      excerpt: excerpt(site.pointer === undefined ? `call ${api}` : 'calli'),
      source,
      transforms: decodingOf(this.#graph, path),
      sink: { ...running, api },
      ...(isFetched ? { endpoint: this.#askedAt(fetch, running, path) } : {}),
      steps: [
        { location: source.location, text: source.text },
        ...stepsOf(program, path),
        { location, text: `run by ${api}` },
      ],
      sourceMember: program.graph.sourceMember(site.method),
      run: {
        isVerified,
        ...(site.isHidden ? { isHidden: true } : {}),
        isCalled: isCalled(this.#graph, site),
        ...this.#triggers.of(site.method),
        ...(teller === undefined ? {} : { told: teller }),
        ...(connects === undefined ? {} : { connects }),
      },
    };
  }

  /** Callers give addresses of data; nobody gives one for what is called by any name. */
  #askedAt(fetch: Site, { part }: Running, path: FlowPath): FlowEndpoint {
    const isTaken = part === namesPart;
    const calls = callsBehind(path);
    const asked = calls.length > 0 ? this.#endpoints.ofSite(fetch, calls, isTaken) : undefined;
    const isKnown = asked !== undefined && asked.owner !== 'unknown';
    return placeOf(isKnown ? asked : this.#endpoints.ofSite(fetch, [], isTaken));
  }

  /** Whom a program is told to connect to that was fetched. */
  #connects(site: Site, path: FlowPath): FlowEndpoint | undefined {
    if (!isStart(site)) return undefined;
    const told = commandOf(this.#graph, site, path).flatMap((value) => this.#texts.of(value, []));
    const named = told.filter((text) => hasPort.test(text));
    return named.length === 0 ? undefined : this.#endpoints.ofAddresses(named);
  }

  /** Of a fetch, what was said of where to fetch from by an answer. */
  #told(fetch: Site, told: ReadonlyMap<number, State>): ToldAddress | undefined {
    const object = fetch.callee.hasThis ? fetch.args[0] : undefined;
    const makers = object === undefined ? [] : originsOf(this.#graph, object);
    const sites = [fetch, ...makers.flatMap(({ site }) => site ?? [])];
    const state = sites.map(({ id }) => told.get(id)).find((each) => each !== undefined);
    if (state === undefined) return undefined;
    const path: FlowPath = pathTo(state);
    const first = path.states[0]?.value;
    const teller = this.#fetched.find(({ value }) => value === first);
    return toldBy(this.#graph, this.#endpoints, path, teller);
  }
}

/** The calls of what only fetches, through which the answer came back: they said where to ask, the innermost last. */
function callsBehind({ states }: FlowPath): Site[] {
  const further = states.findIndex(({ hop }) => hop.kind === 'call');
  const first = further < 0 ? states : states.slice(0, further);
  return first.flatMap(({ hop }) => (hop.kind === 'back' ? [hop.site] : [])).reverse();
}

/** An address, and no name of a file: with a scheme or a port. */
const hasPort = /^[a-z][a-z0-9+.-]{0,20}:\/\/|^[^\s/:]{1,253}:\d{1,5}$/i;
