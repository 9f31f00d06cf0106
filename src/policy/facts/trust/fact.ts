import type { FactGroup } from '../../fact-model.js';

export interface TrustFacts {
  readonly state: string;
  readonly revocation: string;
  readonly problems: readonly string[];
}

export const fact: FactGroup<TrustFacts> = {
  says: 'Whether its signers are trusted here and now: by the roots and the time of the scan.',
  fields: {
    state: {
      type: 'string',
      says: '`trusted`, `untrusted`, or `unknown` where it is not signed or there are no roots',
    },
    revocation: { type: 'string', says: '`checked` or `not-checked`' },
    problems: { type: { list: 'string' }, says: 'codes of what is wrong' },
  },
  of: ({ scanned: { context } }) => ({
    state: context.trust?.state ?? 'unknown',
    revocation: context.trust?.revocation ?? 'not-checked',
    problems: (context.trust?.problems ?? []).map(({ code }) => code),
  }),
  usual: { state: 'unknown', revocation: 'not-checked', problems: [] },
};
