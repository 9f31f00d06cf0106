import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import type { ListValue } from '../library.js';
import { storeReference } from '../memory.js';
import { ReferenceValue, type Value } from '../value.js';
import type { OutsideArea, OutsideFunction } from './outside.js';
import { add, enumerate, enumerator, newList, onList, toArray } from './sequences.js';

type End = (items: Value[]) => Value;
type Functions = Readonly<Record<string, OutsideFunction>>;

/** The list is left alone where it is empty: these throw. */
const taking = (from: End): OutsideFunction =>
  onList(({ items }) => (items.length === 0 ? abandon() : from(items)));

/** Says whether there was one, and hands it out. */
const trying = (from: End): OutsideFunction =>
  onList(({ items }, { args: [, into] }) => {
    if (!(into instanceof ReferenceValue)) return undefined;
    const has = items.length > 0;
    storeReference(into, has ? from(items) : null);
    return Number(has);
  });

const count = onList(({ items }) => items.length);
const clear = onList((list) => {
  list.items = [];
  return null;
});

/** What is in it stands in the order in which it is taken out. */
const counted: Functions = {
  '.ctor': newList,
  get_Count: count,
  get_IsEmpty: onList(({ items }) => Number(items.length === 0)),
  Clear: clear,
  ToArray: toArray,
  GetEnumerator: enumerate,
};

const first: End = (items) => items[0];
const shift: End = (items) => items.shift();

const queue: Functions = {
  ...counted,
  Enqueue: add,
  Dequeue: taking(shift),
  Peek: taking(first),
  TryDequeue: trying(shift),
  TryPeek: trying(first),
};

const addFirst = onList((list: ListValue, { args, machine }) => {
  machine.budget.allocate(8 + list.items.length);
  list.items.unshift(args[1]);
  return null;
});

const stack: Functions = {
  ...counted,
  // Of a collection, the last is on top.
  '.ctor': (call) =>
    call.args.every((arg) => typeof arg === 'number') ? newList(call) : undefined,
  Push: addFirst,
  Pop: taking(shift),
  Peek: taking(first),
  TryPop: trying(shift),
  TryPeek: trying(first),
};

const generic = 'System.Collections.Generic';
const concurrent = 'System.Collections.Concurrent';

/** Queues and stacks: decoders are handed their bytes through them, to be followed less easily. */
export const queues: OutsideArea = {
  documentation: dotnetApi(
    `${generic}.Queue-1`,
    `${generic}.Stack-1`,
    `${concurrent}.ConcurrentQueue-1`,
    `${concurrent}.ConcurrentStack-1`,
  ),
  types: {
    [`${generic}.Queue\`1`]: queue,
    [`${generic}.Queue\`1/Enumerator`]: enumerator,
    [`${concurrent}.ConcurrentQueue\`1`]: queue,
    [`${generic}.Stack\`1`]: stack,
    [`${generic}.Stack\`1/Enumerator`]: enumerator,
    [`${concurrent}.ConcurrentStack\`1`]: stack,
  },
};
