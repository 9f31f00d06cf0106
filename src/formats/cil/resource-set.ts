import { ByteReader, decodeUtf16, decodeUtf8 } from '../../core/bytes.js';
import { isInputError, LimitReached, MalformedInput } from '../../core/errors.js';
import { within } from '../../core/limits.js';
import type { Problem } from '../../core/problem.js';

/** One named value of a `.resources` file. */
export interface ResourceItem {
  readonly name: string;
  /** `string`, `bytes`, `stream`, `int32` …; the assembly-qualified name of any other type. */
  readonly type: string;
  /** The value as stored, without its length; of other types what a serializer wrote. A view. */
  readonly bytes: Uint8Array;
  /** Of a string. */
  readonly text: string | undefined;
}

/** A `.resources` file, as embedded in assemblies for `ResourceManager`. */
export interface ResourceSet {
  /** Format of the values: 1 (.NET Framework 1.x) or 2. */
  readonly version: number;
  readonly items: readonly ResourceItem[];
  /** Items that could not be read; `items` lacks them. */
  readonly problems: readonly Problem[];
}

const magic = 0xbeefcace;

/** Whether the bytes begin as a `.resources` file does. */
export function isResourceSet(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && new ByteReader(bytes).u32At(0) === magic;
}

/** All that a set holds, or what is no string: translations are nearly all of it, and only text. */
export type WantedItems = 'all' | 'data';

/**
 * Reads a `.resources` file: System.Resources.ResourceReader, format versions 1 and 2. Types are
 * named, never loaded, and serialized objects stay bytes. Items that are not wanted are gone over
 * for damage, and not decoded.
 * @throws MalformedInput when headers or the index cannot be read; LimitReached
 * (`resourceItems`). A damaged item is a problem.
 */
export function readResourceSet(bytes: Uint8Array, wanted: WantedItems = 'all'): ResourceSet {
  const reader = new ByteReader(bytes);
  if (!isResourceSet(bytes)) {
    throw new MalformedInput('bad-magic', 'not a .resources file', { offset: 0 });
  }
  const index = readIndex(reader);
  const items: ResourceItem[] = [];
  const problems: Problem[] = [];
  for (const position of index.positions) {
    try {
      const item = readItem(reader, index, position, wanted);
      if (item !== undefined) items.push(item);
    } catch (error) {
      if (!isInputError(error) || error instanceof LimitReached) throw error;
      problems.push({ code: 'resource-unread', message: error.message, offset: position });
    }
  }
  return { version: index.version, items, problems };
}

interface Index {
  readonly version: number;
  readonly types: readonly string[];
  /** Where each name stands, in bytes from the start. */
  readonly positions: readonly number[];
  readonly dataOffset: number;
  /** Ends of values: the starts of all values in order, then the end of the file. */
  readonly ends: () => readonly number[];
  /** Bytes of names and strings that may still be decoded: honest ones do not overlap. */
  budget: number;
}

function readIndex(reader: ByteReader): Index {
  // The manager's header names the reader and set types; its size is stated so as to be skipped.
  reader.position = 12 + reader.u32At(8);
  const version = reader.u32();
  if (version !== 1 && version !== 2) {
    throw new MalformedInput('unsupported', `resource set version ${version}`, { offset: 4 });
  }
  const count = boundedCount(reader, 8);
  const types = readTypes(reader);
  reader.position = (reader.position + 7) & ~7;
  reader.take(4 * count);
  const relative = Array.from({ length: count }, () => reader.u32());
  const dataOffset = reader.u32();
  const names = reader.position;
  const positions = relative.map((position) => names + position);
  let ends: readonly number[] | undefined;
  return {
    version,
    types,
    positions,
    dataOffset,
    ends: () => (ends ??= valueEnds(reader.bytes, positions, dataOffset)),
    budget: 2 * reader.length,
  };
}

function boundedCount(reader: ByteReader, leastSize: number): number {
  const count = reader.u32();
  reader.need(reader.position, count * leastSize);
  within('resourceItems', count);
  return count;
}

function readTypes(reader: ByteReader): string[] {
  const count = reader.u32();
  reader.need(reader.position, count);
  within('resourceItems', count);
  return Array.from({ length: count }, () => {
    const name = reader.take(readLength(reader));
    return decodeUtf8(name);
  });
}

/** A length in 7-bit groups, the lowest first, as BinaryWriter writes it. */
function readLength(reader: ByteReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.u8();
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
  throw new MalformedInput('bad-value', 'length of more than 5 bytes', { offset: reader.position });
}

