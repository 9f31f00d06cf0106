import { assemblyIdentity } from '../../formats/cil/assembly.js';
import { methodOwners } from '../../formats/cil/lists.js';
import { perModule, type Module } from '../../formats/cil/module.js';
import { enclosingTypes, nameText } from '../../formats/cil/names.js';
import { SignatureKind } from '../../formats/cil/signature/model.js';
import { damagedToken, resolveCoded, type Token } from '../../formats/cil/tables/coded-index.js';
import type { Column } from '../../formats/cil/tables/layout.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { attributeTypes } from './attribute-types.js';
import { columnValues, keepNames, KeptBlobs, narrow, turnedValues } from './compact.js';
import type { Edges, MethodColumns, ModuleCode, Numbers } from './module-code.js';

/** Everything of a module that the graph keeps besides what its bodies call. */
export function moduleCode(module: Module, path: string, edges: Edges): ModuleCode {
  const { tables } = module;
  const blobs = new KeptBlobs(module.blobs);
  const signed = (column: Column): Numbers => narrow(turnedValues(column, blobs.turn));
  const named = nameColumns(module);
  const names = keepNames(module.strings, Object.values(named));
  const { TypeDef, TypeRef, ExportedType, MethodSpec } = tables;
  const code = {
    path,
    assembly: assemblyIdentity(module)?.name ?? '',
    name: moduleName(module),
    names,
    types: {
      rows: TypeDef.rows,
      flags: columnValues(TypeDef.columns.Flags),
      name: narrow(named.typeDef),
      namespace: narrow(named.typeDefSpace),
      extends: tokens(TypeDef.columns.Extends, 'TypeDefOrRef'),
      enclosing: enclosingTypes(module),
    },
    typeRefs: {
      rows: TypeRef.rows,
      scope: tokens(TypeRef.columns.ResolutionScope, 'ResolutionScope'),
      name: narrow(named.typeRef),
      namespace: narrow(named.typeRefSpace),
    },
    typeSpecs: signed(tables.TypeSpec.columns.Signature),
    methods: methodColumns(module, named.method, signed),
    memberRefs: memberRefs(module, named.member, blobs),
    methodSpecs: {
      method: tokens(MethodSpec.columns.Method, 'MethodDefOrRef'),
      instantiation: signed(MethodSpec.columns.Instantiation),
    },
    ...relations(module),
    exportedTypes: {
      rows: ExportedType.rows,
      name: narrow(named.exported),
      namespace: narrow(named.exportedSpace),
      implementation: tokens(ExportedType.columns.Implementation, 'Implementation'),
    },
    assemblyRefs: narrow(named.assemblyRef),
    moduleRefs: narrow(named.moduleRef),
    attributeTypes: attributeTypes(module),
    edges,
  };
  return { ...code, signatures: blobs.done() };
}

function nameColumns({ tables }: Module) {
  const { TypeDef, TypeRef, ExportedType } = tables;
  return {
    typeDef: columnValues(TypeDef.columns.Name),
    typeDefSpace: columnValues(TypeDef.columns.Namespace),
    typeRef: columnValues(TypeRef.columns.Name),
    typeRefSpace: columnValues(TypeRef.columns.Namespace),
    exported: columnValues(ExportedType.columns.Name),
    exportedSpace: columnValues(ExportedType.columns.Namespace),
    method: columnValues(tables.MethodDef.columns.Name),
    member: columnValues(tables.MemberRef.columns.Name),
    assemblyRef: columnValues(tables.AssemblyRef.columns.Name),
    moduleRef: columnValues(tables.ModuleRef.columns.Name),
  };
}

/** A column of coded indexes as tokens; 0 where there is none. */
function tokens(column: Column, name: keyof typeof resolveCoded): Uint32Array {
  return turnedValues(column, (value) => tokenOf(resolveCoded[name](value)));
}

function tokenOf(resolved: Token): Token {
  return resolved === damagedToken || (resolved & 0xffffff) === 0 ? 0 : resolved;
}

function moduleName(module: Module): string {
  const { Module: table } = module.tables;
  return hasRow(table, 1) ? nameText(module, cell(table.columns.Name, 1)) : '';
}

function methodColumns(
  module: Module,
  names: Uint32Array,
  signed: (column: Column) => Numbers,
): MethodColumns {
  const { rows, columns } = module.tables.MethodDef;
  return {
    rows,
    name: narrow(names),
    signature: signed(columns.Signature),
    flags: new Uint16Array(columnValues(columns.Flags)),
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
function memberRefs(
  module: Module,
  names: Uint32Array,
  blobs: KeptBlobs,
): ModuleCode['memberRefs'] {
  const { rows, columns } = module.tables.MemberRef;
  const parent = columnValues(columns.Class);
  const signature = columnValues(columns.Signature);
  for (let row = 1; row <= rows; row++) {
    const isField = (blobs.firstByte(signature[row] as number) & 0x0f) === SignatureKind.field;
    parent[row] = isField ? 0 : tokenOf(resolveCoded.MemberRefParent(parent[row] as number));
    signature[row] = isField ? 0 : blobs.turn(signature[row] as number);
  }
  return { rows, parent, name: narrow(names), signature: narrow(signature) };
}

function relations({ tables }: Module): Pick<ModuleCode, 'methodImpls' | 'interfaces'> {
  const { MethodImpl, InterfaceImpl } = tables;
  return {
    methodImpls: {
      type: narrow(columnValues(MethodImpl.columns.Class)),
      body: tokens(MethodImpl.columns.MethodBody, 'MethodDefOrRef'),
      declaration: tokens(MethodImpl.columns.MethodDeclaration, 'MethodDefOrRef'),
    },
    interfaces: {
      type: narrow(columnValues(InterfaceImpl.columns.Class)),
      interface: tokens(InterfaceImpl.columns.Interface, 'TypeDefOrRef'),
    },
  };
}
