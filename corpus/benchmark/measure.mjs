export const VERDICTS = ['malicious', 'suspicious', 'incomplete', 'benign', 'failed'];
export const CHAINS = ['steal', 'run', 'sabotage'];

const RANK = { malicious: 3, suspicious: 2, incomplete: 1, failed: 0, benign: 0 };

export function rank(verdict) {
  return RANK[verdict];
}

/** Rows are labels, columns are verdicts. */
export function confusion(rows) {
  return ['malicious', 'suspicious', 'benign'].map((label) => {
    const labelled = rows.filter(({ expected }) => expected === label);
    return [label, ...VERDICTS.map((v) => labelled.filter(({ verdict }) => verdict === v).length)];
  });
}

/** Precision, recall and F1 of one class. Both tests take a row. */
export function score(rows, isLabelled, isCalled) {
  const labelled = rows.filter(isLabelled);
  const called = rows.filter(isCalled);
  const right = labelled.filter(isCalled).length;
  const precision = called.length === 0 ? undefined : right / called.length;
  const recall = labelled.length === 0 ? undefined : right / labelled.length;
  return {
    labelled: labelled.length,
    called: called.length,
    right,
    precision,
    recall,
    f1: harmonic(precision, recall),
  };
}

function harmonic(precision, recall) {
  if (precision === undefined || recall === undefined) return undefined;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** The nearest-rank percentile. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
