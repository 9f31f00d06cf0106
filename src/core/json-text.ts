/**
 * Characters that are legal inside JSON strings but move a terminal's cursor or re-order its text:
 * DEL and C1 controls, zero-width and bidirectional marks, line separators, tags.
 */
const hazardous =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;

/** Indented JSON, safe to print: what a package says stays data, also on a terminal. */
export function printableJson(value: unknown): string {
  return `${safeJson(value, 2)}\n`;
}

/** JSON without what moves a cursor, on one line unless `indent` says otherwise. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(hazardous, escapeUnits);
}

function escapeUnits(units: string): string {
  return units
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
