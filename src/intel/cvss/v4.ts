import { macroScore, type MacroVector } from './v4-table.js';
import { metricsOf, readMetrics } from './vector.js';

const base = {
  AV: 'NALP',
  AC: 'LH',
  AT: 'NP',
  PR: 'NLH',
  UI: 'NPA',
  VC: 'HLN',
  VI: 'HLN',
  VA: 'HLN',
  SC: 'HLN',
  SI: 'HLN',
  SA: 'HLN',
};
const rest = {
  E: 'XAPU',
  CR: 'XHML',
  IR: 'XHML',
  AR: 'XHML',
  MAV: 'XNALP',
  MAC: 'XLH',
  MAT: 'XNP',
  MPR: 'XNLH',
  MUI: 'XNPA',
  MVC: 'XHLN',
  MVI: 'XHLN',
  MVA: 'XHLN',
  MSC: 'XHLN',
  MSI: 'XSHLN',
  MSA: 'XSHLN',
  S: 'XNP',
  AU: 'XNY',
  R: 'XAUI',
  V: 'XDC',
  RE: 'XLMH',
  U: 'X Clear Green Amber Red',
};
const metrics = metricsOf(base, rest);

/** What "not defined" stands for: the worst (CVSS 4.0, 3 and 4.1). */
const assumed: Readonly<Record<string, string>> = { E: 'A', CR: 'H', IR: 'H', AR: 'H' };

type Value = (metric: string) => string;

