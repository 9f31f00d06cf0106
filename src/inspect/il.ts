import { readMethodBody } from '../formats/cil/body/body.js';
import { renderBody, type TokenResolver } from '../formats/cil/body/render.js';
import { methodOwners } from '../formats/cil/lists.js';
import { memberRow, type MemberRow } from '../formats/cil/members.js';
import { userStringAt } from '../formats/cil/metadata/heaps.js';
import { moduleOffset, openModule, type Module } from '../formats/cil/module.js';
import { nameText, tokenText, typeDefToken, typeName } from '../formats/cil/names.js';
import {
  fieldSignatureAt,
  instantiationAt,
  localsAt,
  methodSignatureAt,
} from '../formats/cil/signatures.js';
import {
  functionSignatureText,
  methodText,
  typeListText,
  typeText,
} from '../formats/cil/signature/text.js';
import {
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
} from '../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../formats/cil/tables/rows.js';
import { tableId } from '../formats/cil/tables/schema.js';
import { readPeImage } from '../formats/pe/image.js';
import { readOpc } from '../formats/opc/opc.js';
import { readEntry } from '../formats/zip/read-entry.js';
import { readZip } from '../formats/zip/read-zip.js';
import { isInputError } from '../core/errors.js';
import { groupBy } from '../core/group.js';
import { escapeText } from '../core/text.js';
import { kindOf } from './kind.js';

export interface MethodIl {
  /** One text for each overload, headed by all assemblies that have it with these instructions. */
  readonly texts: readonly string[];
  /** Files that could not be searched, with the reason: the method may stand there. */
  readonly unread: readonly string[];
}

/**
 * The IL of every method of a package called `Namespace.Type::Method`, in assemblies under any
 * name: a disguise must not hide code here. A type may be given without its namespace.
 * @throws MalformedInput, LimitReached when the archive cannot be read.
 */
export function methodIl(bytes: Uint8Array, member: string): MethodIl {
  const archive = readZip(bytes);
  const unread: string[] = [];
  const found = readOpc(archive).parts.flatMap(({ name, entry }) => {
    try {
      const content = readEntry(archive, entry);
      return kindOf(name, content) === 'managed-pe' ? inModule(name, content, member) : [];
    } catch (error) {
      if (!isInputError(error)) throw error;
      unread.push(`${name}: ${error.message}`);
      return [];
    }
  });
  // Most packages have the same method once for each framework.
  const texts = [...groupBy(found, ({ body }) => body)].map(([body, same]) =>
    [...same.map(({ title }) => title), body].join('\n'),
  );
  return { texts, unread };
}

interface FoundMethod {
  /** The file and the token. */
  readonly title: string;
  readonly body: string;
}

function inModule(path: string, bytes: Uint8Array, member: string): FoundMethod[] {
  const module = openModule(readPeImage(bytes));
  const { MethodDef } = module.tables;
  const variables = methodVariables(module);
  const found: FoundMethod[] = [];
  for (let row = 1; row <= MethodDef.rows; row++) {
    if (!isCalled(module, row, member)) continue;
    const title = escapeText(`// ${path}  ${tokenText(makeToken(tableId.MethodDef, row))}`);
    found.push({ title, body: methodLines(module, row, variables.get(row)).join('\n') });
  }
  return found;
}

function isCalled(module: Module, row: number, member: string): boolean {
  const name = nameText(module, cell(module.tables.MethodDef.columns.Name, row));
  if (!member.endsWith(`::${name}`)) return false;
  const owner = typeName(module, typeDefToken(methodOwners(module)[row] ?? 0));
  const wanted = member.slice(0, -name.length - 2);
  return owner === wanted || owner.endsWith(`.${wanted}`) || owner.endsWith(`/${wanted}`);
}

/** By row of a method, the names of its type variables (ECMA-335 II.22.20). */
function methodVariables(module: Module): ReadonlyMap<number, readonly string[]> {
  const { GenericParam } = module.tables;
  const { Number: position, Name, Owner } = GenericParam.columns;
  const names = new Map<number, string[]>();
  for (let row = 1; row <= GenericParam.rows; row++) {
    const owner = resolveCoded.TypeOrMethodDef(cell(Owner, row));
    if (tokenTable(owner) !== tableId.MethodDef) continue;
    const own = names.get(tokenRow(owner)) ?? [];
    // Of damaged ones, where one is told twice or out of turn, the number of the signature is shown.
    if (cell(position, row) !== own.length) own.length = 0;
    else own.push(nameText(module, cell(Name, row)));
    names.set(tokenRow(owner), own);
  }
  return names;
}

