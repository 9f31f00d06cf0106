import type { Program } from '../../behaviour/data-flow/index.js';
import { parameterRows } from '../../formats/cil/lists.js';
import { nameText } from '../../formats/cil/names.js';
import { cell } from '../../formats/cil/tables/rows.js';

/** The names of a method's parameters, `this` left out (ECMA-335 II.22.33); '' where none is given. */
export function parameterNames(program: Program, node: number): string[] {
  const { path, row } = program.place(node);
  const module = program.module(path);
  if (module === undefined) return [];
  const { Sequence, Name } = module.tables.Param.columns;
  const names: string[] = [];
  for (const parameter of parameterRows(module, row)) {
    const sequence = cell(Sequence, parameter);
    if (sequence > 0 && sequence < mostParameters)
      names[sequence - 1] = nameText(module, cell(Name, parameter));
  }
  return Array.from(names, (name) => name ?? '');
}

/** Honest methods have fewer. */
const mostParameters = 1_000;
