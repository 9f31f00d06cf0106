import { isAscii } from './skeleton.js';
import { asciiKinds, isHump, kinds, partsOf, wordEnds } from './tokens.js';

/** Of FNV-1a. */
const basis = 0x811c9dc5;
const prime = 0x01000193;

/** In how many names each part and each word occurs; by a number for each, since there are very many. */
export class Vocabulary {
  readonly #counts = new Map<number, number>();

  constructor(names: Iterable<string>) {
    for (const name of names) this.#add(name);
  }

  /** How often it occurs, as a part or a word. */
  occurrences(word: string): number {
    return this.#counts.get(hashOf(word, 0, word.length)) ?? 0;
  }

  #add(name: string): void {
    if (isAscii(name)) this.#addAscii(name);
    else this.#addOther(name);
  }

  /** The same as of other names, letter by letter: there are very many, and the code has hardly run. */
  #addAscii(name: string): void {
    let [part, word, words, length] = [basis, basis, 0, 0];
    let before: number = kinds.separator;
    let here = asciiKinds[name.charCodeAt(0)] as number;
    for (let at = 0; at <= name.length; at++) {
      const after = at + 1 < name.length ? (asciiKinds[name.charCodeAt(at + 1)] as number) : 0;
      const isEnd = here === kinds.separator || at === name.length;
      if (isEnd || (before !== kinds.separator && isHump(before, here, after))) {
        if (length > 0) this.#count(word);
        if (length > 0) words++;
        [word, length] = [basis, 0];
      }
      if (isEnd) {
        // A part of one word was counted as that.
        if (words > 1) this.#count(part);
        [part, words] = [basis, 0];
      } else {
        const code = name.charCodeAt(at);
        const lower = here === kinds.upper ? code + 32 : code;
        part = Math.imul(part ^ lower, prime);
        word = Math.imul(word ^ lower, prime);
        length++;
      }
      [before, here] = [here, after];
    }
  }

  #addOther(name: string): void {
    const lower = name.toLowerCase();
    if (lower.length !== name.length) return this.#addApart(name);
    let [partStart, wordStart] = [0, 0];
    wordEnds(name, (end, isPartEnd) => {
      if (wordStart < end) this.#count(hashOf(lower, wordStart, end));
      if (isPartEnd) {
        // A part of one word was counted as that.
        if (partStart < wordStart) this.#count(hashOf(lower, partStart, end));
        partStart = end + 1;
        wordStart = end + 1;
      } else wordStart = end;
    });
  }

  #addApart(name: string): void {
    for (const part of partsOf(name)) this.#count(hashOf(part, 0, part.length));
  }

  #count(hash: number): void {
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash: number = basis;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}
