import { Buffer } from 'node:buffer';
import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';

/**
 * Gathers ASCII in a fixed window and hands it on when full. Behind the window, in the same
 * memory, lie the texts that are printed again and again: repeating one is a move of bytes,
 * several times faster than joining strings. Everything that writes does so at `at`, which stands
 * in the window, or, between `beginText` and `endText`, in the text that is being kept.
 */
export interface AsciiWriter {
  memory: Buffer & LatinBuffer;
  /** The same memory; its accessors need no alignment. */
  view: DataView;
  /** Where the next byte goes. */
  at: number;
  /** Where room ends; `slack` bytes behind it may still be scribbled on. */
  limit: number;
  /** Bytes handed on. */
  emitted: number;
  /** Where kept texts end. */
  keptEnd: number;
  /** Address of the text being composed, 0 when lines are written. */
  composing: number;
  /** The place in the window to go back to from composing. */
  lineAt: number;
  readonly sink: (bytes: Uint8Array) => void;
}

/**
 * Where a kept text begins in the writer's memory; never 0. Its length stands in the 4 bytes
 * before it, and 8 zeros follow it.
 */
export type Text = number;

/** Node's undocumented but stable writer, which skips the argument checks of `write`. */
interface LatinBuffer {
  latin1Write(text: string, offset: number): number;
}

const windowSize = 0x20000;
/** Bytes are moved 8 at a time, two by two: so many may be written past the end of a text. */
const slack = 64;
const lengthSize = 4;
const paddingSize = 8;
const firstSize = 8 * windowSize;
const largestSize = limits.metadataTextUnits + windowSize;
/** Texts below this length are written unit by unit: a call into the runtime costs more. */
const shortString = 24;
/** Texts above this length are moved by the runtime. */
const longText = 256;

/** `sink` gets the window; the bytes are good only during the call. */
export function createWriter(sink: (bytes: Uint8Array) => void): AsciiWriter {
  const memory = newMemory(firstSize);
  const keptEnd = windowSize + slack;
  return {
    memory,
    view: viewOf(memory),
    at: 0,
    limit: windowSize,
    emitted: 0,
    keptEnd,
    composing: 0,
    lineAt: 0,
    sink,
  };
}

/** Makes a writer ready for the next module; its memory is kept, for a grown one is costly. */
export function reset(writer: AsciiWriter): void {
  writer.at = 0;
  writer.limit = windowSize;
  writer.emitted = 0;
  writer.keptEnd = windowSize + slack;
  writer.composing = 0;
}

