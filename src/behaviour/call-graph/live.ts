import type { MethodNode } from './methods.js';

const none: readonly MethodNode[] = [];

/** What virtual calls may lead to, given the objects that were made. It only grows. */
export class Live {
  readonly #bodies = new Map<MethodNode, Set<MethodNode>>();
  readonly #links = new Map<MethodNode, Set<MethodNode>>();

  /** The methods of a slot that some object has. */
  bodies(slot: MethodNode): Iterable<MethodNode> {
    return this.#bodies.get(slot) ?? none;
  }

  addBody(slot: MethodNode, body: MethodNode): void {
    add(this.#bodies, slot, body);
  }

  /** What implements a declaration, for some object. */
  links(declared: MethodNode): Iterable<MethodNode> {
    return this.#links.get(declared) ?? none;
  }

  addLink(declared: MethodNode, body: MethodNode): void {
    add(this.#links, declared, body);
  }
}

function add(index: Map<MethodNode, Set<MethodNode>>, key: MethodNode, value: MethodNode): void {
  const known = index.get(key);
  if (known) known.add(value);
  else index.set(key, new Set([value]));
}
