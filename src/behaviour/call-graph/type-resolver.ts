import { limits, within } from '../../core/limits.js';
import { openBlob } from '../../formats/cil/metadata/heaps.js';
import { readByte, type Cursor } from '../../formats/cil/metadata/compressed.js';
import { ElementType } from '../../formats/cil/signature/model.js';
import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { nameOf, type ModuleCode } from './module-code.js';
import { readTypeToken } from './signature-walk.js';
import { ModuleTypes, nestedKey, nesting, ownKey } from './type-keys.js';
import { parseTypeName } from './type-names.js';

/**
 * A type as the graph knows it: from 0 on those of its modules, numbered through all of them; below
 * `noType` those outside, which are the same when their full names are.
 */
export type TypeId = number;

/** What is no named type: an array, a variable, damage. */
export const noType: TypeId = -1;

const notAsked = -0x80000000;

/** Finds the types that tokens name, over all modules that load together. */
export class TypeResolver {
  readonly modules: readonly ModuleCode[];
  /** By module, the id of its TypeDef row 0. */
  readonly #base: Int32Array;
  readonly #moduleOf: Uint16Array;
  readonly #moduleTypes: readonly ModuleTypes[];
  readonly #byAssembly: ReadonlyMap<string, readonly number[]>;
  /** By module and row of TypeRef, TypeSpec. */
  readonly #references: readonly Int32Array[];
  readonly #specs: readonly Int32Array[];
  readonly #outside = new Map<string, TypeId>();
  readonly #outsideKeys: string[] = [];

  constructor(modules: readonly ModuleCode[]) {
    within('callGraphModules', modules.length);
    this.modules = modules;
    this.#base = new Int32Array(modules.length);
    let total = 0;
    modules.forEach(({ types }, index) => {
      this.#base[index] = total - 1;
      total += types.rows;
      within('callGraphTypes', total);
    });
    this.#moduleOf = new Uint16Array(total);
    modules.forEach(({ types }, index) => {
      const first = (this.#base[index] as number) + 1;
      this.#moduleOf.fill(index, first, first + types.rows);
    });
    this.#moduleTypes = modules.map((code) => new ModuleTypes(code));
    this.#byAssembly = byAssembly(modules);
    this.#references = modules.map(({ typeRefs }) =>
      new Int32Array(typeRefs.rows + 1).fill(notAsked),
    );
    this.#specs = modules.map(({ typeSpecs }) => new Int32Array(typeSpecs.length).fill(notAsked));
  }

  get count(): number {
    return this.#moduleOf.length;
  }

  /** The id of a TypeDef row that exists. */
  idOf(module: number, row: number): TypeId {
    return (this.#base[module] as number) + row;
  }

  moduleOf(type: TypeId): number {
    return this.#moduleOf[type] as number;
  }

  rowOf(type: TypeId): number {
    return type - (this.#base[this.moduleOf(type)] as number);
  }

  codeOf(type: TypeId): ModuleCode {
    return this.modules[this.moduleOf(type)] as ModuleCode;
  }

  /** The key of a type outside. */
  outsideKey(type: TypeId): string {
    return this.#outsideKeys[-type - 2] ?? '';
  }

  /** The type of a TypeDef, TypeRef or TypeSpec token; of a generic instance, its definition. */
  resolve(module: number, token: Token): TypeId {
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.TypeDef:
        return row >= 1 && row <= this.#code(module).types.rows ? this.idOf(module, row) : noType;
      case tableId.TypeRef:
        return this.#reference(module, row);
      case tableId.TypeSpec:
        return this.#specified(module, row);
      default:
        return noType;
    }
  }

  /** `<Module>` of the module that is called so; `noType` where it is not among those read. */
  globalsOf(module: number, name: number): TypeId {
    const home = this.#named(module, name)[0];
    if (home === undefined || this.#code(home).types.rows === 0) return noType;
    return this.idOf(home, 1);
  }

  /** A type of the graph by its name as reflection writes it; `noType` for others. */
  named(module: number, text: string): TypeId {
    const { key, assembly } = parseTypeName(text);
    const homes = assembly === '' ? [module] : this.#byAssembly.get(assembly.toLowerCase());
    for (const home of homes ?? []) {
      const found = this.#lookUp(home, key);
      if (found !== noType) return found;
    }
    return noType;
  }

  /** The signature of a TypeSpec row, at its first byte; undefined where there is none. */
  openSpec(module: number, row: number): Cursor | undefined {
    const { typeSpecs, signatures } = this.#code(module);
    const index = row < typeSpecs.length ? (typeSpecs[row] as number) : 0;
    return index === 0 ? undefined : openBlob(signatures, index);
  }

  /** At the number of a generic instance's arguments; undefined for what is none. */
  openArguments(module: number, row: number): Cursor | undefined {
    const spec = this.openSpec(module, row);
    if (spec === undefined || readByte(spec) !== ElementType.generic) return undefined;
    readByte(spec);
    readTypeToken(spec);
    return spec.damaged ? undefined : spec;
  }

  #code(module: number): ModuleCode {
    return this.modules[module] as ModuleCode;
  }

  #specified(module: number, row: number): TypeId {
    const known = this.#specs[module] as Int32Array;
    if (row < 1 || row >= known.length) return noType;
    if (known[row] === notAsked) known[row] = this.#headOf(module, row);
    return known[row] as TypeId;
  }

