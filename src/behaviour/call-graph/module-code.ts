import type { Heap, StringHeap } from '../../formats/cil/metadata/heaps.js';
import { nameAt } from '../../formats/cil/metadata/heaps.js';
import { damagedName } from '../../formats/cil/names.js';

/** As narrow as the largest number allows. */
export type Numbers = Uint16Array | Uint32Array;

/**
 * What the call graph keeps of one module: the rows that name types and methods, all names, the
 * signatures that these rows use, and what the bodies call. It holds none of the module's bytes.
 * Rows count from 1 in every column; names are indexes into `names`, signatures into `signatures`.
 */
export interface ModuleCode {
  /** Path inside the artifact, as in `Location`. */
  readonly path: string;
  /** Bytes of the file. */
  readonly size: number;
  /** Simple name of the assembly; empty for a module of a multi-module assembly. */
  readonly assembly: string;
  /** Name of the module itself (ECMA-335 II.22.30). */
  readonly name: string;
  readonly names: StringHeap;
  readonly signatures: Heap;
  readonly types: TypeColumns;
  readonly typeRefs: TypeRefColumns;
  /** TypeSpec signatures. */
  readonly typeSpecs: Numbers;
  readonly methods: MethodColumns;
  readonly memberRefs: MemberRefColumns;
  readonly methodSpecs: { readonly method: Uint32Array; readonly instantiation: Numbers };
  readonly methodImpls: MethodImplColumns;
  readonly interfaces: { readonly type: Numbers; readonly interface: Uint32Array };
  readonly exportedTypes: ExportedTypeColumns;
  readonly assemblyRefs: Numbers;
  readonly moduleRefs: Numbers;
  readonly attributeTypes: AttributeTypes;
  readonly edges: Edges;
  /** What bodies call by its name, as far as that is known. */
  readonly named?: readonly NamedCall[];
}

/** A member that reflection is asked for by name, where it is called. */
export interface NamedCall {
  /** MethodDef row of the body. */
  readonly caller: number;
  readonly ilOffset: number;
  /** `Namespace.Type/Nested`. */
  readonly type: string;
  readonly member: string;
}

/** Types by the names that attributes give them, and on which TypeDef row or members of it. */
export interface AttributeTypes {
  readonly owner: Uint32Array;
  /** As reflection writes them: `Namespace.Outer+Nested, Assembly, Version=1.0.0.0` (II.23.3). */
  readonly name: readonly string[];
}

/** TypeDef (II.22.37); `extends` is a token, 0 for none. */
export interface TypeColumns {
  readonly rows: number;
  readonly flags: Uint32Array;
  readonly name: Numbers;
  readonly namespace: Numbers;
  readonly extends: Uint32Array;
  /** Row of the enclosing type; 0 none, -1 one that does not exist. */
  readonly enclosing: Int32Array;
}

/** TypeRef (II.22.38); `scope` is a token, 0 for none. */
export interface TypeRefColumns {
  readonly rows: number;
  readonly scope: Uint32Array;
  readonly name: Numbers;
  readonly namespace: Numbers;
}

/** MethodDef (II.22.26). */
export interface MethodColumns {
  readonly rows: number;
  readonly name: Numbers;
  readonly signature: Numbers;
  readonly flags: Uint16Array;
  /** Row of the type that owns it; 0 where none does. */
  readonly owner: Numbers;
  /** Rows of the methods called `.cctor`. */
  readonly initializers: Uint32Array;
}

/** MemberRef (II.22.25); `parent` is a token, 0 for rows that nothing kept refers to. */
export interface MemberRefColumns {
  readonly rows: number;
  readonly parent: Uint32Array;
  readonly name: Numbers;
  readonly signature: Numbers;
}

/** MethodImpl (II.22.27): `body` and `declaration` are tokens. */
export interface MethodImplColumns {
  readonly type: Numbers;
  readonly body: Uint32Array;
  readonly declaration: Uint32Array;
}

/** ExportedType (II.22.14); `implementation` is a token. */
export interface ExportedTypeColumns {
  readonly rows: number;
  readonly name: Numbers;
  readonly namespace: Numbers;
  readonly implementation: Uint32Array;
}

/**
 * What the bodies call and use, in the order of the code. Of several instructions of one method
 * with the same kind and operand, the first stands for all.
 */
export interface Edges {
  /** By MethodDef row, the first of its edges; the next row's is the end. */
  readonly start: Numbers;
  /** See edge.ts. */
  readonly edge: Uint32Array;
  readonly ilOffset: Numbers;
}

export function nameOf(code: ModuleCode, index: number): string {
  return nameAt(code.names, index) ?? damagedName;
}

/** Bytes that the columns and heaps of a module take. */
export function sizeOfCode(code: ModuleCode): number {
  let size = code.names.text.length + code.names.bytes.length + code.signatures.bytes.length;
  const columns = Object.values(code).flatMap((part: unknown) =>
    typeof part === 'object' && part !== null ? [part, ...Object.values(part)] : [],
  );
  for (const column of new Set(columns)) {
    if (ArrayBuffer.isView(column) && !(column instanceof Uint8Array)) size += column.byteLength;
  }
  return size;
}
