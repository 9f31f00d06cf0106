import type { Buffer } from 'node:buffer';
import { MalformedInput } from '../../core/errors.js';
import { length, saturated16, signature } from './layout.js';
import type { ProblemList } from './problems.js';
import { commentEnd, noteRivals } from './rival-records.js';
import { needsZip64, noteZip64, readZip64, type Declared } from './zip64-end.js';

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
