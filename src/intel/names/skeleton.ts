import { confusables } from './confusables.js';

/** What ASCII itself confuses (UTS 39, and what people write for one another), in lower case. */
const lookAlikes: Readonly<Record<string, string>> = {
  1: 'l',
  i: 'l',
  '|': 'l',
  0: 'o',
  5: 's',
  3: 'e',
  4: 'a',
  7: 't',
  q: 'g',
  9: 'g',
};
const asciiSkeletons = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return (lookAlikes[character] ?? character).charCodeAt(0);
});
const [c, d, l, m, n, r, v, w] = [99, 100, 108, 109, 110, 114, 118, 119] as const;

let prototypes: ReadonlyMap<string, string> | undefined;

/** Letters that are called LATIN LETTER SMALL CAPITAL A and so on (Unicode 15.0), of which UTS 39 has a few only. */
const smallCapitals = 'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';

function prototypeTable(): ReadonlyMap<string, string> {
  return (prototypes ??= new Map([
    ...[...smallCapitals.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to] as const),
    ...confusables.flatMap(([prototype, sources]) =>
      [...sources].map((source) => [source, prototype] as const),
    ),
  ]));
}

const ascii = /^[\0-\x7f]*$/;
export const isAscii = (text: string): boolean => ascii.test(text);
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Cf}]/gu;

/**
 * As a reader takes it, in lower case: letters that are drawn like ASCII ones are those (UTS 39, section 4), what is not
 * seen is left out, and so are marks above and below letters, which UTS 39 keeps and people overlook.
 */
export function readAs(name: string): string {
  if (isAscii(name)) return name.toLowerCase();
  const table = prototypeTable();
  const bare = name.normalize('NFD').replace(ignorable, '');
  return [...bare]
    .map((character) => table.get(character) ?? table.get(character.toLowerCase()) ?? character)
    .join('')
    .toLowerCase();
}

/**
 * Of a name as it is read, with letters that look alike as one, `rn` as `m`, `vv` as `w` and `cl` as `d`: a number, by which very many
 * names are put into a table quickly. Others may have the same one.
 */
export function skeletonHash(read: string): number {
  let hash = 0;
  // Very many names are put into the table by code that has hardly run: it calls nothing that it need not.
  for (let at = 0; at < read.length; at++) {
    let code = read.charCodeAt(at);
    if (code === r || code === v || code === c) {
      code = skeletonAt(read, at);
      if (code !== read.charCodeAt(at) && isPair(code)) at++;
    } else if (code < 128) code = asciiSkeletons[code] as number;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash;
}

/** The same, as text. */
export function skeletonOf(read: string): string {
  const codes: number[] = [];
  for (let at = 0; at < read.length; at++) {
    const code = skeletonAt(read, at);
    if (code !== read.charCodeAt(at) && isPair(code)) at++;
    codes.push(code);
  }
  return String.fromCharCode(...codes);
}

const isPair = (code: number): boolean => code === m || code === w || code === d;

function skeletonAt(read: string, at: number): number {
  const code = read.charCodeAt(at);
  if (code === r && read.charCodeAt(at + 1) === n) return m;
  if (code === v && read.charCodeAt(at + 1) === v) return w;
  if (code === c && read.charCodeAt(at + 1) === l) return d;
  return asciiSkeletons[code] ?? code;
}

/** Characters of a name that stand for ASCII ones, each once, in order. */
export function disguisedLetters(name: string): readonly { from: string; readAs: string }[] {
  if (isAscii(name)) return [];
  const foreign = [...new Set(name.normalize('NFC'))].filter((character) => !isAscii(character));
  return foreign.map((from) => ({ from, readAs: readAs(from) }));
}