  /** The type itself, or that of which it is an instance. */
  #headOf(module: number, row: number): TypeId {
    const cursor = this.openSpec(module, row);
    if (cursor === undefined) return noType;
    const code = readByte(cursor);
    if (code === ElementType.generic) readByte(cursor);
    else if (code !== ElementType.class && code !== ElementType.valueType) return noType;
    const token = readTypeToken(cursor);
    if (cursor.damaged || tokenTable(token) === tableId.TypeSpec) return noType;
    return this.resolve(module, token);
  }

  #reference(module: number, row: number): TypeId {
    const known = this.#references[module] as Int32Array;
    if (row < 1 || row >= known.length) return noType;
    if (known[row] === notAsked) known[row] = this.#find(module, row);
    return known[row] as TypeId;
  }

  /** ECMA-335 II.22.38: looked up in its scope, or in the type that encloses it. */
  #find(module: number, reference: number): TypeId {
    const code = this.#code(module);
    const { typeRefs } = code;
    const rows = nesting(reference, (row) => {
      const scope = typeRefs.scope[row] as Token;
      return tokenTable(scope) === tableId.TypeRef && tokenRow(scope) <= typeRefs.rows
        ? tokenRow(scope)
        : 0;
    });
    const keys = rows.toReversed().map((row) => ownKey(code, typeRefs, row));
    const outermost = typeRefs.scope[rows.at(-1) as number] as Token;
    const key = keys.reduce((outer, own) => nestedKey(outer, own));
    for (const home of this.#scope(module, outermost)) {
      const found = this.#lookUp(home, key);
      if (found !== noType) return found;
    }
    return this.#outsideType(key);
  }

  /** The modules in which a scope says to look. */
  #scope(module: number, scope: Token): readonly number[] {
    const { assemblyRefs, moduleRefs } = this.#code(module);
    const row = tokenRow(scope);
    switch (tokenTable(scope)) {
      case tableId.AssemblyRef:
        return row < assemblyRefs.length ? this.#assembly(module, assemblyRefs[row] as number) : [];
      case tableId.ModuleRef:
        return row < moduleRefs.length ? this.#named(module, moduleRefs[row] as number) : [];
      default:
        return [module];
    }
  }

  #assembly(module: number, name: number): readonly number[] {
    return this.#byAssembly.get(nameOf(this.#code(module), name).toLowerCase()) ?? [];
  }

  /** The modules whose file is called so. */
  #named(module: number, index: number): readonly number[] {
    const name = nameOf(this.#code(module), index);
    return this.modules.flatMap((code, at) => (code.name === name ? [at] : []));
  }

  /** A type of this assembly, wherever it was moved to. */
  #lookUp(module: number, key: string): TypeId {
    let homes: readonly number[] = [module];
    for (let hop = 0; hop < limits.typeForwards && homes.length > 0; hop++) {
      for (const home of homes) {
        const row = (this.#moduleTypes[home] as ModuleTypes).defined(key);
        if (row !== 0) return this.idOf(home, row);
      }
      homes = homes.flatMap((home) => this.#forward(home, key));
    }
    return noType;
  }

  /** ECMA-335 II.22.14: an AssemblyRef for a type that was moved, a File for one of another module. */
  #forward(module: number, key: string): readonly number[] {
    const row = (this.#moduleTypes[module] as ModuleTypes).exported(key);
    if (row === 0) return [];
    const place = this.#code(module).exportedTypes.implementation[row] as Token;
    return tokenTable(place) === tableId.AssemblyRef ? this.#scope(module, place) : [];
  }

  #outsideType(key: string): TypeId {
    let id = this.#outside.get(key);
    if (id === undefined) {
      id = -2 - this.#outside.size;
      this.#outside.set(key, id);
      this.#outsideKeys.push(key);
    }
    return id;
  }
}

/** Simple names of assemblies compare without case. */
function byAssembly(modules: readonly ModuleCode[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  modules.forEach(({ assembly }, at) => {
    const name = assembly.toLowerCase();
    if (name === '') return;
    const same = index.get(name);
    if (same) same.push(at);
    else index.set(name, [at]);
  });
  return index;
}
