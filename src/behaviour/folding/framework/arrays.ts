import { dataOfField } from '../../../formats/cil/field-data.js';
import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import {
  arrayOfBytes,
  bytesOfArray,
  handOn,
  loadElement,
  newArray,
  storeElement,
} from '../memory.js';
import { unknownType, type Type } from '../type.js';
import { ArrayValue, ReferenceValue, SpanValue, type Value } from '../value.js';
import { BlockValue, FieldToken } from '../token.js';
import {
  bytesOf,
  charsOf,
  itemsOf,
  newChars,
  newText,
  spanOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

/** The initial data of a field as elements of a type; undefined when it does not lie in the file. */
function fieldElements(token: FieldToken, element: Type): ArrayValue | undefined {
  const data = dataOfField(token.home.module, token.row);
  return data?.whole ? arrayOfBytes(element, data.data) : undefined;
}

/** ECMA-335 II.16.3.2 and what `RuntimeHelpers` says of it. */
const initializeArray: OutsideFunction = ({ args: [array, token] }) => {
  if (!(array instanceof ArrayValue) || !(token instanceof FieldToken)) return undefined;
  const from = fieldElements(token, array.element);
  if (from === undefined || from.data.length < array.data.length) return undefined;
  array.data = from.data.slice(0, array.data.length);
  return null;
};

const createSpan: OutsideFunction = ({ args: [token], target, machine }) => {
  const [element] = target.methodArguments;
  if (!(token instanceof FieldToken) || element === undefined) return undefined;
  const array = fieldElements(token, element);
  if (array === undefined) return undefined;
  machine.budget.allocate(array.data.length * 8);
  return new SpanValue(array, 0, array.data.length);
};

function checked(span: SpanValue, from: number, count: number): void {
  if (!(from >= 0 && count >= 0 && from + count <= span.length)) abandon();
}

/** Moves elements as if through a copy: source and destination may overlap. */
function move(from: SpanValue, to: SpanValue, call: OutsideCall): Value {
  call.machine.budget.allocate(from.length * 8);
  const items = Array.from({ length: from.length }, (_, at) =>
    loadElement(from.array, from.start + at),
  );
  items.forEach((item, at) => storeElement(to.array, to.start + at, handOn(item)));
  return null;
}

const copy: OutsideFunction = (call) => {
  const { args } = call;
  const [a, b] = args.length === 3 ? [args[0], args[1]] : [args[0], args[2]];
  const [from, to] = [spanOf(a), spanOf(b)];
  if (from === undefined || to === undefined) return undefined;
  const [start, into] = args.length === 3 ? [0, 0] : [Number(args[1]), Number(args[3])];
  const count = Number(args.at(-1));
  checked(from, start, count);
  checked(to, into, count);
  return move(
    new SpanValue(from.array, from.start + start, count),
    new SpanValue(to.array, to.start + into, count),
    call,
  );
};

const blockCopy: OutsideFunction = ({ args, machine }) => {
  const [source, start, target, into, size] = args;
  if (!(source instanceof ArrayValue) || !(target instanceof ArrayValue)) return undefined;
  target.own();
  const [from, to] = [bytesOfArray(source), bytesOfArray(target)];
  if (from === undefined || to === undefined || target.element.store === 'r4') return undefined;
  const [at, where, count] = [Number(start), Number(into), Number(size)];
  const isInside = at >= 0 && where >= 0 && count >= 0 && at + count <= from.length;
  if (!isInside || where + count > to.length) return abandon();
  machine.budget.allocate(count);
  to.set(from.slice(at, at + count), where);
  return null;
};

const reverse: OutsideFunction = ({ args, machine }) => {
  const span = spanOf(args[0]);
  if (span === undefined) return undefined;
  const [from, count] = args.length === 3 ? [Number(args[1]), Number(args[2])] : [0, span.length];
  checked(span, from, count);
  machine.budget.allocate(count);
  const items = Array.from({ length: count }, (_, at) =>
    loadElement(span.array, span.start + from + at),
  );
  items.reverse().forEach((item, at) => storeElement(span.array, span.start + from + at, item));
  return null;
};

const sort: OutsideFunction = ({ args, machine }) => {
  const [array] = args;
  if (args.length !== 1 || !(array instanceof ArrayValue) || Array.isArray(array.data))
    return undefined;
  machine.budget.allocate(array.data.length * 16);
  array.own();
  array.data.sort();
  return null;
};

const clear: OutsideFunction = ({ args: [given, from, count] }) => {
  const span = spanOf(given);
  if (span === undefined || Array.isArray(span.array.data)) return undefined;
  const start = from === undefined ? 0 : Number(from);
  const length = count === undefined ? span.length : Number(count);
  checked(span, start, length);
  const data = span.array.own();
  if (data instanceof BigInt64Array) data.fill(0n, span.start + start, span.start + start + length);
  else if (!Array.isArray(data)) data.fill(0, span.start + start, span.start + start + length);
  return null;
};

const resize: OutsideFunction = ({ args: [into, size], target, machine }) => {
  const [element] = target.methodArguments;
  if (!(into instanceof ReferenceValue) || element === undefined) return undefined;
  const old = itemsOf(into.into instanceof ArrayValue ? undefined : valueOf(into)) ?? [];
  const array = newArray(element, Math.max(0, Number(size)), machine.budget);
  old.slice(0, array.data.length).forEach((item, at) => storeElement(array, at, item));
  storeInto(into, array);
  return null;
};

function valueOf({ into, key }: ReferenceValue): Value {
  return 'get' in into ? into.get(key) : undefined;
}

function storeInto({ into, key }: ReferenceValue, value: Value): void {
  if ('set' in into) into.set(key, value);
}

const find: OutsideFunction = ({ args }) => {
  const [array, wanted] = args;
  const items = args.length === 2 ? itemsOf(array) : undefined;
  const isPlain = typeof wanted === 'number' || typeof wanted === 'string';
  return items === undefined || !isPlain || items.includes(undefined)
    ? undefined
    : items.indexOf(wanted);
};

const length: OutsideFunction = ({ args: [given] }) => spanOf(given)?.length;

const makeSpan: OutsideFunction = ({ args, target, machine }) => {
  const [given, from, count] = args;
  const element = target.owner.arguments[0] ?? unknownType;
  if (given instanceof BlockValue) {
    const array = arrayOfBytes(element, given.bytes);
    const size = Number(from);
    if (array === undefined || !(size >= 0 && size <= array.data.length)) return undefined;
    machine.budget.allocate(given.bytes.length);
    return new SpanValue(array, 0, size);
  }
  if (given === null) return new SpanValue(newArray(element, 0, machine.budget), 0, 0);
  const span = typeof given === 'string' ? spanOf(newChars(machine, given)) : spanOf(given);
  return span && sliced(span, from, count);
};

function sliced(span: SpanValue, from: Value, count: Value): SpanValue {
  const start = from === undefined ? 0 : Number(from);
  const length = count === undefined ? span.length - start : Number(count);
  checked(span, start, length);
  return new SpanValue(span.array, span.start + start, length);
}

const asSpan: OutsideFunction = (call) => {
  const [given, from, count] = call.args;
  const span = typeof given === 'string' ? spanOf(newChars(call.machine, given)) : spanOf(given);
  const isPlain = [from, count].every((each) => each === undefined || typeof each === 'number');
  return isPlain && span ? sliced(span, from, count) : undefined;
};

const element: OutsideFunction = ({ args: [given, at] }) => {
  const span = spanOf(given);
  if (span === undefined) return undefined;
  const index = Number(at);
  if (!(index >= 0 && index < span.length)) return abandon();
  return new ReferenceValue(span.array, span.start + index, span.array.element);
};

const toArray: OutsideFunction = (call) => {
  const span = spanOf(call.args[0]);
  if (span === undefined) return undefined;
  const array = newArray(span.array.element, span.length, call.machine.budget);
  move(span, new SpanValue(array, 0, span.length), call);
  return array;
};

const span = {
  '.ctor': makeSpan,
  op_Implicit: makeSpan,
  get_Length: length,
  get_IsEmpty: ({ args: [given] }: OutsideCall) => {
    const own = spanOf(given);
    return own && Number(own.length === 0);
  },
  get_Item: element,
  get_Span: ({ args: [given] }: OutsideCall) => given,
  Slice: asSpan,
  ToArray: toArray,
  CopyTo: (call: OutsideCall) => {
    const [from, to] = [spanOf(call.args[0]), spanOf(call.args[1])];
    if (from === undefined || to === undefined) return undefined;
    checked(to, 0, from.length);
    return move(from, to, call);
  },
  Reverse: reverse,
  Clear: clear,
  ToString: ({ args: [given], machine }: OutsideCall) => {
    const text = charsOf(given);
    return text === undefined ? undefined : newText(machine, text);
  },
} satisfies Record<string, OutsideFunction>;

const emptyArray: OutsideFunction = ({ target, machine }) => {
  const [element] = target.methodArguments;
  return element && newArray(element, 0, machine.budget);
};

/** Arrays, and runs of them. */
export const arrays: OutsideArea = {
  documentation: dotnetApi(
    'System.Array',
    'System.Buffer',
    'System.Span-1',
    'System.MemoryExtensions',
    'System.Runtime.CompilerServices.RuntimeHelpers',
  ),
  types: {
    'System.Runtime.CompilerServices.RuntimeHelpers': {
      InitializeArray: initializeArray,
      CreateSpan: createSpan,
    },
    'System.Array': {
      Reverse: reverse,
      Copy: copy,
      Clear: clear,
      Empty: emptyArray,
      Sort: sort,
      Resize: resize,
      IndexOf: find,
      get_Length: length,
      GetLength: ({ args: [array, rank] }) => (rank === 0 ? spanOf(array)?.length : undefined),
      Clone: toArray,
      CopyTo: (call) => {
        const [from, to] = [spanOf(call.args[0]), spanOf(call.args[1])];
        if (from === undefined || to === undefined) return undefined;
        const at = Number(call.args[2]);
        checked(to, at, from.length);
        return move(from, new SpanValue(to.array, to.start + at, from.length), call);
      },
      GetValue: ({ args: [array, at] }) =>
        array instanceof ArrayValue ? loadElement(array, Number(at)) : undefined,
    },
    'System.Buffer': {
      BlockCopy: blockCopy,
      ByteLength: ({ args: [array] }) =>
        array instanceof ArrayValue ? bytesOfArray(array)?.length : undefined,
    },
    'System.Span`1': span,
    'System.ReadOnlySpan`1': span,
    'System.Memory`1': span,
    'System.ReadOnlyMemory`1': span,
    'System.ArraySegment`1': { ...span, get_Count: length },
    'System.MemoryExtensions': {
      AsSpan: asSpan,
      AsMemory: asSpan,
      Reverse: reverse,
      ToArray: toArray,
    },
    'System.Buffers.Binary.BinaryPrimitives': Object.fromEntries(
      [2, 4, 8].flatMap((size) => [reader(size, true), reader(size, false)]).flat(),
    ),
  },
};

function reader(size: number, little: boolean): [string, OutsideFunction][] {
  const name = `${size * 8}${little ? 'Little' : 'Big'}Endian`;
  const read =
    (signed: boolean): OutsideFunction =>
    ({ args: [given] }) => {
      const bytes = bytesOf(given);
      if (bytes === undefined) return undefined;
      if (bytes.length < size) return abandon();
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      if (size === 8) return view.getBigInt64(0, little);
      if (size === 4) return view.getInt32(0, little);
      return signed ? view.getInt16(0, little) : view.getUint16(0, little);
    };
  return [
    [`ReadInt${name}`, read(true)],
    [`ReadUInt${name}`, read(false)],
  ];
}
