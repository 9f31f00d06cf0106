import { isUtf8, type Buffer } from 'node:buffer';
import { decodeUtf8 } from '../../core/bytes.js';
import type { CentralRecord } from './central.js';
import { flag } from './layout.js';
import { hasDeviceName, nameTrait, windowsKey } from './names.js';
import { quoted, type ProblemList } from './problems.js';

/** Notes names that lead an extracting client elsewhere, or that two clients read differently. */
export function noteName(buffer: Buffer, central: CentralRecord, problems: ProblemList): void {
  const { name, nameTraits: traits, offset } = central;
  const about = { entry: name };
  if (name === '') problems.add('empty-name', offset, 'an entry without a name', about);
  if (/^[/\\]/.test(name)) problems.add('absolute-path', offset, 'an absolute path', about);
  if (traits & nameTrait.dotDot && /(?:^|[/\\])\.\.(?:[/\\]|$)/.test(name)) {
    problems.add('parent-path', offset, 'a path that climbs out with ..', about);
  }
  if (traits & nameTrait.backslash) problems.add('backslash', offset, 'a backslash', about);
  if (traits & nameTrait.control) {
    problems.add('control-character', offset, 'a control character in the name', about);
  }
  if (/^[A-Za-z]:/.test(name)) problems.add('drive-letter', offset, 'a drive letter', about);
  else noteWindowsName(central, problems);
  if (traits & nameTrait.nonAscii) noteEncoding(buffer, central, problems);
}

/** A character Windows forbids, or a dot or blank that it drops; `.` and `..` are other matters. */
const droppedOnWindows = /[<>"|?*]|[^./\\][. ]+(?:[/\\]|$)/;

/** Windows opens another file than the one named: a stream, a device, a name without its dots. */
function noteWindowsName(central: CentralRecord, problems: ProblemList): void {
  const { name, nameTraits: traits, offset } = central;
  const dropped = (traits & nameTrait.windows) !== 0 && droppedOnWindows.test(name);
  if (!dropped && (traits & nameTrait.colon) === 0 && !hasDeviceName(name)) return;
  problems.add('windows-name', offset, 'a name that Windows reads otherwise', { entry: name });
}

/** Without flag 11 the standard says code page 437, and .NET reads UTF-8 (APPNOTE D.1). */
function noteEncoding(buffer: Buffer, central: CentralRecord, problems: ProblemList): void {
  const { name, offset } = central;
  const nameBytes = buffer.subarray(central.nameStart, central.nameEnd);
  const valid = isUtf8(nameBytes);
  if ((central.flags & flag.utf8) !== 0) {
    if (!valid) problems.add('name-encoding', offset, 'the name is not UTF-8', { entry: name });
    return;
  }
  const other = valid ? `${quoted(decodeUtf8(nameBytes))} to .NET` : 'no UTF-8 name to .NET';
  problems.add('name-encoding', offset, `no UTF-8 flag: ${other}`, { entry: name });
}

/** Notes entries that end up as one file: the same name, or the same to Windows or to macOS. */
export function noteCollisions(records: readonly CentralRecord[], problems: ProblemList): void {
  const folded = new Map<string, CentralRecord>();
  const exact = new Set<string>();
  const composed = new Map<string, CentralRecord>();
  for (const record of records) {
    const key = windowsKey(record.name, record.nameTraits);
    const first = folded.get(key);
    if (first !== undefined) {
      noteFolded(first, record, exact, problems);
      continue;
    }
    folded.set(key, record);
    if ((record.nameTraits & nameTrait.nonAscii) !== 0) {
      noteComposed(key, record, folded, composed, problems);
    }
  }
}

/** `exact` gathers the names that met under one key, so that a third one is told apart as well. */
function noteFolded(
  first: CentralRecord,
  record: CentralRecord,
  exact: Set<string>,
  problems: ProblemList,
): void {
  const same = record.name === first.name || exact.has(record.name);
  exact.add(record.name);
  noteCollision(same ? 'duplicate-name' : 'case-collision', first, record, problems);
}

function noteComposed(
  key: string,
  record: CentralRecord,
  folded: ReadonlyMap<string, CentralRecord>,
  composed: Map<string, CentralRecord>,
  problems: ProblemList,
): void {
  const form = key.normalize('NFC');
  const first = (form === key ? undefined : folded.get(form)) ?? composed.get(form);
  if (first === undefined) composed.set(form, record);
  else noteCollision('normalisation-collision', first, record, problems);
}

function noteCollision(
  code: 'duplicate-name' | 'case-collision' | 'normalisation-collision',
  first: CentralRecord,
  record: CentralRecord,
  problems: ProblemList,
): void {
  const message = `the same file as ${quoted(first.name)} listed at ${first.offset}`;
  problems.add(code, record.offset, message, { entry: record.name });
}
