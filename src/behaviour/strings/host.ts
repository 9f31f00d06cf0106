import { canonicalIpv6, formatIpv4, parseIpv4 } from './ip-address.js';

export interface Host {
  /** Lower case, no trailing dot; addresses in canonical form, whatever the notation. */
  readonly name: string;
  readonly address: boolean;
}

/** RFC 1035 2.3.4: longer names cannot be looked up. */
const longestName = 253;

/**
 * A host as a resolver would see it: percent-encoding undone, compatibility characters (full-width
 * digits, ideographic full stops) folded, numeric IPv4 notations and mapped IPv6 made dotted.
 */
export function parseHost(text: string): Host | undefined {
  if (text.length === 0 || text.length > longestName * 3) return undefined;
  if (text.startsWith('[')) return bracketed(text);
  const folded = fold(text);
  const name = folded.endsWith('.') ? folded.slice(0, -1) : folded;
  if (name.length === 0 || name.length > longestName) return undefined;
  const address = /^[0-9]/.test(name) ? parseIpv4(name) : undefined;
  if (address !== undefined) return { name: formatIpv4(address), address: true };
  return isHostName(name) ? { name, address: false } : undefined;
}

function bracketed(text: string): Host | undefined {
  const name = text.endsWith(']') ? canonicalIpv6(text.slice(1, -1)) : undefined;
  return name === undefined ? undefined : { name, address: true };
}

function fold(text: string): string {
  const decoded = text.includes('%') ? decodePercent(text) : text;
  return decoded.normalize('NFKC').replaceAll('。', '.').toLowerCase();
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Letters of any script, digits, hyphens and underscores in labels; the last is not a number. */
function isHostName(name: string): boolean {
  return /^[\p{L}\p{N}\p{M}_.-]+$/u.test(name) && !name.includes('..') && !/^[.-]/.test(name);
}

/** `127.0.0.0/8`, `::1`, `localhost` and its subdomains (RFC 6761 6.3), and the unspecified ones. */
export function isLocal(host: Host): boolean {
  const { name } = host;
  if (host.address) return name.startsWith('127.') || ['::1', '::', '0.0.0.0'].includes(name);
  return name === 'localhost' || name.endsWith('.localhost');
}
