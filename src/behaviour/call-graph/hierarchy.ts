import { limits, within } from '../../core/limits.js';
import type { Token } from '../../formats/cil/tables/coded-index.js';
import { has, typeFlags } from './flags.js';
import { groupBy, isEmptyGroup, membersOf, type Grouping } from './grouping.js';
import { typeKey } from './type-keys.js';
import { instanceOf, type TypeInstance } from './type-instance.js';
import { noType, type TypeId, type TypeResolver } from './type-resolver.js';
import type { Work } from './work.js';

const notAsked = -0x80000000;

const valueTypes: ReadonlySet<string> = new Set([
  typeKey('System', 'ValueType'),
  typeKey('System', 'Enum'),
]);

/** Base classes and interfaces of the types of the graph, generic arguments and all. */
export class Hierarchy {
  readonly #types: TypeResolver;
  readonly #work: Work;
  /** By module, its InterfaceImpl rows by TypeDef row. */
  readonly #interfaces: readonly Grouping[];
  readonly #bases: Int32Array;

  constructor(types: TypeResolver, work: Work) {
    this.#types = types;
    this.#work = work;
    this.#interfaces = types.modules.map((code) =>
      groupBy(code.types.rows + 1, code.interfaces.type, 1),
    );
    this.#bases = new Int32Array(types.count).fill(notAsked);
  }

  /** The base class alone, without its arguments; `noType` where there is none. */
  baseTypeOf(type: TypeId): TypeId {
    const known = this.#bases[type] as TypeId;
    if (known !== notAsked) return known;
    const base = this.baseOf({ type, typeArguments: undefined }).type;
    this.#bases[type] = base;
    return base;
  }

  statesInterfaces(type: TypeId): boolean {
    const grouping = this.#interfaces[this.#types.moduleOf(type)] as Grouping;
    return !isEmptyGroup(grouping, this.#types.rowOf(type));
  }

  /** The base class; its type is `noType` where there is none. */
  baseOf({ type, typeArguments }: TypeInstance): TypeInstance {
    const { types } = this.#types.codeOf(type);
    const token = types.extends[this.#types.rowOf(type)] as Token;
    return instanceOf(this.#types, this.#types.moduleOf(type), token, typeArguments);
  }

  /**
   * Visits a type and its base classes as long as they are types of the graph and `visit` gives
   * true. Gives the base at which it ended.
   * @throws LimitReached when they are more than `limits.typeHierarchyDepth`, as in a cycle.
   */
  up(type: TypeId, visit: (instance: TypeInstance) => boolean): TypeId {
    let at: TypeInstance = { type, typeArguments: undefined };
    for (let depth = 0; at.type >= 0; depth++) {
      if (depth > limits.typeHierarchyDepth) within('typeHierarchyDepth', depth);
      this.#work.spend(1);
      if (!visit(at)) return at.type;
      at = this.baseOf(at);
    }
    return at.type;
  }

  /** As `up`, for who needs no generic arguments. */
  upTypes(type: TypeId, visit: (type: TypeId) => boolean): TypeId {
    let at = type;
    for (let depth = 0; at >= 0; depth++) {
      if (depth > limits.typeHierarchyDepth) within('typeHierarchyDepth', depth);
      this.#work.spend(1);
      if (!visit(at)) return at;
      at = this.baseTypeOf(at);
    }
    return at;
  }

  /**
   * The interfaces that a type states, and those that these imply (ECMA-335 II.12.2): as seen from
   * the type, those outside included.
   * @throws LimitReached when they are more than `limits.typeInterfaces`.
   */
  interfacesOf(type: TypeId): readonly TypeInstance[] {
    const found: TypeInstance[] = [];
    const plain = new Set<TypeId>();
    this.#addInterfaces({ type, typeArguments: undefined }, found, plain);
    for (let at = 0; at < found.length; at++) {
      const instance = found[at] as TypeInstance;
      if (instance.type >= 0) this.#addInterfaces(instance, found, plain);
    }
    return found;
  }

  #addInterfaces(of: TypeInstance, found: TypeInstance[], plain: Set<TypeId>): void {
    const module = this.#types.moduleOf(of.type);
    const column = this.#types.codeOf(of.type).interfaces.interface;
    const rows = membersOf(this.#interfaces[module] as Grouping, this.#types.rowOf(of.type));
    for (const row of rows) {
      const token = column[row] as Token;
      const instance = instanceOf(this.#types, module, token, of.typeArguments);
      this.#work.spend(1);
      if (instance.type === noType) continue;
      if (instance.typeArguments === undefined || instance.type < 0) {
        if (plain.has(instance.type)) continue;
        plain.add(instance.type);
      }
      found.push(instance);
      within('typeInterfaces', found.length);
    }
  }

  /** Whether objects of the type can be: it is neither abstract nor an interface. */
  isConcrete(type: TypeId): boolean {
    const flags = this.#flagsOf(type);
    return !has(flags, typeFlags.abstract) && !has(flags, typeFlags.interface);
  }

  isInterface(type: TypeId): boolean {
    return has(this.#flagsOf(type), typeFlags.interface);
  }

  /** Whether its values need no constructor (ECMA-335 II.13). */
  isValueType(type: TypeId): boolean {
    const base = this.baseTypeOf(type);
    return base < noType && valueTypes.has(this.#types.outsideKey(base));
  }

  #flagsOf(type: TypeId): number {
    return this.#types.codeOf(type).types.flags[this.#types.rowOf(type)] as number;
  }
}
