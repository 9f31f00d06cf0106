import { classifyMember } from '../../behaviour/catalogue/classify-member.js';
import {
  Mode,
  type Hop,
  type Site,
  type State,
  type Watcher,
} from '../../behaviour/data-flow/index.js';
import type { Capability } from '../../facts/capability.js';
import type { FlowSinkKind, FlowSource } from '../../facts/flow.js';

/** What is followed has come to where it leaves. */
export interface Hit {
  readonly state: State;
  readonly site: Site;
  readonly capability: Capability;
  readonly kind: FlowSinkKind;
  readonly part: string;
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
export function mayLeave({ type, name, parameters }: Site['callee']): boolean {
  if (addsSource.test(`${type}::${name}`)) return true;
  const capability = classifyMember(type, name, parameters[0]);
  return capability !== undefined && isSinkCapability(capability);
}

/** Of these kinds, everything together is the secret. */
const wholes: ReadonlySet<FlowSource['kind']> = new Set(['environment-all', 'configuration-all']);

/**
 * The hops that a secret of one kind goes; of others, all that were followed. One of them all, by its
 * name, is what honest code looks for.
 */
export function hopsFor(kind: FlowSource['kind'] | undefined): ((hop: Hop) => boolean) | undefined {
  if (kind === undefined || !wholes.has(kind)) return undefined;
  return (hop) => (hop.kind !== 'through' && hop.kind !== 'call') || !looksUp(hop.site);
}

/** What was come to where it leaves. */
export class Hits implements Watcher {
  readonly #found = new Map<State, Hit[]>();
  readonly #capabilities = new Map<Site['callee'], Capability | null>();

  /** The states in which it leaves. */
  get states(): readonly State[] {
    return [...this.#found.keys()];
  }

  reaches(state: State, site: Site, index: number): boolean {
    if (isPublicPart(site)) return true;
    const capability = this.#capabilityOf(site);
    const kind = kindOf(site, capability);
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
    // A command of a database is run with what was put into it.
    const isCommand = capability === 'database' && site.callee.name.startsWith('Execute');
    const isObject = site.callee.hasThis && index === 0 && !isCommand;
    if (state.mode === Mode.header) {
      this.#add({ state, site, capability, kind, part: 'header' });
    } else if (!isObject && !site.isNew) {
      this.#add({ state, site, capability, kind, part: partOf(state, site, index, kind) });
    }
    return !site.isNew && site.callee.name.startsWith('Create') === false;
  }

  /** One for each call and part: that of the first state that comes to it. */
  of(states: Iterable<State>): Hit[] {
    const first = new Map<string, Hit>();
    for (const state of states) {
      for (const hit of this.#found.get(state) ?? []) {
        const key = `${hit.site.id} ${hit.part}`;
        if (!first.has(key)) first.set(key, hit);
      }
    }
    return [...first.values()];
  }

  #add(hit: Hit): void {
    const known = this.#found.get(hit.state);
    if (known) known.push(hit);
    else this.#found.set(hit.state, [hit]);
  }

  #capabilityOf({ callee }: Site): Capability | undefined {
    let capability = this.#capabilities.get(callee);
    if (capability === undefined) {
      capability = addsSource.test(`${callee.type}::${callee.name}`)
        ? 'dynamic-code'
        : (classifyMember(callee.type, callee.name, callee.parameters[0]) ?? null);
      this.#capabilities.set(callee, capability);
    }
    return capability ?? undefined;
  }
}

function kindOf({ callee }: Site, capability: Capability | undefined): FlowSinkKind | undefined {
  if (capability === 'dynamic-code')
    return addsSource.test(`${callee.type}::${callee.name}`) ? 'generated-code' : undefined;
  // Output and exit codes of programs are not what they are started with.
  if (capability === 'process' && !/^(?:Start|Shell|Execute\w*|Run\w*)$/.test(callee.name))
    return undefined;
  return capability && sinkKinds[capability];
}

function looksUp({ callee }: Site): boolean {
  return (
    /^(?:get_Item|Get|GetValues|TryGetValue|Contains\w*)$/.test(callee.name) &&
    /Dictionary|Hashtable|NameValueCollection|ConnectionStringSettings|IConfiguration/.test(
      callee.type,
    )
  );
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
