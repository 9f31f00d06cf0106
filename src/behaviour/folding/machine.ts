import { limits } from '../../core/limits.js';
import { abandon, Budget } from './budget.js';
import { CodeBase, type Code, type Step } from './code.js';
import type { Frame, Splitter } from './frame.js';
import { arithmeticHandlers } from './handlers/arithmetic.js';
import { arrayHandlers } from './handlers/arrays.js';
import { callBack, callHandlers } from './handlers/calls.js';
import { controlHandlers } from './handlers/control.js';
import { indexHandlers } from './handlers/handler.js';
import { objectHandlers } from './handlers/objects.js';
import { variableHandlers } from './handlers/variables.js';
import { isVoid, Link, type FindOutside } from './link.js';
import { defaultOf } from './memory.js';
import { Statics } from './statics.js';
import type { MethodTarget, OwnMethod } from './target.js';
import { referenceTo, type Type } from './type.js';
import { Variables, type Value } from './value.js';

const handlers = indexHandlers([
  variableHandlers,
  arithmeticHandlers,
  controlHandlers,
  arrayHandlers,
  objectHandlers,
  callHandlers,
]);

const triesBeforeHopeless = 3;

/** What is seen while a method is followed, in that method itself. */
export interface Watcher {
  /** A call; `result` is undefined where it is not known. */
  call(step: Step, target: MethodTarget, args: readonly Value[], result: Value): void;
  /** A value that is put into a field or handed back. */
  value(step: Step, value: Value): void;
}

/**
 * Evaluates IL (ECMA-335 III). It does nothing but calculate: what it does not know to be free of
 * side effects is not called, and what it cannot work out is `undefined`.
 */
export class Machine {
  readonly link: Link;
  readonly budget: Budget;
  readonly statics: Statics;
  readonly code = new CodeBase();
  /** Texts that are written in code that was evaluated. */
  readonly written = new Set<string>();
  watcher: Watcher | undefined;

  /** @param budget of all machines that work on the same package */
  constructor(findOutside: FindOutside = () => undefined, budget = new Budget()) {
    this.budget = budget;
    this.link = new Link(findOutside);
    this.statics = new Statics(
      {
        initializer: ({ home, owner }) => this.link.initializer(home, owner),
        run: (initializer) => this.#initialize(initializer),
      },
      this.budget,
    );
  }

  /** Methods by what came of following them: failures without a success, or -1. */
  readonly #outcomes = new Map<number, number>();
  /** What used up what it was given. */
  readonly ended = new Set<string>();

  /** Whether following a method led nowhere every time: most methods of most packages. */
  isHopeless({ home, row }: OwnMethod): boolean {
    return (this.#outcomes.get(this.link.keyOf(home, row)) ?? 0) >= triesBeforeHopeless;
  }

  note({ home, row }: OwnMethod, success: boolean): void {
    const key = this.link.keyOf(home, row);
    const failures = this.#outcomes.get(key) ?? 0;
    if (success) this.#outcomes.set(key, -1);
    else if (failures >= 0) this.#outcomes.set(key, failures + 1);
  }

  /** Whether what a method gives back may be worth many steps. */
  mayDecode({ signature }: OwnMethod): boolean {
    const type = signature.returnType;
    if (type.kind === 'primitive') return !isVoid(type);
    return type.kind === 'vector' || type.kind === 'method-variable' || type.kind === 'generic';
  }

  /** An evaluation used up what it was given, a limit of core/limits.ts. */
  exhausted(method: OwnMethod, limit: string): void {
    if (this.mayDecode(method)) this.ended.add(limit);
  }

  loaded(text: string): void {
    this.written.add(text);
  }

  sees(frame: Frame, step: Step, value: Value): void {
    if (frame.split !== undefined && value !== undefined) this.watcher?.value(step, value);
  }

  #initialize(initializer: OwnMethod): void {
    const { watcher } = this;
    this.watcher = undefined;
    try {
      this.budget.within(limits.foldingMethodSteps, () => this.invoke(initializer, []));
    } finally {
      this.watcher = watcher;
    }
  }

  /** Calls a delegate, for a function of the framework. @throws Abandoned, Exhausted. */
  callBack(callee: Value, args: readonly Value[]): Value {
    return callBack(this, callee, args);
  }

  /** Runs a method to its end. @throws Abandoned, Exhausted. */
  invoke(method: OwnMethod, args: readonly Value[]): Value {
    if (this.budget.depth >= limits.foldingDepth) abandon();
    const frame = this.frame(method, args);
    if (frame === undefined) return abandon();
    this.budget.depth++;
    try {
      this.run(frame);
      return frame.result;
    } finally {
      this.budget.depth--;
    }
  }

  frame(method: OwnMethod, args: readonly Value[], split?: Splitter): Frame | undefined {
    const shape = split === undefined ? this.#shape(method) : this.#followedShape(method);
    if (shape === undefined) return undefined;
    return {
      method,
      ...shape,
      arguments: new Variables([...args]),
      locals: new Variables(shape.types.locals.map(shape.first)),
      stack: [],
      at: 0,
      leaving: [],
      isDone: false,
      result: undefined,
      split,
    };
  }

  /** What all calls of a method have in common; of generic ones the types differ each time. */
  #shape(method: OwnMethod): Shape | undefined {
    const { home, row, generics } = method;
    if (generics.type.length > 0 || generics.method.length > 0) return this.#makeShape(method);
    const key = this.link.keyOf(home, row);
    const known = this.#shapes.get(key);
    if (known !== undefined) return known;
    const shape = this.#makeShape(method);
    if (shape) this.#shapes.set(key, shape);
    return shape;
  }

  readonly #shapes = new Map<number, Shape>();
  #followed: { readonly key: number; readonly shape: Shape | undefined } | undefined;

  /** Most methods are followed once and called by no other that is: their code is not kept. */
  #followedShape(method: OwnMethod): Shape | undefined {
    const key = this.link.keyOf(method.home, method.row);
    if (this.#followed?.key === key) return this.#followed.shape;
    const shape = this.#shapes.get(key) ?? this.#makeShape(method, this.code.read(method));
    this.#followed = { key, shape };
    return shape;
  }

  #makeShape(
    { home, row, generics, signature, owner }: OwnMethod,
    code: Code | undefined = this.code.of(home, row),
  ): Shape | undefined {
    if (code === undefined) return undefined;
    const type = (each: Parameters<Link['signatureType']>[1]): Type =>
      this.link.signatureType(home, each, generics);
    const own = owner.store === 'struct' ? referenceTo(owner) : owner;
    return {
      code,
      returns: type(signature.returnType),
      types: {
        arguments: [...(signature.hasThis ? [own] : []), ...signature.parameters.map(type)],
        locals: code.locals.map(type),
      },
      first: code.initLocals ? defaultOf : firstOf,
    };
  }

  run(frame: Frame): void {
    const { steps } = frame.code;
    while (!frame.isDone) {
      this.budget.step();
      const step = steps[frame.at++];
      const handler = step && handlers[step.opcode];
      if (handler === undefined) abandon();
      else handler(frame, step as Step, this);
    }
  }
}

interface Shape extends Pick<Frame, 'code' | 'returns' | 'types'> {
  /** What a local holds before anything is put into it. */
  readonly first: (type: Type) => Value;
}

/** Without `.locals init` a number may hold anything, a structure is laid out all the same. */
function firstOf(type: Type): Value {
  return type.store === 'struct' || type.store === 'ref' ? defaultOf(type) : undefined;
}
