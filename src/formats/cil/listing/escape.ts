// eslint-disable-next-line no-control-regex
const special = /[^\x20-\x7e]|[\\"]/;
const specials = new RegExp(special, 'g');

/** `str` of the listing: anything but plain ASCII is written `\u` and 4 hex digits, per unit. */
export function escapeString(text: string): string {
  return special.test(text) ? text.replace(specials, escapeUnit) : text;
}

/** Whether no name that is cut from this text needs an escape; zero bytes separate names. */
export function isPlain(heapText: string): boolean {
  // eslint-disable-next-line no-control-regex
  return !/[^\x20-\x7e\0]|[\\"]/.test(heapText);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
