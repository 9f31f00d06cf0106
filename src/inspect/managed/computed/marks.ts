import { isCataloguedType } from '../../../behaviour/catalogue/classify-member.js';
import type { Capability } from '../../../facts/capability.js';
import { nameText, typeName } from '../../../formats/cil/names.js';
import { memberParents } from '../../../formats/cil/members.js';
import type { Module } from '../../../formats/cil/module.js';
import { ElementType, SignatureKind } from '../../../formats/cil/signature/model.js';
import {
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../../formats/cil/tables/rows.js';
import { tableId } from '../../../formats/cil/tables/schema.js';

/** What a body holds that decides whether its constants are worth following. */
export const Mark = {
  /** Turns bytes or characters into a text, or back. */
  decode: 1,
  /** Puts texts together, or takes them apart. */
  compose: 2,
  /** A catalogued API that a text could name something for. */
  use: 4,
  /** Looks up members of a type by name. */
  lookup: 8,
  /** Looks up types by name, or makes objects of types. */
  reflect: 16,
  literal: 32,
  /** Initial data, or a static array. */
  data: 64,
  /** Has to do with a type of the catalogue. */
  type: 128,
} as const;

/** Members of the framework by type, and what calling them marks. */
const marked: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  decode: {
    'System.String': '.ctor Create',
    'System.Text.Encoding': 'GetString GetChars',
    'System.Text.UTF8Encoding': 'GetString GetChars',
    'System.Text.ASCIIEncoding': 'GetString GetChars',
    'System.Text.UnicodeEncoding': 'GetString GetChars',
    'System.Convert': 'FromBase64String FromBase64CharArray FromHexString',
    'System.Array': 'Reverse',
    'System.Net.IPAddress': '.ctor',
    'System.MemoryExtensions': 'Reverse',
    'System.Security.Cryptography.SymmetricAlgorithm': 'CreateDecryptor DecryptCbc DecryptEcb',
    'System.Security.Cryptography.Aes': 'CreateDecryptor',
    'System.Reflection.Assembly': 'GetManifestResourceStream',
  },
  data: { 'System.Net.IPAddress': '.ctor' },
  type: {
    'System.Type': 'GetTypeFromHandle',
    'System.String': 'ToString Trim ToLower ToLowerInvariant ToUpper ToUpperInvariant',
    'System.Text.Encoding':
      'get_UTF8 get_ASCII get_Unicode get_Latin1 get_BigEndianUnicode GetEncoding GetBytes',
    'System.Linq.Enumerable': 'ToArray ToList Where Skip Take Range',
    'System.MemoryExtensions': 'AsSpan',
    'System.ReadOnlySpan`1': 'op_Implicit',
  },
  compose: {
    'System.Linq.Enumerable': 'Reverse Select Zip Aggregate Concat',
    'System.BitConverter': 'GetBytes ToString',
    'System.Convert': 'ToChar ToByte',
    'System.String':
      'Concat Join Format Replace Substring Split Insert Remove get_Chars ToCharArray',
    'System.Text.StringBuilder': 'Append ToString Insert Replace',
    'Microsoft.VisualBasic.Strings': 'StrReverse Chr ChrW Mid Left Right Replace LCase UCase Join',
    'System.Runtime.CompilerServices.DefaultInterpolatedStringHandler': 'ToStringAndClear',
  },
  use: { 'System.Uri': '.ctor', 'System.UriBuilder': '.ctor' },
  reflect: {
    'System.Type': 'GetType InvokeMember',
    'System.Reflection.Assembly': 'GetType',
    'System.Activator': 'CreateInstance',
  },
  lookup: {
    'System.Type': 'GetMethod GetProperty',
    'System.Reflection.RuntimeReflectionExtensions': 'GetRuntimeMethod',
  },
};

/** By type, the marks of its members. */
const members = new Map<string, Map<string, number>>();
for (const [mark, types] of Object.entries(marked)) {
  for (const [type, names] of Object.entries(types)) {
    const known = members.get(type) ?? new Map<string, number>();
    for (const name of names.split(' ')) {
      known.set(name, (known.get(name) ?? 0) | Mark[mark as keyof typeof Mark]);
    }
    members.set(type, known);
  }
}

/** Of these a computed text says where data comes from or goes to. */
const uses: ReadonlySet<Capability> = new Set<Capability>([
  'network',
  'dns',
  'mail',
  'telemetry',
  'process',
  'environment',
  'assembly-load',
  'credential-store',
  'file-read',
  'registry',
]);

const notAsked = 0xff;
const userStringTable = 0x70;

