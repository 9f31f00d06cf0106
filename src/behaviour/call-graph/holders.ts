import { typeKey } from './type-keys.js';

/**
 * Generic types of the framework that hold, pass on or compare objects and never make one from its
 * type alone. `new List<Plugin>()` makes no plugin, whereas `new Lazy<Plugin>()` does.
 */
const heldIn: ReadonlySet<string> = new Set([
  'System.Collections.Concurrent',
  'System.Collections.Frozen',
  'System.Collections.Generic',
  'System.Collections.Immutable',
  'System.Collections.ObjectModel',
  'System.Linq',
  'System.Runtime.CompilerServices',
  'System.Threading.Channels',
  'System.Threading.Tasks',
]);

const byArity = ['Action', 'Func', 'Tuple', 'ValueTuple'].flatMap((name) =>
  Array.from({ length: 17 }, (_, arity) => `${name}\`${arity + 1}`),
);
const others = `Array ArraySegment\`1 Comparison\`1 Converter\`2 EventHandler\`1 GC IComparable\`1
  IEquatable\`1 IObservable\`1 IObserver\`1 IProgress\`1 Memory\`1 MemoryExtensions Nullable
  Nullable\`1 Predicate\`1 Progress\`1 ReadOnlyMemory\`1 ReadOnlySpan\`1 Span\`1 Tuple ValueTuple
  WeakReference\`1`;
const inThreading = ['AsyncLocal`1', 'AsyncLocalValueChangedArgs`1', 'ThreadLocal`1'];
const holders: ReadonlySet<string> = new Set([
  ...byArity.concat(others.split(/\s+/)).map((name) => typeKey('System', name)),
  ...inThreading.map((name) => typeKey('System.Threading', name)),
]);

/** Whether a type outside the graph, by its key, makes no objects of its generic arguments. */
export function isHolder(key: string): boolean {
  return holders.has(key) || heldIn.has(key.slice(0, key.indexOf('\0')));
}
