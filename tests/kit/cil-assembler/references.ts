import { OperandKind } from '../../../src/formats/cil/body/opcodes.js';
import type { Heaps } from './heaps.js';
import type { AssemblySpec, FieldRefSpec, MethodRefSpec, OperandSpec, TypeSpec } from './model.js';
import {
  encodeField,
  encodeMethod,
  encodeMethodSpec,
  encodeType,
  primitive,
} from './signatures.js';
import { codedIndex, token, type TableName, type Tables } from './tables.js';

/** A type with the TypeDef row it will get; row 1 is `<Module>`. */
export interface PlacedType {
  readonly spec: TypeSpec;
  readonly fullName: string;
  readonly row: number;
  readonly outer: PlacedType | undefined;
}

/** Outer types before the types inside them, as ECMA-335 II.22.37 wants. */
export function flattenTypes(specs: readonly TypeSpec[]): PlacedType[] {
  const placed: PlacedType[] = [];
  const place = (spec: TypeSpec, outer: PlacedType | undefined): void => {
    const fullName = outer ? `${outer.fullName}/${spec.name}` : spec.name;
    const type = { spec, fullName, row: placed.length + 2, outer };
    placed.push(type);
    for (const inner of spec.nested ?? []) place(inner, type);
  };
  for (const spec of specs) place(spec, undefined);
  return placed;
}

const defaultVersion = [4, 0, 0, 0] as const;

/** Tokens for what is named: rows are added when first asked for, and once. */
export class References {
  readonly #spec: AssemblySpec;
  readonly #tables: Tables;
  readonly #heaps: Heaps;
  readonly #tokens = new Map<string, number>();

  constructor(spec: AssemblySpec, types: readonly PlacedType[], tables: Tables, heaps: Heaps) {
    this.#spec = spec;
    this.#tables = tables;
    this.#heaps = heaps;
    this.#defineOwn(types);
  }

  /** A TypeDef, TypeRef or, for anything built from other types, TypeSpec. */
  readonly type = (text: string): number => {
    const name = text.replace(/^(?:valuetype|class) /, '');
    const own = this.#tokens.get(`type ${name}`);
    if (own !== undefined) return own;
    const isBuilt = primitive(name) !== undefined || /[>\]*&]$|^!/.test(name);
    if (isBuilt) return this.#add('TypeSpec', this.#heaps.blob(encodeType(text, this.type)));
    return this.#typeRef(name);
  };

  assembly(name: string): number {
    return this.#once(`assembly ${name}`, () => {
      const known = this.#spec.references?.find((r) => typeof r !== 'string' && r.name === name);
      const details = typeof known === 'object' ? known : { name };
      const key = this.#heaps.blob(details.publicKeyToken ?? []);
      const version = details.version ?? defaultVersion;
      return this.#tables.add('AssemblyRef', ...version, 0, key, this.#heaps.string(name), 0, 0);
    });
  }

  module(name: string): number {
    return this.#add('ModuleRef', this.#heaps.string(name));
  }

  standAlone(blob: number): number {
    return this.#add('StandAloneSig', blob);
  }

  method(spec: MethodRefSpec): number {
    const plain = this.#plainMethod(spec);
    if (spec.genericArgs.length === 0) return plain;
    const blob = this.#heaps.blob(encodeMethodSpec(spec.genericArgs, this.type));
    return this.#add('MethodSpec', codedIndex('MethodDefOrRef', plain), blob);
  }

  field(spec: FieldRefSpec): number {
    const own = this.#tokens.get(`field ${spec.type}::${spec.name}`);
    if (own !== undefined) return own;
    return this.#memberRef(spec.type, spec.name, encodeField(spec.fieldType, this.type));
  }

  entryPoint(name: string): number {
    for (const [key, value] of this.#tokens) {
      if (key.startsWith(`method ${name}(`)) return value;
    }
    throw new Error(`no method ${name}`);
  }

  readonly operand = (operand: OperandSpec, kind: OperandKind): number => {
    if (typeof operand === 'string') {
      if (kind !== OperandKind.string) return this.type(operand);
      return (0x70000000 | this.#heaps.userString(operand)) >>> 0;
    }
    if (typeof operand !== 'object' || !('kind' in operand)) throw new Error('no such operand');
    if (operand.kind === 'method') return this.method(operand);
    if (operand.kind === 'field') return this.field(operand);
    return this.standAlone(this.#heaps.blob(encodeMethod(operand, this.type)));
  };

  #plainMethod(spec: MethodRefSpec): number {
    const own = this.#tokens.get(methodKey(spec.type, spec.name, spec.params));
    if (own !== undefined) return own;
    const shape = { ...spec, genericCount: spec.genericArgs.length };
    return this.#memberRef(spec.type, spec.name, encodeMethod(shape, this.type));
  }

  #memberRef(type: string, name: string, signature: number[]): number {
    const parent = codedIndex('MemberRefParent', this.type(type));
    return this.#add('MemberRef', parent, this.#heaps.string(name), this.#heaps.blob(signature));
  }

  #typeRef(name: string): number {
    const found = /^(?:\[([^\]]+)\])(.+)$/.exec(name);
    if (!found) throw new Error(`no type ${name}`);
    return this.#once(`type ${name}`, () => {
      const slash = name.lastIndexOf('/');
      const isNested = slash >= 0;
      const scope = isNested ? this.type(name.slice(0, slash)) : this.assembly(found[1] ?? '');
      const full = isNested ? name.slice(slash + 1) : (found[2] ?? '');
      const dot = isNested ? -1 : full.lastIndexOf('.');
      const names = [full.slice(dot + 1), full.slice(0, Math.max(0, dot))];
      const strings = names.map((text) => this.#heaps.string(text));
      return this.#tables.add('TypeRef', codedIndex('ResolutionScope', scope), ...strings);
    });
  }

  /** Rows of own types and members are known before any is written: they come in order. */
  #defineOwn(types: readonly PlacedType[]): void {
    let [fieldRow, methodRow] = [0, this.#spec.globals?.length ?? 0];
    for (const { spec, fullName, row } of types) {
      this.#tokens.set(`type ${fullName}`, token('TypeDef', row));
      for (const { name } of spec.fields ?? []) {
        this.#tokens.set(`field ${fullName}::${name}`, token('Field', ++fieldRow));
      }
      for (const { name, params = [] } of spec.methods ?? []) {
        this.#tokens.set(methodKey(fullName, name, params), token('MethodDef', ++methodRow));
      }
    }
  }

  #add(table: TableName, ...row: number[]): number {
    return this.#once(`${table} ${row.join()}`, () => this.#tables.add(table, ...row));
  }

  #once(key: string, add: () => number): number {
    const known = this.#tokens.get(key) ?? add();
    this.#tokens.set(key, known);
    return known;
  }
}

function methodKey(type: string, name: string, params: readonly string[]): string {
  return `method ${type}::${name}(${params.join()})`;
}
