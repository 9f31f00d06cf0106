import { opcodeName, OperandKind, operandKindOf } from '../../../src/formats/cil/body/opcodes.js';
import { encodeBody } from './body.js';
import type { InstructionSpec, MethodSpec } from './model.js';
import { sampleSpec } from './sample.js';

/** Every method body of the sample, and one with every opcode; tokens are made up. */
export function sampleBodies(): Uint8Array[] {
  const methods = sampleSpec.types.flatMap((type) => type.methods ?? []);
  return [...methods.filter((m) => m.body), everyOpcode].map(bodyAlone);
}

/** A body without an assembly around it: every token is 0x01000001. */
export function bodyAlone(spec: MethodSpec): Uint8Array {
  const bytes = encodeBody(
    {
      instructions: spec.body ?? [],
      regions: spec.regions ?? [],
      maxStack: spec.maxStack ?? 8,
      localVarSigToken: spec.locals ? 0x11000001 : 0,
      catchToken: () => 0x01000001,
    },
    () => 0x01000001,
  );
  return bytes;
}

/** Branches go to themselves, so that one byte reaches. */
function instructionsFor(opcode: number): InstructionSpec[] {
  const name = opcodeName(opcode);
  switch (operandKindOf(opcode)) {
    case OperandKind.none:
      return [[name]];
    case OperandKind.switch:
      return [[name, ['start', 'start']]];
    case OperandKind.branch8:
    case OperandKind.branch:
      return [
        ['label', name],
        [name, name],
      ];
    default:
      return [[name, 1]];
  }
}

/** All one-byte and two-byte opcodes in order of their codes. */
export const allOpcodes: readonly number[] = [
  ...Array.from({ length: 0x100 }, (_, code) => code),
  ...Array.from({ length: 0x100 }, (_, code) => 0xfe00 + code),
].filter((opcode) => opcodeName(opcode) !== '');

/** Not a valid program; every instruction of the standard once. */
export const everyOpcode: MethodSpec = {
  name: 'EveryOpcode',
  body: [['label', 'start'], ...allOpcodes.flatMap(instructionsFor)],
};
