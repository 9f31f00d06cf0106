import { isUnreadableName, protectorOfType } from '../../behaviour/strings/protectors.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { opaque, type Gather, type PackageFile } from '../gather.js';

/** From this many names on, and above this share of them, chance and translation are ruled out. */
const fewestUnreadable = 10;
const unreadableShare = 0.2;

/** Says where a protector changed names and code: what is read then is not what was written. */
export function reportProtection(module: Module, file: PackageFile, gather: Gather): void {
  const { TypeDef, TypeRef } = module.tables;
  const protectors = new Set<string>();
  let unreadable = 0;
  for (let row = 1; row <= TypeDef.rows; row++) {
    const name = nameText(module, cell(TypeDef.columns.Name, row));
    const protector = protectorOfType(name);
    if (protector !== undefined) protectors.add(protector);
    if (!module.strings.ascii && isUnreadableName(name)) unreadable++;
  }
  for (let row = 1; row <= TypeRef.rows; row++) {
    const protector = protectorOfType(nameText(module, cell(TypeRef.columns.Name, row)));
    if (protector !== undefined) protectors.add(protector);
  }
  if (protectors.size > 0) {
    const names = [...protectors].sort().join(', ');
    opaque(gather, file.path, 'protected', `names and code were changed by ${names}`);
  } else if (unreadable >= fewestUnreadable && unreadable > TypeDef.rows * unreadableShare) {
    opaque(gather, file.path, 'protected', `${unreadable} types have names that nobody can read`);
  }
}
