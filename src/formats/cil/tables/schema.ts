/**
 * The tables of ECMA-335 II.22, as data: every reader of a row is driven by this one schema.
 * A column is a constant of 1, 2 or 4 bytes, an index into a heap, an index into a table (by the
 * table's name), or a coded index (by the name in `codedIndexes`).
 */
export const schema = {
  Module: [
    0x00,
    { Generation: 'u16', Name: 'string', Mvid: 'guid', EncId: 'guid', EncBaseId: 'guid' },
  ],
  TypeRef: [0x01, { ResolutionScope: 'ResolutionScope', Name: 'string', Namespace: 'string' }],
  TypeDef: [
    0x02,
    {
      Flags: 'u32',
      Name: 'string',
      Namespace: 'string',
      Extends: 'TypeDefOrRef',
      FieldList: 'Field',
      MethodList: 'MethodDef',
    },
  ],
  FieldPtr: [0x03, { Field: 'Field' }],
  Field: [0x04, { Flags: 'u16', Name: 'string', Signature: 'blob' }],
  MethodPtr: [0x05, { Method: 'MethodDef' }],
  MethodDef: [
    0x06,
    {
      Rva: 'u32',
      ImplFlags: 'u16',
      Flags: 'u16',
      Name: 'string',
      Signature: 'blob',
      ParamList: 'Param',
    },
  ],
  ParamPtr: [0x07, { Param: 'Param' }],
  Param: [0x08, { Flags: 'u16', Sequence: 'u16', Name: 'string' }],
  InterfaceImpl: [0x09, { Class: 'TypeDef', Interface: 'TypeDefOrRef' }],
  MemberRef: [0x0a, { Class: 'MemberRefParent', Name: 'string', Signature: 'blob' }],
  Constant: [0x0b, { Type: 'u8', Padding: 'u8', Parent: 'HasConstant', Value: 'blob' }],
  CustomAttribute: [
    0x0c,
    { Parent: 'HasCustomAttribute', Type: 'CustomAttributeType', Value: 'blob' },
  ],
  FieldMarshal: [0x0d, { Parent: 'HasFieldMarshal', NativeType: 'blob' }],
  DeclSecurity: [0x0e, { Action: 'u16', Parent: 'HasDeclSecurity', PermissionSet: 'blob' }],
  ClassLayout: [0x0f, { PackingSize: 'u16', ClassSize: 'u32', Parent: 'TypeDef' }],
  FieldLayout: [0x10, { Offset: 'u32', Field: 'Field' }],
  StandAloneSig: [0x11, { Signature: 'blob' }],
  EventMap: [0x12, { Parent: 'TypeDef', EventList: 'Event' }],
  EventPtr: [0x13, { Event: 'Event' }],
  Event: [0x14, { EventFlags: 'u16', Name: 'string', EventType: 'TypeDefOrRef' }],
  PropertyMap: [0x15, { Parent: 'TypeDef', PropertyList: 'Property' }],
  PropertyPtr: [0x16, { Property: 'Property' }],
  Property: [0x17, { Flags: 'u16', Name: 'string', Type: 'blob' }],
  MethodSemantics: [0x18, { Semantics: 'u16', Method: 'MethodDef', Association: 'HasSemantics' }],
  MethodImpl: [
    0x19,
    { Class: 'TypeDef', MethodBody: 'MethodDefOrRef', MethodDeclaration: 'MethodDefOrRef' },
  ],
  ModuleRef: [0x1a, { Name: 'string' }],
  TypeSpec: [0x1b, { Signature: 'blob' }],
  ImplMap: [
    0x1c,
    {
      MappingFlags: 'u16',
      MemberForwarded: 'MemberForwarded',
      ImportName: 'string',
      ImportScope: 'ModuleRef',
    },
  ],
  FieldRva: [0x1d, { Rva: 'u32', Field: 'Field' }],
  EncLog: [0x1e, { Token: 'u32', FuncCode: 'u32' }],
  EncMap: [0x1f, { Token: 'u32' }],
  Assembly: [
    0x20,
    {
      HashAlgId: 'u32',
      MajorVersion: 'u16',
      MinorVersion: 'u16',
      BuildNumber: 'u16',
      RevisionNumber: 'u16',
      Flags: 'u32',
      PublicKey: 'blob',
      Name: 'string',
      Culture: 'string',
    },
  ],
  AssemblyProcessor: [0x21, { Processor: 'u32' }],
  AssemblyOs: [0x22, { PlatformId: 'u32', MajorVersion: 'u32', MinorVersion: 'u32' }],
  AssemblyRef: [
    0x23,
    {
      MajorVersion: 'u16',
      MinorVersion: 'u16',
      BuildNumber: 'u16',
      RevisionNumber: 'u16',
      Flags: 'u32',
      PublicKeyOrToken: 'blob',
      Name: 'string',
      Culture: 'string',
      HashValue: 'blob',
    },
  ],
  AssemblyRefProcessor: [0x24, { Processor: 'u32', AssemblyRef: 'AssemblyRef' }],
  AssemblyRefOs: [
    0x25,
    { PlatformId: 'u32', MajorVersion: 'u32', MinorVersion: 'u32', AssemblyRef: 'AssemblyRef' },
  ],
  File: [0x26, { Flags: 'u32', Name: 'string', HashValue: 'blob' }],
  ExportedType: [
    0x27,
    {
      Flags: 'u32',
      TypeDefId: 'u32',
      Name: 'string',
      Namespace: 'string',
      Implementation: 'Implementation',
    },
  ],
  ManifestResource: [
    0x28,
    { Offset: 'u32', Flags: 'u32', Name: 'string', Implementation: 'Implementation' },
  ],
  NestedClass: [0x29, { NestedClass: 'TypeDef', EnclosingClass: 'TypeDef' }],
  GenericParam: [0x2a, { Number: 'u16', Flags: 'u16', Owner: 'TypeOrMethodDef', Name: 'string' }],
  MethodSpec: [0x2b, { Method: 'MethodDefOrRef', Instantiation: 'blob' }],
  GenericParamConstraint: [0x2c, { Owner: 'GenericParam', Constraint: 'TypeDefOrRef' }],
} as const satisfies Record<string, readonly [id: number, columns: Record<string, string>]>;

