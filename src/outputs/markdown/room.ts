import type { Block } from './index.js';

export const textOf = (blocks: readonly Block[]): string =>
  `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;

/** Bytes are never fewer than characters: what fits by them fits by both. */
export const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + Buffer.byteLength(block.join('\n')) + 2, 1);

/** What is left of the page. */
export class Room {
  #left: number;

  constructor(bytes: number) {
    this.#left = Math.max(0, bytes);
  }

  part(share: number): number {
    return Math.floor(this.#left * share);
  }

  take(block: Block): void {
    this.#left -= sizeOf([block]);
  }

  /** How many of the blocks fit, the first ones first. */
  count(blocks: readonly Block[]): number {
    const overflow = blocks.findIndex((block) => {
      this.take(block);
      return this.#left < 0;
    });
    return overflow < 0 ? blocks.length : overflow;
  }
}
