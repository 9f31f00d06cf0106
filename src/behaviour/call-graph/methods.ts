import { within } from '../../core/limits.js';
import { methodFlags } from './flags.js';
import { groupBy, type Grouping } from './grouping.js';
import { nameOf, type ModuleCode } from './module-code.js';
import { noType, type TypeId, type TypeResolver } from './type-resolver.js';

/** A method of the graph: the MethodDef rows of all modules, numbered through. */
export type MethodNode = number;

/** Stands where there is no method of the graph. */
export const noMethod: MethodNode = -1;

/** What the name of an instance method with a special name says. */
const noRole = 1;
const constructorRole = 2;
const accessorRole = 3;

function roleOfName(name: string): number {
  if (name === '.ctor') return constructorRole;
  return name.startsWith('get_') || name.startsWith('set_') ? accessorRole : noRole;
}

/** The methods of all modules: whose they are, what they are called. */
export class Methods {
  readonly #types: TypeResolver;
  /** By module, the node of its MethodDef row 0. */
  readonly #base: Int32Array;
  readonly #moduleOf: Uint16Array;
  readonly #flags: Uint16Array;
  readonly #owners: Int32Array;
  readonly #ofType: Grouping;
  readonly #initializers: Int32Array;
  /** By module and index into its names; compilers share one entry among equal names. */
  readonly #nameIds: readonly Int32Array[];
  readonly #ownNames: Int32Array;
  readonly #roles: Uint8Array;
  readonly #names = new Map<string, number>();

  constructor(types: TypeResolver) {
    this.#types = types;
    this.#base = new Int32Array(types.modules.length);
    let total = 0;
    types.modules.forEach(({ methods }, index) => {
      this.#base[index] = total - 1;
      total += methods.rows;
      within('callGraphMethods', total);
    });
    this.#moduleOf = new Uint16Array(total);
    this.#flags = new Uint16Array(total);
    this.#owners = new Int32Array(total);
    types.modules.forEach((_, index) => this.#take(index));
    this.#ofType = groupBy(types.count, this.#owners);
    this.#initializers = this.#findInitializers();
    this.#ownNames = new Int32Array(total);
    this.#roles = new Uint8Array(total);
    this.#nameIds = types.modules.map(({ names }) => new Int32Array(names.text.length + 1));
  }

  /** Copies what is asked for most to where it needs no look at the module. */
  #take(module: number): void {
    const { methods } = this.#types.modules[module] as ModuleCode;
    const first = this.node(module, 1);
    this.#moduleOf.fill(module, first, first + methods.rows);
    this.#flags.set(methods.flags.subarray(1), first);
    const types = this.#types.idOf(module, 0);
    for (let row = 1; row <= methods.rows; row++) {
      const owner = methods.owner[row] as number;
      this.#owners[first + row - 1] = owner === 0 ? noType : types + owner;
    }
  }

  get count(): number {
    return this.#moduleOf.length;
  }

  node(module: number, row: number): MethodNode {
    return (this.#base[module] as number) + row;
  }

  moduleOf(node: MethodNode): number {
    return this.#moduleOf[node] as number;
  }

  codeOf(node: MethodNode): ModuleCode {
    return this.#types.modules[this.moduleOf(node)] as ModuleCode;
  }

  rowOf(node: MethodNode): number {
    return node - (this.#base[this.moduleOf(node)] as number);
  }

  flagsOf(node: MethodNode): number {
    return this.#flags[node] as number;
  }

  signatureOf(node: MethodNode): number {
    return this.codeOf(node).methods.signature[this.rowOf(node)] as number;
  }

  /** The type that owns it, `noType` where none does. */
  ownerOf(node: MethodNode): TypeId {
    return this.#owners[node] as TypeId;
  }

  /** The methods of a type of the graph are `at(first)` to `at(end - 1)`, in the order of rows. */
  first(type: TypeId): number {
    return this.#ofType.start[type] as number;
  }

  end(type: TypeId): number {
    return this.#ofType.start[type + 1] as number;
  }

  at(place: number): MethodNode {
    return this.#ofType.members[place] as MethodNode;
  }

  /** The `.cctor` of a type, `noMethod` where it has none. */
  initializerOf(type: TypeId): MethodNode {
    return (this.#initializers[type] as number) - 1;
  }

  nameOf(node: MethodNode): string {
    const code = this.codeOf(node);
    return nameOf(code, code.methods.name[this.rowOf(node)] as number);
  }

  /** The same number for the same name, from 1. */
  nameId(node: MethodNode): number {
    return (this.#ownNames[node] ||= this.#findName(node));
  }

  #findName(node: MethodNode): number {
    const { methods } = this.codeOf(node);
    return this.nameIdAt(this.moduleOf(node), methods.name[this.rowOf(node)] as number);
  }

  /** Of an index into the names of a module. */
  nameIdAt(module: number, index: number): number {
    const ids = this.#nameIds[module] as Int32Array;
    const code = this.#types.modules[module] as ModuleCode;
    return (ids[index] ||= this.idOfName(nameOf(code, index)));
  }

  idOfName(name: string): number {
    let id = this.#names.get(name);
    if (id === undefined) {
      id = this.#names.size + 1;
      this.#names.set(name, id);
    }
    return id;
  }

  isVirtual(node: MethodNode): boolean {
    return (this.flagsOf(node) & methodFlags.virtual) !== 0;
  }

  isStatic(node: MethodNode): boolean {
    return (this.flagsOf(node) & methodFlags.static) !== 0;
  }

  isAbstract(node: MethodNode): boolean {
    return (this.flagsOf(node) & methodFlags.abstract) !== 0;
  }

  isConstructor(node: MethodNode): boolean {
    return this.#roleOf(node) === constructorRole;
  }

  /** The instance `get_` or `set_` of a property (ECMA-335 II.22.28, I.8.11.3). */
  isAccessor(node: MethodNode): boolean {
    return this.#roleOf(node) === accessorRole;
  }

  #roleOf(node: MethodNode): number {
    const special = methodFlags.specialName;
    if (((this.#flags[node] as number) & (special | methodFlags.static)) !== special) return noRole;
    return (this.#roles[node] ||= roleOfName(this.nameOf(node)));
  }

  #findInitializers(): Int32Array {
    const found = new Int32Array(this.#types.count);
    this.#types.modules.forEach(({ methods }, module) => {
      for (const row of methods.initializers) {
        const node = this.node(module, row);
        const type = this.ownerOf(node);
        if (type >= 0 && found[type] === 0) found[type] = node + 1;
      }
    });
    return found;
  }
}
