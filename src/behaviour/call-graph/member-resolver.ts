import { tokenRow, tokenTable, type Token } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import type { Hierarchy } from './hierarchy.js';
import { noMethod, type MethodNode, type Methods } from './methods.js';
import type { ModuleCode } from './module-code.js';
import type { PlacedSignature, SignatureMatcher } from './signature-match.js';
import type { TypeInstance } from './type-instance.js';
import type { TypeId, TypeResolver } from './type-resolver.js';
import type { Work } from './work.js';

const notAsked = -2;
/** Methods of a type up to which an index by name costs more than it saves. */
const looksAtAll = 64;
const none: readonly MethodNode[] = [];

/** Finds the methods that tokens and signatures name. */
export class MemberResolver {
  readonly #types: TypeResolver;
  readonly #methods: Methods;
  readonly #hierarchy: Hierarchy;
  readonly #matcher: SignatureMatcher;
  readonly #work: Work;
  readonly #references: readonly Int32Array[];
  /** By type of many methods, these by name. */
  readonly #named = new Map<TypeId, Map<number, MethodNode[]>>();

  constructor(
    types: TypeResolver,
    methods: Methods,
    hierarchy: Hierarchy,
    matcher: SignatureMatcher,
    work: Work,
  ) {
    this.#types = types;
    this.#methods = methods;
    this.#hierarchy = hierarchy;
    this.#matcher = matcher;
    this.#work = work;
    this.#references = types.modules.map(({ memberRefs }) =>
      new Int32Array(memberRefs.rows + 1).fill(notAsked),
    );
  }

  /** The method of a MethodDef, MemberRef or MethodSpec token; `noMethod` outside the graph. */
  resolve(module: number, token: Token): MethodNode {
    const code = this.#types.modules[module] as ModuleCode;
    const row = tokenRow(token);
    switch (tokenTable(token)) {
      case tableId.MethodDef:
        return row >= 1 && row <= code.methods.rows ? this.#methods.node(module, row) : noMethod;
      case tableId.MemberRef:
        return this.#reference(module, row);
      case tableId.MethodSpec: {
        const method = row < code.methodSpecs.method.length ? code.methodSpecs.method[row] : 0;
        // A coded MethodDefOrRef leads to no other MethodSpec (ECMA-335 II.22.29).
        return method === undefined || method === 0 ? noMethod : this.resolve(module, method);
      }
      default:
        return noMethod;
    }
  }

  /** The first method of a type with the name and signature that is `wanted`. */
  find(
    instance: TypeInstance,
    name: number,
    signature: PlacedSignature,
    isWanted: (node: MethodNode) => boolean,
  ): MethodNode {
    const { type } = instance;
    const [first, end] = [this.#methods.first(type), this.#methods.end(type)];
    if (end - first > looksAtAll) {
      for (const node of this.#namedSo(type, name)) {
        this.#work.spend(1);
        if (isWanted(node) && this.#is(node, instance, signature)) return node;
      }
      return noMethod;
    }
    this.#work.spend(end - first);
    for (let place = first; place < end; place++) {
      const node = this.#methods.at(place);
      if (!isWanted(node) || this.#methods.nameId(node) !== name) continue;
      if (this.#is(node, instance, signature)) return node;
    }
    return noMethod;
  }

  #is(node: MethodNode, { typeArguments }: TypeInstance, signature: PlacedSignature): boolean {
    const module = this.#methods.moduleOf(node);
    const index = this.#methods.signatureOf(node);
    return this.#matcher.same(signature, { module, index, typeArguments });
  }

  /** The methods of a type with this name, in the order of rows. */
  #namedSo(type: TypeId, name: number): readonly MethodNode[] {
    let index = this.#named.get(type);
    if (index === undefined) {
      index = this.#indexNames(type);
      this.#named.set(type, index);
    }
    return index.get(name) ?? none;
  }

  #indexNames(type: TypeId): Map<number, MethodNode[]> {
    const index = new Map<number, MethodNode[]>();
    const [first, end] = [this.#methods.first(type), this.#methods.end(type)];
    this.#work.spend(end - first);
    for (let place = first; place < end; place++) {
      const node = this.#methods.at(place);
      const name = this.#methods.nameId(node);
      const same = index.get(name);
      if (same) same.push(node);
      else index.set(name, [node]);
    }
    return index;
  }

  #reference(module: number, row: number): MethodNode {
    const known = this.#references[module] as Int32Array;
    if (row < 1 || row >= known.length) return noMethod;
    if (known[row] === notAsked) known[row] = this.#search(module, row);
    return known[row] as MethodNode;
  }

  /** ECMA-335 II.22.25: among the type's own methods, then those of its base classes. */
  #search(module: number, row: number): MethodNode {
    const code = this.#types.modules[module] as ModuleCode;
    const { parent, name, signature } = code.memberRefs;
    const owner = parent[row] as Token;
    if (tokenTable(owner) === tableId.MethodDef) return this.resolve(module, owner);
    const type = this.#typeOf(module, owner);
    if (type < 0) return noMethod;
    const id = this.#methods.nameIdAt(module, name[row] as number);
    // The signature speaks of the definition's variables, whatever instance the parent is.
    const wanted = { module, index: signature[row] as number, typeArguments: undefined };
    let found = noMethod;
    this.#hierarchy.up(type, (instance) => {
      found = this.find(instance, id, wanted, () => true);
      return found === noMethod;
    });
    return found;
  }

  /** A ModuleRef stands for the global methods of another module of the assembly. */
  #typeOf(module: number, owner: Token): TypeId {
    if (tokenTable(owner) !== tableId.ModuleRef) return this.#types.resolve(module, owner);
    const { moduleRefs } = this.#types.modules[module] as ModuleCode;
    const row = tokenRow(owner);
    return row < moduleRefs.length ? this.#types.globalsOf(module, moduleRefs[row] as number) : -1;
  }
}
