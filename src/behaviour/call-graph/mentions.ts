import { groupBy, membersOf, type Grouping } from './grouping.js';
import type { TypeId, TypeResolver } from './type-resolver.js';

const none: readonly TypeId[] = [];

/** The types of the graph that attributes on types and their members name. */
export class Mentions {
  readonly #types: TypeResolver;
  /** By module, the names by the TypeDef row that bears them. */
  readonly #byOwner: readonly (Grouping | undefined)[];

  constructor(types: TypeResolver) {
    this.#types = types;
    this.#byOwner = types.modules.map(({ types: { rows }, attributeTypes: { owner } }) =>
      owner.length === 0 ? undefined : groupBy(rows + 1, owner),
    );
  }

  of(type: TypeId): readonly TypeId[] {
    const module = this.#types.moduleOf(type);
    const grouping = this.#byOwner[module];
    if (grouping === undefined) return none;
    const { name } = this.#types.codeOf(type).attributeTypes;
    const found: TypeId[] = [];
    for (const at of membersOf(grouping, this.#types.rowOf(type))) {
      const named = this.#types.named(module, name[at] ?? '');
      if (named >= 0) found.push(named);
    }
    return found;
  }
}
