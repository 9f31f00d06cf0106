import { createHash } from 'node:crypto';
import { constructorParams, encodeAttribute } from './attributes.js';
import { encodeBody } from './body.js';
import { Heaps } from './heaps.js';
import { contentRva, encodeImage } from './image.js';
import { encodeMetadata } from './metadata.js';
import { method, type AssemblySpec, type AttributeSpec, type FieldSpec } from './model.js';
import type { MethodSpec, TypeSpec, Version } from './model.js';
import { flattenTypes, References, type PlacedType } from './references.js';
import { encodeField, encodeLocals, encodeMethod } from './signatures.js';
import { codedIndex, Tables, token } from './tables.js';
import { ByteWriter } from './writer.js';

export { calli, field, method } from './model.js';
export type * from './model.js';

/** Everything under construction. */
interface Assembly {
  readonly spec: AssemblySpec;
  readonly heaps: Heaps;
  readonly tables: Tables;
  readonly references: References;
  /** Bodies, field data and resources, from `contentRva` on. */
  readonly content: ByteWriter;
  readonly types: readonly PlacedType[];
}

const ilOnly = 1;
const noVersion: Version = [0, 0, 0, 0];

/** A valid PE32 file with the assembly that `spec` describes; the same bytes for the same spec. */
export function assemble(spec: AssemblySpec): Uint8Array {
  const heaps = new Heaps();
  const tables = new Tables();
  const types = flattenTypes(spec.types);
  const references = new References(spec, types, tables, heaps);
  const assembly = { spec, heaps, tables, references, content: new ByteWriter(), types };
  addManifest(assembly);
  for (const item of spec.globals ?? []) addMethod(assembly, item);
  for (const type of types) addType(assembly, type);
  const resources = addResources(assembly);
  const { fields = [], methods = [], parameters = [] } = spec.uncompressed ?? {};
  for (const row of fields) tables.add('FieldPtr', row);
  for (const row of methods) tables.add('MethodPtr', row);
  for (const row of parameters) tables.add('ParamPtr', row);
  return encodeImage({
    content: assembly.content.done(),
    metadata: encodeMetadata(tables, heaps, spec.uncompressed ? '#-' : '#~'),
    resources,
    entryPointToken: spec.entryPoint === undefined ? 0 : references.entryPoint(spec.entryPoint),
    corFlags: spec.corFlags ?? ilOnly,
    isLibrary: spec.entryPoint === undefined,
  });
}

function addManifest(assembly: Assembly): void {
  const { spec, heaps, tables, references } = assembly;
  const mvid = createHash('sha256').update(spec.name).digest().subarray(0, 16);
  tables.add('Module', 0, heaps.string(`${spec.name}.dll`), heaps.guid(mvid), 0, 0);
  tables.add('TypeDef', 0, heaps.string('<Module>'), 0, 0, 1, 1);
  const names = [heaps.string(spec.name), heaps.string(spec.culture ?? '')];
  tables.add('Assembly', 0x8004, ...(spec.version ?? noVersion), 0, 0, ...names);
  for (const reference of spec.references ?? []) {
    references.assembly(typeof reference === 'string' ? reference : reference.name);
  }
  for (const { name, assembly: home } of spec.exportedTypes ?? []) {
    const [namespace, simple] = splitName(name);
    const scope = codedIndex('Implementation', references.assembly(home));
    tables.add('ExportedType', 0x200000, 0, heaps.string(simple), heaps.string(namespace), scope);
  }
  addAttributes(assembly, token('Assembly', 1), spec.attributes);
}

function addType(assembly: Assembly, placed: PlacedType): void {
  const { tables, heaps, references } = assembly;
  const { spec, outer } = placed;
  const [namespace, name] = outer ? ['', spec.name] : splitName(spec.name);
  const flags = spec.flags ?? (outer ? 0x100002 : 0x100001);
  const base = spec.extends === undefined ? '[System.Runtime]System.Object' : spec.extends;
  const baseToken = base === null ? 0 : codedIndex('TypeDefOrRef', references.type(base));
  const lists = [tables.rows('Field').length + 1, tables.rows('MethodDef').length + 1];
  tables.add('TypeDef', flags, heaps.string(name), heaps.string(namespace), baseToken, ...lists);
  addTypeExtras(assembly, placed, spec);
  for (const item of spec.fields ?? []) addField(assembly, item);
  for (const item of spec.methods ?? []) addMethod(assembly, item);
}

function addTypeExtras(assembly: Assembly, { row, outer }: PlacedType, spec: TypeSpec): void {
  const { tables, references } = assembly;
  if (outer) tables.add('NestedClass', row, outer.row);
  if (spec.layout) tables.add('ClassLayout', spec.layout.packing, spec.layout.size, row);
  for (const name of spec.implements ?? []) {
    tables.add('InterfaceImpl', row, codedIndex('TypeDefOrRef', references.type(name)));
  }
  addGenericParams(assembly, token('TypeDef', row), spec.genericParams);
  addAttributes(assembly, token('TypeDef', row), spec.attributes);
}

