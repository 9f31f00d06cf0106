import type { FactGroup } from '../../fact-model.js';

export interface TrustFacts {
  readonly state: string;
  readonly revocation: string;
  readonly problems: readonly string[];
  readonly required: boolean;
  readonly clientRefuses: boolean;
}

export const fact: FactGroup<TrustFacts> = {
  says: 'Whether its signers are trusted here and now: by the roots and the time of the scan.',
  fields: {
    state: {
      type: 'string',
      says: '`trusted`, `untrusted`, or `unknown` where it is not signed or there are no roots',
      among: ['trusted', 'untrusted', 'unknown'],
    },
    revocation: { type: 'string', says: 'of its certificates', among: ['checked', 'not-checked'] },
    problems: { type: { list: 'string' }, says: 'codes of what is wrong' },
    required: {
      type: 'bool',
      says: 'the NuGet.Config of a project that uses it requires signatures (`signatureValidationMode`)',
    },
    clientRefuses: { type: 'bool', says: 'by that, the client would not install it' },
  },
  of: ({ scanned: { context } }) => ({
    state: context.trust?.state ?? 'unknown',
    revocation: context.trust?.revocation ?? 'not-checked',
    problems: (context.trust?.problems ?? []).map(({ code }) => code),
    required: context.clientRefuses !== undefined,
    clientRefuses: (context.clientRefuses ?? []).length > 0,
  }),
  usual: {
    state: 'unknown',
    revocation: 'not-checked',
    problems: [],
    required: false,
    clientRefuses: false,
  },
};
