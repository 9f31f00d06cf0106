import { describeLocation } from '../../src/core/location.js';
import { escapeText } from '../../src/core/text.js';
import type { Fact } from '../../src/facts/fact.js';
import { readEntry } from '../../src/formats/zip/read-entry.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { methodIl } from '../../src/inspect/index.js';

/** `as shown`, or what a person who follows the location would find instead of the excerpt. */
export function reread(bytes: Uint8Array, fact: Fact): string {
  if (fact.kind === 'reach') return reread(bytes, fact.target);
  if (
    [
      'integrity',
      'signature',
      'continuity',
      'same-version',
      'client-refusal',
      'archive-anomaly',
      'entry-point',
    ].includes(fact.kind)
  )
    return 'as shown';
  const { path, line, member } = fact.location;
  const archive = readZip(bytes);
  const entry = archive.entries.find((e) => e.name === path.split('!/')[0]);
  if (entry === undefined) return `no entry ${path}`;
  if (line !== undefined) return inText(readEntry(archive, entry), fact);
  return member === undefined ? 'as shown' : inCode(methodIl(bytes, member).texts, fact);
}

/** Texts are shown whole, MSBuild elements in short: then each word of it must stand there. */
function inText(bytes: Uint8Array, fact: Fact): string {
  const { kind, location, excerpt = '' } = fact;
  const line = location.line ?? 1;
  const rest = new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\r|\n/)
    .slice(line - 1);
  const there = escapeText(plain(rest.join(' ')).slice((location.column ?? 1) - 1));
  const wanted = excerpt
    .replace(/…$/, '')
    .replace(/(\\u\{[ad]\})+/g, ' ')
    .trim();
  // What is put together stands nowhere as it is; the place is that of the task that takes it.
  if (fact.folded) return there === '' ? 'nothing there' : 'as shown';
  const task = kind === 'msbuild' || (kind === 'script' && fact.language === 'msbuild');
  const pieces = task ? (wanted.match(/[\w.]{3,}/g) ?? []).slice(0, 1) : [wanted];
  const missing = pieces.find((piece) => !there.includes(piece) && piece !== 'from');
  if (missing === undefined) return 'as shown';
  return `${describeLocation(location)} holds ${there.slice(0, 120)}, not ${missing}`;
}

function plain(xml: string): string {
  return xml.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<');
}

/**
 * An instruction that holds what is shown. What is declared has none of its own, and of arguments
 * the listing shows the number.
 */
function inCode(listing: readonly string[], { kind, location, excerpt = '' }: Fact): string {
  if (kind === 'name') return 'as shown';
  if (listing.length === 0) return `no method ${location.member}`;
  if (kind === 'secret-parameter') return 'as shown';
  const label = `IL_${(location.ilOffset ?? 0).toString(16).padStart(4, '0')}:`;
  const lines = listing
    .flatMap((text) => text.split('\n'))
    // What is declared alone, such as a function of a native library, has no instruction.
    .filter((text) => location.ilOffset === undefined || text.includes(label))
    // The listing writes a backslash in a string as two.
    .map((text) => text.replaceAll('\\\\', '\\'));
  const words = excerpt.split(/[\s"]+/).filter(Boolean);
  const wanted = kind === 'gate' ? words[0] : words.at(-1)?.split(/::|!/).at(-1);
  if (wanted && lines.some((text) => text.includes(wanted))) return 'as shown';
  return `${describeLocation(location)} holds ${lines.join(' or ')}, not ${excerpt}`;
}
