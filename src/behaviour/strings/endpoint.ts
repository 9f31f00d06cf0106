import { isLocal, parseHost, type Host } from './host.js';
import { canonicalIpv6, parseIpv4 } from './ip-address.js';
import { metadataHosts, metadataLocalPorts, metadataPaths } from './metadata-services.js';
import { isNamespace, roleOf } from './reference-links.js';
import { sinkService } from './sink-services.js';
import { parseUrl, type ParsedUrl } from './url.js';

/** A host that a string names; the fields of an `EndpointFact` and what else is known. */
export interface EndpointSighting {
  readonly kind: 'endpoint';
  /** Canonical; empty where only the path of a metadata service is written. */
  readonly host: string;
  readonly url: string;
  readonly form: 'url' | 'address' | 'metadata-service';
  /** Links inside prose and to pages for people are kept apart; a rule must not trust them. */
  readonly role: 'service' | 'documentation';
  /** The well-known service of sink-services.ts that the host belongs to. */
  readonly service?: string;
}

/** URLs looked for in one string: a script or page in a literal has more, all to the same end. */
const urlsPerString = 32;

/** URLs anywhere in the text, in the order in which they occur. */
export function findUrls(text: string): ParsedUrl[] {
  const found: ParsedUrl[] = [];
  let at = text.indexOf('://');
  for (let i = 0; at >= 0 && i < urlsPerString; i++) {
    const url = parseUrl(text, at);
    if (url !== undefined) found.push(url);
    at = text.indexOf('://', at + 3);
  }
  return found;
}

export function urlEndpoint(url: ParsedUrl, text: string): EndpointSighting | undefined {
  if (isNamespace(url)) return undefined;
  return sighting(url.host, url.text, url, roleOf(url, text));
}

/**
 * The address that 4 or 16 bytes stand for (RFC 791, RFC 4291), in the order of the network. Of
 * the machine itself, masks and groups of receivers say nothing.
 */
export function addressOfBytes(bytes: Uint8Array): EndpointSighting | undefined {
  const name = bytes.length === 4 ? bytes.join('.') : canonicalIpv6(hexGroups(bytes));
  if (name === undefined || isLocal({ name, address: true })) return undefined;
  if (/^(?:0|22[4-9]|2[3-5]\d)\./.test(name) || /^f[ef]/.test(name)) return undefined;
  return sighting({ name, address: true }, name, nothingMore);
}

function hexGroups(bytes: Uint8Array): string {
  if (bytes.length !== 16) return '';
  return Array.from({ length: 8 }, (_, group) =>
    (((bytes[2 * group] as number) << 8) | (bytes[2 * group + 1] as number)).toString(16),
  ).join(':');
}

