import { escapeText } from '../core/text.js';
import { indent, wrap } from '../outputs/terminal/style.js';
import { screenFor } from './screen.js';

/**
 * Lines as wide as the terminal; what does not fit goes on below, behind where the text of its line starts. In a
 * pipe they stay whole, for those who look for `file:line:column`.
 */
export function toldLines(lines: readonly string[]): string {
  const { width, whole } = screenFor(process.stdout, process.env);
  const all = lines.map(escapeText).flatMap((line) => (whole ? [line] : hung(line, width)));
  return `${all.join('\n')}\n`;
}

const deeper = 4;

/**
 * `FAILED  the example: …`, `file:1:2: …`, `1. do this`: a word with more than one blank behind it stands alone, and
 * so does what numbers or marks an item of a list.
 */
function hung(line: string, width: number): string[] {
  const [start = ''] = /^ *(?:\S+ {2,}|(?:\d+\.|-) )?/.exec(line) ?? [];
  const further = start.trim() === '' ? deeper : 0;
  const [first = '', ...more] = wrap(line.slice(start.length), width - start.length - further);
  return [start + first, ...indent(more, start.length + further)];
}
