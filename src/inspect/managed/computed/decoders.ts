import { eachOwnCall, type ModuleCode } from '../../../behaviour/call-graph/index.js';
import { isInputError } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';
import { InstructionCursor } from '../../../formats/cil/body/cursor.js';
import { OperandKind, operandKindOf } from '../../../formats/cil/body/opcodes.js';
import { methodBody } from '../../../formats/cil/methods.js';
import type { Module } from '../../../formats/cil/module.js';
import type { TypeSignature } from '../../../formats/cil/signature/model.js';
import { methodSignatureAt } from '../../../formats/cil/signatures.js';
import { cell } from '../../../formats/cil/tables/rows.js';
import { kickoffsOf } from './kickoffs.js';
import { Mark } from './marks.js';

/** By MethodDef row, whether a method looks as if it worked a text out of its arguments. */
export const Decoder = {
  no: 0,
  /** It puts a text together. */
  weak: 1,
  /** It turns bytes or characters into a text, or calculates in a loop, or calls what does. */
  strong: 2,
} as const;

export function decoderRows(module: Module, marks: Uint8Array, code: ModuleCode): Uint8Array {
  const rows = new Uint8Array(marks.length);
  const meantBy = textMethods(module);
  for (let row = 1; row < marks.length; row++) {
    const mark = marks[row] as number;
    if ((mark & (Mark.decode | Mark.compose)) === 0) continue;
    const meant = meantBy(row);
    if (meant.length === 0) continue;
    const isStrong = (mark & Mark.decode) !== 0 || calculates(module, row);
    for (const each of meant) rows[each] = isStrong ? Decoder.strong : Decoder.weak;
  }
  let rounds = roundsOfCalls;
  for (let round = 0; round < rounds && rows.includes(Decoder.strong); round++) {
    eachOwnCall(code, (caller, callee) => {
      if (rows[caller] === Decoder.strong) return true;
      if (rows[callee] !== Decoder.strong) return false;
      for (const meant of meantBy(caller)) {
        // Who starts what is asynchronous is called by who gives what it works out.
        if (meant !== caller) rounds = roundsOfCalls + 1;
        rows[meant] = Decoder.strong;
      }
      return true;
    });
  }
  return rows;
}

/** By row of a body, the methods that give the text or the bytes that it works out. */
function textMethods(module: Module): (row: number) => readonly number[] {
  const isShaped = textShapes(module);
  const promises = promisesText(module);
  return (row) => (isShaped(row) ? [row] : kickoffsOf(module, row).filter(promises));
}

/** Whether a method gets plain values and gives a text or bytes. */
function textShapes(module: Module): (row: number) => boolean {
  const { Signature } = module.tables.MethodDef.columns;
  return (row) => {
    const blob = cell(Signature, row);
    if (!mayGiveText(module, blob)) return false;
    const signature = methodSignatureAt(module, blob);
    if (signature === undefined || signature.parameters.length === 0) return false;
    return isResult(signature.returnType) && signature.parameters.every(isPlain);
  };
}

/** Whether a method gives the task of a text or of bytes. */
function promisesText(module: Module): (row: number) => boolean {
  const { Signature } = module.tables.MethodDef.columns;
  return (row) => {
    const { returnType, parameters } = methodSignatureAt(module, cell(Signature, row)) ?? {};
    if (returnType?.kind !== 'generic' || returnType.arguments.length !== 1) return false;
    return returnType.arguments.every(isResult) && parameters?.every(isPlain) === true;
  };
}

function isBranch(kind: number): boolean {
  return kind === OperandKind.branch || kind === OperandKind.branch8;
}

/** `xor`, `conv.u1`, `conv.u2`: what ciphers of a few lines do with each character. */
const ciphering = new Set([0x61, 0xd1, 0xd2]);

/** Whether a body calculates with bytes or characters in a loop. */
function calculates(module: Module, row: number): boolean {
  let body;
  try {
    body = methodBody(module, row);
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
  if (body === undefined || body.codeSize > limits.foldingBodyBytes) return false;
  let ciphers = false;
  let loops = false;
  const cursor = new InstructionCursor(module.bytes, body.codeOffset, body.codeSize);
  while (!(ciphers && loops) && cursor.next()) {
    const { opcode, operand, offset } = cursor;
    if (ciphering.has(opcode)) ciphers = true;
    else if (isBranch(operandKindOf(opcode)) && operand < offset) loops = true;
  }
  return ciphers && loops;
}

/** The first bytes of a signature (ECMA-335 II.23.2.1) tell for nearly all that they give none. */
function mayGiveText({ blobs: { bytes, start, end } }: Module, blob: number): boolean {
  let at = start + blob;
  if (at + 5 > end) return true;
  // Longer blobs than 127 bytes have a longer length; they are left to the decoder.
  if ((bytes[at++] as number) > 0x7f) return true;
  const isGeneric = ((bytes[at++] as number) & 0x10) !== 0;
  if (isGeneric) at++;
  return bytes[at++] !== 0 && textTypes.has(bytes[at] as number);
}

/** `string`, `object`, an array, `!!0` (II.23.1.16), and modifiers before them. */
const textTypes = new Set([0x0e, 0x1c, 0x1d, 0x1e, 0x1f, 0x20]);

/** Decoders that call decoders. */
const roundsOfCalls = 1;

function isPlain(type: TypeSignature): boolean {
  switch (type.kind) {
    case 'primitive':
    case 'method-variable':
    case 'type-variable':
      return true;
    case 'vector':
      return type.element.kind === 'primitive';
    case 'named':
      return type.valueType;
    default:
      return false;
  }
}

function isResult(type: TypeSignature): boolean {
  if (type.kind === 'primitive') return type.name === 'string' || type.name === 'object';
  if (type.kind === 'vector') {
    const { element } = type;
    return element.kind === 'primitive' && /^(?:uint8|char|string)$/.test(element.name);
  }
  return type.kind === 'method-variable';
}
