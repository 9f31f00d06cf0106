import { isInputError } from '../../core/errors.js';
import { escapeText } from '../../core/text.js';
import type { FileKind } from '../../facts/fact.js';
import { fieldData } from '../../formats/cil/field-data.js';
import type { Module } from '../../formats/cil/module.js';
import { nameText } from '../../formats/cil/names.js';
import { isResourceSet, readResourceSet } from '../../formats/cil/resource-set.js';
import { manifestResources } from '../../formats/cil/resources.js';
import { cell } from '../../formats/cil/tables/rows.js';
import { unread, type Gather, type PackageFile } from '../gather.js';
import { kindOf } from '../kind.js';

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

/** Lists what is embedded, by content, and puts what can run in line to be read. */
export function inspectResources(module: Module, file: PackageFile, gather: Gather): void {
  for (const { name, bytes } of manifestResources(module)) {
    if (bytes === undefined) continue;
    report(name, bytes, file, gather);
    if (isResourceSet(bytes)) inspectItems(name, bytes, file, gather);
  }
}

/** The values that `ResourceManager` gives out by name. */
function inspectItems(set: string, bytes: Uint8Array, file: PackageFile, gather: Gather): void {
  try {
    const { items, problems } = readResourceSet(bytes, 'data');
    for (const item of items) {
      const kind = kindOf(item.name, item.bytes);
      if (worthALook.has(kind)) report(`${set}/${item.name}`, item.bytes, file, gather);
    }
    const [first] = problems;
    if (first) unread(gather, `${file.path}!/${set}`, first.code, first.message);
  } catch (error) {
    if (!isInputError(error)) throw error;
    unread(gather, `${file.path}!/${set}`, error.code, error.message);
  }
}

/** Initial data of arrays: payloads hide there as well as in resources. */
export function inspectFieldData(module: Module, file: PackageFile, gather: Gather): void {
  for (const { field, data } of fieldData(module)) {
    if (data.length < smallestProgram) continue;
    const name = nameText(module, cell(module.tables.Field.columns.Name, field));
    if (worthALook.has(kindOf(name, data))) report(`field ${name}`, data, file, gather);
  }
}

/** No PE, ELF or script worth the name is shorter; bytes, most arrays are. */
const smallestProgram = 97;

function report(name: string, bytes: Uint8Array, file: PackageFile, gather: Gather): void {
  const contentKind = kindOf(name, bytes);
  const offset = bytes.byteOffset - file.bytes.byteOffset;
  gather.add({
    kind: 'resource',
    name,
    size: bytes.length,
    contentKind,
    location: { path: file.path, offset, length: bytes.length },
    excerpt: escapeText(name),
  });
  if (worthALook.has(contentKind)) gather.enqueue(`${file.path}!/${name}`, bytes, file);
}
