import { abandon } from './budget.js';
import { FloatValue, type Value } from './value.js';

/** What the binary operations of ECMA-335 III.3 do with two int32, two int64, two F. */
export interface BinaryOperation {
  readonly int32: (a: number, b: number) => number;
  readonly int64: (a: bigint, b: bigint) => bigint;
  readonly float?: (a: number, b: number) => number;
}

const u32 = (value: number): number => value >>> 0;
const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);

/** III.1.5: an overflow, or a division by zero, throws: the evaluation ends there. */
function exact32(value: number): number {
  return value === (value | 0) ? value : abandon();
}

function exactU32(value: number): number {
  return value >= 0 && value <= 0xffffffff ? value | 0 : abandon();
}

function exact64(value: bigint): bigint {
  return BigInt.asIntN(64, value) === value ? value : abandon();
}

function exactU64(value: bigint): bigint {
  return BigInt.asUintN(64, value) === value ? value : abandon();
}

export const operations: Readonly<Record<string, BinaryOperation>> = {
  add: { int32: (a, b) => a + b, int64: (a, b) => a + b, float: (a, b) => a + b },
  sub: { int32: (a, b) => a - b, int64: (a, b) => a - b, float: (a, b) => a - b },
  mul: { int32: Math.imul, int64: (a, b) => a * b, float: (a, b) => a * b },
  div: {
    int32: (a, b) => (b === 0 ? abandon() : exact32(Math.trunc(a / b) + 0)),
    int64: (a, b) => (b === 0n ? abandon() : exact64(a / b)),
    float: (a, b) => a / b,
  },
  'div.un': {
    int32: (a, b) => (b === 0 ? abandon() : Math.floor(u32(a) / u32(b))),
    int64: (a, b) => (b === 0n ? abandon() : u64(a) / u64(b)),
  },
  rem: {
    int32: (a, b) => (b === 0 || (b === -1 && a === -0x80000000) ? abandon() : a % b),
    int64: (a, b) => (b === 0n ? abandon() : a % b),
    float: (a, b) => a % b,
  },
  'rem.un': {
    int32: (a, b) => (b === 0 ? abandon() : u32(a) % u32(b)),
    int64: (a, b) => (b === 0n ? abandon() : u64(a) % u64(b)),
  },
  and: { int32: (a, b) => a & b, int64: (a, b) => a & b },
  or: { int32: (a, b) => a | b, int64: (a, b) => a | b },
  xor: { int32: (a, b) => a ^ b, int64: (a, b) => a ^ b },
  'add.ovf': { int32: (a, b) => exact32(a + b), int64: (a, b) => exact64(a + b) },
  'sub.ovf': { int32: (a, b) => exact32(a - b), int64: (a, b) => exact64(a - b) },
  'mul.ovf': { int32: (a, b) => exact32(a * b), int64: (a, b) => exact64(a * b) },
  'add.ovf.un': {
    int32: (a, b) => exactU32(u32(a) + u32(b)),
    int64: (a, b) => exactU64(u64(a) + u64(b)),
  },
  'sub.ovf.un': {
    int32: (a, b) => exactU32(u32(a) - u32(b)),
    int64: (a, b) => exactU64(u64(a) - u64(b)),
  },
  'mul.ovf.un': {
    int32: (a, b) => exactU32(u32(a) * u32(b)),
    int64: (a, b) => exactU64(u64(a) * u64(b)),
  },
};

/** Of mixed operands the int32 becomes a native integer (III.1.5, table 2). */
export function binary(operation: BinaryOperation, a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return operation.int32(a, b) | 0;
  if (a instanceof FloatValue && b instanceof FloatValue) {
    return operation.float && new FloatValue(operation.float(a.value, b.value));
  }
  const [left, right] = [wide(a), wide(b)];
  if (left === undefined || right === undefined) return undefined;
  return BigInt.asIntN(64, operation.int64(left, right));
}

function wide(value: Value): bigint | undefined {
  if (typeof value === 'number') return BigInt(value);
  return typeof value === 'bigint' ? value : undefined;
}

/** III.3.58, .59: what C# masks the count with, the hardware does too. */
export function shift(kind: 'shl' | 'shr' | 'shr.un', value: Value, by: Value): Value {
  const count = typeof by === 'bigint' ? Number(BigInt.asUintN(6, by)) : by;
  if (typeof count !== 'number') return undefined;
  if (typeof value === 'number') {
    if (kind === 'shl') return value << count;
    return kind === 'shr' ? value >> count : (value >>> count) | 0;
  }
  if (typeof value !== 'bigint') return undefined;
  const places = BigInt(count & 63);
  if (kind === 'shl') return BigInt.asIntN(64, value << places);
  return BigInt.asIntN(64, (kind === 'shr' ? value : u64(value)) >> places);
}

export function negate(value: Value): Value {
  if (typeof value === 'number') return -value | 0;
  if (typeof value === 'bigint') return BigInt.asIntN(64, -value);
  return value instanceof FloatValue ? new FloatValue(-value.value) : undefined;
}

export function complement(value: Value): Value {
  if (typeof value === 'number') return ~value;
  return typeof value === 'bigint' ? BigInt.asIntN(64, ~value) : undefined;
}

export type Comparison = 'eq' | 'gt' | 'gt.un' | 'lt' | 'lt.un';

/**
 * III.4.1 to .5; undefined where it is not known. Two objects are equal when they are the same: of
 * two strings with the same text that is not known, and code that asks is no decoder.
 */
export function compare(kind: Comparison, a: Value, b: Value): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (typeof a === 'number' && typeof b === 'number') return compareIntegers(kind, a, b, u32);
  if (a instanceof FloatValue && b instanceof FloatValue) {
    return compareFloats(kind, a.value, b.value);
  }
  const [left, right] = [wide(a), wide(b)];
  if (left !== undefined && right !== undefined) return compareIntegers(kind, left, right, u64);
  if (kind === 'eq') return a === b || (a === null || b === null ? false : undefined);
  // `x != null` is `cgt.un`.
  if (kind === 'gt.un' && b === null) return a !== null;
  return kind === 'lt.un' && a === null ? b !== null : undefined;
}

/** @param unsigned the same bits without a sign */
function compareIntegers<T extends number | bigint>(
  kind: Comparison,
  a: T,
  b: T,
  unsigned: (value: T) => T,
): boolean {
  switch (kind) {
    case 'eq':
      return a === b;
    case 'gt':
      return a > b;
    case 'lt':
      return a < b;
    case 'gt.un':
      return unsigned(a) > unsigned(b);
    default:
      return unsigned(a) < unsigned(b);
  }
}

/** `.un` is true of what cannot be compared. */
function compareFloats(kind: Comparison, a: number, b: number): boolean {
  switch (kind) {
    case 'eq':
      return a === b;
    case 'gt':
      return a > b;
    case 'lt':
      return a < b;
    case 'gt.un':
      return !(a <= b);
    default:
      return !(a >= b);
  }
}

/** Whether a branch on one value is taken: not zero, not null. */
export function isTrue(value: Value): boolean | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'number':
      return value !== 0;
    case 'bigint':
      return value !== 0n;
    default:
      return value instanceof FloatValue ? value.value !== 0 : value !== null;
  }
}
