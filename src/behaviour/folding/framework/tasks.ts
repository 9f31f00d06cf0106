import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { overriding } from '../dispatch.js';
import { TaskValue } from '../library.js';
import { loadReference } from '../memory.js';
import type { OutsideMethod } from '../target.js';
import { outsideType, unknownType } from '../type.js';
import { ObjectValue, ReferenceValue, type Value } from '../value.js';
import type { OutsideArea, OutsideFunction } from './outside.js';

const onTask =
  (run: (task: TaskValue, args: readonly Value[]) => Value): OutsideFunction =>
  ({ args: [task, ...args] }) =>
    task instanceof TaskValue ? run(task, args) : undefined;

const same = onTask((task) => task);
const isDone = onTask(({ isDone }) => (isDone ? 1 : undefined));
const result = onTask((task) => (task.isDone ? task.result : undefined));
const done: OutsideFunction = ({ args: [value] }) => new TaskValue(true, value ?? null);

const moveNext: OutsideMethod = {
  kind: 'outside',
  owner: outsideType('System.Runtime.CompilerServices.IAsyncStateMachine', false),
  name: 'MoveNext',
  hasThis: true,
  parameters: [],
  returns: unknownType,
  isVoid: true,
  methodArguments: [],
};

/** `builder.Start(ref stateMachine)` runs it until it awaits something that is not done. */
const start: OutsideFunction = ({ args: [, reference], machine }) => {
  const state = reference instanceof ReferenceValue ? loadReference(reference) : reference;
  if (!(state instanceof ObjectValue)) return undefined;
  const method = overriding(machine.link, moveNext, state);
  if (method.kind !== 'own') return undefined;
  machine.invoke(method, [state.isStruct ? reference : state]);
  return null;
};

const complete = onTask((task, [value]) => {
  task.isDone = true;
  task.result = value ?? null;
  return null;
});

const builder: Readonly<Record<string, OutsideFunction>> = {
  Create: () => new TaskValue(false, undefined),
  Start: start,
  SetResult: complete,
  SetException: () => abandon(),
  get_Task: same,
};

const task: Readonly<Record<string, OutsideFunction>> = {
  get_CompletedTask: done,
  FromResult: done,
  Yield: done,
  GetAwaiter: same,
  ConfigureAwait: same,
  get_IsCompleted: isDone,
  get_Result: result,
  GetResult: result,
  Wait: onTask((each) => (each.isDone ? null : undefined)),
};

const services = 'System.Runtime.CompilerServices.';
const builders = ['AsyncTaskMethodBuilder', 'AsyncValueTaskMethodBuilder'];
const awaiters = [
  'TaskAwaiter',
  'ValueTaskAwaiter',
  'ConfiguredTaskAwaitable',
  'ConfiguredValueTaskAwaitable',
  'ConfiguredTaskAwaitable/ConfiguredTaskAwaiter',
  'ConfiguredValueTaskAwaitable/ConfiguredValueTaskAwaiter',
  'YieldAwaitable',
  'YieldAwaitable/YieldAwaiter',
];

const both = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const [outer = '', inner] = name.split('/');
    const generic = `${outer}\`1${inner === undefined ? '' : `/${inner}`}`;
    return [services + name, services + generic];
  });

/** Async methods whose tasks are done when they are awaited: code that only looks asynchronous. */
export const tasks: OutsideArea = {
  documentation: dotnetApi(
    'System.Runtime.CompilerServices.AsyncTaskMethodBuilder-1',
    'System.Threading.Tasks.Task',
  ),
  types: {
    ...Object.fromEntries(both(builders).map((name) => [name, builder])),
    ...Object.fromEntries(both(awaiters).map((name) => [name, task])),
    'System.Threading.Tasks.Task': task,
    'System.Threading.Tasks.Task`1': task,
    'System.Threading.Tasks.ValueTask': task,
    'System.Threading.Tasks.ValueTask`1': task,
  },
};
