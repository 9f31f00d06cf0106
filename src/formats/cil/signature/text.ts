import { LimitReached } from '../../../core/errors.js';
import { limits } from '../../../core/limits.js';
import type { Token } from '../tables/coded-index.js';
import type { MethodSignature, TypeSignature } from './model.js';

/** The text of a TypeDef, TypeRef or TypeSpec token inside a signature. */
export type NameOfType = (token: Token) => string;

/** A method signature around the name of its method: `head` + name + `tail`. */
export interface MethodText {
  /** E.g. `instance void `. */
  readonly head: string;
  /** E.g. `<[1]>(int32,!!0)`, or `<string>(int32,!!0)` where the method is used with type arguments. */
  readonly tail: string;
}

/** By calling convention (ECMA-335 II.15.3); undefined ones cannot be decoded. */
const conventions = [
  '',
  'cdecl ',
  'stdcall ',
  'thiscall ',
  'fastcall ',
  'vararg ',
  '',
  '',
  '',
  'unmanaged ',
];

/**
 * A type as text, e.g. `System.Collections.Generic.List<!0>[]&`.
 * @throws LimitReached when it is longer than `limits.typeTextUnits`.
 */
export function typeText(type: TypeSignature, nameOf: NameOfType): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'named':
      return nameOf(type.token);
    case 'vector':
      return `${typeText(type.element, nameOf)}[]`;
    case 'byref':
      return `${typeText(type.element, nameOf)}&`;
    case 'pointer':
      return `${typeText(type.element, nameOf)}*`;
    case 'pinned':
      return `pinned ${typeText(type.element, nameOf)}`;
    case 'type-variable':
      return `!${type.index}`;
    case 'method-variable':
      return `!!${type.index}`;
    case 'generic':
      return `${nameOf(type.token)}<${typeListText(type.arguments, nameOf)}>`;
    case 'modified':
      return modifiedText(type, nameOf);
    case 'array':
      return arrayText(type, nameOf);
    case 'function':
      return functionText(type.signature, nameOf);
  }
}

/** Types joined with `,`. */
export function typeListText(types: readonly TypeSignature[], nameOf: NameOfType): string {
  let text = '';
  for (let i = 0; i < types.length; i++) {
    if (i > 0) text += ',';
    text += typeText(types[i] as TypeSignature, nameOf);
    if (text.length > limits.typeTextUnits) throw tooLong();
  }
  return text;
}

/**
 * Of a generic method without type arguments the number of its variables stands, as ILAsm has it: `<[1]>`.
 * @param generics its type arguments, or the names of its variables
 */
export function methodText(
  signature: MethodSignature,
  nameOf: NameOfType,
  generics?: string,
): MethodText {
  const instance = signature.hasThis ? 'instance ' : '';
  const explicit = signature.explicitThis ? 'explicit ' : '';
  const convention = conventions[signature.callingConvention] ?? '';
  const arity = signature.generic ? `[${signature.genericParameterCount}]` : '';
  const variables = generics ?? arity;
  return {
    head: `${instance}${explicit}${convention}${typeText(signature.returnType, nameOf)} `,
    tail: `${variables && `<${variables}>`}(${parametersText(signature, nameOf)})`,
  };
}

/** A method signature without a name, as `calli` has it, and as the listing does: `void *(int32)`. */
export function functionSignatureText(signature: MethodSignature, nameOf: NameOfType): string {
  const generics = signature.generic ? `${signature.genericParameterCount}` : undefined;
  const { head, tail } = methodText(signature, nameOf, generics);
  return `${head}*${tail}`;
}

function parametersText(signature: MethodSignature, nameOf: NameOfType): string {
  const { parameters, sentinels } = signature;
  if (sentinels.length === 0) return typeListText(parameters, nameOf);
  const parts: string[] = [];
  let from = 0;
  for (const sentinel of sentinels) {
    if (sentinel > from) parts.push(typeListText(parameters.slice(from, sentinel), nameOf));
    parts.push('...');
    from = sentinel;
  }
  parts.push(typeListText(parameters.slice(from), nameOf));
  return parts.join(',');
}

function functionText(signature: MethodSignature, nameOf: NameOfType): string {
  const text = `method ${functionSignatureText(signature, nameOf)}`;
  if (text.length > limits.typeTextUnits) throw tooLong();
  return text;
}

function modifiedText(type: TypeSignature & { kind: 'modified' }, nameOf: NameOfType): string {
  const word = type.required ? 'modreq' : 'modopt';
  return `${word}(${nameOf(type.modifier)}) ${typeText(type.element, nameOf)}`;
}

function arrayText(type: TypeSignature & { kind: 'array' }, nameOf: NameOfType): string {
  const shape = `${type.rank};${type.sizes.join(',')};${type.lowerBounds.join(',')}`;
  return `${typeText(type.element, nameOf)}[${shape}]`;
}

function tooLong(): LimitReached {
  return new LimitReached('typeTextUnits', limits.typeTextUnits);
}
