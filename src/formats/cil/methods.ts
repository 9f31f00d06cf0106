import { readMethodBody, type MethodBody } from './body/body.js';
import { moduleOffset, type Module } from './module.js';
import { memberRow } from './members.js';
import { userStringAt } from './metadata/heaps.js';
import type { MethodSignature } from './signature/model.js';
import { methodSignatureAt } from './signatures.js';
import { resolveCoded, tokenRow, tokenTable, type Token } from './tables/coded-index.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

const codeTypeMask = 0x3;
const userStringTable = 0x70;

/**
 * The body of a MethodDef row; undefined for methods without IL: abstract, imported, native.
 * @throws MalformedInput when it does not lie in the file or its header is damaged.
 */
export function methodBody(module: Module, row: number): MethodBody | undefined {
  const { Rva, ImplFlags } = module.tables.MethodDef.columns;
  const rva = cell(Rva, row);
  if (rva === 0 || (cell(ImplFlags, row) & codeTypeMask) !== 0) return undefined;
  return readMethodBody(module.bytes, moduleOffset(module, rva));
}

/** The signature of a MethodDef, MemberRef, MethodSpec or StandAloneSig token, when decodable. */
export function methodSignature(module: Module, token: Token): MethodSignature | undefined {
  const { MethodSpec, StandAloneSig } = module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) === tableId.MethodSpec) {
    if (!hasRow(MethodSpec, row)) return undefined;
    return signatureOf(module, resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row)));
  }
  if (tokenTable(token) !== tableId.StandAloneSig) return signatureOf(module, token);
  if (!hasRow(StandAloneSig, row)) return undefined;
  return methodSignatureAt(module, cell(StandAloneSig.columns.Signature, row));
}

function signatureOf(module: Module, token: Token): MethodSignature | undefined {
  const member = memberRow(module, token);
  return member?.kind === 'method' ? methodSignatureAt(module, member.signature) : undefined;
}

/** The text of a user string token (0x70......); undefined when it is none. */
export function userString(module: Module, token: Token): string | undefined {
  if (tokenTable(token) !== userStringTable) return undefined;
  return userStringAt(module.userStrings, tokenRow(token));
}
