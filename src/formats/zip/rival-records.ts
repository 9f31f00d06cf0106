import type { Buffer } from 'node:buffer';
import type { EndRecord } from './end-record.js';
import { length } from './layout.js';
import type { ProblemList } from './problems.js';

/** Any other end record that some reader may prefer: in the comment, around us, or before. */
export function noteRivals(
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

/** Where the comment of the end record at `offset` ends by its declared length, or the file does. */
export function commentEnd(buffer: Buffer, offset: number): number {
  const declared = offset + length.end + buffer.readUInt16LE(offset + 20);
  return Math.min(declared, buffer.length);
}
