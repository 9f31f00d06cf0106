import type { FileKind } from '../../facts/fact.js';
import { escapeText } from '../../core/text.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { embeddedResource } from '../../formats/cil/resources.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { kindOf } from '../kind.js';
import type { Gather, PackageFile } from '../gather.js';

/** Kinds that can run, or hold what can: these are looked at like files of the package. */
const worthALook: ReadonlySet<FileKind> = new Set([
  'managed-pe',
  'native-pe',
  'elf',
  'macho',
  'powershell',
  'batch',
  'shell',
  'archive',
]);

/** Lists embedded resources by content, and puts those that can run in line to be read. */
export function inspectResources(module: Module, file: PackageFile, gather: Gather): void {
  const { ManifestResource } = module.tables;
  for (let row = 1; row <= ManifestResource.rows; row++) {
    // ECMA-335 II.22.24: an Implementation means that it lies in another file.
    if (cell(ManifestResource.columns.Implementation, row) !== 0) continue;
    const name = nameText(module, cell(ManifestResource.columns.Name, row));
    const bytes = embeddedResource(module, row);
    if (bytes === undefined) continue;
    reportResource(name, bytes, file, gather);
  }
}

function reportResource(name: string, bytes: Uint8Array, file: PackageFile, gather: Gather): void {
  const path = `${file.path}!/${name}`;
  const contentKind = kindOf(name, bytes);
  gather.add({
    kind: 'resource',
    name,
    size: bytes.length,
    contentKind,
    location: {
      path: file.path,
      offset: bytes.byteOffset - file.bytes.byteOffset,
      length: bytes.length,
    },
    excerpt: escapeText(name),
  });
  if (worthALook.has(contentKind)) gather.enqueue(path, bytes, file);
}
