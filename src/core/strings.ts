import { decodeLatin1, decodeUtf16 } from './bytes.js';
import { limits } from './limits.js';

/** `utf16` is little-endian, of characters below U+0080, at any alignment. */
export type StringEncoding = 'ascii' | 'utf16';

/** Gets one run; `offset` is in bytes from the start of the input. */
export type StringVisitor = (text: string, offset: number, encoding: StringEncoding) => void;

/** Shorter runs are mostly chance. */
const minimumLength = 6;

/** 1 for the printable ASCII characters and tab. */
const printable = new Uint8Array(256).fill(1, 0x20, 0x7f);
printable[0x09] = 1;

/**
 * Finds printable runs of at least 6 characters, in one pass, ASCII and UTF-16LE. A wide run is
 * given when the next one begins, so offsets of the two encodings may come out of order. Runs
 * above `limits.stringCharacters` come in pieces.
 * @returns the offset in bytes at which `limits.stringsPerFile` stopped it, else the input's length.
 */
export function extractStrings(bytes: Uint8Array, visit: StringVisitor): number {
  const give = giver(bytes, visit);
  const length = bytes.length;
  let start = 0;
  let wideStart = 0;
  let wideEnd = 0;
  for (let at = 0; at <= length; at++) {
    const byte = at < length ? (bytes[at] as number) : 1;
    if ((printable[byte] as number) === 1) continue;
    if (at > start) {
      if (at - start >= minimumLength && !give(start, at, 1)) return start;
      if (byte === 0) {
        if (wideEnd !== at - 1) {
          if (wideEnd - wideStart >= 2 * minimumLength && !give(wideStart, wideEnd, 2))
            return start;
          wideStart = at - 1;
        }
        wideEnd = at + 1;
      }
    }
    start = at + 1;
  }
  if (wideEnd - wideStart >= 2 * minimumLength && !give(wideStart, wideEnd, 2)) return wideStart;
  return length;
}

/** Decodes and hands over; false when no more may be given. */
function giver(bytes: Uint8Array, visit: StringVisitor) {
  let left = limits.stringsPerFile;
  return (start: number, end: number, width: 1 | 2): boolean => {
    const step = limits.stringCharacters * width;
    for (let from = start; from < end; from += step) {
      if (left-- <= 0) return false;
      const to = Math.min(end, from + step);
      if (width === 1) visit(decodeLatin1(bytes, from, to), from, 'ascii');
      else visit(decodeUtf16(bytes, from, to), from, 'utf16');
    }
    return true;
  };
}
