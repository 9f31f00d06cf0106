import type { Capability } from '../../../facts/capability.js';
import type { FactGroup } from '../../fact-model.js';

export interface CapabilityFacts {
  readonly all: readonly Capability[];
  readonly byItself: readonly Capability[];
}

export const fact: FactGroup<CapabilityFacts> = {
  says: 'What its code can do, by the names of docs/behaviours.md.',
  fields: {
    all: { type: { list: 'string' }, says: 'everything, whoever starts it' },
    byItself: {
      type: { list: 'string' },
      says: 'what is done by what runs without the consumer asking for it',
    },
  },
  of: ({ scanned: { behaviours } }) => ({
    all: behaviours.map(({ capability }) => capability).sort(),
    byItself: behaviours
      .filter(({ startedBy }) => startedBy.itself > 0)
      .map(({ capability }) => capability)
      .sort(),
  }),
  usual: { all: [], byItself: [] },
};
