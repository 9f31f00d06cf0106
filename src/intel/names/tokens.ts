import { isAscii } from './skeleton.js';

/** What a character of a name is, in a digit: most names are ASCII, and there are very many of them. */
export const kinds = { separator: 0, lower: 1, upper: 2, digit: 3 } as const;

export const asciiKinds: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return kinds.lower;
  if (code >= 65 && code <= 90) return kinds.upper;
  return code >= 48 && code <= 57 ? kinds.digit : kinds.separator;
});

function kindOf(character: string): number {
  if (/^\p{Lu}/u.test(character)) return kinds.upper;
  if (/^\p{N}/u.test(character)) return kinds.digit;
  return /^[\p{L}\p{M}]/u.test(character) ? kinds.lower : kinds.separator;
}

/** The parts of a name between its separators, in lower case: `Serilog.Sinks.File` has three. */
export const partsOf = (name: string): string[] => split(name, false);

/** Its words, in lower case: `HtmlAgilityPack.Core2` has `html`, `agility`, `pack`, `core`, `2`. */
export const wordsOf = (name: string): string[] => split(name, true);

/** `aB`, `a1`, `1a`, and before the last of several capitals where a small letter follows: `XMLReader`. */
export function isHump(before: number, here: number, after: number): boolean {
  if (before === kinds.digit || here === kinds.digit) return before !== here;
  if (here !== kinds.upper) return false;
  return before === kinds.lower || after === kinds.lower;
}

/** Calls with where each word ends, and whether its part ends there: at a separator, or with the name. */
export function wordEnds(name: string, onEnd: (end: number, isPartEnd: boolean) => void): void {
  let before: number = kinds.separator;
  let here = kindAt(name, 0);
  for (let at = 0; at < name.length; at++) {
    const after = kindAt(name, at + 1);
    if (here === kinds.separator) onEnd(at, true);
    else if (before !== kinds.separator && isHump(before, here, after)) onEnd(at, false);
    before = here;
    here = after;
  }
  onEnd(name.length, true);
}

function split(name: string, atHumps: boolean): string[] {
  const found: string[] = [];
  const lower = name.toLowerCase();
  // Few letters change their length with their case; then the places in the two would not be the same.
  const text = lower.length === name.length ? lower : name;
  let start = 0;
  wordEnds(name, (end, isPartEnd) => {
    if (!isPartEnd && !atHumps) return;
    if (start < end) found.push(text.slice(start, end));
    start = isPartEnd ? end + 1 : end;
  });
  return found;
}

function kindAt(name: string, at: number): number {
  if (at >= name.length) return kinds.separator;
  const code = name.charCodeAt(at);
  return code < 128 ? (asciiKinds[code] as number) : kindOf(characterAt(name, at));
}

/** The second half of a pair counts as the whole. */
function characterAt(name: string, at: number): string {
  const isSecond = at > 0 && (name.charCodeAt(at) & 0xfc00) === 0xdc00;
  return String.fromCodePoint(name.codePointAt(isSecond ? at - 1 : at) ?? 0);
}

/** Of a name in lower case. */
export function withoutSeparators(name: string): string {
  if (isAscii(name)) return name.replace(/[^a-z0-9]+/g, '');
  return partsOf(name).join('');
}

/** `runtime.linux-x64.Fixture`: it has a runtime identifier, and nobody writes its name by hand. */
export const isForPlatform = (name: string): boolean =>
  /[a-z]-(?:x64|x86|arm|arm64|armel|wasm)(?=$|[._])/i.test(name);
