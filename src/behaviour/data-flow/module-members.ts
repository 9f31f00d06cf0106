import { pinvokeOf } from '../../formats/cil/interop.js';
import { memberRow } from '../../formats/cil/members.js';
import { methodSignature } from '../../formats/cil/methods.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import type { TypeSignature } from '../../formats/cil/signature/model.js';
import { fieldSignatureAt } from '../../formats/cil/signatures.js';
import { tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { CallGraph } from '../call-graph/index.js';
import { calleeOf, holdsNothing, nameOfType, ownerName, type Callee } from './callee.js';
import { heldOf, heldWith, instantiationOf } from './held.js';
import { Held, type OwnTypes } from './own-types.js';

/** What code names by the token of a field. */
export class FieldUse {
  /** `Namespace.Type::field`, the same for every instance of a generic type. */
  readonly key: string;
  /** Whether it is of a type of the package; of others the insides are not known. */
  readonly isOwn: boolean;
  readonly #type: () => FieldType;
  #known: FieldType | undefined;

  constructor(key: string, isOwn: boolean, type: () => FieldType) {
    this.key = key;
    this.isOwn = isOwn;
    this.#type = type;
  }

  /** Whether what it is given says nothing of what it was made of, by its type. */
  get isPlain(): boolean {
    return (this.#known ??= this.#type()).isPlain;
  }

  /** What a value of it can be, by its type. */
  get held(): Held {
    return (this.#known ??= this.#type()).held;
  }
}

interface FieldType {
  readonly isPlain: boolean;
  readonly held: Held;
}

/** What a module loads together with. */
export interface Surroundings {
  readonly graph: CallGraph;
  readonly ownTypes: OwnTypes;
  module(path: string): Module | undefined;
}

/** What the tokens of one module stand for, each worked out once. */
export class ModuleMembers {
  readonly #path: string;
  readonly #module: Module;
  readonly #around: Surroundings;
  readonly #callees = new Map<Token, Callee>();
  readonly #fields = new Map<Token, FieldUse>();

  constructor(path: string, module: Module, around: Surroundings) {
    this.#path = path;
    this.#module = module;
    this.#around = around;
  }

  callee(token: Token): Callee {
    let callee = this.#callees.get(token);
    if (callee === undefined) {
      callee = this.#readCallee(token);
      this.#callees.set(token, callee);
    }
    return callee;
  }

  field(token: Token): FieldUse {
    let field = this.#fields.get(token);
    if (field === undefined) {
      field = this.#readField(token);
      this.#fields.set(token, field);
    }
    return field;
  }

  #readCallee(token: Token): Callee {
    const node = this.#around.graph.target(this.#path, token) ?? -1;
    const native = node < 0 ? undefined : this.#nativeName(node);
    return calleeOf(this.#module, token, node, this.#heldByResult(token), native);
  }

  #heldByResult(token: Token): Held {
    const type = methodSignature(this.#module, token)?.returnType;
    return type === undefined ? Held.anything : this.#heldAs(type, token);
  }

  #heldAs(type: TypeSignature, token: Token): Held {
    const { ownTypes } = this.#around;
    // Only what is generic is what somebody puts for its variables.
    if (type.kind === 'primitive' || type.kind === 'named')
      return heldOf(ownTypes, this.#module, type);
    return heldWith(ownTypes, this.#module, type, instantiationOf(this.#module, token));
  }

  /** The native function that a method stands for (ECMA-335 II.22.22). */
  #nativeName(node: number): string | undefined {
    const { path, row } = this.#around.graph.place(node);
    const module = this.#around.module(path);
    return module && pinvokeOf(module, row)?.entryPoint;
  }

  #readField(token: Token): FieldUse {
    const row = memberRow(this.#module, token);
    const owner = row === undefined ? '' : ownerName(this.#module, row.owner);
    const name = row === undefined ? '' : nameText(this.#module, row.name);
    const isOwn =
      isDefined(token) || isDefined(row?.owner ?? 0) || this.#around.ownTypes.has(owner);
    const key = row === undefined ? '' : `${owner}::${name}`;
    return new FieldUse(key, isOwn, () => this.#typeOf(token));
  }

  #typeOf(token: Token): FieldType {
    const module = this.#module;
    const row = memberRow(module, token);
    const type = row && fieldSignatureAt(module, row.signature);
    if (type === undefined) return { isPlain: false, held: Held.anything };
    return {
      isPlain: holdsNothing(nameOfType(module, type)),
      held: this.#heldAs(type, token),
    };
  }
}

/** Whether a token is of what the module itself defines. */
function isDefined(token: Token): boolean {
  const table = tokenTable(token);
  return table === tableId.Field || table === tableId.TypeDef;
}
