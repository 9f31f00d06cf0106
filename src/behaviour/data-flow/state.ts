import type { Edge, Site, Use, Value } from './value.js';

/** In which way a value is of interest. */
export const Mode = {
  /** It is what is followed, or was made of it. */
  value: 0,
  /** An object of the package in one of whose fields it is kept. */
  holder: 1,
  /** It names where it is to be found: a path, a variable, an address. */
  name: 2,
  /** It is a header of a request. */
  header: 3,
} as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

/** How one state comes of the one before: over an edge, into a call with what is handed over, or otherwise. */
export type Hop =
  | Edge
  | Use
  | { readonly kind: 'back'; readonly site: Site }
  | { readonly kind: 'through'; readonly site: Site; readonly text: string }
  | { readonly kind: 'begin' };

/** Undefined for a hop that is none within a method, or to a field and out of it. */
export function overEdge(hop: Hop): Edge | undefined {
  return 'from' in hop ? hop : undefined;
}

/** A value that what is followed has come to. */
export class State {
  /** Its number in the search, from 0. */
  id = -1;
  readonly value: Value;
  readonly mode: Mode;
  /**
   * Something was put into the object: who else has it sees that too. Such a state leads to the one
   * that is not written and does all the rest.
   */
  readonly written: boolean;
  /** With which parameter the method was entered; undefined where any caller may be meant. */
  readonly entry: Entry | undefined;
  /** From where it was come to first, and how. */
  readonly previous: State | undefined;
  readonly hop: Hop;
  /** After a call: the state that went into it. */
  readonly call: State | undefined;

  constructor(
    value: Value,
    mode: Mode,
    written: boolean,
    entry: Entry | undefined,
    previous: State | undefined,
    hop: Hop,
    call?: State,
  ) {
    this.value = value;
    this.mode = mode;
    this.written = written;
    this.entry = entry;
    this.previous = previous;
    this.hop = hop;
    this.call = call;
  }

  /** Whether a method was entered here. */
  get isEntry(): boolean {
    return this.entry?.state === this;
  }
}

/** The states that values were come to in: of one value there are at most eight. */
export class States {
  readonly #known = new Map<number, State>();

  find(value: Value, mode: Mode, written: boolean): State | undefined {
    return this.#known.get(keyOf(value, mode, written));
  }

  add(state: State): void {
    this.#known.set(keyOf(state.value, state.mode, state.written), state);
  }
}

function keyOf({ id }: Value, mode: Mode, written: boolean): number {
  return id * 8 + mode * 2 + (written ? 1 : 0);
}

/** A method that was entered with a parameter: what leaves it goes to who came in. */
export class Entry {
  readonly state: State;
  readonly states = new States();
  /** Who came in, and what has gone out since. */
  readonly incoming: { readonly site: Site; readonly state: State }[] = [];
  readonly exits: State[] = [];

  constructor(parameter: Value, mode: Mode, previous: State | undefined, hop: Hop) {
    this.state = new State(parameter, mode, false, this, previous, hop);
    this.states.add(this.state);
  }
}

/** By parameter, the methods that were entered with it, one for each way in which it is of interest. */
export class Entries {
  readonly #of = new Map<Value, Entry[]>();

  find(parameter: Value, mode: Mode): Entry | undefined {
    return this.#of.get(parameter)?.find(({ state }) => state.mode === mode);
  }

  add(parameter: Value, mode: Mode, previous: State, hop: Hop): Entry {
    const entry = new Entry(parameter, mode, previous, hop);
    const known = this.#of.get(parameter);
    if (known) known.push(entry);
    else this.#of.set(parameter, [entry]);
    return entry;
  }
}
