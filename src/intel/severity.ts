import type { KnownSeverity } from '../facts/known-record.js';
import { scoreVector } from './cvss/score.js';
import { itemsOf, membersOf, textOf, type Members } from './records/json-value.js';
import type { RecordProblem, RecordText } from './records/record.js';

type Severity = Pick<RecordText, 'severity' | 'score' | 'vector'>;

const longestVector = 400;

/**
 * How bad a vulnerability is, by the newest version of CVSS that it is scored in; where there is no vector,
 * by the word that GitHub's advisories have. Of several packages with scores of their own, the worst counts.
 */
export function readSeverity(
  record: Members,
  ofPackages: readonly unknown[],
  problems: Set<RecordProblem>,
): Severity {
  const scored = [record['severity'], ...ofPackages].flatMap((list) => scoresIn(list, problems));
  const best = scored.toSorted((a, b) => b.version - a.version || b.score - a.score)[0];
  if (best === undefined) return { severity: wordOf(record) };
  const { score, vector } = best;
  return { severity: ratingOf(score), score, vector };
}

function scoresIn(list: unknown, problems: Set<RecordProblem>) {
  return itemsOf(list, 'intelNames').flatMap((item) => {
    const members = membersOf(item);
    const type = members?.['type'];
    if (type !== 'CVSS_V3' && type !== 'CVSS_V4') return [];
    const vector = textOf(members?.['score'], longestVector);
    const scored = scoreVector(vector);
    if (scored === undefined) problems.add('bad-severity');
    return scored ? [{ ...scored, vector }] : [];
  });
}

/** "Qualitative Severity Rating Scale" of CVSS 3.1 and 4.0; nothing to us is no rating at all. */
export function ratingOf(score: number): KnownSeverity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

const words: Readonly<Record<string, KnownSeverity>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
};

function wordOf(record: Members): KnownSeverity {
  const word = membersOf(record['database_specific'])?.['severity'];
  return (typeof word === 'string' && words[word.toUpperCase()]) || 'unknown';
}
