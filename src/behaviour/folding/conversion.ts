import { abandon } from './budget.js';
import type { Store } from './type.js';
import { FloatValue, type Value } from './value.js';

const bounds: Readonly<Record<string, readonly [low: bigint, high: bigint]>> = {
  i1: [-0x80n, 0x7fn],
  u1: [0n, 0xffn],
  i2: [-0x8000n, 0x7fffn],
  u2: [0n, 0xffffn],
  i4: [-0x80000000n, 0x7fffffffn],
  u4: [0n, 0xffffffffn],
  i8: [-0x8000000000000000n, 0x7fffffffffffffffn],
  u8: [0n, 0xffffffffffffffffn],
};

/** An int32 cut to the width of a type, and widened again as it does (ECMA-335 III.1.1.1). */
export function narrow(store: Store, value: number): number {
  switch (store) {
    case 'i1':
      return (value << 24) >> 24;
    case 'u1':
      return value & 0xff;
    case 'i2':
      return (value << 16) >> 16;
    case 'u2':
      return value & 0xffff;
    default:
      return value | 0;
  }
}

/** A value as a variable of the type keeps it. */
export function coerce(store: Store, value: Value): Value {
  if (typeof value === 'number') {
    if (store === 'i8' || store === 'u8') return BigInt(value);
    return narrow(store, value);
  }
  if (typeof value === 'bigint' && (store === 'i4' || store === 'u4')) {
    return Number(BigInt.asIntN(32, value));
  }
  if (value instanceof FloatValue && store === 'r4')
    return new FloatValue(Math.fround(value.value));
  return value;
}

/** `conv.*` (III.3.27): truncates; a float outside the range has no defined result. */
export function convert(to: Store, value: Value): Value {
  if (to === 'r4' || to === 'r8') return toFloat(to, value, false);
  if (value instanceof FloatValue) return fromFloat(to, value.value);
  if (typeof value === 'number') {
    if (to === 'i8') return BigInt(value);
    return to === 'u8' ? BigInt(value >>> 0) : narrow(to, value);
  }
  if (typeof value !== 'bigint') return undefined;
  if (to === 'i8' || to === 'u8') return value;
  return narrow(to, Number(BigInt.asIntN(32, value)));
}

/** `conv.ovf.*` and `conv.ovf.*.un` (III.3.28, .29). */
export function convertChecked(to: Store, value: Value, unsigned: boolean): Value {
  if (value instanceof FloatValue) {
    const { value: float } = value;
    return Number.isFinite(float) ? inBounds(to, BigInt(Math.trunc(float))) : abandon();
  }
  if (typeof value === 'number') return inBounds(to, BigInt(unsigned ? value >>> 0 : value));
  if (typeof value !== 'bigint') return undefined;
  return inBounds(to, unsigned ? BigInt.asUintN(64, value) : value);
}

function inBounds(to: Store, value: bigint): Value {
  const [low, high] = bounds[to] ?? [0n, -1n];
  if (value < low || value > high) return abandon();
  if (to === 'i8' || to === 'u8') return BigInt.asIntN(64, value);
  return Number(BigInt.asIntN(32, value));
}

function fromFloat(to: Store, value: number): Value {
  const [low, high] = bounds[to] ?? [0n, -1n];
  if (!Number.isFinite(value)) return undefined;
  const whole = BigInt(Math.trunc(value));
  if (whole < low || whole > high) return undefined;
  if (to === 'i8' || to === 'u8') return BigInt.asIntN(64, whole);
  return Number(BigInt.asIntN(32, whole));
}

/** `conv.r4`, `conv.r8`, `conv.r.un`. */
export function toFloat(to: 'r4' | 'r8', value: Value, unsigned: boolean): Value {
  const number = numberOf(value, unsigned);
  if (number === undefined) return undefined;
  return new FloatValue(to === 'r4' ? Math.fround(number) : number);
}

function numberOf(value: Value, unsigned: boolean): number | undefined {
  if (value instanceof FloatValue) return value.value;
  if (typeof value === 'number') return unsigned ? value >>> 0 : value;
  if (typeof value !== 'bigint') return undefined;
  return Number(unsigned ? BigInt.asUintN(64, value) : value);
}
