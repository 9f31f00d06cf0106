import { isInputError } from '../../core/errors.js';
import type { MethodBody } from '../../formats/cil/body/body.js';
import { scanTokens } from '../../formats/cil/body/scan.js';
import { memberRow } from '../../formats/cil/members.js';
import { methodBody } from '../../formats/cil/methods.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { makeToken, resolveCoded, type Token } from '../../formats/cil/tables/coded-index.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { ownerName } from './callee.js';

/** The instructions of a module whose operand is a metadata token, in the order of the code. */
export interface TokenUses {
  each(visit: (methodRow: number, opcode: number, token: Token) => void): void;
  /** The MethodDef rows of the bodies with an instruction that is wanted, ascending. */
  rowsWith(isWanted: (opcode: number, token: Token) => boolean): number[];
}

/**
 * Walks all bodies of a module once, for all who look for what some of them name: that takes less
 * than to walk them again for the second question.
 */
export function tokenUses(module: Module): TokenUses {
  const { rows } = module.tables.MethodDef;
  const start = new Uint32Array(rows + 2);
  let uses = new Uses(rows * 4 + 16);
  for (let row = 1; row <= rows; row++) {
    start[row] = uses.count;
    const body = bodyOf(module, row);
    if (body === undefined) continue;
    scanTokens(module.bytes, body.codeOffset, body.codeSize, (_, opcode, token) => {
      if (uses.count === uses.tokens.length) uses = uses.larger();
      uses.tokens[uses.count] = token;
      uses.opcodes[uses.count++] = opcode;
    });
  }
  start[rows + 1] = uses.count;
  const { tokens, opcodes } = uses;
  return {
    each(visit) {
      for (let row = 1; row <= rows; row++) {
        const end = start[row + 1] as number;
        for (let at = start[row] as number; at < end; at++)
          visit(row, opcodes[at] as number, tokens[at] as number);
      }
    },
    rowsWith(isWanted) {
      const found: number[] = [];
      for (let row = 1; row <= rows; row++) {
        const end = start[row + 1] as number;
        let at = start[row] as number;
        while (at < end && !isWanted(opcodes[at] as number, tokens[at] as number)) at++;
        if (at < end) found.push(row);
      }
      return found;
    },
  };
}

class Uses {
  readonly tokens: Uint32Array;
  readonly opcodes: Uint16Array;
  count = 0;

  constructor(size: number) {
    this.tokens = new Uint32Array(size);
    this.opcodes = new Uint16Array(size);
  }

  larger(): Uses {
    const larger = new Uses(this.tokens.length * 2);
    larger.tokens.set(this.tokens);
    larger.opcodes.set(this.opcodes);
    larger.count = this.count;
    return larger;
  }
}

/** Of a MethodDef row; undefined for one that has none, or a damaged one. */
export function bodyOf(module: Module, row: number): MethodBody | undefined {
  try {
    return methodBody(module, row);
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}

/** A member of somebody else, by the name of its type and its own. */
export interface Reference {
  readonly token: Token;
  readonly type: string;
  readonly name: string;
}

/** What a module names of others (ECMA-335 II.22.25). */
export function referencesOf(module: Module): Reference[] {
  const { MemberRef } = module.tables;
  const found: Reference[] = [];
  for (let row = 1; row <= MemberRef.rows; row++) {
    const token = makeToken(tableId.MemberRef, row);
    const owner = memberRow(module, token)?.owner;
    if (owner === undefined) continue;
    const name = nameText(module, cell(MemberRef.columns.Name, row));
    found.push({ token, type: ownerName(module, owner), name });
  }
  return found;
}

/**
 * The tokens by which code calls some of the references: generic methods are called by what gives their
 * arguments (ECMA-335 II.22.29).
 */
export function callingTokens(module: Module, called: readonly Reference[]): Set<Token> {
  const tokens = new Set(called.map(({ token }) => token));
  const { MethodSpec } = module.tables;
  for (let row = 1; tokens.size > 0 && row <= MethodSpec.rows; row++) {
    const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
    if (tokens.has(method)) tokens.add(makeToken(tableId.MethodSpec, row));
  }
  return tokens;
}
