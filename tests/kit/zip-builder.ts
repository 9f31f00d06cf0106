import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry. Whatever is given is written as given, true or not; the rest is made honest. */
export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** 8 deflates the content; every other method writes it as it is. Default 8. */
  readonly method?: number;
  /** The bytes between header and descriptor, instead of the (deflated) content. */
  readonly data?: Uint8Array;
  readonly flags?: number;
  readonly crc32?: number;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly local?: {
    readonly name?: string | Uint8Array;
    readonly method?: number;
    readonly flags?: number;
    readonly crc32?: number;
    readonly size?: number;
    readonly compressedSize?: number;
    readonly extra?: Uint8Array;
  };
  /** Sets flag 3, zeroes the local sizes and writes a descriptor. */
  readonly descriptor?: 'marked' | 'bare' | 'zip64' | 'wrong';
  /** Sizes and offset in a zip64 extra field, `0xffffffff` in the header. */
  readonly zip64?: boolean;
  readonly extra?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly madeBy?: number;
  readonly externalAttributes?: number;
  /** Overrides the offset in the central directory, for entries that share data. */
  readonly headerOffset?: number;
  /** Bytes put before the local header. */
  readonly before?: Uint8Array;
  /** Local header and data only: nothing in the central directory. */
  readonly unlisted?: boolean;
  /** In the central directory only. */
  readonly phantom?: boolean;
}

export interface ZipOptions {
  /** Put before the first entry; offsets count it unless `shifted`. */
  readonly prefix?: Uint8Array;
  readonly shifted?: boolean;
  readonly beforeDirectory?: Uint8Array;
  readonly afterDirectory?: Uint8Array;
  readonly comment?: Uint8Array;
  readonly commentLength?: number;
  readonly trailing?: Uint8Array;
  readonly entries?: number;
  readonly directorySize?: number;
  readonly directoryOffset?: number;
  /** `true`: an honest zip64 end record; an object: one that says so. */
  readonly zip64?: boolean | { entries?: number; directorySize?: number; directoryOffset?: number };
  /** Leaves the values in the plain end record beside the zip64 one. */
  readonly zip64Unneeded?: boolean;
}

/** A naive zip writer that does what it is told (APPNOTE 4.3), lies included. */
export function buildZip(files: readonly ZipFile[], options: ZipOptions = {}): Uint8Array {
  const out: Uint8Array[] = [options.prefix ?? empty];
  let at = options.shifted ? 0 : (options.prefix?.length ?? 0);
  const records: Uint8Array[] = [];
  for (const file of files) {
    const before = file.before ?? empty;
    const plan = planOf(file, at + before.length);
    const written = file.phantom ? empty : localPart(plan);
    out.push(before, written);
    at += before.length + written.length;
    if (!file.unlisted) records.push(centralRecord(plan));
  }
  const directory = Buffer.concat(records);
  out.push(options.beforeDirectory ?? empty, directory, options.afterDirectory ?? empty);
  at += options.beforeDirectory?.length ?? 0;
  out.push(endRecords(records.length, directory.length, at, options));
  return Buffer.concat(out);
}

/** `PK\5\6` with nothing before it: an archive of no entries. */
export function emptyEndRecord(comment: Uint8Array = empty): Uint8Array {
  return plainEnd(0, 0, 0, comment, comment.length);
}

/** One extra field (APPNOTE 4.5.1). */
export function extraField(id: number, data: Uint8Array): Uint8Array {
  return Buffer.concat([u16(id), u16(data.length), data]);
}

/** Info-ZIP Unicode path (APPNOTE 4.6.9) binding to `header`, the name in the header. */
export function unicodePathField(header: string, name: string): Uint8Array {
  const body = Buffer.concat([Uint8Array.of(1), u32(crc32(header)), Buffer.from(name)]);
  return extraField(0x7075, body);
}

interface Plan {
  readonly file: ZipFile;
  readonly offset: number;
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly size: number;
  readonly compressedSize: number;
}

function planOf(file: ZipFile, offset: number): Plan {
  const content = toBytes(file.content ?? '');
  const method = file.method ?? 8;
  const data = file.data ?? (method === 8 ? deflateRawSync(content) : content);
  const name = toBytes(file.name);
  const utf8 = typeof file.name === 'string' && name.some((byte) => byte > 127) ? 1 << 11 : 0;
  const descriptor = file.descriptor === undefined ? 0 : 1 << 3;
  return {
    file,
    offset: file.headerOffset ?? offset,
    name,
    data,
    method,
    flags: file.flags ?? utf8 | descriptor,
    crc32: file.crc32 ?? crc32(content),
    size: file.size ?? content.length,
    compressedSize: file.compressedSize ?? data.length,
  };
}

