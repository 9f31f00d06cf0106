import { LimitReached } from '../../core/errors.js';
import { Opcode } from '../../formats/cil/body/opcodes.js';
import { scanTokens } from '../../formats/cil/body/scan.js';
import type { MethodNode } from '../call-graph/index.js';
import { methodOwners } from '../../formats/cil/lists.js';
import { typeDefToken, typeName } from '../../formats/cil/names.js';
import type { Module } from '../../formats/cil/module.js';
import type { MethodSignature } from '../../formats/cil/signature/model.js';
import { methodSignature } from '../../formats/cil/methods.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { CodeRoom } from './body-code.js';
import { nameOfType } from './callee.js';
import { heldOf } from './held.js';
import type { Held } from './own-types.js';
import { interpret } from './interpreter.js';
import type { Program } from './program.js';
import { Value, type Edge, type EdgeKind, type Site, type ValueKind } from './value.js';

/** A branch, and the values that decide which way it goes. */
export interface Condition {
  readonly ilOffset: number;
  readonly opcode: string;
  readonly values: readonly Value[];
}

/** The values of one method. */
export interface MethodValues {
  readonly node: MethodNode;
  readonly path: string;
  /** `this` first, where there is one. */
  readonly parameters: readonly Value[];
  readonly result: Value;
  readonly returns: string;
  readonly hasThis: boolean;
  readonly sites: Site[];
  readonly conditions: Condition[];
  /** The strings that stand in it. */
  readonly literals: Value[];
  /** The delegates of methods of somebody else that it makes. */
  readonly delegates: Value[];
  readonly hasBody: boolean;
}

const ofBody = new Set(['flowBodyInstructions', 'flowBodyValues']);

/** Whether a body calls or keeps anything: lists of methods for compilers do not. */
function doesSomething(program: Program, node: MethodNode): boolean {
  const read = program.body(node);
  if (read === undefined) return false;
  const { module, body } = read;
  let does = false;
  scanTokens(module.bytes, body.codeOffset, body.codeSize, (_, opcode) => {
    does ||= acts.has(opcode);
  });
  return does;
}

const acts: ReadonlySet<number> = new Set([
  Opcode.call,
  Opcode.callvirt,
  Opcode.newobj,
  Opcode.stfld,
  Opcode.stsfld,
]);

/** The values of a program and how one leads to another; a body is read when somebody asks. */
export class ValueGraph {
  readonly program: Program;
  /** What calls a method through a delegate. */
  readonly delegates = new Map<MethodNode, Value[]>();
  /** By constructor, the objects that it makes, as far as bodies were read. */
  readonly made = new Map<MethodNode, Value[]>();
  /** Where the code of the body at hand stands while it is read. */
  readonly codeRoom = new CodeRoom();
  readonly #methods = new Map<MethodNode, MethodValues>();
  readonly #fields = new Map<string, Value>();
  /** By method, the hidden calls that lead to it, as far as they are known. */
  readonly hiddenSites = new Map<MethodNode, Site[]>();
  /** Once they were looked for, the calls by name that were found. */
  revealed: readonly Site[] | undefined;
  /** By method, the calls that may lead to it; see `sitesOf`. */
  readonly callSites = new Map<MethodNode, readonly Site[]>();
  /** By what is handed over as a delegate, the parameters of what it may call; see `calledBy`. */
  readonly calledBy = new Map<Value, readonly (readonly Value[])[]>();
  /** By parameter, whether its method gives it back; see `Search`. */
  readonly givesBack = new Map<Value, boolean>();
  /** By method, the fields that keep what it gives; see `keptFields`. */
  readonly keptFields = new Map<MethodNode, readonly Value[]>();
  /** Methods that data came to and whose bodies were not followed, and why. */
  readonly holes = new Map<MethodNode, LimitReached>();
  /** Fields of which all that load or store them were read. */
  readonly #loaded = new Set<string>();
  readonly #stored = new Set<string>();
  #values = 0;
  #sites = 0;

  constructor(program: Program) {
    this.program = program;
  }

