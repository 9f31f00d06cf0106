import type { PrimitiveName } from './signature/model.js';

/** The names under which libraries know the types that signatures have a code for (ECMA-335 II.23.1.16). */
export const systemNames: ReadonlyMap<string, PrimitiveName> = new Map<string, PrimitiveName>([
  ['System.Boolean', 'bool'],
  ['System.Char', 'char'],
  ['System.SByte', 'int8'],
  ['System.Byte', 'uint8'],
  ['System.Int16', 'int16'],
  ['System.UInt16', 'uint16'],
  ['System.Int32', 'int32'],
  ['System.UInt32', 'uint32'],
  ['System.Int64', 'int64'],
  ['System.UInt64', 'uint64'],
  ['System.IntPtr', 'nint'],
  ['System.UIntPtr', 'nuint'],
  ['System.Single', 'float32'],
  ['System.Double', 'float64'],
  ['System.String', 'string'],
  ['System.Object', 'object'],
]);
