import type { Buffer } from 'node:buffer';
import { MalformedInput } from '../../core/errors.js';
import { length, saturated16, saturated32, signature } from './layout.js';
import type { ProblemList } from './problems.js';

/** The end of central directory record, its zip64 values already in place (APPNOTE 4.3.14-16). */
export interface EndRecord {
  readonly offset: number;
  readonly entries: number;
  readonly directorySize: number;
  /** As declared, before `shift`. */
  readonly directoryOffset: number;
  readonly shift: number;
  /** Where the central directory must end: the zip64 record, or this one. */
  readonly directoryLimit: number;
  readonly comment: Uint8Array;
  readonly zip64: boolean;
}

const endMagic = [0x50, 0x4b, 0x05, 0x06];
/** Signatures tried, last first: more only in a file made to be confusing. */
const maxCandidates = 64;

/**
 * Finds the end record that the clients of NuGet find: the last signature in the file, wherever it
 * is, whatever comment length it gives. Only when nothing can be read from it, the one before.
 * @throws MalformedInput when there is none that leads to a central directory.
 */
export function findEndRecord(buffer: Buffer, problems: ProblemList): EndRecord {
  const offsets = candidateOffsets(buffer);
  if (offsets.length === 0) throw notAnArchive(buffer);
  for (const offset of offsets) {
    const record = readEndRecord(buffer, offset, problems);
    if (record === undefined) continue;
    noteRivals(buffer, record, offsets, problems);
    return record;
  }
  const offset = offsets[0] as number;
  throw new MalformedInput('bad-structure', 'the end record leads to no central directory', {
    offset,
  });
}

function candidateOffsets(buffer: Buffer): number[] {
  const needle = Uint8Array.from(endMagic);
  const offsets: number[] = [];
  let at = buffer.length - length.end;
  while (at >= 0 && offsets.length < maxCandidates) {
    at = buffer.lastIndexOf(needle, at);
    if (at < 0) break;
    offsets.push(at);
    at--;
  }
  return offsets;
}

function notAnArchive(buffer: Buffer): MalformedInput {
  const starts = buffer.length >= 4 && buffer.readUInt32LE(0) === signature.local;
  return starts
    ? new MalformedInput('truncated', 'a zip archive without its end record', {
        offset: buffer.length,
      })
    : new MalformedInput('bad-magic', 'not a zip archive: no end record', { offset: 0 });
}

function readEndRecord(buffer: Buffer, offset: number, problems: ProblemList) {
  const declared = {
    entries: buffer.readUInt16LE(offset + 10),
    directorySize: buffer.readUInt32LE(offset + 12),
    directoryOffset: buffer.readUInt32LE(offset + 16),
  };
  const zip64 = readZip64(buffer, offset);
  const needed = needsZip64(declared);
  const values = needed && zip64 !== undefined ? zip64 : declared;
  const directoryLimit = zip64?.offset ?? offset;
  const shift = directoryShift(buffer, values, directoryLimit);
  if (shift === undefined) return undefined;
  noteZip64(declared, zip64, offset, needed, problems);
  noteDisks(buffer, offset, problems);
  notePosition(buffer, values, shift, directoryLimit, problems);
  const { entries, directorySize, directoryOffset } = values;
  return {
    offset,
    entries,
    directorySize,
    directoryOffset,
    shift,
    directoryLimit,
    comment: buffer.subarray(offset + length.end, commentEnd(buffer, offset)),
    zip64: needed && zip64 !== undefined,
  };
}

interface Declared {
  entries: number;
  directorySize: number;
  directoryOffset: number;
}

function needsZip64(declared: Declared): boolean {
  return (
    declared.entries === saturated16 ||
    declared.directorySize === saturated32 ||
    declared.directoryOffset === saturated32
  );
}

/** APPNOTE 4.3.14 and 4.3.15: the locator stands right before the end record. */
function readZip64(buffer: Buffer, endOffset: number): (Declared & { offset: number }) | undefined {
  const locator = endOffset - length.zip64Locator;
  if (locator < 0 || buffer.readUInt32LE(locator) !== signature.zip64Locator) return undefined;
  const declared = Number(buffer.readBigUInt64LE(locator + 8));
  const offset = [declared, locator - length.zip64End].find((at) => isZip64Record(buffer, at));
  if (offset === undefined) return undefined;
  return {
    offset,
    entries: Number(buffer.readBigUInt64LE(offset + 32)),
    directorySize: Number(buffer.readBigUInt64LE(offset + 40)),
    directoryOffset: Number(buffer.readBigUInt64LE(offset + 48)),
  };
}

