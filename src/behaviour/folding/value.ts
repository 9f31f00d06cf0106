import type { MethodTarget } from './target.js';
import type { Token } from './token.js';
import type { Type } from './type.js';

/**
 * What an evaluation holds on its stack: a number is an int32 (or a smaller integer, a boolean, a
 * character), a bigint an int64 or native integer, both as signed; `undefined` is a value that is
 * not known.
 */
export type Value = Known | undefined;
export type Known = number | bigint | string | null | FloatValue | Heap | Token;

/** An F of ECMA-335 III.1.1.1. */
export class FloatValue {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

const nothing: readonly Value[] = [];

/** What can change, and be known by several names. */
export abstract class Heap {
  /** Something that is not followed may have changed it. */
  lost = false;
  /** A copy that refers to the same parts. */
  abstract clone(): Heap;
  /** Puts copies in the place of its parts. */
  relink(_copy: Copier): void {
    // Most have no parts.
  }
  /** What it refers to. */
  parts(): Iterable<Value> {
    return nothing;
  }
}

export type Copier = (value: Value) => Value;

export type Numbers =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | Float64Array;

export class ArrayValue extends Heap {
  readonly element: Type;
  /** Changed through `own` only: copies share it until one of them changes. */
  data: Numbers | Value[];
  #shared = false;

  constructor(element: Type, data: Numbers | Value[]) {
    super();
    this.element = element;
    this.data = data;
  }

  /** The data, to be written to. */
  own(): Numbers | Value[] {
    if (this.#shared) {
      this.data = this.data.slice();
      this.#shared = false;
    }
    return this.data;
  }

  clone(): ArrayValue {
    const copied = new ArrayValue(this.element, this.data);
    copied.#shared = this.#shared = true;
    copied.lost = this.lost;
    return copied;
  }

  override relink(copy: Copier): void {
    if (!Array.isArray(this.data)) return;
    this.data = this.data.map(copy);
    this.#shared = false;
  }

  override parts(): Iterable<Value> {
    return Array.isArray(this.data) ? this.data : nothing;
  }
}

/** An object, or a structure, of a class under evaluation. */
export class ObjectValue extends Heap {
  readonly type: Type;
  readonly isStruct: boolean;
  readonly fields: Map<number, Value>;

  constructor(type: Type, isStruct: boolean, fields = new Map<number, Value>()) {
    super();
    this.type = type;
    this.isStruct = isStruct;
    this.fields = fields;
  }

  clone(): ObjectValue {
    const copied = new ObjectValue(this.type, this.isStruct, new Map(this.fields));
    copied.lost = this.lost;
    return copied;
  }

  override relink(copy: Copier): void {
    for (const [key, value] of this.fields) this.fields.set(key, copy(value));
  }

  override parts(): Iterable<Value> {
    return this.fields.values();
  }
}

/** `box`, which no code can change but through `unbox`. */
export class BoxedValue extends Heap {
  readonly type: Type;
  value: Value;

  constructor(type: Type, value: Value) {
    super();
    this.type = type;
    this.value = value;
  }

  clone(): BoxedValue {
    return new BoxedValue(this.type, this.value);
  }

  override relink(copy: Copier): void {
    this.value = copy(this.value);
  }

  override parts(): Iterable<Value> {
    return [this.value];
  }
}

/** The variables of a frame, or static fields: what a reference can lead into. */
export class Variables extends Heap {
  readonly slots: Map<number, Value> | Value[];

  constructor(slots: Map<number, Value> | Value[]) {
    super();
    this.slots = slots;
  }

  get(key: number): Value {
    return Array.isArray(this.slots) ? this.slots[key] : this.slots.get(key);
  }

  set(key: number, value: Value): void {
    if (!Array.isArray(this.slots)) this.slots.set(key, value);
    else if (key < this.slots.length) this.slots[key] = value;
  }

  clone(): Variables {
    return new Variables(Array.isArray(this.slots) ? [...this.slots] : new Map(this.slots));
  }

  override relink(copy: Copier): void {
    for (const [key, value] of this.slots.entries()) this.set(key, copy(value));
  }

  override parts(): Iterable<Value> {
    return this.slots.values();
  }
}

/** A managed reference (ECMA-335 II.14.4.2): into variables, an array, an object, a box. */
export class ReferenceValue extends Heap {
  into: Variables | ArrayValue | ObjectValue | BoxedValue;
  readonly key: number;
  readonly type: Type;

  constructor(into: ReferenceValue['into'], key: number, type: Type) {
    super();
    this.into = into;
    this.key = key;
    this.type = type;
  }

  clone(): ReferenceValue {
    return new ReferenceValue(this.into, this.key, this.type);
  }

  override relink(copy: Copier): void {
    const into = copy(this.into) as ReferenceValue['into'] | undefined;
    this.into = into ?? new Variables([]);
  }

  override parts(): Iterable<Value> {
    return [this.into];
  }
}

/** A run of an array's elements: `Span`, `ReadOnlySpan`, `Memory`, `ArraySegment`. */
export class SpanValue extends Heap {
  array: ArrayValue;
  readonly start: number;
  readonly length: number;

  constructor(array: ArrayValue, start: number, length: number) {
    super();
    this.array = array;
    this.start = start;
    this.length = length;
  }

  clone(): SpanValue {
    return new SpanValue(this.array, this.start, this.length);
  }

  override relink(copy: Copier): void {
    const array = copy(this.array) as ArrayValue | undefined;
    if (array === undefined) this.lost = true;
    else this.array = array;
  }

  override parts(): Iterable<Value> {
    return [this.array];
  }
}

/** A delegate and what it is bound to. */
export class DelegateValue extends Heap {
  readonly target: MethodTarget;
  receiver: Value;

  constructor(target: MethodTarget, receiver: Value) {
    super();
    this.target = target;
    this.receiver = receiver;
  }

  clone(): DelegateValue {
    return new DelegateValue(this.target, this.receiver);
  }

  override relink(copy: Copier): void {
    this.receiver = copy(this.receiver);
  }

  override parts(): Iterable<Value> {
    return [this.receiver];
  }
}

export function isKnown(value: Value): value is Known {
  return value !== undefined && !(value instanceof Heap && value.lost);
}
