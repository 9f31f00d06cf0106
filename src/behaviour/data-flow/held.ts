import type { Module } from '../../formats/cil/module.js';
import type { PrimitiveName, TypeSignature } from '../../formats/cil/signature/model.js';
import { memberRow } from '../../formats/cil/members.js';
import { typeName } from '../../formats/cil/names.js';
import { instantiationAt, typeSignatureAt } from '../../formats/cil/signatures.js';
import {
  resolveCoded,
  tokenRow,
  tokenTable,
  type Token,
} from '../../formats/cil/tables/coded-index.js';
import { cell, hasRow } from '../../formats/cil/tables/rows.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { holdsNothing } from './callee.js';
import { Held, type OwnTypes } from './own-types.js';
import { Mode, type Hop } from './state.js';

/** What type variables of a signature stand for (ECMA-335 II.23.2.12). */
export interface Instantiation {
  /** Of the type of which it is a member. */
  readonly type: readonly TypeSignature[];
  readonly method: readonly TypeSignature[];
}

/** They hold what they are made for, and nothing of their own. */
const containers =
  /^System\.(?:Collections\.|Linq\.I|Nullable`1|Lazy`1|(?:ReadOnly)?(?:Span|Memory)`1|ArraySegment`1|(?:Value)?Tuple`|WeakReference`1|Threading\.Tasks\.(?:Value)?Task`1|Runtime\.CompilerServices\.(?:Configured(?:Value)?Task|(?:Value)?TaskAwaiter|ConditionalWeakTable))/;

const texts: ReadonlySet<string> = new Set(['System.Uri', 'System.Text.StringBuilder']);
const words: ReadonlySet<string> = new Set(['string', 'char', 'uint8', 'int8']);

/** What a value of a type can be, by the type and by those of which it is a container. */
export function heldOf(own: OwnTypes, module: Module, type: TypeSignature): Held {
  let held = own.known.get(type);
  if (held === undefined) {
    held = heldWith(own, module, type, undefined);
    own.known.set(type, held);
  }
  return held;
}

/** The same of a type in whose place others may stand. */
export function heldWith(
  own: OwnTypes,
  module: Module,
  type: TypeSignature,
  by: Instantiation | undefined,
): Held {
  const line: Part[] = [{ type, by }];
  let held = Held.nothing as Held;
  let isNumber = true;
  let isContainer = false;
  for (const at of line) {
    if (line.length > mostParts) return Held.anything;
    const found = partsOf(own, module, at.type, at.by);
    if (found === undefined) continue;
    if (typeof found !== 'number') {
      isContainer ||= at.type.kind === 'generic';
      for (const part of found) line.push(part);
      continue;
    }
    isNumber = false;
    held |= found;
    if (held === Held.anything) return held;
  }
  // Of numbers alone, code may make texts again; as keys of something else they are none.
  if (isNumber) held = Held.data;
  // Sequences of the package are objects of the package.
  return isContainer && (held & Held.data) !== 0 ? held | Held.holders : held;
}

/** A type of more parts is no honest one: nothing is concluded of it. */
const mostParts = 64;

type Part = { readonly type: TypeSignature; readonly by: Instantiation | undefined };

/** What it is by itself, or the types that decide; undefined where it does not. */
function partsOf(
  own: OwnTypes,
  module: Module,
  type: TypeSignature,
  by: Instantiation | undefined,
): Held | readonly Part[] | undefined {
  switch (type.kind) {
    case 'primitive':
      return ofPrimitive(type.name);
    case 'named':
      return ofNamed(own, typeName(module, type.token));
    case 'generic': {
      const name = typeName(module, type.token);
      if (own.has(name)) return own.held(name);
      if (!containers.test(name)) return Held.anything;
      return type.arguments.map((each) => ({ type: each, by }));
    }
    case 'vector':
    case 'array':
    case 'byref':
    case 'pinned':
    case 'modified':
      return [{ type: type.element, by }];
    case 'type-variable':
      return replaced(by?.type[type.index]);
    case 'method-variable':
      return replaced(by?.method[type.index]);
    default:
      return Held.anything;
  }
}

/** What is put for a variable is written where the member is named: its own variables are unknown. */
function replaced(type: TypeSignature | undefined): Held | readonly Part[] {
  return type === undefined ? Held.anything : [{ type, by: undefined }];
}

/**
 * What is put for the type variables of a member where it is named: by the type of which it is a member
 * (II.22.39), and by the MethodSpec (II.22.29).
 */
export function instantiationOf(module: Module, token: Token): Instantiation {
  const { MethodSpec } = module.tables;
  const row = tokenRow(token);
  const isSpec = tokenTable(token) === tableId.MethodSpec && hasRow(MethodSpec, row);
  const member = isSpec ? resolveCoded.MethodDefOrRef(cell(MethodSpec.columns.Method, row)) : token;
  const method = isSpec ? instantiationAt(module, cell(MethodSpec.columns.Instantiation, row)) : [];
  return { type: argumentsOf(module, memberRow(module, member)?.owner), method: method ?? [] };
}

function argumentsOf(module: Module, owner: Token | undefined): readonly TypeSignature[] {
  const { TypeSpec } = module.tables;
  if (owner === undefined || tokenTable(owner) !== tableId.TypeSpec) return [];
  if (!hasRow(TypeSpec, tokenRow(owner))) return [];
  const type = typeSignatureAt(module, cell(TypeSpec.columns.Signature, tokenRow(owner)));
  return type?.kind === 'generic' ? type.arguments : [];
}

/** Numbers say it only where nothing else does. */
function ofPrimitive(name: PrimitiveName): Held | undefined {
  if (name === 'object') return Held.anything;
  if (words.has(name)) return Held.data;
  return holdsNothing(name) ? Held.nothing : undefined;
}

function ofNamed(own: OwnTypes, name: string): Held {
  if (holdsNothing(name)) return Held.nothing;
  return texts.has(name) ? Held.data : own.held(name);
}

/** In which way something comes to a value; undefined where it cannot be that. */
export function landed(mode: Mode, held: Held, hop: Hop): Mode | undefined {
  if (held === Held.anything) return mode;
  const isOthers = (held & Held.others) !== 0;
  const holds = isOthers || (held & Held.holders) !== 0;
  switch (mode) {
    case Mode.header:
      return isOthers ? mode : undefined;
    case Mode.holder:
      // What a member outside made of an object, it was told by it.
      return holds ? mode : hop.kind === 'through' ? Mode.value : undefined;
    default:
      if (isOthers || (held & Held.data) !== 0) return mode;
      return holds && mode === Mode.value ? Mode.holder : undefined;
  }
}
