import { classifyNative } from '../../behaviour/catalogue/native.js';
import { excerpt } from '../../core/text.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { resolveCoded, tokenRow, tokenTable } from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { Gather, PackageFile } from '../gather.js';
import type { MethodNames } from './methods.js';

/** Adds the native functions that the module declares (ECMA-335 II.22.22). */
export function inspectPlatformInvokes(
  module: Module,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  const { ImplMap } = module.tables;
  for (let row = 1; row <= ImplMap.rows; row++) reportImport(module, row, names, file, gather);
}

function reportImport(
  module: Module,
  row: number,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  const { ImplMap, ModuleRef, MethodDef } = module.tables;
  const scope = cell(ImplMap.columns.ImportScope, row);
  const library = hasRow(ModuleRef, scope)
    ? nameText(module, cell(ModuleRef.columns.Name, scope))
    : '';
  const method = resolveCoded.MemberForwarded(cell(ImplMap.columns.MemberForwarded, row));
  const methodRow = tokenTable(method) === tableId.MethodDef ? tokenRow(method) : 0;
  if (!hasRow(MethodDef, methodRow)) return;
  const imported = nameText(module, cell(ImplMap.columns.ImportName, row));
  const entryPoint = imported || nameText(module, cell(MethodDef.columns.Name, methodRow));
  const location = names.location(file.path, methodRow, 0);
  const text = excerpt(`${library}!${entryPoint}`);
  gather.add({ kind: 'platform-invoke', module: library, entryPoint, location, excerpt: text });
  const capability = classifyNative(library, entryPoint);
  if (capability === undefined) return;
  const sourceMember = names.source(methodRow);
  const api = `${library}!${entryPoint}`;
  gather.add({
    kind: 'api-call',
    capability,
    api,
    count: 1,
    location,
    sourceMember,
    excerpt: text,
  });
}
