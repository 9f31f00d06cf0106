import { decodeSource, spanOf, type SourceText, type Span } from '../../core/source.js';
import { brokenPromise, hasDoubleExtension } from './expected.js';
import type { ContentKind } from './sniff.js';

/** Something that makes a file look like another, or hides part of it from whoever reads it. */
export interface Disguise {
  readonly disguise:
    | 'content-mismatch'
    | 'double-extension'
    | 'name-direction-override'
    | 'utf-16'
    | 'zero-width'
    | 'bidirectional'
    | 'long-line'
    | 'blank-run';
  readonly detail: string;
  /** The extension, and what the bytes are, for `content-mismatch`. */
  readonly claimed?: string;
  readonly actual?: string;
  /** Where in the text; absent for what is said of the file as a whole. */
  readonly span?: Span;
  readonly text?: string;
}

/** Bidirectional controls, and marks that no name of a file needs. */
const directionControl = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** What the name and the kind of content say without reading text. */
export function findFileDisguises(path: string, kind: ContentKind): Disguise[] {
  const found: Disguise[] = [];
  const claimed = brokenPromise(path, kind);
  if (claimed !== undefined) {
    const detail = `named .${claimed} but holds ${kind} content`;
    found.push({ disguise: 'content-mismatch', detail, claimed, actual: kind });
  }
  if (hasDoubleExtension(path)) {
    found.push({ disguise: 'double-extension', detail: 'named like a document, but it would run' });
  }
  if (directionControl.test(path)) {
    const detail = 'the name holds characters that re-order how it is shown';
    found.push({ disguise: 'name-direction-override', detail });
  }
  return found;
}

/** Lines above this many UTF-16 units do not fit any editor's window. */
const longLine = 5000;
const blanks = 100;
/** UTF-16 units of the text that is shown. */
const shownUnits = 160;
/** Places listed for one kind in one file. */
const listed = 20;

/** Joiners inside emoji and complex scripts stand between characters that need them. */
const zeroWidth =
  /[\u200b\u2060\ufeff\u180e]|(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])[\u200c\u200d]|[\u{e0000}-\u{e007f}]/gu;
/** The overrides, embeddings and isolates of "Trojan Source" (CVE-2021-42574). */
const bidirectional = /[\u202a-\u202e\u2066-\u2069]/gu;

/** What hides in the text of a script, a build file, source code or instructions. */
export function findTextDisguises(bytes: Uint8Array): Disguise[] {
  const source = decodeSource(bytes);
  return [
    ...wideEncoding(source),
    ...matches(source, zeroWidth, 'zero-width', 'a character that takes no room'),
    ...matches(source, bidirectional, 'bidirectional', 'a character that re-orders what is shown'),
    ...blankRuns(source),
    ...longLines(source),
  ];
}

function wideEncoding(source: SourceText): Disguise[] {
  if (source.encoding !== 'utf-16le' && source.encoding !== 'utf-16be') return [];
  return [{ disguise: 'utf-16', detail: `written in ${source.encoding}, which searches miss` }];
}

function matches(
  source: SourceText,
  pattern: RegExp,
  disguise: Disguise['disguise'],
  what: string,
): Disguise[] {
  const found: Disguise[] = [];
  pattern.lastIndex = 0;
  for (const match of source.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const span = spanOf(source, match.index, end);
    found.push({ disguise, detail: `${what} (line ${span.line})`, span, text: match[0] });
    if (found.length === listed) break;
  }
  return found;
}

/** A loop, not a pattern: a megabyte of blanks must not be looked at again from each of them. */
function blankRuns(source: SourceText): Disguise[] {
  const found: Disguise[] = [];
  const { text } = source;
  let run = 0;
  for (let at = 0; at < text.length && found.length < listed; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20 || unit === 0x09 || unit === 0xa0) {
      run++;
      continue;
    }
    if (run >= blanks && !isLineEnd(unit)) found.push(blankRun(source, at - run, at));
    run = 0;
  }
  return found;
}

function blankRun(source: SourceText, start: number, end: number): Disguise {
  const span = spanOf(source, start, end);
  const detail = `${end - start} blanks that push what follows out of sight (line ${span.line})`;
  return { disguise: 'blank-run', detail, span, text: source.text.slice(end, end + shownUnits) };
}

const isLineEnd = (unit: number): boolean => unit === 0x0a || unit === 0x0d;

function longLines(source: SourceText): Disguise[] {
  const found: Disguise[] = [];
  const starts = source.lineStarts;
  for (let row = 0; row < starts.length && found.length < listed; row++) {
    const start = starts[row] as number;
    const end = starts[row + 1] ?? source.text.length;
    if (end - start <= longLine) continue;
    const span = spanOf(source, start, end);
    const detail = `a line of ${end - start} characters (line ${span.line})`;
    found.push({
      disguise: 'long-line',
      detail,
      span,
      text: source.text.slice(start, start + 160),
    });
  }
  return found;
}
