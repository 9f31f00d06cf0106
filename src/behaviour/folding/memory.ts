import { coerce } from './conversion.js';
import type { Budget } from './budget.js';
import { storeSizes, type Store, type Type } from './type.js';
import {
  ArrayValue,
  BoxedValue,
  FloatValue,
  Heap,
  ObjectValue,
  ReferenceValue,
  Variables,
  type Numbers,
  type Value,
} from './value.js';

/** An array with the first values of its type. */
export function newArray(element: Type, length: number, budget: Budget): ArrayValue {
  budget.allocate(length * storeSizes[element.store]);
  return new ArrayValue(element, newData(element, length));
}

function newData(element: Type, length: number): Numbers | Value[] {
  switch (element.store) {
    case 'i1':
      return new Int8Array(length);
    case 'u1':
      return new Uint8Array(length);
    case 'i2':
      return new Int16Array(length);
    case 'u2':
      return new Uint16Array(length);
    case 'i4':
      return new Int32Array(length);
    case 'u4':
      return new Uint32Array(length);
    case 'i8':
    case 'u8':
      return new BigInt64Array(length);
    case 'r4':
    case 'r8':
      return new Float64Array(length);
    default:
      return new Array<Value>(length).fill(element.store === 'ref' ? null : undefined);
  }
}

/** Numbers as they lie in memory, little-endian, as an array of them (ECMA-335 I.12.6.2). */
export function arrayOfBytes(element: Type, bytes: Uint8Array): ArrayValue | undefined {
  const size = storeSizes[element.store];
  const copy = Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % size)));
  const { buffer } = copy;
  switch (element.store) {
    case 'i1':
      return new ArrayValue(element, new Int8Array(buffer));
    case 'u1':
      return new ArrayValue(element, copy);
    case 'i2':
      return new ArrayValue(element, new Int16Array(buffer));
    case 'u2':
      return new ArrayValue(element, new Uint16Array(buffer));
    case 'i4':
      return new ArrayValue(element, new Int32Array(buffer));
    case 'u4':
      return new ArrayValue(element, new Uint32Array(buffer));
    case 'i8':
    case 'u8':
      return new ArrayValue(element, new BigInt64Array(buffer));
    case 'r8':
      return new ArrayValue(element, new Float64Array(buffer));
    case 'r4':
      return new ArrayValue(element, Float64Array.from(new Float32Array(buffer)));
    default:
      return undefined;
  }
}

/** The bytes of an array of numbers as they lie in memory. */
export function bytesOfArray(array: ArrayValue): Uint8Array | undefined {
  const { data } = array;
  if (array.lost || Array.isArray(data)) return undefined;
  if (array.element.store === 'r4')
    return new Uint8Array(Float32Array.from(data as Float64Array).buffer);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** An element as it comes onto the stack. */
export function loadElement(array: ArrayValue, index: number): Value {
  if (array.lost) return undefined;
  const element = array.data[index];
  if (typeof element !== 'number') return element;
  if (array.data instanceof Float64Array) return new FloatValue(element);
  return element | 0;
}

export function storeElement(array: ArrayValue, index: number, value: Value): void {
  const data = array.own();
  if (Array.isArray(data)) data[index] = value;
  else if (!storeNumber(array.element.store, data, index, value)) array.lost = true;
}

/** @returns whether the value is known and of the type. */
function storeNumber(store: Store, data: Numbers, index: number, value: Value): boolean {
  const kept = coerce(store, value);
  if (data instanceof BigInt64Array) {
    if (typeof kept !== 'bigint') return false;
    data[index] = kept;
    return true;
  }
  const number = kept instanceof FloatValue ? kept.value : kept;
  if (typeof number !== 'number') return false;
  data[index] = number;
  return true;
}

export function loadReference({ into, key }: ReferenceValue): Value {
  if (into instanceof Variables) return into.get(key);
  if (into instanceof ArrayValue) return loadElement(into, key);
  if (into instanceof BoxedValue) return into.value;
  return into.fields.get(key);
}

export function storeReference(reference: ReferenceValue, value: Value): void {
  const { into, key, type } = reference;
  if (into instanceof ArrayValue) return storeElement(into, key, value);
  const kept = coerce(type.store, value);
  if (into instanceof Variables) into.set(key, kept);
  else if (into instanceof BoxedValue) into.value = kept;
  else into.fields.set(key, kept);
}

/** A value as it is handed on: structures are copied (ECMA-335 I.8.2.1). */
export function handOn(value: Value, depth = 0): Value {
  if (!(value instanceof ObjectValue) || !value.isStruct) return value;
  if (depth > deepestStructure) return undefined;
  const copied = value.clone();
  copied.relink((part) => handOn(part, depth + 1));
  return copied;
}

/** Structures inside structures; compilers have no more, and code can be made to nest without end. */
const deepestStructure = 8;
/** More objects than any decoder has; the rest of a larger graph is not known any more. */
const mostObjects = 20_000;

/** Copies objects and all that they refer to, each once, so that two ways of control differ. */
export function copyGraph(values: Iterable<Value>, budget: Budget): Value[] {
  const copies = new Map<Heap, Heap>();
  const line: Heap[] = [];
  const copy = (value: Value): Value => {
    if (!(value instanceof Heap)) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    if (copies.size >= mostObjects) return undefined;
    budget.step();
    const copied = value.clone();
    copies.set(value, copied);
    line.push(copied);
    return copied;
  };
  const copied = Array.from(values, copy);
  for (let heap = line.pop(); heap !== undefined; heap = line.pop()) heap.relink(copy);
  return copied;
}

/** Something unknown has these values and may change whatever they lead to. */
export function lose(values: Iterable<Value>): void {
  const line: Heap[] = [];
  const seen = new Set<Heap>();
  const add = (value: Value): void => {
    if (!(value instanceof Heap) || seen.has(value) || seen.size > mostObjects) return;
    seen.add(value);
    line.push(value);
  };
  for (const value of values) add(value);
  for (let heap = line.pop(); heap !== undefined; heap = line.pop()) {
    if (heap instanceof ReferenceValue) storeReference(heap, undefined);
    else if (!(heap instanceof BoxedValue) && !(heap instanceof Variables)) {
      for (const part of heap.parts()) add(part);
      heap.lost = true;
      if (heap instanceof ObjectValue) heap.fields.clear();
    }
  }
}

const inlineArrays = 'System.Runtime.CompilerServices.InlineArray';

/** What a variable of a type holds before anything is put into it (ECMA-335 II.12.3.2.2). */
export function defaultOf(type: Type): Value {
  switch (type.store) {
    case 'i8':
    case 'u8':
      return 0n;
    case 'r4':
    case 'r8':
      return new FloatValue(0);
    case 'ref':
      return null;
    case 'struct':
      return new ObjectValue(type, true);
    case 'unknown':
      // Buffers of the framework for `params` spans: see inline-arrays.ts.
      return type.name.startsWith(inlineArrays) ? new ObjectValue(type, true) : undefined;
    default:
      return 0;
  }
}
