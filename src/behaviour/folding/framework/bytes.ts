import { asBuffer } from '../../../core/bytes.js';
import { dotnetApi } from '../../documentation.js';
import { abandon } from '../budget.js';
import { coerce } from '../conversion.js';
import type { Store } from '../type.js';
import { BoxedValue, FloatValue, ReferenceValue, type Value } from '../value.js';
import { EncodingToken } from '../token.js';
import { storeReference } from '../memory.js';
import {
  bytesOf,
  charsOf,
  newBytes,
  newChars,
  newText,
  textOf,
  type OutsideArea,
  type OutsideCall,
  type OutsideFunction,
} from './outside.js';

const encodings: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf8'],
  ['us-ascii', 'ascii'],
  ['ascii', 'ascii'],
  ['iso-8859-1', 'latin1'],
  ['latin1', 'latin1'],
  ['utf-16', 'utf16le'],
  ['unicode', 'utf16le'],
  ['utf-16be', 'utf16be'],
]);
const codePages: ReadonlyMap<number, string> = new Map([
  [65001, 'utf8'],
  [20127, 'ascii'],
  [28591, 'latin1'],
  [1200, 'utf16le'],
  [1201, 'utf16be'],
]);

export function decodeText(encoding: string, bytes: Uint8Array): string {
  const buffer = asBuffer(bytes);
  switch (encoding) {
    case 'ascii':
      return buffer.toString('latin1').replace(/[\x80-\xff]/g, '?');
    case 'utf16be':
      return asBuffer(swapped(bytes)).toString('utf16le');
    default:
      return buffer.toString(encoding as BufferEncoding);
  }
}

function encodeText(encoding: string, text: string): Uint8Array {
  switch (encoding) {
    case 'ascii':
      return Buffer.from(text.replace(/[^\0-\x7f]/g, '?'), 'latin1');
    case 'utf16be':
      return swapped(Buffer.from(text, 'utf16le'));
    default:
      return Buffer.from(text, encoding as BufferEncoding);
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: bytes.length & ~1 }, (_, at) => bytes[at ^ 1] as number);
}

const encoding =
  (name: string): OutsideFunction =>
  () =>
    new EncodingToken(name);

const ofRange = ({ args }: OutsideCall, at: number): Uint8Array | undefined => {
  const bytes = bytesOf(args[at]);
  if (args.length !== at + 3) return args.length === at + 1 ? bytes : undefined;
  const [from, count] = [Number(args[at + 1]), Number(args[at + 2])];
  const isInside = bytes !== undefined && from >= 0 && count >= 0 && from + count <= bytes.length;
  return isInside ? bytes.subarray(from, from + count) : undefined;
};

const getString: OutsideFunction = (call) => {
  const [encoding] = call.args;
  const bytes = ofRange(call, 1);
  if (!(encoding instanceof EncodingToken) || bytes === undefined) return undefined;
  return newText(call.machine, decodeText(encoding.encoding, bytes));
};

const getChars: OutsideFunction = (call) => {
  const text = getString(call);
  return typeof text === 'string' ? newChars(call.machine, text) : undefined;
};

const getBytes: OutsideFunction = ({ args, machine }) => {
  const [encoding, given] = args;
  const text = charsOf(given);
  if (!(encoding instanceof EncodingToken) || text === undefined || args.length > 2)
    return undefined;
  return newBytes(machine, encodeText(encoding.encoding, text));
};

const encodingOf: OutsideFunction = ({ args: [name] }) => {
  const known =
    typeof name === 'string' ? encodings.get(name.toLowerCase()) : codePages.get(Number(name));
  return known === undefined ? undefined : new EncodingToken(known);
};

const encodingType = {
  get_UTF8: encoding('utf8'),
  get_ASCII: encoding('ascii'),
  get_Unicode: encoding('utf16le'),
  get_BigEndianUnicode: encoding('utf16be'),
  get_Latin1: encoding('latin1'),
  get_Default: encoding('utf8'),
  GetEncoding: encodingOf,
  GetString: getString,
  GetChars: getChars,
  GetBytes: getBytes,
};

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

const fromBase64: OutsideFunction = ({ args, machine }) => {
  const text = charsOf(args[0]);
  if (text === undefined) return undefined;
  const compact = text.replace(/\s/g, '');
  if (!base64.test(text) || compact.length % 4 !== 0) return abandon();
  return newBytes(machine, Buffer.from(compact, 'base64'));
};

