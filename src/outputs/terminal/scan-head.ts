import type { Verdict } from '../../facts/assessment.js';
import { letPass, standingOf } from '../../facts/policy-words.js';
import type { ScanReport } from '../../facts/report.js';
import { countVerdicts, ownText, worstOf } from '../../facts/scan-summary.js';
import { countHeld } from '../../facts/standing.js';
import type { Selection } from './scan-selection.js';
import { plural, type Screen, type Style, wrap } from './style.js';

const words: Readonly<Record<Verdict, string>> = {
  malicious: 'BLOCKED',
  suspicious: 'HELD',
  incomplete: 'HELD',
  clear: 'CLEAR',
};

const explained = 'Below is why, and the command that says what to do.';

/** What to do next. */
const advice: Readonly<Record<Verdict, string>> = {
  malicious: `Do not restore, build or open what uses it. ${explained}`,
  suspicious: `Look at it before you build. ${explained}`,
  incomplete: 'Nothing worse was found in what was read. What was not read may hide anything.',
  clear: '',
};

const adviceOf = (worst: Verdict, held: number): string =>
  held > 1 ? advice[worst].replace(/^Look at it/, 'Look at them') : advice[worst];

/** The answer to the only question that matters first, and what to do about it. */
export function head(selection: Selection, screen: Screen, style: Style): string[] {
  const { report, holding, holdingOwn, holdingGaps } = selection;
  const isHeld = holding.length + holdingOwn.length + holdingGaps.length > 0;
  const worst = standingOf(report, worstOf(holding, holdingOwn, holdingGaps.length));
  const word = wordOf(worst, isHeld, report);
  const text = isHeld ? told(selection) : nothing(selection);
  const [first = '', ...others] = wrap(`${word}: ${text}.`, screen.width);
  return [
    first.replace(word, style.verdict[worst](word)),
    ...others,
    ...wrap(adviceOf(worst, holding.length + holdingOwn.length), screen.width).map(style.dim),
  ];
}

/** What a policy lets pass is not clear. */
function wordOf(worst: Verdict, isHeld: boolean, report: ScanReport): string {
  if (isHeld && worst === 'clear') return 'HELD';
  return !isHeld && letPass(report).length > 0 ? 'ALLOWED' : words[worst];
}

/** `1 of 6 packages is malicious, 2 are suspicious, 3 things could not be evaluated` */
function told({ report, holding, holdingOwn: own, holdingGaps: gaps }: Selection): string {
  const fresh = report.baseline === undefined ? '' : 'new and ';
  const packages = countHeld(holding).map(({ what, count }, i) => {
    const of = i === 0 ? ` of ${plural(report.packages.length, 'package')}` : '';
    return `${count}${of} ${count === 1 ? 'is' : 'are'} ${fresh}${what}`;
  });
  return [
    ...packages,
    ...ownText(own),
    ...(gaps.length > 0 ? [`${plural(gaps.length, 'thing')} could not be evaluated`] : []),
  ].join(', ');
}

function nothing({ report }: Selection): string {
  const packages = plural(report.packages.length, 'package');
  const fresh = report.baseline === undefined ? '' : 'new ';
  const passed = countVerdicts(letPass(report)).map(({ verdict, count }) => `${count} ${verdict}`);
  const by =
    passed.length > 0 ? `, and a policy lets pass what is not clear: ${passed.join(', ')}` : '';
  return `nothing ${fresh}is held in ${packages}${by}`;
}
