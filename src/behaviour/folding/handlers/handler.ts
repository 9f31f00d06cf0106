import { opcodeIndex, opcodeNamed } from '../../../formats/cil/body/opcodes.js';
import type { Step } from '../code.js';
import type { Frame } from '../frame.js';
import type { Machine } from '../machine.js';

/** Does one instruction. */
export type Handler = (frame: Frame, step: Step, machine: Machine) => void;

/** Handlers by mnemonic; several with the same handler are parted by spaces. */
export type HandlerTable = Readonly<Record<string, Handler>>;

/** By `opcodeIndex`; nothing for what ends an evaluation. */
export function indexHandlers(tables: readonly HandlerTable[]): (Handler | undefined)[] {
  const handlers = new Array<Handler | undefined>(0x200).fill(undefined);
  for (const [names, handler] of tables.flatMap(Object.entries) as [string, Handler][]) {
    for (const name of names.split(' ')) handlers[opcodeIndex(opcodeNamed(name) ?? 0)] = handler;
  }
  return handlers;
}