/** Names under which Bash opens a socket ("Bash Reference Manual: Redirections"), anywhere. */
export function shellSocket(text: string): EndpointSighting | undefined {
  const found = /\/dev\/(?:tcp|udp)\/([^/\s"'$]{1,253})\/(\d{1,5})/.exec(text);
  const host = found?.[1] === undefined ? undefined : parseHost(found[1]);
  return host && sighting(host, found?.[0] ?? '', { path: '', port: found?.[2] ?? '' });
}

/** `host:port`, a bare address, UNC, or the path of a metadata service: the text as a whole. */
export function bareEndpoint(text: string): EndpointSighting | undefined {
  const first = text.charCodeAt(0);
  if (first === 0x5c) return unc(text);
  if (first === 0x2f) return metadataPath(text, text);
  return bareHost(text) ?? metadataPath(`/${text}`, text);
}

type Rest = Pick<ParsedUrl, 'path' | 'port'>;
const nothingMore: Rest = { path: '', port: '' };

function sighting(
  host: Host,
  url: string,
  rest: Rest,
  role: EndpointSighting['role'] = 'service',
): EndpointSighting {
  const service = sinkService(host.name) ?? resolverService(rest.path);
  return {
    kind: 'endpoint',
    host: host.name,
    url,
    form: formOf(host, rest),
    role,
    ...(service === undefined ? {} : { service }),
  };
}

/** RFC 8484 4.1: whoever answers there resolves names. */
function resolverService(path: string): string | undefined {
  return /^\/dns-query(?:[?#{]|$)/.test(path) ? 'dns-over-https' : undefined;
}

function formOf(host: Host, { path, port }: Rest): EndpointSighting['form'] {
  if (metadataHosts.has(host.name) || isMetadataPath(path)) return 'metadata-service';
  if (port !== '' && isLocal(host) && metadataLocalPorts.has(port)) return 'metadata-service';
  return host.address && !isLocal(host) ? 'address' : 'url';
}

function isMetadataPath(path: string): boolean {
  if (path.length < 8 || !isMetadataRoot(path, 1)) return false;
  const lower = path.toLowerCase();
  return metadataPaths.some((prefix) => lower.startsWith(prefix) && endsAt(lower, prefix));
}

/** `/metadata/instance` is one, `/metadata/instances` is not. */
function endsAt(path: string, prefix: string): boolean {
  const next = path.charAt(prefix.length);
  return next === '' || prefix.endsWith('/') || '/?#{'.includes(next);
}

const metadataRoots = new Set(metadataPaths.map((path) => path.split('/', 2)[1] ?? ''));
const longestRoot = Math.max(...[...metadataRoots].map((root) => root.length));

/** Whether the name that begins at `start` is the first one of some metadata path. */
export function isMetadataRoot(text: string, start: number): boolean {
  const end = text.indexOf('/', start);
  if (end < 0 || end - start > longestRoot) return false;
  return metadataRoots.has(text.slice(start, end).toLowerCase());
}

function metadataPath(path: string, url: string): EndpointSighting | undefined {
  if (!isMetadataPath(path)) return undefined;
  return { kind: 'endpoint', host: '', url, form: 'metadata-service', role: 'service' };
}

/** `host`, `host:port`, `host:port/path`, `host/path`. */
const longestBare = 256;

function bareHost(text: string): EndpointSighting | undefined {
  if (text.length > longestBare || /[\s<>"'{}()|,;=\\]/.test(text)) return undefined;
  const slash = text.indexOf('/');
  const authority = slash < 0 ? text : text.slice(0, slash);
  const path = slash < 0 ? '' : text.slice(slash);
  const bareIpv6 = ipv6(authority);
  if (bareIpv6) return sighting(bareIpv6, text, { path, port: '' });
  // The colons of an address in brackets are its own.
  const colon = authority.endsWith(']') ? -1 : authority.lastIndexOf(':');
  const port = colon < 0 ? undefined : authority.slice(colon + 1);
  if (port !== undefined && !isPort(port)) return undefined;
  const written = colon < 0 ? authority : authority.slice(0, colon);
  const host = parseHost(written);
  if (host === undefined) return undefined;
  const tells = port === undefined ? tellsItself(written, host, path) : takesPort(written, host);
  return tells ? sighting(host, text, { path, port: port ?? '' }) : undefined;
}

function isPort(text: string): boolean {
  return /^[0-9]{2,5}$/.test(text) && Number(text) < 65_536;
}

/** `16:16` is a ratio and `90:00` a time, though both could be parsed as address and port. */
function takesPort(written: string, host: Host): boolean {
  if (host.address)
    return written.startsWith('[') || dottedQuad.test(written) || /^0x/i.test(written);
  return isLocal(host) || /[a-z0-9]\.[a-z]{2,}$/.test(host.name);
}

const dottedQuad = /^\d+\.\d+\.\d+\.\d+$/;

/** Without scheme and port, most dotted names are types, versions, OIDs and files. */
function tellsItself(written: string, host: Host, path: string): boolean {
  if (metadataHosts.has(host.name)) return host.address || host.name.includes('.');
  if (!host.address) return sinkService(host.name) !== undefined && isServiceHost(written);
  return dottedQuad.test(written) && !/^\/\d{1,2}$/.test(path) && isNoVersion(written);
}

function isServiceHost(written: string): boolean {
  return written.split('.').length >= 3 && written === written.toLowerCase();
}

/**
 * A dotted quad that is no version, OID (2.5.29.15), netmask or placeholder: versions begin small
 * and hold at most one large number.
 */
function isNoVersion(quad: string): boolean {
  const [first = 0, ...rest] = quad.split('.').map(Number);
  if (first === 0 || first === 127 || first >= 224) return false;
  if (first >= 64) return rest.some((octet) => octet > 0);
  return rest.filter((octet) => octet >= 32).length >= 2;
}

function ipv6(text: string): Host | undefined {
  if (!/^[0-9a-f]{1,4}:[0-9a-f:.]*:[0-9a-f.]*$/i.test(text) && !/^::ffff:/i.test(text))
    return undefined;
  if (text.length < 8) return undefined;
  const name = canonicalIpv6(text);
  return name === undefined ? undefined : { name, address: true };
}

/** `\\host\share`; not the device paths `\\.\` and `\\?\`, nor escapes of patterns (`\\d`). */
function unc(text: string): EndpointSighting | undefined {
  const match = /^\\\\([\w.-]{3,253}|\[[^\]]{2,50}\])(?:@[\w@]{1,12})?\\[\w$.~ -]{2,}/.exec(text);
  const host = match?.[1] === undefined ? undefined : parseHost(match[1]);
  return host && sighting(host, text, nothingMore);
}

const metadataNumbers: ReadonlyMap<number, string> = new Map(
  [...metadataHosts].flatMap((host): [number, string][] => {
    const address = dottedQuad.test(host) ? parseIpv4(host) : undefined;
    return address === undefined ? [] : [[address, host]];
  }),
);

/** Numbers that stand for a metadata address alone: `2852039166`, `0xA9FEA9FE`. */
export function metadataNumber(text: string): EndpointSighting | undefined {
  if (text.length < 9 || text.length > 12) return undefined;
  const host = metadataNumbers.get(parseIpv4(text) ?? 0);
  return host === undefined
    ? undefined
    : { kind: 'endpoint', host, url: text, form: 'metadata-service', role: 'service' };
}
