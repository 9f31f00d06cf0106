import { dotnetApi } from '../../documentation.js';
import { FloatValue, type Value } from '../value.js';
import { roundHalfEven } from './bytes.js';
import type { OutsideArea, OutsideFunction } from './outside.js';

/** A function of numbers of one kind. */
const ofNumbers =
  (
    int32: (...values: number[]) => number,
    int64: ((...values: bigint[]) => bigint) | undefined,
    float: (...values: number[]) => number = int32,
  ): OutsideFunction =>
  ({ args }) => {
    if (args.every((arg) => typeof arg === 'number')) return int32(...args) | 0;
    if (args.every((arg) => typeof arg === 'bigint')) {
      return int64 && BigInt.asIntN(64, int64(...args));
    }
    if (!args.every((arg) => arg instanceof FloatValue)) return undefined;
    return new FloatValue(float(...args.map(({ value }) => value)));
  };

const ofFloats =
  (run: (...values: number[]) => number): OutsideFunction =>
  ({ args }) =>
    args.every((arg) => arg instanceof FloatValue)
      ? new FloatValue(run(...args.map(({ value }) => value)))
      : undefined;

const rotates =
  (left: boolean): OutsideFunction =>
  ({ args: [value, by] }): Value => {
    if (typeof by !== 'number') return undefined;
    if (typeof value === 'number') {
      const count = (left ? by : -by) & 31;
      return (value << count) | (count === 0 ? 0 : value >>> (32 - count));
    }
    if (typeof value !== 'bigint') return undefined;
    const count = BigInt((left ? by : -by) & 63);
    const bits = BigInt.asUintN(64, value);
    return BigInt.asIntN(64, (bits << count) | (bits >> (64n - count)));
  };

/** Only what gives the same on every machine: of sines and logarithms the last digits differ. */
export const numbers: OutsideArea = {
  documentation: dotnetApi('System.Math', 'System.Numerics.BitOperations'),
  types: {
    'System.Math': {
      Abs: ofNumbers(Math.abs, (a) => (a < 0n ? -a : a)),
      Max: ofNumbers(Math.max, (a, b) => ((a as bigint) > (b as bigint) ? a : b) as bigint),
      Min: ofNumbers(Math.min, (a, b) => ((a as bigint) < (b as bigint) ? a : b) as bigint),
      Sign: ({ args: [value] }) => (typeof value === 'number' ? Math.sign(value) : undefined),
      Floor: ofFloats(Math.floor),
      Ceiling: ofFloats(Math.ceil),
      Truncate: ofFloats(Math.trunc),
      Sqrt: ofFloats(Math.sqrt),
      Round: ({ args }) => {
        const [value] = args;
        const isPlain = args.length === 1 && value instanceof FloatValue;
        return isPlain ? new FloatValue(roundHalfEven(value.value)) : undefined;
      },
    },
    'System.Numerics.BitOperations': { RotateLeft: rotates(true), RotateRight: rotates(false) },
  },
};