export type TableName = keyof typeof schema;
export type ColumnName<T extends TableName> = keyof (typeof schema)[T][1];
export type ColumnKind =
  'u8' | 'u16' | 'u32' | 'string' | 'guid' | 'blob' | CodedIndexName | string;

/** Coded indexes (ECMA-335 II.24.2.6): the tables by tag, '' where no table is assigned. */
export const codedIndexes = {
  TypeDefOrRef: ['TypeDef', 'TypeRef', 'TypeSpec'],
  HasConstant: ['Field', 'Param', 'Property'],
  HasCustomAttribute: [
    'MethodDef',
    'Field',
    'TypeRef',
    'TypeDef',
    'Param',
    'InterfaceImpl',
    'MemberRef',
    'Module',
    'DeclSecurity',
    'Property',
    'Event',
    'StandAloneSig',
    'ModuleRef',
    'TypeSpec',
    'Assembly',
    'AssemblyRef',
    'File',
    'ExportedType',
    'ManifestResource',
    'GenericParam',
    'GenericParamConstraint',
    'MethodSpec',
  ],
  HasFieldMarshal: ['Field', 'Param'],
  HasDeclSecurity: ['TypeDef', 'MethodDef', 'Assembly'],
  MemberRefParent: ['TypeDef', 'TypeRef', 'ModuleRef', 'MethodDef', 'TypeSpec'],
  HasSemantics: ['Event', 'Property'],
  MethodDefOrRef: ['MethodDef', 'MemberRef'],
  MemberForwarded: ['Field', 'MethodDef'],
  Implementation: ['File', 'AssemblyRef', 'ExportedType'],
  CustomAttributeType: ['', '', 'MethodDef', 'MemberRef', ''],
  ResolutionScope: ['Module', 'ModuleRef', 'AssemblyRef', 'TypeRef'],
  TypeOrMethodDef: ['TypeDef', 'MethodDef'],
} as const satisfies Record<string, readonly string[]>;

export type CodedIndexName = keyof typeof codedIndexes;

type TableIds = { readonly [T in TableName]: (typeof schema)[T][0] };

/** Table numbers by name, which are also the top bytes of metadata tokens (II.22). */
export const tableId = Object.fromEntries(
  Object.entries(schema).map(([name, [id]]) => [name, id]),
) as TableIds;

/** Names by table number; a hole is impossible, 0x00 to 0x2c are all assigned. */
export const tableNames = Object.keys(schema) as TableName[];
