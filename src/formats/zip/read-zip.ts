import type { Buffer } from 'node:buffer';
import { asBuffer } from '../../core/bytes.js';
import { within, type LimitName } from '../../core/limits.js';
import { readCentral, type CentralRecord } from './central.js';
import { noteCollisions } from './collisions.js';
import { compareHeaders, noteContent, noteExtra } from './compare.js';
import { findEndRecord, type EndRecord } from './end-record.js';
import { findUnlisted, noteRegions } from './gaps.js';
import { flag } from './layout.js';
import { hasDescriptor, readDescriptor, readLocal, type LocalHeader } from './local.js';
import type { ZipArchive, ZipEntry } from './model.js';
import { noteName } from './name-problems.js';
import { problemList, type ProblemList } from './problems.js';
import { sizeTrouble } from './sizes.js';

/**
 * Reads the central directory and every local header of a zip archive (APPNOTE 6.3.10), and lists
 * where they contradict each other. Nothing is inflated: see `readEntry`.
 * @throws MalformedInput when there is no end record or it leads nowhere.
 * @param most how many entries it may have: archives that are no packages have more
 * @throws LimitReached `zipEntries`, or what `most` names.
 */
export function readZip(bytes: Uint8Array, most: LimitName = 'zipEntries'): ZipArchive {
  const buffer = asBuffer(bytes);
  const problems = problemList();
  const end = findEndRecord(buffer, problems);
  const directoryOffset = end.directoryOffset + end.shift;
  const records = readDirectory(buffer, directoryOffset, most);
  const directoryEnd = endOf(records, directoryOffset);
  noteDirectory(end, records.length, directoryOffset, directoryEnd, problems);

  const entries = records.map((record) => readListed(buffer, record, end.shift, problems));
  noteCollisions(buffer, records, problems);
  const layout = { directoryOffset, directoryEnd, end };
  const gaps = noteRegions(buffer, entries, layout, problems);
  const unlisted = findUnlisted(buffer, gaps, problems);
  return {
    bytes,
    entries,
    unlisted,
    problems: problems.finish(),
    end: {
      recordOffset: end.offset,
      comment: end.comment,
      declaredEntries: end.entries,
      directoryOffset,
      directoryEnd,
      shift: end.shift,
      zip64: end.zip64,
    },
    declaredBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
  };
}

/** Reads on while records follow, as .NET does, whatever count and size the end record gives. */
function readDirectory(buffer: Buffer, start: number, most: LimitName): CentralRecord[] {
  const records: CentralRecord[] = [];
  let at = start;
  for (;;) {
    const record = readCentral(buffer, at);
    if (record === undefined) return records;
    within(most, records.push(record));
    at += record.length;
  }
}

function endOf(records: readonly CentralRecord[], start: number): number {
  const last = records.at(-1);
  return last === undefined ? start : last.offset + last.length;
}

function noteDirectory(
  end: EndRecord,
  count: number,
  start: number,
  directoryEnd: number,
  problems: ProblemList,
): void {
  if (end.entries !== count) {
    const message = `${end.entries} entries announced, ${count} listed`;
    problems.add('entry-count', end.offset, message);
  }
  if (end.directorySize !== directoryEnd - start) {
    const message = `${end.directorySize} bytes of directory announced, ${directoryEnd - start} read`;
    problems.add('directory-size', end.offset, message);
  }
}

function readListed(
  buffer: Buffer,
  central: CentralRecord,
  shift: number,
  problems: ProblemList,
): ZipEntry {
  const headerOffset = central.headerOffset + shift;
  const local = readLocal(buffer, headerOffset);
  if (local === undefined) {
    const message = `no local header at ${headerOffset}`;
    problems.add('local-header-missing', central.offset, message, { entry: central.name });
  } else {
    compareHeaders(buffer, central, local, problems);
    noteExtra(buffer, local, central, problems);
  }
  noteExtra(buffer, central, central, problems);
  noteName(buffer, central, problems);
  const entry = toEntry(buffer, central, headerOffset, local, problems);
  noteContent(entry, sizeTrouble(entry), problems);
  return entry;
}

const noIds: readonly number[] = [];

function toEntry(
  buffer: Buffer,
  central: CentralRecord,
  headerOffset: number,
  local: LocalHeader | undefined,
  problems: ProblemList,
): ZipEntry {
  const mode = central.externalAttributes >>> 16;
  const { dataOffset, dataEnd, end } = locateData(buffer, central, headerOffset, local, problems);
  const { fields } = central.extra;
  return {
    name: central.name,
    nameStart: central.nameStart,
    nameEnd: central.nameEnd,
    method: central.method,
    flags: central.flags,
    crc32: central.crc32,
    compressedSize: central.compressedSize,
    size: central.size,
    recordOffset: central.offset,
    recordLength: central.length,
    headerOffset,
    dataOffset,
    dataEnd,
    end,
    modified: central.modified,
    unixMode: mode === 0 ? undefined : mode,
    symlink: (mode & 0xf000) === 0xa000,
    directory: central.name.endsWith('/'),
    encrypted: (central.flags & (flag.encrypted | flag.strongEncryption)) !== 0,
    extraIds: fields.length === 0 ? noIds : fields.map((field) => field.id),
  };
}

function locateData(
  buffer: Buffer,
  central: CentralRecord,
  headerOffset: number,
  local: LocalHeader | undefined,
  problems: ProblemList,
): { dataOffset: number | undefined; dataEnd: number; end: number } {
  if (local === undefined) {
    return { dataOffset: undefined, dataEnd: headerOffset, end: headerOffset };
  }
  const { dataOffset } = local;
  const dataEnd = dataOffset + central.compressedSize;
  if (dataEnd > buffer.length) {
    const message = `${central.compressedSize} bytes of data, ${buffer.length - dataOffset} there`;
    problems.add('data-past-end', dataOffset, message, { entry: central.name });
    return { dataOffset: undefined, dataEnd: dataOffset, end: dataOffset };
  }
  if (!hasDescriptor(local)) return { dataOffset, dataEnd, end: dataEnd };
  const descriptor = readDescriptor(buffer, dataEnd, central);
  if (!descriptor.agrees) {
    const message = 'the data descriptor is missing or contradicts the directory';
    problems.add('data-descriptor', dataEnd, message, { entry: central.name });
  }
  return { dataOffset, dataEnd, end: descriptor.end };
}
