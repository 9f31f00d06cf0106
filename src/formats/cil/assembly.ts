import { createHash } from 'node:crypto';
import { asBuffer } from '../../core/bytes.js';
import { attributeValue } from './attributes/decode.js';
import { attributeTypeName, attributesOf } from './attributes/find.js';
import { blobBytes } from './metadata/heaps.js';
import { cliFlags, isReadyToRun } from './metadata/cli-header.js';
import { perModule, type Module } from './module.js';
import { methodRows } from './lists.js';
import { exportedTypeName, nameText } from './names.js';
import { makeToken, resolveCoded, tokenRow, tokenTable, type Token } from './tables/coded-index.js';
import { cell, hasRow } from './tables/rows.js';
import { tableId } from './tables/schema.js';

/** Who an assembly is, or which one it refers to (ECMA-335 II.22.2, II.22.5). */
export interface AssemblyIdentity {
  readonly name: string;
  /** `1.2.3.4` */
  readonly version: string;
  /** Empty for neutral. */
  readonly culture: string;
  /** 16 hex digits, or empty. */
  readonly publicKeyToken: string;
  readonly flags: number;
}

const hasPublicKey = 0x0001;
const windowsRuntime = 0x0200;

/** The Assembly row; undefined for a module of a multi-module assembly. */
export const assemblyIdentity = perModule((module): AssemblyIdentity | undefined => {
  const { Assembly } = module.tables;
  if (Assembly.rows === 0) return undefined;
  const { columns } = Assembly;
  const key = blobBytes(module.blobs, cell(columns.PublicKey, 1));
  return identityOf(module, columns, 1, key && key.length > 0 ? tokenOfKey(key) : '');
});

/** One for each AssemblyRef row, in row order. */
export function assemblyReferences(module: Module): AssemblyIdentity[] {
  const { AssemblyRef } = module.tables;
  return Array.from({ length: AssemblyRef.rows }, (_, i) => assemblyReference(module, i + 1));
}

/** The assembly that an AssemblyRef row refers to. */
export function assemblyReference(module: Module, row: number): AssemblyIdentity {
  const { columns } = module.tables.AssemblyRef;
  const key = blobBytes(module.blobs, cell(columns.PublicKeyOrToken, row));
  const whole = (cell(columns.Flags, row) & hasPublicKey) !== 0;
  const token = key === undefined || key.length === 0 ? '' : whole ? tokenOfKey(key) : hex(key);
  return identityOf(module, columns, row, token);
}

function identityOf(
  module: Module,
  columns: Module['tables']['Assembly' | 'AssemblyRef']['columns'],
  row: number,
  publicKeyToken: string,
): AssemblyIdentity {
  const { MajorVersion, MinorVersion, BuildNumber, RevisionNumber } = columns;
  const parts = [MajorVersion, MinorVersion, BuildNumber, RevisionNumber];
  return {
    name: nameText(module, cell(columns.Name, row)),
    version: parts.map((part) => cell(part, row)).join('.'),
    culture: nameText(module, cell(columns.Culture, row)),
    publicKeyToken,
    flags: cell(columns.Flags, row),
  };
}

/** The last 8 bytes of the key's SHA-1, in reverse (ECMA-335 II.6.3). */
function tokenOfKey(key: Uint8Array): string {
  return hex(createHash('sha1').update(key).digest().subarray(-8).reverse());
}

function hex(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('hex');
}

/** How the code of a module is meant to be loaded. */
export interface ModuleTraits {
  /** The strong name directory is there: `signed`, or only reserved (delay or public signing). */
  readonly strongName: 'none' | 'reserved' | 'signed';
  /** IL is all there is: neither mixed mode (C++/CLI) nor precompiled. */
  readonly ilOnly: boolean;
  /** Native code made from IL stands beside it; the IL is still there and is what we read. */
  readonly readyToRun: boolean;
  /** Native code that no IL stands behind (C++/CLI, or a native entry point). */
  readonly mixedMode: boolean;
  /** Bodies are absent by design: never loaded at run time. */
  readonly referenceAssembly: boolean;
  /** Windows metadata: describes APIs, holds no code. */
  readonly windowsMetadata: boolean;
  /** `.NETCoreApp,Version=v8.0`, when stated. */
  readonly targetFramework: string | undefined;
  /** MethodDef token of `Main`, when the module is a program. */
  readonly entryPoint: Token | undefined;
  /** MethodDef token of the module initializer: runs when the module is loaded (II.10.5.3.3). */
  readonly moduleInitializer: Token | undefined;
}

