import { createHash } from 'node:crypto';
import { guidBytes } from '../metadata/heaps.js';
import { embeddedResource } from '../resources.js';
import { makeToken, resolveCoded, tokenRow, tokenTable } from '../tables/coded-index.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { writeBlob, writeNameAt, type Listing } from './context.js';
import { writeDecimal, writeHex, writeHexBytes, writeToken } from './numbers.js';
import { damaged } from './texts.js';
import { composeExported } from './type-texts.js';
import { write, writeByte, writeLiteral, writeText, type Text } from './writer.js';

const tab = 0x09;
const lineEnd = 0x0a;
const dot = 0x2e;
const rightBracket = 0x5d;

/** Writes the records before the types: headers, identity, references, files, resources, forwarders. */
export function writeAssembly(listing: Listing): void {
  const { writer, module } = listing;
  const { header, tables } = module;
  write(writer, 'cli\t');
  writeHex(writer, header.flags);
  writeByte(writer, tab);
  writeToken(writer, header.entryPointToken);
  writeByte(writer, lineEnd);
  writeModule(listing);
  if (tables.Assembly.rows > 0) writeIdentity(listing);
  for (let row = 1; row <= tables.AssemblyRef.rows; row++) writeAssemblyRef(listing, row);
  for (let row = 1; row <= tables.ModuleRef.rows; row++) writeModuleRef(listing, row);
  for (let row = 1; row <= tables.File.rows; row++) writeFile(listing, row);
  for (let row = 1; row <= tables.ManifestResource.rows; row++) writeResource(listing, row);
  if (tables.ExportedType.rows > 0) writeExportedTypes(listing);
}

function writeModule(listing: Listing): void {
  const { writer, module } = listing;
  const { Module } = module.tables;
  if (Module.rows === 0) {
    write(writer, 'module\t\\?\t\\?\n');
    return;
  }
  const { Name, Mvid } = Module.columns;
  const guid = guidBytes(module.guids, cell(Mvid, 1));
  write(writer, 'module\t');
  writeNameAt(listing, cell(Name, 1));
  writeByte(writer, tab);
  if (guid !== undefined) writeHexBytes(writer, guid, 0, guid.length);
  else if (cell(Mvid, 1) !== 0) writeLiteral(writer, damaged);
  writeByte(writer, lineEnd);
}

type VersionColumns = Pick<
  Listing['module']['tables']['Assembly' | 'AssemblyRef']['columns'],
  'MajorVersion' | 'MinorVersion' | 'BuildNumber' | 'RevisionNumber'
>;

function writeVersion({ writer }: Listing, columns: VersionColumns, row: number): void {
  writeDecimal(writer, cell(columns.MajorVersion, row));
  for (const column of [columns.MinorVersion, columns.BuildNumber, columns.RevisionNumber]) {
    writeByte(writer, dot);
    writeDecimal(writer, cell(column, row));
  }
}

function writeIdentity(listing: Listing): void {
  const { writer, module } = listing;
  const { columns } = module.tables.Assembly;
  write(writer, 'assembly\t');
  writeNameAt(listing, cell(columns.Name, 1));
  writeByte(writer, tab);
  writeVersion(listing, columns, 1);
  writeByte(writer, tab);
  writeNameAt(listing, cell(columns.Culture, 1));
  writeByte(writer, tab);
  writeHex(writer, cell(columns.Flags, 1));
  writeByte(writer, tab);
  writeHex(writer, cell(columns.HashAlgId, 1));
  writeByte(writer, tab);
  writeBlob(listing, cell(columns.PublicKey, 1));
  writeByte(writer, lineEnd);
}

function writeRowStart({ writer }: Listing, word: string, table: number, row: number): void {
  write(writer, word);
  writeByte(writer, tab);
  writeToken(writer, makeToken(table, row));
  writeByte(writer, tab);
}

