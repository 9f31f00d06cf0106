import { createHash } from 'node:crypto';
import { asBuffer } from '../../../core/bytes.js';
import { guidBytes } from '../metadata/heaps.js';
import { damagedName, tokenText } from '../names.js';
import { embeddedResource } from '../resources.js';
import { makeToken, resolveCoded, tokenRow, tokenTable } from '../tables/coded-index.js';
import type { Table } from '../tables/layout.js';
import { cell, hasRow } from '../tables/rows.js';
import { tableId } from '../tables/schema.js';
import { blobText, name, type Listing } from './context.js';

/** The records before the types: headers, identity, references, files, resources, forwarders. */
export function* assemblyLines(listing: Listing): Generator<string> {
  const { header, tables } = listing.module;
  yield `cli\t${header.flags.toString(16)}\t${tokenText(header.entryPointToken)}\n`;
  if (tables.Module.rows > 0) yield moduleLine(listing);
  if (tables.Assembly.rows > 0) yield assemblyLine(listing);
  yield* rowLines(tables.AssemblyRef, (row) => assemblyRefLine(listing, row));
  yield* rowLines(tables.ModuleRef, (row) => moduleRefLine(listing, row));
  yield* rowLines(tables.File, (row) => fileLine(listing, row));
  yield* rowLines(tables.ManifestResource, (row) => resourceLine(listing, row));
  yield* rowLines(tables.ExportedType, (row) => exportedTypeLine(listing, row));
}

function* rowLines(table: Table, line: (row: number) => string): Generator<string> {
  for (let row = 1; row <= table.rows; row++) yield line(row);
}

function moduleLine(listing: Listing): string {
  const { Name, Mvid } = listing.module.tables.Module.columns;
  const guid = guidBytes(listing.module.guids, cell(Mvid, 1));
  const mvid = guid === undefined ? '' : asBuffer(guid).toString('hex');
  const text = guid === undefined && cell(Mvid, 1) !== 0 ? damagedName : mvid;
  return `module\t${name(listing, cell(Name, 1))}\t${text}\n`;
}

type VersionColumns = Pick<
  Listing['module']['tables']['Assembly' | 'AssemblyRef']['columns'],
  'MajorVersion' | 'MinorVersion' | 'BuildNumber' | 'RevisionNumber'
>;

function versionText(columns: VersionColumns, row: number): string {
  const { MajorVersion, MinorVersion, BuildNumber, RevisionNumber } = columns;
  const parts = [MajorVersion, MinorVersion, BuildNumber, RevisionNumber];
  return parts.map((part) => cell(part, row)).join('.');
}

function assemblyLine(listing: Listing): string {
  const { columns } = listing.module.tables.Assembly;
  const fields = [
    name(listing, cell(columns.Name, 1)),
    versionText(columns, 1),
    name(listing, cell(columns.Culture, 1)),
    cell(columns.Flags, 1).toString(16),
    cell(columns.HashAlgId, 1).toString(16),
    blobText(listing, cell(columns.PublicKey, 1)),
  ];
  return `assembly\t${fields.join('\t')}\n`;
}

function assemblyRefLine(listing: Listing, row: number): string {
  const { columns } = listing.module.tables.AssemblyRef;
  const fields = [
    tokenText(makeToken(tableId.AssemblyRef, row)),
    name(listing, cell(columns.Name, row)),
    versionText(columns, row),
    name(listing, cell(columns.Culture, row)),
    cell(columns.Flags, row).toString(16),
    blobText(listing, cell(columns.PublicKeyOrToken, row)),
    blobText(listing, cell(columns.HashValue, row)),
  ];
  return `assemblyref\t${fields.join('\t')}\n`;
}

function moduleRefLine(listing: Listing, row: number): string {
  const { Name } = listing.module.tables.ModuleRef.columns;
  const token = tokenText(makeToken(tableId.ModuleRef, row));
  return `moduleref\t${token}\t${name(listing, cell(Name, row))}\n`;
}

function fileLine(listing: Listing, row: number): string {
  const { Flags, Name, HashValue } = listing.module.tables.File.columns;
  const token = tokenText(makeToken(tableId.File, row));
  const flags = cell(Flags, row).toString(16);
  const hash = blobText(listing, cell(HashValue, row));
  return `file\t${token}\t${flags}\t${name(listing, cell(Name, row))}\t${hash}\n`;
}

function resourceLine(listing: Listing, row: number): string {
  const { Flags, Name, Implementation } = listing.module.tables.ManifestResource.columns;
  const place = cell(Implementation, row);
  const nil = tokenRow(resolveCoded.Implementation(place)) === 0;
  const fields = [
    tokenText(makeToken(tableId.ManifestResource, row)),
    cell(Flags, row).toString(16),
    name(listing, cell(Name, row)),
    nil ? '' : elsewhereText(listing, place),
    nil ? embeddedText(listing, row) : '\t',
  ];
  return `resource\t${fields.join('\t')}\n`;
}

function embeddedText(listing: Listing, row: number): string {
  const bytes = embeddedResource(listing.module, row);
  if (bytes === undefined) return `${damagedName}\t${damagedName}`;
  return `${bytes.length}\t${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A File or AssemblyRef that holds what is named here. */
function elsewhereText(listing: Listing, value: number): string {
  const { File, AssemblyRef } = listing.module.tables;
  const token = resolveCoded.Implementation(value);
  const row = tokenRow(token);
  if (tokenTable(token) === tableId.File && hasRow(File, row)) {
    return `file:${name(listing, cell(File.columns.Name, row))}`;
  }
  if (tokenTable(token) === tableId.AssemblyRef && hasRow(AssemblyRef, row)) {
    return `[${name(listing, cell(AssemblyRef.columns.Name, row))}]`;
  }
  return damagedName;
}

function exportedTypeLine(listing: Listing, row: number): string {
  const { Flags, Implementation } = listing.module.tables.ExportedType.columns;
  const token = tokenText(makeToken(tableId.ExportedType, row));
  const fullName = listing.types.ofExported(row);
  const place = exportedPlace(listing, cell(Implementation, row));
  return `exportedtype\t${token}\t${cell(Flags, row).toString(16)}\t${fullName}\t${place}\n`;
}

function exportedPlace(listing: Listing, value: number): string {
  const token = resolveCoded.Implementation(value);
  const nested =
    tokenTable(token) === tableId.ExportedType &&
    hasRow(listing.module.tables.ExportedType, tokenRow(token));
  return nested ? tokenText(token) : elsewhereText(listing, value);
}
