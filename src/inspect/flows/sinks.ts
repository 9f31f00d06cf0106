import { classifyMember } from '../../behaviour/catalogue/classify-member.js';
import {
  Mode,
  type Move,
  type Site,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
  type Watcher,
} from '../../behaviour/data-flow/index.js';
import type { Capability } from '../../facts/capability.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowSinkKind } from '../../facts/flow.js';
import { Carriers } from './carriers.js';
import { fetchesByName, isFetcher, mayFetch } from './fetchers.js';
import { leavingDoor, mayLeaveForOthers } from './handoffs/doors.js';

/** What is followed has come to where it leaves. */
export interface Hit {
  readonly state: State;
  readonly site: Site;
  readonly capability: Capability;
  readonly kind: FlowSinkKind;
  readonly part: string;
  /** Of a file, its name. */
  readonly name?: Value;
}

const sinkKinds: Partial<Record<Capability, FlowSinkKind>> = {
  network: 'network',
  'cloud-sdk': 'network',
  telemetry: 'telemetry',
  mail: 'mail',
  dns: 'dns',
  process: 'process',
  database: 'network',
};

/** Source that a generator adds to what is compiled (Microsoft.CodeAnalysis.SourceProductionContext). */
const addsSource =
  /^Microsoft\.CodeAnalysis\.(?:SourceProductionContext|GeneratorExecutionContext|\w*PostInitializationContext)::AddSource$/;

export function isSinkCapability(capability: Capability): boolean {
  return sinkKinds[capability] !== undefined;
}

/** Whether a call of a member may be where something leaves. */
export function mayLeave(callee: Site['callee']): boolean {
  const { type, name, parameters } = callee;
  if (addsSource.test(`${type}::${name}`) || isFetcher(callee)) return true;
  const capability = classifyMember(type, name, parameters[0]);
  // A connection that is opened, or gives a command, is handed nothing.
  if (capability === 'database' && parameters.length === 0 && !name.startsWith('Execute'))
    return false;
  return capability !== undefined && isSinkCapability(capability);
}

/** Whether something may leave at what a fact tells of, also for other code that finds it there. */
export function isWayOut(fact: Fact): boolean {
  if (mayFetch(fact) || mayLeaveForOthers(fact)) return true;
  return fact.kind === 'api-call' && isSinkCapability(fact.capability);
}

/** The calls of which such facts tell. */
export function waysOut(graph: ValueGraph, facts: readonly Fact[]): Site[] {
  const { program } = graph;
  const nodes = facts.flatMap(({ location: { path, token } }) =>
    token === undefined ? [] : (program.graph.node(path, token) ?? []),
  );
  return [...new Set(nodes)]
    .flatMap((node) => graph.method(node).sites)
    .filter(({ callee }) => mayLeave(callee) || leavingDoor(callee) !== undefined);
}

/** States kept for one call: beyond, the nearest tell enough. */
const mostStates = 4;

/** What was come to where it leaves. */
export class Hits implements Watcher {
  readonly #found = new Map<State, Hit[]>();
  readonly #carriers: Carriers | undefined;
  readonly #doors = new Map<Site['callee'], Door>();

  /** The states in which it leaves. */
  get states(): readonly State[] {
    return [...this.#found.keys()];
  }

  /** @param over without, nothing is followed over what a process has for its own telemetry. */
  constructor(over?: { readonly graph: ValueGraph; readonly texts: Texts }) {
    this.#carriers = over && new Carriers(over.graph, over.texts);
  }

  moves(state: State, site: Site, index: number): readonly Move[] {
    return this.#carriers?.moves(state, site, index) ?? [];
  }

  reaches(state: State, site: Site, index: number): boolean {
    const { capability, kind, isFetcher: opens, isInput: reads } = this.#doorOf(site.callee);
    if (isPublicPart(site)) return true;
    if (opens && fetchesByName(site, index)) return this.#opened(state, site);
    if (reads && index < 0) return this.#written(state, site);
    if (capability === undefined || kind === undefined || state.mode === Mode.name) return false;
    if (kind === 'network' && takesIn.test(site.callee.name)) return false;
    if (index < 0) {
      const isChannel = kind === 'network' && channels.test(site.callee.name);
      if (state.mode === Mode.value && isChannel && !isNoStream.test(site.callee.type)) {
        this.#add({ state, site, capability, kind, part: 'body' });
      }
      return false;
    }
    // The models of an SDK hold what its clients send, and its helpers check it.
    if (capability === 'cloud-sdk' && !acts.test(site.callee.name)) return false;
    if (site.isNew) return false;
    // A command of a database is run with what was put into it.
    const isCommand = capability === 'database' && site.callee.name.startsWith('Execute');
    const isObject = site.callee.hasThis && index === 0 && !isCommand;
    if (state.mode === Mode.header) {
      this.#add({ state, site, capability, kind, part: 'header' });
    } else if (!isObject) {
      this.#add({ state, site, capability, kind, part: partOf(state, site, index, kind) });
    }
    return !site.callee.name.startsWith('Create');
  }

  /** What is written to the input of a program, it reads. */
  #written(state: State, site: Site): boolean {
    if (state.mode === Mode.value || state.mode === Mode.holder)
      this.#add({ state, site, capability: 'process', kind: 'process', part: 'input' });
    return true;
  }

