import type { Links } from './links.js';
import { pathBack, type FlowPath, type Step } from './path.js';
import type { Search } from './search.js';
import type { Hop, State } from './state.js';

/**
 * What a search has followed, of which parts can be asked: many beginnings share their ways, which
 * are followed once, and whose they are is asked afterwards.
 */
export class Followed {
  readonly #states: readonly State[];
  readonly #links: Links;
  /** By state, the first of its links in `#out`; the next state's is the end. */
  readonly #start: Int32Array;
  /** Links between states that lead to an end. */
  readonly #out: Int32Array;

  /** @param ends the states to which ways are asked for */
  constructor({ states, links }: Search, ends: Iterable<State>) {
    this.#states = states;
    this.#links = links;
    const leads = leadingTo(ends, links, states.length);
    const isKept = (link: number): boolean =>
      leads[links.from(link)] === 1 && leads[links.to(link)] === 1;
    const grouped = group(links.count, states.length, (link) => links.from(link), isKept);
    this.#start = grouped.start;
    this.#out = grouped.items;
  }

  /**
   * The ways from some of the beginnings, the shortest to each state.
   * @param isOpen whether a hop is one for these beginnings; all are where it is left out
   */
  from(beginnings: readonly State[], isOpen?: (hop: Hop, from: State) => boolean): Ways {
    const by = new Map<number, number>();
    for (const { id } of beginnings) by.set(id, -1);
    /** By the state in which a call ends, links that wait for it. */
    const waiting = new Map<number, number[]>();
    /** By the state in which a method is entered, other calls that enter it. */
    const others = new Map<number, number[]>();
    const arrive = (link: number): void => {
      const exit = this.#links.exit(link);
      // Another's way through what is called may be closed to this one.
      if (isOpen !== undefined && exit >= 0 && !by.has(exit)) push(waiting, exit, link);
      else if (!by.has(this.#links.to(link))) by.set(this.#links.to(link), link);
      else if (this.#links.hop(link).kind === 'call') push(others, this.#links.to(link), link);
    };
    for (const id of by.keys()) {
      for (const link of waiting.get(id) ?? []) arrive(link);
      const end = this.#start[id + 1] as number;
      for (let at = this.#start[id] as number; at < end; at++) {
        const link = this.#out[at] as number;
        if (isOpen === undefined || isOpen(this.#links.hop(link), this.#states[id] as State))
          arrive(link);
      }
    }
    return new Ways(this.#states, this.#links, by, others);
  }
}

/** Ways from some beginnings. */
export class Ways {
  readonly #states: readonly State[];
  readonly #links: Links;
  /** By state that was come to, the link that led there; -1 for a beginning. */
  readonly #by: ReadonlyMap<number, number>;
  readonly #others: ReadonlyMap<number, readonly number[]>;

  constructor(
    states: readonly State[],
    links: Links,
    by: ReadonlyMap<number, number>,
    others: ReadonlyMap<number, readonly number[]>,
  ) {
    this.#states = states;
    this.#links = links;
    this.#by = by;
    this.#others = others;
  }

  /** The states that are come to, the nearest first. */
  *states(): Iterable<State> {
    for (const id of this.#by.keys()) yield this.#states[id] as State;
  }

  pathTo(state: State): FlowPath {
    return pathBack(state, ({ id }) => this.#step(this.#by.get(id) ?? -1));
  }

  /**
   * Ways on which a method is entered by other calls than on the shortest: those may have another object.
   * @param most of them
   */
  *otherPathsTo(state: State, most: number): Iterable<FlowPath> {
    const entered: (readonly [number, number])[] = [];
    pathBack(state, ({ id }) => {
      for (const link of this.#others.get(id) ?? []) entered.push([id, link]);
      return this.#step(this.#by.get(id) ?? -1);
    });
    for (const [entry, link] of entered.slice(0, most)) {
      // A method that leads to itself is entered otherwise before.
      let isLeft = true;
      yield pathBack(state, ({ id }) => {
        const isHere = isLeft && id === entry;
        if (isHere) isLeft = false;
        return this.#step(isHere ? link : (this.#by.get(id) ?? -1));
      });
    }
  }

  #step(link: number): Step | undefined {
    if (link < 0) return undefined;
    const links = this.#links;
    const exit = this.#states[links.exit(link)];
    return { from: this.#states[links.from(link)] as State, hop: links.hop(link), exit };
  }
}

/** By state, 1 where it leads to one of the ends. */
function leadingTo(ends: Iterable<State>, links: Links, states: number): Uint8Array {
  const back = group(links.count, states, (link) => links.to(link));
  const leads = new Uint8Array(states);
  const line: number[] = [];
  const add = (id: number): void => {
    if (id < 0 || leads[id] === 1) return;
    leads[id] = 1;
    line.push(id);
  };
  for (const { id } of ends) add(id);
  for (let id = line.pop(); id !== undefined; id = line.pop()) {
    const end = back.start[id + 1] as number;
    for (let at = back.start[id] as number; at < end; at++) {
      const link = back.items[at] as number;
      add(links.from(link));
      add(links.exit(link));
    }
  }
  return leads;
}

/** Items by key, each group in their order. */
function group(
  count: number,
  keys: number,
  keyOf: (item: number) => number,
  isKept?: (item: number) => boolean,
): { readonly start: Int32Array; readonly items: Int32Array } {
  const start = new Int32Array(keys + 2);
  let kept = 0;
  for (let item = 0; item < count; item++) {
    if (isKept !== undefined && !isKept(item)) continue;
    const at = keyOf(item) + 2;
    start[at] = (start[at] as number) + 1;
    kept++;
  }
  for (let key = 2; key < start.length; key++) {
    start[key] = (start[key] as number) + (start[key - 1] as number);
  }
  const items = new Int32Array(kept);
  for (let item = 0; item < count; item++) {
    if (isKept !== undefined && !isKept(item)) continue;
    const at = keyOf(item) + 1;
    items[start[at] as number] = item;
    start[at] = (start[at] as number) + 1;
  }
  return { start, items };
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
