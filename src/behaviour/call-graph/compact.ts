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

/** As `columnValues`, in as little space as the column has. */
export function columnNumbers(column: Column): Numbers {
  const { bytes, origin, rowSize, width, rows } = column;
  if (width !== 2) return columnValues(column);
  const values = new Uint16Array(rows + 1);
  let at = origin;
  for (let row = 1; row <= rows; row++) {
    at += rowSize;
    values[row] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
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
 * The whole of #Strings, without the file around it. To sort out which names the graph can ask for
 * takes longer than all that it asks, and saves less than half of what is a fraction of the code.
 */
export function keepNames({ bytes, start, end, ascii, text }: StringHeap): StringHeap {
  // `slice` of what is a Buffer would be a view, and hold on to the file.
  const kept = ascii ? noBytes : new Uint8Array(bytes.subarray(start, end));
  return { bytes: kept, start: 0, end: end - start, ascii, text, budget: limits.metadataTextUnits };
}

const noBytes = new Uint8Array();

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
    // Most are a few bytes long: to make a view of them takes longer than to copy them.
    const { bytes } = this.#heap;
    for (let at = from; at < cursor.end; at++) this.#bytes[this.#length++] = bytes[at] as number;
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
