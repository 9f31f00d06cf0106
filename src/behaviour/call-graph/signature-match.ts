import { limits } from '../../core/limits.js';
import { moveToBlob, type Heap } from '../../formats/cil/metadata/heaps.js';
import {
  openCursor,
  readByte,
  readCompressed,
  readCompressedSigned,
  type Cursor,
} from '../../formats/cil/metadata/compressed.js';
import { ElementType } from '../../formats/cil/signature/model.js';
import type { ModuleCode } from './module-code.js';
import { isPrimitive, readTypeToken, tooDeep } from './signature-walk.js';
import { cursorAt, type TypeArguments } from './type-instance.js';
import type { TypeResolver } from './type-resolver.js';
import type { Work } from './work.js';

/** A method signature as it stands in a type with these arguments. */
export interface PlacedSignature {
  readonly module: number;
  /** Index into the signatures of the module. */
  readonly index: number;
  readonly typeArguments: TypeArguments | undefined;
}

interface Side {
  readonly cursor: Cursor;
  module: number;
  typeArguments: TypeArguments | undefined;
}

function emptySide(): Side {
  return { cursor: openCursor(new Uint8Array(), 0, 0), module: 0, typeArguments: undefined };
}

const genericBit = 0x10;
const varArg = 5;
const conventionMask = 0x0f;

/** Compares signatures type by type over modules and generic instances. */
export class SignatureMatcher {
  readonly #types: TypeResolver;
  readonly #work: Work;

  /** Used again for every pair; what type variables stand for gets sides of its own. */
  readonly #left = emptySide();
  readonly #right = emptySide();

  constructor(types: TypeResolver, work: Work) {
    this.#types = types;
    this.#work = work;
  }

  /** Whether both are one signature (ECMA-335 II.23.2.1): modifiers and the result count. */
  same(a: PlacedSignature, b: PlacedSignature): boolean {
    if (!mayBeSame(this.#heap(a.module), a.index, this.#heap(b.module), b.index)) return false;
    const isOne = a.module === b.module && a.index === b.index;
    if (isOne && a.typeArguments === b.typeArguments) return true;
    const left = this.#open(this.#left, a);
    const right = this.#open(this.#right, b);
    if (left.cursor.damaged || right.cursor.damaged) return false;
    return this.#sameMethod(left, right, 0);
  }

  #heap(module: number): Heap {
    return (this.#types.modules[module] as ModuleCode).signatures;
  }

  #open(side: Side, { module, index, typeArguments }: PlacedSignature): Side {
    const heap = this.#heap(module);
    side.module = module;
    side.typeArguments = typeArguments;
    side.cursor.bytes = heap.bytes;
    moveToBlob(side.cursor, heap, index);
    if (index === 0) side.cursor.damaged = true;
    return side;
  }

  #sameMethod(a: Side, b: Side, depth: number): boolean {
    const first = readByte(a.cursor);
    if (first !== readByte(b.cursor)) return false;
    if ((first & genericBit) !== 0 && !sameNumber(a, b)) return false;
    const parameters = readCompressed(a.cursor);
    const others = readCompressed(b.cursor);
    const open = (first & conventionMask) === varArg;
    if (parameters !== others && !open) return false;
    for (let left = 1 + Math.min(parameters, others); left > 0; left--) {
      if (!this.#sameType(a, b, depth)) return false;
    }
    // What a call adds to a vararg method stands behind a sentinel (II.23.2.2).
    return parameters === others || atSentinel(parameters > others ? a : b);
  }

  /**
   * Recursion is bounded by `limits.signatureDepth`, also where variables stand for types.
   * @throws LimitReached
   */
  #sameType(a: Side, b: Side, depth: number): boolean {
    this.#work.spend(1);
    if (depth > limits.signatureDepth) throw tooDeep();
    const left = this.#expand(a, depth);
    const right = this.#expand(b, depth);
    const code = readByte(left.cursor);
    if (code !== readByte(right.cursor)) return false;
    if (left.cursor.damaged || right.cursor.damaged) return false;
    return isPrimitive[code] === 1 || this.#sameComposed(left, right, code, depth);
  }

