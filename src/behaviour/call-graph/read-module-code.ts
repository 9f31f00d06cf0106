import { MalformedInput } from '../../core/errors.js';
import { readMethodHeader, type MethodBody } from '../../formats/cil/body/body.js';
import { OperandKind } from '../../formats/cil/body/opcodes.js';
import { scanSelected, selectKinds } from '../../formats/cil/body/scan.js';
import { moduleOffset, type Module } from '../../formats/cil/module.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { codeRecorder } from './code-recorder.js';
import type { ModuleCode } from './module-code.js';
import type { IsTogether } from './relevance.js';

const selected = selectKinds(
  (kind) =>
    kind === OperandKind.method ||
    kind === OperandKind.field ||
    kind === OperandKind.type ||
    kind === OperandKind.token,
);
/** ECMA-335 II.23.1.11: the body is IL and this runtime's. */
const codeTypeMask = 0x3;

/**
 * Records the code of a module with a walk of its own. A body that cannot be read ends where the
 * damage begins; whoever walks for more than this reports it.
 */
export function readModuleCode(module: Module, path: string, isTogether?: IsTogether): ModuleCode {
  const recorder = codeRecorder(module, path, isTogether);
  const visit = (ilOffset: number, opcode: number, token: number): void =>
    recorder.instruction(ilOffset, opcode, token);
  for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
    const body = bodyOf(module, row);
    if (body === undefined) continue;
    recorder.begin(row);
    scanSelected(module.bytes, body.codeOffset, body.codeSize, selected, visit);
  }
  return recorder.finish();
}

function bodyOf(module: Module, row: number): MethodBody | undefined {
  const { Rva, ImplFlags } = module.tables.MethodDef.columns;
  const rva = cell(Rva, row);
  if (rva === 0 || (cell(ImplFlags, row) & codeTypeMask) !== 0) return undefined;
  try {
    return readMethodHeader(module.bytes, moduleOffset(module, rva));
  } catch (error) {
    if (error instanceof MalformedInput) return undefined;
    throw error;
  }
}
