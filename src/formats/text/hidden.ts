/** Text that stands in another in characters which take no room. */
export interface HiddenText {
  readonly text: string;
  /** Where in the text that hides it. */
  readonly start: number;
  readonly end: number;
}

const tags = /[\u{e0020}-\u{e007e}]{4,}/gu;
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{4,}/gu;
const narrow = /[\u200b-\u200f\u2060-\u2064\u180e\ufeff]{16,}/g;
const everyNarrow = /[\u200b-\u200d\u2060-\u2064\u180e]/g;
/** UTF-16 units of a text that are looked through, and pieces that are told. */
const units = 1024 * 1024;
const pieces = 50;

/**
 * Reads what hides in tag characters (Unicode 15, 23.9), in variation selectors, one byte each, or in
 * characters of no width that stand for bits, with or without one that parts letters.
 */
export function hiddenTexts(whole: string): HiddenText[] {
  const text = whole.slice(0, units);
  const found: HiddenText[] = [];
  const add = (hidden: string | undefined, start: number, end: number): void => {
    if (hidden !== undefined && found.length < pieces) found.push({ text: hidden, start, end });
  };
  for (const { 0: run, index } of text.matchAll(tags)) add(ofTags(run), index, index + run.length);
  for (const { 0: run, index } of text.matchAll(selectors)) {
    add(readable(ofSelectors(run)), index, index + run.length);
  }
  for (const { 0: run, index } of text.matchAll(narrow))
    add(ofBits(run), index, index + run.length);
  if (found.length === 0) {
    // One between each two letters of what is seen.
    const all = text.match(everyNarrow) ?? [];
    const first = text.search(everyNarrow);
    if (all.length >= 32) add(ofBits(all.join('')), first, first + 1);
  }
  return found;
}

function ofTags(run: string): string {
  return Array.from(run, (tag) => String.fromCharCode((tag.codePointAt(0) ?? 0) - 0xe0000)).join(
    '',
  );
}

function ofSelectors(run: string): string {
  const bytes = Array.from(run, (selector) => {
    const point = selector.codePointAt(0) ?? 0;
    return point < 0xe0100 ? point - 0xfe00 : point - 0xe0100 + 16;
  });
  return Buffer.from(bytes).toString('utf8');
}

function ofBits(run: string): string | undefined {
  const alphabet = [...new Set(run)];
  if (alphabet.length === 2)
    return [7, 8].map((width) => inGroups(run, alphabet, width)).find(Boolean);
  if (alphabet.length !== 3) return undefined;
  for (const separator of alphabet) {
    const bits = alphabet.filter((unit) => unit !== separator);
    const found =
      asLetters(run.split(separator), bits) ?? asLetters(run.split(separator), bits.toReversed());
    if (found !== undefined) return found;
  }
  return undefined;
}

function inGroups(run: string, bits: readonly string[], width: number): string | undefined {
  const groups: string[] = [];
  for (let at = 0; at + width <= run.length; at += width) groups.push(run.slice(at, at + width));
  return asLetters(groups, bits) ?? asLetters(groups, bits.toReversed());
}

function asLetters(groups: readonly string[], [zero = '']: readonly string[]): string | undefined {
  const codes = groups
    .filter((group) => group !== '')
    .map((group) =>
      Number.parseInt(
        Array.from(group, (unit) => (unit === zero ? '0' : '1'))
          .join('')
          .slice(0, 32),
        2,
      ),
    );
  if (codes.length < 4 || codes.some((code) => code > 0x10ffff)) return undefined;
  return readable(codes.map((code) => String.fromCodePoint(code)).join(''));
}

/** Bits read in the wrong way give noise. */
function readable(text: string): string | undefined {
  const letters = text.match(/[\p{L}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0;
  const plain = text.match(/[a-z0-9 ]/gi)?.length ?? 0;
  return text.length >= 4 && letters >= text.length * 0.95 && plain >= text.length * 0.6
    ? text
    : undefined;
}
