import type { NameTrick } from '../../../facts/imitation.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

export interface NameFacts {
  readonly imitates: readonly string[];
  readonly tricks: readonly string[];
  readonly strong: boolean;
  readonly own: boolean;
}

export const fact: FactGroup<NameFacts> = {
  says: 'Which names it passes for (docs/names.md); nothing where it stands for itself.',
  fields: {
    imitates: {
      type: { list: 'string' },
      says: 'ids that it passes for; of a maker `Serilog.*`, of a firm its name',
    },
    tricks: {
      type: { list: 'string' },
      says: 'how',
      among: wordsOf<NameTrick>({
        'disguised-letters': 1,
        'similar-letters': 1,
        separators: 1,
        'word-order': 1,
        misspelling: 1,
        'misspelt-maker': 1,
        'added-word': 1,
        'left-out-word': 1,
        brand: 1,
        family: 1,
      }),
    },
    strong: { type: 'bool', says: 'honest packages hardly have such names' },
    own: { type: 'bool', says: 'it passes for what the scanned projects use, or are' },
  },
  of: ({ scanned: { context } }) => {
    const found = context.imitates ?? [];
    return {
      imitates: found.map(({ imitates }) => imitates),
      tricks: found.map(({ trick }) => trick),
      strong: found.some(({ strength }) => strength === 'strong'),
      own: found.some(({ whose }) => whose === 'own'),
    };
  },
  usual: { imitates: [], tricks: [], strong: false, own: false },
};
