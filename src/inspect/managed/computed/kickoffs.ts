import { memberRows, methodLists, methodOwners } from '../../../formats/cil/lists.js';
import type { Module } from '../../../formats/cil/module.js';
import { enclosingTypes, nameText } from '../../../formats/cil/names.js';
import { cell } from '../../../formats/cil/tables/rows.js';

/** `<M>d__3`, `<<M>g__Local|0>d`, `VB$StateMachine_2_M` (Roslyn: GeneratedNames). */
const machine = /^(?:<(.+)>d(?:__\d+)?|VB\$StateMachine_\d+_(.+?))(?:`\d+)?$/;

/**
 * The methods that start what compilers make of the body of an async method: that body is the `MoveNext` of
 * a type beside them, which is called after them.
 */
export function kickoffsOf(module: Module, row: number): number[] {
  const { MethodDef, TypeDef } = module.tables;
  const name = (method: number): string => nameText(module, cell(MethodDef.columns.Name, method));
  if (name(row) !== 'MoveNext') return [];
  const owner = methodOwners(module)[row] ?? 0;
  const enclosing = enclosingTypes(module)[owner] ?? 0;
  if (enclosing < 1) return [];
  const [, plain, visualBasic] =
    machine.exec(nameText(module, cell(TypeDef.columns.Name, owner))) ?? [];
  const wanted = plain ?? visualBasic;
  if (wanted === undefined) return [];
  return memberRows(methodLists(module), enclosing).filter((method) => name(method) === wanted);
}
