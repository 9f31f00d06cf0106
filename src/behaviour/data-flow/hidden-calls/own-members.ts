import { methodRows } from '../../../formats/cil/lists.js';
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
  #types: Map<string, Place[]> | undefined;

  constructor(program: Program) {
    this.#program = program;
  }

  /**
   * The methods of a type, or of the nearest class below it that has some of this name; with the
   * class of somebody else where that is come to first.
   */
  find(type: string, name: string): { readonly own: readonly Callee[]; readonly type: string } {
    let at = type;
    for (let depth = 0; depth < limits.typeNesting; depth++) {
      const types = this.#typesNamed(at);
      const own = types.flatMap((each) => methodsNamed(each, name)).slice(0, mostOverloads);
      if (own.length > 0) return { own: own.map((place) => this.#callee(place)), type: at };
      const last = types.at(-1);
      if (last === undefined || name === '.ctor') return { own: [], type: at };
      at = baseOf(last);
    }
    return { own: [], type };
  }

  isOwn(type: string): boolean {
    return this.#typesNamed(type).length > 0;
  }

  #typesNamed(type: string): readonly Place[] {
    return (this.#types ??= this.#index()).get(type) ?? [];
  }

  #callee({ path, module, row }: Place): Callee {
    return this.#program.callee(path, module, makeToken(tableId.MethodDef, row));
  }

  #index(): Map<string, Place[]> {
    const types = new Map<string, Place[]>();
    for (const [path, module] of this.#program.modules) {
      for (let row = 1; row <= module.tables.TypeDef.rows; row++) {
        const type = typeName(module, typeDefToken(row));
        const known = types.get(type);
        if (known === undefined) types.set(type, [{ path, module, row }]);
        else known.push({ path, module, row });
      }
    }
    return types;
  }
}

/** A row of a type or of a method, and where it stands. */
interface Place extends LoadedModule {
  readonly row: number;
}

const mostOverloads = 16;

function methodsNamed({ path, module, row }: Place, name: string): Place[] {
  return methodRows(module, row)
    .filter(
      (method) => nameText(module, cell(module.tables.MethodDef.columns.Name, method)) === name,
    )
    .map((method) => ({ path, module, row: method }));
}

function baseOf({ module, row }: Place): string {
  return ownerName(
    module,
    resolveCoded.TypeDefOrRef(cell(module.tables.TypeDef.columns.Extends, row)),
  );
}
