import type { Buffer } from 'node:buffer';
import type { LimitReached } from '../../core/errors.js';
import type { CentralRecord } from './central.js';
import { extraId, flag, method } from './layout.js';
import { unicodePath, type ExtraFields } from './extra.js';
import { hasDescriptor, type LocalHeader } from './local.js';
import { decodeName, scanName } from './names.js';
import type { ZipEntry, ZipProblemCode } from './model.js';
import { quoted, type ProblemList } from './problems.js';

/** Flags that change how name or data are read; the rest only describe the compression level. */
const meaningful = flag.encrypted | flag.strongEncryption | flag.utf8 | flag.maskedHeaders;

/** Notes where a reader that streams (local headers) and one that seeks (directory) differ. */
export function compareHeaders(
  buffer: Buffer,
  central: CentralRecord,
  local: LocalHeader,
  problems: ProblemList,
): void {
  if (!sameName(buffer, central, local)) noteName(buffer, central, local, problems);
  if (sameValues(central, local)) return;
  const note = (
    code: 'local-method' | 'local-flags' | 'local-crc' | 'local-size',
    message: string,
  ) => problems.add(code, local.offset, message, { entry: central.name });
  if (local.method !== central.method) {
    note('local-method', `method ${local.method} in the local header, ${central.method} listed`);
  }
  if (((local.flags ^ central.flags) & meaningful) !== 0) {
    note(
      'local-flags',
      `flags ${hex(local.flags)} in the local header, ${hex(central.flags)} listed`,
    );
  }
  const later = hasDescriptor(local);
  if (local.crc32 !== central.crc32 && !(later && local.crc32 === 0)) {
    note('local-crc', `CRC ${hex(local.crc32)} in the local header, ${hex(central.crc32)} listed`);
  }
  compareSize(central.compressedSize, local.compressedSize, later, 'compressed size', note);
  compareSize(central.size, local.size, later, 'size', note);
}

/** The usual case, without allocating. */
function sameValues(central: CentralRecord, local: LocalHeader): boolean {
  return (
    local.method === central.method &&
    local.flags === central.flags &&
    local.crc32 === central.crc32 &&
    local.compressedSize === central.compressedSize &&
    local.size === central.size
  );
}

function compareSize(
  listed: number,
  local: number,
  later: boolean,
  what: string,
  note: (code: 'local-size', message: string) => void,
): void {
  if (local === listed || (later && local === 0)) return;
  note('local-size', `${what} ${local} in the local header, ${listed} listed`);
}

/** No allocation: this runs for every entry, and nearly always says yes. */
function sameName(buffer: Buffer, central: CentralRecord, local: LocalHeader): boolean {
  const size = central.nameEnd - central.nameStart;
  if (local.nameEnd - local.nameStart !== size) return false;
  for (let i = 0; i < size; i++) {
    if (buffer[central.nameStart + i] !== buffer[local.nameStart + i]) return false;
  }
  return true;
}

function noteName(
  buffer: Buffer,
  central: CentralRecord,
  local: LocalHeader,
  problems: ProblemList,
): void {
  const message = `named ${quoted(localName(buffer, local))} in the local header`;
  problems.add('local-name', local.offset, message, { entry: central.name });
}

export function localName(buffer: Buffer, local: LocalHeader): string {
  const { nameStart, nameEnd } = local;
  const traits = scanName(buffer, nameStart, nameEnd);
  return decodeName(buffer, nameStart, nameEnd, (local.flags & flag.utf8) !== 0, traits);
}

/** Problems of one header's extra fields: damage, zip64 trouble, a second name. */
export function noteExtra(
  buffer: Buffer,
  owner: { offset: number; extra: ExtraFields; zip64Trouble: string | undefined },
  central: CentralRecord,
  problems: ProblemList,
): void {
  const about = { entry: central.name };
  const { extra, offset } = owner;
  if (owner.zip64Trouble !== undefined) problems.add('zip64', offset, owner.zip64Trouble, about);
  if (extra.fields.length === 0 && !extra.damaged) return;
  if (extra.damaged) problems.add('extra-field', offset, 'damaged extra fields', about);
  if (extra.fields.filter((f) => f.id === extraId.zip64).length > 1) {
    problems.add('zip64', offset, 'several zip64 extra fields', about);
  }
  const other = unicodePath(buffer, extra, buffer.subarray(central.nameStart, central.nameEnd));
  if (other === undefined) return;
  const force = other.binding ? '' : ', with a checksum that does not bind it';
  problems.add(
    'unicode-path',
    offset,
    `the Unicode path names ${quoted(other.name)}${force}`,
    about,
  );
}

/** Problems of what the entry declares of its own content. */
export function noteContent(
  entry: ZipEntry,
  reached: LimitReached | undefined,
  problems: ProblemList,
): void {
  const note = (code: ZipProblemCode, message: string) =>
    problems.add(code, entry.recordOffset, message, { entry: entry.name });
  if (entry.encrypted) note('encrypted', 'the entry is encrypted');
  if (entry.symlink) note('symlink', 'the entry is a symbolic link');
  if (reached !== undefined) note('too-large', reached.message);
  if (entry.method === method.stored) {
    if (entry.size === entry.compressedSize || entry.encrypted) return;
    note('stored-size', `stored, yet ${entry.compressedSize} bytes stand for ${entry.size}`);
  } else if (entry.method !== method.deflate) {
    note('unsupported-method', `compression method ${entry.method}`);
  }
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}
