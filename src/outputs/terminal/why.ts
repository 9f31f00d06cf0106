import { isHolding } from '../../facts/assessment.js';
import type { Level } from '../../facts/finding.js';
import { flowLines } from '../../facts/flow-lines.js';
import type { InspectReport } from '../../facts/report.js';
import { verdictOf } from '../../facts/scan-summary.js';
import type { FindingWhy, GapWhy, Link, Outcome, Why } from '../../facts/why.js';
import { escaped } from './escape.js';
import { renderFinding } from './findings.js';
import { enough, rest } from './rows.js';
import { cut, fit, indent, plural, type Screen, type Style, styleFor, wrap } from './style.js';

const shownFindings = 10;
const shownGaps = 20;
const shownPassed = 6;

/** Why a package has its verdict, and what would have to be different for a lower one. */
export function renderWhy(raw: InspectReport, rawWhy: Why, screen: Screen): string {
  const style = styleFor(screen);
  const report = escaped(raw);
  const why = escaped(rawWhy);
  const { findings, gaps } = why;
  const told = findings.slice(0, enough(findings.length, shownFindings));
  const blocks = [
    head(report, why, style, screen),
    ...told.map((finding) => findingBlock(finding, why, style, screen)),
    rest(findings.length - told.length, screen),
    ...(report.context?.findings ?? []).map((finding) => [
      ...renderFinding(finding, screen),
      '  It rests on what lies around the package, not on the package.',
    ]),
    gapsBlock(gaps, style, screen),
    passedBlock(why, style, screen),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function head(report: InspectReport, why: Why, style: Style, screen: Screen): string[] {
  const { id, version } = report.package;
  const verdict = verdictOf(report);
  const name = id ? `${id} ${version}` : 'A package without a readable name';
  return [
    `${style.bold(cut(name, screen, 12))}  ${style.verdict[verdict](verdict)}`,
    ...indent(
      answer(report, why).flatMap((text) => wrap(text, screen.width - 2)),
      2,
    ),
  ];
}

function answer({ context }: InspectReport, why: Why): string[] {
  const { verdict, otherwise, decidedBy, gaps, read, findings } = why;
  const around = context?.findings.length ?? 0;
  const looked = `${plural(read.files, 'file')} with ${plural(read.assemblies, 'assembly', 'assemblies')} were read and ${plural(read.rules, 'rule')} asked`;
  const deciding = context?.findings.filter(isHolding).length ?? 0;
  const word = deciding === 1 ? 'decides' : 'decide';
  const decision = deciding > 0 ? `, of which ${deciding} ${word}` : '';
  const beside =
    around > 0 ? [`${plural(around, 'finding')} more from what lies around it${decision}.`] : [];
  const nothing =
    deciding > 0 ? 'Nothing was found in it above a note' : 'Nothing was found above a note';
  if (verdict === 'clear') {
    const notes =
      findings.length > 0
        ? `; ${plural(findings.length, 'note')} ${findings.length === 1 ? 'decides' : 'decide'} nothing`
        : '';
    return [`${nothing}, and everything was read: ${looked}${notes}.`, ...beside];
  }
  if (verdict === 'incomplete') {
    return [
      `${nothing}, but ${plural(gaps.length, 'thing')} could not be read, and may hide anything. ${looked}.`,
      ...beside,
    ];
  }
  const decides = decidedBy.length === 1 ? 'decides' : 'decide, each of them alone';
  return [
    `${plural(decidedBy.length, 'finding')} ${decides}. Without ${decidedBy.length === 1 ? 'it' : 'all of them'} the package would be ${otherwise}.`,
    'Each line below was tried: the rules were asked again with that one thing different.',
    ...beside,
  ];
}

function findingBlock(finding: FindingWhy, why: Why, style: Style, screen: Screen): string[] {
  const { level, title, message, rule, links, differences } = finding;
  const [first = '', ...more] = wrap(`${title} (${rule})`, screen.width - level.length - 2);
  const outcomes = (each: readonly Outcome[]): string[] =>
    each.flatMap((one) => outcomeLines(one, finding, why, style, screen));
  const lower = differences.filter((one) => isLower(one.level, level));
  const same = differences.filter((one) => !isLower(one.level, level));
  const isFirm = level !== 'note' && ![...links, ...lower].some((one) => isLower(one.level, level));
  const section = (name: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [`  ${style.heading(name)}`, ...indent(lines, 4)] : [];
  return [
    `${style.level[level](level)}  ${style.bold(first)}`,
    ...indent(more.map(style.bold), 2),
    ...indent(wrap(message, screen.width - 2), 2),
    ...section(
      'It rests on',
      links.flatMap((link) => linkLines(link, finding, why, style, screen)),
    ),
    ...section('It would be lower if', outcomes(lower)),
    ...section(
      isFirm ? 'No single thing lowers it; not if' : 'It would be the same if',
      same.flatMap(({ words }) => bullet(words, screen)),
    ),
  ];
}

const order: readonly (Level | 'none')[] = ['none', 'note', 'suspicious', 'malicious'];

function isLower(level: Level | 'none', than: Level): boolean {
  return order.indexOf(level) < order.indexOf(than);
}

/** What is said then: of the finding, and of the package where that is another verdict. */
function thenText(outcome: Outcome, { level }: FindingWhy, { verdict }: Why): string {
  const finding =
    outcome.level === 'none' ? 'nothing would be said' : `it would be ${aLevel(outcome.level)}`;
  const kept = outcome.level === level ? `still ${level}` : finding;
  if (outcome.verdict !== verdict) return `${kept}, the package ${outcome.verdict}`;
  return level === verdict ? `${kept}, the package still ${verdict}` : kept;
}

const aLevel = (level: Level): string => (level === 'note' ? 'a note' : level);

function outcomeLines(
  outcome: Outcome,
  finding: FindingWhy,
  why: Why,
  style: Style,
  screen: Screen,
): string[] {
  const then = wrap(`→ ${thenText(outcome, finding, why)}`, screen.width - 8);
  return [...bullet(outcome.words, screen), ...indent(then.map(style.dim), 2)];
}

function linkLines(
  link: Link,
  finding: FindingWhy,
  why: Why,
  style: Style,
  screen: Screen,
): string[] {
  const pieces = link.pieces.filter((piece) => piece !== link.words);
  const joined = [link.words, pieces.join(', ')].filter(Boolean).join(': ');
  const isShort = joined.length <= screen.width;
  const then = wrap(`without it: ${thenText(link, finding, why)}`, screen.width - 8);
  const apart = pieces.flatMap((piece) => wrap(fit(piece, 3 * screen.width), screen.width - 10));
  return [
    ...bullet(isShort ? joined : link.words, screen),
    ...indent(isShort ? [] : apart, 4),
    ...indent(then.map(style.dim), 2),
  ];
}

function bullet(text: string, screen: Screen): string[] {
  const [first = '', ...others] = wrap(text, screen.width - 8);
  return [`- ${first}`, ...indent(others, 2)];
}

function gapsBlock(gaps: readonly GapWhy[], style: Style, screen: Screen): string[] {
  if (gaps.length === 0) return [];
  const told = gaps.slice(0, enough(gaps.length, shownGaps));
  return [
    style.heading('What was not read, and what reading it would need'),
    ...indent(
      told.flatMap(({ path, reason, needs }) => [
        ...bullet(path ? `${path}: ${reason}` : reason, screen),
        ...indent(wrap(`→ ${needs}`, screen.width - 8).map(style.dim), 2),
      ]),
      2,
    ),
    ...indent(rest(gaps.length - told.length, screen), 2),
  ];
}

/** Secrets that go somewhere, and why that is nobody's alarm: where they go. */
function passedBlock({ letPass }: Why, style: Style, screen: Screen): string[] {
  if (letPass.length === 0) return [];
  const told = letPass.slice(0, enough(letPass.length, shownPassed));
  return [
    style.heading('Followed, and let pass'),
    ...indent(
      told.flatMap((flow) => {
        const lines = flowLines(flow).filter(({ label }) =>
          /^(?:secret|takes|goes|to)$/.test(label),
        );
        return bullet(lines.map(({ text }) => text).join(' → '), screen);
      }),
      2,
    ),
    ...indent(rest(letPass.length - told.length, screen), 2),
  ];
}
