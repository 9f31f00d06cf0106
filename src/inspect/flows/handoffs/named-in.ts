import type { HandoffPlace } from '../../../facts/flow.js';
import { readZip } from '../../../formats/zip/read-zip.js';
import { readEntry } from '../../../formats/zip/read-entry.js';
import { isInputError } from '../../../core/errors.js';

/**
 * Which places a package may know, because some file in it says the end of the name: as UTF-16, in code
 * (ECMA-335 II.24.2.4), or as it is, whatever the case. Far cheaper than to follow what it does.
 * @throws MalformedInput, LimitReached when the archive itself cannot be read.
 */
export function namedIn(bytes: Uint8Array, places: readonly HandoffPlace[]): HandoffPlace[] {
  const archive = readZip(bytes);
  const open = new Map(places.map((place) => [place, ends(place)]));
  const found: HandoffPlace[] = [];
  for (const entry of archive.entries) {
    if (open.size === 0) break;
    if (entry.directory) continue;
    const text = contentOf(() => readEntry(archive, entry));
    for (const [place, needles] of open) {
      // What cannot be read may say anything.
      if (text !== undefined && !needles.some((needle) => text.includes(needle))) continue;
      open.delete(place);
      found.push(place);
    }
  }
  return found;
}

/** The last part of a path, or of the name of a member: the rest may be put together. */
function ends({ name }: HandoffPlace): readonly [wide: string, narrow: string] {
  const end = (/[^/\\:.]+(?:\.[^/\\:.]+)?$/.exec(name)?.[0] ?? name).toLowerCase();
  return [Array.from(end).join('\0'), end];
}

function contentOf(read: () => Uint8Array): string | undefined {
  try {
    return Buffer.from(read()).toString('latin1').toLowerCase();
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}
