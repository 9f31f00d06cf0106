import { describeLocation } from '../../src/core/location.js';
import { escapeText } from '../../src/core/text.js';
import type { Fact } from '../../src/facts/fact.js';
import { readEntry } from '../../src/formats/zip/read-entry.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { methodIl } from '../../src/inspect/index.js';

/** `as shown`, or what a person who follows the location would find instead of the excerpt. */
export function reread(bytes: Uint8Array, fact: Fact): string {
  if (fact.kind === 'integrity' || fact.kind === 'archive-anomaly') return 'as shown';
  const { path, line, ilOffset, member } = fact.location;
  const archive = readZip(bytes);
  const entry = archive.entries.find((e) => e.name === path.split('!/')[0]);
  if (entry === undefined) return `no entry ${path}`;
  if (line !== undefined) return inText(decode(readEntry(archive, entry)), fact);
  if (ilOffset !== undefined && member !== undefined) return inCode(methodIl(bytes, member), fact);
  return 'as shown';
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

const squeeze = (text: string): string => escapeText(text).replace(/\\u\{(9|a|d)\}|\s/g, '');

/** Excerpts are of one place, may span lines, and end in an ellipsis where they are capped. */
function inText(text: string, { location, excerpt = '' }: Fact): string {
  const rest = text.split(/\r\n|\r|\n/).slice((location.line ?? 1) - 1);
  const wanted = squeeze(excerpt.replace(/…$/, ''));
  const first = squeeze(rest[0] ?? '');
  if (wanted === '' || squeeze(rest.join('\n')).includes(wanted)) {
    if (first.includes(wanted.slice(0, first.length).slice(0, 8))) return 'as shown';
  }
  return `${describeLocation(location)} holds ${first.slice(0, 80)}, not ${wanted.slice(0, 80)}`;
}

function inCode(listing: readonly string[], { location, excerpt = '' }: Fact): string {
  const label = `IL_${(location.ilOffset ?? 0).toString(16).padStart(4, '0')}`;
  const line = listing.flatMap((text) => text.split('\n')).find((text) => text.includes(label));
  if (line === undefined) return `${describeLocation(location)} has no ${label}`;
  const name =
    excerpt
      .split(/[\s"]+/)
      .at(-1)
      ?.split('::')
      .at(-1) ?? '';
  return line.includes(name)
    ? 'as shown'
    : `${describeLocation(location)} holds ${line}, not ${excerpt}`;
}
