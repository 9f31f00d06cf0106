/**
 * An IPv4 address in any notation that URL parsers and `inet_aton` take: dotted, or one to four
 * numbers in decimal, hexadecimal (`0x`) or octal (leading `0`); as an unsigned 32-bit number.
 * WHATWG URL 4.4 "IPv4 parser".
 */
export function parseIpv4(text: string): number | undefined {
  const parts = text.split('.', 5);
  if (parts.length > 4) return undefined;
  let value = 0;
  for (const [i, part] of parts.entries()) {
    const number = parseNumber(part);
    if (number === undefined) return undefined;
    const last = i === parts.length - 1;
    if (number >= (last ? 256 ** (5 - parts.length) : 256)) return undefined;
    value += last ? number : number * 256 ** (3 - i);
  }
  return value;
}

function parseNumber(text: string): number | undefined {
  if (text.length === 0 || text.length > 12) return undefined;
  if (/^0x[0-9a-f]*$/i.test(text)) return Number.parseInt(text.slice(2) || '0', 16);
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^[0-9]+$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

export function formatIpv4(value: number): string {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff).join('.');
}

/**
 * An IPv6 address in canonical lower case without brackets and zone; one that maps or embeds an
 * IPv4 address (`::ffff:…`, RFC 4291 2.5.5; `64:ff9b::…`, RFC 6052) as that address, dotted.
 */
export function canonicalIpv6(text: string): string | undefined {
  const groups = parseIpv6(text);
  if (groups === undefined) return undefined;
  const low = ((groups[6] ?? 0) * 65_536 + (groups[7] ?? 0)) >>> 0;
  if (embedsIpv4(groups)) return formatIpv4(low);
  return compress(groups);
}

const zeroes: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];

function parseIpv6(text: string): number[] | undefined {
  const zone = text.indexOf('%');
  const address = zone < 0 ? text : text.slice(0, zone);
  if (address.length > 45 || !/^[0-9a-f:.]+$/i.test(address)) return undefined;
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0] ?? '');
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? '') : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return [...head, ...zeroes.slice(0, missing), ...tail];
}

function parseGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  for (const part of text.split(':')) {
    if (part.includes('.')) {
      const address = /^\d+\.\d+\.\d+\.\d+$/.test(part) ? parseIpv4(part) : undefined;
      if (address === undefined) return undefined;
      groups.push(address >>> 16, address & 0xffff);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

function embedsIpv4(groups: readonly number[]): boolean {
  const nothingBefore = groups.slice(0, 5).every((group) => group === 0);
  if (nothingBefore && groups[5] === 0xffff) return true;
  const nat64 = groups[0] === 0x64 && groups[1] === 0xff9b;
  return nat64 && groups.slice(2, 6).every((group) => group === 0);
}

/** RFC 5952: the longest run of zero groups becomes `::`. */
function compress(groups: readonly number[]): string {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && groups[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(':');
  const head = hex.slice(0, best.start).join(':');
  return `${head}::${hex.slice(best.start + best.length).join(':')}`;
}