export function moduleTraits(module: Module): ModuleTraits {
  const { header } = module;
  const ilOnly = (header.flags & cliFlags.ilOnly) !== 0;
  const readyToRun = isReadyToRun(module.image, header);
  const native = (header.flags & cliFlags.nativeEntryPoint) !== 0;
  return {
    strongName: strongName(module),
    ilOnly,
    readyToRun,
    mixedMode: native || (!ilOnly && !readyToRun),
    referenceAssembly: isReferenceAssembly(module),
    windowsMetadata: ((assemblyIdentity(module)?.flags ?? 0) & windowsRuntime) !== 0,
    targetFramework: targetFramework(module),
    entryPoint: native || header.entryPointToken === 0 ? undefined : header.entryPointToken,
    moduleInitializer: moduleInitializer(module),
  };
}

function strongName({ header }: Module): ModuleTraits['strongName'] {
  const { rva, size } = header.strongNameSignature;
  if (rva === 0 || size === 0) return 'none';
  return (header.flags & cliFlags.strongNameSigned) === 0 ? 'reserved' : 'signed';
}

function isReferenceAssembly(module: Module): boolean {
  return hasAssemblyAttribute(module, 'System.Runtime.CompilerServices.ReferenceAssemblyAttribute');
}

function targetFramework(module: Module): string | undefined {
  return assemblyText(module, 'System.Runtime.Versioning.TargetFrameworkAttribute');
}

/** @param name of an attribute's type, with its namespace */
export function hasAssemblyAttribute(module: Module, name: string): boolean {
  return assemblyAttributes(module).some((row) => attributeTypeName(module, row) === name);
}

/** The text that an attribute of the assembly is given first. */
export function assemblyText(module: Module, name: string): string | undefined {
  const row = assemblyAttributes(module).find((at) => attributeTypeName(module, at) === name);
  const value = row === undefined ? undefined : attributeValue(module, row)?.fixed[0]?.value;
  return typeof value === 'string' ? value : undefined;
}

function assemblyAttributes(module: Module): readonly number[] {
  return attributesOf(module, 'Assembly', 1);
}

/** `.cctor` of `<Module>`, which is TypeDef row 1 (II.22.37). */
function moduleInitializer(module: Module): Token | undefined {
  const { Name } = module.tables.MethodDef.columns;
  const row = methodRows(module, 1).find((at) => nameText(module, cell(Name, at)) === '.cctor');
  return row === undefined ? undefined : makeToken(tableId.MethodDef, row);
}

/** A type that this assembly offers but that lives elsewhere (II.22.14). */
export interface ExportedType {
  readonly token: Token;
  readonly name: string;
  readonly flags: number;
  /** Name of the assembly it was moved to, or of the file of this assembly that holds it. */
  readonly assembly: string | undefined;
  readonly file: string | undefined;
}

const forwarder = 0x00200000;

export function isForwarder(type: ExportedType): boolean {
  return (type.flags & forwarder) !== 0;
}

export function exportedTypes(module: Module): ExportedType[] {
  const { ExportedType } = module.tables;
  const { Flags, Implementation } = ExportedType.columns;
  return Array.from({ length: ExportedType.rows }, (_, i) => ({
    token: makeToken(tableId.ExportedType, i + 1),
    name: exportedTypeName(module, i + 1),
    flags: cell(Flags, i + 1),
    ...implementation(module, resolveCoded.Implementation(cell(Implementation, i + 1))),
  }));
}

/** The assembly or file that an Implementation index names; neither for nil and nested types. */
export function implementation(
  module: Module,
  token: Token,
): { assembly: string | undefined; file: string | undefined } {
  const { AssemblyRef, File } = module.tables;
  const row = tokenRow(token);
  const table = tokenTable(token);
  const inAssembly = table === tableId.AssemblyRef && hasRow(AssemblyRef, row);
  const inFile = table === tableId.File && hasRow(File, row);
  return {
    assembly: inAssembly ? nameText(module, cell(AssemblyRef.columns.Name, row)) : undefined,
    file: inFile ? nameText(module, cell(File.columns.Name, row)) : undefined,
  };
}
