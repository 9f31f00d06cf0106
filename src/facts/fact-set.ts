import type { Fact, FactKind, FactOf } from './fact.js';

/** Facts of one package, indexed by kind. Order within a kind is the order of `all`. */
export class FactSet {
  readonly all: readonly Fact[];
  readonly #byKind = new Map<FactKind, Fact[]>();

  constructor(facts: readonly Fact[]) {
    this.all = facts;
    for (const fact of facts) {
      const list = this.#byKind.get(fact.kind);
      if (list) list.push(fact);
      else this.#byKind.set(fact.kind, [fact]);
    }
  }

  of<K extends FactKind>(kind: K): readonly FactOf<K>[] {
    return (this.#byKind.get(kind) ?? []) as unknown as readonly FactOf<K>[];
  }
}
