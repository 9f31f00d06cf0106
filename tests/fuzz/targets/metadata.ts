import {
  assemblyIdentity,
  assemblyReferences,
  exportedTypes,
  moduleTraits,
} from '../../../src/formats/cil/assembly.js';
import { attributeValue } from '../../../src/formats/cil/attributes/decode.js';
import { attributesOf, attributeTypeName } from '../../../src/formats/cil/attributes/find.js';
import { fieldData } from '../../../src/formats/cil/field-data.js';
import { pinvokes } from '../../../src/formats/cil/interop.js';
import { listModule } from '../../../src/formats/cil/listing/listing.js';
import { createWriter } from '../../../src/formats/cil/listing/writer.js';
import {
  eventRows,
  fieldRows,
  methodRows,
  parameterRows,
  propertyRows,
} from '../../../src/formats/cil/lists.js';
import {
  blobBytes,
  guidBytes,
  nameAt,
  userStringAt,
} from '../../../src/formats/cil/metadata/heaps.js';
import { readModule, type Module } from '../../../src/formats/cil/module.js';
import { typeName } from '../../../src/formats/cil/names.js';
import { memberName, memberReference } from '../../../src/formats/cil/references.js';
import { isResourceSet, readResourceSet } from '../../../src/formats/cil/resource-set.js';
import { manifestResources } from '../../../src/formats/cil/resources.js';
import {
  fieldSignatureAt,
  instantiationAt,
  localsAt,
  methodSignatureAt,
  propertySignatureAt,
  typeSignatureAt,
} from '../../../src/formats/cil/signatures.js';
import { makeToken } from '../../../src/formats/cil/tables/coded-index.js';
import type { Column } from '../../../src/formats/cil/tables/layout.js';
import { cell } from '../../../src/formats/cil/tables/rows.js';
import { isInputError } from '../../../src/core/errors.js';
import { sampleAssembly } from '../../kit/cil-assembler/sample.js';
import { uncompressedAssembly } from '../../kit/cil-assembler/uncompressed.js';
import { fixture } from '../../kit/fixtures.js';
import type { FuzzTarget } from '../target.js';

/** A .NET module: every table, heap, name, signature, attribute and resource, and its listing. */
export const target: FuzzTarget = {
  name: 'metadata',
  seeds: () => [fixture('cil/shapes/shapes.dll'), sampleAssembly(), uncompressedAssembly()],
  exercise(bytes) {
    attempt(() =>
      listModule(
        bytes,
        createWriter(() => undefined),
      ),
    );
    const module = readModule(bytes);
    for (const walk of walks) attempt(() => walk(module));
  },
};

/** One refusal must not hide what lies behind it. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
}

const walks: readonly ((module: Module) => unknown)[] = [
  walkCells,
  walkMembers,
  walkLists,
  walkHeaps,
  walkResources,
  assemblyIdentity,
  assemblyReferences,
  exportedTypes,
  moduleTraits,
  pinvokes,
  fieldData,
];

const signatures = [
  fieldSignatureAt,
  instantiationAt,
  localsAt,
  methodSignatureAt,
  propertySignatureAt,
  typeSignatureAt,
];

function walkCells(module: Module): void {
  for (const { columns } of Object.values(module.tables)) {
    for (const column of Object.values(columns) as Column[]) walkColumn(module, column);
  }
}

/** Takes each value for a name and for a blob, whatever it is. */
function walkColumn(module: Module, column: Column): void {
  for (let row = 1; row <= column.rows; row++) {
    const value = cell(column, row);
    attempt(() => nameAt(module.strings, value));
    for (const decode of signatures) attempt(() => decode(module, value));
  }
}

function walkMembers(module: Module): void {
  for (const { rows, id } of Object.values(module.tables)) {
    for (let row = 1; row <= rows; row++) {
      const token = makeToken(id, row);
      attempt(() => typeName(module, token));
      attempt(() => memberName(module, token));
      attempt(() => memberReference(module, token));
    }
  }
}

function walkLists(module: Module): void {
  const { TypeDef, CustomAttribute } = module.tables;
  for (let type = 1; type <= TypeDef.rows; type++) {
    attempt(() => [fieldRows, propertyRows, eventRows].map((list) => list(module, type)));
    attempt(() => methodRows(module, type).map((method) => parameterRows(module, method)));
    attempt(() => attributesOf(module, 'TypeDef', type));
  }
  for (let row = 1; row <= CustomAttribute.rows; row++) {
    attempt(() => [attributeTypeName(module, row), attributeValue(module, row)]);
  }
}

function walkHeaps(module: Module): void {
  for (let index = 0; index < 256; index++) {
    userStringAt(module.userStrings, index);
    blobBytes(module.blobs, index);
    guidBytes(module.guids, index);
  }
}

function walkResources(module: Module): void {
  for (const { bytes } of manifestResources(module)) {
    if (bytes !== undefined && isResourceSet(bytes)) attempt(() => readResourceSet(bytes));
  }
}