  /** What is opened by an address is asked for there with all of it; a file's name says nothing. */
  #opened(state: State, site: Site): boolean {
    if (state.mode !== Mode.value) return false;
    this.#add({ state, site, capability: 'network', kind: 'network', part: 'url' });
    return false;
  }

  /** For each call and part, the first states that come to it, in their order. */
  of(states: Iterable<State>): (readonly [Hit, ...Hit[]])[] {
    const first = new Map<string, [Hit, ...Hit[]]>();
    for (const state of states) {
      for (const hit of this.#found.get(state) ?? []) {
        const key = `${hit.site.id} ${hit.part}`;
        const known = first.get(key);
        if (known === undefined) first.set(key, [hit]);
        else if (known.length < mostStates) known.push(hit);
      }
    }
    return [...first.values()];
  }

  #add(hit: Hit): void {
    const known = this.#found.get(hit.state);
    if (known) known.push(hit);
    else this.#found.set(hit.state, [hit]);
  }

  #doorOf(callee: Site['callee']): Door {
    let door = this.#doors.get(callee);
    if (door === undefined) {
      door = doorOf(callee);
      this.#doors.set(callee, door);
    }
    return door;
  }
}

/** What a member is to data that comes to it. */
interface Door {
  readonly capability: Capability | undefined;
  readonly kind: FlowSinkKind | undefined;
  readonly isFetcher: boolean;
  readonly isInput: boolean;
}

function doorOf(callee: Site['callee']): Door {
  const { type, name, parameters } = callee;
  const isSource = addsSource.test(`${type}::${name}`);
  const capability = isSource ? 'dynamic-code' : classifyMember(type, name, parameters[0]);
  const kind = isSource ? 'generated-code' : kindOf(callee, capability);
  return { capability, kind, isFetcher: isFetcher(callee), isInput: isInput(callee) };
}

function kindOf(
  { name }: Site['callee'],
  capability: Capability | undefined,
): FlowSinkKind | undefined {
  // Output and exit codes of programs are not what they are started with.
  if (capability === 'process' && !/^(?:Start|Shell|Execute\w*|Run\w*)$/.test(name))
    return undefined;
  return capability && sinkKinds[capability];
}

function isInput({ type, name }: Site['callee']): boolean {
  return name === 'get_StandardInput' && type === 'System.Diagnostics.Process';
}

/** `X509ContentType`: 1 is the certificate alone; `false`: the parameters of the public key. */
function isPublicPart({ callee, args }: Site): boolean {
  const { constant } = args[1] ?? {};
  if (callee.type.startsWith('System.Security.Cryptography.X509Certificates.X509Certificate'))
    return callee.name === 'Export' && typeof constant === 'number' && constant !== 3;
  return /^(?:ExportParameters|ToXmlString)$/.test(callee.name) && constant === 0;
}

/** What gives something that sends whatever is written to it. */
const channels =
  /^(?:\.ctor|GetRequestStream\w*|EndGetRequestStream|GetStream|OpenWrite\w*|Open\w*)$/;
/** What members of SDKs are called that go to their service. */
const acts =
  /^(?:Execute|Send|Post|Put|Upload|Create|Update|Insert|Upsert|Append|Write|Publish|Push|Invoke|Call|Request|Produce|Enqueue|Save|Replace|Patch|Complete|Generate|Chat|Upload|Import)(?!Body)|Async$/;

/** These wait for others, and fill what they are given. */
const takesIn = /^(?:Begin|End|Try)?(?:Receive|Read|Accept|Bind|Listen)/;

/** What is told to a client stays with it until it sends something; sockets and addresses say it by a call. */
const isNoStream =
  /^System\.Net\.(?:Http\.(?:HttpClient|HttpMessageInvoker|IHttpClientFactory)|Sockets\.(?:Socket|UnixDomainSocketEndPoint)$|\w*EndPoint$)/;

function partOf(state: State, { callee }: Site, index: number, kind: FlowSinkKind): string {
  if (kind === 'process') return 'command';
  if (kind === 'generated-code') return 'body';
  const type = callee.parameters[index - (callee.hasThis ? 1 : 0)] ?? '';
  if (type === 'System.Uri' || (type === 'System.String' && isFirst(callee, index))) return 'url';
  if (/EndPoint|IPAddress/.test(type)) return 'host';
  return state.mode === Mode.holder ? 'object' : 'body';
}

const isFirst = ({ hasThis }: Site['callee'], index: number): boolean =>
  index === (hasThis ? 1 : 0);
