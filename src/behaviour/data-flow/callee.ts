import type { MethodNode } from '../call-graph/index.js';
import type { Module } from '../../formats/cil/module.js';
import { memberRow } from '../../formats/cil/members.js';
import { methodSignature } from '../../formats/cil/methods.js';
import { nameText, typeName } from '../../formats/cil/names.js';
import type { PrimitiveName, TypeSignature } from '../../formats/cil/signature/model.js';
import { typeSignatureAt } from '../../formats/cil/signatures.js';
import {
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import type { Held } from './own-types.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';

/** What a call names. */
export interface Callee {
  /** The method of the package, where it is one; -1 outside. */
  readonly node: MethodNode;
  /** `Namespace.Type/Nested`, arity included. */
  readonly type: string;
  readonly name: string;
  readonly hasThis: boolean;
  /** Full names of the parameters' types, without `this`. */
  readonly parameters: readonly string[];
  /** By parameter, whether it is a reference that the method may write to. */
  readonly byRef: readonly boolean[];
  readonly returns: string;
  /** What the result can be, by its type; undefined for anything. */
  readonly held?: Held | undefined;
  /** Of a function of a native library that a method of the package stands for, its name there. */
  readonly native?: string | undefined;
}

const damaged: Callee = {
  node: -1,
  type: '',
  name: '',
  hasThis: false,
  parameters: [],
  byRef: [],
  returns: 'void',
};

/** Reads what a MethodDef, MemberRef or MethodSpec token names. */
export function calleeOf(
  module: Module,
  token: Token,
  node: MethodNode,
  held: Held,
  native: string | undefined,
): Callee {
  const method = definition(module, token);
  const row = memberRow(module, method);
  const signature = methodSignature(module, method);
  if (row === undefined || signature === undefined) return { ...damaged, node, held, native };
  const type = ownerName(module, row.owner);
  const name = nameText(module, row.name);
  return {
    node: isBufferHelper(type, name) ? -1 : node,
    type,
    name,
    hasThis: signature.hasThis && !signature.explicitThis,
    parameters: signature.parameters.map((type) => nameOfType(module, type)),
    byRef: signature.parameters.map((type) => type.kind === 'byref'),
    returns: nameOfType(module, signature.returnType),
    held,
    native,
  };
}

/** What the C# compiler makes for `params` spans: a model says what it does (`[InlineArray]`, C# 12). */
function isBufferHelper(type: string, name: string): boolean {
  return type === '<PrivateImplementationDetails>' && name.startsWith('InlineArray');
}

/** ECMA-335 II.22.29: a MethodSpec names a MethodDef or MemberRef. */
function definition(module: Module, token: Token): Token {
  const { MethodSpec } = module.tables;
  const row = tokenRow(token);
  if (tokenTable(token) !== tableId.MethodSpec || !hasRow(MethodSpec, row)) return token;
  return resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row));
}

/** The type without its generic arguments. */
export function ownerName(module: Module, owner: Token): string {
  const { TypeSpec } = module.tables;
  if (tokenTable(owner) !== tableId.TypeSpec) return typeName(module, owner);
  if (!hasRow(TypeSpec, tokenRow(owner))) return '';
  const type = typeSignatureAt(module, cell(TypeSpec.columns.Signature, tokenRow(owner)));
  return type === undefined ? '' : nameOfType(module, type);
}

/** Primitives as members of others have them in their names. */
export function nameOfPrimitive(name: PrimitiveName): string {
  if (name === 'string') return 'System.String';
  return name === 'object' ? 'System.Object' : name;
}

/** The full name of a type; primitives as the standard writes them, variables as `!0`. */
export function nameOfType(module: Module, type: TypeSignature): string {
  let at = type;
  let suffix = '';
  for (;;) {
    switch (at.kind) {
      case 'primitive':
        return nameOfPrimitive(at.name) + suffix;
      case 'named':
      case 'generic':
        return typeName(module, at.token) + suffix;
      case 'vector':
      case 'array':
        suffix = `[]${suffix}`;
        at = at.element;
        break;
      case 'byref':
      case 'pointer':
      case 'pinned':
      case 'modified':
        at = at.element;
        break;
      case 'type-variable':
        return `!${at.index}${suffix}`;
      case 'method-variable':
        return `!!${at.index}${suffix}`;
      default:
        return `method${suffix}`;
    }
  }
}

/** Numbers that are not bytes or characters. */
const numbers = names('int16 uint16 int32 uint32 int64 uint64 float32 float64');

const decisions = names(`void bool int8 typedref
System.Boolean System.DateTime System.DateTimeOffset System.TimeSpan System.DateOnly System.TimeOnly System.Type
System.Globalization.CultureInfo System.Text.Encoding System.Threading.CancellationToken
System.Net.HttpStatusCode System.Reflection.MethodInfo System.Reflection.Assembly System.Version
System.StringComparison System.Net.Http.HttpMethod System.Diagnostics.Stopwatch
System.Security.Cryptography.RSASignaturePadding System.Security.Cryptography.HashAlgorithmName
System.IO.FileAttributes System.Threading.SynchronizationContext System.Index System.Range
System.Threading.Tasks.TaskScheduler System.Threading.CancellationTokenSource`);

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((name) => name !== ''));
}

/** Of these types a value says too little of what it was worked out of to carry it on. */
export function carriesNothing(type: string): boolean {
  return decisions.has(type) || numbers.has(type);
}

/** These hold nothing of what was put into them: of numbers, code of a package may make texts again. */
export function holdsNothing(type: string): boolean {
  return decisions.has(type);
}
