import { editsBetween, type Edit } from './edits.js';
import { skeletonHash } from './skeleton.js';

interface Near {
  readonly at: number;
  readonly edits: readonly Edit[];
}

/** What is asked of one name before it is looked at letter by letter. */
interface Marks {
  /** A bit for each letter that it has, and for each that it has twice. */
  readonly once: number;
  readonly twice: number;
}

/**
 * Names, each with its length, its letters in two sets of 32, and a number that those which look alike have in common.
 * One change of a letter changes two of these bits at most, so that nearly all names are passed over without being
 * looked at. There is nothing but numbers in it: a scan that asks for one name pays for all of them.
 */
export class NearNames {
  readonly #textAt: (at: number) => string;
  readonly #once: Int32Array;
  readonly #twice: Int32Array;
  /** Positions of names in the order of their lengths, and where each length begins. */
  readonly #order: Int32Array;
  readonly #starts: Int32Array;
  /** The last name with a skeleton, by its hash, and the one before it. */
  readonly #last = new Map<number, number>();
  readonly #before: Int32Array;

  /** @param textAt the letters of a name, as they are compared: the same at each call */
  constructor(count: number, textAt: (at: number) => string) {
    this.#textAt = textAt;
    const lengths = new Int32Array(count);
    [this.#once, this.#twice, this.#order, this.#before] = [0, 0, 0, 0].map(
      () => new Int32Array(count),
    ) as [Int32Array, Int32Array, Int32Array, Int32Array];
    for (let at = 0; at < count; at++) {
      const text = textAt(at);
      const { once, twice } = marksOf(text);
      this.#once[at] = once;
      this.#twice[at] = twice;
      lengths[at] = text.length;
      const hash = skeletonHash(text);
      this.#before[at] = this.#last.get(hash) ?? -1;
      this.#last.set(hash, at);
    }
    this.#starts = this.#sort(lengths);
  }

  /** Names whose letters look the same; a few others may be among them. */
  withSkeletonOf(name: string): number[] {
    const found: number[] = [];
    let at = this.#last.get(skeletonHash(name)) ?? -1;
    for (; at >= 0; at = this.#before[at] ?? -1) found.push(at);
    return found;
  }

  /** Other names with just the same letters, in whatever order. */
  withLettersOf(name: string): number[] {
    const { once, twice } = marksOf(name);
    return this.#ofLength(name.length).filter(
      (at) => this.#once[at] === once && this.#twice[at] === twice && this.#textAt(at) !== name,
    );
  }

  /** Other names that `most` changes of letters at most make of it. */
  of(name: string, most: number): Near[] {
    const found: Near[] = [];
    const marks = marksOf(name);
    const first = this.#startOf(name.length - most);
    const end = this.#startOf(name.length + most + 1);
    for (let place = first; place < end; place++) {
      const at = this.#order[place] as number;
      if (this.#differing(at, marks) > 2 * most) continue;
      const other = this.#textAt(at);
      const edits = other === name ? undefined : editsBetween(other, name, most);
      if (edits) found.push({ at, edits });
    }
    return found;
  }

  #differing(at: number, { once, twice }: Marks): number {
    return bits((this.#once[at] as number) ^ once) + bits((this.#twice[at] as number) ^ twice);
  }

  #ofLength(length: number): number[] {
    return [...this.#order.subarray(this.#startOf(length), this.#startOf(length + 1))];
  }

  #startOf(length: number): number {
    const last = this.#starts.length - 1;
    return this.#starts[Math.min(Math.max(length, 0), last)] as number;
  }

  /** By counting, so that names of a length keep their order. */
  #sort(lengths: Int32Array): Int32Array {
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const starts = new Int32Array(longest + 2);
    for (const length of lengths) starts[length + 1] = (starts[length + 1] as number) + 1;
    for (let i = 1; i < starts.length; i++)
      starts[i] = (starts[i] as number) + (starts[i - 1] as number);
    const next = starts.slice();
    for (const [at, length] of lengths.entries()) {
      const place = next[length] as number;
      this.#order[place] = at;
      next[length] = place + 1;
    }
    return starts;
  }
}

function marksOf(name: string): Marks {
  let [once, twice] = [0, 0];
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    // Letters have a bit each, some digits share one, and so does everything else.
    const isLetter = code >= 97 && code <= 122;
    const bit = 1 << (isLetter ? code - 97 : code >= 48 && code <= 57 ? 26 + (code % 4) : 30);
    twice |= once & bit;
    once |= bit;
  }
  return { once, twice };
}

function bits(word: number): number {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
