import type { MethodNode } from '../call-graph/index.js';
import { openedBy, putInto } from './containers.js';
import { canonicalIpv6 } from '../strings/ip-address.js';
import { bytesOf, elementsOf, textOfBytes } from './literal-bytes.js';
import { handedBeside, isInvoke, originsOf } from './origins.js';
import { Hole } from './text-holes.js';
import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

/** What an element of arrays may be, as code puts it there; empty where not every array is known. */
export function elementsBehind(graph: ValueGraph, { kind, into, index }: Value): Value[] {
  const [edge, ...more] = into;
  if (kind !== 'derived' || edge === undefined || more.length > 0) return [];
  const found: Value[] = [];
  for (const array of originsOf(graph, edge.from)) {
    // Whichever address a name has, its name tells whose it is.
    if (resolves.test(array.site?.callee.type ?? '')) {
      found.push(array);
      continue;
    }
    if (array.kind !== 'new' || array.site !== undefined) return [];
    const put = array.into.filter((each) => each.kind === 'written');
    const here = put.filter(
      (each) => index < 0 || each.index === undefined || each.index === index,
    );
    found.push(...here.map(({ from }) => from));
  }
  // Numbers are what decoders work on: those are evaluated.
  return found.some(({ constant }) => typeof constant === 'number') ? [] : found;
}

const resolves = /^System\.Net\.(?:Dns|IPHostEntry)$/;

/** What a delegate gives that is called, or what was put into a collection or a task that is opened. */
export function givenBy(graph: ValueGraph, site: Site): Value[] {
  const [object] = site.args;
  if (object === undefined) return [];
  if (isInvoke(site)) {
    return originsOf(graph, object).flatMap(({ kind, target }) =>
      kind === 'delegate' && target >= 0 ? [graph.method(target).result] : [],
    );
  }
  const opened = openedBy(site);
  if (opened === undefined) return [];
  const inside = putInto(graph, opened);
  return inside.length > 0 ? inside : [opened];
}

/** The hosts that a `UriBuilder` is told besides what it was made of. */
export function hostsToldTo(graph: ValueGraph, builder: Value): Value[] {
  return originsOf(graph, builder)
    .flatMap(({ uses }) => uses)
    .filter(({ site, index }) => index === 0 && site.callee.name === 'set_Host')
    .flatMap(({ site }) => site.args[1] ?? []);
}

/** `new UriBuilder(scheme, host)` */
export function ofParts({ isNew, callee, args }: Site): boolean {
  return isNew && callee.type === 'System.UriBuilder' && args.length > 2;
}

/** `string.Create(culture, $"…")`: the text is built in a variable that the call is handed. */
export function interpolatedIn({ callee, args }: Site): Value | undefined {
  const at = callee.parameters.findIndex((type) => type.endsWith('InterpolatedStringHandler'));
  return at < 0 ? undefined : args[at + (callee.hasThis ? 1 : 0)];
}

/** What members of the framework write into a variable by what they read: `Uri.TryCreate(text, kind, out uri)`. */
export function readInto({ uses }: Value): Value[][] {
  return uses.flatMap(({ site: { callee, args }, index }) => {
    const isOut = callee.byRef[index - (callee.hasThis ? 1 : 0)] === true;
    return isOut && reads.test(`${callee.type}::${callee.name}`) ? [args.slice(0, index)] : [];
  });
}

/** .NET API docs: Uri, UriBuilder, IPAddress, IPEndPoint. */
const reads = /^System\.(?:Uri(?:Builder)?::TryCreate|Net\.IP(?:Address|EndPoint)::TryParse)$/;

/** `new IPAddress(bytes)`: the first byte stands first, four of them or sixteen (RFC 791, RFC 4291). */
export function numericAddress(
  graph: ValueGraph,
  member: string,
  value?: Value,
): string[] | undefined {
  if (member !== 'System.Net.IPAddress::.ctor' || value === undefined) return undefined;
  const origins = originsOf(graph, value);
  // A span has the bytes of its array.
  const behind = origins.flatMap(
    ({ site }) => site?.args.flatMap((arg) => originsOf(graph, arg)) ?? [],
  );
  const found = [...origins, ...behind].flatMap((origin) => {
    const bytes = bytesOf(origin);
    if (bytes?.length === 4) return [bytes.join('.')];
    return bytes?.length === 16 ? [inGroups(bytes)] : [];
  });
  return found.length === 0 ? undefined : found;
}

function inGroups(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const groups = Array.from({ length: 8 }, (_, at) => view.getUint16(2 * at).toString(16));
  return canonicalIpv6(groups.join(':')) ?? groups.join(':');
}

/** `new IPEndPoint(0x0100007F, port)`: an address as one number, the first part lowest. */
export function ofNumber(text: string): string {
  if (!/^\d{7,10}$/.test(text)) return text;
  const number = Number(text);
  return [0, 8, 16, 24].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

export function withScheme(host: string): string {
  return host.includes('://') ? host : `http://${host}/`;
}

/** The part of an address behind its host, with a slash also where nothing is known of it. */
export function withoutHost(text: string): string {
  const at = text.indexOf('://');
  if (at < 0) return text.startsWith('/') ? text : `/${text}`;
  const path = text.indexOf('/', at + 3);
  return path < 0 ? '/' : text.slice(path);
}

/** Integers, which are one kind of value to code that calculates (ECMA-335 III.1.1). */
export const whole = /^(?:u?int(?:8|16|32)|char|bool)$/;
export const textual: ReadonlySet<string> = new Set([
  'System.String',
  'System.Object',
  'char[]',
  'uint8[]',
]);

/** What gives the elements of a list as they are. */
const keepsElements =
  /^(?:To(?:Array|List|HashSet|Immutable\w+)|AsEnumerable|Distinct|Where|OrderBy\w*|Reverse|Skip\w*|Take\w*|Concat|Append|Prepend|OfArray|OfSeq|OfList|ofArray|ofSeq|ofList|Shuffle)$/;
const mostLists = 20;

/** What a query calls a method with: the elements of a list that is handed over beside it. */
export function elementsFor(graph: ValueGraph, node: MethodNode): Value[] {
  return handedBeside(graph, node)
    .slice(0, mostLists)
    .flatMap((list) => elementsInside(graph, list));
}

/** The elements of a list, as far as arrays tell. */
function elementsInside(graph: ValueGraph, list: Value): Value[] {
  const seen = new Set<Value>([list]);
  const found: Value[] = [];
  for (const value of seen) {
    if (seen.size > mostLists) break;
    for (const origin of originsOf(graph, value)) {
      const { site } = origin;
      if (origin.kind === 'new' && site === undefined) found.push(...elementsOf(origin));
      if (site !== undefined && site.callee.node < 0 && keepsElements.test(site.callee.name))
        for (const arg of site.args) seen.add(arg);
    }
  }
  return found;
}

/** `new Uri(base, "path")`, `HttpRequestMessage(method, uri)`, `IPEndPoint(address, port)`. */
export function addressAmong(inputs: readonly (readonly string[])[]): string[] {
  const full = inputs.flat().filter((text) => text.includes('://'));
  if (full.length > 0) return full;
  return inputs[0]?.map(ofNumber) ?? [Hole.unknown];
}

/** What a decoder gives for a constant: bytes as the text that they are, base64 as its bytes. */
export function decodedBy(member: string, constant: string | Uint8Array): string {
  if (typeof constant !== 'string') return textOfBytes(constant);
  if (!member.endsWith('FromBase64String')) return constant;
  return textOfBytes(Uint8Array.from(Buffer.from(constant, 'base64')));
}
