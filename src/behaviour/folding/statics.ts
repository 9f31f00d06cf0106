import { dataOfField } from '../../formats/cil/field-data.js';
import { Abandoned, Exhausted, type Budget } from './budget.js';
import { coerce } from './conversion.js';
import { staticFlag, type FieldTarget } from './link.js';
import { arrayOfBytes, copyGraph, defaultOf, loadElement } from './memory.js';
import type { OwnMethod } from './target.js';
import type { Type } from './type.js';
import { Heap, ReferenceValue, Variables, type Value } from './value.js';
import { BlockValue } from './token.js';

type OwnField = Extract<FieldTarget, { kind: 'own' }>;

const initOnly = 0x20;
const accessMask = 0x7;
const publicAccess = 0x6;
const hasData = 0x100;

/** What static fields need of the machine. */
export interface Initializing {
  initializer(field: OwnField): OwnMethod | undefined;
  run(initializer: OwnMethod): void;
}

/**
 * Static fields of one evaluation. Static constructors are evaluated when a field of their type is
 * first read, as far as that goes; what they leave behind is kept, and every evaluation gets a copy.
 */
export class Statics {
  readonly #initializing: Initializing;
  readonly #budget: Budget;
  /** What static constructors put into fields, for all evaluations. */
  readonly #first = new Map<number, Value>();
  readonly #initialized = new Set<string>();
  #now = new Variables(new Map());
  /** While a static constructor runs, its fields are those of all evaluations. */
  #running = 0;

  constructor(initializing: Initializing, budget: Budget) {
    this.#initializing = initializing;
    this.#budget = budget;
  }

  /** Begins an evaluation: fields are again as static constructors left them. */
  begin(): void {
    this.#now = new Variables(new Map());
  }

  get now(): Variables {
    return this.#now;
  }

  set now(variables: Variables) {
    this.#now = variables;
  }

  /**
   * @param atFirst whether the code runs as it would the first time: fields that nothing was put
   * into hold nothing. Otherwise only what cannot have changed is known.
   */
  read(field: OwnField, atFirst: boolean): Value {
    const now = this.#now.slots as Map<number, Value>;
    if (now.has(field.key)) return now.get(field.key);
    const value = this.#initial(field, atFirst);
    if (value instanceof Heap) now.set(field.key, value);
    return value;
  }

  write(field: OwnField, value: Value): void {
    this.#now.set(field.key, coerce(field.type.store, value));
  }

  /** A reference to the field, or the bytes of the image that it names. */
  address(field: OwnField, atFirst: boolean): Value {
    if ((field.flags & hasData) !== 0) {
      const data = dataOfField(field.home.module, field.row);
      return data?.whole ? new BlockValue(data.data) : undefined;
    }
    this.#now.set(field.key, this.read(field, atFirst));
    return new ReferenceValue(this.#now, field.key, field.type);
  }

  #initial(field: OwnField, atFirst: boolean): Value {
    if ((field.flags & staticFlag) === 0) return undefined;
    if ((field.flags & hasData) !== 0) return dataValue(field);
    if (!isOfUse(field.type)) return undefined;
    this.#initialize(field);
    const now = this.#now.slots as Map<number, Value>;
    if (this.#running > 0 && now.has(field.key)) return now.get(field.key);
    const isFixed = (field.flags & initOnly) !== 0;
    const isHidden = (field.flags & accessMask) !== publicAccess;
    if (this.#first.has(field.key)) {
      if (!isFixed && !isHidden) return undefined;
      const first = this.#first.get(field.key);
      return first instanceof Heap ? copyGraph([first], this.#budget)[0] : first;
    }
    // Compilers keep delegates in fields of their own, which nobody sees filled.
    const isGenerated = field.name.startsWith('<');
    return isFixed || isGenerated || (atFirst && isHidden) ? defaultOf(field.type) : undefined;
  }

  /** What a constructor that ends early has put into fields by then stays. */
  #initialize(field: OwnField): void {
    const key = `${Math.floor(field.key / 0x1000000)}/${field.owner}`;
    if (this.#initialized.has(key)) return;
    this.#initialized.add(key);
    const initializer = this.#initializing.initializer(field);
    if (initializer === undefined) return;
    const kept = this.#now;
    const own = new Variables(new Map());
    this.#now = own;
    this.#running++;
    try {
      this.#initializing.run(initializer);
    } catch (error) {
      if (error instanceof Exhausted) return;
      if (!(error instanceof Abandoned)) throw error;
    } finally {
      this.#running--;
      this.#now = kept;
    }
    for (const [key, value] of own.slots as Map<number, Value>) this.#first.set(key, value);
  }
}

/** A logger, a client, a regular expression: no static constructor is worth evaluating for these. */
function isOfUse({ store, home, name }: Type): boolean {
  if (store !== 'ref' || home !== undefined || name === 'string' || name.endsWith('[]'))
    return true;
  return /^System\.(?:Collections\.Generic\.|Text\.|Func`|Uri$|Net\.IPAddress$|Lazy`)/.test(name);
}

function dataValue(field: OwnField): Value {
  const data = dataOfField(field.home.module, field.row);
  const array = data?.whole ? arrayOfBytes(field.type, data.data) : undefined;
  return array && array.data.length > 0 ? loadElement(array, 0) : undefined;
}
