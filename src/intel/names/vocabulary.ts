import { partsOf, wordEnds } from './tokens.js';

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
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
