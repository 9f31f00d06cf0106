import type { Bindings } from './bindings.js';
import { EdgeKind, edgeKind, edgeToken, type Edge } from './edge.js';
import { has, methodFlags } from './flags.js';
import type { Handings } from './handings.js';
import type { Hierarchy } from './hierarchy.js';
import type { Live } from './live.js';
import type { MemberResolver } from './member-resolver.js';
import type { Mentions } from './mentions.js';
import type { Methods, MethodNode } from './methods.js';
import type { NamedCalls } from './named-calls.js';

import { outsideSlot, type Slot, type Slots } from './slots.js';
import type { TypeId, TypeResolver } from './type-resolver.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { tokenTable } from '../../formats/cil/tables/coded-index.js';
import type { Work } from './work.js';

/** What reaching works with: facts of a graph that no root changes. */
export interface GraphParts {
  readonly types: TypeResolver;
  readonly methods: Methods;
  readonly hierarchy: Hierarchy;
  readonly slots: Slots;
  readonly bindings: Bindings;
  readonly members: MemberResolver;
  readonly handings: Handings;
  readonly mentions: Mentions;
  readonly named: NamedCalls;
  readonly work: Work;
}

/** In `caller`: not reached, and reached as a root. */
export const unreached = 0;
export const asRoot = -1;

/**
 * One walk from roots over calls, breadth first. A virtual call leads to those methods of its slot
 * that an object made on the way can have (rapid type analysis); `live` knows them, and grows.
 */
export class Exploration {
  /** By method, the caller's node + 1; `asRoot`, or `unreached`. */
  readonly caller: Int32Array;
  readonly ilOffset: Uint32Array;
  /** In the order in which they were reached, the first `#found` of them. */
  readonly #queue: Int32Array;
  #found = 0;
  readonly #parts: GraphParts;
  readonly #live: Live;
  readonly #called: Uint8Array;
  readonly #instantiated: Uint8Array;
  readonly #bound: Uint8Array;
  readonly #handed: Uint8Array;
  readonly #loaded: Uint8Array;
  /** By slot, the type for which it was filled last. */
  readonly #filledFor: Int32Array;
  readonly #receive = (type: TypeId, outside: boolean): void => this.#make(type, outside);
  /** Slots called and not yet followed. */
  readonly #toCall: Slot[] = [];
  /** Where the instruction stands that is being followed. */
  #site: number = asRoot;
  #siteOffset = 0;

  constructor(parts: GraphParts, live: Live) {
    const { methods, types } = parts;
    this.#parts = parts;
    this.#live = live;
    this.#queue = new Int32Array(methods.count);
    this.caller = new Int32Array(methods.count);
    this.ilOffset = new Uint32Array(methods.count);
    this.#called = new Uint8Array(methods.count);
    this.#filledFor = new Int32Array(methods.count);
    this.#instantiated = new Uint8Array(types.count);
    this.#bound = new Uint8Array(types.count);
    this.#handed = new Uint8Array(types.count);
    this.#loaded = new Uint8Array(types.modules.length);
  }

  from(roots: Iterable<MethodNode>): void {
    this.#site = asRoot;
    for (const root of roots) this.#begin(root);
    for (let at = 0; at < this.#found; at++) this.#follow(this.#queue[at] as MethodNode);
  }

  /** In the order in which they were reached. */
  get reached(): Int32Array {
    return this.#queue.subarray(0, this.#found);
  }

  /** Who calls an instance method has an object; who calls a virtual one may get another's. */
  #begin(root: MethodNode): void {
    const { methods } = this.#parts;
    this.#reach(root);
    const owner = methods.ownerOf(root);
    if (owner < 0 || methods.isStatic(root)) return;
    this.#make(owner, false);
    if (methods.isVirtual(root)) this.#callVirtually(root);
  }

