import { escapeText, excerpt } from '../../core/text.js';

/** Characters of one piece of text: a package must not make a log too large to be uploaded. */
const mostCharacters = 1000;

/** Text of a package, bounded and on one line. */
const bounded = (text: string): string => excerpt(text, mostCharacters);

/**
 * Text for a plain message: in it, brackets make links (3.11.6) and braces placeholders (3.11.5),
 * whoever wrote them.
 */
export function plain(text: string): string {
  return bounded(text)
    .replace(/[\\[\]]/g, (c) => `\\${c}`)
    .replace(/[{}]/g, (c) => c + c);
}

/**
 * Text for a Markdown message: a code span, in which nothing is a link, a picture, HTML or a
 * mention. It ends at as many backticks as it began with, which are more than the text has in a row.
 */
export function code(text: string): string {
  const shown = bounded(text).replace(/[{}]/g, (c) => c + c);
  const longest = (shown.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  // A blank at both ends is taken away again by whoever shows it (CommonMark 6.1).
  const pad = /^[` ]|[` ]$|^$/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** Lines of code for a Markdown message: the fence is longer than any run of backticks in them. */
export function fenced(lines: readonly string[]): string {
  const shown = lines.map((line) => bounded(line).replace(/[{}]/g, (c) => c + c));
  const runs = shown.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  return [fence, ...shown, fence].join('\n');
}

/** Texts of rules are broken by hand; here each is one paragraph. */
export function paragraph(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}

/** At most `most` characters, with an ellipsis where something is lost. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${wellFormed(text.slice(0, most - 1))}…`;
}

/** A lone surrogate has no UTF-8 form: it is written as the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
