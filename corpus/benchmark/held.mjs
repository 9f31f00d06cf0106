import { rank } from './measure.mjs';

/** Below the bar the step says so, below the floor it fails. See "Every week" in corpus/README.md. */
export const bar = 0.95;
export const floor = 0.9;
/** Where more of them do not compile, what is left says little. */
const mostNotBuilt = 0.1;

/** Of a case that is held the verdict must not fall, of an honest one it must not rise. */
export function isKept({ expected, verdict, whole }) {
  const change = rank(verdict) - rank(whole);
  return expected === 'benign' ? change <= 0 : change >= 0;
}

/**
 * What a week's variants come to. Variants of cases that are missed as they stand do not count: that
 * one of them is "kept" says nothing.
 */
export function judgeVariants(rows, notBuilt) {
  const counted = rows.filter(({ expected, whole }) => expected === 'benign' || rank(whole) > 0);
  const lost = counted.filter((row) => !isKept(row));
  const share = counted.length === 0 ? 0 : (counted.length - lost.length) / counted.length;
  const alarms = rows.filter(
    ({ expected, verdict }) => expected === 'benign' && verdict === 'malicious',
  );
  const failed = rows.filter(({ verdict }) => verdict === 'failed');
  const problems = [
    ...(share < floor ? [`less than ${floor * 100} % keep the verdict of their case`] : []),
    ...(alarms.length > 0 ? ['an honest case is called malicious'] : []),
    ...(failed.length > 0 ? ['the engine failed'] : []),
    ...(notBuilt > (rows.length + notBuilt) * mostNotBuilt ? ['too many did not compile'] : []),
  ];
  return { counted: counted.length, lost, share, alarms, failed, problems };
}
