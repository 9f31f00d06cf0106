import { limits } from '../../core/limits.js';
import { methodOwners } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName, typeDefToken } from '../../formats/cil/names.js';
import type { TypeSignature } from '../../formats/cil/signature/model.js';
import { resolveCoded, tokenRow, type Token } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { ownerName } from './callee.js';

/** What a value can be, by its type, as bits. */
export const Held = {
  nothing: 0,
  /** Text, bytes, numbers. */
  data: 1,
  /** Objects of the package that keep something. */
  holders: 2,
  /** Objects of others, of which nobody knows what they keep. */
  others: 4,
  anything: 7,
} as const;
export type Held = number;

/** Of classes that begin with these, all there is stands in the package. */
const roots: ReadonlySet<string> = new Set(['System.Object', 'System.ValueType', 'System.Enum']);

/** ECMA-335 II.23.1.15. */
const flags = { interface: 0x20, import: 0x1000, windowsRuntime: 0x4000 } as const;

/** What constructors, properties and records have anyway. */
const plainMember =
  /^(?:\.c?ctor|[gs]et_\w+|Equals|GetHashCode|ToString|PrintMembers|Deconstruct|<Clone>\$|op_(?:Ine|E)quality|Validate|Compare\w*)$/;

/** Closures, iterators and state machines, and their fields, as C#, Visual Basic and F# name them. */
export const madeByCompiler = /[<$]|@\d/;

/** The types that assemblies define, by name, and what their objects can be. */
export class OwnTypes {
  readonly #busy = new Set<string>();
  /** By type, the one that it extends; empty for interfaces. */
  readonly #bases = new Map<string, string>();
  readonly #parents = new Map<string, string[]>();
  /** Of which objects may be of classes of others. */
  readonly #open = new Set<string>();
  readonly #holders = new Set<string>();
  #isJudged = false;
  /** What was found of types in signatures. */
  readonly known = new WeakMap<TypeSignature, Held>();

  constructor(modules: Iterable<Module>) {
    for (const module of modules) this.#read(module);
  }

  has(type: string): boolean {
    return this.#bases.has(type);
  }

  /** Whether it does more than hold data. */
  isBusy(type: string): boolean {
    return this.#busy.has(type);
  }

  held(type: string): Held {
    if (!this.has(type)) return Held.anything;
    if (!this.#isJudged) this.#judge();
    if (this.#open.has(type)) return Held.anything;
    return this.#holders.has(type) ? Held.holders : Held.nothing;
  }

  #read(module: Module): void {
    const { TypeDef, MethodDef, InterfaceImpl } = module.tables;
    for (let row = 1; row <= TypeDef.rows; row++) {
      const type = typeName(module, typeDefToken(row));
      const attributes = cell(TypeDef.columns.Flags, row);
      const base = resolveCoded.TypeDefOrRef(cell(TypeDef.columns.Extends, row));
      if ((attributes & (flags.import | flags.windowsRuntime)) !== 0 || this.has(type))
        this.#open.add(type);
      const isInterface = (attributes & flags.interface) !== 0;
      this.#derive(type, isInterface ? '' : nameOf(module, base));
    }
    for (let row = 1; row <= InterfaceImpl.rows; row++) {
      const type = typeName(module, typeDefToken(cell(InterfaceImpl.columns.Class, row)));
      const parent = resolveCoded.TypeDefOrRef(cell(InterfaceImpl.columns.Interface, row));
      this.#parents.get(type)?.push(nameOf(module, parent));
    }
    const owners = methodOwners(module);
    for (let row = 1; row <= MethodDef.rows; row++) {
      if (plainMember.test(nameText(module, cell(MethodDef.columns.Name, row)))) continue;
      this.#busy.add(typeName(module, typeDefToken(owners[row] ?? 0)));
    }
  }

  #derive(type: string, base: string): void {
    this.#bases.set(type, base);
    const parents = this.#parents.get(type) ?? [];
    if (base !== '') parents.push(base);
    this.#parents.set(type, parents);
  }

  #judge(): void {
    this.#isJudged = true;
    const holders: string[] = [];
    for (const type of this.#bases.keys()) {
      const root = this.#rootOf(type);
      if (root !== '' && !roots.has(root)) this.#open.add(type);
      const mayHold = !this.#busy.has(type) || madeByCompiler.test(type);
      if (mayHold && root !== 'System.Enum' && root !== '') holders.push(type);
    }
    this.#spread([...this.#open], this.#open);
    this.#spread(holders, this.#holders);
  }

  /** The class outside with which a type begins; empty for interfaces, `?` where there is no end. */
  #rootOf(type: string): string {
    let at = type;
    for (let depth = 0; depth < limits.typeHierarchyDepth; depth++) {
      const base = this.#bases.get(at);
      if (base === undefined || base === '') return base === undefined ? at : '';
      at = base;
    }
    return '?';
  }

  /** An object of a type is one of its base classes and interfaces, too. */
  #spread(line: string[], into: Set<string>): void {
    for (const type of line) into.add(type);
    for (const type of line) {
      for (const parent of this.#parents.get(type) ?? []) {
        if (into.has(parent) || !this.has(parent)) continue;
        into.add(parent);
        line.push(parent);
      }
    }
  }
}

function nameOf(module: Module, type: Token): string {
  return tokenRow(type) === 0 ? '?' : ownerName(module, type);
}
