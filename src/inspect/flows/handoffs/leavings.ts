import {
  Mode,
  type Move,
  type Site,
  type State,
  type ValueGraph,
  type Watcher,
} from '../../../behaviour/data-flow/index.js';
import type { FlowSource } from '../../../facts/flow.js';
import { leavingDoor, type Door } from './doors.js';
import { isLoot } from './loot.js';

/** What is followed has come to where other code finds it. */
export interface Leaving {
  readonly state: State;
  /** The call that leaves it; undefined where it is given to whoever calls a public member. */
  readonly way?: { readonly site: Site; readonly door: Door };
}

/** Looks on beside another one, and changes nothing of what that one does. */
export class Leavings implements Watcher {
  readonly #found = new Map<State, Map<string, Leaving>>();
  readonly #other: Watcher;
  readonly #visible: ReadonlySet<number>;

  constructor(graph: ValueGraph, other: Watcher) {
    this.#other = other;
    this.#visible = new Set(graph.program.graph.callerRoots());
  }

  reaches(state: State, site: Site, index: number): boolean {
    const door = leavingDoor(site.callee);
    if (door !== undefined && index === door.value && isLeft(state, door, index))
      this.#add(`call ${site.id}`, { state, way: { site, door } });
    return this.#other.reaches(state, site, index);
  }

  moves(state: State, site: Site, index: number): readonly Move[] {
    return this.#other.moves?.(state, site, index) ?? [];
  }

  visits(state: State): void {
    const { kind, method } = state.value;
    if (kind !== 'return' || state.mode !== Mode.value || !this.#visible.has(method)) return;
    this.#add(`member ${method}`, { state });
  }

  /** The states in which it comes to such a place. */
  get states(): readonly State[] {
    return [...this.#found.keys()];
  }

  /** One for each call and member: that of the first state that comes to it. */
  of(states: Iterable<State>, source: FlowSource | undefined): Leaving[] {
    const givesLoot = source !== undefined && isLoot(source);
    const first = new Map<string, Leaving>();
    for (const state of states) {
      for (const [key, leaving] of this.#found.get(state) ?? []) {
        const counts = leaving.way !== undefined || givesLoot;
        if (counts && !first.has(key)) first.set(key, leaving);
      }
    }
    return [...first.values()];
  }

  #add(key: string, leaving: Leaving): void {
    const known = this.#found.get(leaving.state);
    if (known) known.set(key, leaving);
    else this.#found.set(leaving.state, new Map([[key, leaving]]));
  }
}

/** It is what is left, or it names what is. */
function isLeft({ mode }: State, door: Door, index: number): boolean {
  if (door.isNamed) return mode === Mode.name;
  return mode === Mode.value || (mode === Mode.holder && index >= 0);
}
