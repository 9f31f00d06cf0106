import type { MethodNode } from './methods.js';

const none: readonly MethodNode[] = [];

/** What virtual calls may lead to, given the objects that were made. It only grows. */
export class Live {
  /** By slot, its first and last body; by body, the next of its slot. All + 1, 0 for none. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #next: Int32Array;
  readonly #isLive: Uint8Array;
  readonly #links = new Map<MethodNode, Set<MethodNode>>();

  constructor(methods: number) {
    this.#first = new Int32Array(methods);
    this.#last = new Int32Array(methods);
    this.#next = new Int32Array(methods);
    this.#isLive = new Uint8Array(methods);
  }

  /** The first method of a slot that some object has, and so on; -1 at the end. */
  firstBody(slot: MethodNode): MethodNode {
    return (this.#first[slot] as number) - 1;
  }

  nextBody(body: MethodNode): MethodNode {
    return (this.#next[body] as number) - 1;
  }

  /** A method has one slot. */
  addBody(slot: MethodNode, body: MethodNode): void {
    if (this.#isLive[body] === 1) return;
    this.#isLive[body] = 1;
    const last = this.#last[slot] as number;
    if (last === 0) this.#first[slot] = body + 1;
    else this.#next[last - 1] = body + 1;
    this.#last[slot] = body + 1;
  }

  /** What implements a declaration, for some object. */
  links(declared: MethodNode): Iterable<MethodNode> {
    return this.#links.get(declared) ?? none;
  }

  addLink(declared: MethodNode, body: MethodNode): void {
    const known = this.#links.get(declared);
    if (known) known.add(body);
    else this.#links.set(declared, new Set([body]));
  }
}
