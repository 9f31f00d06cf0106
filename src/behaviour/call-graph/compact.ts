import { isAscii } from 'node:buffer';
import { decodeLatin1 } from '../../core/bytes.js';
import { LimitReached } from '../../core/errors.js';
import { limits, within } from '../../core/limits.js';
import { moveToBlob, type Heap, type StringHeap } from '../../formats/cil/metadata/heaps.js';
import { openCursor, type Cursor } from '../../formats/cil/metadata/compressed.js';
import type { Column } from '../../formats/cil/tables/layout.js';
import type { Numbers } from './module-code.js';

/** The values of a column by row; element 0 is 0. */
export function columnValues({ bytes, origin, rowSize, width, rows }: Column): Uint32Array {
  const values = new Uint32Array(rows + 1);
  let at = origin;
  for (let row = 1; row <= rows; row++) {
    at += rowSize;
    const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    values[row] =
      width === 2
        ? low
        : low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
  }
  return values;
}

/** Turns each value into another, in place. */
export function turn(values: Uint32Array, into: (value: number) => number): Uint32Array {
  for (let row = 1; row < values.length; row++) values[row] = into(values[row] as number);
  return values;
}

/** The same numbers in as little space as the largest allows. */
export function narrow(values: Uint32Array): Numbers {
  let bits = 0;
  for (let i = 0; i < values.length; i++) bits |= values[i] as number;
  return bits >>> 16 === 0 ? new Uint16Array(values) : values;
}

/**
 * Copies the part of #Strings that some columns use, and turns the indexes in them into those of
 * the copy. Names may be tails of others (ECMA-335 II.24.2.3), and stay so: the copy is never larger
 * than the heap, whatever the rows say.
 */
export function keepNames(heap: StringHeap, columns: readonly Uint32Array[]): StringHeap {
  const size = heap.end - heap.start;
  const places = new Uint32Array(size);
  for (const column of columns) {
    for (let row = 1; row < column.length; row++) {
      const index = column[row] as number;
      if (index < size) places[index] = 1;
    }
  }
  const bytes = sweep(heap, places);
  // Index 0 is the empty name, whatever stands there; what lies outside stays outside.
  places[0] = 0;
  for (const column of columns) {
    for (let row = 1; row < column.length; row++) {
      const index = column[row] as number;
      column[row] = index < size ? (places[index] as number) : bytes.length;
    }
  }
  const ascii = isAscii(bytes);
  const budget = limits.metadataTextUnits;
  const text = decodeLatin1(bytes);
  return { bytes: ascii ? noBytes : bytes, start: 0, end: bytes.length, ascii, text, budget };
}

const noBytes = new Uint8Array();

/** Copies every marked run up to its zero byte; a mark becomes the place of its copy. */
function sweep({ bytes, start }: StringHeap, places: Uint32Array): Uint8Array {
  const kept = new Uint8Array(places.length + 1);
  let length = 1;
  let keeps = false;
  for (let index = 1; index < places.length; index++) {
    if (places[index] !== 0) {
      places[index] = length;
      keeps = true;
    }
    if (!keeps) continue;
    const byte = bytes[start + index] as number;
    kept[length++] = byte;
    if (byte === 0) keeps = false;
  }
  return kept.slice(0, length);
}

/** Copies blobs, each once, for rows that are asked about one after the other. */
export class KeptBlobs {
  readonly #heap: Heap;
  readonly #places: Uint32Array;
  readonly #cursor: Cursor;
  /** Index 0 is the empty blob. */
  #bytes = new Uint8Array(4096);
  #length = 1;

  constructor(heap: Heap) {
    within('metadataHeapBytes', heap.end - heap.start);
    this.#heap = heap;
    this.#places = new Uint32Array(heap.end - heap.start);
    this.#cursor = openCursor(heap.bytes, 0, 0);
  }

  /** The place of the copy; 0 for a blob that does not lie in the heap. */
  readonly turn = (index: number): number => {
    if (index === 0 || index >= this.#places.length) return 0;
    const known = this.#places[index] as number;
    if (known !== 0) return known - 1;
    const place = this.#copy(index);
    this.#places[index] = place + 1;
    return place;
  };

  done(): Heap {
    return { bytes: this.#bytes.slice(0, this.#length), start: 0, end: this.#length };
  }

  #copy(index: number): number {
    const cursor = this.#cursor;
    moveToBlob(cursor, this.#heap, index);
    if (cursor.damaged || cursor.end === cursor.position) return 0;
    const from = this.#heap.start + index;
    const size = cursor.end - from;
    const place = this.#length;
    this.#makeRoom(size);
    this.#bytes.set(this.#heap.bytes.subarray(from, cursor.end), place);
    this.#length += size;
    return place;
  }

  /** Blobs may overlap without end, so that copies are larger than the heap. */
  #makeRoom(size: number): void {
    const wanted = this.#length + size;
    if (wanted > limits.callGraphSignatureBytes) {
      throw new LimitReached('callGraphSignatureBytes', limits.callGraphSignatureBytes);
    }
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, 2 * this.#bytes.length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