/** Looks at the instructions of each body as they go by. */
export interface MarkRecorder {
  instruction(token: Token): void;
  /** A call of the catalogue. */
  uses(capability: Capability): void;
  end(row: number): void;
  /** By MethodDef row, the marks of its body. */
  readonly marks: Uint8Array;
  /** The marks that a call of a MemberRef or MethodSpec token makes. */
  ofToken(token: Token): number;
}

export function markRecorder(module: Module): MarkRecorder {
  const { MemberRef, MethodSpec, Field, MethodDef, TypeRef } = module.tables;
  const marks = new Uint8Array(MethodDef.rows + 1);
  const known = Array.from<Uint8Array | undefined>({ length: 0x100 });
  for (const table of [MemberRef, MethodSpec, Field, TypeRef]) {
    known[table.id] = new Uint8Array(table.rows + 1).fill(notAsked);
  }
  const memberMark = memberMarks(module);
  const markOf = (token: Token): number => {
    if (tokenTable(token) === tableId.Field) return fieldMark(module, token);
    if (tokenTable(token) !== tableId.TypeRef) return memberMark(token);
    return isCataloguedType(typeName(module, token)) ? Mark.type : 0;
  };
  let now = 0;
  return {
    marks,
    ofToken: memberMark,
    uses(capability) {
      if (uses.has(capability)) now |= Mark.use;
    },
    instruction(token) {
      if (token >>> 24 === userStringTable) {
        now |= Mark.literal;
        return;
      }
      const rows = known[token >>> 24];
      if (rows === undefined) return;
      let mark = rows[token & 0xffffff];
      if (mark === undefined) return;
      if (mark === notAsked) {
        mark = markOf(token);
        rows[token & 0xffffff] = mark;
      }
      now |= mark;
    },
    end(row) {
      marks[row] = now;
      now = 0;
    },
  };
}

/** The marks of MemberRef rows (ECMA-335 II.22.25), and of MethodSpec rows that stand for them. */
function memberMarks(module: Module): (token: Token) => number {
  const { MemberRef, MethodSpec, TypeRef } = module.tables;
  const parents = memberParents(module);
  const types = new Map<Token, Map<string, number> | undefined>();
  const ofType = (parent: Token): Map<string, number> | undefined => {
    if (tokenTable(parent) !== tableId.TypeRef || !hasRow(TypeRef, tokenRow(parent)))
      return undefined;
    if (!types.has(parent)) types.set(parent, members.get(typeName(module, parent)));
    return types.get(parent);
  };
  const ofRef = (token: Token): number => {
    const row = tokenRow(token);
    if (tokenTable(token) !== tableId.MemberRef || !hasRow(MemberRef, row)) return 0;
    const known = ofType(parents[row] as Token);
    return known?.get(nameText(module, cell(MemberRef.columns.Name, row))) ?? 0;
  };
  return (token) => {
    const row = tokenRow(token);
    if (tokenTable(token) !== tableId.MethodSpec || !hasRow(MethodSpec, row)) return ofRef(token);
    // `Activator.CreateInstance<T>` names the type where everybody sees it.
    return ofRef(resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row))) & ~Mark.reflect;
  };
}

/** Array fields and data of the image. */
function fieldMark(module: Module, token: Token): number {
  const { Field } = module.tables;
  const row = token & 0xffffff;
  if (!hasRow(Field, row)) return 0;
  if ((cell(Field.columns.Flags, row) & hasData) !== 0) return Mark.data;
  if ((cell(Field.columns.Flags, row) & staticField) === 0) return 0;
  return isArrayField(module, cell(Field.columns.Signature, row)) ? Mark.data : 0;
}

/** FIELD, then SZARRAY (II.23.2.4): all but strange fields are told by two bytes. */
function isArrayField({ blobs: { bytes, start, end } }: Module, blob: number): boolean {
  const at = start + blob;
  return (
    at + 2 < end && bytes[at + 1] === SignatureKind.field && bytes[at + 2] === ElementType.vector
  );
}

const hasData = 0x100;
const staticField = 0x10;

/** The MethodDef row that a MethodDef or MethodSpec token stands for; 0 for none. */
export function methodDefRow(module: Module, token: Token): number {
  if (tokenTable(token) === tableId.MethodDef) return tokenRow(token);
  const { MethodSpec } = module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) !== tableId.MethodSpec || !hasRow(MethodSpec, row)) return 0;
  const method = resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
  return tokenTable(method) === tableId.MethodDef ? tokenRow(method) : 0;
}
