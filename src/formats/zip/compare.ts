import type { Buffer } from 'node:buffer';
import type { CentralRecord } from './central.js';
import { extraId, flag, method } from './layout.js';
import { unicodePath, type ExtraFields } from './extra.js';
import { hasDescriptor, type LocalHeader } from './local.js';
import { decodeName, scanName } from './names.js';
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
  const note = (
    kind: 'local-method' | 'local-flags' | 'local-crc' | 'local-size',
    detail: string,
  ) => problems.add(kind, local.offset, detail, { entry: central.name });
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

function compareSize(
  listed: number,
  local: number,
  later: boolean,
  what: string,
  note: (kind: 'local-size', detail: string) => void,
): void {
  if (local === listed || (later && local === 0)) return;
  note('local-size', `${what} ${local} in the local header, ${listed} listed`);
}

/** No allocation: this runs for every entry, and nearly always says yes. */
function sameName(buffer: Buffer, central: CentralRecord, local: LocalHeader): boolean {
  const name = central.nameBytes;
  if (local.nameEnd - local.nameStart !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    if (name[i] !== buffer[local.nameStart + i]) return false;
  }
  return true;
}

function noteName(
  buffer: Buffer,
  central: CentralRecord,
  local: LocalHeader,
  problems: ProblemList,
): void {
  const detail = `named ${quoted(localName(buffer, local))} in the local header`;
  problems.add('local-name', local.offset, detail, { entry: central.name });
}

export function localName(buffer: Buffer, local: LocalHeader): string {
  const bytes = buffer.subarray(local.nameStart, local.nameEnd);
  return decodeName(bytes, (local.flags & flag.utf8) !== 0, scanName(bytes));
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
  const other = unicodePath(buffer, extra, central.nameBytes);
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
  central: CentralRecord,
  facts: { encrypted: boolean; symlink: boolean; tooLarge: string | undefined },
  problems: ProblemList,
): void {
  const about = { entry: central.name };
  const at = central.offset;
  if (facts.encrypted) problems.add('encrypted', at, 'the entry is encrypted', about);
  if (facts.symlink) problems.add('symlink', at, 'the entry is a symbolic link', about);
  if (facts.tooLarge !== undefined) problems.add('too-large', at, facts.tooLarge, about);
  if (central.method === method.stored) {
    if (central.size === central.compressedSize || facts.encrypted) return;
    const detail = `stored, yet ${central.compressedSize} bytes stand for ${central.size}`;
    problems.add('stored-size', at, detail, about);
  } else if (central.method !== method.deflate) {
    problems.add('unsupported-method', at, `compression method ${central.method}`, about);
  }
}

function hex(value: number): string {
  return `0x${value.toString(16)}`;
}
