import { allFindings } from '../../../facts/scan-summary.js';
import type { FactGroup } from '../../fact-model.js';

export interface FindingFacts {
  readonly rule: string;
  readonly level: string;
  readonly severity: string;
  readonly confidence: string;
  readonly basis: string;
  readonly chain: string;
  readonly message: string;
  readonly fingerprint: string;
  readonly holds: boolean;
}

export const fact: FactGroup<readonly FindingFacts[]> = {
  says: 'What the rules found, notes too; waived findings are not among them.',
  items: {
    rule: { type: 'string', says: 'id of the rule, as `assay explain` lists them' },
    level: { type: 'string', says: '`note`, `suspicious` or `malicious`' },
    severity: { type: 'string', says: '`low`, `medium`, `high` or `critical`' },
    confidence: { type: 'string', says: '`low`, `medium` or `high`' },
    basis: {
      type: 'string',
      says: '`bytes`: from the package alone; `context`: from what surrounds it',
    },
    chain: { type: 'string', says: '`steal`, `run` or `sabotage`; empty where it is none' },
    message: { type: 'string', says: 'what the finding says' },
    fingerprint: { type: 'string', says: 'by which it is known again' },
    holds: { type: 'bool', says: 'a note that `--hold-vulnerable` holds the package for' },
  },
  of: ({ scanned }) =>
    allFindings(scanned).map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      severity: finding.severity,
      confidence: finding.confidence,
      basis: finding.basis,
      chain: finding.chain ?? '',
      message: finding.message,
      fingerprint: finding.fingerprint,
      holds: finding.holds === true,
    })),
  usual: [],
};
