import { MalformedInput } from '../../../core/errors.js';
import { readMethodHeader } from '../../../formats/cil/body/body.js';
import {
  Opcode,
  opcodeIndex,
  stackPops,
  stackPushes,
  variableStack,
} from '../../../formats/cil/body/opcodes.js';
import { InstructionCursor } from '../../../formats/cil/body/cursor.js';
import { methodSignature } from '../../../formats/cil/methods.js';
import { moduleOffset, type Module } from '../../../formats/cil/module.js';
import type { Token } from '../../../formats/cil/tables/coded-index.js';
import { cell } from '../../../formats/cil/tables/rows.js';

/** What is known of the methods that a body calls. */
export interface CallKinds {
  /** Whether what it gives may be constant where its arguments are. */
  keeps(token: Token): boolean;
  /** Whether it is worth following a method that calls this with constants. */
  matters(token: Token): boolean;
}

const stelem = [0x9b, 0xa4] as const;
const ldargs = new Set([0x02, 0x03, 0x04, 0x05, 0x0e, 0xfe09]);
const ldlocs = new Map([0, 1, 2, 3].map((index) => [0x06 + index, index]));
const stlocs = new Map([0, 1, 2, 3].map((index) => [0x0a + index, index]));
const ldlocShort = new Set([0x11, 0xfe0c]);
const stlocShort = new Set([0x13, 0xfe0e]);
const dup = 0x25;

/**
 * Whether a body hands constants to a call that matters, as far as one look along its code tells:
 * what comes from arguments, objects and the framework is none. A cheap question that dismisses most
 * methods before anything is evaluated; what jumps about may be taken for constant.
 */
export function isLikely(module: Module, row: number, kinds: CallKinds): boolean {
  const { Rva } = module.tables.MethodDef.columns;
  try {
    const offset = moduleOffset(module, cell(Rva, row));
    const { codeOffset, codeSize } = readMethodHeader(module.bytes, offset);
    const look = new Look(module, kinds);
    const cursor = new InstructionCursor(module.bytes, codeOffset, codeSize);
    while (!look.found && cursor.next()) look.instruction(cursor.opcode, cursor.operand);
    return look.found;
  } catch (error) {
    if (!(error instanceof MalformedInput)) throw error;
    return false;
  }
}

/** A stack and variables of which no more is kept than whether they may be constant. */
class Look {
  found = false;
  readonly #module: Module;
  readonly #kinds: CallKinds;
  readonly #stack: boolean[] = [];
  readonly #locals = new Map<number, boolean>();
  readonly #fields = new Map<Token, boolean>();

  constructor(module: Module, kinds: CallKinds) {
    this.#module = module;
    this.#kinds = kinds;
  }

  instruction(opcode: number, operand: number): void {
    const stack = this.#stack;
    if (opcode === Opcode.call || opcode === Opcode.callvirt || opcode === Opcode.newobj) {
      this.#call(opcode, operand);
    } else if (ldargs.has(opcode)) stack.push(false);
    else if (opcode === dup) stack.push(stack.at(-1) ?? true);
    else if (opcode === Opcode.ldfld) stack.splice(-1, 1, this.#fields.get(operand) ?? false);
    else if (opcode === Opcode.stfld) this.#store(this.#fields, operand, 2);
    else if (!this.#local(opcode, operand)) this.#other(opcode);
  }

  #local(opcode: number, operand: number): boolean {
    const load = ldlocs.get(opcode) ?? (ldlocShort.has(opcode) ? operand : -1);
    if (load >= 0) this.#stack.push(this.#locals.get(load) ?? true);
    const store = stlocs.get(opcode) ?? (stlocShort.has(opcode) ? operand : -1);
    if (store >= 0) this.#store(this.#locals, store, 1);
    return load >= 0 || store >= 0;
  }

  #store(into: Map<number, boolean>, key: number, pops: number): void {
    into.set(key, this.#stack.at(-1) ?? true);
    this.#stack.splice(-pops, pops);
  }

  #other(opcode: number): void {
    const index = opcodeIndex(opcode);
    const pops = stackPops[index] as number;
    if (pops === variableStack) {
      this.#stack.length = 0;
      return;
    }
    const taken = this.#take(pops);
    for (let count = stackPushes[index] as number; count > 0; count--) this.#stack.push(taken);
    // An element that is not constant is one of the array that lies below.
    if (opcode >= stelem[0] && opcode <= stelem[1] && opcode !== 0xa3 && !taken) {
      this.#stack.splice(-1, 1, false);
    }
  }

  /** Whether all that is taken may be constant. */
  #take(count: number): boolean {
    return count === 0 || this.#stack.splice(-count, count).every(Boolean);
  }

  #call(opcode: number, token: Token): void {
    const signature = methodSignature(this.#module, token);
    if (signature === undefined) {
      this.#stack.length = 0;
      return;
    }
    const { hasThis, parameters, returnType } = signature;
    const isNew = opcode === Opcode.newobj;
    const taken = this.#take(parameters.length);
    const isKept = taken && this.#kinds.keeps(token);
    if (hasThis && !isNew) this.#take(1);
    if (taken && this.#kinds.matters(token)) this.found = true;
    const isVoid = returnType.kind === 'primitive' && returnType.name === 'void';
    if (isNew || !isVoid) this.#stack.push(isKept);
  }
}
