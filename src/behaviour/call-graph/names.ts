import type { Location } from '../../core/location.js';
import { makeToken } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { sourceMember } from '../source-member.js';
import type { MethodNode, Methods } from './methods.js';
import { nameOf, type ModuleCode } from './module-code.js';
import { nesting } from './type-keys.js';
import type { TypeId, TypeResolver } from './type-resolver.js';

/** What methods of a graph are called, as everywhere else: `Namespace.Type/Nested::Method`. */
export class MemberNames {
  readonly #types: TypeResolver;
  readonly #methods: Methods;
  /** By type: whoever asks for one method asks for others of its class. */
  readonly #owners = new Map<TypeId, string>();

  constructor(types: TypeResolver, methods: Methods) {
    this.#types = types;
    this.#methods = methods;
  }

  member(node: MethodNode): string {
    return `${this.#owner(node)}::${this.#methods.nameOf(node)}`;
  }

  /** The member of the source in which its code was written. */
  source(node: MethodNode): string {
    return sourceMember(this.#owner(node), this.#methods.nameOf(node));
  }

  /** Of an instruction; of the method as a whole without an offset. */
  location(node: MethodNode, ilOffset?: number): Location {
    return {
      path: this.#methods.codeOf(node).path,
      member: this.member(node),
      token: makeToken(tableId.MethodDef, this.#methods.rowOf(node)),
      ...(ilOffset === undefined ? {} : { ilOffset }),
    };
  }

  #owner(node: MethodNode): string {
    const type = this.#methods.ownerOf(node);
    if (type < 0) return '';
    let owner = this.#owners.get(type);
    if (owner === undefined) {
      owner = this.#nested(type);
      this.#owners.set(type, owner);
    }
    return owner;
  }

  #nested(type: TypeId): string {
    const code = this.#types.codeOf(type);
    const rows = nesting(this.#types.rowOf(type), (row) =>
      Math.max(0, code.types.enclosing[row] as number),
    );
    return rows
      .toReversed()
      .map((row) => ownName(code, row))
      .join('/');
  }
}

function ownName(code: ModuleCode, row: number): string {
  const name = nameOf(code, code.types.name[row] as number);
  const namespace = code.types.namespace[row] as number;
  const text = namespace === 0 ? '' : nameOf(code, namespace);
  return text === '' ? name : `${text}.${name}`;
}
