import pc from 'picocolors';
import { eastAsianWidth } from 'get-east-asian-width';
import type { Verdict } from '../../facts/assessment.js';
import type { Level } from '../../facts/finding.js';

/** How to print: decided once by the command (NO_COLOR, is it a terminal, how wide). */
export interface Screen {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
  /** No terminal, and nobody said how wide: what a terminal has no room for stands there whole. */
  readonly whole?: boolean;
  /** The URI of a file of what was scanned, at a line (0: none), where the terminal has links. */
  readonly link?: (path: string, line: number) => string;
}

export type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly heading: Paint;
  readonly verdict: Record<Verdict, Paint>;
  readonly level: Record<Level, Paint>;
}

export function styleFor(screen: Screen): Style {
  const c = pc.createColors(screen.color);
  return {
    bold: c.bold,
    dim: c.dim,
    heading: (text) => c.bold(c.cyan(text)),
    verdict: {
      malicious: (text) => c.bold(c.red(text)),
      suspicious: (text) => c.bold(c.yellow(text)),
      incomplete: (text) => c.magenta(text),
      clear: c.green,
    },
    level: { malicious: (text) => c.bold(c.red(text)), suspicious: c.yellow, note: c.dim },
  };
}

const printableAscii = /^[ -~]*$/;
const ownColors = /\u001b\[\d*(?:;\d+)*m/g;
const takesNoRoom = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Terminal columns that escaped text takes (UAX 11), our own colour codes not counted. */
export function columns(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(ownColors, '')) {
    if (!takesNoRoom.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Cuts plain text to `width` columns, with an ellipsis where something is lost. */
export function fit(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += columns(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Characters of a line that nothing is cut from; a package must not fill a log with one name. */
const longestLine = 2000;

/** How long one line may get, less what stands before it. */
export function rowWidth({ width, whole }: Screen, taken = 0): number {
  return (whole ? Math.max(longestLine, width) : width) - taken;
}

/** Cuts one line of plain text to the screen, where there is one. */
export function cut(text: string, screen: Screen, taken = 0): string {
  return fit(text, rowWidth(screen, taken));
}

/** The same, cut in the middle: names that begin alike are told apart by their ends. */
export function fitMiddle(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const end = Math.floor((width - 1) / 2);
  let tail = '';
  for (const character of [...text].reverse()) {
    if (columns(character + tail) > end) break;
    tail = character + tail;
  }
  return fit(text, width - columns(tail)) + tail;
}

/** Breaks plain text at blanks into lines of at most `width` columns; longer words are cut up. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((w) => pieces(w, width))) {
    if (line && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

/**
 * Cuts plain text up into pieces of at most `width` columns, blanks kept: after a `/`, `.` or the
 * like where that leaves more than half of the line, since paths and members are read by parts.
 */
export function pieces(word: string, width: number): string[] {
  if (word.length <= width && columns(word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const wide = columns(character);
    if (used + wide > width) {
      const end = joint(piece);
      cut.push(piece.slice(0, end));
      piece = piece.slice(end);
      used = columns(piece);
    }
    piece += character;
    used += wide;
  }
  return [...cut, piece];
}

const joints = /[/\\.:;,&?=+-]/;

/** Where the text is best cut: after its last joint, or at its end. */
function joint(text: string): number {
  for (let at = text.length; at > text.length / 2; at--)
    if (joints.test(text[at - 1] ?? '')) return at;
  return text.length;
}

/** `lines` with `indent` blanks before each. */
export function indent(lines: readonly string[], blanks: number): string[] {
  return lines.map((line) => (line ? ' '.repeat(blanks) + line : line));
}

const units = ['B', 'kB', 'MB', 'GB'];

/** Decimal units, three digits: `1.23 MB`. */
export function bytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${units[unit]}`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