/** The score of a vector (CVSS 4.0, 8.2 "CVSS v4.0 Scoring using MacroVectors and Interpolation"). */
export function scoreV4(text: string): number | undefined {
  const given = readMetrics(text, metrics);
  if (given === undefined) return undefined;
  const value: Value = (metric) => {
    const modified = given.get(`M${metric}`);
    if (modified !== undefined && modified !== 'X') return modified;
    const own = given.get(metric) ?? 'X';
    return own === 'X' ? (assumed[metric] ?? 'X') : own;
  };
  if (['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].every((metric) => value(metric) === 'N')) return 0;
  const macro = macroVector(value);
  const score = macroScore(macro) ?? 0;
  const lowered = score - meanDistance(macro, score, value);
  // As the calculator of the FIRST: an error of floating point must not turn a half into less.
  return Math.round((Math.min(10, Math.max(0, lowered)) + 1e-6) * 10) / 10;
}

/** Tables 17 to 23: the equivalence sets. */
function macroVector(value: Value): MacroVector {
  const is = (metric: string, letter: string): boolean => value(metric) === letter;
  const open = ['AV', 'PR', 'UI'].filter((metric) => is(metric, 'N')).length;
  const high = ['VC', 'VI', 'VA'].some((metric) => is(metric, 'H'));
  const subsequent = ['SC', 'SI', 'SA'].some((metric) => is(metric, 'H'));
  const required = [
    ['CR', 'VC'],
    ['IR', 'VI'],
    ['AR', 'VA'],
  ].some(([requirement = '', impact = '']) => is(requirement, 'H') && is(impact, 'H'));
  const closed = open === 0 || is('AV', 'P');
  return {
    eq1: open === 3 ? 0 : closed ? 2 : 1,
    eq2: is('AC', 'L') && is('AT', 'N') ? 0 : 1,
    eq3: is('VC', 'H') && is('VI', 'H') ? 0 : high ? 1 : 2,
    eq4: is('SI', 'S') || is('SA', 'S') ? 0 : subsequent ? 1 : 2,
    eq5: 'APU'.indexOf(value('E')),
    eq6: required ? 0 : 1,
  };
}

/** Values of each metric from the worst down: a step from one to the next is a distance of one. */
const order: Readonly<Record<string, string>> = {
  AV: 'NALP',
  PR: 'NLH',
  UI: 'NPA',
  AC: 'LH',
  AT: 'NP',
  VC: 'HLN',
  VI: 'HLN',
  VA: 'HLN',
  SC: 'SHLN',
  SI: 'SHLN',
  SA: 'SHLN',
  CR: 'HML',
  IR: 'HML',
  AR: 'HML',
};

/** Table 25: the vectors with the highest severity in each level of a set, and the depth of the level. */
interface Level {
  readonly highest: readonly string[];
  readonly depth: number;
}
type Levels = readonly Level[];

const eq1: Levels = [
  { highest: ['AV:N/PR:N/UI:N'], depth: 1 },
  { highest: ['AV:A/PR:N/UI:N', 'AV:N/PR:L/UI:N', 'AV:N/PR:N/UI:P'], depth: 4 },
  { highest: ['AV:P/PR:N/UI:N', 'AV:A/PR:L/UI:P'], depth: 5 },
];
const eq2: Levels = [
  { highest: ['AC:L/AT:N'], depth: 1 },
  { highest: ['AC:H/AT:N', 'AC:L/AT:P'], depth: 2 },
];
/** EQ3 and EQ6 depend on each other: by both, `3 * EQ6 + EQ3`. */
const eq3eq6: Levels = [
  { highest: ['VC:H/VI:H/VA:H/CR:H/IR:H/AR:H'], depth: 7 },
  { highest: ['VC:L/VI:H/VA:H/CR:H/IR:H/AR:H', 'VC:H/VI:L/VA:H/CR:H/IR:H/AR:H'], depth: 8 },
  { highest: [], depth: 1 },
  { highest: ['VC:H/VI:H/VA:L/CR:M/IR:M/AR:H', 'VC:H/VI:H/VA:H/CR:M/IR:M/AR:M'], depth: 6 },
  {
    highest: [
      'VC:L/VI:H/VA:L/CR:H/IR:M/AR:H',
      'VC:L/VI:H/VA:H/CR:H/IR:M/AR:M',
      'VC:H/VI:L/VA:H/CR:M/IR:H/AR:M',
      'VC:H/VI:L/VA:L/CR:M/IR:H/AR:H',
      'VC:L/VI:L/VA:H/CR:H/IR:H/AR:M',
    ],
    depth: 8,
  },
  { highest: ['VC:L/VI:L/VA:L/CR:H/IR:H/AR:H'], depth: 10 },
];
const eq4: Levels = [
  { highest: ['SC:H/SI:S/SA:S'], depth: 6 },
  { highest: ['SC:H/SI:H/SA:H'], depth: 5 },
  { highest: ['SC:L/SI:L/SA:L'], depth: 4 },
];

/** How far a vector is below the highest of its MacroVector, as the mean over the sets that have a lower one. */
function meanDistance(macro: MacroVector, score: number, value: Value): number {
  const part = (level: Level | undefined, lower: number | undefined): number[] => {
    if (lower === undefined || level === undefined) return [];
    return [((score - lower) * distanceIn(level, value)) / level.depth];
  };
  const below = (set: keyof MacroVector): number | undefined =>
    macroScore({ ...macro, [set]: macro[set] + 1 });
  const parts = [
    ...part(eq1[macro.eq1], below('eq1')),
    ...part(eq2[macro.eq2], below('eq2')),
    ...part(eq3eq6[3 * macro.eq6 + macro.eq3], belowBoth(macro)),
    ...part(eq4[macro.eq4], below('eq4')),
    // EQ5 has one metric: within a level there is no distance, and the level counts all the same.
    ...(below('eq5') === undefined ? [] : [0]),
  ];
  return parts.length === 0 ? 0 : parts.reduce((sum, each) => sum + each, 0) / parts.length;
}

/** Of EQ3 and EQ6 together: 00 goes to the higher of 01 and 10, 01 and 10 to 11, 11 to 21. */
function belowBoth(macro: MacroVector): number | undefined {
  const { eq3, eq6 } = macro;
  const lower3 = macroScore({ ...macro, eq3: eq3 + 1 });
  const lower6 = macroScore({ ...macro, eq6: eq6 + 1 });
  if (eq3 === 0 && eq6 === 0) return Math.max(lower3 ?? 0, lower6 ?? 0);
  return eq3 === 1 && eq6 === 0 ? lower6 : lower3;
}

/** From the first of the highest vectors that is nowhere below the one that is scored. */
function distanceIn({ highest }: Level, value: Value): number {
  for (const vector of highest) {
    const steps = vector.split('/').map((part) => {
      const [metric = '', worst = ''] = part.split(':');
      const letters = order[metric] ?? '';
      return letters.indexOf(value(metric)) - letters.indexOf(worst);
    });
    if (steps.every((step) => step >= 0)) return steps.reduce((sum, step) => sum + step, 0);
  }
  return 0;
}
