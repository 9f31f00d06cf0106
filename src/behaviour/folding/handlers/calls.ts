import { limits } from '../../../core/limits.js';
import { Abandoned, Exhausted, abandon } from '../budget.js';
import { coerce } from '../conversion.js';
import type { Step } from '../code.js';
import { overriding } from '../dispatch.js';
import type { Frame } from '../frame.js';
import { outsideFunction, type OutsideCall } from '../framework/index.js';
import { callInlineArrayHelper, isInlineArrayHelper } from '../inline-arrays.js';
import { isVoid, staticFlag } from '../link.js';
import type { Machine } from '../machine.js';
import { loadReference, lose, storeReference } from '../memory.js';
import type { MethodTarget, OutsideMethod, OwnMethod } from '../target.js';
import {
  BoxedValue,
  DelegateValue,
  isKnown,
  ObjectValue,
  ReferenceValue,
  Variables,
  type Value,
} from '../value.js';
import { FunctionToken } from '../token.js';
import type { Handler, HandlerTable } from './handler.js';

/** Takes the arguments of a call from the stack, `this` first. */
function takeArguments({ stack }: Frame, target: MethodTarget, withThis: boolean): Value[] {
  const isOwn = target.kind === 'own';
  const parameters = isOwn ? target.signature.parameters.length : target.parameters.length;
  const count = parameters + (withThis ? 1 : 0);
  if (stack.length < count) abandon();
  return count === 0 ? [] : stack.splice(-count);
}

function hasThis(target: MethodTarget): boolean {
  return target.kind === 'own' ? target.signature.hasThis : target.hasThis;
}

function givesNothing(target: MethodTarget): boolean {
  return target.kind === 'own' ? isVoid(target.signature.returnType) : target.isVoid;
}

const calls =
  (isVirtual: boolean): Handler =>
  (frame, step, machine) => {
    const { home, generics } = frame.method;
    const target = machine.link.method(home, step.operand, generics);
    if (target === undefined) return abandon();
    const args = takeArguments(frame, target, hasThis(target));
    if (step.constrained !== 0 && args.length > 0)
      args[0] = constrain(frame, step, machine, args[0]);
    const receiver = args[0];
    if (isVirtual && receiver === null && hasThis(target)) return abandon();
    const called = isVirtual ? overriding(machine.link, target, receiver) : target;
    const result = callTarget(machine, called, args, frame, step);
    if (!givesNothing(target)) frame.stack.push(result);
  };

/** ECMA-335 III.2.1: the value itself where its type is no structure of ours, else a reference. */
function constrain(frame: Frame, step: Step, { link }: Machine, value: Value): Value {
  if (!(value instanceof ReferenceValue)) return value;
  const type = link.type(frame.method.home, step.constrained, frame.method.generics);
  const held = loadReference(value);
  if (type.store === 'struct') return value;
  if (type.store === 'ref' || held === undefined) return held;
  return typeof held === 'object' && type.store === 'unknown' ? held : new BoxedValue(type, held);
}

function callTarget(
  machine: Machine,
  target: MethodTarget,
  args: Value[],
  frame: Frame,
  step: Step,
): Value {
  const isWatched = frame.split !== undefined;
  const result =
    target.kind === 'own'
      ? followOwn(machine, target, args, isWatched)
      : callOutside(machine, target, args);
  if (isWatched) machine.watcher?.call(step, target, args, result);
  return result;
}

/** Calls what the framework or a delegate asks for. @throws Abandoned, Exhausted. */
export function callBack(machine: Machine, callee: Value, args: readonly Value[]): Value {
  if (!(callee instanceof DelegateValue)) return abandon();
  const { target, receiver } = callee;
  const isBound = hasThis(target) || receiver !== null;
  const all = isBound ? [receiver, ...args] : [...args];
  if (machine.budget.depth >= limits.foldingDepth) abandon();
  machine.budget.depth++;
  try {
    return target.kind === 'own'
      ? machine.invoke(overriddenBy(machine, target, receiver), all)
      : callOutside(machine, target, all);
  } finally {
    machine.budget.depth--;
  }
}

function overriddenBy(machine: Machine, target: OwnMethod, receiver: Value): OwnMethod {
  const called = overriding(machine.link, target, receiver);
  return called.kind === 'own' ? called : target;
}

