import { metricsOf, readMetrics } from './vector.js';

const base = { AV: 'NALP', AC: 'LH', PR: 'NLH', UI: 'NR', S: 'UC', C: 'NLH', I: 'NLH', A: 'NLH' };
/** Temporal and environmental metrics: read, since a vector may have them, and no part of the base score. */
const rest = {
  E: 'XUPFH',
  RL: 'XOTWU',
  RC: 'XURC',
  CR: 'XLMH',
  IR: 'XLMH',
  AR: 'XLMH',
  MAV: 'XNALP',
  MAC: 'XLH',
  MPR: 'XNLH',
  MUI: 'XNR',
  MS: 'XUC',
  MC: 'XNLH',
  MI: 'XNLH',
  MA: 'XNLH',
};
const metrics = metricsOf(base, rest);

/** CVSS 3.1, 7.4 "Metric Values". */
const weights: Readonly<Record<string, number>> = {
  'AV:N': 0.85,
  'AV:A': 0.62,
  'AV:L': 0.55,
  'AV:P': 0.2,
  'AC:L': 0.77,
  'AC:H': 0.44,
  'PR:N': 0.85,
  'PR:L': 0.62,
  'PR:H': 0.27,
  'UI:N': 0.85,
  'UI:R': 0.62,
};
const changedScope: Readonly<Record<string, number>> = { 'PR:L': 0.68, 'PR:H': 0.5 };
const impacts: Readonly<Record<string, number>> = { N: 0, L: 0.22, H: 0.56 };

/** CVSS 3.1, 7.1 "Base Metrics Equations"; those of 3.0 give the same base scores. */
export function scoreV3(text: string): number | undefined {
  const given = readMetrics(text, metrics);
  if (given === undefined) return undefined;
  const isChanged = given.get('S') === 'C';
  const weight = (name: string): number => {
    const key = `${name}:${given.get(name)}`;
    return (isChanged ? changedScope[key] : undefined) ?? weights[key] ?? 0;
  };
  const loss = (name: string): number => 1 - (impacts[given.get(name) ?? 'N'] ?? 0);
  const iss = 1 - loss('C') * loss('I') * loss('A');
  const impact = isChanged ? 7.52 * (iss - 0.029) - 3.25 * (iss - 0.02) ** 15 : 6.42 * iss;
  const exploitability = 8.22 * weight('AV') * weight('AC') * weight('PR') * weight('UI');
  if (impact <= 0) return 0;
  return roundUp(Math.min((isChanged ? 1.08 : 1) * (impact + exploitability), 10));
}

/** CVSS 3.1, Appendix A: in whole numbers, so that no error of floating point is rounded up. */
function roundUp(value: number): number {
  const whole = Math.round(value * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}