const fromHex: OutsideFunction = ({ args, machine }) => {
  const text = charsOf(args[0]);
  if (text === undefined) return undefined;
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) return abandon();
  return newBytes(machine, Buffer.from(text, 'hex'));
};

/** `Parse` and `Convert.To…`: digits, and a base where one is given. */
export function parse(store: Store, text: string, base: number): Value {
  const trimmed = text.trim();
  const isNumber =
    base === 16
      ? /^(?:0x)?[0-9a-f]{1,16}$/i.test(trimmed)
      : base === 10
        ? /^[-+]?\d{1,19}$/.test(trimmed)
        : base === 2
          ? /^[01]{1,64}$/.test(trimmed)
          : base === 8 && /^[0-7]{1,21}$/.test(trimmed);
  if (!isNumber) return abandon();
  const digits = trimmed.replace(/^[-+]|^0x/i, '');
  const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base] ?? '';
  const value = BigInt(prefix + digits) * (trimmed.startsWith('-') ? -1n : 1n);
  if (store === 'i8' || store === 'u8') return BigInt.asIntN(64, value);
  return coerce(store, Number(BigInt.asIntN(32, value)));
}

const hexStyles = new Set([0x203, 0x200, 0x201, 0x202]);

const parses =
  (store: Store): OutsideFunction =>
  ({ args }) => {
    const [given, style] = args;
    const text = charsOf(given);
    if (text === undefined) return undefined;
    return parse(store, text, hexStyles.has(Number(style)) ? 16 : 10);
  };

const triesToParse =
  (store: Store): OutsideFunction =>
  ({ args }) => {
    const text = charsOf(args[0]);
    const into = args.at(-1);
    if (text === undefined || args.length !== 2 || !(into instanceof ReferenceValue))
      return undefined;
    const isNumber = /^\s*[-+]?\d{1,19}\s*$/.test(text);
    storeReference(into, isNumber ? parse(store, text, 10) : store === 'i8' ? 0n : 0);
    return Number(isNumber);
  };

const converts =
  (store: Store): OutsideFunction =>
  ({ args }) => {
    const [given, base] = args;
    const value = given instanceof BoxedValue ? given.value : given;
    if (typeof value === 'string') {
      if (store === 'u2' && args.length === 1 && value.length === 1) return value.charCodeAt(0);
      return parse(store, value, args.length > 1 && typeof base === 'number' ? base : 10);
    }
    if (value instanceof FloatValue) return coerce(store, roundHalfEven(value.value));
    if (typeof value === 'number' && (store === 'i8' || store === 'u8')) return BigInt(value);
    if (typeof value === 'bigint' && store !== 'i8' && store !== 'u8') {
      return coerce(store, Number(BigInt.asIntN(32, value)));
    }
    return coerce(store, value);
  };

export function roundHalfEven(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value % 1) === 0.5 && whole % 2 !== 0 ? whole - 1 : whole;
}

const toText: OutsideFunction = ({ args, target, machine }) => {
  const [value, base] = args;
  const type = target.parameters[0];
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  if (isNumber && typeof base === 'number' && target.parameters[1]?.name === 'int32') {
    const bits =
      type?.store === 'u1' ? 8 : type?.store === 'i2' ? 16 : type?.store === 'i8' ? 64 : 32;
    return newText(machine, BigInt.asUintN(bits, BigInt(value)).toString(base === 10 ? 10 : base));
  }
  return textOf(value, type);
};

/** `BitConverter.ToInt32(bytes, at)` on a machine that is little-endian, as all are. */
const reads =
  (size: number, read: (view: DataView) => Value): OutsideFunction =>
  ({ args }) => {
    const bytes = bytesOf(args[0]);
    const at = args.length > 1 ? Number(args[1]) : 0;
    if (bytes === undefined) return undefined;
    if (!(at >= 0 && at + size <= bytes.length)) return abandon();
    return read(new DataView(bytes.buffer, bytes.byteOffset + at, size));
  };

