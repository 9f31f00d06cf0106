import { escapeText } from '../../core/text.js';

/**
 * The same report with every string made safe to print on one line. Renderers take all they print
 * from the result, so that none of them can forget to. What is safe as it stands is not copied:
 * nearly all of a report is.
 */
export function escaped<T>(value: T): T {
  if (typeof value === 'string') return escapeText(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? (escapedItems(value) as T) : escapedMembers(value);
}

function escapedItems(items: readonly unknown[]): readonly unknown[] {
  const safe = items.map((item) => escaped(item));
  return safe.every((item, i) => item === items[i]) ? items : safe;
}

function escapedMembers<T extends object>(value: T): T {
  const changed = Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const safe = escaped(item);
    return safe === item ? [] : [[key, safe] as const];
  });
  return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
}

/** Prose as one line: its line breaks are blanks, what else could move the cursor is written out. */
export function prose(text: string): string {
  return escapeText(text.replace(/\s+/g, ' ').trim());
}
