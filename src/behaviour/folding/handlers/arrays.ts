import { abandon } from '../budget.js';
import { narrow } from '../conversion.js';
import {
  defaultOf,
  handOn,
  loadElement,
  loadReference,
  newArray,
  storeElement,
  storeReference,
} from '../memory.js';
import type { Store } from '../type.js';
import { ArrayValue, ReferenceValue, type Value } from '../value.js';
import { BlockValue } from '../token.js';
import type { Handler, HandlerTable } from './handler.js';

export function indexOf(value: Value): number | undefined {
  return typeof value === 'bigint' ? Number(value) : typeof value === 'number' ? value : undefined;
}

/** An element by array and index; undefined where either is not known. */
function elementAt(array: Value, index: Value): { array: ArrayValue; at: number } | undefined {
  const at = indexOf(index);
  if (array === null) return abandon();
  if (!(array instanceof ArrayValue) || at === undefined) return undefined;
  if (at < 0 || at >= array.data.length) return abandon();
  return { array, at };
}

const loadsElement: Handler = ({ stack }) => {
  const index = stack.pop();
  const place = elementAt(stack.pop(), index);
  stack.push(place && handOn(loadElement(place.array, place.at)));
};

const storesElement: Handler = ({ stack }) => {
  const value = stack.pop();
  const index = stack.pop();
  const array = stack.pop();
  const place = elementAt(array, index);
  if (place) storeElement(place.array, place.at, value);
  else if (array instanceof ArrayValue) array.lost = true;
};

const makes: Handler = (frame, { operand }, { link, budget }) => {
  const length = indexOf(frame.stack.pop());
  const { home, generics } = frame.method;
  if (length === undefined) return void frame.stack.push(undefined);
  if (length < 0) return abandon();
  frame.stack.push(newArray(link.type(home, operand, generics), length, budget));
};

const addressesElement: Handler = ({ stack }) => {
  const index = stack.pop();
  const place = elementAt(stack.pop(), index);
  stack.push(place && new ReferenceValue(place.array, place.at, place.array.element));
};

const length: Handler = ({ stack }) => {
  const array = stack.pop();
  if (array === null) return abandon();
  stack.push(array instanceof ArrayValue ? array.data.length : undefined);
};

const loadsIndirectly =
  (store?: Store): Handler =>
  ({ stack }) => {
    const from = stack.pop();
    const value = from instanceof ReferenceValue ? handOn(loadReference(from)) : undefined;
    stack.push(store && typeof value === 'number' ? narrow(store, value) : value);
  };

const storesIndirectly: Handler = ({ stack }) => {
  const value = stack.pop();
  const into = stack.pop();
  if (into instanceof ReferenceValue) storeReference(into, value);
};

const initializes: Handler = (frame, { operand }, { link }) => {
  const into = frame.stack.pop();
  const { home, generics } = frame.method;
  if (into instanceof ReferenceValue) {
    storeReference(into, defaultOf(link.type(home, operand, generics)));
  }
};

/** III.3.47: bytes of a frame, which spans are laid over. */
const allocates: Handler = ({ stack }, _, { budget }) => {
  const size = indexOf(stack.pop());
  if (size === undefined || size < 0) return abandon();
  budget.allocate(size);
  stack.push(new BlockValue(new Uint8Array(size)));
};

const copiesBlock: Handler = ({ stack }) => {
  const size = indexOf(stack.pop()) ?? 0;
  const from = stack.pop();
  const to = stack.pop();
  if (!(from instanceof BlockValue) || !(to instanceof BlockValue)) return abandon();
  if (size < 0 || size > from.bytes.length || size > to.bytes.length) return abandon();
  to.bytes.set(from.bytes.subarray(0, size));
};

const elements = 'i i1 i2 i4 i8 r4 r8 ref'.split(' ');

/** ECMA-335 III.3.34, .42, .62, III.4.7 to .14, .20 to .29. */
export const arrayHandlers: HandlerTable = {
  [['ldelem', ...[...elements, 'u1', 'u2', 'u4'].map((kind) => `ldelem.${kind}`)].join(' ')]:
    loadsElement,
  [['stelem', ...elements.map((kind) => `stelem.${kind}`)].join(' ')]: storesElement,
  newarr: makes,
  ldelema: addressesElement,
  ldlen: length,
  'ldind.i1': loadsIndirectly('i1'),
  'ldind.u1': loadsIndirectly('u1'),
  'ldind.i2': loadsIndirectly('i2'),
  'ldind.u2': loadsIndirectly('u2'),
  'ldind.i4 ldind.u4 ldind.i8 ldind.i ldind.r4 ldind.r8 ldind.ref ldobj': loadsIndirectly(),
  [['stobj', ...elements.map((kind) => `stind.${kind}`)].join(' ')]: storesIndirectly,
  cpobj: ({ stack }) => {
    const from = stack.pop();
    const into = stack.pop();
    const value = from instanceof ReferenceValue ? handOn(loadReference(from)) : undefined;
    if (into instanceof ReferenceValue) storeReference(into, value);
  },
  initobj: initializes,
  localloc: allocates,
  cpblk: copiesBlock,
};
