import { carriesNothing } from './callee.js';
import { seenAs, sitesOf, targetsOf } from './origins.js';
import type { Texts } from './texts.js';
import { wayBackByCalls } from './trail.js';
import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** Objects inside objects: a stream of a request that was made with an address. */
const deepest = 4;

/** Members that tell an object where to connect to. */
const addresses =
  /^(?:set_(?:BaseAddress|RequestUri|Host|Address|Uri|Url|Endpoint|ServerUrl|Dsn|HostName|RemoteEndPoint|ServerAddress|ServerUri|Server|ProxyAddress|ConnectionString)|(?:Begin)?Connect(?:Async)?|[Oo]pen|navigate2?)$/;
const keySetters = ['set_Dsn', 'set_ConnectionString', 'set_InstrumentationKey', 'Init'];
const telemetryTypes =
  /^(?:Sentry\.|Microsoft\.ApplicationInsights\.|SharpRaven\.|Rollbar\.|Bugsnag\.|Raygun)/;
/** Of these types a value says where to. */
const placeTypes =
  /^System\.(?:Uri|UriBuilder|Net\.(?:IPAddress|EndPoint|IPEndPoint|DnsEndPoint))$/;
/** Objects that hold where to among other things. */
const requestTypes = /Request|Client|Stream|Connection|Handler|SocketAsyncEventArgs/;
/** Of these a name comes before the address. */
const namesFirst = /^System\.Xml\.Schema\.XmlSchemaSet$/;

/** What these take is the name of what they make. */
const makesByName =
  /^(?:CreateClient|CreateObject|GetObject|GetTypeFrom\w+|CreateInstance|BindToMoniker)$/;

/** Finds the texts that say where a call sends to. */
export class Destinations {
  readonly #graph: ValueGraph;
  readonly #texts: Texts;
  readonly #named = new Map<string, string[]>();
  /** By object, what it is told to connect to. */
  readonly #addressed = new Map<Value, readonly Value[]>();

  constructor(graph: ValueGraph, texts: Texts) {
    this.#graph = graph;
    this.#texts = texts;
  }

  /** @param calls the calls that led to the method of the site, the innermost last */
  of(site: Site, calls: readonly Site[]): string[] {
    const seen = new Set<Value>();
    const found = this.#handedOver(site, calls, seen, 0);
    if (site.callee.hasThis && site.args[0] !== undefined) {
      found.push(...this.#ofObject(site.args[0], seen, 0));
    }
    return [...new Set(found)];
  }

  /** What the object of a call was made with and told. */
  ofObject({ callee, args: [object] }: Site): string[] {
    return callee.hasThis && object !== undefined ? this.#ofObject(object, new Set(), 0) : [];
  }

  /** Every base address that some client of these assemblies gets. */
  bases(): string[] {
    return this.#told('set_BaseAddress', () => true);
  }

  /** The accounts that telemetry SDKs are given. */
  keys(): string[] {
    return keySetters.flatMap((name) => this.#told(name, (type) => telemetryTypes.test(type)));
  }

  #told(name: string, isWanted: (type: string) => boolean): string[] {
    let texts = this.#named.get(name);
    if (texts === undefined) {
      texts = this.#graph.program
        .callersOutside(name)
        .flatMap((node) => this.#graph.method(node).sites)
        .filter(({ callee }) => callee.name === name && callee.node < 0 && isWanted(callee.type))
        .flatMap(({ args, callee }) => args[callee.hasThis ? 1 : 0] ?? [])
        .flatMap((value) => (value.kind === 'delegate' ? [] : this.#texts.of(value, [])));
      this.#named.set(name, texts);
    }
    return texts;
  }

  /** The first text that is handed over, every place, and requests that hold one. */
  #handedOver(site: Site, calls: readonly Site[], seen: Set<Value>, depth: number): string[] {
    const { callee, args, isNew } = site;
    const first = callee.hasThis || isNew ? 1 : 0;
    const found: string[] = [];
    // The name of a client that is set up elsewhere is no host, nor is that of a component.
    if (makesByName.test(callee.name)) return found;
    let texts = 0;
    callee.parameters.forEach((type, index) => {
      const value = args[index + first];
      if (value === undefined) return;
      const isMeant = texts === 0 || namesFirst.test(callee.type);
      if (type === 'System.String' && isMeant) {
        texts++;
        found.push(...this.#texts.of(value, calls));
      } else if (placeTypes.test(type)) found.push(...this.#texts.of(value, calls));
      else if (requestTypes.test(type) && !carriesNothing(type)) {
        found.push(...this.#ofObject(value, seen, depth + 1));
      }
    });
    return found;
  }

  #ofObject(value: Value, seen: Set<Value>, depth: number): string[] {
    if (depth > deepest) return [];
    const found: string[] = [];
    const { origins, seen: way } = wayBackByCalls(this.#graph, value);
    for (const passed of way) {
      if (this.#isFromOutside(passed) && !seen.has(passed)) found.push(...this.#toldIn([passed]));
    }
    for (const origin of origins) {
      if (seen.has(origin)) continue;
      seen.add(origin);
      const { site } = origin;
      if (
        site !== undefined &&
        site.result === origin &&
        targetsOf(this.#graph, site).length === 0
      ) {
        found.push(...this.#handedOver(site, [], seen, depth + 1));
        const from = site.isNew || !site.callee.hasThis ? undefined : site.args[0];
        if (from !== undefined) found.push(...this.#ofObject(from, seen, depth + 1));
      }
      found.push(...this.#toldTo(origin));
    }
    return found;
  }

  /** Code outside calls with what it was given beside, as that of `use` in an F# computation does. */
  #isFromOutside({ kind, method }: Value): boolean {
    return kind === 'parameter' && sitesOf(this.#graph, method).length === 0;
  }

  /** What the object is told by whoever has it: the values once, their texts for each way. */
  #toldTo(origin: Value): string[] {
    let values = this.#addressed.get(origin);
    if (values === undefined) {
      values = addressesToldTo(seenAs(this.#graph, origin));
      this.#addressed.set(origin, values);
    }
    return values.flatMap((value) => this.#texts.of(value, []));
  }

  #toldIn(values: readonly Value[]): string[] {
    return addressesToldTo(values).flatMap((value) => this.#texts.of(value, []));
  }
}

/** What objects are told to connect to. */
function addressesToldTo(objects: readonly Value[]): Value[] {
  return (
    objects
      .flatMap(({ uses }) => uses)
      .filter(
        ({ site, index }) => index === 0 && site.callee.hasThis && addresses.test(site.callee.name),
      )
      // A component of COM is told the method first.
      .flatMap(({ site: { args, callee } }) =>
        callee.type.startsWith('COM.') ? args.slice(1) : args.slice(1, 2),
      )
  );
}
