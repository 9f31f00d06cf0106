import { classifySecretParameter } from '../../behaviour/strings/secrets.js';
import { escapeText } from '../../core/text.js';
import { parameterRows } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { methodSignatureAt } from '../../formats/cil/signatures.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { Gather, PackageFile } from '../gather.js';
import { fullName } from './member-calls.js';
import type { MethodNames } from './methods.js';
import type { NameMarks } from './name-marks.js';

/** Adds the parameters by which callers hand over secrets, known by name and type. */
export function inspectParameters(
  module: Module,
  names: MethodNames,
  marks: NameMarks,
  file: PackageFile,
  gather: Gather,
): void {
  const { MethodDef, Param } = module.tables;
  const typesTell = refersToSecretType(module);
  for (let row = 1; row <= MethodDef.rows; row++) {
    for (const parameter of parameterRows(module, row)) {
      if (!typesTell && !marks.maybeSecret(cell(Param.columns.Name, parameter))) continue;
      inspectParameter(module, row, parameter, names, file, gather);
    }
  }
}

/** Whether a type is known here that is a secret whatever a parameter is called. */
function refersToSecretType(module: Module): boolean {
  for (let row = 1; row <= module.tables.TypeRef.rows; row++) {
    const name = typeName(module, makeToken(tableId.TypeRef, row));
    if (classifySecretParameter('value', name) !== undefined) return true;
  }
  return false;
}

function inspectParameter(
  module: Module,
  method: number,
  parameter: number,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  const { Param, MethodDef } = module.tables;
  const sequence = cell(Param.columns.Sequence, parameter);
  if (sequence === 0) return;
  const signature = methodSignatureAt(module, cell(MethodDef.columns.Signature, method));
  const type = signature?.parameters[sequence - 1];
  const name = nameText(module, cell(Param.columns.Name, parameter));
  const secret = classifySecretParameter(name, type ? fullName(module, type) : '');
  if (secret === undefined) return;
  gather.add({
    kind: 'secret-parameter',
    secret,
    parameter: name,
    sourceMember: names.source(method),
    location: names.location(file.path, method, 0),
    excerpt: escapeText(name),
  });
}
