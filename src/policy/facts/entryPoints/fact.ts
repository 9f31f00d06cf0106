import { phases, surfaces } from '../../../facts/entry-point.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

export interface EntryPointFacts {
  readonly surface: string;
  readonly phase: string;
  readonly byItself: boolean;
  readonly count: number;
}

export const fact: FactGroup<readonly EntryPointFacts[]> = {
  says: 'With what its code begins to run; one for each surface and phase.',
  items: {
    surface: {
      type: 'string',
      says: 'what starts it (docs/entry-points.md)',
      among: wordsOf(surfaces),
    },
    phase: { type: 'string', says: 'when', among: wordsOf(phases) },
    byItself: { type: 'bool', says: "without the consumer's code or a person asking for it" },
    count: { type: 'int', says: 'how many there are' },
  },
  of: ({ scanned: { runs } }) =>
    runs.map(({ surface, phase, byItself, count }) => ({ surface, phase, byItself, count })),
  usual: [],
};
