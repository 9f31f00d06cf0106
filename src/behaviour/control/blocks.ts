import type { MethodBody } from '../../formats/cil/body/body.js';
import { successors, type BodyCode } from '../data-flow/index.js';

/** The basic blocks of a body, numbered in the order of its code; the last number is the exit. */
export interface Blocks {
  /** Block by instruction. */
  readonly of: Int32Array;
  /** The last instruction of each block. */
  readonly last: readonly number[];
  readonly next: readonly (readonly number[])[];
  readonly exit: number;
}

/**
 * Cuts a body into basic blocks. A handler is entered from where its `try` begins: whatever decides
 * that the `try` is entered, decides that the handler may be (ECMA-335 I.12.4.2.5).
 */
export function blocksOf(bytes: Uint8Array, body: MethodBody, code: BodyCode): Blocks {
  const count = code.offsets.length;
  const of = new Int32Array(count);
  const last: number[] = [];
  const after: number[][] = [];
  let begins = true;
  for (let index = 0; index < count; index++) {
    if (begins || code.ways[index] !== 1) last.push(index);
    of[index] = last.length - 1;
    last[last.length - 1] = index;
    const following = successors(bytes, body, code, index);
    after[last.length - 1] = following;
    begins = following.length !== 1 || following[0] !== index + 1;
  }
  const exit = last.length;
  const next = after.map((indexes) => [...new Set(indexes.map((each) => of[each] as number))]);
  for (const region of body.regions) {
    const from = code.at[region.tryOffset] ?? -1;
    const filters = region.kind === 'filter' ? [region.filterOffset] : [];
    for (const start of [region.handlerOffset, ...filters]) {
      const handler = code.at[start] ?? -1;
      if (from >= 0 && handler >= 0) next[of[from] as number]?.push(of[handler] as number);
    }
  }
  for (const each of next) if (each.length === 0) each.push(exit);
  return { of, last, next, exit };
}