const writes: OutsideFunction = ({ args, target, machine }) => {
  const [value] = args;
  const { store } = target.parameters[0] ?? { store: 'unknown' };
  const view = new DataView(new ArrayBuffer(8));
  if (typeof value === 'bigint') view.setBigInt64(0, value, true);
  else if (value instanceof FloatValue && store === 'r4') view.setFloat32(0, value.value, true);
  else if (value instanceof FloatValue) view.setFloat64(0, value.value, true);
  else if (typeof value === 'number') view.setInt32(0, value, true);
  else return undefined;
  const sizes: Partial<Record<Store, number>> = { u1: 1, i1: 1, i2: 2, u2: 2, i4: 4, u4: 4, r4: 4 };
  return newBytes(machine, new Uint8Array(view.buffer).subarray(0, sizes[store as Store] ?? 8));
};

const hexWithDashes: OutsideFunction = (call) => {
  const bytes = ofRange(call, 0);
  const hex = bytes && Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
  return hex && newText(call.machine, hex.join('-').toUpperCase());
};

const integers: readonly (readonly [name: string, store: Store])[] = [
  ['SByte', 'i1'],
  ['Byte', 'u1'],
  ['Int16', 'i2'],
  ['UInt16', 'u2'],
  ['Int32', 'i4'],
  ['UInt32', 'u4'],
  ['Int64', 'i8'],
  ['UInt64', 'u8'],
];

/** Bytes as texts and numbers, and back. */
export const bytes: OutsideArea = {
  documentation: dotnetApi('System.Convert', 'System.BitConverter', 'System.Text.Encoding'),
  types: {
    'System.Text.Encoding': encodingType,
    'System.Text.UTF8Encoding': { ...encodingType, '.ctor': encoding('utf8') },
    'System.Text.ASCIIEncoding': { ...encodingType, '.ctor': encoding('ascii') },
    'System.Text.UnicodeEncoding': {
      ...encodingType,
      '.ctor': ({ args }) => new EncodingToken(args[0] === 1 ? 'utf16be' : 'utf16le'),
    },
    'System.Convert': {
      FromBase64String: fromBase64,
      FromBase64CharArray: (call) => {
        const text = charsOf(call.args[0])?.slice(Number(call.args[1]));
        const given = text?.slice(0, Number(call.args[2]));
        return given === undefined ? undefined : fromBase64({ ...call, args: [given] });
      },
      FromHexString: fromHex,
      ToBase64String: (call) => {
        const bytes = ofRange(call, 0);
        return bytes && newText(call.machine, Buffer.from(bytes).toString('base64'));
      },
      ToHexString: (call) => {
        const bytes = ofRange(call, 0);
        return bytes && newText(call.machine, Buffer.from(bytes).toString('hex').toUpperCase());
      },
      ToString: toText,
      ToChar: converts('u2'),
      ToBoolean: ({ args: [value] }) =>
        typeof value === 'number' ? Number(value !== 0) : undefined,
      ...Object.fromEntries(integers.map(([name, store]) => [`To${name}`, converts(store)])),
    },
    'System.BitConverter': {
      GetBytes: writes,
      ToString: hexWithDashes,
      ToBoolean: reads(1, (view) => Number(view.getUint8(0) !== 0)),
      ToChar: reads(2, (view) => view.getUint16(0, true)),
      ToInt16: reads(2, (view) => view.getInt16(0, true)),
      ToUInt16: reads(2, (view) => view.getUint16(0, true)),
      ToInt32: reads(4, (view) => view.getInt32(0, true)),
      ToUInt32: reads(4, (view) => view.getInt32(0, true)),
      ToInt64: reads(8, (view) => view.getBigInt64(0, true)),
      ToUInt64: reads(8, (view) => view.getBigInt64(0, true)),
      ToSingle: reads(4, (view) => new FloatValue(view.getFloat32(0, true))),
      ToDouble: reads(8, (view) => new FloatValue(view.getFloat64(0, true))),
    },
  },
};

/** `Parse` and `TryParse` of the integers; their `ToString` is with the texts. */
export const parsing: OutsideArea = {
  documentation: dotnetApi('System.Int32'),
  types: {
    ...Object.fromEntries(
      integers.map(([name, store]) => [
        `System.${name}`,
        { Parse: parses(store), TryParse: triesToParse(store) },
      ]),
    ),
    'System.Char': {
      Parse: ({ args: [text] }) =>
        typeof text === 'string' && text.length === 1 ? text.charCodeAt(0) : undefined,
    },
  },
};
