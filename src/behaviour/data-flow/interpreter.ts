import { LimitReached } from '../../core/errors.js';
import { limits } from '../../core/limits.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import type { Module } from '../../formats/cil/module.js';
import { readBodyCode, successors, type BodyCode } from './body-code.js';
import { operate } from './operations.js';
import type { ModuleMembers } from './module-members.js';
import type { MethodValues, ValueGraph } from './value-graph.js';
import type { Constant, Edge, EdgeKind, Value, ValueKind } from './value.js';
import { localVariables, type LocalVariables } from './variables.js';

/** What is on the stack and in the variables where control comes to an instruction. */
interface Entry {
  readonly stack: Value[];
  readonly variables: Variables;
  /** More than one way leads there, which are connected to what stands in it. */
  readonly isJoin: boolean;
}

/** By slot, what a local holds; undefined where nothing was put into it. */
type Variables = (Value | undefined)[];

/**
 * Reads the values of a method out of its body: one pass over the basic blocks, in which whatever
 * may be one of several becomes a `join`. What comes around a loop is connected to it afterwards.
 */
export function interpret(graph: ValueGraph, method: MethodValues): void {
  const read = graph.program.body(method.node);
  if (read === undefined) return;
  const code = readBodyCode(read.module.bytes, read.body, graph.codeRoom);
  graph.program.budget.read(code.offsets.length);
  new BodyInterpreter(graph, method, read.module, read.body, code).run();
}

export class BodyInterpreter {
  readonly graph: ValueGraph;
  readonly method: MethodValues;
  readonly module: Module;
  /** What its tokens stand for. */
  readonly members: ModuleMembers;
  readonly body: MethodBody;
  readonly code: BodyCode;
  readonly locals: LocalVariables;
  stack: Value[] = [];
  #variables: Variables = [];
  /** IL offset of the instruction at hand. */
  ilOffset = 0;
  /** The type of a `constrained.` prefix was seen: calls of values go to their own methods. */
  readonly #entries = new Map<number, Entry>();
  readonly #open: number[] = [];
  readonly #cells = new Map<number, Value>();
  #made = 0;

  constructor(
    graph: ValueGraph,
    method: MethodValues,
    module: Module,
    body: MethodBody,
    code: BodyCode,
  ) {
    this.graph = graph;
    this.method = method;
    this.module = module;
    this.members = graph.program.members(method.path, module);
    this.body = body;
    this.code = code;
    this.locals = localVariables(code, body);
  }

  run(): void {
    if (this.code.offsets.length > 0) this.#come(0, [], this.#noVariables());
    this.#drain();
    for (const handler of this.code.handlers) {
      // The exception of a catch; a finally finds nothing, and takes nothing.
      this.ilOffset = this.code.offsets[handler] as number;
      this.#come(handler, [this.make('unknown')], this.#noVariables());
      this.#drain();
    }
  }

  #noVariables(): Variables {
    return new Array<Value | undefined>(this.locals.count).fill(undefined);
  }

  #drain(): void {
    for (let index = this.#open.pop(); index !== undefined; index = this.#open.pop()) {
      this.#runBlock(index);
    }
  }

  #runBlock(first: number): void {
    const entry = this.#entries.get(first) as Entry;
    this.stack = entry.isJoin ? entry.stack.slice() : entry.stack;
    this.#variables = entry.isJoin ? entry.variables.slice() : entry.variables;
    for (let index = first; ;) {
      this.ilOffset = this.code.offsets[index] as number;
      operate(this, this.code.opcodes[index] as number, this.code.operands[index] as number);
      if (this.code.straight[index] === 1 && (this.code.ways[index + 1] as number) < 2) {
        index++;
        continue;
      }
      const next = successors(this.module.bytes, this.body, this.code, index);
      const only = next.length === 1 ? (next[0] as number) : -1;
      if (only === index + 1 && (this.code.ways[only] as number) < 2) {
        index = only;
        continue;
      }
      for (const target of next) this.#come(target, this.stack, this.#variables);
      return;
    }
  }

  /** Control comes to an instruction, for the first time or once more. */
  #come(index: number, stack: readonly Value[], variables: Readonly<Variables>): void {
    const entry = this.#entries.get(index);
    if (entry !== undefined) return this.#join(entry, stack, variables);
    const isJoin = (this.code.ways[index] as number) > 1;
    const opened = isJoin
      ? this.#openJoin(stack, variables)
      : { stack: stack.slice(), variables: variables.slice(), isJoin };
    this.#entries.set(index, opened);
    this.#open.push(index);
  }

  #openJoin(stack: readonly Value[], variables: Readonly<Variables>): Entry {
    const joined = (value: Value): Value => {
      const join = this.make('join');
      this.connect(value, join, 'same');
      return join;
    };
    const entered = stack.map(joined);
    const held: Variables = [];
    for (const value of variables)
      held.push(value === undefined ? this.make('join') : joined(value));
    return { stack: entered, variables: held, isJoin: true };
  }

  #join(entry: Entry, stack: readonly Value[], variables: Readonly<Variables>): void {
    entry.stack.forEach((join, depth) => {
      const value = stack[depth];
      if (value !== undefined && join.kind === 'join') this.connect(value, join, 'same');
    });
    entry.variables.forEach((join, slot) => {
      const value = variables[slot];
      if (value !== undefined && join?.kind === 'join') this.connect(value, join, 'same');
    });
  }

  /** @throws LimitReached `flowBodyValues`. */
  make(kind: ValueKind): Value {
    if (++this.#made > limits.flowBodyValues) {
      throw new LimitReached('flowBodyValues', limits.flowBodyValues);
    }
    return this.graph.make(kind, this.method.node, this.ilOffset);
  }

  constant(constant: Constant): Value {
    const value = this.make('constant');
    value.constant = constant;
    return value;
  }

  connect(from: Value, to: Value, kind: EdgeKind, more?: Pick<Edge, 'object' | 'index'>): void {
    this.graph.connect(from, to, kind, this.ilOffset, more);
  }

  push(value: Value): void {
    this.stack.push(value);
  }

  /** Code that takes more than is there is not valid, and gets something unknown. */
  pop(): Value {
    return this.stack.pop() ?? this.make('unknown');
  }

  popMany(count: number): Value[] {
    const values = new Array<Value>(count);
    for (let at = count - 1; at >= 0; at--) values[at] = this.pop();
    return values;
  }

  argument(index: number): Value {
    return this.method.parameters[index] ?? this.make('unknown');
  }

  /** The place of a local that is no variable of single blocks. */
  cell(local: number): Value {
    let cell = this.#cells.get(local);
    if (cell === undefined) {
      cell = this.make('local');
      this.#cells.set(local, cell);
    }
    return cell;
  }

  loadLocal(local: number): Value {
    const slot = this.locals.slotOf(local);
    if (slot < 0) return this.cell(local);
    return (this.#variables[slot] ??= this.make('unknown'));
  }

  storeLocal(local: number, value: Value): void {
    const slot = this.locals.slotOf(local);
    if (slot < 0) this.connect(value, this.cell(local), 'same');
    else this.#variables[slot] = value;
  }
}
