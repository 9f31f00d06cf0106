import type { Type } from './type.js';
import { Heap, type Copier, type Known, type Value } from './value.js';

/** `StringBuilder`, and the handlers of interpolated strings. */
export class BuilderValue extends Heap {
  text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  clone(): BuilderValue {
    const copied = new BuilderValue(this.text);
    copied.lost = this.lost;
    return copied;
  }
}

/** Values in a row: a list, or what a query gives. */
export class ListValue extends Heap {
  readonly element: Type;
  items: Value[];

  constructor(element: Type, items: Value[]) {
    super();
    this.element = element;
    this.items = items;
  }

  clone(): ListValue {
    const copied = new ListValue(this.element, [...this.items]);
    copied.lost = this.lost;
    return copied;
  }

  override relink(copy: Copier): void {
    this.items = this.items.map(copy);
  }

  override parts(): Iterable<Value> {
    return this.items;
  }
}

export class EnumeratorValue extends Heap {
  items: readonly Value[];
  at: number;

  constructor(items: readonly Value[], at = -1) {
    super();
    this.items = items;
    this.at = at;
  }

  clone(): EnumeratorValue {
    return new EnumeratorValue(this.items, this.at);
  }

  override relink(copy: Copier): void {
    this.items = this.items.map(copy);
  }

  override parts(): Iterable<Value> {
    return this.items;
  }
}

/** A dictionary by keys that are numbers or strings. */
export class MapValue extends Heap {
  readonly items: Map<Known, Value>;

  constructor(items = new Map<Known, Value>()) {
    super();
    this.items = items;
  }

  clone(): MapValue {
    const copied = new MapValue(new Map(this.items));
    copied.lost = this.lost;
    return copied;
  }

  override relink(copy: Copier): void {
    for (const [key, value] of this.items) this.items.set(key, copy(value));
  }

  override parts(): Iterable<Value> {
    return this.items.values();
  }
}

/** Bytes that are read or written in order: memory, an embedded resource, what a cipher gives. */
export class StreamValue extends Heap {
  bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    super();
    this.bytes = bytes;
    this.position = position;
  }

  clone(): StreamValue {
    const copied = new StreamValue(this.bytes, this.position);
    copied.lost = this.lost;
    return copied;
  }
}

/** A task, what awaits it, and the builder that an async method completes it with. */
export class TaskValue extends Heap {
  isDone: boolean;
  result: Value;

  constructor(isDone: boolean, result: Value) {
    super();
    this.isDone = isDone;
    this.result = result;
  }

  clone(): TaskValue {
    const copied = new TaskValue(this.isDone, this.result);
    copied.lost = this.lost;
    return copied;
  }

  override relink(copy: Copier): void {
    this.result = copy(this.result);
  }

  override parts(): Iterable<Value> {
    return [this.result];
  }
}

/** A symmetric cipher as it was set up. */
export class CipherValue extends Heap {
  readonly algorithm: string;
  key: Uint8Array | undefined;
  iv: Uint8Array | undefined;
  mode = 1;
  padding = 2;
  /** Made by `CreateDecryptor`, not by `CreateEncryptor`. */
  decrypts: boolean | undefined;

  constructor(algorithm: string) {
    super();
    this.algorithm = algorithm;
  }

  clone(): CipherValue {
    const copied = new CipherValue(this.algorithm);
    Object.assign(copied, this);
    return copied;
  }
}
