import type { Program } from '../../behaviour/data-flow/index.js';
import { methodOwners } from '../../formats/cil/lists.js';
import { methodSignatureAt } from '../../formats/cil/signatures.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import type { Module } from '../../formats/cil/module.js';
import { makeToken, resolveCoded } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/** Methods of the package that a framework calls with what others gave it. */
export interface Listener {
  readonly name: RegExp;
  /** The type of the first parameter. */
  readonly parameter?: RegExp;
  /** The type that the method's own extends. */
  readonly base?: RegExp;
}

/** The methods that listen. */
export function listenersOf(program: Program, listeners: readonly Listener[]): number[] {
  if (listeners.length === 0) return [];
  const found: number[] = [];
  for (const [path, module] of program.modules) {
    const { MethodDef } = module.tables;
    for (let row = 1; row <= MethodDef.rows; row++) {
      const name = nameText(module, cell(MethodDef.columns.Name, row));
      if (!listeners.some((each) => each.name.test(name) && fits(module, row, each))) continue;
      const node = program.graph.node(path, makeToken(tableId.MethodDef, row));
      if (node !== undefined) found.push(node);
    }
  }
  return found;
}

function fits(module: Module, row: number, { parameter, base }: Listener): boolean {
  if (parameter !== undefined) return parameter.test(firstParameter(module, row));
  const owner = methodOwners(module)[row] ?? 0;
  const { Extends } = module.tables.TypeDef.columns;
  return base?.test(typeName(module, resolveCoded.TypeDefOrRef(cell(Extends, owner)))) === true;
}

function firstParameter(module: Module, row: number): string {
  const { Signature } = module.tables.MethodDef.columns;
  const type = methodSignatureAt(module, cell(Signature, row))?.parameters[0];
  return type?.kind === 'named' || type?.kind === 'generic' ? typeName(module, type.token) : '';
}
