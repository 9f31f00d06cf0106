import { classifyMember, isCataloguedType } from '../../behaviour/catalogue/classify-member.js';
import type { Capability } from '../../facts/capability.js';
import { memberParents } from '../../formats/cil/members.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { methodSignatureAt, typeSignatureAt } from '../../formats/cil/signatures.js';
import type { TypeSignature } from '../../formats/cil/signature/model.js';
import {
  damagedToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/** A member of another assembly that the catalogue knows. */
export interface KnownMember {
  readonly capability: Capability;
  /** `System.Net.Http.HttpClient::PostAsync`. */
  readonly api: string;
  readonly fromBytes?: true;
}

/**
 * Classifies every MemberRef row once, so that the walk over the code only looks up numbers.
 * Returns a function of a call's operand: MemberRef, or MethodSpec of one (ECMA-335 II.22.25, .29).
 */
export function knownMembers(module: Module): (token: number) => KnownMember | undefined {
  const { MemberRef, MethodSpec } = module.tables;
  const known = new Array<KnownMember | null | undefined>(MemberRef.rows + 1);
  const typeOf = cataloguedTypes(module);
  const ofRef = (row: number): KnownMember | undefined => {
    let member = known[row];
    if (member === undefined) {
      member = classifyRow(module, row, typeOf) ?? null;
      known[row] = member;
    }
    return member ?? undefined;
  };
  return (token) => {
    const row = tokenRow(token);
    if (tokenTable(token) === tableId.MemberRef)
      return hasRow(MemberRef, row) ? ofRef(row) : undefined;
    if (tokenTable(token) !== tableId.MethodSpec || !hasRow(MethodSpec, row)) return undefined;
    const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
    if (method === damagedToken || tokenTable(method) !== tableId.MemberRef) return undefined;
    return hasRow(MemberRef, tokenRow(method)) ? ofRef(tokenRow(method)) : undefined;
  };
}

function classifyRow(
  module: Module,
  row: number,
  typeOf: (parent: number) => string | undefined,
): KnownMember | undefined {
  const { columns } = module.tables.MemberRef;
  const type = typeOf(memberParents(module)[row] as Token);
  if (type === undefined) return undefined;
  const name = nameText(module, cell(columns.Name, row));
  // Without a signature the telling overload is assumed: most members end here, undecoded.
  if (classifyMember(type, name) === undefined) return undefined;
  const parameter = firstParameter(module, row);
  const capability = classifyMember(type, name, parameter);
  if (capability === undefined) return undefined;
  const api = `${type}::${name}`;
  return { capability, api, ...(takesCode(capability, parameter) ? { fromBytes: true } : {}) };
}

/** `Assembly.Load(byte[])`, `AssemblyLoadContext.LoadFromStream(Stream)`. */
function takesCode(capability: Capability, parameter: string | undefined): boolean {
  return (
    capability === 'assembly-load' && /^(?:uint8\[\]|System\.IO\.Stream)$/.test(parameter ?? '')
  );
}

/** The catalogued types among the owners of members, each looked up once. */
function cataloguedTypes(module: Module): (parent: number) => string | undefined {
  const known = new Map<number, string | null>();
  return (parent) => {
    let type = known.get(parent);
    if (type === undefined) {
      const name = declaringType(module, parent);
      type = name !== undefined && isCataloguedType(name) ? name : null;
      known.set(parent, type);
    }
    return type ?? undefined;
  };
}

/** The type without its generic arguments: of `List<string>` the members are those of `List`1`. */
function declaringType(module: Module, parent: number): string | undefined {
  if (parent === damagedToken) return undefined;
  if (tokenTable(parent) === tableId.TypeRef) return typeName(module, parent);
  const { TypeSpec } = module.tables;
  if (tokenTable(parent) !== tableId.TypeSpec || !hasRow(TypeSpec, tokenRow(parent))) {
    return undefined;
  }
  const blob = cell(TypeSpec.columns.Signature, tokenRow(parent));
  const type = typeSignatureAt(module, blob);
  const named = type?.kind === 'generic' || type?.kind === 'named';
  // A generic type of this very module is nobody else's API, whatever it is called.
  if (!named || tokenTable(type.token) !== tableId.TypeRef) return undefined;
  return typeName(module, type.token);
}

function firstParameter(module: Module, row: number): string | undefined {
  const blob = cell(module.tables.MemberRef.columns.Signature, row);
  const parameter = methodSignatureAt(module, blob)?.parameters[0];
  return parameter && fullName(module, parameter);
}

const systemNames: Readonly<Record<string, string>> = {
  string: 'System.String',
  object: 'System.Object',
  int32: 'System.Int32',
  int64: 'System.Int64',
  bool: 'System.Boolean',
};

/** The full name of a parameter's type, where it is one that has a name by itself. */
export function fullName(module: Module, type: TypeSignature): string {
  if (type.kind === 'primitive') return systemNames[type.name] ?? type.name;
  if (type.kind === 'named' || type.kind === 'generic') return typeName(module, type.token);
  if (type.kind === 'vector') return `${fullName(module, type.element)}[]`;
  return type.kind === 'byref' ? fullName(module, type.element) : '';
}
