import { Buffer, isUtf8 } from 'node:buffer';
import { asBuffer, decodeLatin1, decodeUtf8 } from '../../core/bytes.js';
import { contentOf, malformed, tag, type DerElement } from './element.js';

/** X.690 8.2, 11.1: one octet, 0 or 255. @throws MalformedInput. */
export function booleanOf(element: DerElement): boolean {
  const content = typed(element, tag.boolean);
  const [octet] = content;
  if (content.length !== 1 || (octet !== 0 && octet !== 0xff)) {
    throw malformed('a boolean that is neither true nor false', element.start);
  }
  return octet === 0xff;
}

/** The two's complement octets of an integer, as short as can be (X.690 8.3). @throws MalformedInput. */
export function integerBytes(element: DerElement): Uint8Array {
  return shortest(typed(element, tag.integer), element);
}

/** An integer from 0 to 2^31 - 1. @throws MalformedInput. */
export function smallInteger(element: DerElement): number {
  return unsigned(integerBytes(element), element);
}

/** The same, where another tag stands in the place of INTEGER. @throws MalformedInput. */
export function implicitInteger(element: DerElement): number {
  return unsigned(shortest(contentOf(element), element), element);
}

function shortest(content: Uint8Array, element: DerElement): Uint8Array {
  const [first = 0, second = 0] = content;
  const padded =
    content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (content.length === 0 || padded) {
    throw malformed('an integer that is not in its shortest form', element.start);
  }
  return content;
}

function unsigned(content: Uint8Array, element: DerElement): number {
  if (content.length > 4 || ((content[0] as number) & 0x80) !== 0) {
    throw malformed('an integer that is too large here', element.start);
  }
  return content.reduce((value, octet) => value * 256 + octet, 0);
}

/** The octets of a primitive octet string (X.690 8.7, 10.2). @throws MalformedInput. */
export function octetsOf(element: DerElement): Uint8Array {
  return typed(element, tag.octetString);
}

/** A bit string: its octets, and how many bits of the last one do not count (X.690 8.6, 11.2). */
export interface Bits {
  readonly octets: Uint8Array;
  readonly unused: number;
}

/** @throws MalformedInput, also where bits that do not count are set. */
export function bitsOf(element: DerElement): Bits {
  const content = typed(element, tag.bitString);
  const [unused] = content;
  const octets = content.subarray(1);
  if (unused === undefined || unused > 7 || (unused > 0 && octets.length === 0)) {
    throw malformed('a bit string of no form', element.start);
  }
  if (unused > 0 && ((octets.at(-1) ?? 0) & ((1 << unused) - 1)) !== 0) {
    throw malformed('a bit string with bits set that do not count', element.start);
  }
  return { octets, unused };
}

/** Whether bit `number` is set, of which the first is 0 (X.690 8.6.2.2). */
export function hasBit({ octets }: Bits, number: number): boolean {
  return (((octets[number >> 3] ?? 0) >> (7 - (number & 7))) & 1) === 1;
}

/** Bits of whole octets: a signature or a key. @throws MalformedInput. */
export function wholeBits(element: DerElement): Uint8Array {
  const { octets, unused } = bitsOf(element);
  if (unused !== 0) throw malformed('a bit string that is not of whole octets', element.start);
  return octets;
}

/** Longer identifiers are nobody's. */
const maxIdentifierOctets = 128;

/** The dotted text of an object identifier (X.690 8.19). @throws MalformedInput. */
export function identifierOf(element: DerElement): string {
  const content = typed(element, tag.objectIdentifier);
  const last = content.at(-1);
  if (last === undefined || last >= 0x80 || content.length > maxIdentifierOctets) {
    throw malformed('an object identifier of no form', element.start);
  }
  const arcs: (number | bigint)[] = [];
  let arc = 0n;
  let small = 0;
  let begins = true;
  let octets = 0;
  for (const octet of content) {
    if (begins && octet === 0x80)
      throw malformed('an object identifier with padding', element.start);
    begins = octet < 0x80;
    octets++;
    if (octets <= 4) small = small * 128 + (octet & 0x7f);
    else arc = (octets === 5 ? BigInt(small) : arc) * 128n + BigInt(octet & 0x7f);
    if (!begins) continue;
    arcs.push(octets <= 4 ? small : arc);
    [small, arc, octets] = [0, 0n, 0];
  }
  return dotted(arcs);
}

/** X.690 8.19.4: the first two arcs are told as one. */
function dotted([first = 0, ...rest]: readonly (number | bigint)[]): string {
  const root = first < 40 ? 0 : first < 80 ? 1 : 2;
  const second = typeof first === 'bigint' ? first - BigInt(root * 40) : first - root * 40;
  return [root, second, ...rest].join('.');
}

/**
 * UTCTime and GeneralizedTime as DER and RFC 5280 4.1.2.5 have them: seconds there, ending in Z.
 * @returns milliseconds since 1970, to the thousandth where a fraction tells it
 * @throws MalformedInput.
 */
export function timeOf(element: DerElement): number {
  const text = decodeLatin1(contentOf(element));
  const short = element.tag === tag.utcTime;
  const form = short
    ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
    : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,8}[1-9]))?Z$/;
  const match = short || element.tag === tag.generalizedTime ? form.exec(text) : null;
  if (match === null) throw malformed('a time of no form', element.start);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  // RFC 5280 4.1.2.5.1: two digits are of 1950 to 2049.
  const full = short ? (year < 50 ? 2000 + year : 1900 + year) : year;
  const time = Date.UTC(full, month - 1, day, hour, minute, second);
  const back = new Date(time);
  const exists =
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60;
  if (!exists || full < 1) throw malformed('a time that does not exist', element.start);
  return time + Number(`0.${match[7] ?? 0}`) * 1000;
}

const textTags: ReadonlySet<number> = new Set([
  tag.utf8String,
  tag.numericString,
  tag.printableString,
  tag.teletexString,
  tag.ia5String,
  tag.visibleString,
  tag.bmpString,
  tag.universalString,
]);

export function isText(element: DerElement): boolean {
  return textTags.has(element.tag);
}

/** A text of any of the string types (X.690 8.21 to 8.23). @throws MalformedInput. */
export function textOf(element: DerElement): string {
  if (!isText(element)) throw malformed('no text here', element.start);
  return decoded(element.tag, contentOf(element), element);
}

function decoded(kind: number, content: Uint8Array, element: DerElement): string {
  switch (kind) {
    case tag.utf8String:
      if (!isUtf8(content)) throw malformed('a text that is no UTF-8', element.start);
      return decodeUtf8(content);
    case tag.bmpString:
      if (content.length % 2 !== 0) throw malformed('half a character', element.start);
      return Buffer.from(content).swap16().toString('utf16le');
    case tag.universalString:
      if (content.length % 4 !== 0) throw malformed('part of a character', element.start);
      return universal(content);
    default:
      return decodeLatin1(content);
  }
}

function universal(content: Uint8Array): string {
  const buffer = asBuffer(content);
  let text = '';
  for (let at = 0; at < buffer.length; at += 4) {
    const point = buffer.readUInt32BE(at);
    text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
  }
  return text;
}

function typed(element: DerElement, expected: number): Uint8Array {
  if (element.tag !== expected) throw malformed('another type than expected', element.start);
  return contentOf(element);
}
