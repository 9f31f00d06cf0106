import { limits } from './limits.js';

/**
 * Code points that move the cursor, hide or re-order text: C0 and C1 controls, zero-width and
 * bidirectional formatting characters, line separators, interlinear marks, letters and signs without ink (Hangul
 * fillers, a braille cell without dots), what steers the setting of hieroglyphs, shorthand and music, tags, and lone
 * surrogates.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * Makes attacker text safe to print on one line: nothing a package says can move the cursor,
 * change colours or forge a line of output. `\u{202e}` and the like are written out.
 */
export function escapeText(text: string): string {
  return text.replace(unprintable, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}

/** An escaped, capped excerpt; the cap counts UTF-16 units before escaping. */
export function excerpt(text: string, cap: number = limits.excerptCharacters): string {
  if (text.length <= cap) return escapeText(text);
  return `${escapeText(text.slice(0, cap))}…`;
}

/** A commit as people write it; whatever else it may be, whole. */
export function shortCommit(ref: string): string {
  return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.test(ref) ? ref.slice(0, 12) : ref;
}
