import { Buffer } from 'node:buffer';
import { decodeLatin1 } from '../../core/bytes.js';
import { MalformedInput } from '../../core/errors.js';
import { within, type LimitName } from '../../core/limits.js';

/** What is armoured between `BEGIN` and `END` lines of a label (RFC 7468 2), each of them decoded. */
export function readPem(bytes: Uint8Array, label: string, limit: LimitName): Uint8Array[] {
  const text = decodeLatin1(bytes);
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  const found: Uint8Array[] = [];
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
    const start = at + begin.length;
    const stop = text.indexOf(end, start);
    if (stop < 0)
      throw new MalformedInput('truncated', `a ${label} without its end`, { offset: at });
    // Node's decoder passes over line breaks, as RFC 7468 3 asks for.
    found.push(Buffer.from(text.slice(start, stop), 'base64'));
    within(limit, found.length);
    at = stop + end.length;
  }
  return found;
}