function newMemory(size: number): AsciiWriter['memory'] {
  return Buffer.allocUnsafeSlow(size) as unknown as AsciiWriter['memory'];
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** @throws LimitReached when all together is more than `limits.metadataTextUnits`. */
export function flush(writer: AsciiWriter): void {
  if (writer.at > 0) emit(writer, writer.memory.subarray(0, writer.at));
  writer.at = 0;
}

function emit(writer: AsciiWriter, bytes: Uint8Array): void {
  writer.emitted += bytes.length;
  if (writer.emitted > limits.metadataTextUnits) throw tooMuch();
  writer.sink(bytes);
}

function tooMuch(): LimitReached {
  return new LimitReached('metadataTextUnits', limits.metadataTextUnits);
}

/**
 * Makes room for `size` bytes, in the window at most a window.
 * @throws LimitReached when the kept texts are more than `limits.metadataTextUnits`.
 */
export function reserve(writer: AsciiWriter, size: number): void {
  if (writer.at + size > writer.limit) makeRoom(writer, size);
}

function makeRoom(writer: AsciiWriter, size: number): void {
  if (writer.composing === 0) flush(writer);
  else grow(writer, writer.at + size + slack);
}

function grow(writer: AsciiWriter, needed: number): void {
  const { memory } = writer;
  if (needed > largestSize) throw tooMuch();
  const size = Math.min(largestSize, Math.max(2 * memory.length, 2 * needed));
  writer.memory = newMemory(size);
  memory.copy(writer.memory);
  writer.view = viewOf(writer.memory);
  writer.limit = size - slack;
}

/** Begins to compose a text that is kept; one at a time. What is written until `endText` is it. */
export function beginText(writer: AsciiWriter): void {
  writer.lineAt = writer.at;
  writer.at = writer.keptEnd + lengthSize;
  writer.composing = writer.at;
  writer.limit = writer.memory.length - slack;
  reserve(writer, paddingSize);
}

export function endText(writer: AsciiWriter): Text {
  reserve(writer, paddingSize);
  const { view, at, composing } = writer;
  view.setUint32(composing - lengthSize, at - composing, true);
  view.setFloat64(at, 0, true);
  writer.keptEnd = at + paddingSize;
  writer.at = writer.lineAt;
  writer.limit = windowSize;
  writer.composing = 0;
  return composing;
}

/** Ends a text that is written once and not kept. */
export function endOnce(writer: AsciiWriter): void {
  const text = endText(writer);
  writeText(writer, text);
  writer.keptEnd = text - lengthSize;
}

/** Forgets what was composed since `at` was this. */
export function rewind(writer: AsciiWriter, at: number): void {
  writer.at = at;
}

/**
 * Writes a kept text. Moved as floats, for these are the widest numbers that cost no allocation:
 * ASCII without DEL is never a NaN, so that every bit arrives.
 */
export function writeText(writer: AsciiWriter, text: Text): void {
  const size = writer.view.getUint32(text - lengthSize, true);
  if (size > longText) {
    writeLongText(writer, text, size);
    return;
  }
  if (writer.at + size > writer.limit) makeRoom(writer, size);
  const { view, at } = writer;
  const end = at + size;
  for (let from = text, to = at; to < end; from += 16, to += 16) {
    view.setFloat64(to, view.getFloat64(from, true), true);
    view.setFloat64(to + 8, view.getFloat64(from + 8, true), true);
  }
  writer.at = end;
}

/** Writes a kept text and the line's end. */
export function writeTextLine(writer: AsciiWriter, text: Text): void {
  writeText(writer, text);
  writeByte(writer, 0x0a);
}

function writeLongText(writer: AsciiWriter, text: Text, size: number): void {
  if (size > windowSize && writer.composing === 0) {
    flush(writer);
    emit(writer, writer.memory.subarray(text, text + size));
    return;
  }
  reserve(writer, size);
  writer.memory.copyWithin(writer.at, text, text + size);
  writer.at += size;
}

/** Writes a string, which is ASCII. */
export function write(writer: AsciiWriter, text: string): void {
  const { length } = text;
  if (length > windowSize && writer.composing === 0) {
    flush(writer);
    emit(writer, Buffer.from(text, 'latin1'));
    return;
  }
  reserve(writer, length);
  if (length < shortString) writeUnits(writer, text);
  else writer.memory.latin1Write(text, writer.at);
  writer.at += length;
}

function writeUnits({ memory, at }: AsciiWriter, text: string): void {
  for (let i = 0; i < text.length; i++) memory[at + i] = text.charCodeAt(i);
}

/** A short text that is written often, its bytes 8 by 8. */
export interface Literal {
  readonly length: number;
  readonly view: DataView;
}

export function literal(text: string): Literal {
  const bytes = new Uint8Array((text.length + 7) & ~7);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return { length: text.length, view: viewOf(bytes) };
}

export function writeLiteral(writer: AsciiWriter, text: Literal): void {
  const { length } = text;
  if (writer.at + length > writer.limit) makeRoom(writer, length);
  const { view, at } = writer;
  for (let i = 0; i < length; i += 8) view.setFloat64(at + i, text.view.getFloat64(i, true), true);
  writer.at = at + length;
}

export function writeByte(writer: AsciiWriter, byte: number): void {
  if (writer.at + 1 > writer.limit) makeRoom(writer, 1);
  writer.memory[writer.at++] = byte;
}
