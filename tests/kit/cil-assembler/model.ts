/**
 * What an assembly for tests is described with. Types are written as IL assembly language does:
 * `string`, `int32[]`, `[System.Console]System.Console`, `valuetype [System.Runtime]System.Guid`,
 * `[System.Runtime]System.Collections.Generic.List`1<string>`, `!0`, `!!0`, `Ns.Outer/Inner`.
 * Names without `[assembly]` are types of the assembly itself.
 */
export interface AssemblySpec {
  readonly name: string;
  readonly version?: Version;
  readonly culture?: string;
  /** Details of referenced assemblies; any that types name are added by themselves. */
  readonly references?: readonly (string | ReferenceSpec)[];
  readonly types: readonly TypeSpec[];
  /** Methods of `<Module>`; one called `.cctor` is the module initializer (ECMA-335 II.10.8). */
  readonly globals?: readonly MethodSpec[];
  readonly attributes?: readonly AttributeSpec[];
  readonly resources?: readonly ResourceSpec[];
  /** Types said to live elsewhere: forwarders. */
  readonly exportedTypes?: readonly { readonly name: string; readonly assembly: string }[];
  /** `Ns.Type::Main`. */
  readonly entryPoint?: string;
  /** Flags of the CLI header (ECMA-335 II.25.3.3.1); IL only by default. */
  readonly corFlags?: number;
  /** Writes `#-` in the place of `#~`, as edit-and-continue does. */
  readonly uncompressed?: UncompressedSpec;
}

/**
 * The rows, in the order in which types and methods list them: FieldPtr, MethodPtr and ParamPtr,
 * which ECMA-335 leaves to implementations (II.22, II.24.2.6).
 */
export interface UncompressedSpec {
  readonly fields?: readonly number[];
  readonly methods?: readonly number[];
  readonly parameters?: readonly number[];
}

export type Version = readonly [major: number, minor: number, build: number, revision: number];

interface ReferenceSpec {
  readonly name: string;
  readonly version?: Version;
  readonly publicKeyToken?: Uint8Array;
}

interface ResourceSpec {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly private?: boolean;
}

export interface TypeSpec {
  /** With its namespace, unless nested. */
  readonly name: string;
  /** `null` for an interface or System.Object itself; System.Object by default. */
  readonly extends?: string | null;
  readonly implements?: readonly string[];
  /** TypeAttributes; public class by default, nested public when nested. */
  readonly flags?: number;
  readonly genericParams?: readonly string[];
  readonly layout?: { readonly packing: number; readonly size: number };
  readonly fields?: readonly FieldSpec[];
  readonly methods?: readonly MethodSpec[];
  readonly nested?: readonly TypeSpec[];
  readonly attributes?: readonly AttributeSpec[];
}

export interface FieldSpec {
  readonly name: string;
  readonly type: string;
  /** FieldAttributes; public static by default. */
  readonly flags?: number;
  /** Initial bytes in the image (FieldRVA). */
  readonly data?: Uint8Array;
  /** A compile-time constant (Constant table). */
  readonly constant?: number | string | null;
  readonly attributes?: readonly AttributeSpec[];
}

export interface MethodSpec {
  readonly name: string;
  readonly returns?: string;
  readonly params?: readonly string[];
  readonly paramNames?: readonly string[];
  /** With `this`; static by default. */
  readonly instance?: boolean;
  /** MethodAttributes; public, hide-by-signature, and static unless `instance`, by default. */
  readonly flags?: number;
  readonly implFlags?: number;
  readonly genericParams?: readonly string[];
  readonly locals?: readonly string[];
  readonly maxStack?: number;
  /** Absent for abstract methods and P/Invokes. */
  readonly body?: readonly InstructionSpec[];
  readonly regions?: readonly RegionSpec[];
  readonly pinvoke?: {
    readonly library: string;
    readonly entryPoint?: string;
    readonly flags?: number;
  };
  readonly attributes?: readonly AttributeSpec[];
}

/**
 * `['ldstr', 'text']`, `['call', method(…)]`, `['br', 'L1']`, `['switch', ['L1', 'L2']]`, `['ret']`;
 * `['label', 'L1']` marks the next instruction.
 */
export type InstructionSpec = readonly [name: string, operand?: OperandSpec];
export type OperandSpec =
  number | bigint | string | readonly string[] | MethodRefSpec | FieldRefSpec | CalliSpec;

export interface MethodRefSpec {
  readonly kind: 'method';
  readonly type: string;
  readonly name: string;
  readonly returns: string;
  readonly params: readonly string[];
  readonly instance: boolean;
  /** Arguments of a generic method; its parameters are counted from these. */
  readonly genericArgs: readonly string[];
}

export interface FieldRefSpec {
  readonly kind: 'field';
  readonly type: string;
  readonly name: string;
  readonly fieldType: string;
}

export interface CalliSpec {
  readonly kind: 'signature';
  readonly returns: string;
  readonly params: readonly string[];
}

/** Labels delimit; the ends are the first instruction after. */
export interface RegionSpec {
  readonly kind: 'catch' | 'filter' | 'finally' | 'fault';
  readonly try: readonly [start: string, end: string];
  readonly handler: readonly [start: string, end: string];
  readonly catch?: string;
  readonly filter?: string;
}

export interface AttributeSpec {
  readonly type: string;
  readonly args?: readonly AttributeArgument[];
  readonly named?: readonly (AttributeArgument & {
    readonly name: string;
    readonly kind: 'field' | 'property';
  })[];
}

export interface AttributeArgument {
  readonly type: 'string' | 'int32' | 'bool' | 'type';
  readonly value: string | number | boolean | null;
}

interface MethodOptions {
  readonly instance?: boolean;
  readonly genericArgs?: readonly string[];
}

/** A method to call: `method('[System.Console]System.Console', 'WriteLine', 'void', ['string'])`. */
export function method(
  type: string,
  name: string,
  returns = 'void',
  params: readonly string[] = [],
  options: MethodOptions = {},
): MethodRefSpec {
  const { instance = false, genericArgs = [] } = options;
  return { kind: 'method', type, name, returns, params, instance, genericArgs };
}

export function field(type: string, name: string, fieldType: string): FieldRefSpec {
  return { kind: 'field', type, name, fieldType };
}

export function calli(returns: string, params: readonly string[]): CalliSpec {
  return { kind: 'signature', returns, params };
}
