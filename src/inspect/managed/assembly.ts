import type { AssemblyMark } from '../../facts/fact.js';
import {
  assemblyIdentity,
  assemblyReferences,
  type ModuleTraits,
} from '../../formats/cil/assembly.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { directory, directoryIndex } from '../../formats/pe/image.js';
import type { Gather, PackageFile } from '../gather.js';
import { reportName } from '../names.js';
import { claimsOf } from './claims.js';

/** Adds who the assembly says it is, what it references, and how it was made. */
export function reportAssembly(
  module: Module,
  traits: ModuleTraits,
  file: PackageFile,
  gather: Gather,
): void {
  const identity = assemblyIdentity(module);
  const name = identity?.name ?? moduleName(module);
  const location = { path: file.path };
  gather.add({
    kind: 'assembly',
    name,
    version: identity?.version ?? '',
    culture: identity?.culture ?? '',
    publicKeyToken: identity?.publicKeyToken ?? '',
    targetFramework: traits.targetFramework ?? '',
    references: assemblyReferences(module)
      .map((reference) => reference.name)
      .sort(),
    types: module.tables.TypeDef.rows,
    methods: module.tables.MethodDef.rows,
    marks: marks(module, traits),
    claims: claimsOf(module),
    location,
  });
  reportName(gather, 'assembly', name, location);
}

/** A module of a multi-module assembly has no identity of its own (ECMA-335 II.22.30). */
function moduleName(module: Module): string {
  const { Module: table } = module.tables;
  return hasRow(table, 1) ? nameText(module, cell(table.columns.Name, 1)) : '';
}

function marks(module: Module, traits: ModuleTraits): AssemblyMark[] {
  const { MethodDef, ManifestResource } = module.tables;
  const seen: [AssemblyMark, boolean][] = [
    ['strong-name', traits.strongName !== 'none'],
    ['authenticode', directory(module.image, directoryIndex.certificate) !== undefined],
    ['ready-to-run', traits.readyToRun],
    ['mixed-mode', traits.mixedMode],
    ['reference-assembly', traits.referenceAssembly],
    ['module-initializer', traits.moduleInitializer !== undefined],
    ['entry-point', traits.entryPoint !== undefined],
    ['resources-only', MethodDef.rows === 0 && ManifestResource.rows > 0],
  ];
  return seen.filter(([, is]) => is).map(([mark]) => mark);
}
