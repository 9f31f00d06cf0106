import { assess, verdictOrder } from '../../../facts/assessment.js';
import { allFindings } from '../../../facts/scan-summary.js';
import type { FactGroup } from '../../fact-model.js';

export interface AssessmentFacts {
  readonly verdict: string;
  readonly unread: number;
  readonly opaque: number;
}

export const fact: FactGroup<AssessmentFacts> = {
  says: 'What reading it came to; waived findings and gaps do not count.',
  fields: {
    verdict: { type: 'string', says: 'what it comes to', among: verdictOrder },
    unread: { type: 'int', says: 'things that should have been read and were not' },
    opaque: { type: 'int', says: 'files that cannot say more to a static reader' },
  },
  of: ({ scanned }) => {
    const { assessment, opaque } = scanned;
    const gaps = assessment.notEvaluated;
    return {
      verdict: assess(allFindings(scanned), gaps).verdict,
      unread: gaps.length,
      opaque,
    };
  },
  usual: { verdict: 'clear', unread: 0, opaque: 0 },
};
