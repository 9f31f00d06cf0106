import { Hole, hasHole } from '../../behaviour/data-flow/index.js';
import { classifyString } from '../../behaviour/strings/classify.js';
import { isLocal, parseHost } from '../../behaviour/strings/host.js';
import { metadataHosts } from '../../behaviour/strings/metadata-services.js';
import { sinkService } from '../../behaviour/strings/sink-services.js';
import type { FlowEndpoint } from '../../facts/flow.js';

/** What a package says of itself. */
export interface Claims {
  /** Hosts of its project and repository. */
  readonly vendor: readonly string[];
}

export interface Known extends Claims {
  /** Whether a text stands in the strings of the code for who looks at them. */
  readonly isReadable: (text: string) => boolean;
}

/**
 * Whose each is that a call may send to; of several, the one that tells most.
 * @param isTaken nobody handed over what is sent: that callers may give an address, too, says little
 */
export function endpointOf(
  texts: readonly string[],
  known: Known,
  isTaken = false,
): FlowEndpoint | undefined {
  const all = texts.flatMap((text) => readEndpoint(text, known) ?? []);
  // What is hidden is hidden whatever else it may be, or it is only not known.
  const isOpen = all.includes(unknown);
  const found = isOpen ? all.filter((endpoint) => endpoint !== hidden) : all;
  // A port of the machine beside what the caller gives is what the caller's own service mostly is.
  const rank = ({ owner }: FlowEndpoint): number =>
    isTaken && owner === 'caller' ? order.indexOf('local') - 0.5 : order.indexOf(owner);
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}

const order: readonly FlowEndpoint['owner'][] = [
  'third-party-key',
  'dead-drop',
  'address',
  'caller',
  'fixed',
  'vendor',
  'local',
  'metadata-service',
  'unknown',
];

const caller: FlowEndpoint = { owner: 'caller', host: '', found: 'argument' };
const unknown: FlowEndpoint = { owner: 'unknown', host: '', found: 'argument' };
const hidden: FlowEndpoint = { owner: 'fixed', host: '', found: 'decoded' };

/** The server in a connection string ("SqlConnection.ConnectionString Property", "Npgsql docs"). */
function serverIn(text: string): string | undefined {
  if (!text.includes('=') || text.includes('://')) return undefined;
  for (const part of text.split(';', 8)) {
    const at = part.indexOf('=');
    const key = part.slice(0, Math.max(0, at)).trim().toLowerCase();
    if (serverKeys.has(key)) return /^(?:tcp:)?([^,\s]*)/.exec(part.slice(at + 1).trim())?.[1];
  }
  return undefined;
}

const serverKeys = new Set(['server', 'data source', 'host', 'address', 'addr']);

/** Undefined for what names no place, such as the path of a request. */
function readEndpoint(text: string, known: Known): FlowEndpoint | undefined {
  const server = serverIn(text);
  if (server !== undefined) return readEndpoint(server, known);
  const key = classifyString(text).find((sighting) => sighting.kind === 'embedded-key');
  const scheme = text.indexOf('://');
  const rest = scheme < 0 ? text : text.slice(scheme + 3);
  const authority = /^[^/?#\\]*/.exec(rest)?.[0] ?? '';
  const name = authority.slice(authority.lastIndexOf('@') + 1).replace(/:[0-9]*$/, '');
  if (scheme >= 0 && hasHole(text.slice(0, scheme))) return ofHole(text);
  if (scheme < 0 && !mayBeHost(name)) return name === '' ? undefined : ofRelative(name);
  const hole = lastHole(name);
  const fixed = hole < 0 ? name : name.slice(hole + 1).replace(/^\./, '');
  if (hole >= 0 && (name.charAt(hole + 1) !== '.' || !fixed.includes('.')))
    return ofHole(name.charAt(hole));
  const host = parseHost(fixed);
  if (host === undefined) return undefined;
  const service = key?.kind === 'embedded-key' ? true : undefined;
  return ofHost(hole < 0 ? host.name : `*.${host.name}`, host.name, host.address, service, known);
}

function ofHost(
  shown: string,
  name: string,
  isAddress: boolean,
  hasKey: true | undefined,
  known: Known,
): FlowEndpoint | undefined {
  const found = howFound(name, isAddress, known);
  const owned = (owner: FlowEndpoint['owner']): FlowEndpoint => ({ owner, host: shown, found });
  if (isLocal({ name, address: isAddress })) return owned('local');
  if (metadataHosts.has(name)) return owned('metadata-service');
  if (hasKey) return owned('third-party-key');
  if (isAddress) return isPrivate(name) ? undefined : owned('address');
  if (sinkService(name) !== undefined) return owned('dead-drop');
  if (known.vendor.some((vendor) => domainOf(vendor) === domainOf(name))) return owned('vendor');
  return owned('fixed');
}

function howFound(name: string, isAddress: boolean, known: Known): FlowEndpoint['found'] {
  if (known.isReadable(name)) return 'literal';
  return !isAddress && known.isReadable(domainOf(name)) ? 'folded' : 'decoded';
}

/** RFC 1918, RFC 3927. */
function isPrivate(address: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cde])/.test(address);
}

/** The last labels, three where the last two are short: `example.co.uk`. */
export function domainOf(host: string): string {
  const labels = host.split('.');
  const isShort =
    labels.length > 2 && (labels.at(-2)?.length ?? 0) <= 3 && (labels.at(-1)?.length ?? 0) === 2;
  return labels.slice(isShort ? -3 : -2).join('.');
}

/** Ends as files do that programs read, and as no name of a host (IANA root zone). */
const isFile =
  /\.(?:config|json|xml|txt|ini|conf|cfg|log|tmp|bak|dll|exe|nupkg|nuspec|props|targets|resx|resources)$/i;

function mayBeHost(name: string): boolean {
  if (isFile.test(name)) return false;
  return /\.[a-z]{2,}$/i.test(name) || /^\d+\.\d+\.\d+\.\d+$/.test(name);
}

/** A text without a scheme begins with what it is relative to, or is relative to something else. */
function ofRelative(name: string): FlowEndpoint | undefined {
  return hasHole(name.charAt(0)) ? ofHole(name) : undefined;
}

function ofHole(text: string): FlowEndpoint {
  if (text.includes(Hole.caller)) return caller;
  return text.includes(Hole.unknown) ? unknown : hidden;
}

function lastHole(text: string): number {
  return Math.max(
    ...[Hole.caller, Hole.unknown, Hole.hidden].map((hole) => text.lastIndexOf(hole)),
  );
}
