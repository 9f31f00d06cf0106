import { sourceMember } from '../../behaviour/source-member.js';
import type { Location } from '../../core/location.js';
import { methodOwners } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/** The names of a module's methods, each made when something in it was seen. */
export interface MethodNames {
  /** `Namespace.Type/Nested::Method`, as metadata has it. */
  member(row: number): string;
  /** The member of the source in which the code was written. */
  source(row: number): string;
  /** Of an instruction; of the method as a whole without an offset. */
  location(path: string, row: number, ilOffset?: number): Location;
}

export function methodNames(module: Module): MethodNames {
  const { MethodDef, TypeDef } = module.tables;
  const owners = methodOwners(module);
  const parts = (row: number): { type: string; name: string } => {
    const owner = owners[row] ?? 0;
    const type = hasRow(TypeDef, owner) ? typeName(module, makeToken(tableId.TypeDef, owner)) : '';
    return { type, name: nameText(module, cell(MethodDef.columns.Name, row)) };
  };
  const member = (row: number): string => {
    const { type, name } = parts(row);
    return `${type}::${name}`;
  };
  return {
    member,
    source: (row) => {
      const { type, name } = parts(row);
      return sourceMember(type, name);
    },
    location: (path, row, ilOffset) => ({
      path,
      member: member(row),
      token: makeToken(tableId.MethodDef, row),
      ...(ilOffset === undefined ? {} : { ilOffset }),
    }),
  };
}
