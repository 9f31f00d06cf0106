import {
  hasHole,
  Hole,
  Mode,
  originsOf,
  type Move,
  type Site,
  type Slice,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { listenersOf, type Listener } from './listeners.js';

/**
 * What a process has to hand data from one part of it to another: who puts something in and who takes it
 * out need know nothing of each other. Members are `Type::Member`.
 */
interface Carrier {
  readonly puts: RegExp;
  /** What these give, somebody put in. */
  readonly takes?: RegExp;
  /** The parameters of these methods of the package get it. */
  readonly listeners?: readonly Listener[];
  /** Members that are given a delegate which gets it. */
  readonly callbacks?: RegExp;
  /** What is put in is told apart by a name: the first text. */
  readonly isNamed?: true;
}

/** .NET API docs: System.Diagnostics, System.Diagnostics.Tracing, System.AppDomain, System.Threading. */
const carriers: readonly Carrier[] = [
  {
    puts: /^System\.Diagnostics\.Activity::(?:SetTag|AddTag|SetBaggage|AddBaggage|AddEvent|AddLink|AddException|SetCustomProperty|SetStatus|set_DisplayName|set_TraceStateString)$/,
    takes:
      /^System\.Diagnostics\.Activity::(?:get_Tag\w*|get_Baggage|get_Events|get_Links|get_DisplayName|get_StatusDescription|get_TraceStateString|GetTagItem|GetBaggageItem|GetCustomProperty|Enumerate\w+)$/,
  },
  {
    puts: /^System\.Diagnostics\.Diagnostic(?:Source|Listener)::(?:Write|StartActivity|StopActivity|OnActivity\w+)$/,
    listeners: [
      {
        name: /^(?:[\w.<>,`]*\.)?OnNext$/,
        parameter: /^System\.Collections\.Generic\.KeyValuePair`2$/,
      },
    ],
    callbacks: /::Subscribe$/,
  },
  {
    puts: /^Microsoft\.FSharp\.Control\.(?:FSharpMailboxProcessor`1::(?:Post|TryPost|PostAndReply|PostAndTryAsyncReply|PostAndAsyncReply)|FSharpAsyncReplyChannel`1::Reply)$/,
    takes:
      /^Microsoft\.FSharp\.Control\.FSharpMailboxProcessor`1::(?:Receive|TryReceive|Scan|TryScan|PostAndReply|PostAndAsyncReply)$/,
  },
  {
    puts: /^System\.Diagnostics\.Tracing\.EventSource::Write\w*$/,
    takes: /^System\.Diagnostics\.Tracing\.EventWrittenEventArgs::get_(?:Payload|Message)$/,
  },
  {
    puts: /^System\.Diagnostics\.(?:Trace|Debug|TraceSource)::(?:Write|Print|Trace|Fail|Assert)\w*$/,
    listeners: [
      {
        name: /^(?:Write|WriteLine|TraceEvent|TraceData|Fail)$/,
        base: /^System\.Diagnostics\.(?:\w*TraceListener)$/,
      },
    ],
  },
  {
    puts: /^System\.Diagnostics\.Metrics\.(?:Counter|UpDownCounter|Histogram|Gauge)`1::(?:Add|Record)$/,
    callbacks: /^System\.Diagnostics\.Metrics\.MeterListener::SetMeasurementEventCallback$/,
  },
  {
    puts: /^Microsoft\.Extensions\.Logging\.(?:ILogger::(?:Log|BeginScope)|LoggerExtensions::(?:Log|BeginScope)\w*)$/,
    listeners: [{ name: /(?:^|\.)Log$/, parameter: /^Microsoft\.Extensions\.Logging\.LogLevel$/ }],
  },
  {
    puts: /^System\.Console::(?:Write|WriteLine)$/,
    listeners: [
      { name: /^Write(?:Line)?(?:Async)?$/, base: /^System\.IO\.(?:Text|Stream|String)Writer$/ },
    ],
  },
  {
    isNamed: true,
    puts: /^System\.App(?:Domain|Context)::SetData$/,
    takes: /^System\.App(?:Domain|Context)::GetData$/,
  },
  {
    puts: /^System\.(?:Threading\.Thread|Runtime\.Remoting\.Messaging\.CallContext)::(?:Logical)?SetData$/,
    takes:
      /^System\.(?:Threading\.Thread|Runtime\.Remoting\.Messaging\.CallContext)::(?:Logical)?GetData$/,
  },
  {
    isNamed: true,
    puts: /^System\.Environment::SetEnvironmentVariable$/,
    takes: /^System\.Environment::GetEnvironmentVariable$/,
  },
  {
    isNamed: true,
    puts: /^System\.Net\.Http\.HttpRequestOptions::(?:Set|set_Item|Add|TryAdd)$/,
    takes: /^System\.Net\.Http\.HttpRequestOptions::(?:TryGetValue|get_Item)$/,
  },
  {
    isNamed: true,
    puts: /^Microsoft\.Win32\.(?:Registry|RegistryKey)::SetValue$/,
    takes: /^Microsoft\.Win32\.(?:Registry|RegistryKey)::GetValue$/,
  },
  {
    isNamed: true,
    puts: /^(?:System\.Runtime\.Caching\.\w+::(?:Set|Add|AddOrGetExisting)|System\.Web\.Caching\.Cache::(?:Insert|Add|set_Item)|Xamarin\.Essentials\.Preferences::Set|Microsoft\.Maui\.Storage\.(?:I?Preferences|PreferencesExtensions)::Set)$/,
    takes:
      /^(?:System\.Runtime\.Caching\.\w+::Get|System\.Web\.Caching\.Cache::(?:Get|get_Item)|Xamarin\.Essentials\.Preferences::Get|Microsoft\.Maui\.Storage\.(?:I?Preferences|PreferencesExtensions)::Get)$/,
  },
];

const inProcess = 'handed on inside the process';
const isPut = new RegExp(carriers.map(({ puts }) => puts.source).join('|'));

/** Follows data over what a process has for its own traces, logs, measures and settings. */
export class Carriers {
  readonly #graph: ValueGraph;
  readonly #texts: Texts;
  readonly #puts = new Map<Site['callee'], Carrier | null>();
  readonly #ends = new Map<Carrier, readonly End[]>();

  constructor(graph: ValueGraph, texts: Texts) {
    this.#graph = graph;
    this.#texts = texts;
  }

  moves(state: State, site: Site, index: number): readonly Move[] {
    if (index < 0 || (state.mode !== Mode.value && state.mode !== Mode.holder)) return [];
    const { callee } = site;
    if (callee.hasThis && index === 0) return [];
    let carrier = this.#puts.get(callee);
    if (carrier === undefined) {
      carrier = carrierOf(callee) ?? null;
      this.#puts.set(callee, carrier);
    }
    if (carrier === null) return [];
    const ends = this.#endsOf(carrier);
    const names = carrier.isNamed && ends.length > 0 ? this.#namesIn(site) : undefined;
    return ends
      .filter((end) => mayBeOne(names, end.site && this.#namesIn(end.site)))
      .map(({ value }) => ({ value, mode: Mode.value, text: inProcess, isElsewhere: true }));
  }

  /** Adds what is put in to what leads somewhere, where that comes out again among it. */
  lead(slice: Slice): void {
    let left = [...carriers];
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const out = left.filter((one) => this.#endsOf(one).some(({ value }) => slice.has(value)));
      left = left.filter((one) => !out.includes(one));
      for (const one of out) for (const each of putInto(this.#graph, one)) slice.add(each);
    }
  }

  #endsOf(carrier: Carrier): readonly End[] {
    let ends = this.#ends.get(carrier);
    if (ends === undefined) {
      ends = endsOf(this.#graph, carrier);
      this.#ends.set(carrier, ends);
    }
    return ends;
  }

  /** The texts by which a call tells apart what it keeps or gives; undefined where no text does. */
  #namesIn({ callee, args }: Site): readonly string[] | undefined {
    const at = callee.parameters.indexOf('System.String');
    const value = at < 0 ? undefined : args[at + (callee.hasThis ? 1 : 0)];
    if (value === undefined) return undefined;
    const texts = this.#texts.of(value, []);
    // Much is followed still: what is asked afterwards may have other answers.
    this.#texts.forget();
    return texts;
  }
}

/** Where something comes out again. */
interface End {
  readonly value: Value;
  /** The call that takes it out, where what it takes has a name. */
  readonly site?: Site;
}

/**
 * Whether what is put in under one name may be what is taken out under another. A name that comes from
 * elsewhere is not one that the package wrote down, unless both do; one that is hidden may be.
 */
function mayBeOne(
  put: readonly string[] | undefined,
  taken: readonly string[] | undefined,
): boolean {
  if (put === undefined || taken === undefined) return true;
  return put.some((name) => taken.some((other) => mayBeNamed(name, other)));
}

function mayBeNamed(name: string, other: string): boolean {
  if (name === other || (hasHole(name) && hasHole(other))) return true;
  return name.includes(Hole.hidden) || other.includes(Hole.hidden);
}

function carrierOf({ type, name, node }: Site['callee']): Carrier | undefined {
  const member = `${type}::${name}`;
  return node < 0 && isPut.test(member)
    ? carriers.find(({ puts }) => puts.test(member))
    : undefined;
}

function endsOf(graph: ValueGraph, { takes, listeners, callbacks, isNamed }: Carrier): End[] {
  const { program } = graph;
  const isMeant = (type: string, name: string): boolean => {
    const member = `${type}::${name}`;
    return takes?.test(member) === true || callbacks?.test(member) === true;
  };
  const ends: End[] = [];
  if (takes !== undefined || callbacks !== undefined) {
    const sites = program.callersOfMembers(isMeant).flatMap((node) => graph.method(node).sites);
    for (const site of sites) {
      const { callee } = site;
      const member = `${callee.type}::${callee.name}`;
      if (callee.node >= 0) continue;
      if (takes?.test(member) === true) ends.push(...taken(site, isNamed));
      if (callbacks?.test(member) === true) ends.push(...given(graph, site));
    }
  }
  for (const node of listenersOf(program, listeners ?? [])) {
    const { parameters, hasThis } = graph.method(node);
    ends.push(...parameters.slice(hasThis ? 1 : 0).map((value) => ({ value })));
  }
  return ends;
}

/** All that is handed to the calls that put something in. */
function putInto(graph: ValueGraph, { puts }: Carrier): Value[] {
  return graph.program
    .callersOfMembers((type, name) => puts.test(`${type}::${name}`))
    .flatMap((node) => graph.method(node).sites)
    .filter(({ callee }) => callee.node < 0 && puts.test(`${callee.type}::${callee.name}`))
    .flatMap(({ args }) => args);
}

/** What is taken out: the result, and what `out` parameters get. */
function taken(site: Site, isNamed: true | undefined): End[] {
  const { callee, args, result } = site;
  const first = callee.hasThis ? 1 : 0;
  const filled = args.filter((_, index) => callee.byRef[index - first] === true);
  const values = [...filled, ...(result === undefined ? [] : [result])];
  return values.map((value) => (isNamed ? { value, site } : { value }));
}

/** What a delegate gets that is handed over. */
function given(graph: ValueGraph, { args }: Site): End[] {
  return args
    .flatMap((value) => originsOf(graph, value))
    .filter(({ kind, target }) => kind === 'delegate' && target >= 0)
    .flatMap(({ target }) => graph.method(target).parameters.slice(1))
    .map((value) => ({ value }));
}
