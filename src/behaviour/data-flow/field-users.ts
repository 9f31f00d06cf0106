import { Opcode } from '../../formats/cil/body/opcodes.js';
import type { Token } from '../../formats/cil/tables/coded-index.js';
import type { MethodNode } from '../call-graph/index.js';
import type { TokenUses } from './token-uses.js';

/** Which methods touch a field. */
export interface FieldUsers {
  readonly loads: readonly MethodNode[];
  readonly stores: readonly MethodNode[];
}

interface Users {
  readonly loads: MethodNode[];
  readonly stores: MethodNode[];
}

const nobody: FieldUsers = { loads: [], stores: [] };

/** Who touches the fields of modules that load together, by their keys. */
export class AllFieldUsers {
  readonly #users = new Map<string, Users>();

  of(field: string): FieldUsers {
    return this.#users.get(field) ?? nobody;
  }

  /** The instructions of one module, whose tokens are asked for their keys once. */
  add(
    uses: TokenUses,
    nodeOf: (methodRow: number) => MethodNode | undefined,
    keyOf: (token: Token) => string,
  ): void {
    const byToken = new Map<Token, Users>();
    uses.each((row, opcode, token) => {
      if (opcode < Opcode.ldfld || opcode > Opcode.stsfld) return;
      const node = nodeOf(row);
      if (node === undefined) return;
      let known = byToken.get(token);
      if (known === undefined) {
        known = this.#named(keyOf(token));
        byToken.set(token, known);
      }
      const isStore = opcode === Opcode.stfld || opcode === Opcode.stsfld;
      const isAddress = opcode === Opcode.ldflda || opcode === Opcode.ldsflda;
      if (!isStore) addOnce(known.loads, node);
      if (isStore || isAddress) addOnce(known.stores, node);
    });
  }

  #named(field: string): Users {
    let users = this.#users.get(field);
    if (users === undefined) {
      users = { loads: [], stores: [] };
      this.#users.set(field, users);
    }
    return users;
  }
}

/** Code is gone through method by method. */
function addOnce(nodes: MethodNode[], node: MethodNode): void {
  if (nodes.at(-1) !== node) nodes.push(node);
}