function writeAssemblyRef(listing: Listing, row: number): void {
  const { writer, module } = listing;
  const { columns } = module.tables.AssemblyRef;
  writeRowStart(listing, 'assemblyref', tableId.AssemblyRef, row);
  writeNameAt(listing, cell(columns.Name, row));
  writeByte(writer, tab);
  writeVersion(listing, columns, row);
  writeByte(writer, tab);
  writeNameAt(listing, cell(columns.Culture, row));
  writeByte(writer, tab);
  writeHex(writer, cell(columns.Flags, row));
  writeByte(writer, tab);
  writeBlob(listing, cell(columns.PublicKeyOrToken, row));
  writeByte(writer, tab);
  writeBlob(listing, cell(columns.HashValue, row));
  writeByte(writer, lineEnd);
}

function writeModuleRef(listing: Listing, row: number): void {
  const { writer, module } = listing;
  writeRowStart(listing, 'moduleref', tableId.ModuleRef, row);
  writeNameAt(listing, cell(module.tables.ModuleRef.columns.Name, row));
  writeByte(writer, lineEnd);
}

function writeFile(listing: Listing, row: number): void {
  const { writer, module } = listing;
  const { Flags, Name, HashValue } = module.tables.File.columns;
  writeRowStart(listing, 'file', tableId.File, row);
  writeHex(writer, cell(Flags, row));
  writeByte(writer, tab);
  writeNameAt(listing, cell(Name, row));
  writeByte(writer, tab);
  writeBlob(listing, cell(HashValue, row));
  writeByte(writer, lineEnd);
}

function writeResource(listing: Listing, row: number): void {
  const { writer, module } = listing;
  const { Flags, Name, Implementation } = module.tables.ManifestResource.columns;
  const place = cell(Implementation, row);
  writeRowStart(listing, 'resource', tableId.ManifestResource, row);
  writeHex(writer, cell(Flags, row));
  writeByte(writer, tab);
  writeNameAt(listing, cell(Name, row));
  writeByte(writer, tab);
  if (tokenRow(resolveCoded.Implementation(place)) === 0) writeEmbedded(listing, row);
  else {
    writeElsewhere(listing, place);
    write(writer, '\t\t\n');
  }
}

function writeEmbedded({ writer, module }: Listing, row: number): void {
  const bytes = embeddedResource(module, row);
  if (bytes === undefined) {
    write(writer, '\t\\?\t\\?\n');
    return;
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  write(writer, `\t${bytes.length}\t${digest}\n`);
}

/** A File or AssemblyRef that holds what is named here. */
function writeElsewhere(listing: Listing, value: number): void {
  const { writer, module } = listing;
  const { File, AssemblyRef } = module.tables;
  const token = resolveCoded.Implementation(value);
  const row = tokenRow(token);
  if (tokenTable(token) === tableId.File && hasRow(File, row)) {
    write(writer, 'file:');
    writeNameAt(listing, cell(File.columns.Name, row));
  } else if (tokenTable(token) === tableId.AssemblyRef && hasRow(AssemblyRef, row)) {
    write(writer, '[');
    writeNameAt(listing, cell(AssemblyRef.columns.Name, row));
    writeByte(writer, rightBracket);
  } else writeLiteral(writer, damaged);
}

function writeExportedTypes(listing: Listing): void {
  const { writer, module, texts } = listing;
  const { ExportedType } = module.tables;
  const { Flags, Implementation } = ExportedType.columns;
  const names = composeExported(texts);
  for (let row = 1; row <= ExportedType.rows; row++) {
    writeRowStart(listing, 'exportedtype', tableId.ExportedType, row);
    writeHex(writer, cell(Flags, row));
    writeByte(writer, tab);
    writeText(writer, names[row] as Text);
    writeByte(writer, tab);
    writeExportedPlace(listing, cell(Implementation, row));
    writeByte(writer, lineEnd);
  }
}

function writeExportedPlace(listing: Listing, value: number): void {
  const token = resolveCoded.Implementation(value);
  const nested =
    tokenTable(token) === tableId.ExportedType &&
    hasRow(listing.module.tables.ExportedType, tokenRow(token));
  if (nested) writeToken(listing.writer, token);
  else writeElsewhere(listing, value);
}
