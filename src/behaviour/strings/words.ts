/** Identifiers have this many words at most; the rest of a hostile one is left unread. */
const longestIdentifier = 128;

/**
 * The words of an identifier in lower case: `pfxPassword`, `PfxPassword`, `_pfx_password`,
 * `<PFXPassword>k__BackingField` are all `pfx`, `password`. Digits stay with the word before.
 */
export function identifierWords(identifier: string): string[] {
  const name = withoutBackingField(identifier.slice(0, longestIdentifier));
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= name.length; i++) {
    const kind = kindAt(name, i);
    if (start >= 0 && (kind === 'other' || startsWord(name, i, kind))) {
      words.push(name.slice(start, i).toLowerCase());
      start = -1;
    }
    if (start < 0 && kind !== 'other') start = i;
  }
  return words;
}

type Kind = 'lower' | 'upper' | 'digit' | 'other';

function kindAt(text: string, i: number): Kind {
  const code = text.charCodeAt(i);
  if (code >= 0x61 && code <= 0x7a) return 'lower';
  if (code >= 0x41 && code <= 0x5a) return 'upper';
  if (code >= 0x30 && code <= 0x39) return 'digit';
  return code < 0x80 || Number.isNaN(code) ? 'other' : letterCase(text.charAt(i));
}

function letterCase(c: string): Kind {
  const lower = c.toLowerCase();
  const upper = c.toUpperCase();
  if (lower === upper) return 'other';
  return c === upper ? 'upper' : 'lower';
}

/** `pfxPassword` at `P`; in `PFXPassword` the last capital of a run belongs to the next word. */
function startsWord(name: string, i: number, kind: Kind): boolean {
  if (kind !== 'upper') return false;
  const before = kindAt(name, i - 1);
  return before !== 'upper' || kindAt(name, i + 1) === 'lower';
}

function withoutBackingField(name: string): string {
  const close = name.startsWith('<') ? name.indexOf('>') : -1;
  return close > 1 ? name.slice(1, close) : name;
}
