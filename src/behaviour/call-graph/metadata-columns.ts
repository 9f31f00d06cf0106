import { assemblyIdentity } from '../../formats/cil/assembly.js';
import { methodOwners } from '../../formats/cil/lists.js';
import { perModule, type Module } from '../../formats/cil/module.js';
import { enclosingTypes, nameText } from '../../formats/cil/names.js';
import { damagedToken, resolveCoded, type Token } from '../../formats/cil/tables/coded-index.js';
import type { Column } from '../../formats/cil/tables/layout.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { attributeTypes } from './attribute-types.js';
import { columnNumbers, columnValues, keepNames, KeptBlobs, narrow, turn } from './compact.js';
import { dropUnused, usedRows, type UsedRows } from './used-rows.js';
import type { Edges, ModuleCode, Numbers } from './module-code.js';

/** Everything of a module that the graph keeps besides what its bodies call. */
export function moduleCode(module: Module, path: string, edges: Edges): ModuleCode {
  const blobs = new KeptBlobs(module.blobs);
  const coded = codedColumns(module);
  const used = usedRows({ ...coded, edges: edges.edge });
  const code = {
    path,
    size: module.bytes.length,
    assembly: assemblyIdentity(module)?.name ?? '',
    name: moduleName(module),
    names: keepNames(module.strings),
    ...definitions(module, coded, blobs),
    ...references(module, coded, used, blobs),
    methodImpls: coded.methodImpls,
    interfaces: coded.interfaces,
    attributeTypes: attributeTypes(module),
    edges,
  };
  return { ...code, signatures: blobs.done() };
}

type Coded = ReturnType<typeof codedColumns>;

function definitions(module: Module, coded: Coded, blobs: KeptBlobs) {
  const { TypeDef, MethodDef, ExportedType } = module.tables;
  return {
    types: {
      rows: TypeDef.rows,
      flags: columnValues(TypeDef.columns.Flags),
      name: columnNumbers(TypeDef.columns.Name),
      namespace: columnNumbers(TypeDef.columns.Namespace),
      extends: coded.extends,
      enclosing: enclosingTypes(module),
    },
    methods: {
      rows: MethodDef.rows,
      name: columnNumbers(MethodDef.columns.Name),
      signature: narrow(turn(columnValues(MethodDef.columns.Signature), blobs.turn)),
      flags: columnNumbers(MethodDef.columns.Flags) as Uint16Array,
      owner: narrow(methodOwners(module)),
      initializers: typeInitializers(module),
    },
    exportedTypes: {
      rows: ExportedType.rows,
      name: columnNumbers(ExportedType.columns.Name),
      namespace: columnNumbers(ExportedType.columns.Namespace),
      implementation: tokens(ExportedType.columns.Implementation, 'Implementation'),
    },
  };
}

/** What refers to definitions here or elsewhere; rows that nothing kept refers to are left empty. */
function references({ tables }: Module, coded: Coded, used: UsedRows, blobs: KeptBlobs) {
  const { TypeRef, TypeSpec, MemberRef, MethodSpec } = tables;
  const signed = (column: Column, of: Uint8Array): Numbers =>
    narrow(turn(dropUnused(columnValues(column), of), blobs.turn));
  return {
    typeRefs: {
      rows: TypeRef.rows,
      scope: tokens(TypeRef.columns.ResolutionScope, 'ResolutionScope'),
      name: columnNumbers(TypeRef.columns.Name),
      namespace: columnNumbers(TypeRef.columns.Namespace),
    },
    typeSpecs: signed(TypeSpec.columns.Signature, used.typeSpecs),
    memberRefs: {
      rows: MemberRef.rows,
      parent: dropUnused(coded.memberParents, used.memberRefs),
      name: dropUnused(columnNumbers(MemberRef.columns.Name), used.memberRefs),
      signature: signed(MemberRef.columns.Signature, used.memberRefs),
    },
    methodSpecs: {
      method: coded.methodSpecs,
      instantiation: signed(MethodSpec.columns.Instantiation, used.methodSpecs),
    },
    assemblyRefs: columnNumbers(tables.AssemblyRef.columns.Name),
    moduleRefs: columnNumbers(tables.ModuleRef.columns.Name),
  };
}

/** Columns of coded indexes, as tokens. */
function codedColumns({ tables }: Module) {
  const { MethodImpl, InterfaceImpl, TypeDef, MethodSpec, MemberRef, TypeSpec } = tables;
  return {
    extends: tokens(TypeDef.columns.Extends, 'TypeDefOrRef'),
    methodSpecs: tokens(MethodSpec.columns.Method, 'MethodDefOrRef'),
    memberParents: tokens(MemberRef.columns.Class, 'MemberRefParent'),
    typeSpecRows: TypeSpec.rows,
    methodImpls: {
      type: columnNumbers(MethodImpl.columns.Class),
      body: tokens(MethodImpl.columns.MethodBody, 'MethodDefOrRef'),
      declaration: tokens(MethodImpl.columns.MethodDeclaration, 'MethodDefOrRef'),
    },
    interfaces: {
      type: columnNumbers(InterfaceImpl.columns.Class),
      interface: tokens(InterfaceImpl.columns.Interface, 'TypeDefOrRef'),
    },
  };
}

/** A column of coded indexes as tokens; 0 where there is none. */
function tokens(column: Column, name: keyof typeof resolveCoded): Uint32Array {
  const values = columnValues(column);
  const resolve = resolveCoded[name];
  for (let row = 1; row < values.length; row++) {
    values[row] = tokenOf(resolve(values[row] as number));
  }
  return values;
}

function tokenOf(resolved: Token): Token {
  return resolved === damagedToken || (resolved & 0xffffff) === 0 ? 0 : resolved;
}

function moduleName(module: Module): string {
  const { Module: table } = module.tables;
  return hasRow(table, 1) ? nameText(module, cell(table.columns.Name, 1)) : '';
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
