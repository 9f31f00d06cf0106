import { methodOwners } from '../../../formats/cil/lists.js';
import { nameText, typeDefToken, typeName } from '../../../formats/cil/names.js';
import { makeToken, resolveCoded } from '../../../formats/cil/tables/coded-index.js';
import { cell } from '../../../formats/cil/tables/rows.js';
import { tableId } from '../../../formats/cil/tables/schema.js';
import { limits } from '../../../core/limits.js';
import { ownerName, type Callee } from '../callee.js';
import type { LoadedModule, Program } from '../program.js';

/** The members of the package as reflection finds them: by the names of types and members. */
export class OwnMembers {
  readonly #program: Program;
  #methods: Map<string, Place[]> | undefined;
  readonly #bases = new Map<string, string>();

  constructor(program: Program) {
    this.#program = program;
  }

  /**
   * The methods of a type, or of the nearest class below it that has some of this name; with the
   * class of somebody else where that is come to first.
   */
  find(type: string, name: string): { readonly own: readonly Callee[]; readonly type: string } {
    const methods = (this.#methods ??= this.#index());
    let at = type;
    for (let depth = 0; depth < limits.typeNesting; depth++) {
      const own = methods.get(`${at}::${name}`);
      if (own !== undefined) return { own: own.map((place) => this.#callee(place)), type: at };
      const base = this.#bases.get(at);
      if (base === undefined || name === '.ctor') return { own: [], type: at };
      at = base;
    }
    return { own: [], type };
  }

  isOwn(type: string): boolean {
    this.#methods ??= this.#index();
    return this.#bases.has(type);
  }

  #callee({ path, module, row }: Place): Callee {
    return this.#program.callee(path, module, makeToken(tableId.MethodDef, row));
  }

  #index(): Map<string, Place[]> {
    const methods = new Map<string, Place[]>();
    for (const [path, module] of this.#program.modules) {
      const { MethodDef, TypeDef } = module.tables;
      for (let row = 1; row <= TypeDef.rows; row++) {
        const base = resolveCoded.TypeDefOrRef(cell(TypeDef.columns.Extends, row));
        this.#bases.set(typeName(module, typeDefToken(row)), ownerName(module, base));
      }
      const owners = methodOwners(module);
      for (let row = 1; row <= MethodDef.rows; row++) {
        const type = typeName(module, typeDefToken(owners[row] ?? 0));
        const key = `${type}::${nameText(module, cell(MethodDef.columns.Name, row))}`;
        const known = methods.get(key);
        if (known === undefined) methods.set(key, [{ path, module, row }]);
        else if (known.length < mostOverloads) known.push({ path, module, row });
      }
    }
    return methods;
  }
}

interface Place extends LoadedModule {
  readonly row: number;
}

const mostOverloads = 16;
