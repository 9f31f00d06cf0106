import { EdgeKind, edgeKind, edgeToken, type Edge } from './edge.js';
import type { GraphParts } from './exploration.js';
import type { MethodNode } from './methods.js';
import { outsideSlot } from './slots.js';
import type { TypeId } from './type-resolver.js';

const none: readonly MethodNode[] = [];

/**
 * Where calls lead and where they come from, whatever begins: by class hierarchy analysis (Dean,
 * Grove and Chambers, 1995), every type of the graph counts as made.
 */
export class Dispatch {
  readonly #parts: GraphParts;
  #bodies: Map<MethodNode, Set<MethodNode>> | undefined;
  /** By body, what is declared and may lead to it. */
  readonly #declared = new Map<MethodNode, Set<MethodNode>>();
  #callers: Map<MethodNode, MethodNode[]> | undefined;

  constructor(parts: GraphParts) {
    this.#parts = parts;
  }

  /** The methods that may run where `node` is called virtually. */
  bodiesOf(node: MethodNode): readonly MethodNode[] {
    if (!this.#parts.methods.isVirtual(node)) return [node];
    const bodies = (this.#bodies ??= this.#bind()).get(this.#slotOf(node));
    return bodies === undefined ? [node] : [...bodies];
  }

  /** Whether `body` is among them. */
  leadsTo(node: MethodNode, body: MethodNode): boolean {
    if (node === body) return true;
    if (!this.#parts.methods.isVirtual(node)) return false;
    return (this.#bodies ??= this.#bind()).get(this.#slotOf(node))?.has(body) === true;
  }

  /** The methods with an instruction that calls `node`, takes its address, or may lead there. */
  callersOf(node: MethodNode): readonly MethodNode[] {
    this.#callers ??= this.#indexCallers();
    if (!this.#parts.methods.isVirtual(node)) return this.#callers.get(node) ?? none;
    this.#bodies ??= this.#bind();
    const named = [node, ...(this.#declared.get(node) ?? none)];
    return [...new Set(named.flatMap((each) => this.#callers?.get(this.#slotOf(each)) ?? none))];
  }

  constructorsOf(node: MethodNode): readonly MethodNode[] {
    const { methods } = this.#parts;
    const owner = methods.ownerOf(node);
    const found: MethodNode[] = [];
    if (owner < 0) return found;
    for (let place = methods.first(owner); place < methods.end(owner); place++) {
      if (methods.isConstructor(methods.at(place))) found.push(methods.at(place));
    }
    return found;
  }

  #slotOf(node: MethodNode): MethodNode {
    const { methods, slots } = this.#parts;
    if (!methods.isVirtual(node) || methods.isStatic(node)) return node;
    const slot = slots.slotOf(node);
    return slot === outsideSlot ? node : slot;
  }

  #bind(): Map<MethodNode, Set<MethodNode>> {
    const bodies = new Map<MethodNode, Set<MethodNode>>();
    const { types, hierarchy } = this.#parts;
    this.#parts.work.begin();
    for (let type = 0; type < types.count; type++) {
      if (types.rowOf(type) > 0 && hierarchy.isConcrete(type)) this.#bindType(type, bodies);
    }
    for (const [declared, found] of bodies) {
      for (const body of found) {
        const known = this.#declared.get(body);
        if (known) known.add(declared);
        else this.#declared.set(body, new Set([declared]));
      }
    }
    return bodies;
  }

  #bindType(type: TypeId, bodies: Map<MethodNode, Set<MethodNode>>): void {
    const { methods, hierarchy, bindings, work } = this.#parts;
    const filled = new Map<MethodNode, MethodNode>();
    const add = (declared: MethodNode, body: MethodNode): void => {
      const known = bodies.get(declared);
      if (known) known.add(body);
      else bodies.set(declared, new Set([body]));
    };
    hierarchy.upTypes(type, (from) => {
      work.spend(methods.end(from) - methods.first(from));
      for (let place = methods.first(from); place < methods.end(from); place++) {
        const node = methods.at(place);
        if (!methods.isVirtual(node) || methods.isAbstract(node)) continue;
        const slot = this.#slotOf(node);
        if (filled.has(slot)) continue;
        filled.set(slot, node);
        add(slot, node);
      }
      return true;
    });
    hierarchy.upTypes(type, (from) => {
      const { links } = bindings.of(from);
      work.spend(links.length);
      for (const [declared, body] of links) add(declared, filled.get(this.#slotOf(body)) ?? body);
      return true;
    });
  }

  #indexCallers(): Map<MethodNode, MethodNode[]> {
    const callers = new Map<MethodNode, MethodNode[]>();
    const { methods, types } = this.#parts;
    types.modules.forEach((code, module) => {
      const { start, edge } = code.edges;
      for (let row = 1; row <= code.methods.rows; row++) {
        const caller = methods.node(module, row);
        for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
          const target = this.#target(module, edge[at] as Edge);
          if (target < 0) continue;
          const known = callers.get(target);
          if (known === undefined) callers.set(target, [caller]);
          else if (known.at(-1) !== caller) known.push(caller);
        }
      }
    });
    return callers;
  }

  #target(module: number, edge: Edge): MethodNode {
    if (edgeKind(edge) > EdgeKind.methodToken) return -1;
    const target = this.#parts.members.resolve(module, edgeToken(edge));
    return target < 0 ? target : this.#slotOf(target);
  }
}
