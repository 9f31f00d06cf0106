import type { Basis, Chain, Confidence, Level, Severity } from '../../../facts/finding.js';
import { allFindings } from '../../../facts/scan-summary.js';
import { wordsOf, type FactGroup } from '../../fact-model.js';

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
    rule: { type: 'string', says: 'id of the rule, as `assay explain` lists them', among: 'rules' },
    level: {
      type: 'string',
      says: 'how bad it is',
      among: wordsOf<Level>({ note: 1, suspicious: 1, malicious: 1 }),
    },
    severity: {
      type: 'string',
      says: 'what it would do',
      among: wordsOf<Severity>({ low: 1, medium: 1, high: 1, critical: 1 }),
    },
    confidence: {
      type: 'string',
      says: 'how sure that is',
      among: wordsOf<Confidence>({ low: 1, medium: 1, high: 1 }),
    },
    basis: {
      type: 'string',
      says: '`bytes`: from the package alone; `context`: from what surrounds it',
      among: wordsOf<Basis>({ bytes: 1, context: 1 }),
    },
    chain: {
      type: 'string',
      says: '`steal`, `run` or `sabotage`; empty where it is none',
      among: wordsOf<Chain | ''>({ steal: 1, run: 1, sabotage: 1, '': 1 }),
    },
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
