import type { MethodBody } from '../../formats/cil/body/body.js';
import type { BodyCode } from './body-code.js';

/** How the locals of a body are followed. */
export interface LocalVariables {
  /** How many locals hold one value after another: which one, each block knows for itself. */
  readonly count: number;
  /** Which of them a local is, from 0; -1 for others. */
  slotOf(local: number): number;
}

const ldloca = 0xfe0d;
const ldlocaShort = 0x12;
const stlocShort = 0x13;
const stloc = 0xfe0e;
const stloc0 = 0x0a;

/** Joins times locals up to which they are told apart; beyond, each local is one place. */
const mostJoins = 20_000;

/**
 * A local that is assigned once, whose address is taken, or that is assigned where an exception may
 * end the block, is one place for all that is ever put into it.
 */
export function localVariables(code: BodyCode, body: MethodBody): LocalVariables {
  const stores = new Map<number, number>();
  const apart = new Set<number>();
  for (let index = 0; index < code.opcodes.length; index++) {
    const opcode = code.opcodes[index] as number;
    const operand = code.operands[index] as number;
    if (opcode === ldloca || opcode === ldlocaShort) apart.add(operand);
    const local = storedLocal(opcode, operand);
    if (local < 0) continue;
    stores.set(local, (stores.get(local) ?? 0) + 1);
    if (body.regions.length > 0 && isTried(body, code.offsets[index] as number)) apart.add(local);
  }
  if (stores.size === 0) return noVariables;
  const joined = [...stores]
    .filter(([local, count]) => count > 1 && !apart.has(local))
    .map(([local]) => local)
    .sort((a, b) => a - b);
  const joins = code.ways.reduce((sum, ways) => sum + (ways > 1 ? 1 : 0), 0);
  const kept = joined.length * joins > mostJoins ? [] : joined;
  const slots = new Map(kept.map((local, slot) => [local, slot]));
  return { count: kept.length, slotOf: (local) => slots.get(local) ?? -1 };
}

const noVariables: LocalVariables = { count: 0, slotOf: () => -1 };

export function storedLocal(opcode: number, operand: number): number {
  if (opcode >= stloc0 && opcode <= stloc0 + 3) return opcode - stloc0;
  return opcode === stlocShort || opcode === stloc ? operand : -1;
}

const regionsLookedAt = 64;

function isTried({ regions }: MethodBody, offset: number): boolean {
  if (regions.length > regionsLookedAt) return true;
  return regions.some(
    ({ tryOffset, tryLength }) => offset >= tryOffset && offset < tryOffset + tryLength,
  );
}
