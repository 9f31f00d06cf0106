import { isUtf8, type Buffer } from 'node:buffer';
import { decodeUtf8 } from '../../core/bytes.js';
import type { CentralRecord } from './central.js';
import { flag } from './layout.js';
import { hasDeviceName, nameTrait } from './names.js';
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
