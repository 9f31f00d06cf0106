import { groupBy } from '../../core/group.js';
import type { Methods, MethodNode } from './methods.js';
import type { NamedCall } from './module-code.js';
import { noType, type TypeId, type TypeResolver } from './type-resolver.js';

/** What a named call leads to. */
export interface NamedTarget {
  readonly ilOffset: number;
  readonly method: MethodNode;
}

const none: readonly NamedTarget[] = [];

/** Calls that code makes by the names of types and members, where these are of the graph. */
export class NamedCalls {
  readonly #types: TypeResolver;
  readonly #methods: Methods;
  /** By module, the calls by the MethodDef row in whose body they stand. */
  readonly #byCaller: readonly (ReadonlyMap<number, readonly NamedCall[]> | undefined)[];

  constructor(types: TypeResolver, methods: Methods) {
    this.#types = types;
    this.#methods = methods;
    this.#byCaller = types.modules.map(({ named }) =>
      named === undefined ? undefined : groupBy(named, ({ caller }) => caller),
    );
  }

  of(node: MethodNode): readonly NamedTarget[] {
    const module = this.#methods.moduleOf(node);
    const calls = this.#byCaller[module]?.get(this.#methods.rowOf(node));
    if (calls === undefined) return none;
    return calls.flatMap(({ type, member, ilOffset }) =>
      this.#membersOf(this.#find(module, type), member).map((method) => ({ method, ilOffset })),
    );
  }

  /** In the module itself, then in those that load with it: of an assembly's name little is kept. */
  #find(module: number, type: string): TypeId {
    const text = type.replaceAll('/', '+');
    for (const home of [module, ...this.#types.modules.keys()]) {
      const found = this.#types.named(home, text);
      if (found !== noType) return found;
    }
    return noType;
  }

  #membersOf(type: TypeId, name: string): MethodNode[] {
    const found: MethodNode[] = [];
    if (type === noType) return found;
    const id = this.#methods.idOfName(name);
    for (let place = this.#methods.first(type); place < this.#methods.end(type); place++) {
      const node = this.#methods.at(place);
      if (this.#methods.nameId(node) === id) found.push(node);
    }
    return found;
  }
}
