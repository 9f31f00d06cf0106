import { capabilities, type Capability } from '../../../facts/capability.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

export interface CapabilityFacts {
  readonly all: readonly Capability[];
  readonly byItself: readonly Capability[];
}

export const fact: FactGroup<CapabilityFacts> = {
  says: 'What its code can do, by the names of docs/behaviours.md. Whoever declares native functions (P/Invoke) has `native-interop`, whatever else these do.',
  fields: {
    all: {
      type: { list: 'string' },
      says: 'everything, whoever starts it',
      among: wordsOf(capabilities),
    },
    byItself: {
      type: { list: 'string' },
      says: 'what is done by what runs without the consumer asking for it',
      among: wordsOf(capabilities),
    },
  },
  of: ({ scanned: { behaviours, nativeCalls } }) => {
    const native: CapabilityFacts['all'] = nativeCalls ? ['native-interop'] : [];
    const own = behaviours.filter(({ startedBy }) => startedBy.itself > 0);
    return {
      all: sorted(behaviours, native),
      byItself: sorted(own, nativeCalls && nativeCalls.itself > 0 ? native : []),
    };
  },
  usual: { all: [], byItself: [] },
};

const sorted = (
  behaviours: readonly { readonly capability: Capability }[],
  more: readonly Capability[],
): readonly Capability[] =>
  [...new Set([...behaviours.map(({ capability }) => capability), ...more])].sort();
