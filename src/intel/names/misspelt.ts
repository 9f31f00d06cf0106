import type { Asked, Imitation } from './asked.js';
import type { Edit } from './edits.js';
import { isMisspelt, type IsWord, type Spelling } from './misspelling.js';
import { squashed, type KnownName } from './name-index.js';
import { readAs } from './skeleton.js';
import { tellEdits } from './tell.js';
import { partsOf, wordsOf } from './tokens.js';
import { claims } from './words.js';

/** Long names are mistaken for one another even where two letters differ. */
const mostEdits = (name: string): number => (squashed(name).length < 8 ? 1 : 2);

export function misspelt(asked: Asked): Imitation[] {
  const found = slipsOf(asked);
  return found.length > 0 ? found : behindClaim(asked);
}

/** `Official-Seriolg`: what is left where the word that makes it look right is taken away. */
function behindClaim(asked: Asked): Imitation[] {
  const parts = asked.name.split(/[._-]/);
  const left = parts.filter((part) => !claims.has(part.toLowerCase()));
  return left.length < parts.length && left.length > 0
    ? slipsOf({ ...asked, name: left.join('.') })
    : [];
}

function slipsOf({ name, index, isWord }: Asked): Imitation[] {
  const near = index.near(name, mostEdits(name));
  const slips = near.filter(
    ({ known, edits }) =>
      !differByPart(name, known.id) &&
      isMisspelt(spelling(known, edits), isWord) &&
      !isOtherWord(name, known.id, isWord),
  );
  const fewest = Math.min(...slips.map(({ edits }) => edits.length));
  return slips
    .filter(({ edits }) => edits.length === fewest)
    .map(({ known, edits }) => ({
      imitates: known.id,
      trick: 'misspelling',
      how: tellEdits(edits, squashed(known.id)),
      strength: edits.length === 1 || known.weight > 1 ? 'strong' : 'weak',
      weight: known.weight,
    }));
}

const spelling = ({ id, weight }: KnownName, edits: readonly Edit[]): Spelling => ({
  meant: readAs(id),
  edits,
  isBestKnown: weight > 2,
});

/** One of the two has a part more, and all others are the same: that is another package of a family. */
function differByPart(a: string, b: string): boolean {
  const [shorter, longer] = [partsOf(readAs(a)), partsOf(readAs(b))].sort(
    (one, two) => one.length - two.length,
  ) as [string[], string[]];
  if (longer.length !== shorter.length + 1) return false;
  return longer.some((_, at) => longer.toSpliced(at, 1).join('.') === shorter.join('.'));
}

/** `JsonPath` beside `JsonPatch`: as somebody writes it, all of it are words, and none is one of them with an s more. */
function isOtherWord(name: string, meant: string, isWord: IsWord): boolean {
  const known = new Set(wordsOf(meant));
  const other = wordsOf(name).filter((word) => !known.has(word));
  const isPlural = (word: string): boolean => known.has(`${word}s`) || known.has(word.slice(0, -1));
  return (
    other.length > 0 && other.every((word) => word.length > 1 && isWord(word) && !isPlural(word))
  );
}

/** So many names make a maker that everybody knows. */
const largeFamily = 3;

export function misspeltMaker({ name, index, isWord }: Asked): Imitation[] {
  const [head = '', ...rest] = partsOf(readAs(name));
  if (head.length < 5 || rest.length === 0) return [];
  const near = index.nearFamilies(head, head.length < 8 ? 1 : 2);
  if (near.length === 0 || isWord(head)) return [];
  return near
    .filter(
      ({ family, edits }) =>
        isMisspelt({ meant: family.head, edits, isBestKnown: false }, isWord) &&
        !isOtherWord(writtenHead(name), family.head, isWord),
    )
    .map(({ family, edits }) => ({
      imitates: index.asWritten(family),
      trick: 'misspelt-maker',
      how: tellEdits(edits, family.head),
      strength: family.names.length >= largeFamily && edits.length === 1 ? 'strong' : 'weak',
      weight: Math.max(...family.names.map((known: KnownName) => known.weight)),
    }));
}

const writtenHead = (name: string): string => name.split(/[^\p{L}\p{M}\p{N}]/u, 1)[0] ?? '';
