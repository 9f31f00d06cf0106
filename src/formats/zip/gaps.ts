import type { Buffer } from 'node:buffer';
import { limits } from '../../core/limits.js';
import { localName } from './compare.js';
import type { EndRecord } from './end-record.js';
import { flag, length } from './layout.js';
import { hasDescriptor, readLocal, type LocalHeader } from './local.js';
import type { ZipEntry } from './model.js';
import { quoted, type ProblemList } from './problems.js';

/** Bytes that belong to no listed entry and no directory record, absolute. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

interface Layout {
  readonly directoryOffset: number;
  readonly directoryEnd: number;
  readonly end: EndRecord;
}

/** Walks the file once in order of offset; notes overlaps and what lies between. */
export function noteRegions(
  buffer: Buffer,
  entries: readonly ZipEntry[],
  layout: Layout,
  problems: ProblemList,
): Gap[] {
  const gaps: Gap[] = [];
  let reached = 0;
  let owner: ZipEntry | undefined;
  for (const entry of inFileOrder(entries)) {
    if (entry.headerOffset > reached) gaps.push({ start: reached, end: entry.headerOffset });
    if (entry.headerOffset < reached) noteOverlap(entry, owner, problems);
    if (entry.end <= reached) continue;
    reached = entry.end;
    owner = entry;
  }
  noteDirectoryOverlap(reached, owner, layout, problems);
  gaps.push({ start: reached, end: layout.directoryOffset });
  gaps.push({ start: layout.directoryEnd, end: layout.end.directoryLimit });
  const commentEnd = layout.end.offset + length.end + layout.end.comment.length;
  gaps.push({ start: commentEnd, end: buffer.length });
  const real = gaps.filter((gap) => gap.end > gap.start);
  for (const gap of real) noteGap(buffer, gap, commentEnd, problems);
  return real;
}

function inFileOrder(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const located = entries.filter((entry) => entry.end > entry.headerOffset);
  for (let i = 1; i < located.length; i++) {
    if ((located[i - 1] as ZipEntry).headerOffset > (located[i] as ZipEntry).headerOffset) {
      return located.sort((a, b) => a.headerOffset - b.headerOffset);
    }
  }
  return located;
}

function noteOverlap(entry: ZipEntry, owner: ZipEntry | undefined, problems: ProblemList): void {
  const message = `overlaps ${quoted(owner?.name ?? '')}, which ends at ${owner?.end ?? 0}`;
  problems.add('overlap', entry.headerOffset, message, { entry: entry.name });
}

function noteDirectoryOverlap(
  reached: number,
  owner: ZipEntry | undefined,
  layout: Layout,
  problems: ProblemList,
): void {
  if (owner === undefined || reached <= layout.directoryOffset) return;
  const message = `ends at ${reached}, inside the central directory or behind it`;
  problems.add('overlap', layout.directoryOffset, message, { entry: owner.name });
}

function noteGap(buffer: Buffer, gap: Gap, commentEnd: number, problems: ProblemList): void {
  const size = gap.end - gap.start;
  const where =
    gap.start === 0 ? 'leading-data' : gap.start >= commentEnd ? 'trailing-data' : 'gap';
  const zero = isZero(buffer, gap) ? ', all zero' : '';
  const message = `${size} bytes that belong to no entry${zero}`;
  problems.add(where, gap.start, message, { length: size });
  if (where === 'trailing-data') return;
  const end = buffer.subarray(gap.start, gap.end).indexOf('PK\u0005\u0006', 0, 'latin1');
  if (end < 0) return;
  problems.add('several-end-records', gap.start + end, 'an end record that belongs to no archive');
}

function isZero(buffer: Buffer, gap: Gap): boolean {
  for (let i = gap.start; i < gap.end; i++) if (buffer[i] !== 0) return false;
  return true;
}

/** Local headers that a streaming reader would extract and the central directory does not list. */
export function findUnlisted(
  buffer: Buffer,
  gaps: readonly Gap[],
  problems: ProblemList,
): ZipEntry[] {
  const found: ZipEntry[] = [];
  for (const gap of gaps) {
    let at = nextHeader(buffer, gap.start, gap.end);
    while (at !== undefined && found.length < limits.zipEntries) {
      const entry = readUnlisted(buffer, at, gap.end);
      if (entry !== undefined) {
        found.push(entry);
        problems.add('unlisted-entry', at, 'not in the central directory', { entry: entry.name });
      }
      at = nextHeader(buffer, entry?.end ?? at + 4, gap.end);
    }
  }
  return found;
}

function nextHeader(buffer: Buffer, from: number, end: number): number | undefined {
  const at = buffer.subarray(from, end).indexOf('PK\u0003\u0004', 0, 'latin1');
  return at < 0 ? undefined : from + at;
}

function readUnlisted(buffer: Buffer, at: number, gapEnd: number): ZipEntry | undefined {
  const local = readLocal(buffer, at);
  if (local === undefined || local.dataOffset > gapEnd) return undefined;
  const dataEnd = unlistedEnd(buffer, local, gapEnd);
  return {
    name: localName(buffer, local),
    nameStart: local.nameStart,
    nameEnd: local.nameEnd,
    method: local.method,
    flags: local.flags,
    crc32: local.crc32,
    compressedSize: dataEnd - local.dataOffset,
    size: local.size,
    recordOffset: at,
    recordLength: 0,
    headerOffset: at,
    dataOffset: local.dataOffset,
    dataEnd,
    end: dataEnd,
    modified: local.modified,
    unixMode: undefined,
    symlink: false,
    directory: buffer[local.nameEnd - 1] === 0x2f,
    encrypted: (local.flags & (flag.encrypted | flag.strongEncryption)) !== 0,
    extraIds: local.extra.fields.map((field) => field.id),
  };
}

/** With its sizes in a descriptor, the data runs to the next header or to the end of the gap. */
function unlistedEnd(buffer: Buffer, local: LocalHeader, gapEnd: number): number {
  const declared = local.dataOffset + local.compressedSize;
  if (!hasDescriptor(local) || local.compressedSize > 0) return Math.min(declared, gapEnd);
  return nextHeader(buffer, local.dataOffset, gapEnd) ?? gapEnd;
}
