import type { Buffer } from 'node:buffer';
import { length, saturated16, saturated32, signature } from './layout.js';
import type { ProblemList } from './problems.js';

/** What both kinds of end record declare. */
export interface Declared {
  entries: number;
  directorySize: number;
  directoryOffset: number;
}

/** A saturated field sends the reader to the zip64 record (APPNOTE 4.4.1.4). */
export function needsZip64(declared: Declared): boolean {
  return (
    declared.entries === saturated16 ||
    declared.directorySize === saturated32 ||
    declared.directoryOffset === saturated32
  );
}

/** APPNOTE 4.3.14 and 4.3.15: the locator stands right before the end record. */
export function readZip64(
  buffer: Buffer,
  endOffset: number,
): (Declared & { offset: number }) | undefined {
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

/** The two records must agree where the plain one is not saturated. */
export function noteZip64(
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