function addGenericParams(
  { tables, heaps }: Assembly,
  owner: number,
  names: readonly string[] = [],
): void {
  names.forEach((name, number) => {
    tables.add('GenericParam', number, 0, codedIndex('TypeOrMethodDef', owner), heaps.string(name));
  });
}

const hasFieldRva = 0x100;
const isLiteral = 0x8040;

function addField(assembly: Assembly, spec: FieldSpec): void {
  const { tables, heaps, references, content } = assembly;
  const signature = heaps.blob(encodeField(spec.type, references.type));
  const extra = (spec.data ? hasFieldRva : 0) | (spec.constant === undefined ? 0 : isLiteral);
  const flags = (spec.flags ?? 0x16) | extra;
  const row = tables.add('Field', flags, heaps.string(spec.name), signature);
  if (spec.data) {
    content.align(8);
    tables.add('FieldRVA', contentRva + content.length, row & 0xffffff);
    content.add(spec.data);
  }
  if (spec.constant !== undefined) addConstant(assembly, row, spec.constant);
  addAttributes(assembly, row, spec.attributes);
}

/** ECMA-335 II.22.9. */
function addConstant(
  { tables, heaps }: Assembly,
  owner: number,
  value: number | string | null,
): void {
  const parent = codedIndex('HasConstant', owner);
  const out = new ByteWriter();
  if (typeof value === 'string') for (const unit of value.split('')) out.u16(unit.charCodeAt(0));
  else out.u32(value ?? 0);
  const type = value === null ? 0x12 : typeof value === 'string' ? 0x0e : 0x08;
  tables.add('Constant', type, parent, heaps.blob(out.done()));
}

function addMethod(assembly: Assembly, spec: MethodSpec): void {
  const { tables, heaps, references } = assembly;
  const { params = [], returns = 'void', instance = false, genericParams = [] } = spec;
  const shape = { returns, params, instance, genericCount: genericParams.length };
  const signature = heaps.blob(encodeMethod(shape, references.type));
  const flags = (spec.flags ?? (instance ? 0x86 : 0x96)) | (spec.pinvoke ? 0x2000 : 0);
  const implFlags = spec.implFlags ?? (spec.pinvoke ? 0x80 : 0);
  const rva = spec.body ? addBody(assembly, spec) : 0;
  const names = [heaps.string(spec.name), signature, tables.rows('Param').length + 1];
  const row = tables.add('MethodDef', rva, implFlags, flags, ...names);
  params.forEach((_, index) => {
    tables.add('Param', 0, index + 1, heaps.string(spec.paramNames?.[index] ?? `p${index}`));
  });
  addGenericParams(assembly, row, genericParams);
  addAttributes(assembly, row, spec.attributes);
  if (spec.pinvoke) {
    const { library, entryPoint = spec.name, flags: mapping = 0x100 } = spec.pinvoke;
    const forwarded = codedIndex('MemberForwarded', row);
    const scope = references.module(library) & 0xffffff;
    tables.add('ImplMap', mapping, forwarded, heaps.string(entryPoint), scope);
  }
}

function addBody({ content, heaps, references }: Assembly, spec: MethodSpec): number {
  const { locals = [] } = spec;
  const body = encodeBody(
    {
      instructions: spec.body ?? [],
      regions: spec.regions ?? [],
      maxStack: spec.maxStack ?? 8,
      localVarSigToken:
        locals.length === 0
          ? 0
          : references.standAlone(heaps.blob(encodeLocals(locals, references.type))),
      catchToken: (type) => (type === '' ? 0 : references.type(type)),
    },
    references.operand,
  );
  content.align(4);
  const rva = contentRva + content.length;
  content.add(body);
  return rva;
}

function addAttributes(
  { tables, heaps, references }: Assembly,
  owner: number,
  attributes: readonly AttributeSpec[] = [],
): void {
  for (const attribute of attributes) {
    const params = constructorParams(attribute);
    const constructor = method(attribute.type, '.ctor', 'void', params, { instance: true });
    const type = codedIndex('CustomAttributeType', references.method(constructor));
    const value = heaps.blob(encodeAttribute(attribute));
    tables.add('CustomAttribute', codedIndex('HasCustomAttribute', owner), type, value);
  }
}

/** ECMA-335 II.22.24: each with its length before it. */
function addResources({ spec, content, tables, heaps }: Assembly): { rva: number; size: number } {
  content.align(8);
  const start = content.length;
  for (const resource of spec.resources ?? []) {
    content.align(8);
    const flags = resource.private ? 2 : 1;
    tables.add('ManifestResource', content.length - start, flags, heaps.string(resource.name), 0);
    content.u32(resource.bytes.length).add(resource.bytes);
  }
  return { rva: contentRva + start, size: content.length - start };
}

function splitName(name: string): [namespace: string, simple: string] {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? ['', name] : [name.slice(0, dot), name.slice(dot + 1)];
}
