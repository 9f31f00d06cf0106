import type { NameIndex } from '../name-index.js';
import { readAs } from '../skeleton.js';
import { partsOf } from '../tokens.js';
import { isEmptyWord } from '../words.js';
import { brands } from '../brands.js';
import { kinOf } from './kin.js';
import type { Looked, Neighbour } from './neighbour.js';

/** `SkiaSharp.NativeAssets.Win64`: below a maker's prefix, whether or not that maker has such a package. */
export function belowPrefix(looked: Looked): Neighbour[] {
  const { name, tables } = looked;
  const { index } = tables;
  // Programs that the client starts are called so, whoever makes them.
  if (/^dotnet-/i.test(name)) return [];
  const parts = partsOf(readAs(name));
  const [head = ''] = parts;
  if (parts.length < 2 || head.length < 3) return [];
  const kin = kinOf(head, looked);
  const ids = [...kin.known, ...kin.besides];
  const [first] = ids;
  // One name with a word that many others have is no family.
  const isWord = ids.length === 1 && index.get(head) === undefined && isOrdinary(head, index);
  if (first === undefined || isWord || (isEmptyWord(head) && ids.length < largeFamily)) return [];
  const closest = closestOf(parts, index);
  const imitates = closest?.id ?? `${first.slice(0, head.length)}.*`;
  const weight = closest?.weight ?? 1;
  return [
    {
      imitates,
      trick: 'family',
      how: 'it is called like one of its family',
      weight,
      kin,
      isBelow: true,
    },
  ];
}

/** So many names make even a word that says nothing a maker's: `NuGet.*`. */
const largeFamily = 5;

/** The known name of two parts and more that it goes on with. */
function closestOf(parts: readonly string[], index: NameIndex) {
  for (let end = parts.length - 1; end > 0; end--) {
    const known = index.get(parts.slice(0, end).join('.'));
    if (known) return known;
  }
  return undefined;
}

/** A word that names of others have more often than those of the maker who is called so. */
export function isOrdinary(word: string, index: NameIndex): boolean {
  if (brandSet.has(word)) return false;
  if (word.length < 3 || isEmptyWord(word)) return true;
  const own = index.others(word, '');
  return index.occurrences(word) > 2 * own + mostByChance;
}

const mostByChance = 3;
const brandSet: ReadonlySet<string> = new Set(brands);
