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
 * Finds printable runs of at least 6 characters: first all ASCII ones, then all UTF-16LE ones, each
 * in order of offset. Runs above `limits.stringCharacters` come in pieces.
 * @param holding only runs with one of these ASCII characters in them are given
 * @returns whether that was all; false when `limits.stringsPerFile` stopped it.
 */
export function extractStrings(bytes: Uint8Array, visit: StringVisitor, holding?: string): boolean {
  const give = holding === undefined ? giver(bytes, visit) : sifter(bytes, visit, holding);
  return findAscii(bytes, give) && findWide(bytes, give);
}

type Give = (start: number, end: number, width: 1 | 2) => boolean;

/** A run of 6 cannot hide between probes 6 apart, so most bytes are never looked at. */
function findAscii(bytes: Uint8Array, give: Give): boolean {
  const length = bytes.length;
  let from = 0;
  let probe = minimumLength - 1;
  while (probe < length) {
    if (!isPrintable(bytes, probe)) {
      from = probe + 1;
      probe += minimumLength;
      continue;
    }
    let start = probe;
    while (start > from && isPrintable(bytes, start - 1)) start--;
    let end = probe + 1;
    while (end < length && isPrintable(bytes, end)) end++;
    if (end - start >= minimumLength && !give(start, end, 1)) return false;
    from = end + 1;
    probe = end + minimumLength;
  }
  return true;
}

/** As for ASCII: 12 bytes of text hold both bytes of a probe when probes are 11 apart. */
function findWide(bytes: Uint8Array, give: Give): boolean {
  const size = 2 * minimumLength;
  const last = bytes.length - 1;
  let from = 0;
  let probe = size - 2;
  while (probe < last) {
    const lead = bytes[probe] === 0 ? probe + 1 : probe;
    if (!isWide(bytes, lead)) {
      probe += size - 1;
      continue;
    }
    let start = lead;
    while (start - 2 >= from && isWide(bytes, start - 2)) start -= 2;
    let end = lead + 2;
    while (isWide(bytes, end)) end += 2;
    if (end - start >= size && !give(start, end, 2)) return false;
    from = end;
    probe = end + size - 2;
  }
  return true;
}

function isPrintable(bytes: Uint8Array, at: number): boolean {
  return (printable[bytes[at] as number] as number) === 1;
}

/** False past the end, where there is no zero byte. */
function isWide(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0 && isPrintable(bytes, at);
}

/** Looks at the bytes first: most runs of a program are symbols, and making text costs more. */
function sifter(bytes: Uint8Array, visit: StringVisitor, holding: string): Give {
  const give = giver(bytes, visit);
  const wanted = new Uint8Array(256);
  for (const character of holding) wanted[character.charCodeAt(0)] = 1;
  return (start, end, width) => {
    for (let at = start; at < end; at += width) {
      if (wanted[bytes[at] as number] === 1) return give(start, end, width);
    }
    return true;
  };
}

/** Decodes and hands over; false when no more may be given. */
function giver(bytes: Uint8Array, visit: StringVisitor): Give {
  let left = limits.stringsPerFile;
  return (start, end, width) => {
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