  #follow(node: MethodNode): void {
    const { methods } = this.#parts;
    const { start, edge, ilOffset } = methods.codeOf(node).edges;
    const module = methods.moduleOf(node);
    const row = methods.rowOf(node);
    this.#site = node + 1;
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      this.#siteOffset = ilOffset[at] as number;
      this.#followEdge(module, edge[at] as Edge);
    }
    for (const { method, ilOffset: offset } of this.#parts.named.of(node)) {
      this.#siteOffset = offset;
      this.#callByName(method);
    }
  }

  #callByName(method: MethodNode): void {
    const isNew = this.#parts.methods.isConstructor(method);
    this.#followMethod(isNew ? EdgeKind.newobj : EdgeKind.callvirt, method);
  }

  #followEdge(module: number, edge: Edge): void {
    const { methods, types, handings, members } = this.#parts;
    const kind = edgeKind(edge);
    const token = edgeToken(edge);
    if (tokenTable(token) === tableId.MethodDef) {
      return this.#followMethod(kind, methods.node(module, token & 0xffffff));
    }
    if (kind > EdgeKind.methodToken) {
      handings.ofType(module, token, this.#receive);
      return this.#followType(kind, types.resolve(module, token));
    }
    handings.ofMethod(module, token, this.#receive);
    const method = members.resolve(module, token);
    if (method >= 0) this.#followMethod(kind, method);
  }

  #followMethod(kind: EdgeKind, method: MethodNode): void {
    this.#call(kind, method);
    if (kind === EdgeKind.newobj) this.#instantiate(this.#parts.methods.ownerOf(method));
  }

  #followType(kind: EdgeKind, type: TypeId): void {
    if (type < 0) return;
    if (kind === EdgeKind.staticField) this.#initialize(type);
    else if (kind === EdgeKind.typeToken) this.#make(type, true);
    else if (this.#parts.hierarchy.isValueType(type)) this.#instantiate(type);
  }

  /** `call` of a virtual method goes to that very one, unless it is static (ECMA-335 III.3.19). */
  #call(kind: EdgeKind, node: MethodNode): void {
    const { methods } = this.#parts;
    const flags = methods.flagsOf(node);
    if (!has(flags, methodFlags.virtual)) return this.#reach(node);
    const virtually =
      kind === EdgeKind.callvirt ||
      kind === EdgeKind.ldvirtftn ||
      kind === EdgeKind.methodToken ||
      has(flags, methodFlags.static);
    if (virtually) this.#callVirtually(node);
    else this.#reach(node);
  }

  #callVirtually(node: MethodNode): void {
    const { methods, slots } = this.#parts;
    if (methods.isStatic(node)) return this.#callSlot(node);
    const slot = slots.slotOf(node);
    // Opened by a class outside: what overrides it is reached as soon as there is an object.
    if (slot !== outsideSlot) this.#callSlot(slot);
  }

  /** One slot may lead to others; however long that chain, they are called one after the other. */
  #callSlot(called: Slot): void {
    if (this.#called[called] === 1) return;
    this.#called[called] = 1;
    this.#toCall.push(called);
    if (this.#toCall.length > 1) return;
    for (let at = 0; at < this.#toCall.length; at++) {
      const slot = this.#toCall[at] as Slot;
      for (let body = this.#live.firstBody(slot); body >= 0; body = this.#live.nextBody(body)) {
        this.#reach(body);
      }
      for (const body of this.#live.links(slot)) this.#callLinked(slot, body);
    }
    this.#toCall.length = 0;
  }

  #callLinked(declared: MethodNode, body: MethodNode): void {
    const { methods } = this.#parts;
    const isOverridable = methods.isVirtual(body) && !methods.isStatic(body);
    // A default interface method is its own declaration.
    if (body === declared || !isOverridable) this.#reach(body);
    else this.#callBody(body);
  }

  /** Something that knows only the declaration calls the body, or what overrides it. */
  #callBody(body: MethodNode): void {
    const owner = this.#parts.methods.ownerOf(body);
    if (owner >= 0 && this.#parts.hierarchy.isInterface(owner)) this.#reach(body);
    else if (this.#parts.slots.slotOf(body) === outsideSlot) this.#reach(body);
    else this.#callVirtually(body);
  }

  #reach(node: MethodNode): void {
    if (this.caller[node] !== unreached) return;
    this.caller[node] = this.#site;
    this.ilOffset[node] = this.#siteOffset;
    this.#queue[this.#found++] = node;
    const owner = this.#parts.methods.ownerOf(node);
    if (owner >= 0) this.#initialize(owner);
    this.#load(this.#parts.methods.moduleOf(node));
  }

  /** ECMA-335 II.10.5.3; `beforefieldinit` only says when, not whether. */
  #initialize(type: TypeId): void {
    const initializer = this.#parts.methods.initializerOf(type);
    if (initializer >= 0) this.#reach(initializer);
  }

  /** The module initializer runs before anything else of the module does. */
  #load(module: number): void {
    if (this.#loaded[module] === 1) return;
    this.#loaded[module] = 1;
    const { types } = this.#parts;
    if ((types.modules[module]?.types.rows ?? 0) > 0) this.#initialize(types.idOf(module, 1));
  }

  /**
   * Generic code or reflection has the type: it may make objects with any constructor. From
   * `outside` it may set and read properties, and look at attributes, which name more types.
   */
  #make(type: TypeId, outside: boolean): void {
    if (!this.#mark(type, outside)) return;
    this.#open(type, outside);
    if (!outside) return;
    const found = [type];
    for (let at = 0; at < found.length; at++) {
      for (const named of this.#parts.mentions.of(found[at] as TypeId)) {
        if (!this.#mark(named, true)) continue;
        this.#open(named, true);
        found.push(named);
      }
    }
  }

  /** @returns whether the type was not handed over so far before. */
  #mark(type: TypeId, outside: boolean): boolean {
    const extent = outside ? 2 : 1;
    if ((this.#handed[type] as number) >= extent) return false;
    this.#handed[type] = extent;
    return true;
  }

  #open(type: TypeId, outside: boolean): void {
    const { hierarchy, methods } = this.#parts;
    if (hierarchy.isInterface(type)) return;
    this.#initialize(type);
    if (!hierarchy.isConcrete(type)) return;
    for (let place = methods.first(type); place < methods.end(type); place++) {
      const node = methods.at(place);
      if (methods.isConstructor(node) || (outside && methods.isAccessor(node))) this.#reach(node);
    }
    this.#instantiate(type);
  }

  /** There is an object: what it overrides and implements can be called. */
  #instantiate(type: TypeId): void {
    const { hierarchy } = this.#parts;
    if (type < 0 || this.#instantiated[type] === 1 || !hierarchy.isConcrete(type)) return;
    this.#instantiated[type] = 1;
    hierarchy.upTypes(type, this.#fillFrom(type));
    hierarchy.upTypes(type, this.#bind);
  }

  /** As far as no object had its slots filled with the methods of a base class already. */
  #fillFrom(type: TypeId): (from: TypeId) => boolean {
    return (from) => {
      if (from !== type && this.#instantiated[from] === 1) return false;
      this.#fillSlots(type, from);
      return true;
    };
  }

  /** The nearest class that overrides a method decides which body objects of `type` have. */
  #fillSlots(type: TypeId, from: TypeId): void {
    const { methods, slots, work } = this.#parts;
    const [first, end] = [methods.first(from), methods.end(from)];
    work.spend(end - first);
    for (let place = first; place < end; place++) {
      const node = methods.at(place);
      if (!methods.isVirtual(node) || methods.isStatic(node)) continue;
      const slot = slots.slotOf(node);
      if (slot !== outsideSlot) {
        if (this.#filledFor[slot] === type + 1) continue;
        this.#filledFor[slot] = type + 1;
      }
      if (methods.isAbstract(node)) continue;
      if (slot !== outsideSlot) this.#live.addBody(slot, node);
      if (slot === outsideSlot || this.#called[slot] === 1) this.#reach(node);
    }
  }

  /** @returns whether the base classes are still to be bound. */
  readonly #bind = (type: TypeId): boolean => {
    if (this.#bound[type] === 1) return false;
    this.#bound[type] = 1;
    const { links, callbacks } = this.#parts.bindings.of(type);
    this.#parts.work.spend(links.length + callbacks.length);
    for (const [declared, body] of links) {
      this.#live.addLink(declared, body);
      if (this.#called[declared] === 1) this.#callLinked(declared, body);
    }
    for (const body of callbacks) {
      if (this.#parts.methods.isStatic(body)) this.#reach(body);
      else this.#callBody(body);
    }
    return true;
  };
}
