import { parseHost, type Host } from './host.js';

export interface ParsedUrl {
  readonly scheme: string;
  /** `user` or `user:password`; empty if there is none. */
  readonly userInfo: string;
  readonly host: Host;
  readonly port: string;
  /** With query and fragment; empty or beginning with `/`, `?` or `#`. */
  readonly path: string;
  /** As it stands in the text, where it begins, and where it ends. */
  readonly text: string;
  readonly start: number;
}

/** Schemes under which bytes leave a machine; others (`pack:`, `urn:`, `api:`) only name things. */
const schemes = new Set(
  'http https ws wss ftp ftps sftp tcp udp tls ssl quic smtp smtps imap pop3 ldap ldaps mqtt mqtts amqp amqps nats redis rediss mongodb mongodb+srv postgres postgresql mysql net.tcp socks4 socks5 ssh git telnet rtmp stratum+tcp ipfs'.split(
    ' ',
  ),
);
const longestScheme = 12;
const longestUrl = 2_048;

/** Reads the URL around the `://` that stands at `separator`. */
export function parseUrl(text: string, separator: number): ParsedUrl | undefined {
  const start = schemeStart(text, separator);
  const scheme = text.slice(start, separator).toLowerCase();
  if (!schemes.has(scheme)) return undefined;
  const authorityStart = separator + 3;
  const end = urlEnd(text, authorityStart);
  const authorityEnd = firstOf(text, authorityStart, end, '/?#\\');
  const authority = text.slice(authorityStart, authorityEnd);
  const at = authority.lastIndexOf('@');
  const [name, port] = splitPort(authority.slice(at + 1));
  const host = hostOrTemplate(name);
  if (host === undefined) return undefined;
  return {
    scheme,
    userInfo: at < 0 ? '' : authority.slice(0, at),
    host,
    port,
    path: text.slice(authorityEnd, end),
    text: text.slice(start, end),
    start,
  };
}

function schemeStart(text: string, separator: number): number {
  let start = separator;
  while (
    start > 0 &&
    separator - start < longestScheme &&
    isSchemeChar(text.charCodeAt(start - 1))
  ) {
    start--;
  }
  return start;
}

/** RFC 3986 3.1: letters, digits, `+`, `-`, `.`. */
function isSchemeChar(c: number): boolean {
  const letter = (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a;
  return letter || (c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2d || c === 0x2e;
}

/** A URL in prose, markup or code ends at a blank, quote, angle bracket, or closing punctuation. */
function urlEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestUrl);
  let end = firstOf(text, from, limit, ' \t\r\n"\'<>`|');
  while (end > from && '.,;:!)'.includes(text.charAt(end - 1))) end--;
  return end;
}

function firstOf(text: string, from: number, to: number, stops: string): number {
  for (let i = from; i < to; i++) if (stops.includes(text.charAt(i))) return i;
  return to;
}

function splitPort(hostAndPort: string): [string, string] {
  const colon = hostAndPort.lastIndexOf(':');
  if (colon < 0 || colon < hostAndPort.indexOf(']')) return [hostAndPort, ''];
  return [hostAndPort.slice(0, colon), hostAndPort.slice(colon + 1)];
}

/** Of `{bucket}.some.host` the part after the last hole still tells whose it is: `*.…`. */
function hostOrTemplate(name: string): Host | undefined {
  const hole = Math.max(name.lastIndexOf('}'), name.lastIndexOf(')'));
  if (hole < 0) return parseHost(name);
  const rest = name.slice(hole + 1);
  const host =
    rest.startsWith('.') && rest.indexOf('.', 1) > 0 ? parseHost(rest.slice(1)) : undefined;
  return host && { name: `*.${host.name}`, address: false };
}
