import { openBlob } from '../metadata/heaps.js';
import type { Cursor } from '../metadata/compressed.js';
import { memberRow, type MemberRow } from '../members.js';
import { chargeUnits, type Module } from '../module.js';
import { damagedName, type TypeNames } from '../names.js';
import {
  decodeFieldSignature,
  decodeInstantiation,
  decodeLocals,
  decodeMethodSignature,
  decodePropertySignature,
} from '../signature/decode.js';
import {
  functionSignatureText,
  methodText,
  typeListText,
  typeText,
  type MethodText,
} from '../signature/text.js';
import { damagedToken, tokenRow, tokenTable, type Token } from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { writeName } from './escape.js';
import { keep, keepPair, literal, writeBytes, writeKept, type AsciiWriter } from './writer.js';

/** Numbers of kept texts, each made when first asked for. */
export interface KeptTexts {
  readonly writer: AsciiWriter;
  readonly module: Module;
  /** By TypeDef, TypeRef, TypeSpec or ModuleRef that owns a member: its text and `::`. */
  readonly ofOwner: (token: Token) => number;
  /** By blob: what stands before a member's owner; the next number is what follows its name. */
  readonly ofField: (blob: number) => number;
  readonly ofMethod: (blob: number) => number;
  readonly ofProperty: (blob: number) => number;
  /** By blob: `<T,T>` of a MethodSpec, the types of locals, a call site's signature. */
  readonly ofInstantiation: (blob: number) => number;
  readonly ofLocals: (blob: number) => number;
  readonly ofCallSite: (blob: number) => number;
}

export function createKeptTexts(types: TypeNames, writer: AsciiWriter): KeptTexts {
  const { module, inSignature } = types;
  const text = (make: (blob: Cursor) => string) =>
    perBlob(module, (blob) => keep(writer, make(blob)));
  const pair = (make: (blob: Cursor) => MethodText | undefined) =>
    perBlob(module, (blob) => {
      const text = make(blob);
      return keepPair(writer, text?.head ?? `${damagedName} `, text?.tail ?? '');
    });
  return {
    writer,
    module,
    ofOwner: perToken(module, (token) => keep(writer, `${ownerText(types, token)}::`)),
    ofField: pair((blob) => {
      const type = decodeFieldSignature(blob);
      return type && { head: `${typeText(type, inSignature)} `, tail: '' };
    }),
    ofMethod: pair((blob) => {
      const signature = decodeMethodSignature(blob);
      return signature && methodText(signature, inSignature);
    }),
    ofProperty: pair((blob) => propertyText(types, blob)),
    ofInstantiation: text((blob) => {
      const list = decodeInstantiation(blob);
      return `<${list === undefined ? damagedName : typeListText(list, inSignature)}>`;
    }),
    ofLocals: text((blob) => {
      const list = decodeLocals(blob);
      return list === undefined ? damagedName : typeListText(list, inSignature);
    }),
    ofCallSite: text((blob) => {
      const signature = decodeMethodSignature(blob);
      return signature === undefined ? damagedName : functionSignatureText(signature, inSignature);
    }),
  };
}

function perBlob(module: Module, make: (blob: Cursor) => number): (index: number) => number {
  const known = new Map<number, number>();
  return (index) => {
    let number = known.get(index);
    if (number === undefined) {
      const blob = openBlob(module.blobs, index) ?? damagedBlob;
      chargeUnits(module, unitsPerByte * (blob.end - blob.position));
      number = make(blob);
      known.set(index, number);
    }
    return number;
  };
}

/** What decoding a byte is worth in characters of text: blobs may overlap without end. */
const unitsPerByte = 16;

/** Reads from it are damage: the blob does not lie in its heap. */
const damagedBlob: Cursor = { bytes: new Uint8Array(), position: 0, end: 0, damaged: true };

/** By token; rows beyond their table share one number. */
function perToken(module: Module, make: (token: Token) => number): (token: Token) => number {
  // By table and row, the number and one; 0 before it is made.
  const known = Object.values(module.tables).map(({ rows }) => new Uint32Array(rows + 1));
  const damagedNumber = make(damagedToken);
  return (token) => {
    const rows = known[token >>> 24];
    const row = token & 0xffffff;
    if (rows === undefined || row >= rows.length) return damagedNumber;
    const number = rows[row] as number;
    return number === 0 ? (rows[row] = make(token) + 1) - 1 : number - 1;
  };
}

function ownerText(types: TypeNames, token: Token): string {
  const { ModuleRef } = types.module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) !== tableId.ModuleRef) return types.ofType(token);
  return hasRow(ModuleRef, row) ? `[${types.ofModule(row)}]` : damagedName;
}

/** ECMA-335 II.23.2.5: `instance int32 Ns.Type::Item(string)`. */
function propertyText({ inSignature }: TypeNames, blob: Cursor): MethodText | undefined {
  const signature = decodePropertySignature(blob);
  if (signature === undefined) return undefined;
  const instance = signature.hasThis ? 'instance ' : '';
  return {
    head: `${instance}${typeText(signature.type, inSignature)} `,
    tail: `(${typeListText(signature.parameters, inSignature)})`,
  };
}

const damaged = literal(damagedName);

/** Writes a member around its owner and name: `int32 Ns.Type::name`. */
export function writeAround(texts: KeptTexts, pair: number, owner: Token, name: number): void {
  const { writer, module } = texts;
  writeKept(writer, pair);
  writeKept(writer, texts.ofOwner(owner));
  writeName(writer, module.strings, name);
  writeKept(writer, pair + 1);
}

export function writeMemberRow(texts: KeptTexts, member: MemberRow): void {
  const { kind, signature, owner, name } = member;
  const pair = kind === 'field' ? texts.ofField(signature) : texts.ofMethod(signature);
  writeAround(texts, pair, owner, name);
}

/** Writes a MethodDef or MemberRef; `damagedName` for anything else. */
export function writeMethod(texts: KeptTexts, token: Token): void {
  const member = tokenTable(token) === tableId.Field ? undefined : memberRow(texts.module, token);
  if (member === undefined) writeBytes(texts.writer, damaged);
  else writeMemberRow(texts, member);
}

/** Writes a MethodSpec row (II.22.29). */
export function writeMethodSpec(texts: KeptTexts, method: Token, instantiation: number): void {
  writeMethod(texts, method);
  writeKept(texts.writer, texts.ofInstantiation(instantiation));
}

/** The types of a local signature by StandAloneSig row. */
export function localsOf(texts: KeptTexts, row: number): number | undefined {
  const { StandAloneSig } = texts.module.tables;
  if (!hasRow(StandAloneSig, row)) return undefined;
  return texts.ofLocals(cell(StandAloneSig.columns.Signature, row));
}
