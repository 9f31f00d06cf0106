import { createHash } from 'node:crypto';
import { isInputError } from '../core/errors.js';
import { limits, within } from '../core/limits.js';
import type {
  AssemblyMembers,
  FieldEntry,
  MethodEntry,
  MethodLines,
} from '../facts/member-listing.js';
import { readMethodBody } from '../formats/cil/body/body.js';
import { renderBody, type TokenResolver } from '../formats/cil/body/render.js';
import { fieldOwners, methodOwners } from '../formats/cil/lists.js';
import { moduleOffset, openModule, type Module } from '../formats/cil/module.js';
import { enclosingTypes, typeDefToken, typeName } from '../formats/cil/names.js';
import { makeToken } from '../formats/cil/tables/coded-index.js';
import { cell } from '../formats/cil/tables/rows.js';
import { tableId } from '../formats/cil/tables/schema.js';
import { readOpc } from '../formats/opc/opc.js';
import { readPeImage } from '../formats/pe/image.js';
import { readEntry } from '../formats/zip/read-entry.js';
import { readZip } from '../formats/zip/read-zip.js';
import { resolverOf } from './il.js';

/**
 * The methods and fields of some assemblies of a package, with a digest of what each method does: of its
 * instructions by the names of what they use, so that a build which only numbers things anew changes nothing.
 * @throws MalformedInput, LimitReached when the archive cannot be read.
 */
export function membersOf(bytes: Uint8Array, paths: readonly string[]): AssemblyMembers[] {
  const budget = newBudget();
  return eachAssembly(bytes, paths, (path, module) => ({
    path,
    methods: methodsOf(module, budget),
    fields: fieldsOf(module, budget),
  }));
}

/** The instructions of those methods of one assembly that are asked for. @throws as `membersOf` */
export function linesOf(
  bytes: Uint8Array,
  path: string,
  signatures: ReadonlySet<string>,
): MethodLines {
  const lines = new Map<string, readonly string[]>();
  eachAssembly(bytes, [path], (_, module) => {
    const budget = newBudget();
    const resolver = cached(module, budget);
    for (let row = 1; row <= module.tables.MethodDef.rows; row++) {
      const signature = resolver.token(makeToken(tableId.MethodDef, row));
      if (signatures.has(signature)) lines.set(signature, bodyLines(module, row, resolver, budget));
    }
    return { path, methods: [], fields: [] };
  });
  return lines;
}

/** What an attacker can have worked off: code and text of all methods together. */
interface Budget {
  charge(characters: number): void;
}

function newBudget(): Budget {
  let characters = 0;
  return {
    charge(more) {
      characters += more;
      within('comparedCode', characters);
    },
  };
}

function eachAssembly(
  bytes: Uint8Array,
  paths: readonly string[],
  read: (path: string, module: Module) => AssemblyMembers,
): AssemblyMembers[] {
  const archive = readZip(bytes);
  const wanted = new Set(paths);
  const parts = readOpc(archive).parts.filter(({ name }) => wanted.has(name));
  return parts.map(({ name, entry }) => {
    try {
      return read(name, openModule(readPeImage(readEntry(archive, entry))));
    } catch (error) {
      if (!isInputError(error)) throw error;
      return { path: name, methods: [], fields: [], unread: error.message };
    }
  });
}

function methodsOf(module: Module, budget: Budget): MethodEntry[] {
  const { MethodDef } = module.tables;
  const resolver = cached(module, budget);
  const owners = methodOwners(module);
  const isVisible = visibility(module);
  return Array.from({ length: MethodDef.rows }, (_, at): MethodEntry => {
    const row = at + 1;
    const owner = owners[row] ?? 0;
    const access = cell(MethodDef.columns.Flags, row) & accessMask;
    const digest = createHash('sha256');
    for (const line of bodyLines(module, row, resolver, budget)) digest.update(`${line}\n`);
    return {
      signature: resolver.token(makeToken(tableId.MethodDef, row)),
      type: typeName(module, typeDefToken(owner)),
      isVisible: visibleMembers.has(access) && isVisible(owner),
      digest: digest.digest('hex'),
    };
  });
}

function fieldsOf(module: Module, budget: Budget): FieldEntry[] {
  const { Field } = module.tables;
  const resolver = cached(module, budget);
  const owners = fieldOwners(module);
  const isVisible = visibility(module);
  return Array.from({ length: Field.rows }, (_, at) => {
    const owner = owners[at + 1] ?? 0;
    const access = cell(Field.columns.Flags, at + 1) & accessMask;
    return {
      signature: resolver.token(makeToken(tableId.Field, at + 1)),
      type: typeName(module, typeDefToken(owner)),
      isVisible: visibleMembers.has(access) && isVisible(owner),
    };
  });
}

/** ECMA-335 II.23.1.10 and .5: MemberAccessMask; family, family or assembly, public. */
const accessMask = 7;
const visibleMembers = new Set([4, 5, 6]);
/** II.23.1.15: public, nested public, nested family, nested family or assembly. */
const visibleTypes = new Set([1, 2, 4, 7]);

/** Whether a type and all that it lies in can be named by other assemblies. */
function visibility(module: Module): (type: number) => boolean {
  const { Flags } = module.tables.TypeDef.columns;
  const outer = enclosingTypes(module);
  return (type) => {
    let at = type;
    for (let level = 0; level <= limits.typeNesting; level++) {
      if (at < 1 || !visibleTypes.has(cell(Flags, at) & 7)) return false;
      at = outer[at] ?? 0;
      if (at === 0) return true;
    }
    return false;
  };
}

/** Labels and the size move with every instruction before; the comment of the size says no more. */
function bodyLines(
  module: Module,
  row: number,
  resolver: TokenResolver,
  budget: Budget,
): readonly string[] {
  const rva = cell(module.tables.MethodDef.columns.Rva, row);
  if (rva === 0) return [];
  const body = readMethodBody(module.bytes, moduleOffset(module, rva));
  budget.charge(body.codeSize);
  const lines = renderBody(module.bytes, body, resolver)
    .filter((line) => !/^\s*(?:\/\/ Code size|\.maxstack)/.test(line))
    .map((line) =>
      line.replace(/^(\s*)IL_-?[0-9a-f]+: /, '$1').replaceAll(/IL_-?[0-9a-f]{4,}/g, 'IL_…'),
    );
  for (const line of lines) budget.charge(line.length);
  return lines;
}

const longestName = 500;

/** Names of a module, each made once and none without bound: what is cut is told apart by its digest. */
function cached(module: Module, budget: Budget): TokenResolver {
  const resolver = resolverOf(module);
  const names = new Map<number, string>();
  const once = (token: number, name: (token: number) => string): string => {
    const known = names.get(token);
    if (known !== undefined) return known;
    const whole = name(token);
    budget.charge(whole.length);
    const text = short(withoutNumbers(whole));
    names.set(token, text);
    return text;
  };
  return {
    token: (token) => once(token, (one) => resolver.token(one)),
    userString: (token) => once(token, (one) => resolver.userString(one)),
  };
}

function short(text: string): string {
  if (text.length <= longestName) return text;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `${text.slice(0, longestName)}… (${text.length} characters, ${digest})`;
}

/** Compilers number what they make, and number it anew in each build. */
const withoutNumbers = (name: string): string =>
  name.replaceAll(/(<[^<>]{0,200}>[a-z]__\D{0,40})\d+(?:_\d+)?/g, '$1');