  make(kind: ValueKind, method: MethodNode, ilOffset: number): Value {
    return new Value(this.#values++, kind, method, ilOffset);
  }

  nextSite(): number {
    return this.#sites++;
  }

  connect(
    from: Value,
    to: Value,
    kind: EdgeKind,
    ilOffset: number,
    more?: Pick<Edge, 'object' | 'index'>,
  ): void {
    if (from === to) return;
    const edge = edgeOf(from, to, kind, ilOffset, more);
    from.addOut(edge);
    to.addInto(edge);
  }

  /**
   * A number, a date, a yes or no: nothing of a secret goes along, so that only who asks backward,
   * what a condition rests on, finds it.
   */
  connectPlain(from: Value, to: Value, ilOffset: number): void {
    to.addInto(edgeOf(from, to, 'written', ilOffset));
  }

  field(key: string): Value {
    let value = this.#fields.get(key);
    if (value === undefined) {
      value = this.make('field', -1, 0);
      value.field = key;
      this.#fields.set(key, value);
    }
    return value;
  }

  /** @throws LimitReached `flowInstructions`. */
  method(node: MethodNode): MethodValues {
    let values = this.#methods.get(node);
    if (values === undefined) {
      values = this.#declare(node);
      this.#methods.set(node, values);
      this.#interpret(values);
    }
    return values;
  }

  /** A body that is too long costs itself and nothing else: data goes no further there. */
  #interpret(values: MethodValues): void {
    try {
      interpret(this, values);
    } catch (error) {
      if (!(error instanceof LimitReached) || !ofBody.has(error.code)) {
        // Nothing of it was read: who has a budget of his own may still do so.
        this.#methods.delete(values.node);
        throw error;
      }
      if (doesSomething(this.program, values.node)) this.holes.set(values.node, error);
    }
  }

  /** Reads every method that loads a field. */
  readLoads(field: string): void {
    if (this.#loaded.has(field)) return;
    for (const node of this.program.usersOf(field).loads) this.method(node);
    this.#loaded.add(field);
  }

  readStores(field: string): void {
    if (this.#stored.has(field)) return;
    for (const node of this.program.usersOf(field).stores) this.method(node);
    this.#stored.add(field);
  }

  #declare(node: MethodNode): MethodValues {
    const { path, row } = this.program.place(node);
    const module = this.program.module(path);
    const token = makeToken(tableId.MethodDef, row);
    const signature = module && methodSignature(module, token);
    const count = (signature?.parameters.length ?? 0) + (signature?.hasThis === true ? 1 : 0);
    const parameters = Array.from({ length: count }, (_, index) => {
      const value = this.make('parameter', node, 0);
      value.index = index;
      if (module && signature) value.held = this.#heldByParameter(node, module, signature, index);
      return value;
    });
    const result = this.make('return', node, 0);
    if (module && signature)
      result.held = heldOf(this.program.ownTypes, module, signature.returnType);
    const returns = module && signature ? nameOfType(module, signature.returnType) : 'void';
    const hasBody = this.program.body(node) !== undefined;
    const hasThis = signature?.hasThis === true;
    const seen = { sites: [], conditions: [], literals: [], delegates: [] };
    return { node, path, parameters, result, returns, hasThis, hasBody, ...seen };
  }

  #heldByParameter(
    node: MethodNode,
    module: Module,
    { hasThis, parameters }: MethodSignature,
    index: number,
  ): Held {
    const { ownTypes } = this.program;
    const type = parameters[hasThis ? index - 1 : index];
    if (type !== undefined) return heldOf(ownTypes, module, type);
    const owner = methodOwners(module)[this.program.place(node).row] ?? 0;
    return ownTypes.held(typeName(module, typeDefToken(owner)));
  }
}

function edgeOf(
  from: Value,
  to: Value,
  kind: EdgeKind,
  ilOffset: number,
  more?: Pick<Edge, 'object' | 'index'>,
): Edge {
  const method = to.method >= 0 ? to.method : from.method;
  const edge = { from, to, kind, ilOffset, method };
  return more === undefined ? edge : { ...edge, ...more };
}
