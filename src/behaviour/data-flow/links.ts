import type { Hop, State } from './state.js';

/** How the states of a search lead to each other, in the order in which they were followed. */
export class Links {
  #from = new Int32Array(1024);
  #to = new Int32Array(1024);
  #exit = new Int32Array(1024);
  readonly #hops: Hop[] = [];

  get count(): number {
    return this.#hops.length;
  }

  /** @param exit after a call that came back, the state of what was called */
  add(from: State, to: State, hop: Hop, exit: State | undefined): void {
    const at = this.#hops.length;
    if (at === this.#from.length) this.#grow();
    this.#from[at] = from.id;
    this.#to[at] = to.id;
    this.#exit[at] = exit === undefined ? -1 : exit.id;
    this.#hops.push(hop);
  }

  from(link: number): number {
    return this.#from[link] as number;
  }

  to(link: number): number {
    return this.#to[link] as number;
  }

  /** -1 for none. */
  exit(link: number): number {
    return this.#exit[link] as number;
  }

  hop(link: number): Hop {
    return this.#hops[link] as Hop;
  }

  #grow(): void {
    this.#from = larger(this.#from);
    this.#to = larger(this.#to);
    this.#exit = larger(this.#exit);
  }
}

function larger(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2);
  grown.set(numbers);
  return grown;
}
