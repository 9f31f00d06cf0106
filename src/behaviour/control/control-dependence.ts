import { limits } from '../../core/limits.js';
import { LimitReached } from '../../core/errors.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import { readBodyCode, type BodyCode } from '../data-flow/index.js';
import { blocksOf, type Blocks } from './blocks.js';
import { postDominators, type PostDominators } from './post-dominators.js';

/** Deciding branches looked at for one place: honest methods have fewer. */
const mostDeciders = 96;

/**
 * Which branches of a body decide whether an instruction runs: those of which one way always comes
 * to it and another may not, and what decides those in turn (Ferrante, Ottenstein and Warren 1987).
 */
export class ControlDependence {
  readonly code: BodyCode;
  readonly #blocks: Blocks;
  readonly #order: PostDominators;
  readonly #forks: readonly number[];
  /** By block: all its instructions are decided about by the same. */
  readonly #deciders = new Map<number, ReadonlySet<number>>();

  /** @throws LimitReached `flowBodyInstructions`, `controlBlocks`. */
  constructor(bytes: Uint8Array, body: MethodBody) {
    this.code = readBodyCode(bytes, body);
    this.#blocks = blocksOf(bytes, body, this.code);
    if (this.#blocks.exit > limits.controlBlocks) {
      throw new LimitReached('controlBlocks', limits.controlBlocks);
    }
    this.#order = postDominators(this.#blocks);
    this.#forks = this.#blocks.next.flatMap((next, block) => (next.length > 1 ? [block] : []));
  }

  /** IL offsets of the branches that decide about the instruction at an IL offset. */
  deciders(ilOffset: number): ReadonlySet<number> {
    const index = this.code.at[ilOffset] ?? -1;
    if (index < 0) return new Set();
    const block = this.#blocks.of[index] as number;
    const known = this.#deciders.get(block) ?? this.#decidersOf(block);
    this.#deciders.set(block, known);
    return known;
  }

  #decidersOf(start: number): Set<number> {
    const found = new Set<number>();
    const open = [start];
    const seen = new Set(open);
    for (let block = open.pop(); block !== undefined; block = open.pop()) {
      for (const fork of this.#forks) {
        if (!this.#decides(fork, block)) continue;
        if (found.size < mostDeciders) found.add(this.#offsetOf(fork));
        if (seen.has(fork) || seen.size > mostDeciders) continue;
        seen.add(fork);
        open.push(fork);
      }
    }
    return found;
  }

  /** Whether control may come from the one instruction to the other. */
  leads(from: number, to: number): boolean {
    const [start, end] = [this.code.at[from] ?? -1, this.code.at[to] ?? -1];
    if (start < 0 || end < 0) return false;
    const [first, goal] = [this.#blocks.of[start] as number, this.#blocks.of[end] as number];
    if (first === goal && start <= end) return true;
    return this.#reached(this.#blocks.next[first] ?? []).has(goal);
  }

  /**
   * The blocks to which a branch leads, by way: `[falls through, jumps]`, as the IL offsets with
   * which they begin. Undefined for what is no branch of two ways.
   */
  ways(branch: number): readonly [number, number] | undefined {
    const index = this.code.at[branch] ?? -1;
    const target = this.code.operands[index];
    const falls = this.code.offsets[index + 1];
    return index < 0 || target === undefined || falls === undefined ? undefined : [falls, target];
  }

  /** The blocks that control may come to from an instruction, its own included. */
  #reached(from: readonly number[]): Set<number> {
    const seen = new Set(from);
    for (const block of seen) for (const next of this.#blocks.next[block] ?? []) seen.add(next);
    return seen;
  }

  #decides(fork: number, block: number): boolean {
    if (fork !== block && this.#order.dominates(block, fork)) return false;
    const next = this.#blocks.next[fork] ?? [];
    return next.some((each) => this.#order.dominates(block, each));
  }

  #offsetOf(block: number): number {
    return this.code.offsets[this.#blocks.last[block] as number] as number;
  }
}
