import type { Asked, Imitation } from './asked.js';
import { aboutMoney, brands, riskWords, theftWords, toolsOfThieves } from './brands.js';
import { isForeign } from './foreign.js';
import { squashed, type NameIndex } from './name-index.js';
import { readAs } from './skeleton.js';
import { isForPlatform, partsOf, wordsOf } from './tokens.js';
import { greatMakers, isEmptyWord, languages, officialWords } from './words.js';

/** A maker of so many packages has a prefix of its own, below which others hardly are. */
const largeFamily = 4;
/** Of so many that there is one for everything. */
const ofEverything = 100;
/** Of so many that whatever they do may have been called after any word. */
const veryLarge = 15;

/**
 * A firm's name beside money, keys or accounts, or beside "official", by somebody who has no other name of that kind:
 * whoever is official need not say so.
 */
export function brandNames(asked: Asked): Imitation[] {
  const { name, index } = asked;
  // `auth0` is a part and no word: letters and digits are two.
  const words = [...new Set([...wordsOf(name), ...partsOf(name)].map(readAs))];
  const brand = brandOf(name, words, index);
  if (index.isPrefix(name)) return [];
  if (brand === undefined) return ofFamily(asked, words);
  const others = words.filter((each) => !brand.includes(each));
  const certain = others.find((each) => officialWords.has(each) || toolsOfThieves.has(each));
  const word = certain ?? besideBrand(asked, brand, others);
  if (word === undefined) return [];
  const isTheirs = !isElsewhere(name, others) && isOfMaker(name, brand, words, index);
  if (certain === undefined && isTheirs) return ofFamily(asked, words);
  const how = `the name of ${brand} stands beside "${word}", and no known package of that maker is called so`;
  return [{ imitates: brand, trick: 'brand', how, strength: 'weak', weight: 1 }];
}

/** What makes it look like something that keeps money or keys, or like what another language has of that firm. */
function besideBrand(
  { name, isWord }: Asked,
  brand: string,
  others: readonly string[],
): string | undefined {
  // `CardanoSharp.Wallet`: a port says that it is one.
  if (others.includes('sharp')) return undefined;
  const risk = others.find((each) => riskWords.has(each)) ?? gluedRisk(without(name, brand));
  if (risk !== undefined) return risk;
  const foreign = others.find((each) => languages.has(each));
  if (foreign !== undefined && isForeign(name)) return foreign;
  if (isElsewhere(name, others)) return others[0];
  // `Citibank.Api`: a bank's name and nothing else, where nobody has a package of that bank.
  const isAlone = others.length > 0 && others.every(isVague) && !isWord(brand);
  return isAlone ? (others.find((each) => aboutMoney.has(each)) ?? moneyIn(brand)) : undefined;
}

/** `google-auth-oauthlib`: lower case and hyphens, and not a word of .NET. */
const isElsewhere = (name: string, others: readonly string[]): boolean =>
  /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name) &&
  !isForPlatform(name) &&
  !others.every(isEmptyWord) &&
  !others.some((each) => ofDotNet.has(each));

const ofDotNet: ReadonlySet<string> = new Set(
  'net dotnet netcore csharp fsharp sharp nuget'.split(' '),
);

const moneyIn = (brand: string): string | undefined =>
  ['bank', 'wallet', 'pay'].find((each) => brand.includes(each));

const isVague = (word: string): boolean =>
  isEmptyWord(word) || riskWords.has(word) || aboutMoney.has(word);

const without = (name: string, brand: string): string => squashed(name).replace(brand, ' ');

/** `Nethereum.KeyExporter`: below a maker's prefix, what none of that maker's packages does and thieves do. */
function ofFamily({ name, index }: Asked, words: readonly string[]): Imitation[] {
  const [head = ''] = partsOf(readAs(name));
  const family = index.family(head);
  const count = index.others(head, name);
  const isOdd = count >= largeFamily && count < ofEverything;
  if (family === undefined || !isOdd || greatMakers.has(head) || isEmptyWord(head)) return [];
  const word = words.find((each) => theftWords.has(each));
  const others = family.names.filter(({ id }) => id.toLowerCase() !== name.toLowerCase());
  if (word === undefined || others.some(({ id }) => wordsOf(id).includes(word))) return [];
  const imitates = index.asWritten(family);
  const how = `"${word}" is what no known package of that maker is about`;
  return [{ imitates, trick: 'brand', how, strength: 'weak', weight: 1 }];
}

/** Short names are words of their own; long ones may stand in others. */
function brandOf(name: string, words: readonly string[], index: NameIndex): string | undefined {
  const letters = squashed(name);
  const named = brands.find(
    (each) =>
      (each.length > 5 ? letters.includes(each) : words.includes(each)) ||
      (each.length > 3 && letters.startsWith(each) && isVague(letters.slice(each.length))),
  );
  if (named !== undefined) return named;
  if (!words.some((word) => officialWords.has(word))) return undefined;
  // What is for a platform is a piece of something that says so itself.
  const [head = ''] = partsOf(readAs(name));
  if (isForPlatform(name) || index.others(head, name) >= veryLarge) return undefined;
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
  return known >= largeFamily || !words.every((word) => brand.includes(word) || isVague(word));
}

/** In names without humps; short words stand in too many others. */
function gluedRisk(letters: string): string | undefined {
  return [...riskWords].find((word) => word.length > 4 && letters.includes(word));
}
