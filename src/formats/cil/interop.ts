import { importsByMember } from './lookups.js';
import type { Module } from './module.js';
import { nameText } from './names.js';
import {
  encodeCoded,
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from './tables/coded-index.js';
import { cell, findRow, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** A method whose code is in a native library (ECMA-335 II.22.22). */
export interface PInvoke {
  /** MethodDef token. */
  readonly method: Token;
  /** As written: `kernel32.dll`, `libc`, a path. */
  readonly library: string;
  /** The native function; the method's own name when the row leaves it out. */
  readonly entryPoint: string;
  readonly flags: number;
}

/** All imported methods, in ImplMap order. */
export function pinvokes(module: Module): PInvoke[] {
  const { ImplMap, MethodDef } = module.tables;
  const found: PInvoke[] = [];
  for (let row = 1; row <= ImplMap.rows; row++) {
    const member = resolveCoded.MemberForwarded(cell(ImplMap.columns.MemberForwarded, row));
    if (tokenTable(member) !== tableId.MethodDef || !hasRow(MethodDef, tokenRow(member))) continue;
    found.push(readImport(module, row, tokenRow(member)));
  }
  return found;
}

/** The import of a MethodDef row, when it has one. */
export function pinvokeOf(module: Module, methodRow: number): PInvoke | undefined {
  const key = encodeCoded('MemberForwarded', 'MethodDef', methodRow);
  const row = findRow(importsByMember(module), key);
  return row === 0 ? undefined : readImport(module, row, methodRow);
}

function readImport(module: Module, row: number, methodRow: number): PInvoke {
  const { ImplMap, ModuleRef, MethodDef } = module.tables;
  const { MappingFlags, ImportName, ImportScope } = ImplMap.columns;
  const scope = cell(ImportScope, row);
  const name = cell(ImportName, row) || cell(MethodDef.columns.Name, methodRow);
  return {
    method: makeToken(tableId.MethodDef, methodRow),
    library: hasRow(ModuleRef, scope) ? nameText(module, cell(ModuleRef.columns.Name, scope)) : '',
    entryPoint: nameText(module, name),
    flags: cell(MappingFlags, row),
  };
}
