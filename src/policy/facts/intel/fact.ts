import type { KnownSeverity } from '../../../facts/known-record.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

interface VulnerabilityFacts {
  readonly id: string;
  readonly severity: string;
  readonly isFixed: boolean;
}

export interface IntelFacts {
  readonly malicious: readonly string[];
  readonly vulnerabilities: readonly VulnerabilityFacts[];
}

const severities = wordsOf<KnownSeverity>({ low: 1, medium: 1, high: 1, critical: 1, unknown: 1 });

export const fact: FactGroup<IntelFacts> = {
  says: 'What lists of malicious packages and vulnerabilities know of it (docs/intelligence.md); nothing where no list was asked.',
  fields: {
    malicious: { type: { list: 'string' }, says: 'ids of records that call it malicious' },
    vulnerabilities: {
      type: {
        list: {
          fields: {
            id: { type: 'string', says: 'such as `GHSA-…`' },
            severity: { type: 'string', says: 'of the record', among: severities },
            isFixed: { type: 'bool', says: 'a version without it is named' },
          },
        },
      },
      says: 'each with `id`, `severity` (`low`, `medium`, `high`, `critical`, `unknown`) and `isFixed`',
    },
  },
  of: ({ scanned: { context } }) => {
    const known = context.known ?? [];
    return {
      malicious: known.filter(({ kind }) => kind === 'malicious').map(({ id }) => id),
      vulnerabilities: known
        .filter(({ kind }) => kind === 'vulnerability')
        .map(({ id, severity, fixed }) => ({ id, severity, isFixed: fixed.length > 0 })),
    };
  },
  usual: { malicious: [], vulnerabilities: [] },
};
