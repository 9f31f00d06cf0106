import { isAscii } from 'node:buffer';
import { asBuffer, decodeLatin1, decodeUtf16, decodeUtf8 } from '../../../core/bytes.js';
import { LimitReached } from '../../../core/errors.js';
import { limits, within } from '../../../core/limits.js';
import { openCursor, readCompressed, type Cursor } from './compressed.js';

/** A heap's place in the file, in bytes; empty when the module has none. */
export interface Heap {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * The `#Strings` heap. Its bytes are turned into one string once, of which names are slices: ten
 * times faster than decoding each name.
 */
export interface StringHeap extends Heap {
  readonly ascii: boolean;
  /** Each byte as one character. */
  readonly text: string;
  /** Characters that may still be decoded; overlapping names without an end are an attack. */
  budget: number;
}

/** @throws LimitReached when the heap is larger than `limits.metadataHeapBytes`. */
export function openStringHeap(heap: Heap): StringHeap {
  const { bytes, start, end } = heap;
  within('metadataHeapBytes', end - start);
  return {
    bytes,
    start,
    end,
    ascii: isAscii(bytes.subarray(start, end)),
    text: decodeLatin1(bytes, start, end),
    budget: limits.metadataTextUnits,
  };
}

/**
 * The name at an index: UTF-8 up to a zero byte or the end of the heap (ECMA-335 II.24.2.3).
 * Index 0 is the empty name; undefined when the index is outside the heap.
 * @throws LimitReached when it is longer than `limits.typeTextUnits`, or all together than
 * `limits.metadataTextUnits`.
 */
export function nameAt(heap: StringHeap, index: number): string | undefined {
  if (index === 0) return '';
  if (index >= heap.text.length) return undefined;
  const zero = heap.text.indexOf('\0', index);
  const end = zero < 0 ? heap.text.length : zero;
  if (end - index > limits.typeTextUnits) within('typeTextUnits', end - index);
  heap.budget -= end - index;
  if (heap.budget < 0) throw new LimitReached('metadataTextUnits', limits.metadataTextUnits);
  if (heap.ascii) return heap.text.slice(index, end);
  return decodeUtf8(heap.bytes, heap.start + index, heap.start + end);
}

/** A cursor over the blob at an index (II.24.2.4); index 0 is empty, undefined when not in the heap. */
export function openBlob(heap: Heap, index: number): Cursor | undefined {
  if (index === 0) return openCursor(heap.bytes, heap.start, heap.start);
  return openSized(heap, index);
}

function openSized(heap: Heap, index: number): Cursor | undefined {
  const at = heap.start + index;
  if (at >= heap.end) return undefined;
  const blob = openCursor(heap.bytes, at, heap.end);
  const size = readCompressed(blob);
  if (blob.damaged || size > heap.end - blob.position) return undefined;
  blob.end = blob.position + size;
  return blob;
}

/**
 * As `openBlob`, with a cursor over the same bytes that is used again; damaged when the blob does
 * not lie in the heap.
 */
export function moveToBlob(cursor: Cursor, heap: Heap, index: number): void {
  cursor.position = heap.start + index;
  cursor.end = index === 0 ? heap.start : heap.end;
  cursor.damaged = false;
  if (index === 0) return;
  const size = readCompressed(cursor);
  if (size > cursor.end - cursor.position) cursor.damaged = true;
  else cursor.end = cursor.position + size;
  if (cursor.damaged) cursor.end = cursor.position;
}

/** The bytes of a blob, a view; undefined when it does not lie in the heap. */
export function blobBytes(heap: Heap, index: number): Uint8Array | undefined {
  const blob = openBlob(heap, index);
  return blob && heap.bytes.subarray(blob.position, blob.end);
}

/**
 * A user string (II.24.2.4): UTF-16, then one byte that is no part of it. Undefined when it does
 * not lie in the heap.
 */
export function userStringAt(heap: Heap, index: number): string | undefined {
  const span = openUserString(heap, index);
  return span && decodeUtf16(heap.bytes, span.position, span.end);
}

/** A cursor over the UTF-16 bytes of a user string; undefined when it does not lie in the heap. */
export function openUserString(heap: Heap, index: number): Cursor | undefined {
  const blob = openSized(heap, index);
  if (blob !== undefined) blob.end -= (blob.end - blob.position) & 1;
  return blob;
}

/** The 16 bytes of a GUID (II.24.2.5), indexes counting from 1; undefined when nil or outside. */
export function guidBytes(heap: Heap, index: number): Uint8Array | undefined {
  const start = heap.start + (index - 1) * 16;
  if (index === 0 || start + 16 > heap.end) return undefined;
  return heap.bytes.subarray(start, start + 16);
}

/** The 16 bytes of a GUID in the usual text, lower case, without braces. */
export function formatGuid(guid: Uint8Array): string {
  const hex = asBuffer(guid).toString('hex');
  const part = (...at: number[]) => at.map((i) => hex.slice(2 * i, 2 * i + 2)).join('');
  const head = [part(3, 2, 1, 0), part(5, 4), part(7, 6)];
  return [...head, hex.slice(16, 20), hex.slice(20)].join('-');
}
