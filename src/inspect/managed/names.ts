import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName, typeDefToken } from '../../formats/cil/names.js';
import { cell } from '../../formats/cil/tables/rows.js';
import type { Gather, PackageFile } from '../gather.js';
import { reportName } from '../names.js';
import type { MethodNames } from './methods.js';

/** Names kept of one assembly: a package in another script has thousands, and all say the same. */
const keptNames = 200;
const ascii = /^[\0-\x7f]*$/;

/** Adds type and method names that hold more than ASCII letters. */
export function inspectNames(
  module: Module,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  if (module.strings.ascii) return;
  const { TypeDef, MethodDef } = module.tables;
  let kept = 0;
  for (let row = 1; row <= TypeDef.rows && kept < keptNames; row++) {
    const own = nameText(module, cell(TypeDef.columns.Name, row));
    const namespace = nameText(module, cell(TypeDef.columns.Namespace, row));
    if (ascii.test(own) && ascii.test(namespace)) continue;
    const token = typeDefToken(row);
    const location = { path: file.path, member: typeName(module, token), token };
    reportName(gather, 'type', own, location);
    reportName(gather, 'namespace', namespace, location);
    kept++;
  }
  for (let row = 1; row <= MethodDef.rows && kept < keptNames; row++) {
    const own = nameText(module, cell(MethodDef.columns.Name, row));
    if (ascii.test(own)) continue;
    reportName(gather, 'method', own, names.location(file.path, row));
    kept++;
  }
}