  #sameComposed(a: Side, b: Side, code: number, depth: number): boolean {
    switch (code) {
      case ElementType.valueType:
      case ElementType.class:
        return this.#sameNamed(a, b);
      case ElementType.typeVariable:
      case ElementType.methodVariable:
        return sameNumber(a, b);
      case ElementType.generic:
        return this.#sameInstance(a, b, depth);
      case ElementType.requiredModifier:
      case ElementType.optionalModifier:
        return this.#sameNamed(a, b) && this.#sameType(a, b, depth + 1);
      case ElementType.function:
        return this.#sameMethod(a, b, depth + 1);
      case ElementType.array:
        return this.#sameType(a, b, depth + 1) && sameShape(a, b);
      case ElementType.pointer:
      case ElementType.byRef:
      case ElementType.vector:
      case ElementType.pinned:
        return this.#sameType(a, b, depth + 1);
      default:
        return false;
    }
  }

  #sameInstance(a: Side, b: Side, depth: number): boolean {
    if (readByte(a.cursor) !== readByte(b.cursor) || !this.#sameNamed(a, b)) return false;
    const count = readCompressed(a.cursor);
    if (count !== readCompressed(b.cursor)) return false;
    for (let left = count; left > 0; left--) if (!this.#sameType(a, b, depth + 1)) return false;
    return true;
  }

  #sameNamed(a: Side, b: Side): boolean {
    const left = this.#types.resolve(a.module, readTypeToken(a.cursor));
    return left === this.#types.resolve(b.module, readTypeToken(b.cursor));
  }

  /** What a type variable stands for, moving over the variable; anything else is itself. */
  #expand(side: Side, depth: number): Side {
    let at = side;
    for (let hops = depth; at.typeArguments !== undefined; hops++) {
      if (at.cursor.bytes[at.cursor.position] !== ElementType.typeVariable) return at;
      if (hops > limits.signatureDepth) throw tooDeep();
      const before = at.cursor.position;
      readByte(at.cursor);
      const place: number | undefined = at.typeArguments.places[readCompressed(at.cursor)];
      if (place === undefined || at.cursor.damaged) {
        at.cursor.position = before;
        return at;
      }
      const { module, outer }: TypeArguments = at.typeArguments;
      at = { cursor: cursorAt(this.#types, module, place), module, typeArguments: outer };
    }
    return at;
  }
}

/**
 * Whether convention and number of parameters agree, told without opening the signatures: where
 * names were scrambled, hundreds of methods are called the same.
 */
function mayBeSame(a: Heap, aIndex: number, b: Heap, bIndex: number): boolean {
  const [aSize, bSize] = [a.bytes[aIndex] as number, b.bytes[bIndex] as number];
  if (aSize >= 0x80 || bSize >= 0x80) return true;
  const convention = a.bytes[aIndex + 1] as number;
  if (convention !== b.bytes[bIndex + 1]) return false;
  if ((convention & conventionMask) === varArg) return true;
  return a.bytes[aIndex + 2] === b.bytes[bIndex + 2];
}

function sameNumber(a: Side, b: Side): boolean {
  return readCompressed(a.cursor) === readCompressed(b.cursor);
}

/** ArrayShape (II.23.2.13). */
function sameShape(a: Side, b: Side): boolean {
  if (!sameNumber(a, b)) return false;
  for (const read of [readCompressed, readCompressedSigned]) {
    const count = readCompressed(a.cursor);
    if (count !== readCompressed(b.cursor)) return false;
    for (let left = count; left > 0 && !a.cursor.damaged; left--) {
      if (read(a.cursor) !== read(b.cursor)) return false;
    }
  }
  return true;
}

function atSentinel({ cursor }: Side): boolean {
  return cursor.bytes[cursor.position] === ElementType.sentinel && cursor.position < cursor.end;
}
