import { MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';

/** One element of a DER encoding (ITU-T X.690 8.1). Offsets are in bytes of the input. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

export const DerTag = {
  integer: 0x02,
  objectIdentifier: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const;

/**
 * The element at `at`, wholly inside `limit`. One-byte tags and definite lengths only: signatures
 * use no others.
 * @throws MalformedInput.
 */
export function derElementAt(bytes: Uint8Array, at: number, limit: number): DerElement {
  const first = bytes[at + 1];
  if (first === undefined || at + 2 > limit) throw malformed('a DER element is cut off', at);
  const tag = bytes[at] as number;
  if ((tag & 0x1f) === 0x1f) throw malformed('a DER tag of several bytes', at);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || lengthBytes > 4) throw malformed('a DER length of unknown form', at);
  let length = first < 0x80 ? first : 0;
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const contentStart = at + 2 + lengthBytes;
  const end = contentStart + length;
  if (end > limit) throw malformed('a DER element runs past its parent', at);
  return { tag, start: at, contentStart, end };
}

/** The elements directly inside one. @throws MalformedInput, LimitReached (`derElements`). */
export function derChildren(bytes: Uint8Array, parent: DerElement): DerElement[] {
  const children: DerElement[] = [];
  let at = parent.contentStart;
  while (at < parent.end) {
    const child = derElementAt(bytes, at, parent.end);
    children.push(child);
    within('derElements', children.length);
    at = child.end;
  }
  return children;
}

function malformed(message: string, offset: number): MalformedInput {
  return new MalformedInput('bad-structure', message, { offset });
}
