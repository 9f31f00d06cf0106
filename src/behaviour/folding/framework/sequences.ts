import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { newArray, storeElement } from '../memory.js';
import { intType, objectType, unknownType, type Type } from '../type.js';
import { ReferenceValue, type Known, type Value } from '../value.js';
import { EnumeratorValue, ListValue, MapValue } from '../library.js';
import { storeReference } from '../memory.js';
import {
  elementOf,
  itemsOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

const mostItems = 200_000;

/** What a query gives, made at once: the functions that it calls have no side effects. */
function list(call: OutsideCall, items: Value[], element: Type | undefined): ListValue {
  if (items.length > mostItems) return abandon();
  call.machine.budget.allocate(items.length * 8);
  return new ListValue(element ?? unknownType, items);
}

const query =
  (
    run: (items: readonly Value[], call: OutsideCall) => Value[] | undefined,
    result = 0,
  ): OutsideFunction =>
  (call) => {
    const items = itemsOf(call.args[0]);
    const made = items && run(items, call);
    return made && list(call, made, call.target.methodArguments[result] ?? elementOf(call.args[0]));
  };

/** The function given may take the index as its last argument. */
const applied = (items: readonly Value[], { args, machine, target }: OutsideCall): Value[] => {
  const withIndex = target.parameters[1]?.arguments.length === 3;
  return items.map((item, at) => machine.callBack(args[1], withIndex ? [item, at] : [item]));
};

const filtered = (items: readonly Value[], call: OutsideCall): Value[] | undefined => {
  const answers = applied(items, call);
  if (!answers.every((answer) => typeof answer === 'number')) return undefined;
  return items.filter((_, at) => answers[at] !== 0);
};

const zip: OutsideFunction = (call) => {
  const [first, second, run] = call.args;
  const [a, b] = [itemsOf(first), itemsOf(second)];
  if (a === undefined || b === undefined || run === undefined) return undefined;
  const items = a.slice(0, b.length).map((item, at) => call.machine.callBack(run, [item, b[at]]));
  return list(call, items, call.target.methodArguments[2]);
};

const aggregate: OutsideFunction = ({ args, machine }) => {
  const items = itemsOf(args[0]);
  if (items === undefined || args.length > 4) return undefined;
  const run = args.length === 2 ? args[1] : args[2];
  const [seed, rest] = args.length === 2 ? [items[0], items.slice(1)] : [args[1], items];
  let state = seed;
  for (const item of rest) state = machine.callBack(run, [state, item]);
  return args.length === 4 ? machine.callBack(args[3], [state]) : state;
};

export const toArray: OutsideFunction = ({ args, target, machine }) => {
  const items = itemsOf(args[0]);
  const element = target.methodArguments[0] ?? elementOf(args[0]);
  if (items === undefined || element === undefined) return undefined;
  const array = newArray(element, items.length, machine.budget);
  items.forEach((item, at) => storeElement(array, at, item));
  return array;
};

const selectMany: OutsideFunction = (call) => {
  const items = itemsOf(call.args[0]);
  const parts = items && applied(items, call).map(itemsOf);
  if (!parts?.every((part) => part !== undefined)) return undefined;
  return list(call, parts.flat(), call.target.methodArguments.at(-1));
};

const sum: OutsideFunction = ({ args }) => {
  const items = args.length === 1 ? itemsOf(args[0]) : undefined;
  if (!items?.every((item) => typeof item === 'number')) return undefined;
  return items.reduce((total, item) => (total + item) | 0, 0);
};

const range: OutsideFunction = (call) => {
  const [start, count] = call.args.map(Number) as [number, number];
  if (!(count >= 0)) return abandon();
  call.machine.budget.allocate(count * 8);
  return list(
    call,
    Array.from({ length: count }, (_, at) => start + at),
    intType,
  );
};

const repeat: OutsideFunction = (call) => {
  const count = Number(call.args[1]);
  if (!(count >= 0)) return abandon();
  call.machine.budget.allocate(count * 8);
  return list(call, new Array<Value>(count).fill(call.args[0]), call.target.methodArguments[0]);
};

const cast: OutsideFunction = (call) => {
  const items = itemsOf(call.args[0]);
  return items && list(call, [...items], call.target.methodArguments[0]);
};

const at: OutsideFunction = ({ args: [given, index] }) => {
  const items = itemsOf(given);
  if (items === undefined) return undefined;
  const place = index === undefined ? 0 : Number(index);
  return place >= 0 && place < items.length ? items[place] : abandon();
};

export const enumerate: OutsideFunction = ({ args: [given] }) => {
  const items = itemsOf(given);
  return items && new EnumeratorValue(items);
};

export const enumerator: Readonly<Record<string, OutsideFunction>> = {
  MoveNext: ({ args: [given] }) => {
    if (!(given instanceof EnumeratorValue)) return undefined;
    return Number(++given.at < given.items.length);
  },
  get_Current: ({ args: [given] }) =>
    given instanceof EnumeratorValue ? given.items[given.at] : undefined,
  Dispose: () => null,
};

export const onList =
  (run: (list: ListValue, call: OutsideCall) => Value): OutsideFunction =>
  (call) => {
    const [given] = call.args;
    return given instanceof ListValue ? run(given, call) : undefined;
  };

export const add = onList((list, { args, machine }) => {
  machine.budget.allocate(8);
  list.items.push(args[1]);
  return null;
});

/** Of a capacity, or of what is in it from the beginning. */
export const newList: OutsideFunction = (call) => {
  const [given] = call.args;
  const items = typeof given === 'object' && given !== null ? itemsOf(given) : [];
  return items && list(call, [...items], call.target.owner.arguments[0]);
};

const listType: Readonly<Record<string, OutsideFunction>> = {
  '.ctor': newList,
  Add: add,
  AddRange: onList((list, { args, machine }) => {
    const items = itemsOf(args[1]);
    if (items === undefined) return undefined;
    machine.budget.allocate(items.length * 8);
    for (const item of items) list.items.push(item);
    return null;
  }),
  Insert: onList((list, { args, machine }) => {
    machine.budget.allocate(8 + list.items.length);
    list.items.splice(Number(args[1]), 0, args[2]);
    return null;
  }),
  Reverse: onList((list, { machine }) => {
    machine.budget.allocate(list.items.length);
    list.items.reverse();
    return null;
  }),
  Clear: onList((list) => {
    list.items = [];
    return null;
  }),
  get_Count: onList((list) => list.items.length),
  get_Item: at,
  set_Item: onList((list, { args }) => {
    const place = Number(args[1]);
    if (!(place >= 0 && place < list.items.length)) return abandon();
    list.items[place] = args[2];
    return null;
  }),
  ToArray: toArray,
  GetEnumerator: enumerate,
};

const onMap =
  (run: (map: MapValue, key: Known, call: OutsideCall) => Value): OutsideFunction =>
  (call) => {
    const [map, key] = call.args;
    const isPlain = typeof key === 'string' || typeof key === 'number' || typeof key === 'bigint';
    return map instanceof MapValue && isPlain ? run(map, key, call) : undefined;
  };

const put = onMap((map, key, { args, machine }) => {
  machine.budget.allocate(16);
  map.items.set(key, args[2]);
  return null;
});

const mapType: Readonly<Record<string, OutsideFunction>> = {
  '.ctor': ({ args }) =>
    args.every((arg) => typeof arg === 'number') ? new MapValue() : undefined,
  Add: put,
  set_Item: put,
  get_Item: onMap((map, key) => (map.items.has(key) ? map.items.get(key) : abandon())),
  ContainsKey: onMap((map, key) => Number(map.items.has(key))),
  get_Count: ({ args: [map] }) => (map instanceof MapValue ? map.items.size : undefined),
  TryGetValue: onMap((map, key, { args }) => {
    const into = args[2];
    if (!(into instanceof ReferenceValue)) return undefined;
    const has = map.items.has(key);
    storeReference(into, has ? map.items.get(key) : null);
    return Number(has);
  }),
};

const collections = 'System.Collections.Generic';

/** Queries, lists and dictionaries. */
export const sequences: OutsideArea = {
  documentation: dotnetApi(
    'System.Linq.Enumerable',
    `${collections}.List-1`,
    `${collections}.Dictionary-2`,
  ),
  types: {
    'System.Linq.Enumerable': {
      Select: query(applied, 1),
      Where: query(filtered),
      SelectMany: selectMany,
      Reverse: query((items) => items.toReversed()),
      Concat: query((items, { args }) => {
        const more = itemsOf(args[1]);
        return more && [...items, ...more];
      }),
      Append: query((items, { args }) => [...items, args[1]]),
      Skip: query((items, { args }) => items.slice(Math.max(0, Number(args[1])))),
      Take: query((items, { args }) =>
        typeof args[1] === 'number' ? items.slice(0, Math.max(0, args[1])) : undefined,
      ),
      Zip: zip,
      Aggregate: aggregate,
      Sum: sum,
      Range: range,
      Repeat: repeat,
      Cast: cast,
      AsEnumerable: cast,
      ToArray: toArray,
      ToList: cast,
      Count: ({ args }) => (args.length === 1 ? itemsOf(args[0])?.length : undefined),
      First: (call) => (call.args.length === 1 ? at(call) : undefined),
      Last: ({ args }) => (args.length === 1 ? itemsOf(args[0])?.at(-1) : undefined),
      ElementAt: at,
    },
    [`${collections}.List\`1`]: listType,
    [`${collections}.IList\`1`]: listType,
    [`${collections}.IReadOnlyList\`1`]: listType,
    [`${collections}.ICollection\`1`]: listType,
    [`${collections}.Dictionary\`2`]: mapType,
    [`${collections}.IDictionary\`2`]: mapType,
    [`${collections}.List\`1/Enumerator`]: enumerator,
    [`${collections}.IEnumerator\`1`]: enumerator,
    [`${collections}.IEnumerable\`1`]: { GetEnumerator: enumerate },
    'System.Collections.IEnumerable': { GetEnumerator: enumerate },
    'System.Collections.IEnumerator': enumerator,
    'System.CharEnumerator': enumerator,
    'System.IDisposable': { Dispose: () => null },
    'System.String': { GetEnumerator: enumerate },
    'System.Array': { ConvertAll: convertAll() },
  },
};

function convertAll(): OutsideFunction {
  return ({ args, target, machine }) => {
    const items = itemsOf(args[0]);
    const element = target.methodArguments[1] ?? objectType;
    if (items === undefined) return undefined;
    const array = newArray(element, items.length, machine.budget);
    items.forEach((item, at) => storeElement(array, at, machine.callBack(args[1], [item])));
    return array;
  };
}
