import type { Edge } from './model.js';

/** The project itself, as a name and as a range. */
export const rootIndex = 0;

/** Numbers for names and for ranges (DependencyGraphItemIndexer): equal ones get the same. */
export class Indexer {
  readonly #names: Map<string, number>;
  readonly #ranges = new Map<string, number>();

  constructor(rootName: string) {
    this.#names = new Map([[rootName.toLowerCase(), rootIndex]]);
  }

  /** @param key in lower case */
  name(key: string): number {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    this.#names.set(key, this.#names.size);
    return this.#names.size - 1;
  }

  /** What only packages may answer and what either may count as one (LibraryRangeComparer). */
  range({ key: own, constraint }: Edge): number {
    const key = constraint === 'project' ? `/${own}` : own;
    const known = this.#ranges.get(key);
    if (known !== undefined) return known;
    this.#ranges.set(key, this.#ranges.size + 1);
    return this.#ranges.size;
  }
}
