import { classifySecretParameter } from '../../behaviour/strings/secrets.js';
import { escapeText } from '../../core/text.js';
import { parameterRows } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { methodSignatureAt } from '../../formats/cil/signatures.js';
import { cell } from '../../formats/cil/tables/rows.js';
import type { Gather, PackageFile } from '../gather.js';
import { fullName } from './member-calls.js';
import type { MethodNames } from './methods.js';

/** Adds the parameters by which callers hand over secrets, known by name and type. */
export function inspectParameters(
  module: Module,
  names: MethodNames,
  file: PackageFile,
  gather: Gather,
): void {
  const { MethodDef } = module.tables;
  for (let row = 1; row <= MethodDef.rows; row++) {
    for (const parameter of parameterRows(module, row)) {
      inspectParameter(module, row, parameter, names, file, gather);
    }
  }
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
