/**
 * Characters that are legal inside JSON strings but move a terminal's cursor, hide or re-order its text: those of
 * `escapeText`, but for what JSON writes out by itself.
 */
const hazardous =
  /[\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]|\ud80d[\udc30-\udc3f]|\ud82f[\udca0-\udca3]|\ud834[\udd59\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;

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
