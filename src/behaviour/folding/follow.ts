import { limits } from '../../core/limits.js';
import { Abandoned, Exhausted } from './budget.js';
import type { Step } from './code.js';
import { copyFrame, type Frame, type Splitter } from './frame.js';
import type { Machine, Watcher } from './machine.js';
import { copyGraph } from './memory.js';
import type { MethodTarget, OwnMethod } from './target.js';
import { noGenerics, type LoadedModule } from './type.js';
import { ObjectValue, ReferenceValue, Variables, type Value } from './value.js';

/** One call in a method, with what is known of it on one way through. */
export interface SeenCall {
  readonly ilOffset: number;
  readonly target: MethodTarget;
  /** `this` first; undefined for what is not known. */
  readonly arguments: readonly Value[];
  /** Undefined where it is not known. */
  readonly result: Value;
}

/** A value that a method puts into a field. */
export interface SeenValue {
  readonly ilOffset: number;
  readonly value: Value;
}

/** What was seen of a method while its constants were followed through it. */
export interface Seen {
  readonly calls: readonly SeenCall[];
  readonly values: readonly SeenValue[];
}

/** A way of control that is still to be followed. */
interface Way {
  readonly frame: Frame;
  readonly statics: Variables;
}

/**
 * Follows constants through a method whose arguments are not known. Where a branch depends on them,
 * every way is followed, each place that is come to so once; what then differs between them is not
 * brought together again.
 */
export function followMethod(machine: Machine, home: LoadedModule, row: number): Seen {
  const seen: { calls: SeenCall[]; values: SeenValue[] } = { calls: [], values: [] };
  const method = machine.link.ownMethod(home, row, noGenerics);
  if (method === undefined || machine.budget.isSpent) return seen;
  machine.budget.begin(limits.foldingMethodSteps);
  machine.statics.begin();
  machine.watcher = watcherOf(seen);
  try {
    followWays(machine, method);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    machine.ended.add(error.limit);
  } finally {
    machine.watcher = undefined;
  }
  return seen;
}

function watcherOf(seen: { calls: SeenCall[]; values: SeenValue[] }): Watcher {
  return {
    call: ({ offset: ilOffset }: Step, target, args, result) =>
      void seen.calls.push({ ilOffset, target, arguments: args, result }),
    value: ({ offset: ilOffset }, value) => void seen.values.push({ ilOffset, value }),
  };
}

function followWays(machine: Machine, method: OwnMethod): void {
  const line: Way[] = [];
  const visited = new Set<number>();
  const enter = (at: number): boolean => {
    if (at < 0 || visited.has(at) || visited.size >= limits.foldingWays) return false;
    visited.add(at);
    return true;
  };
  const split: Splitter = (frame, targets) => {
    for (const target of targets) if (enter(target)) line.push(copyWay(machine, frame, target));
    return enter(frame.at);
  };
  const first = machine.frame(method, argumentsOf(method), split);
  if (first === undefined) return;
  followWay(machine, { frame: first, statics: machine.statics.now });
  drain(machine, line);
  for (const { kind, handler } of first.code.regions) {
    if ((kind !== 'catch' && kind !== 'filter') || !enter(handler)) continue;
    const frame = machine.frame(method, argumentsOf(method), split);
    if (frame === undefined) return;
    // What was done before the exception is not known, nor which it is.
    frame.types.locals.forEach((_, at) => frame.locals.set(at, undefined));
    frame.stack.push(undefined);
    frame.at = handler;
    machine.statics.begin();
    line.push({ frame, statics: machine.statics.now });
    drain(machine, line);
  }
}

function drain(machine: Machine, line: Way[]): void {
  for (let way = line.shift(); way !== undefined; way = line.shift()) followWay(machine, way);
}

function followWay(machine: Machine, { frame, statics }: Way): void {
  machine.statics.now = statics;
  machine.budget.depth = 0;
  try {
    machine.run(frame);
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error;
  }
}

function copyWay(machine: Machine, frame: Frame, at: number): Way {
  const { arguments: args, locals, stack } = frame;
  const { now } = machine.statics;
  const [statics, ...copied] = copyGraph([now, args, locals, ...stack], machine.budget);
  return { frame: copyFrame(frame, at, copied), statics: statics as Variables };
}

/** Of the object itself it is known which class it is of, and what this way puts into it. */
function argumentsOf(method: OwnMethod): Value[] {
  const { signature, owner } = method;
  const args = new Array<Value>(signature.parameters.length).fill(undefined);
  if (!signature.hasThis) return args;
  const isStruct = owner.store === 'struct';
  const self = new ObjectValue(owner, isStruct);
  self.lost = true;
  return [isStruct ? new ReferenceValue(new Variables([self]), 0, owner) : self, ...args];
}
