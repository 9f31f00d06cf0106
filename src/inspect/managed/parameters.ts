import { classifySecretParameter } from '../../behaviour/strings/secrets.js';
import { escapeText } from '../../core/text.js';
import { parameterOwners } from '../../formats/cil/lists.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { methodSignatureAt } from '../../formats/cil/signatures.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
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
  const typeTells = secretTypes(module);
  let owners: Uint32Array | undefined;
  for (let row = 1; row <= Param.rows; row++) {
    const nameTells = marks.maybeSecret(cell(Param.columns.Name, row));
    if (!nameTells && typeTells === undefined) continue;
    owners ??= parameterOwners(module);
    const method = owners[row] as number;
    if (!hasRow(MethodDef, method)) continue;
    if (nameTells || typeTells?.(method))
      inspectParameter(module, method, row, names, file, gather);
  }
}

/**
 * Whether a method has a parameter of a type that is a secret whatever it is called; undefined
 * where the module refers to no such type. Parameters of one method ask one after the other.
 */
function secretTypes(module: Module): ((method: number) => boolean) | undefined {
  if (!refersToSecretType(module)) return undefined;
  const { Signature } = module.tables.MethodDef.columns;
  const known = new Map<number, boolean>();
  let [last, tells] = [0, false];
  return (method) => {
    if (method === last) return tells;
    last = method;
    const blob = cell(Signature, method);
    tells = known.get(blob) ?? takesSecretType(module, blob);
    known.set(blob, tells);
    return tells;
  };
}

function takesSecretType(module: Module, blob: number): boolean {
  const parameters = methodSignatureAt(module, blob)?.parameters ?? [];
  return parameters.some((type) => isSecretType(fullName(module, type)));
}

function refersToSecretType(module: Module): boolean {
  for (let row = 1; row <= module.tables.TypeRef.rows; row++) {
    if (isSecretType(typeName(module, makeToken(tableId.TypeRef, row)))) return true;
  }
  return false;
}

const isSecretType = (name: string): boolean =>
  classifySecretParameter('value', name) !== undefined;

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
  const name = parameterName(module, method, parameter);
  const secret = classifySecretParameter(name, type ? fullName(module, type) : '');
  if (secret === undefined) return;
  gather.add({
    kind: 'secret-parameter',
    secret,
    parameter: name,
    sourceMember: names.source(method),
    location: names.location(file.path, method),
    excerpt: escapeText(name),
  });
}

const setter = /(?:^|\.)set_(.+)$/;

function parameterName(module: Module, method: number, parameter: number): string {
  const { Param, MethodDef } = module.tables;
  const name = nameText(module, cell(Param.columns.Name, parameter));
  if (name !== 'value') return name;
  return setter.exec(nameText(module, cell(MethodDef.columns.Name, method)))?.[1] ?? name;
}
