import { limits, within } from '../../../core/limits.js';
import { unescapeValue } from '../evaluate/value.js';
import type { Folded } from './text.js';

/** What properties may hold: values of the package alone, each as often as a file may set it. */
export class FoldedProperties {
  readonly #values = new Map<string, Folded>();
  #inTarget: Map<string, Folded> | undefined;

  get(name: string): Folded | undefined {
    const lower = name.toLowerCase();
    return this.#inTarget?.get(lower) ?? this.#values.get(lower);
  }

  /** @param maybe whether it may as well not be set: what it held may stay */
  set(name: string, values: Folded, maybe: boolean): void {
    const lower = name.toLowerCase();
    const table = this.#inTarget ?? this.#values;
    const before = maybe ? (this.get(lower) ?? []) : [];
    table.set(lower, united(before, values));
  }

  enterTarget(): void {
    this.#inTarget = new Map();
  }

  /** Other targets may run before or after: they see both what was and what is. */
  leaveTarget(): void {
    for (const [name, values] of this.#inTarget ?? [])
      this.#values.set(name, united(this.#values.get(name) ?? [], values));
    this.#inTarget = undefined;
  }

  all(): ReadonlyMap<string, Folded> {
    return new Map([...this.#values].map(([name, values]) => [name, values.map(unescapeValue)]));
  }
}

/** The newest are kept where there are too many. */
function united(before: Folded, values: Folded): Folded {
  return [...new Set([...before, ...values])].slice(-limits.foldedValues);
}

export interface FoldedItem {
  readonly include: string;
  readonly metadata: ReadonlyMap<string, Folded>;
}

/** Items that the package adds, by lower-case type. */
export class FoldedItems {
  readonly #lists = new Map<string, FoldedItem[]>();
  #count = 0;

  of(type: string): readonly FoldedItem[] {
    return this.#lists.get(type.toLowerCase()) ?? [];
  }

  add(type: string, item: FoldedItem): void {
    within('evaluatedItems', ++this.#count);
    const lower = type.toLowerCase();
    const list = this.#lists.get(lower);
    if (list === undefined) this.#lists.set(lower, [item]);
    else list.push(item);
  }

  replace(type: string, items: readonly FoldedItem[]): void {
    this.#lists.set(type.toLowerCase(), [...items]);
  }
}