function localPart(plan: Plan): Uint8Array {
  const local = plan.file.local ?? {};
  const later = plan.file.descriptor !== undefined;
  const name = local.name === undefined ? plan.name : toBytes(local.name);
  const size = local.size ?? (later ? 0 : plan.size);
  const compressedSize = local.compressedSize ?? (later ? 0 : plan.compressedSize);
  const wide = plan.file.zip64 === true && !later;
  const zip64 = wide ? extraField(1, Buffer.concat([u64(size), u64(compressedSize)])) : empty;
  const extra = Buffer.concat([zip64, local.extra ?? empty]);
  return Buffer.concat([
    u32(0x04034b50),
    u16(wide ? 45 : 20),
    u16(local.flags ?? plan.flags),
    u16(local.method ?? plan.method),
    u32(0x5a8f_6000),
    u32(local.crc32 ?? (later ? 0 : plan.crc32)),
    u32(wide ? 0xffffffff : compressedSize),
    u32(wide ? 0xffffffff : size),
    u16(name.length),
    u16(extra.length),
    name,
    extra,
    plan.data,
    descriptorOf(plan),
  ]);
}

function descriptorOf(plan: Plan): Uint8Array {
  const { crc32: crc, compressedSize, size } = plan;
  const narrow = [u32(crc), u32(compressedSize), u32(size)];
  switch (plan.file.descriptor) {
    case undefined:
      return empty;
    case 'marked':
      return Buffer.concat([u32(0x08074b50), ...narrow]);
    case 'bare':
      return Buffer.concat(narrow);
    case 'zip64':
      return Buffer.concat([u32(0x08074b50), u32(crc), u64(compressedSize), u64(size)]);
    default:
      return Buffer.concat([u32(0x08074b50), u32(crc ^ 1), u32(compressedSize), u32(size)]);
  }
}

function centralRecord(plan: Plan): Uint8Array {
  const { file } = plan;
  const wide = file.zip64 === true;
  const values = [u64(plan.size), u64(plan.compressedSize), u64(plan.offset)];
  const zip64 = wide ? extraField(1, Buffer.concat(values)) : empty;
  const extra = Buffer.concat([zip64, file.extra ?? empty]);
  const comment = file.comment ?? empty;
  return Buffer.concat([
    u32(0x02014b50),
    u16(file.madeBy ?? 20),
    u16(wide ? 45 : 20),
    u16(plan.flags),
    u16(plan.method),
    u32(0x5a8f_6000),
    u32(plan.crc32),
    u32(wide ? 0xffffffff : plan.compressedSize),
    u32(wide ? 0xffffffff : plan.size),
    u16(plan.name.length),
    u16(extra.length),
    u16(comment.length),
    u16(0),
    u16(0),
    u32(file.externalAttributes ?? 0),
    u32(wide ? 0xffffffff : plan.offset),
    plan.name,
    extra,
    comment,
  ]);
}

function endRecords(count: number, size: number, offset: number, options: ZipOptions): Uint8Array {
  const comment = options.comment ?? empty;
  const saturate = options.zip64 !== undefined && !options.zip64Unneeded;
  const end = plainEnd(
    options.entries ?? (saturate ? 0xffff : count),
    options.directorySize ?? (saturate ? 0xffffffff : size),
    options.directoryOffset ?? (saturate ? 0xffffffff : offset),
    comment,
    options.commentLength ?? comment.length,
  );
  const lies = typeof options.zip64 === 'object' ? options.zip64 : {};
  const at = offset + size + (options.afterDirectory?.length ?? 0);
  const wide =
    options.zip64 === undefined || options.zip64 === false
      ? empty
      : zip64End({ entries: count, directorySize: size, directoryOffset: offset, ...lies }, at);
  return Buffer.concat([wide, end, options.trailing ?? empty]);
}

function plainEnd(
  entries: number,
  size: number,
  offset: number,
  comment: Uint8Array,
  commentLength: number,
): Uint8Array {
  const head = [u32(0x06054b50), u16(0), u16(0), u16(entries), u16(entries)];
  return Buffer.concat([...head, u32(size), u32(offset), u16(commentLength), comment]);
}

function zip64End(
  values: { entries: number; directorySize: number; directoryOffset: number },
  at: number,
): Uint8Array {
  const { entries, directorySize, directoryOffset } = values;
  const sizes = [u64(entries), u64(entries), u64(directorySize), u64(directoryOffset)];
  const record = [u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), ...sizes];
  const locator = [u32(0x07064b50), u32(0), u64(at), u32(1)];
  return Buffer.concat([...record, ...locator]);
}

const empty = new Uint8Array(0);

function toBytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
}

function u16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function u64(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
