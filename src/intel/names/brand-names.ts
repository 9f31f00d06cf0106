import type { Asked, Imitation } from './asked.js';
import { squashed, type NameIndex } from './name-index.js';
import { readAs } from './skeleton.js';
import { partsOf, wordsOf } from './tokens.js';
import { brands, isEmptyWord, officialWords, riskWords } from './words.js';

/** A maker of so many packages has a prefix of its own, below which others hardly are. */
const largeFamily = 4;

/**
 * A firm's name beside money, keys or accounts, or beside "official", by somebody who has no other name of that kind:
 * whoever is official need not say so.
 */
export function brandNames({ name, index }: Asked): Imitation[] {
  const words = wordsOf(name).map(readAs);
  const brand = brandOf(name, words, index);
  if (brand === undefined || index.isPrefix(name)) return [];
  const official = words.find((word) => officialWords.has(word));
  const risk = words.find((word) => riskWords.has(word)) ?? gluedRisk(squashed(name));
  const word = official ?? risk;
  if (word === undefined || brand.includes(word)) return [];
  if (official === undefined && isOfMaker(name, brand, words, index)) return [];
  return [
    {
      imitates: brand,
      trick: 'brand',
      how: `the name of ${brand} stands beside "${word}", and no known package of that maker is called so`,
      strength: 'weak',
      weight: 1,
    },
  ];
}

/** Short names are words of their own; long ones may stand in others. */
function brandOf(name: string, words: readonly string[], index: NameIndex): string | undefined {
  const letters = squashed(name);
  const named = brands.find((each) =>
    each.length > 5 ? letters.includes(each) : words.includes(each),
  );
  if (named !== undefined) return named;
  if (!words.some((word) => officialWords.has(word))) return undefined;
  return words.find(
    (word) => word.length > 3 && !isEmptyWord(word) && index.others(word, name) > 0,
  );
}

/** It may be one of theirs: they have many, or it says what it is about. */
function isOfMaker(
  name: string,
  brand: string,
  words: readonly string[],
  index: NameIndex,
): boolean {
  const [head = ''] = partsOf(readAs(name));
  const known = index.others(head, name);
  if (known === 0) return false;
  const isVague = words.every(
    (word) => brand.includes(word) || isEmptyWord(word) || riskWords.has(word),
  );
  return known >= largeFamily || !isVague;
}

/** In names without humps; short words stand in too many others. */
function gluedRisk(letters: string): string | undefined {
  return [...riskWords].find((word) => word.length > 4 && letters.includes(word));
}
