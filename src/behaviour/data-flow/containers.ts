import type { Site, Value } from './value.js';
import type { ValueGraph } from './value-graph.js';

// Objects that are handed on inside others: tasks, what awaits them, and collections. What comes out
// is the object that went in.

const tasks =
  /^System\.(?:Threading\.Tasks\.(?:Value)?Task(?:`1)?$|Threading\.Tasks\.TaskCompletionSource|Runtime\.CompilerServices\.(?:Configured(?:Value)?Task|(?:Value)?TaskAwaiter|(?:Pooling)?Async(?:Value)?TaskMethodBuilder))/;
const opensTask =
  /^(?:GetAwaiter|GetResult|get_Result|ConfigureAwait|FromResult|AsTask|WaitAsync|get_Task)$/;
const completes = /^(?:Try)?SetResult$/;

const collections = /^System\.Collections\.(?:Generic|Concurrent|ObjectModel)\./;
const takes = /^(?:get_Item|get_Current|GetEnumerator|Dequeue|Pop|Peek|Take|ToArray)$/;
const puts = /^(?:Add|AddLast|AddFirst|TryAdd|Enqueue|Push|Insert|set_Item)$/;

/** Of a call that gives what is in an object, or the object in another view: that object. */
export function openedBy({ callee, args, isNew }: Site): Value | undefined {
  if (isNew || callee.node >= 0) return undefined;
  const opens =
    (tasks.test(callee.type) && opensTask.test(callee.name)) ||
    (collections.test(callee.type) && takes.test(callee.name));
  return opens ? args[0] : undefined;
}

/** Of a call that puts a value into an object: that object. */
export function filledBy({ callee, args }: Site, index: number): Value | undefined {
  if (callee.node >= 0 || index === 0 || !callee.hasThis) return undefined;
  const fills =
    (tasks.test(callee.type) && completes.test(callee.name)) ||
    (collections.test(callee.type) && puts.test(callee.name) && index === callee.parameters.length);
  return fills ? args[0] : undefined;
}

/** What is put into an object, as far as the code of its variable and of its field shows. */
export function putInto(graph: ValueGraph, object: Value): Value[] {
  return sameObject(graph, object)
    .flatMap(({ uses }) => uses.filter(({ index }) => index === 0))
    .flatMap(({ site }) => {
      const index = site.args.length - 1;
      const value = site.args[index];
      return value !== undefined && filledBy(site, index) !== undefined ? [value] : [];
    });
}

/**
 * What somebody put into what a call opens or makes: the result of a task that is awaited or waited for,
 * and what an iterator of the package gives one by one.
 */
export function heldBy(graph: ValueGraph, value: Value): Value[] {
  const [task] = value.site === undefined ? [] : taskOf(value.site);
  return task === undefined ? givenByIterator(graph, value) : putInto(graph, task);
}

/** What a call takes out of a task: what somebody put into it, else the task. */
export function asTask(graph: ValueGraph, site: Site): Value[] {
  return taskOf(site).flatMap((task) => insideOf(graph, task));
}

/** What a call takes out of a task or a collection, in the same way. */
export function takenOut(graph: ValueGraph, site: Site): Value[] {
  const opened = openedBy(site);
  return opened === undefined ? [] : insideOf(graph, opened);
}

function insideOf(graph: ValueGraph, object: Value): Value[] {
  const inside = putInto(graph, object);
  return inside.length > 0 ? inside : [object];
}

function taskOf(site: Site): Value[] {
  const opened = tasks.test(site.callee.type) ? openedBy(site) : undefined;
  return opened === undefined ? [] : [opened];
}

/** Whether a task is done, or how it went, says nothing of what it gives. */
export function asksProgress({ callee }: Site): boolean {
  return /^get_(?:Is[A-Z]|Status)/.test(callee.name) && tasks.test(callee.type);
}

/** Where compilers keep what an iterator gives (Roslyn: GeneratedNames, for C# and Visual Basic). */
export function givenByIterator(graph: ValueGraph, { kind, site }: Value): Value[] {
  if (kind !== 'new' || site === undefined || site.callee.node < 0) return [];
  const { type } = site.callee;
  if (type.includes('>d__')) return [graph.field(`${type}::<>2__current`)];
  return type.includes('/VB$StateMachine_') ? [graph.field(`${type}::$Current`)] : [];
}

/** The value, and all that is loaded of the field in which it is kept. */
function sameObject(graph: ValueGraph, object: Value): Value[] {
  if (object.kind !== 'load' || object.field === undefined) return [object];
  graph.readLoads(object.field);
  return graph.field(object.field).out.map(({ to }) => to);
}
