import { editsBetween, type Edit } from './edits.js';

export interface Near {
  readonly at: number;
  readonly edits: readonly Edit[];
}

/**
 * Names by length, each with two sets of 32 letters: those it has, and those it has twice. One change of a letter
 * changes two of these bits at most, so that nearly all names are passed over without being looked at.
 */
export class NearNames {
  readonly #names: readonly string[];
  /** Positions of names by the length of the name. */
  readonly #byLength = new Map<number, number[]>();
  readonly #once: Int32Array;
  readonly #twice: Int32Array;

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#once = new Int32Array(names.length);
    this.#twice = new Int32Array(names.length);
    for (const [at, name] of names.entries()) {
      const [once, twice] = letters(name);
      this.#once[at] = once;
      this.#twice[at] = twice;
      const same = this.#byLength.get(name.length);
      if (same) same.push(at);
      else this.#byLength.set(name.length, [at]);
    }
  }

  /** Other names with just the same letters, in whatever order. */
  withLettersOf(name: string): number[] {
    const [once, twice] = letters(name);
    return (this.#byLength.get(name.length) ?? []).filter(
      (at) => this.#once[at] === once && this.#twice[at] === twice && this.#names[at] !== name,
    );
  }

  /** Other names that `most` changes of letters at most make of it. */
  of(name: string, most: number): Near[] {
    const found: Near[] = [];
    const [once, twice] = letters(name);
    for (let length = name.length - most; length <= name.length + most; length++) {
      for (const at of this.#byLength.get(length) ?? []) {
        const differing =
          bits((this.#once[at] as number) ^ once) + bits((this.#twice[at] as number) ^ twice);
        if (differing > 2 * most) continue;
        const other = this.#names[at] as string;
        const edits = other === name ? undefined : editsBetween(other, name, most);
        if (edits) found.push({ at, edits });
      }
    }
    return found;
  }
}

function letters(name: string): readonly [number, number] {
  let [once, twice] = [0, 0];
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    // Letters have a bit each, all digits share one, and so do separators and everything else.
    const bit =
      1 <<
      (code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? 26 + (code % 4) : 30);
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice];
}

function bits(word: number): number {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
