import type { Verdict } from '../../facts/assessment.js';
import type { ChangeVerdict, DependencyChange, PrReport } from '../../facts/difference.js';
import { alike, alikeNames, alikeText, gapGroups } from '../../facts/branch-words.js';
import {
  answerOfBranch,
  headingOf,
  moveText,
  usersOf,
  whatToRead,
  whyText,
  withAlways,
} from '../../facts/difference-words.js';
import { newOtherVersionTexts } from '../../facts/other-versions.js';
import { idleText, policyTexts } from '../../facts/policy-words.js';
import { escaped } from './escape.js';
import { renderFinding } from './findings.js';
import { enough } from './rows.js';
import { gapLines } from './scan-details.js';
import { accountLines } from './scan-policy.js';
import { fit, indent, type Screen, styleFor, wrap } from './style.js';

export interface PrView {
  readonly all: boolean;
}

const shownReasons = 5;
const shownProjects = 3;
const shownAlike = 10;

/** What a person sees of a branch: the answer, then each package that it changes, the worst first. */
export function renderPr(raw: PrReport, screen: Screen, view: PrView): string {
  const report = escaped(raw);
  const { verdict, heading, dim } = styleFor(screen);
  const word = headingOf(report);
  const [first = '', ...more] = wrap(`${word}: ${answerOfBranch(report)}.`, screen.width);
  const gaps = gapGroups(report).map(({ title, gaps: all }) => [
    heading(title),
    ...indent(
      all.flatMap((gap) => gapLines(gap, screen)),
      2,
    ),
  ]);
  const blocks = [
    [first.replace(word, () => verdict[colours[report.verdict]](word)), ...more],
    ...(report.findings ?? []).map((finding) => renderFinding(finding, screen)),
    ...alike(report.dependencies).map((group) => oneOrMore(group, screen, view)),
    ...gaps,
    ownDecision(report, screen),
    [...newOtherVersionTexts(report).map((text) => `${text}.`), ...decidedBy(report)].flatMap(
      (text) => wrap(text, screen.width).map(dim),
    ),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const shownWaivers = 20;

function decidedBy({ policy }: PrReport): string[] {
  if (policy === undefined) return [];
  const { idle } = policy.waivers;
  const kept = idle.slice(0, enough(idle.length, shownWaivers));
  const more = idle.length - kept.length;
  return [
    ...policyTexts(policy),
    ...kept.map((one) => `Waiver that does nothing: ${idleText(one)}`),
    ...(more > 0 ? [`and ${more} more waivers that do nothing`] : []),
  ];
}

/** Why what was not evaluated holds, where a policy says so. */
function ownDecision({ policy }: PrReport, screen: Screen): string[] {
  return policy ? indent(accountLines(policy.own, new Set(), screen), 2) : [];
}

const colours: Readonly<Record<ChangeVerdict, Verdict>> = {
  malicious: 'malicious',
  suspicious: 'suspicious',
  incomplete: 'incomplete',
  notable: 'suspicious',
  quiet: 'clear',
};

function oneOrMore(group: readonly DependencyChange[], screen: Screen, view: PrView): string[] {
  const [first] = group;
  if (first === undefined) return [];
  if (group.length === 1) return dependency(first, screen, view);
  const { verdict } = styleFor(screen);
  const names = alikeNames(group, view.all ? group.length : shownAlike);
  return [
    mark(alikeText(group), first, verdict),
    ...indent(
      [...whyText(first).flatMap((line) => hung(line, screen, 2)), ...hung(names, screen, 2)],
      2,
    ),
  ];
}

function dependency(one: DependencyChange, screen: Screen, { all }: PrView): string[] {
  const { verdict, dim } = styleFor(screen);
  const reasons = one.diff?.reasons ?? [];
  const most = all ? reasons.length : enough(reasons.length, shownReasons);
  const kept = withAlways(reasons, reasons.slice(0, most));
  const more = reasons.length - kept.length;
  const lines = [
    ...whyText(one),
    ...kept.map(({ text }) => text),
    ...(more > 0 ? [`and ${more} more (--all)`] : []),
  ];
  const projects = usersOf(one).slice(0, shownProjects);
  const left = one.projects.length - projects.length;
  const by = `${one.isDirect ? 'direct' : 'transitive'}: ${projects.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return [
    ...hung(moveText(one), screen, 0).map((line, i) => (i === 0 ? mark(line, one, verdict) : line)),
    ...(one.projects.length > 0 ? indent(hung(by, screen, 2).map(dim), 2) : []),
    ...indent(
      lines.flatMap((line) => hung(line, screen, 2)),
      2,
    ),
    ...(one.policy ? indent(accountLines(one.policy, new Set(), screen), 2) : []),
    ...(one.change === 'updated' ? indent(hung(whatToRead(one), screen, 2).map(dim), 2) : []),
  ];
}

const mark = (
  line: string,
  one: DependencyChange,
  paint: Record<Verdict, (text: string) => string>,
): string => `${paint[colours[one.verdict]](headingOf(one))}  ${line}`;

function hung(text: string, screen: Screen, taken: number): string[] {
  const [first = '', ...more] = wrap(fit(text, 8 * screen.width), screen.width - taken - 10);
  return [first, ...indent(more, 2)];
}
