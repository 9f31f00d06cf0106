import { escapeText, excerpt } from '../../core/text.js';

/** Characters of one piece of text: a package must not fill the page. */
const mostCharacters = 300;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

/**
 * Text of a package. All of the page but its headings is HTML, in which Markdown is not read; in
 * `code`, the sites that show it make no mention, link or reference of anything. It has no line
 * break, so no blank line either, which would end the HTML.
 */
export function code(text: string, most = mostCharacters): string {
  return `<code>${escapeHtml(excerpt(text, most)) || ' '}</code>`;
}

/** Text of a rule, which is ours: only what means something in HTML, or calls somebody, is undone. */
export function words(text: string): string {
  return escapeText(text).replace(
    /[&<>"'@#]|:(?=\/\/)|www(?=\.)/g,
    (c) => entities[c] ?? `${c}&#8203;`,
  );
}

/** One element with its content, on one line. */
export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

/** Lines to be copied, on one line of the page: a blank one would end the HTML. */
export function preformatted(lines: readonly string[], most = mostCharacters): string {
  const shown = lines.map((line) => escapeHtml(excerpt(line, most)));
  return element('pre', element('code', shown.join('&#10;')));
}

/** Rows of cells of HTML. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const row = (name: string, cells: readonly string[]): string =>
    element('tr', cells.map((cell) => element(name, cell)).join(''));
  return ['<table>', row('th', header), ...rows.map((cells) => row('td', cells)), '</table>'];
}
