import { createHash } from 'node:crypto';
import { asBuffer } from '../../core/bytes.js';
import type { AssemblyMark } from '../../facts/fact.js';
import { attributeValue } from '../../formats/cil/attributes/decode.js';
import { attributesByParent } from '../../formats/cil/lookups.js';
import { cliFlags } from '../../formats/cil/metadata/cli-header.js';
import { blobBytes } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import { memberRow } from '../../formats/cil/members.js';
import { methodRows } from '../../formats/cil/lists.js';
import { encodeCoded, resolveCoded } from '../../formats/cil/tables/coded-index.js';
import { cell, findRows, hasRow } from '../../formats/cil/tables/rows.js';
import { directory, directoryIndex } from '../../formats/pe/image.js';
import { reportName } from '../names.js';
import type { Gather, PackageFile } from '../gather.js';

/** Adds who the assembly says it is, what it references, and how it was made. */
export function reportAssembly(module: Module, file: PackageFile, gather: Gather): void {
  const { Assembly, AssemblyRef, TypeDef, MethodDef } = module.tables;
  const { columns } = Assembly;
  const named = hasRow(Assembly, 1);
  const name = named ? nameText(module, cell(columns.Name, 1)) : moduleName(module);
  const location = { path: file.path };
  const rows = Array.from({ length: AssemblyRef.rows }, (_, i) => i + 1);
  const references = rows.map((row) => nameText(module, cell(AssemblyRef.columns.Name, row)));
  gather.add({
    kind: 'assembly',
    name,
    version: named ? version(module) : '',
    culture: named ? nameText(module, cell(columns.Culture, 1)) : '',
    publicKeyToken: named ? publicKeyToken(module, cell(columns.PublicKey, 1)) : '',
    targetFramework: assemblyAttribute(module, 'TargetFrameworkAttribute')?.value ?? '',
    references: references.sort(),
    types: TypeDef.rows,
    methods: MethodDef.rows,
    marks: marks(module),
    location,
  });
  reportName(gather, 'assembly', name, location);
}

function moduleName(module: Module): string {
  const { Module: table } = module.tables;
  return hasRow(table, 1) ? nameText(module, cell(table.columns.Name, 1)) : '';
}

function version(module: Module): string {
  const { columns } = module.tables.Assembly;
  const parts = [
    columns.MajorVersion,
    columns.MinorVersion,
    columns.BuildNumber,
    columns.RevisionNumber,
  ];
  return parts.map((part) => cell(part, 1)).join('.');
}

/** The last 8 bytes of the key's SHA-1, reversed (ECMA-335 II.6.3). */
function publicKeyToken(module: Module, blob: number): string {
  const key = blobBytes(module.blobs, blob);
  if (key === undefined || key.length === 0) return '';
  const digest = createHash('sha1').update(key).digest();
  return asBuffer(digest.subarray(-8).toReversed()).toString('hex');
}

function marks(module: Module): AssemblyMark[] {
  const { header, tables } = module;
  const seen: [AssemblyMark, boolean][] = [
    ['strong-name', (header.flags & cliFlags.strongNameSigned) !== 0],
    ['authenticode', directory(module.image, directoryIndex.certificate) !== undefined],
    ['ready-to-run', header.managedNativeHeader.size > 0],
    ['mixed-mode', (header.flags & cliFlags.ilOnly) === 0 && header.managedNativeHeader.size === 0],
    ['reference-assembly', assemblyAttribute(module, 'ReferenceAssemblyAttribute') !== undefined],
    ['module-initializer', hasModuleInitializer(module)],
    ['entry-point', header.entryPointToken !== 0],
    ['resources-only', tables.MethodDef.rows === 0 && tables.ManifestResource.rows > 0],
  ];
  return seen.filter(([, is]) => is).map(([mark]) => mark);
}

/** The class constructor of `<Module>`, TypeDef row 1 (ECMA-335 II.10.8). */
function hasModuleInitializer(module: Module): boolean {
  const { MethodDef, TypeDef } = module.tables;
  if (!hasRow(TypeDef, 1)) return false;
  return methodRows(module, 1).some(
    (row) => nameText(module, cell(MethodDef.columns.Name, row)) === '.cctor',
  );
}

/** An attribute on the assembly, by the last part of its type's name, with its first string. */
function assemblyAttribute(module: Module, name: string): { value: string } | undefined {
  const { Assembly, CustomAttribute } = module.tables;
  if (!hasRow(Assembly, 1)) return undefined;
  const parent = encodeCoded('HasCustomAttribute', 'Assembly', 1);
  for (const row of findRows(attributesByParent(module), parent)) {
    const constructor = resolveCoded.CustomAttributeType(cell(CustomAttribute.columns.Type, row));
    const owner = memberRow(module, constructor)?.owner;
    if (owner === undefined || !typeName(module, owner).endsWith(`.${name}`)) continue;
    const first = attributeValue(module, row)?.fixed[0]?.value;
    return { value: typeof first === 'string' ? first : '' };
  }
  return undefined;
}
