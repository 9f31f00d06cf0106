import { assemblyIdentity } from '../../formats/cil/assembly.js';
import { methodOwners } from '../../formats/cil/lists.js';
import { openBlob } from '../../formats/cil/metadata/heaps.js';
import { perModule, type Module } from '../../formats/cil/module.js';
import { enclosingTypes, nameText } from '../../formats/cil/names.js';
import { SignatureKind } from '../../formats/cil/signature/model.js';
import { damagedToken, resolveCoded, type Token } from '../../formats/cil/tables/coded-index.js';
import type { Column } from '../../formats/cil/tables/layout.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { copyColumn, keepNames, KeptBlobs, narrow } from './compact.js';
import type { Edges, MethodColumns, ModuleCode } from './module-code.js';

type Turn = (value: number) => number;

/** Everything of a module that the graph keeps besides what its bodies call. */
export function moduleCode(module: Module, path: string, edges: Edges): ModuleCode {
  const { tables } = module;
  const { heap: names, turn: name } = keepNames(module.strings, nameColumns(module));
  const blobs = new KeptBlobs(module.blobs);
  const named = (column: Column) => narrow(copyColumn(column, name));
  const signed = (column: Column) => narrow(copyColumn(column, blobs.turn));
  const { TypeDef, TypeRef, ExportedType } = tables;
  const code = {
    path,
    assembly: assemblyIdentity(module)?.name ?? '',
    name: moduleName(module),
    names,
    types: {
      rows: TypeDef.rows,
      flags: copyColumn(TypeDef.columns.Flags, (flags) => flags),
      ...twoNames(TypeDef.columns, named),
      extends: copyColumn(TypeDef.columns.Extends, token('TypeDefOrRef')),
      enclosing: enclosingTypes(module),
    },
    typeRefs: {
      rows: TypeRef.rows,
      scope: copyColumn(TypeRef.columns.ResolutionScope, token('ResolutionScope')),
      ...twoNames(TypeRef.columns, named),
    },
    typeSpecs: signed(tables.TypeSpec.columns.Signature),
    methods: methodColumns(module, name, blobs.turn),
    memberRefs: memberRefs(module, name, blobs.turn),
    methodSpecs: {
      method: copyColumn(tables.MethodSpec.columns.Method, token('MethodDefOrRef')),
      instantiation: signed(tables.MethodSpec.columns.Instantiation),
    },
    ...relations(module),
    exportedTypes: {
      rows: ExportedType.rows,
      ...twoNames(ExportedType.columns, named),
      implementation: copyColumn(ExportedType.columns.Implementation, token('Implementation')),
    },
    assemblyRefs: named(tables.AssemblyRef.columns.Name),
    moduleRefs: named(tables.ModuleRef.columns.Name),
    edges,
  };
  return { ...code, signatures: blobs.done() };
}

/** A coded index as a token; 0 where it is none. */
function token(name: keyof typeof resolveCoded): Turn {
  const resolve = resolveCoded[name];
  return (value): Token => {
    const resolved = resolve(value);
    return resolved === damagedToken || (resolved & 0xffffff) === 0 ? 0 : resolved;
  };
}

function nameColumns({ tables }: Module): Column[] {
  const twice = [tables.TypeDef, tables.TypeRef, tables.ExportedType].map(({ columns }) => columns);
  const once = [tables.MethodDef, tables.MemberRef, tables.AssemblyRef, tables.ModuleRef];
  return [
    ...twice.flatMap(({ Name, Namespace }) => [Name, Namespace]),
    ...once.map(({ columns }) => columns.Name),
  ];
}

function twoNames<T>(columns: { Name: Column; Namespace: Column }, named: (column: Column) => T) {
  return { name: named(columns.Name), namespace: named(columns.Namespace) };
}

function moduleName(module: Module): string {
  const { Module: table } = module.tables;
  return hasRow(table, 1) ? nameText(module, cell(table.columns.Name, 1)) : '';
}

function methodColumns(module: Module, name: Turn, signature: Turn): MethodColumns {
  const { rows, columns } = module.tables.MethodDef;
  return {
    rows,
    name: narrow(copyColumn(columns.Name, name)),
    signature: narrow(copyColumn(columns.Signature, signature)),
    flags: Uint16Array.from(copyColumn(columns.Flags, (flags) => flags)),
    owner: narrow(methodOwners(module)),
    initializers: typeInitializers(module),
  };
}

const staticMethod = 0x10;

/**
 * The MethodDef rows of type initializers (II.10.5.3). Compilers give all of them one name of
 * #Strings, so that it is compared once.
 */
export const typeInitializers = perModule((module): Uint32Array => {
  const { rows, columns } = module.tables.MethodDef;
  const known = new Map<number, boolean>();
  const found: number[] = [];
  for (let row = 1; row <= rows; row++) {
    if ((cell(columns.Flags, row) & staticMethod) === 0) continue;
    const index = cell(columns.Name, row);
    if (module.strings.text.charCodeAt(index) !== 0x2e) continue;
    const is = known.get(index) ?? nameText(module, index) === '.cctor';
    known.set(index, is);
    if (is) found.push(row);
  }
  return Uint32Array.from(found);
});

/** Fields are left without a parent and a signature: nothing calls them. */
function memberRefs(module: Module, name: Turn, signature: Turn): ModuleCode['memberRefs'] {
  const { rows, columns } = module.tables.MemberRef;
  const parentOf = token('MemberRefParent');
  const parent = new Uint32Array(rows + 1);
  const signatures = new Uint32Array(rows + 1);
  for (let row = 1; row <= rows; row++) {
    const index = cell(columns.Signature, row);
    if (!isMethodSignature(module, index)) continue;
    parent[row] = parentOf(cell(columns.Class, row));
    signatures[row] = signature(index);
  }
  return {
    rows,
    parent,
    name: narrow(copyColumn(columns.Name, name)),
    signature: narrow(signatures),
  };
}

/** By the first byte (II.23.2.1, II.23.2.4). */
function isMethodSignature(module: Module, index: number): boolean {
  const blob = openBlob(module.blobs, index);
  if (blob === undefined || blob.position === blob.end) return false;
  return ((blob.bytes[blob.position] as number) & 0x0f) !== SignatureKind.field;
}

function relations({ tables }: Module): Pick<ModuleCode, 'methodImpls' | 'interfaces'> {
  const { MethodImpl, InterfaceImpl } = tables;
  const same: Turn = (value) => value;
  const method = token('MethodDefOrRef');
  return {
    methodImpls: {
      type: narrow(copyColumn(MethodImpl.columns.Class, same)),
      body: copyColumn(MethodImpl.columns.MethodBody, method),
      declaration: copyColumn(MethodImpl.columns.MethodDeclaration, method),
    },
    interfaces: {
      type: narrow(copyColumn(InterfaceImpl.columns.Class, same)),
      interface: copyColumn(InterfaceImpl.columns.Interface, token('TypeDefOrRef')),
    },
  };
}
