import type { FactGroup } from '../../fact-model.js';

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
      says: 'such as `analyzer` or `msbuild-target` (docs/entry-points.md)',
    },
    phase: { type: 'string', says: 'such as `restore`, `build` or `load`' },
    byItself: { type: 'bool', says: "without the consumer's code or a person asking for it" },
    count: { type: 'int', says: 'how many there are' },
  },
  of: ({ scanned: { runs } }) =>
    runs.map(({ surface, phase, byItself, count }) => ({ surface, phase, byItself, count })),
  usual: [],
};
