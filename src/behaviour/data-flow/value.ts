import type { MethodNode } from '../call-graph/index.js';
import type { Callee } from './callee.js';
import { Held } from './own-types.js';

/**
 * What a value is, as far as one method body tells. Values that only pass through locals, casts,
 * boxing and the stack stay one and the same.
 */
export type ValueKind =
  /** A string, number, null or the data of a field. */
  | 'constant'
  /** `this` and the arguments, `index` from 0. */
  | 'parameter'
  /** What a method gives back. */
  | 'return'
  /** A field of all objects of its class, or a static one. */
  | 'field'
  | 'load'
  /** A local whose address is taken, or which is assigned once: all that was ever put into it. */
  | 'local'
  /** What a call gives. */
  | 'result'
  /** An object or array that is made here. */
  | 'new'
  /** A delegate: `target` is what it calls, `receiver` what it is bound to. */
  | 'delegate'
  /** The address of a method. */
  | 'function'
  /** One of several values, where ways of control join. */
  | 'join'
  /** Worked out of others: arithmetic, an element of an array. */
  | 'derived'
  /** `ldtoken`. */
  | 'token'
  | 'unknown';

/** How one value leads to another: it is that object, or something of it. */
export type EdgeKind = 'same' | 'derived' | 'written';

export interface Edge {
  readonly from: Value;
  readonly to: Value;
  readonly kind: EdgeKind;
  /** Of what is written into a field: the object. */
  readonly object?: Value;
  /** Of what is written into an array: where, if that is known. */
  readonly index?: number;
  readonly ilOffset: number;
  /** The method whose code does it. */
  readonly method: MethodNode;
}

/** A call, with the values that go in and come out. */
export interface Site {
  readonly id: number;
  readonly method: MethodNode;
  readonly ilOffset: number;
  readonly isNew: boolean;
  readonly isVirtual: boolean;
  readonly callee: Callee;
  /** `this` first, where there is one; of a constructor, the new object. */
  readonly args: readonly Value[];
  readonly result: Value | undefined;
  /** Of a call through a pointer. */
  readonly pointer?: Value;
  /** It stands in the code as another call, which makes it: by reflection, a delegate, a pointer. */
  readonly isHidden?: true;
  /** Hidden calls stand for it: by itself it does nothing. */
  isReplaced?: true;
}

/** What is handed over to a call. */
export interface Use {
  readonly kind: 'call';
  readonly site: Site;
  readonly index: number;
}

export type Constant = string | number | bigint | Uint8Array | null;

/** Most values lead nowhere: lists are made when something is put into them. */
const noEdges: readonly Edge[] = [];
const noUses: readonly Use[] = [];

export class Value {
  readonly id: number;
  readonly kind: ValueKind;
  /** -1 for fields, which belong to no method. */
  readonly method: MethodNode;
  readonly ilOffset: number;
  #out: Edge[] | undefined;
  #into: Edge[] | undefined;
  #uses: Use[] | undefined;
  /** The call that gives it, or whose object it is. */
  site: Site | undefined;
  constant: Constant | undefined;
  /** Of a comparison, what is compared: a yes or no carries nothing of it, but rests on it. */
  compared: readonly Value[] | undefined;
  /** Of a comparison, its instruction: `cgt`; `rem` of what is left of a division. */
  comparison = '';
  /** Of a parameter; of an array, its length; of an element, where it stands. */
  index = -1;
  /** Of a field, its key; of a load, what it is of; of the token of a type, its name. */
  field: string | undefined;
  /** Of a load, the object whose field it is. */
  object: Value | undefined;
  /** Of a local: its address is taken. */
  isPlace = false;
  target: MethodNode = -1;
  /** Of the address of a method, a delegate or a token: the method, wherever it is. */
  member: Callee | undefined;
  receiver: Value | undefined;
  /** What it can be, by its type. */
  held: Held = Held.anything;

  constructor(id: number, kind: ValueKind, method: MethodNode, ilOffset: number) {
    this.id = id;
    this.kind = kind;
    this.method = method;
    this.ilOffset = ilOffset;
  }

  get out(): readonly Edge[] {
    return this.#out ?? noEdges;
  }

  get into(): readonly Edge[] {
    return this.#into ?? noEdges;
  }

  get uses(): readonly Use[] {
    return this.#uses ?? noUses;
  }

  addOut(edge: Edge): void {
    this.#out = added(this.#out, edge);
  }

  addInto(edge: Edge): void {
    this.#into = added(this.#into, edge);
  }

  addUse(use: Use): void {
    this.#uses = added(this.#uses, use);
  }
}

/** Most lists stay short: V8 makes room for seventeen when something is put into one that is full. */
function added<T>(list: T[] | undefined, item: T): T[] {
  if (list === undefined) return [item];
  if (list.length === 1) return [list[0] as T, item];
  if (list.length === 2) return [list[0] as T, list[1] as T, item];
  list.push(item);
  return list;
}
