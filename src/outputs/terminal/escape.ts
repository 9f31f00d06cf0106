import { escapeText } from '../../core/text.js';

/**
 * The same report with every string made safe to print on one line. Renderers take all they print
 * from the result, so that none of them can forget to.
 */
export function escaped<T>(value: T): T {
  if (typeof value === 'string') return escapeText(value) as T;
  if (Array.isArray(value)) return value.map((item) => escaped(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, escaped(item)] as const);
  return Object.fromEntries(entries) as T;
}

/** Prose as one line: its line breaks are blanks, what else could move the cursor is written out. */
export function prose(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}
