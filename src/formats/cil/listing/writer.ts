import { Buffer } from 'node:buffer';
import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';

/**
 * Gathers ASCII in a fixed window and hands it on when full. Behind the window, in the same
 * memory, lie the texts that are printed again and again: repeating one is a move of bytes,
 * several times faster than joining strings.
 */
export interface AsciiWriter {
  /** The window, then the kept texts. */
  memory: Buffer & LatinBuffer;
  /** Bytes in the window. */
  used: number;
  /** Bytes handed on. */
  emitted: number;
  /** Start of each kept text in `memory`, and after the last one its end. */
  kept: Uint32Array;
  keptCount: number;
  readonly sink: (bytes: Uint8Array) => void;
}

/** Node's undocumented but stable writer, which skips the argument checks of `write`. */
interface LatinBuffer {
  latin1Write(text: string, offset: number): number;
}

const windowSize = 0x20000;
/** Texts below this length are written unit by unit: a call into the runtime costs more. */
const shortText = 24;

/** `sink` gets the window; the bytes are good only during the call. */
export function createWriter(sink: (bytes: Uint8Array) => void): AsciiWriter {
  const kept = new Uint32Array(0x1000);
  kept[0] = windowSize;
  return { memory: newMemory(8 * windowSize), used: 0, emitted: 0, kept, keptCount: 0, sink };
}

/** Makes a writer ready for the next module; its memory is kept, for a grown one is costly. */
export function reset(writer: AsciiWriter): void {
  writer.used = 0;
  writer.emitted = 0;
  writer.keptCount = 0;
}

function newMemory(size: number): AsciiWriter['memory'] {
  return Buffer.allocUnsafeSlow(size) as unknown as AsciiWriter['memory'];
}

/** @throws LimitReached when all together is more than `limits.metadataTextUnits`. */
export function flush(writer: AsciiWriter): void {
  if (writer.used > 0) emit(writer, writer.memory.subarray(0, writer.used));
  writer.used = 0;
}

function emit(writer: AsciiWriter, bytes: Uint8Array): void {
  writer.emitted += bytes.length;
  if (writer.emitted > limits.metadataTextUnits) {
    throw new LimitReached('metadataTextUnits', limits.metadataTextUnits);
  }
  writer.sink(bytes);
}

/** Makes room for `size` bytes, at most the window. */
export function reserve(writer: AsciiWriter, size: number): void {
  if (writer.used + size > windowSize) flush(writer);
}

/** Writes a text, which is ASCII. */
export function write(writer: AsciiWriter, text: string): void {
  const { length } = text;
  if (length > windowSize) {
    flush(writer);
    emit(writer, Buffer.from(text, 'latin1'));
    return;
  }
  reserve(writer, length);
  if (length < shortText) writeUnits(writer, text);
  else writer.memory.latin1Write(text, writer.used);
  writer.used += length;
}

function writeUnits({ memory, used }: AsciiWriter, text: string): void {
  for (let i = 0; i < text.length; i++) memory[used + i] = text.charCodeAt(i);
}

/** Writes a few bytes, fewer than the window. */
export function writeBytes(writer: AsciiWriter, bytes: Uint8Array): void {
  const { length } = bytes;
  reserve(writer, length);
  const { memory, used } = writer;
  for (let i = 0; i < length; i++) memory[used + i] = bytes[i] as number;
  writer.used = used + length;
}

export function writeByte(writer: AsciiWriter, byte: number): void {
  reserve(writer, 1);
  writer.memory[writer.used++] = byte;
}

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** Writes an unsigned 32-bit number in hex, without padding. */
export function writeHex(writer: AsciiWriter, value: number): void {
  writeNibbles(writer, value, value === 0 ? 0 : (31 - Math.clz32(value)) & ~3);
}

