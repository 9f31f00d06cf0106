import { reserve, type AsciiWriter } from './writer.js';

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** By byte, its two hex digits as a little-endian number. */
const digitPairs = Uint16Array.from(
  { length: 0x100 },
  (_, byte) => (digits[byte >> 4] as number) | ((digits[byte & 15] as number) << 8),
);

const zero = 0x30;
const minus = 0x2d;
const longestNumber = 16;

/** Writes an unsigned 32-bit number in hex, without padding. */
export function writeHex(writer: AsciiWriter, value: number): void {
  reserve(writer, longestNumber);
  const { memory } = writer;
  let { at } = writer;
  for (let shift = value === 0 ? 0 : (31 - Math.clz32(value)) & ~3; shift >= 0; shift -= 4) {
    memory[at++] = digits[(value >>> shift) & 15] as number;
  }
  writer.at = at;
}

/** Writes 8 hex digits. */
export function writeToken(writer: AsciiWriter, token: number): void {
  reserve(writer, longestNumber);
  const { view, at } = writer;
  view.setUint16(at, digitPairs[token >>> 24] as number, true);
  view.setUint16(at + 2, digitPairs[(token >>> 16) & 0xff] as number, true);
  view.setUint16(at + 4, digitPairs[(token >>> 8) & 0xff] as number, true);
  view.setUint16(at + 6, digitPairs[token & 0xff] as number, true);
  writer.at = at + 8;
}

/** Writes `\u` and 4 hex digits. */
export function writeEscape(writer: AsciiWriter, unit: number): void {
  reserve(writer, longestNumber);
  const { view, at } = writer;
  view.setUint16(at, escapeMark, true);
  view.setUint16(at + 2, digitPairs[unit >>> 8] as number, true);
  view.setUint16(at + 4, digitPairs[unit & 0xff] as number, true);
  writer.at = at + 6;
}

/** `\u` as a little-endian number. */
const escapeMark = 0x755c;

/** Writes bytes `start` to `end` as two hex digits each. */
export function writeHexBytes(
  writer: AsciiWriter,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i++) {
    reserve(writer, 2);
    writer.view.setUint16(writer.at, digitPairs[bytes[i] as number] as number, true);
    writer.at += 2;
  }
}

/** Writes a number of at most 32 bits in decimal. */
export function writeDecimal(writer: AsciiWriter, value: number): void {
  reserve(writer, longestNumber);
  const { memory } = writer;
  let rest = value;
  if (rest < 0) {
    memory[writer.at++] = minus;
    rest = -rest;
  }
  let size = 1;
  for (let above = 10; above <= rest; above *= 10) size++;
  for (let at = writer.at + size - 1; at >= writer.at; at--) {
    const next = Math.floor(rest / 10);
    memory[at] = zero + rest - next * 10;
    rest = next;
  }
  writer.at += size;
}