/** Only the start of a serialized object is stated: it ends where the next value begins. */
function valueEnds(
  bytes: Uint8Array,
  positions: readonly number[],
  dataOffset: number,
): readonly number[] {
  const reader = new ByteReader(bytes);
  const starts: number[] = [];
  for (const position of positions) {
    const start = valueStart(reader, position, dataOffset);
    if (start !== undefined) starts.push(start);
  }
  return [...starts.sort((a, b) => a - b), reader.length];
}

function valueStart(reader: ByteReader, position: number, dataOffset: number): number | undefined {
  try {
    reader.position = position;
    reader.take(readLength(reader));
    return dataOffset + reader.u32();
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}

function readItem(
  reader: ByteReader,
  index: Index,
  position: number,
  wanted: WantedItems,
): ResourceItem | undefined {
  reader.position = position;
  const nameBytes = spend(index, reader.take(readLength(reader)));
  const start = index.dataOffset + reader.u32();
  reader.position = start;
  const type = readType(reader, index);
  const bytes = readValue(reader, type, index, start);
  if (type !== 'string') return { name: decodeUtf16(nameBytes), type, bytes, text: undefined };
  spend(index, bytes);
  if (wanted === 'data') return undefined;
  return { name: decodeUtf16(nameBytes), type, bytes, text: decodeUtf8(bytes) };
}

function spend(index: Index, bytes: Uint8Array): Uint8Array {
  index.budget -= bytes.length;
  if (index.budget >= 0) return bytes;
  throw new MalformedInput('bad-structure', 'names or strings overlap');
}

function endAfter(ends: readonly number[], start: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > start) high = middle;
    else low = middle + 1;
  }
  return ends[low] as number;
}

/** ResourceTypeCode of version 2, with the size of the value where it is fixed. */
const typeCodes = new Map<number, readonly [name: string, size: number]>([
  [0x00, ['null', 0]],
  [0x01, ['string', -1]],
  [0x02, ['bool', 1]],
  [0x03, ['char', 2]],
  [0x04, ['uint8', 1]],
  [0x05, ['int8', 1]],
  [0x06, ['int16', 2]],
  [0x07, ['uint16', 2]],
  [0x08, ['int32', 4]],
  [0x09, ['uint32', 4]],
  [0x0a, ['int64', 8]],
  [0x0b, ['uint64', 8]],
  [0x0c, ['float32', 4]],
  [0x0d, ['float64', 8]],
  [0x0e, ['decimal', 16]],
  [0x0f, ['datetime', 8]],
  [0x10, ['timespan', 8]],
  [0x20, ['bytes', -1]],
  [0x21, ['stream', -1]],
]);
const sizes = new Map(typeCodes.values());
const firstUserType = 0x40;
/** What version 1 calls a null: the type index -1 in 7-bit groups. */
const nullType = 0xffffffff;

function readType(reader: ByteReader, { version, types }: Index): string {
  const code = readLength(reader);
  if (version === 1) return code === nullType ? 'null' : frameworkType(userType(types, code));
  const known = typeCodes.get(code);
  return known === undefined ? userType(types, code - firstUserType) : known[0];
}

function userType(types: readonly string[], index: number): string {
  const name = types[index];
  if (name === undefined) throw new MalformedInput('bad-value', `resource type ${index}`);
  return name;
}

/** Version 1 names all types; those that it writes plainly read as their codes do in version 2. */
function frameworkType(name: string): string {
  const end = name.indexOf(',');
  const simple = end < 0 ? name : name.slice(0, end);
  return version1Types[simple] ?? name;
}

const version1Types: Partial<Record<string, string>> = {
  'System.String': 'string',
  'System.Int32': 'int32',
  'System.Byte': 'uint8',
  'System.SByte': 'int8',
  'System.Int16': 'int16',
  'System.Int64': 'int64',
  'System.UInt16': 'uint16',
  'System.UInt32': 'uint32',
  'System.UInt64': 'uint64',
  'System.Single': 'float32',
  'System.Double': 'float64',
  'System.DateTime': 'datetime',
  'System.TimeSpan': 'timespan',
  'System.Decimal': 'decimal',
};

function readValue(reader: ByteReader, type: string, index: Index, start: number): Uint8Array {
  if (type === 'string') return reader.take(readLength(reader));
  if (type === 'bytes' || type === 'stream') return reader.take(reader.u32());
  const size = sizes.get(type);
  return reader.take(size ?? Math.max(0, endAfter(index.ends(), start) - reader.position));
}
