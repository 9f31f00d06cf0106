import { limits } from '../../../core/limits.js';
import { LimitReached } from '../../../core/errors.js';
import { callDotNet } from './dotnet-functions.js';
import type { Item } from './item.js';
import { Open, type Surroundings } from './machine.js';
import { callMsBuild } from './msbuild-functions.js';
import { callOnOther, callOnString } from './string-functions.js';
import type { Argument, Call, ItemPart, MetadataPart, Part, PropertyPart } from './template.js';
import { sizeOf, typedToText, typedToValue, unescapeValue, Unknown } from './value.js';
import type { Place, Typed, Value } from './value.js';

/** What an expression may look up. */
export interface Scope {
  readonly around: Surroundings;
  readonly place: Place;
  property(name: string): Value;
  /** Absent where item lists mean nothing: in properties. */
  readonly items?: (part: ItemPart, scope: Scope) => Value;
  /** Absent where metadata means nothing. */
  readonly metadata?: (part: MetadataPart) => Value;
  /** Counts what is produced, so that nothing doubles without end. */
  spend(characters: number): void;
}

/** Items of a list as a reference sees them. */
export type ItemLookup = (type: string) => readonly Item[];

/** @returns the text with its expressions replaced, still escaped. */
export function expand(parts: readonly Part[], scope: Scope): Value {
  const texts: string[] = [];
  let length = 0;
  for (const part of parts) {
    const value = expandPart(part, scope);
    if (value instanceof Unknown) return value;
    length += value.length;
    if (length > limits.evaluatedCharacters)
      throw new LimitReached('evaluatedCharacters', limits.evaluatedCharacters);
    texts.push(value);
  }
  scope.spend(length);
  return texts.length === 1 ? (texts[0] ?? '') : texts.join('');
}

function expandPart(part: Part, scope: Scope): Value {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'broken':
      return new Unknown(scope.place, part.text, part.reason);
    case 'metadata':
      return scope.metadata === undefined ? part.text : scope.metadata(part);
    case 'item':
      return scope.items === undefined ? part.text : scope.items(part, scope);
    default:
      return expandProperty(part, scope);
  }
}

function expandProperty(part: PropertyPart, scope: Scope): Value {
  if (part.type === undefined && part.calls.length === 0) return scope.property(part.name ?? '');
  const typed = evaluate(part, scope);
  if (typed instanceof Unknown) return typed;
  const last = part.calls.at(-1)?.name.toLowerCase();
  const raw = part.type?.toLowerCase() === 'msbuild' && (last === 'escape' || last === 'unescape');
  return raw ? typedToText(typed) : typedToValue(typed);
}

/** @returns what a chain of calls comes to, with its type. */
function evaluate(part: PropertyPart, scope: Scope): Typed | Unknown {
  try {
    const { calls } = part;
    if (part.type === 'Registry') return registry(scope);
    let value: Typed | Unknown;
    let rest = calls;
    if (part.type === undefined) {
      const read = scope.property(part.name ?? '');
      value = read instanceof Unknown ? read : unescapeValue(read);
    } else {
      const first = calls[0];
      if (first === undefined) throw new Open('names a type and no member of it');
      value = callStatic(part.type, first, scope);
      rest = calls.slice(1);
    }
    for (const call of rest) {
      if (value instanceof Unknown) return value;
      value = callMember(value, call, scope);
    }
    return value;
  } catch (error) {
    if (error instanceof Open) return new Unknown(scope.place, part.text, error.message);
    throw error;
  }
}

function registry({ around }: Scope): Typed {
  if (around.machine.platform === 'windows') throw new Open('reads the registry');
  return '';
}

function callStatic(type: string, call: Call, scope: Scope): Typed | Unknown {
  const given = argumentsOf(call, scope);
  if (given instanceof Unknown) return given;
  scope.spend(sizeOf(given));
  if (type.toLowerCase() === 'msbuild') return callMsBuild(call.name, given, scope.around);
  return callDotNet(type, call.name, given, scope.around);
}

function callMember(value: Typed, call: Call, scope: Scope): Typed | Unknown {
  const given = argumentsOf(call, scope);
  if (given instanceof Unknown) return given;
  scope.spend(sizeOf([value, ...given]));
  const name = call.name.toLowerCase();
  return typeof value === 'string'
    ? callOnString(value, name, given)
    : callOnOther(value, name, given);
}

function argumentsOf(call: Call, scope: Scope): Typed[] | Unknown {
  const given: Typed[] = [];
  for (const argument of call.arguments ?? []) {
    const value = argumentValue(argument, scope);
    if (value instanceof Unknown) return value;
    given.push(value);
  }
  return given;
}

/** One expression alone keeps its type: a list stays one. */
function argumentValue({ parts, quoted }: Argument, scope: Scope): Typed | Unknown {
  const [only] = parts;
  if (!quoted && parts.length === 1 && typeof only === 'object' && only.kind === 'property') {
    if (only.type !== undefined || only.calls.length > 0) return evaluate(only, scope);
  }
  const value = expand(parts, scope);
  return value instanceof Unknown ? value : unescapeValue(value);
}
