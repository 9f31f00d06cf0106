import type { Cursor } from '../metadata/compressed.js';
import { nameAt, type StringHeap } from '../metadata/heaps.js';
import { damagedName } from '../names.js';
import { writeEscape } from './numbers.js';
import { reserve, write, writeByte, type AsciiWriter } from './writer.js';

const quote = 0x22;
const backslash = 0x5c;
/** 1 for bytes that stand for themselves. */
const plainBytes = Uint8Array.from({ length: 0x100 }, (_, unit) =>
  unit >= 0x20 && unit <= 0x7e && unit !== quote && unit !== backslash ? 1 : 0,
);

/** `str` of the listing: anything but plain ASCII is written `\u` and 4 hex digits, per unit. */
export function escapeString(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (plainBytes[text.charCodeAt(at)] !== 1) return text.slice(0, at) + escapeFrom(text, at);
  }
  return text;
}

function escapeFrom(text: string, start: number): string {
  let escaped = '';
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (plainBytes[unit] === 1) escaped += text.charAt(at);
    else escaped += `\\u${unit.toString(16).padStart(4, '0')}`;
  }
  return escaped;
}

/** Units written between two looks at the room that is left. */
const unitsAtOnce = 1024;
/** Longest text of one unit. */
const longestUnit = 6;

/** Writes UTF-16 bytes as a string in quotes. */
export function writeUserString(writer: AsciiWriter, { bytes, position, end }: Cursor): void {
  writeByte(writer, quote);
  for (let at = position; at < end; at += 2 * unitsAtOnce) {
    writeUnits(writer, bytes, at, Math.min(end, at + 2 * unitsAtOnce));
  }
  writeByte(writer, quote);
}

function writeUnits(writer: AsciiWriter, bytes: Uint8Array, start: number, end: number): void {
  reserve(writer, longestUnit * unitsAtOnce);
  const { memory } = writer;
  let to = writer.at;
  for (let at = start; at < end; at += 2) {
    const low = bytes[at] as number;
    const high = bytes[at + 1] as number;
    if (high === 0 && low < 0x80 && (plainBytes[low] as number) === 1) {
      memory[to++] = low;
      continue;
    }
    writer.at = to;
    writeEscape(writer, low | (high << 8));
    to = writer.at;
  }
  writer.at = to;
}

const longName = 1024;

/** Writes a name of #Strings; almost all are short and plain, and need no string. */
export function writeName(writer: AsciiWriter, heap: StringHeap, index: number): void {
  if (index === 0) return;
  reserve(writer, longName);
  const { memory } = writer;
  const { bytes } = heap;
  let at = heap.start + index;
  let to = writer.at;
  for (const last = Math.min(heap.end, at + longName); at < last; at++) {
    const unit = bytes[at] as number;
    if ((plainBytes[unit] as number) === 0) {
      if (unit !== 0) break;
      writer.at = to;
      return;
    }
    memory[to++] = unit;
  }
  const name = nameAt(heap, index);
  write(writer, name === undefined ? damagedName : escapeString(name));
}