function isZip64Record(buffer: Buffer, at: number): boolean {
  if (!(at >= 0 && at + length.zip64End <= buffer.length)) return false;
  return buffer.readUInt32LE(at) === signature.zip64End;
}

/** What to add to offsets: data put before an archive moves all of it without changing it. */
function directoryShift(buffer: Buffer, values: Declared, limit: number): number | undefined {
  if (hasCentralAt(buffer, values.directoryOffset)) return 0;
  const measured = limit - values.directorySize;
  if (values.entries > 0 && hasCentralAt(buffer, measured)) {
    return measured - values.directoryOffset;
  }
  const empty = values.entries === 0 && values.directorySize === 0;
  return empty && values.directoryOffset <= limit ? 0 : undefined;
}

function hasCentralAt(buffer: Buffer, at: number): boolean {
  if (!(at >= 0 && at + length.central <= buffer.length)) return false;
  return buffer.readUInt32LE(at) === signature.central;
}

function noteZip64(
  declared: Declared,
  zip64: (Declared & { offset: number }) | undefined,
  offset: number,
  needed: boolean,
  problems: ProblemList,
): void {
  if (zip64 === undefined) {
    // 65,535 entries exactly need no zip64 record, and some writers write none.
    if (needed && declared.directoryOffset === saturated32)
      problems.add('zip64', offset, 'the end record asks for a zip64 record that is not there');
    return;
  }
  for (const [name, top] of zip64Fields) {
    if (declared[name] === top || declared[name] === zip64[name]) continue;
    const message = `${name} is ${declared[name]} in the end record, ${zip64[name]} in the zip64 one`;
    problems.add('zip64', zip64.offset, message);
  }
}

const zip64Fields = [
  ['entries', saturated16],
  ['directorySize', saturated32],
  ['directoryOffset', saturated32],
] as const;

function noteDisks(buffer: Buffer, offset: number, problems: ProblemList): void {
  const disk = buffer.readUInt16LE(offset + 4);
  const first = buffer.readUInt16LE(offset + 6);
  const here = buffer.readUInt16LE(offset + 8);
  const all = buffer.readUInt16LE(offset + 10);
  const unsplit = (disk === 0 || disk === saturated16) && (first === 0 || first === saturated16);
  if (unsplit && here === all) return;
  const message = `disk ${disk}, directory on disk ${first}, ${here} of ${all} entries on this one`;
  problems.add('several-disks', offset, message);
}

/** A reader that trusts the offset and one that counts back from the end see two directories. */
function notePosition(
  buffer: Buffer,
  values: Declared,
  shift: number,
  limit: number,
  problems: ProblemList,
): void {
  const declared = values.directoryOffset;
  const measured = limit - values.directorySize;
  if (declared === measured || (shift === 0 && !hasCentralAt(buffer, measured))) return;
  const message = `the central directory is at ${declared} by its offset, at ${measured} by its size`;
  problems.add('directory-position', declared, message);
}

/** Any other end record that some reader may prefer: in the comment, around us, or before. */
function noteRivals(
  buffer: Buffer,
  chosen: EndRecord,
  offsets: readonly number[],
  problems: ProblemList,
): void {
  const end = chosen.offset + length.end + chosen.comment.length;
  for (const offset of offsets) {
    if (offset === chosen.offset || offset < chosen.directoryLimit) continue;
    const inside = offset > chosen.offset && offset < end;
    const code = inside ? 'end-record-in-comment' : 'several-end-records';
    problems.add(
      code,
      offset,
      `another end record at ${offset}, beside the one at ${chosen.offset}`,
    );
  }
  noteOuterRecord(buffer, chosen, offsets, problems);
}

/** The chosen record lies in the comment of an earlier one: readers that check lengths take that. */
function noteOuterRecord(
  buffer: Buffer,
  chosen: EndRecord,
  offsets: readonly number[],
  problems: ProblemList,
): void {
  for (const offset of offsets) {
    const outer =
      offset + length.end <= chosen.offset && commentEnd(buffer, offset) > chosen.offset;
    if (!outer || buffer.readUInt16LE(offset + 20) === 0) continue;
    if (offset + length.end + buffer.readUInt16LE(offset + 20) > buffer.length) continue;
    const message = `the end record at ${chosen.offset} lies in the comment of one at ${offset}`;
    problems.add('end-record-in-comment', chosen.offset, message);
  }
}

function commentEnd(buffer: Buffer, offset: number): number {
  const declared = offset + length.end + buffer.readUInt16LE(offset + 20);
  return Math.min(declared, buffer.length);
}
