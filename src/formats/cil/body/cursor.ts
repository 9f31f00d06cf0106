import { limits } from '../../../core/limits.js';
import { OperandKind, opcodeIndex, operandKinds, operandSizes } from './opcodes.js';
import { readOperand } from './scan.js';

/**
 * Gives the instructions of a body one after the other, for those who look at few bodies. The
 * scanners are faster over all code of a package, as long as few different visitors use them: an
 * engine takes a call to pieces that always leads to the same function.
 */
export class InstructionCursor {
  /** IL offset of the instruction. */
  offset = 0;
  opcode = 0;
  /** As `InstructionVisitor` has it. */
  operand = 0;
  /** Whether it ended at something that is no instruction. */
  isDamaged = false;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #end: number;
  #at: number;

  constructor(bytes: Uint8Array, codeOffset: number, codeSize: number) {
    this.#bytes = bytes;
    this.#start = codeOffset;
    this.#end = Math.min(codeOffset + codeSize, bytes.length);
    this.#at = codeOffset;
  }

  /** @returns whether there is another one; ends at damage. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    this.offset = this.#at - this.#start;
    let opcode = this.#bytes[this.#at++] as number;
    if (opcode === 0xfe && this.#at < this.#end)
      opcode = 0xfe00 | (this.#bytes[this.#at++] as number);
    const kind = operandKinds[opcodeIndex(opcode)] as number;
    const operandAt = this.#at;
    this.#at += operandSizes[kind] as number;
    const isWhole = kind !== OperandKind.invalid && this.#at <= this.#end;
    if (!isWhole || (kind === OperandKind.switch && !this.#skipTargets(operandAt))) {
      this.isDamaged = true;
      this.#at = this.#end;
      return false;
    }
    this.opcode = opcode;
    this.operand = readOperand(this.#bytes, kind, operandAt, this.#start);
    return true;
  }

  #skipTargets(operandAt: number): boolean {
    const count = readOperand(this.#bytes, OperandKind.i32, operandAt, this.#start) >>> 0;
    if (count > limits.switchTargets || count * 4 > this.#end - this.#at) return false;
    this.#at += count * 4;
    return true;
  }
}
