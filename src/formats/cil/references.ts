import { methodSignatureAt } from './signatures.js';
import { memberRow } from './members.js';
import { assemblyReference } from './assembly.js';
import { perModule, type Module } from './module.js';
import { nameText, typeName } from './names.js';
import { resolveCoded, tokenRow, tokenTable, type Token } from './tables/coded-index.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';
import { limits } from '../../core/limits.js';
import { typeSignatureAt } from './signatures.js';

/** A member that code calls or touches, told by what it is called and where it lives. */
export interface MemberReference {
  readonly token: Token;
  readonly kind: 'field' | 'method';
  /** `Namespace.Type/Nested`, generic arguments left out. */
  readonly declaringType: string;
  readonly name: string;
  /** Number of parameters; 0 for fields. */
  readonly parameters: number;
  /** Number of generic parameters of the method itself. */
  readonly arity: number;
  /** Simple name of the assembly that the declaring type is looked up in; '' is this module. */
  readonly assembly: string;
}

const known = perModule(() => new Map<Token, MemberReference | null>());

/**
 * The member of a MemberRef, MethodDef, Field or MethodSpec token, worked out once for each token:
 * a scanner can classify a token once and then look up integers. Undefined when the token names
 * no such row.
 */
export function memberReference(module: Module, token: Token): MemberReference | undefined {
  const references = known(module);
  let reference = references.get(token);
  if (reference === undefined) {
    reference = makeReference(module, token) ?? null;
    references.set(token, reference);
  }
  return reference ?? undefined;
}

/** `Namespace.Type::Method` of the same tokens; `\?` for what names no row. */
export function memberName(module: Module, token: Token): string {
  const reference = memberReference(module, token);
  return reference === undefined ? '\\?' : `${reference.declaringType}::${reference.name}`;
}

function makeReference(module: Module, token: Token): MemberReference | undefined {
  const member = memberRow(module, genericMethodOf(module, token));
  if (member === undefined) return undefined;
  const owner = withoutArguments(module, member.owner);
  const signature =
    member.kind === 'method' ? methodSignatureAt(module, member.signature) : undefined;
  return {
    token,
    kind: member.kind,
    declaringType: ownerName(module, owner),
    name: nameText(module, member.name),
    parameters: signature?.parameters.length ?? 0,
    arity: signature?.genericParameterCount ?? 0,
    assembly: scopeAssembly(module, owner),
  };
}

/** The method that a MethodSpec makes an instance of; other tokens are themselves. */
function genericMethodOf(module: Module, token: Token): Token {
  const { MethodSpec } = module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) !== tableId.MethodSpec || !hasRow(MethodSpec, row)) return token;
  return resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
}

/** The generic type of a TypeSpec that is an instance of one, the element of an array. */
function withoutArguments(module: Module, token: Token): Token {
  const { TypeSpec } = module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) !== tableId.TypeSpec || !hasRow(TypeSpec, row)) return token;
  const type = typeSignatureAt(module, cell(TypeSpec.columns.Signature, row));
  if (type?.kind !== 'generic' && type?.kind !== 'named') return token;
  return tokenTable(type.token) === tableId.TypeSpec ? token : type.token;
}

/** A member of another module (II.22.25) belongs to no type: its owner is the library. */
function ownerName(module: Module, owner: Token): string {
  const { ModuleRef } = module.tables;
  const row = tokenRow(owner);
  if (tokenTable(owner) !== tableId.ModuleRef || !hasRow(ModuleRef, row)) {
    return typeName(module, owner);
  }
  return nameText(module, cell(ModuleRef.columns.Name, row));
}

/** Simple name of the assembly a type token is looked up in; '' for this module's own types. */
export function scopeAssembly(module: Module, token: Token): string {
  const { TypeRef, AssemblyRef } = module.tables;
  let scope = withoutArguments(module, token);
  for (let level = 0; level <= limits.typeNesting; level++) {
    const row = tokenRow(scope);
    if (tokenTable(scope) === tableId.AssemblyRef && hasRow(AssemblyRef, row)) {
      return assemblyReference(module, row).name;
    }
    if (tokenTable(scope) !== tableId.TypeRef || !hasRow(TypeRef, row)) return '';
    scope = resolveCoded.ResolutionScope(cell(TypeRef.columns.ResolutionScope, row));
  }
  return '';
}