/** Own code is followed where all it gets is known; an object of which little is known counts. */
function followOwn(
  machine: Machine,
  target: OwnMethod,
  args: readonly Value[],
  isWatched: boolean,
): Value {
  if (target.name === 'Invoke' && args[0] instanceof DelegateValue) {
    return guarded(machine, args, () => callBack(machine, args[0], args.slice(1)));
  }
  if (isInlineArrayHelper(target)) return callInlineArrayHelper(target, args, machine.budget);
  const given = target.signature.hasThis ? args.slice(1) : args;
  if (!given.every(isKnown) || machine.isHopeless(target) || (isWatched && isAside(target))) {
    lose(args);
    return undefined;
  }
  const follow = (): Value => machine.invoke(target, args);
  const steps = machine.mayDecode(target) ? limits.foldingSteps : limits.foldingAsideSteps;
  const result = guarded(
    machine,
    args,
    isWatched ? () => machine.budget.within(steps, follow) : follow,
    isWatched ? target : undefined,
  );
  machine.note(target, result !== undefined || isVoid(target.signature.returnType));
  return result;
}

/** A method of an object that gives nothing: what it did to the object is of no use to a constant. */
function isAside({ signature, name, flags }: OwnMethod): boolean {
  const isConstructor = name === '.ctor';
  if (isConstructor || !isVoid(signature.returnType)) return false;
  return (flags & staticFlag) === 0 || signature.parameters.length === 0;
}

/** What cannot be followed to its end may have changed all that it got. */
function guarded(
  machine: Machine,
  args: readonly Value[],
  run: () => Value,
  ended?: OwnMethod,
): Value {
  const { depth } = machine.budget;
  try {
    return run();
  } catch (error) {
    const isEnd = error instanceof Exhausted && ended !== undefined;
    if (!(error instanceof Abandoned) && !isEnd) throw error;
    if (isEnd) machine.exhausted(ended, error.limit);
    machine.budget.depth = depth;
    lose(args);
    return undefined;
  }
}

function callOutside(machine: Machine, target: OutsideMethod, args: readonly Value[]): Value {
  const [receiver] = args;
  if (target.name === 'Invoke' && receiver instanceof DelegateValue) {
    return guarded(machine, args, () => callBack(machine, receiver, args.slice(1)));
  }
  const run = outsideFunction(target.owner, target.name);
  const isNew = target.name === '.ctor';
  const own = target.hasThis && !isNew && receiver instanceof ReferenceValue;
  const values = own ? [loadReference(receiver), ...args.slice(1)] : args;
  if (run === undefined || !values.every(isKnown)) {
    lose(args);
    return undefined;
  }
  // `Span..ctor` on a variable: the new value goes where the reference leads.
  const call: OutsideCall = { target, machine, args: isNew ? values.slice(1) : values };
  const result = guarded(machine, args, () => run(call));
  if (isNew && receiver instanceof ReferenceValue) storeReference(receiver, result);
  if (result === undefined) lose(args);
  return coerce(target.returns.store, result);
}

const makes: Handler = (frame, step, machine) => {
  const { home, generics } = frame.method;
  const target = machine.link.method(home, step.operand, generics);
  if (target === undefined) return abandon();
  const args = takeArguments(frame, target, false);
  const made = make(machine, target, args, frame.split !== undefined);
  if (frame.split !== undefined) machine.watcher?.call(step, target, args, made);
  frame.stack.push(made);
};

function make(machine: Machine, target: MethodTarget, args: Value[], isWatched: boolean): Value {
  const [receiver, entry] = args;
  if (args.length === 2 && entry instanceof FunctionToken) {
    return receiver === undefined ? undefined : new DelegateValue(entry.target, receiver);
  }
  if (target.kind === 'outside') return callOutside(machine, target, [null, ...args]);
  machine.budget.allocate(64);
  const { owner } = target;
  const isStruct = owner.store === 'struct';
  const object = new ObjectValue(owner, isStruct);
  const made = new Variables([object]);
  const self = isStruct ? new ReferenceValue(made, 0, owner) : object;
  followOwn(machine, target, [self, ...args], isWatched);
  return isStruct ? made.get(0) : object;
}

/** ECMA-335 III.3.19, III.4.2, III.4.21. */
export const callHandlers: HandlerTable = {
  call: calls(false),
  callvirt: calls(true),
  newobj: makes,
};
