import { Buffer } from 'node:buffer';
import { within } from '../../core/limits.js';
import { MalformedInput } from '../../core/errors.js';
import { malformed, tag } from './element.js';

/** A constructed element whose end has not been reached. */
interface Open {
  readonly tag: number;
  /** `undefined` where end-of-contents octets tell it (X.690 8.1.3.6). */
  readonly end: number | undefined;
  readonly parts: Uint8Array[];
}

const constructed = 0x20;
const constructedOctets = tag.octetString | constructed;

/**
 * The same in the forms that DER keeps: lengths known and short, octet strings in one piece (X.690 8.1.3.6,
 * 8.7.3, 10.1, 10.2). Some who signed packages wrote the message around the signature in the other forms
 * of BER, while what is signed has to be DER (RFC 5652 5.4). Sets keep their order.
 * @returns the first element, and how many octets of the input it was
 * @throws MalformedInput; LimitReached `derDepth`, `derElements`.
 */
export function derFromBer(bytes: Uint8Array): {
  readonly der: Uint8Array;
  readonly length: number;
} {
  const whole: Open = { tag: 0, end: undefined, parts: [] };
  const open: Open[] = [whole];
  let at = 0;
  let elements = 0;
  for (;;) {
    const top = open.at(-1) as Open;
    if (top === whole && top.parts.length > 0)
      return { der: top.parts[0] as Uint8Array, length: at };
    const ended = endOf(bytes, at, top);
    if (ended !== undefined) {
      at += ended;
      open.pop();
      (open.at(-1) as Open).parts.push(closed(top));
      continue;
    }
    within('derElements', ++elements);
    const head = headAt(bytes, at, innermostEnd(open, bytes.length));
    at = head.contentStart;
    if ((head.tag & constructed) === 0) {
      const end = head.end as number;
      top.parts.push(encoded(head.tag, [bytes.subarray(at, end)]));
      at = end;
    } else {
      within('derDepth', open.push({ tag: head.tag, end: head.end, parts: [] }));
    }
  }
}

/** How many octets end the element that is open, where it ends here. */
function endOf(bytes: Uint8Array, at: number, { end, tag: identifier }: Open): number | undefined {
  if (end !== undefined) return at === end ? 0 : undefined;
  return identifier !== 0 && bytes[at] === 0 && bytes[at + 1] === 0 ? 2 : undefined;
}

function innermostEnd(open: readonly Open[], length: number): number {
  return open.findLast(({ end }) => end !== undefined)?.end ?? length;
}

interface Head {
  readonly tag: number;
  readonly contentStart: number;
  readonly end: number | undefined;
}

function headAt(bytes: Uint8Array, at: number, limit: number): Head {
  const [identifier, first] = [bytes[at], bytes[at + 1]];
  if (identifier === undefined || first === undefined || at + 2 > limit) throw cutOff(at);
  if ((identifier & 0x1f) === 0x1f) throw malformed('a BER identifier of several octets', at);
  if (first === 0x80) {
    if ((identifier & constructed) === 0)
      throw malformed('a primitive element of indefinite length', at);
    return { tag: identifier, contentStart: at + 2, end: undefined };
  }
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (octets > 8 || at + 2 + octets > limit) throw cutOff(at);
  let length = first < 0x80 ? first : 0;
  for (let i = 0; i < octets; i++) length = length * 256 + (bytes[at + 2 + i] as number);
  const contentStart = at + 2 + octets;
  if (contentStart + length > limit) throw cutOff(at);
  return { tag: identifier, contentStart, end: contentStart + length };
}

function cutOff(offset: number): MalformedInput {
  return new MalformedInput('truncated', 'a BER element is cut off', { offset });
}

function closed({ tag: identifier, parts }: Open): Uint8Array {
  if (identifier !== constructedOctets) return encoded(identifier, parts);
  return encoded(tag.octetString, parts.map(octetsIn));
}

/** The content of a piece of an octet string, which is in its DER form already. */
function octetsIn(piece: Uint8Array): Uint8Array {
  if (piece[0] !== tag.octetString) throw malformed('a piece of an octet string that is none', 0);
  const first = piece[1] as number;
  return piece.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}

function encoded(identifier: number, parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Uint8Array.of(identifier, ...lengthOctets(length)), ...parts]);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) octets.unshift(left % 256);
  return [0x80 | octets.length, ...octets];
}
