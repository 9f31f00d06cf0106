import { within } from '../../core/limits.js';
import { methodRows } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeDefToken, typeName } from '../../formats/cil/names.js';
import { typeSignatureAt } from '../../formats/cil/signatures.js';
import {
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { limits } from '../../core/limits.js';
import type { MemberPlace } from '../entry-points/candidate.js';

const virtualMethod = 0x40;
const abstractMethod = 0x400;
const nestedDeepest = limits.typeNesting;

/** Which methods of a type a framework calls, beside those that make an object of it. */
export interface Called {
  /** Property setters: MSBuild sets the parameters of a task before it runs. */
  readonly setters?: boolean;
  /** All public methods: actions of a controller. */
  readonly every?: boolean;
  /** These, by name. */
  readonly named?: readonly string[];
}

export interface Beginnings {
  /** MethodDef tokens, those of base types in the module included. */
  readonly roots: readonly number[];
  /** The method that says most of where it begins, else the type. */
  readonly place: MemberPlace;
}

/** Finds where code of types begins when a framework creates and calls them; one for a module. */
export class BeginningFinder {
  readonly #module: Module;
  #found = 0;

  constructor(module: Module) {
    this.#module = module;
  }

  /**
   * Constructors, overrides and implementations of the type and its bases in the module.
   * @throws LimitReached when all types of the module have more than `limits.entryPointRoots`.
   */
  of(type: number, first: readonly string[], called: Called = {}): Beginnings {
    const roots: number[] = [];
    let place: MemberPlace | undefined;
    let rank = first.length;
    for (const row of typeAndBases(this.#module, type)) {
      for (const method of methodRows(this.#module, row)) {
        const name = this.#name(method);
        if (!this.#begins(method, name, called)) continue;
        const token = makeToken(tableId.MethodDef, method);
        roots.push(token);
        const at = first.indexOf(name);
        if (at < 0 || at >= rank) continue;
        rank = at;
        place = { member: `${typeName(this.#module, typeDefToken(row))}::${name}`, token };
      }
    }
    this.#found += roots.length;
    within('entryPointRoots', this.#found);
    const token = typeDefToken(type);
    return { roots, place: place ?? { member: typeName(this.#module, token), token } };
  }

  #name(method: number): string {
    return nameText(this.#module, cell(this.#module.tables.MethodDef.columns.Name, method));
  }

  #begins(method: number, name: string, { setters, every, named }: Called): boolean {
    const flags = cell(this.#module.tables.MethodDef.columns.Flags, method);
    if ((flags & abstractMethod) !== 0) return false;
    if (name === '.ctor' || name === '.cctor' || (flags & virtualMethod) !== 0) return true;
    if (named?.includes(name)) return true;
    return (setters === true && name.startsWith('set_')) || (every === true && (flags & 7) === 6);
  }
}

/** The rows of a type and of the types of this module that it derives from, itself first. */
export function typeAndBases(module: Module, type: number): number[] {
  const rows = [type];
  for (let level = 0; level < nestedDeepest; level++) {
    const base = baseType(module, rows.at(-1) as number);
    if (tokenTable(base) !== tableId.TypeDef || tokenRow(base) === 0) break;
    if (rows.includes(tokenRow(base))) break;
    rows.push(tokenRow(base));
  }
  return rows;
}

/** TypeDef or TypeRef token of what a type derives from, generic arguments left out. */
export function baseType(module: Module, type: number): Token {
  const { TypeDef } = module.tables;
  return plainType(module, resolveCoded.TypeDefOrRef(cell(TypeDef.columns.Extends, type)));
}

/** The generic type that a TypeSpec makes an instance of; other tokens are themselves. */
export function plainType(module: Module, token: Token): Token {
  const { TypeSpec } = module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) !== tableId.TypeSpec || !hasRow(TypeSpec, row)) return token;
  const type = typeSignatureAt(module, cell(TypeSpec.columns.Signature, row));
  return type?.kind === 'generic' || type?.kind === 'named' ? type.token : token;
}
