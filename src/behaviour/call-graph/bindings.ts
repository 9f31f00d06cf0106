import type { Token } from '../../formats/cil/tables/coded-index.js';
import { has, methodFlags } from './flags.js';
import { groupBy, isEmptyGroup, membersOf, type Grouping } from './grouping.js';
import type { Hierarchy } from './hierarchy.js';
import type { MemberResolver } from './member-resolver.js';
import { noMethod, type MethodNode, type Methods } from './methods.js';
import { outsideMembers } from './outside-interfaces.js';
import { outsideSlot, type Slots } from './slots.js';
import type { TypeInstance } from './type-instance.js';
import type { TypeId, TypeResolver } from './type-resolver.js';

/** What follows from there being an object of a type, or of one derived from it. */
export interface Binding {
  /** Whoever calls the first calls the second: an interface's method and what implements it. */
  readonly links: readonly (readonly [declared: MethodNode, body: MethodNode])[];
  /** Called by code outside the graph, through interfaces that are defined there. */
  readonly callbacks: readonly MethodNode[];
}

const nothing: Binding = { links: [], callbacks: [] };

/** Binds the methods of types to the interface methods that they implement (ECMA-335 II.12.2). */
export class Bindings {
  readonly #types: TypeResolver;
  readonly #methods: Methods;
  readonly #hierarchy: Hierarchy;
  readonly #members: MemberResolver;
  readonly #slots: Slots;
  /** By module, its MethodImpl rows by TypeDef row. */
  readonly #explicit: readonly Grouping[];
  readonly #known = new Map<TypeId, Binding>();

  constructor(
    types: TypeResolver,
    methods: Methods,
    hierarchy: Hierarchy,
    members: MemberResolver,
    slots: Slots,
  ) {
    this.#types = types;
    this.#methods = methods;
    this.#hierarchy = hierarchy;
    this.#members = members;
    this.#slots = slots;
    this.#explicit = types.modules.map((code) =>
      groupBy(code.types.rows + 1, code.methodImpls.type, 1),
    );
  }

  /** Of a type that is no interface; worked out once. */
  of(type: TypeId): Binding {
    if (!this.#hierarchy.statesInterfaces(type) && !this.#isExplicit(type)) return nothing;
    let binding = this.#known.get(type);
    if (binding === undefined) {
      binding = this.#bind(type);
      this.#known.set(type, binding);
    }
    return binding;
  }

  #isExplicit(type: TypeId): boolean {
    const grouping = this.#explicit[this.#types.moduleOf(type)] as Grouping;
    return !isEmptyGroup(grouping, this.#types.rowOf(type));
  }

  #bind(type: TypeId): Binding {
    const interfaces = this.#hierarchy.interfacesOf(type);
    const found = new Found();
    this.#bindExplicit(type, found);
    for (const instance of interfaces) {
      if (instance.type < 0) continue;
      // Interfaces implement methods of those that they extend (default interface members).
      this.#bindExplicit(instance.type, found);
      this.#bindInterface(type, instance, found);
    }
    this.#bindOutside(type, interfaces, found);
    return found;
  }

  /** ECMA-335 II.22.27: the body stands for the declaration, whatever both are called. */
  #bindExplicit(type: TypeId, found: Found): void {
    const module = this.#types.moduleOf(type);
    const { body, declaration } = this.#types.codeOf(type).methodImpls;
    const rows = membersOf(this.#explicit[module] as Grouping, this.#types.rowOf(type));
    for (const row of rows) {
      const method = this.#members.resolve(module, body[row] as Token);
      if (method === noMethod) continue;
      const declared = this.#members.resolve(module, declaration[row] as Token);
      const slot = declared === noMethod ? outsideSlot : this.#slotOf(declared);
      if (slot === outsideSlot) found.callBack(method);
      else if (slot !== method) found.link(slot, method);
    }
  }

  #slotOf(node: MethodNode): MethodNode {
    return this.#methods.isVirtual(node) && !this.#methods.isStatic(node)
      ? this.#slots.slotOf(node)
      : node;
  }

  #bindInterface(type: TypeId, instance: TypeInstance, found: Found): void {
    const end = this.#methods.end(instance.type);
    for (let place = this.#methods.first(instance.type); place < end; place++) {
      const declared = this.#methods.at(place);
      if (!this.#methods.isVirtual(declared)) continue;
      const body = this.#implementation(type, instance, declared);
      if (body !== noMethod) found.link(declared, body);
      else if (!this.#methods.isAbstract(declared)) found.link(declared, declared);
    }
  }

  /** The method of the type, or of the nearest base class, with that name and signature. */
  #implementation(type: TypeId, instance: TypeInstance, declared: MethodNode): MethodNode {
    if (this.#methods.isStatic(declared)) return noMethod;
    const name = this.#methods.nameId(declared);
    const signature = {
      module: this.#types.moduleOf(instance.type),
      index: this.#methods.signatureOf(declared),
      typeArguments: instance.typeArguments,
    };
    let body = noMethod;
    this.#hierarchy.up(type, (at) => {
      body = this.#members.find(at, name, signature, (node) => this.#isInstanceVirtual(node));
      return body === noMethod;
    });
    return body;
  }

  #isInstanceVirtual(node: MethodNode): boolean {
    return this.#methods.isVirtual(node) && !this.#methods.isStatic(node);
  }

  /**
   * Which methods implement an interface outside is known for those of the framework; of others,
   * every method may that opens a slot and implements no interface of the graph.
   */
  #bindOutside(type: TypeId, interfaces: readonly TypeInstance[], found: Found): void {
    const outside = interfaces.filter((instance) => instance.type < 0);
    if (outside.length === 0) return;
    const names = new Set<number>();
    let isUnknown = false;
    for (const instance of outside) {
      const known = outsideMembers(this.#types.outsideKey(instance.type));
      if (known === undefined) isUnknown = true;
      else for (const name of known) names.add(this.#methods.idOfName(name));
    }
    this.#hierarchy.upTypes(type, (at) => {
      for (let place = this.#methods.first(at); place < this.#methods.end(at); place++) {
        const node = this.#methods.at(place);
        const isCalled =
          this.#isInstanceVirtual(node) &&
          (names.has(this.#methods.nameId(node)) ||
            (isUnknown && this.#opensSlot(node) && !found.implements(node)));
        if (isCalled) found.callBack(node);
      }
      return true;
    });
  }

  #opensSlot(node: MethodNode): boolean {
    return has(this.#methods.flagsOf(node), methodFlags.newSlot);
  }
}

class Found implements Binding {
  readonly links: (readonly [MethodNode, MethodNode])[] = [];
  readonly callbacks: MethodNode[] = [];
  readonly #bodies = new Map<MethodNode, Set<MethodNode>>();
  readonly #calledBack = new Set<MethodNode>();

  link(declared: MethodNode, body: MethodNode): void {
    const declarations = this.#bodies.get(body) ?? new Set();
    this.#bodies.set(body, declarations);
    if (declarations.has(declared)) return;
    declarations.add(declared);
    this.links.push([declared, body]);
  }

  callBack(body: MethodNode): void {
    if (this.#calledBack.has(body)) return;
    this.#calledBack.add(body);
    this.callbacks.push(body);
  }

  implements(body: MethodNode): boolean {
    return this.#bodies.has(body);
  }
}
