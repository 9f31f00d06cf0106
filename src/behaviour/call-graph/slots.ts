import { within } from '../../core/limits.js';
import { has, methodFlags } from './flags.js';
import type { Hierarchy } from './hierarchy.js';
import type { MemberResolver } from './member-resolver.js';
import { noMethod, type MethodNode, type Methods } from './methods.js';
import { noType, type TypeResolver } from './type-resolver.js';

/**
 * Virtual methods that override each other share a slot, named by the one that opened it
 * (ECMA-335 II.10.3). `outsideSlot` was opened by a class outside the graph.
 */
export type Slot = MethodNode;

export const outsideSlot: Slot = -1;
const notAsked = -2;

export class Slots {
  readonly #types: TypeResolver;
  readonly #methods: Methods;
  readonly #hierarchy: Hierarchy;
  readonly #members: MemberResolver;
  readonly #known: Int32Array;

  constructor(
    types: TypeResolver,
    methods: Methods,
    hierarchy: Hierarchy,
    members: MemberResolver,
  ) {
    this.#types = types;
    this.#methods = methods;
    this.#hierarchy = hierarchy;
    this.#members = members;
    this.#known = new Int32Array(methods.count).fill(notAsked);
  }

  /** Of a virtual method that some type owns. */
  slotOf(node: MethodNode): Slot {
    const known = this.#known[node] as number;
    return known === notAsked ? this.#search(node) : known;
  }

  #search(node: MethodNode): Slot {
    const way: MethodNode[] = [];
    let slot: Slot = node;
    for (let at = node; ; at = slot) {
      const known = this.#known[at] as number;
      slot = known === notAsked ? this.#overridden(at) : known;
      if (known !== notAsked || slot === at || slot === outsideSlot) break;
      way.push(at);
      within('typeHierarchyDepth', way.length);
    }
    for (const passed of way) this.#known[passed] = slot;
    if (this.#known[node] === notAsked) this.#known[node] = slot;
    return slot;
  }

  /** The nearest method that it overrides: itself when it opens a slot (II.10.3.1). */
  #overridden(node: MethodNode): Slot {
    if (has(this.#methods.flagsOf(node), methodFlags.newSlot)) return node;
    const owner = this.#methods.ownerOf(node);
    if (owner < 0 || this.#hierarchy.isInterface(owner)) return node;
    const base = this.#hierarchy.baseTypeOf(owner);
    if (base < 0) return base < noType ? outsideSlot : node;
    const signature = {
      module: this.#types.moduleOf(owner),
      index: this.#methods.signatureOf(node),
      typeArguments: undefined,
    };
    const name = this.#methods.nameId(node);
    let found = noMethod;
    const end = this.#hierarchy.up(owner, (instance) => {
      if (instance.type === owner) return true;
      found = this.#members.find(instance, name, signature, (other) => this.#mayOverride(other));
      return found === noMethod;
    });
    if (found !== noMethod) return found;
    return end < noType ? outsideSlot : node;
  }

  #mayOverride(node: MethodNode): boolean {
    return this.#methods.isVirtual(node) && !this.#methods.isStatic(node);
  }
}
