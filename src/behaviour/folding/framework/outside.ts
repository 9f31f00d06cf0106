import type { Documentation } from '../../documentation.js';
import type { Machine } from '../machine.js';
import type { OutsideMethod } from '../target.js';
import { byteType, charType, type Type } from '../type.js';
import { ArrayValue, BoxedValue, FloatValue, SpanValue, type Value } from '../value.js';
import { ListValue } from '../library.js';

/** A call of the framework whose arguments are known, `this` first. */
export interface OutsideCall {
  readonly target: OutsideMethod;
  readonly machine: Machine;
  readonly args: readonly Value[];
}

/** Gives the result, `null` for nothing, undefined where it does not know. */
export type OutsideFunction = (call: OutsideCall) => Value;

/** Functions of the framework that depend on nothing but their arguments, by type and name. */
export interface OutsideArea {
  readonly documentation: readonly Documentation[];
  readonly types: Readonly<Record<string, Readonly<Record<string, OutsideFunction>>>>;
}

export function newBytes(machine: Machine, bytes: Uint8Array): ArrayValue {
  machine.budget.allocate(bytes.length);
  return new ArrayValue(byteType, Uint8Array.from(bytes));
}

export function newChars(machine: Machine, text: string): ArrayValue {
  machine.budget.allocate(text.length * 2);
  return new ArrayValue(
    charType,
    Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  );
}

/** A text that was made: it counts for what it takes. */
export function newText(machine: Machine, text: string): string {
  machine.budget.allocate(text.length * 2);
  return text;
}

/** Texts one behind the other, paid for before they are: together they may be longer than any text. */
export function joinedText(machine: Machine, texts: readonly string[], between = ''): string {
  let length = Math.max(0, texts.length - 1) * between.length;
  for (const text of texts) length += text.length;
  machine.budget.allocate(length * 2);
  return texts.join(between);
}

/** The run of elements of an array or a span. */
export function spanOf(value: Value): SpanValue | undefined {
  if (value instanceof ArrayValue) return new SpanValue(value, 0, value.data.length);
  return value instanceof SpanValue ? value : undefined;
}

export function bytesOf(value: Value): Uint8Array | undefined {
  const span = spanOf(value);
  if (span === undefined || span.array.lost) return undefined;
  const { data } = span.array;
  if (!(data instanceof Uint8Array) && !(data instanceof Int8Array)) return undefined;
  return Uint8Array.from(data.subarray(span.start, span.start + span.length));
}

/** A text, or the characters of an array or span. */
export function charsOf(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  const span = spanOf(value);
  if (span === undefined || span.array.lost) return undefined;
  const { data } = span.array;
  if (!(data instanceof Uint16Array)) return undefined;
  return textOfUnits(data.subarray(span.start, span.start + span.length));
}

const unitsAtOnce = 8192;

export function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    text += String.fromCharCode(...units.subarray(at, at + unitsAtOnce));
  }
  return text;
}

/** All values of an array, a list, a text or what a query gives. */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof ListValue) return value.lost ? undefined : value.items;
  if (typeof value === 'string')
    return Array.from({ length: value.length }, (_, at) => value.charCodeAt(at));
  const span = spanOf(value);
  if (span === undefined || span.array.lost) return undefined;
  const { data } = span.array;
  const end = span.start + span.length;
  if (Array.isArray(data)) return data.slice(span.start, end);
  if (data instanceof BigInt64Array) return Array.from(data.subarray(span.start, end));
  if (data instanceof Float64Array) {
    return Array.from(data.subarray(span.start, end), (each) => new FloatValue(each));
  }
  return Array.from(data.subarray(span.start, end), (each) => each | 0);
}

export function elementOf(value: Value): Type | undefined {
  if (typeof value === 'string') return charType;
  if (value instanceof ListValue) return value.element;
  return spanOf(value)?.array.element;
}

/** What `ToString` gives for a value of a type (invariant culture). */
export function textOf(value: Value, type?: Type): string | undefined {
  if (value instanceof BoxedValue) return textOf(value.value, value.type);
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number')
    return textOfNumber(value, type?.isEnum ? '?' : (type?.name ?? ''));
  if (typeof value === 'bigint') {
    return String(type?.store === 'u8' ? BigInt.asUintN(64, value) : value);
  }
  if (!(value instanceof FloatValue)) return undefined;
  const isPlain = Number.isInteger(value.value) && Math.abs(value.value) < 1e15;
  return isPlain ? String(value.value) : undefined;
}

function textOfNumber(value: number, type: string): string | undefined {
  switch (type) {
    case 'char':
      return String.fromCharCode(value);
    case 'bool':
      return value === 0 ? 'False' : 'True';
    case 'uint32':
      return String(value >>> 0);
    case '?':
      return undefined;
    default:
      return String(value);
  }
}