/** Writes a TAB and a number in hex: how every line of an instruction begins. */
export function writeTabHex(writer: AsciiWriter, value: number): void {
  if (writer.used + 9 > windowSize) flush(writer);
  const { memory } = writer;
  let at = writer.used;
  memory[at++] = 0x09;
  if (value > 0xfff) {
    for (let shift = (31 - Math.clz32(value)) & ~3; shift > 8; shift -= 4) {
      memory[at++] = digits[(value >>> shift) & 15] as number;
    }
  }
  if (value > 0xff) memory[at++] = digits[(value >>> 8) & 15] as number;
  if (value > 0xf) memory[at++] = digits[(value >>> 4) & 15] as number;
  memory[at++] = digits[value & 15] as number;
  writer.used = at;
}

/** Writes an unsigned number in decimal. */
export function writeDecimal(writer: AsciiWriter, value: number): void {
  if (value > 9999) {
    write(writer, String(value));
    return;
  }
  if (value > 999) writeByte(writer, zero + Math.floor(value / 1000));
  if (value > 99) writeByte(writer, zero + (Math.floor(value / 100) % 10));
  if (value > 9) writeByte(writer, zero + (Math.floor(value / 10) % 10));
  writeByte(writer, zero + (value % 10));
}

const zero = 0x30;

/** Writes 8 hex digits. */
export function writeToken(writer: AsciiWriter, token: number): void {
  writeNibbles(writer, token, 28);
}

/** Writes `\u` and 4 hex digits. */
export function writeEscape(writer: AsciiWriter, unit: number): void {
  writeByte(writer, 0x5c);
  writeByte(writer, 0x75);
  writeNibbles(writer, unit, 12);
}

function writeNibbles(writer: AsciiWriter, value: number, highest: number): void {
  reserve(writer, 8);
  const { memory } = writer;
  let at = writer.used;
  for (let shift = highest; shift >= 0; shift -= 4) {
    memory[at++] = digits[(value >>> shift) & 15] as number;
  }
  writer.used = at;
}

/** Keeps a text; returns its number for `writeKept`. Numbers count up from 0. */
export function keep(writer: AsciiWriter, text: string): number {
  const start = roomToKeep(writer, text.length);
  writer.memory.latin1Write(text, start);
  return endKept(writer, start + text.length);
}

/** Keeps two texts, the second under the next number. */
export function keepPair(writer: AsciiWriter, first: string, second: string): number {
  const start = roomToKeep(writer, first.length + second.length);
  writer.memory.latin1Write(first + second, start);
  const number = endKept(writer, start + first.length);
  endKept(writer, start + first.length + second.length);
  return number;
}

/** Keeps what was written since `start`, a value of `used`; nothing may have been flushed since. */
export function keepWritten(writer: AsciiWriter, start: number): number {
  const size = writer.used - start;
  const to = roomToKeep(writer, size);
  writer.memory.copyWithin(to, start, start + size);
  return endKept(writer, to + size);
}

function endKept(writer: AsciiWriter, end: number): number {
  const number = writer.keptCount++;
  if (number + 1 >= writer.kept.length) {
    const larger = new Uint32Array(2 * writer.kept.length);
    larger.set(writer.kept);
    writer.kept = larger;
  }
  writer.kept[number + 1] = end;
  return number;
}

function roomToKeep(writer: AsciiWriter, size: number): number {
  const { memory, kept } = writer;
  const start = kept[writer.keptCount] as number;
  if (start + size > memory.length) {
    writer.memory = newMemory(Math.max(start + size, 2 * memory.length));
    memory.copy(writer.memory, 0, 0, start);
  }
  return start;
}

/** Writes a kept text, its first bytes left out if asked. */
export function writeKept(writer: AsciiWriter, number: number, skip = 0): void {
  const start = (writer.kept[number] as number) + skip;
  const end = writer.kept[number + 1] as number;
  const size = end - start;
  if (size > windowSize) {
    flush(writer);
    emit(writer, writer.memory.subarray(start, end));
    return;
  }
  if (writer.used + size > windowSize) flush(writer);
  writer.memory.copyWithin(writer.used, start, end);
  writer.used += size;
}

/** A text that is written often, for `writeBytes`. */
export function literal(text: string): Uint8Array {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}
