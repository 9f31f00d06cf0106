import type { Asked, Imitation } from './asked.js';
import { squashed } from './name-index.js';
import { readAs } from './skeleton.js';
import { partsOf, wordsOf } from './tokens.js';
import { brands, riskWords } from './words.js';

/** A firm's name beside money, keys or accounts, by somebody who has no other name of that kind. */
export function brandNames({ name, index }: Asked): Imitation[] {
  const [head = ''] = partsOf(readAs(name));
  if (index.family(head)) return [];
  const letters = squashed(name);
  const brand = brands.find((each) => letters.includes(each));
  const risk = wordsOf(readAs(name)).find((word) => riskWords.has(word)) ?? gluedRisk(letters);
  if (brand === undefined || risk === undefined) return [];
  return [
    {
      imitates: brand,
      trick: 'brand',
      how: `the name of ${brand} stands beside "${risk}", and no known package of that maker is called so`,
      strength: 'weak',
      weight: 1,
    },
  ];
}

/** In names without humps; short words stand in too many others. */
function gluedRisk(letters: string): string | undefined {
  return [...riskWords].find((word) => word.length > 4 && letters.includes(word));
}
