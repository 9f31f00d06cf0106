import { memberRow } from '../members.js';
import { SignatureKind } from '../signature/model.js';
import {
  makeToken,
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import {
  writeFieldSignature,
  writeMethodSignature,
  writeMiddle,
  writePropertySignature,
  writeTypeList,
} from './signature.js';
import { damaged, openSignature, type Texts } from './texts.js';
import { ownerText, typeText } from './type-texts.js';
import {
  beginText,
  endOnce,
  endText,
  rewind,
  writeByte,
  writeLiteral,
  writeText,
  type Text,
} from './writer.js';

const less = 0x3c;
const greater = 0x3e;

/**
 * What an instruction's token means: a type, a member or a call site; 0 where it names no row of a
 * table that can stand there.
 */
export function operandText(texts: Texts, token: Token): Text {
  const rows = texts.kept[token >>> 24] as Uint32Array;
  const row = token & 0xffffff;
  if (row >= rows.length || row === 0) return 0;
  return (rows[row] as Text) || compose(texts, token);
}

function compose(texts: Texts, token: Token): Text {
  const row = tokenRow(token);
  switch (tokenTable(token)) {
    case tableId.Field:
    case tableId.MethodDef:
    case tableId.MemberRef:
      return keep(texts, token, composeMember(texts, token));
    case tableId.MethodSpec:
      return keep(texts, token, composeMethodSpec(texts, row));
    case tableId.StandAloneSig:
      return keep(texts, token, composeCallSite(texts, row));
    default:
      return typeText(texts, token);
  }
}

function keep(texts: Texts, token: Token, text: Text): Text {
  (texts.kept[tokenTable(token)] as Uint32Array)[tokenRow(token)] = text;
  return text;
}

export const fieldText = (texts: Texts, row: number): Text =>
  operandText(texts, makeToken(tableId.Field, row));

export const methodText = (texts: Texts, row: number): Text =>
  operandText(texts, makeToken(tableId.MethodDef, row));

/** A MethodDef or MemberRef; damage otherwise. */
export function methodOrReference(texts: Texts, token: Token): Text {
  const table = tokenTable(token);
  const isMethod = table === tableId.MethodDef || table === tableId.MemberRef;
  return (isMethod && operandText(texts, token)) || texts.damaged;
}

function composeMember(texts: Texts, token: Token): Text {
  const member = memberRow(texts.module, token);
  if (member === undefined) return 0;
  const { kind, name } = member;
  const owner = ownerText(texts, member.owner);
  const blob = openSignature(texts, member.signature);
  const { writer } = texts;
  beginText(writer);
  const start = writer.at;
  if (kind === 'field') writeFieldSignature(texts, owner, name);
  else writeMethodSignature(texts, owner, name);
  if (blob.damaged) {
    rewind(writer, start);
    writeDamaged(texts, owner, name);
  }
  return endText(writer);
}

function writeDamaged(texts: Texts, owner: Text, name: number): void {
  writeLiteral(texts.writer, damaged);
  writeMiddle(texts, owner, name);
}

/** ECMA-335 II.22.29. */
function composeMethodSpec(texts: Texts, row: number): Text {
  const { writer, module } = texts;
  const { Method, Instantiation } = module.tables.MethodSpec.columns;
  const method = methodOrReference(texts, resolveCoded.MethodDefOrRef(cell(Method, row)));
  openSignature(texts, cell(Instantiation, row));
  beginText(writer);
  writeText(writer, method);
  writeByte(writer, less);
  writeListOrDamage(texts, SignatureKind.methodSpec);
  writeByte(writer, greater);
  return endText(writer);
}

function writeListOrDamage(texts: Texts, kind: number): void {
  const { writer, blob } = texts;
  const start = writer.at;
  writeTypeList(texts, kind);
  if (!blob.damaged) return;
  rewind(writer, start);
  writeLiteral(writer, damaged);
}

function composeCallSite(texts: Texts, row: number): Text {
  const { writer, module } = texts;
  const blob = openSignature(texts, cell(module.tables.StandAloneSig.columns.Signature, row));
  beginText(writer);
  const start = writer.at;
  writeMethodSignature(texts, 0, 0);
  if (blob.damaged) {
    rewind(writer, start);
    writeLiteral(writer, damaged);
  }
  return endText(writer);
}

/** The types of a local signature by its token (II.25.4.3). */
export function localsText(texts: Texts, token: Token): Text {
  const row = tokenRow(token);
  const isSignature = tokenTable(token) === tableId.StandAloneSig;
  if (!isSignature || !hasRow(texts.module.tables.StandAloneSig, row)) return texts.damaged;
  return texts.locals[row] || (texts.locals[row] = composeLocals(texts, row));
}

function composeLocals(texts: Texts, row: number): Text {
  const { writer, module } = texts;
  openSignature(texts, cell(module.tables.StandAloneSig.columns.Signature, row));
  beginText(writer);
  writeListOrDamage(texts, SignatureKind.locals);
  return endText(writer);
}

/** Writes a property; not kept, for it is mentioned once. */
export function writeProperty(texts: Texts, owner: Text, row: number): void {
  const { writer, module } = texts;
  const { Name, Type } = module.tables.Property.columns;
  const name = cell(Name, row);
  const blob = openSignature(texts, cell(Type, row));
  beginText(writer);
  const start = writer.at;
  writePropertySignature(texts, owner, name);
  if (blob.damaged) {
    rewind(writer, start);
    writeDamaged(texts, owner, name);
  }
  endOnce(writer);
}