function methodLines(
  module: Module,
  row: number,
  variables: readonly string[] | undefined,
): string[] {
  const { columns } = module.tables.MethodDef;
  const resolver = resolverOf(module);
  const heading = escapeText(`.method ${headingOf(module, row, variables)}`);
  const rva = cell(columns.Rva, row);
  if (rva === 0) return [heading, '// no body: abstract, native or provided by the runtime'];
  const body = readMethodBody(module.bytes, moduleOffset(module, rva));
  const lines = renderBody(module.bytes, body, resolver);
  return [heading, '{', ...lines.map((line) => `  ${line}`), '}'];
}

/** With the names that the method gives its variables, which its signature numbers. */
function headingOf(module: Module, row: number, variables: readonly string[] = []): string {
  const nameOf = (token: number): string => typeName(module, token);
  const token = makeToken(tableId.MethodDef, row);
  const member = memberRow(module, token);
  if (member === undefined) return tokenText(token);
  const signature = methodSignatureAt(module, member.signature);
  const isWhole = variables.length > 0 && signature?.genericParameterCount === variables.length;
  return memberName(module, member, nameOf, isWhole ? variables.join(',') : undefined);
}

export function resolverOf(module: Module): TokenResolver {
  const nameOf = (token: number): string => typeName(module, token);
  return {
    token: (token) => tokenName(module, token, nameOf),
    userString: (token) => userStringAt(module.userStrings, tokenRow(token)) ?? '',
  };
}

type NameOf = (token: number) => string;

function tokenName(module: Module, token: number, nameOf: NameOf): string {
  const row = tokenRow(token);
  switch (tokenTable(token)) {
    case tableId.TypeDef:
    case tableId.TypeRef:
    case tableId.TypeSpec:
      return nameOf(token);
    case tableId.MethodSpec:
      return methodSpecName(module, row, nameOf);
    case tableId.StandAloneSig:
      return signatureName(module, row, nameOf);
    default: {
      const member = memberRow(module, token);
      return member ? memberName(module, member, nameOf) : tokenText(token);
    }
  }
}

function memberName(module: Module, member: MemberRow, nameOf: NameOf, generics?: string): string {
  const name = `${nameOf(member.owner)}::${nameText(module, member.name)}`;
  if (member.kind === 'field') {
    const type = fieldSignatureAt(module, member.signature);
    return type ? `${typeText(type, nameOf)} ${name}` : name;
  }
  const signature = methodSignatureAt(module, member.signature);
  if (signature === undefined) return generics === undefined ? name : `${name}<${generics}>`;
  const { head, tail } = methodText(signature, nameOf, generics);
  return `${head}${name}${tail}`;
}

function methodSpecName(module: Module, row: number, nameOf: NameOf): string {
  const { MethodSpec } = module.tables;
  if (!hasRow(MethodSpec, row)) return tokenText(makeToken(tableId.MethodSpec, row));
  const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
  const types = instantiationAt(module, cell(MethodSpec.columns.Instantiation, row)) ?? [];
  const generics = typeListText(types, nameOf);
  const member = memberRow(module, method);
  return member
    ? memberName(module, member, nameOf, generics)
    : `${tokenText(method)}<${generics}>`;
}

/** The locals of a body, or the signature of a `calli` (ECMA-335 II.22.36). */
function signatureName(module: Module, row: number, nameOf: NameOf): string {
  const { StandAloneSig } = module.tables;
  if (!hasRow(StandAloneSig, row)) return tokenText(makeToken(tableId.StandAloneSig, row));
  const blob = cell(StandAloneSig.columns.Signature, row);
  const locals = localsAt(module, blob);
  if (locals) return `(${typeListText(locals, nameOf)})`;
  const signature = methodSignatureAt(module, blob);
  return signature
    ? functionSignatureText(signature, nameOf)
    : tokenText(makeToken(tableId.StandAloneSig, row));
}
