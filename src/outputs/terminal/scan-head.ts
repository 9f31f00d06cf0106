import type { Verdict } from '../../facts/assessment.js';
import { countVerdicts, ownText, worstOf } from '../../facts/scan-summary.js';
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

/** The answer to the only question that matters first, and what to do about it. */
export function head(selection: Selection, screen: Screen, style: Style): string[] {
  const { holding, own, gaps } = selection;
  const worst = worstOf(holding, own, gaps.length);
  const isHeld = holding.length + own.length + gaps.length > 0;
  const word = isHeld && worst === 'clear' ? 'HELD' : words[worst];
  const text = isHeld ? told(selection) : nothing(selection);
  const [first = '', ...others] = wrap(`${word}: ${text}.`, screen.width);
  return [
    first.replace(word, style.verdict[worst](word)),
    ...others,
    ...wrap(advice[worst], screen.width).map(style.dim),
  ];
}

/** `1 of 6 packages is malicious, 2 are suspicious, 3 things could not be evaluated` */
function told({ report, holding, own, gaps }: Selection): string {
  const fresh = report.baseline === undefined ? '' : 'new and ';
  const packages = countVerdicts(holding).map(({ verdict, count }, i) => {
    const of = i === 0 ? ` of ${plural(report.packages.length, 'package')}` : '';
    // What is clear and held all the same is held by somebody's decision.
    const what = verdict === 'clear' ? 'held' : verdict;
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
  return report.baseline === undefined
    ? `nothing is held in ${packages}`
    : `nothing new is held in ${packages}`;
}
