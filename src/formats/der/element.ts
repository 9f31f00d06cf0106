import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';

/**
 * One element of a DER encoding (X.690 8.1, 10.1): a view of the input, in which its own offsets count.
 * Nothing is read of what it holds until somebody asks, so that no depth is ever gone down by itself.
 */
export interface DerElement {
  readonly bytes: Uint8Array;
  /** The identifier octet: class, constructed or not, and number (X.690 8.1.2). */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** Identifier octets of the universal types that signatures use (X.680 8.4). */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

const constructed = 0x20;

/** `[number]` of the context, holding elements (X.690 8.14). */
export function context(number: number): number {
  return 0x80 | constructed | number;
}

/** `[number]` of the context, in the place of a primitive type. */
export function implicit(number: number): number {
  return 0x80 | number;
}

/**
 * The one element that the input is.
 * @throws MalformedInput, also for bytes behind it.
 */
export function readDer(bytes: Uint8Array): DerElement {
  const element = elementAt(bytes, 0, bytes.length);
  if (element.end !== bytes.length) throw malformed('bytes behind the DER element', element.end);
  return element;
}

/** The element that the input begins with. @throws MalformedInput. */
export function readFirstDer(bytes: Uint8Array): DerElement {
  return elementAt(bytes, 0, bytes.length);
}

/**
 * The elements directly inside of a constructed one (X.690 8.1.4).
 * @throws MalformedInput; LimitReached `derElements`.
 */
export function childrenOf(parent: DerElement): DerElement[] {
  if ((parent.tag & constructed) === 0) {
    throw malformed('a primitive element where others should be inside', parent.start);
  }
  const children: DerElement[] = [];
  for (let at = parent.contentStart; at < parent.end;) {
    const child = elementAt(parent.bytes, at, parent.end);
    within('derElements', children.push(child));
    at = child.end;
  }
  return children;
}

/** The content octets: a view, not a copy. */
export function contentOf({ bytes, contentStart, end }: DerElement): Uint8Array {
  return bytes.subarray(contentStart, end);
}

/** Identifier, length and content octets: a view, not a copy. */
export function encodingOf({ bytes, start, end }: DerElement): Uint8Array {
  return bytes.subarray(start, end);
}

/**
 * One-byte identifiers and definite lengths in their shortest form (X.690 8.1.2.2, 10.1): DER knows no
 * other, and one form of everything is what lets a signature over it mean one thing.
 */
function elementAt(bytes: Uint8Array, at: number, limit: number): DerElement {
  if (at + 2 > limit)
    throw new MalformedInput('truncated', 'a DER element is cut off', { offset: at });
  const identifier = bytes[at] as number;
  if ((identifier & 0x1f) === 0x1f) throw malformed('a DER identifier of several octets', at);
  const first = bytes[at + 1] as number;
  const { length, size } = first < 0x80 ? { length: first, size: 1 } : longLength(bytes, at, limit);
  const contentStart = at + 1 + size;
  const end = contentStart + length;
  if (end > limit) {
    throw new MalformedInput('truncated', 'a DER element runs past its parent', { offset: at });
  }
  return { bytes, tag: identifier, start: at, contentStart, end };
}

/** X.690 8.1.3.5: the number of octets that follow, then the length in them. */
function longLength(
  bytes: Uint8Array,
  at: number,
  limit: number,
): { length: number; size: number } {
  const octets = (bytes[at + 1] as number) & 0x7f;
  if (octets === 0) throw malformed('a DER element of indefinite length', at);
  if (octets > 4) throw malformed('a DER length of more than four octets', at);
  if (at + 2 + octets > limit) {
    throw new MalformedInput('truncated', 'a DER length is cut off', { offset: at });
  }
  let length = 0;
  for (let i = 0; i < octets; i++) length = length * 256 + (bytes[at + 2 + i] as number);
  if (length < 0x80 || length < 256 ** (octets - 1)) {
    throw malformed('a DER length that is longer than it needs to be', at);
  }
  return { length, size: 1 + octets };
}

export function malformed(message: string, offset: number): MalformedInput {
  return new MalformedInput('bad-structure', message, { offset });
}
