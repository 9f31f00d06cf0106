/**
 * A value that cannot be known from the files alone, with what made it so: it travels through
 * assignments until something that is asked for depends on it.
 */
export class Unknown {
  readonly file: string;
  readonly line: number;
  /** As written: a function call, a condition, an import. */
  readonly text: string;
  readonly reason: string;

  constructor(place: Place, text: string, reason: string) {
    this.file = place.file;
    this.line = place.line;
    this.text = text;
    this.reason = reason;
  }
}

/** A place in a file; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** As MSBuild keeps values: still escaped (`%3b`), so that a list stays apart from its separators. */
export type Value = string | Unknown;

/** What a condition comes to. */
export type Truth = boolean | Unknown;

/** What property functions work on and give: not escaped. */
export type Typed =
  string | number | boolean | null | readonly string[] | VersionNumber | RegexMatch;

/** `System.Text.RegularExpressions.Match`, with what each group matched. */
export class RegexMatch {
  readonly groups: readonly string[] | undefined;

  constructor(groups: readonly string[] | undefined) {
    this.groups = groups;
  }

  toString(): string {
    return this.groups?.[0] ?? '';
  }
}

/** `System.Version`: two to four parts. */
export class VersionNumber {
  readonly parts: readonly number[];

  constructor(parts: readonly number[]) {
    this.parts = parts;
  }

  toString(): string {
    return this.parts.join('.');
  }
}

/** `System.Version.Parse`; undefined where .NET would throw. */
export function parseVersionNumber(text: string): VersionNumber | undefined {
  const parts = text.split('.', 5).map((part) => part.trim());
  if (parts.length < 2 || parts.length > 4) return undefined;
  if (!parts.every((part) => /^\d{1,10}$/.test(part) && Number(part) <= 0x7fffffff))
    return undefined;
  return new VersionNumber(parts.map(Number));
}

/** A part that is not there is below one that is 0 (`System.Version.CompareTo`). */
export function compareVersionNumbers(a: VersionNumber, b: VersionNumber): number {
  for (let at = 0; at < 4; at++) {
    const difference = (a.parts[at] ?? -1) - (b.parts[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

const special = /[%*?@$();']/g;

/** `Microsoft.Build.Shared.EscapingUtilities.Escape`. */
export function escapeValue(text: string): string {
  return text.replace(special, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Any two hexadecimal digits behind a percent sign stand for one character. */
export function unescapeValue(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** What a function has to go over. */
export function sizeOf(values: readonly Typed[]): number {
  let size = values.length;
  for (const value of values) {
    if (typeof value === 'string') size += value.length;
    else if (Array.isArray(value)) size += sizeOf(value as readonly string[]);
  }
  return size;
}

/** A result of a function as text that goes back into an escaped value. */
export function typedToValue(typed: Typed): string {
  if (typeof typed === 'string') return escapeValue(typed);
  if (Array.isArray(typed)) return (typed as readonly string[]).map(escapeValue).join(';');
  if (typed instanceof RegexMatch) return escapeValue(typed.toString());
  return typedToText(typed);
}

export function typedToText(typed: Typed): string {
  if (typed === null) return '';
  if (typeof typed === 'boolean') return typed ? 'True' : 'False';
  if (Array.isArray(typed)) return (typed as readonly string[]).join(';');
  return String(typed);
}
