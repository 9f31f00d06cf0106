import { describeLocation } from '../../core/location.js';
import type { Verdict } from '../../facts/assessment.js';
import {
  answerOf,
  changeText,
  headingOf,
  pairText,
  signs,
  withAlways,
} from '../../facts/difference-words.js';
import {
  changeSections,
  type Change,
  type ChangeSection,
  type DiffReport,
} from '../../facts/difference.js';
import { isHolding } from '../../facts/assessment.js';
import { escaped } from './escape.js';
import { renderFinding } from './findings.js';
import type { ToldFlows } from './flows.js';
import { enough, foremost } from './rows.js';
import { cut, fit, indent, type Paint, plural, type Screen, styleFor, wrap } from './style.js';

export interface DiffView {
  /** Every change, also of sections that have many. */
  readonly all: boolean;
}

const shownReasons = 12;
const shownFindings = 10;
const shownChanges = 12;
const shownDetails = 6;
/** Of the instructions of a method. */
const shownInstructions = 24;

/** What a person sees of a change: what to think of it and why, what is found, then all that changed. */
export function renderDiff(raw: DiffReport, screen: Screen, view: DiffView): string {
  const report = escaped(raw);
  const limit = (most: number): number => (view.all ? Infinity : most);
  const blocks = [
    head(report, screen),
    reasons(report, screen, limit(shownReasons)),
    ...findings(report, screen, limit(shownFindings)),
    ...(Object.keys(changeSections) as ChangeSection[]).map((section) =>
      sectionLines(section, report.changes[section], screen, limit(shownChanges)),
    ),
    closing(report, screen),
  ];
  const told = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}

function head(report: DiffReport, screen: Screen): string[] {
  const { verdict, bold } = styleFor(screen);
  const word = headingOf(report);
  const [first = '', ...more] = wrap(`${word}: ${answerOf(report)}.`, screen.width);
  return [
    first.replace(word, () => verdict[colourOf(report)](word)),
    ...more,
    // Indented, so that no text of a package ever stands where our own lines begin.
    ...indent(hung(pairText(report), screen).map(bold), 2),
  ];
}

/** As bad as it is taken to be. */
function colourOf({ decision, verdict }: DiffReport): Verdict {
  if (decision === 'block') return 'malicious';
  if (decision === 'hold') return verdict === 'incomplete' ? 'incomplete' : 'suspicious';
  return verdict === 'notable' ? 'suspicious' : 'clear';
}

function reasons({ reasons: all }: DiffReport, screen: Screen, most: number): string[] {
  if (all.length === 0) return [];
  const { heading, dim } = styleFor(screen);
  const kept = withAlways(all, all.slice(0, enough(all.length, most)));
  return [
    heading('What to look at'),
    ...indent(
      [...kept.flatMap(({ text }) => hung(text, screen)), ...left(all.length - kept.length, dim)],
      2,
    ),
  ];
}

function findings(
  { findings: { added, removed } }: DiffReport,
  screen: Screen,
  most: number,
): string[][] {
  const holding = added.filter(isHolding);
  const told: ToldFlows = new Map();
  const { dim } = styleFor(screen);
  const gone = removed.filter(isHolding);
  return [
    ...holding.slice(0, most).map((finding) => renderFinding(finding, screen, told)),
    left(holding.length - most, dim),
    gone.slice(0, most).flatMap(({ level, title }) => hung(`no longer ${level}: ${title}`, screen)),
  ];
}

function sectionLines(
  section: ChangeSection,
  changes: readonly Change[],
  screen: Screen,
  most: number,
): string[] {
  if (changes.length === 0) return [];
  const { heading, dim } = styleFor(screen);
  const weight = ({ matters }: Change): number => (matters === undefined ? 1 : 0);
  const kept = withAlways(changes, foremost(changes, weight, enough(changes.length, most)));
  return [
    heading(`${changeSections[section]}: ${countText(changes)}`),
    ...indent(
      [
        ...kept.flatMap((change) => changeLines(change, screen, section === 'methods')),
        ...left(changes.length - kept.length, dim),
      ],
      2,
    ),
  ];
}

function changeLines(change: Change, screen: Screen, isCode: boolean): string[] {
  const { bold, dim } = styleFor(screen);
  const { details, location, matters } = change;
  const sign = signs[change.change];
  const [first = '', ...more] = wrap(short(changeText(change), screen), screen.width - 6);
  const paint: Paint = matters === undefined ? (text) => text : bold;
  const place = location ? describeLocation(location) : '';
  const most = isCode ? shownInstructions : shownDetails;
  const kept = details.slice(0, enough(details.length, most));
  return [
    `${sign} ${paint(first)}`,
    ...indent(more.map(paint), 4),
    ...(place && place !== change.name ? indent(hung(place, screen).map(dim), 4) : []),
    ...indent(
      [
        ...kept.flatMap((text) => (isCode ? [cut(text, screen, 6)] : hung(text, screen))),
        ...left(details.length - kept.length, dim),
      ],
      4,
    ),
  ];
}

/** A text of a package takes a few lines at most. */
const short = (text: string, { width }: Screen): string => fit(text, 4 * width);

function hung(text: string, screen: Screen): string[] {
  const [first = '', ...more] = wrap(short(text, screen), screen.width - 8);
  return [first, ...indent(more, 2)];
}

const left = (count: number, dim: Paint): string[] =>
  count > 0 ? [dim(`and ${count} more (--all)`)] : [];

/** `2 added, 1 changed` */
function countText(changes: readonly Change[]): string {
  return (['added', 'removed', 'changed'] as const)
    .map((kind) => [kind, changes.filter(({ change }) => change === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

function closing({ changes, findings: found }: DiffReport, screen: Screen): string[] {
  const all = Object.values(changes).reduce((sum, one) => sum + one.length, 0);
  const text = `${plural(all, 'change')}, ${plural(found.added.length, 'new finding')}, ${found.removed.length} gone, ${found.same} as before`;
  return wrap(text, screen.width);
}
