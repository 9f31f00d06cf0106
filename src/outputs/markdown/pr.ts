import type { DependencyChange, PrReport } from '../../facts/difference.js';
import { alike, alikeNames, alikeText, gapGroups } from '../../facts/branch-words.js';
import {
  answerOfBranch,
  headingOf,
  moveText,
  usersOf,
  whyText,
  withAlways,
} from '../../facts/difference-words.js';
import { newOtherVersionTexts } from '../../facts/other-versions.js';
import { changeText, reasonText, waivedTexts } from '../../facts/policy-words.js';
import { policyLines } from './blocks.js';
import { diffBlocks, marks } from './diff.js';
import { code, element, table } from './html.js';
import type { Block } from './index.js';
import { ownBlock } from './packages.js';
import { Room, sizeOf, textOf } from './room.js';

const shownRows = 100;
const shownReasons = 3;
const shownProjects = 3;
const shownAlike = 30;
/** Characters of their names. */
const mostNames = 1500;
const shownGaps = 20;
/** For the sentences that say what is left out. */
const reserve = 400;

/** One page for all that a branch changes: a table, then each package folded away, as far as there is room. */
export function renderPrMarkdown(report: PrReport, { most }: { readonly most: number }): string {
  const word = headingOf(report);
  const head: Block = [
    `## ${marks[word] ?? ''} Assay: ${word}`,
    '',
    element('p', code(`${answerOfBranch(report)}.`)),
  ];
  const fixed = [head, gapsBlock(report), closing(report)];
  const room = new Room(most - sizeOf(fixed) - reserve);
  const rows = rowsBlock(report, room.part(1 / 2));
  room.take(rows);
  const details = [
    ...(report.findings ?? []).map(ownBlock),
    ...report.dependencies.flatMap(detailsOf),
  ];
  const kept = details.slice(0, room.count(details));
  const left = details.length - kept.length;
  const more = left > 0 ? [[`${left} more parts are left out below, for want of room.`]] : [];
  return textOf([head, rows, ...kept, ...more, gapsBlock(report), closing(report)]);
}

function rowsBlock({ dependencies }: PrReport, room: number): Block {
  if (dependencies.length === 0) return [];
  const groups = alike(dependencies);
  const rows = groups.slice(0, shownRows).map(rowOf);
  let kept = 0;
  for (let left = room; kept < rows.length; kept++) {
    left -= Buffer.byteLength((rows[kept] ?? []).join('')) + 60;
    if (left < 0) break;
  }
  const more = groups.slice(kept).reduce((sum, group) => sum + group.length, 0);
  return [
    ...table(['Answer', 'Package', 'Used by', 'What to look at'], rows.slice(0, kept)),
    ...(more > 0 ? [element('p', `and ${more} more, for which there is no room here`)] : []),
  ];
}

function rowOf(group: readonly DependencyChange[]): string[] {
  const [first] = group;
  if (first === undefined) return [];
  if (group.length === 1) return row(first);
  const word = headingOf(first);
  const told = [...whyText(first), alikeNames(group, shownAlike)];
  return [
    `${marks[word] ?? ''} ${element('b', word)}`,
    code(alikeText(group)),
    '',
    told.map((text) => code(text, mostNames)).join('<br>'),
  ];
}

function row(one: DependencyChange): string[] {
  const word = headingOf(one);
  const reasons = one.diff?.reasons ?? [];
  const kept = withAlways(reasons, reasons.slice(0, shownReasons));
  const told = [...policyTold(one), ...whyText(one), ...kept.map(({ text }) => text)];
  const more = reasons.length - kept.length;
  const projects = usersOf(one)
    .slice(0, shownProjects)
    .map((project) => code(project));
  const others = one.projects.length - projects.length;
  return [
    `${marks[word] ?? ''} ${element('b', word)}`,
    code(moveText(one)),
    [...projects, ...(others > 0 ? [`and ${others} more`] : [])].join('<br>'),
    [...told.map((text) => code(text)), ...(more > 0 ? [`and ${more} more`] : [])].join('<br>'),
  ];
}

/** Which rule holds it, what would change that, and who answers for what. */
function policyTold({ policy }: Pick<DependencyChange, 'policy'>): string[] {
  const reasons = (policy?.reasons ?? []).filter(({ decision }) => decision !== 'allow');
  return [
    ...reasons.slice(0, shownReasons).flatMap((one) => [reasonText(one), changeText(one)]),
    ...waivedTexts({ ...(policy && { policy }) }),
  ];
}

function closing(report: PrReport): Block {
  const { policy } = report;
  const lines = [
    ...newOtherVersionTexts(report).map((text) => `<br>${code(text)}`),
    ...(policy ? policyLines(policy) : []),
  ];
  return lines.length > 0 ? ['<p>', ...lines, '</p>'] : [];
}

/** Of what is quiet, the row says all. */
function detailsOf(one: DependencyChange): Block[] {
  if (one.diff === undefined || one.verdict === 'quiet') return [];
  const { fixed, details } = diffBlocks(one.diff);
  const inner = [...fixed.slice(1), ...details].flat().filter((line) => line !== '');
  return [['<details>', element('summary', code(moveText(one))), ...inner, '</details>']];
}

function gapsBlock(report: PrReport): Block {
  const groups = gapGroups(report).flatMap(({ title, gaps }) => [
    `### ${title}`,
    '',
    gapList(gaps),
    '',
  ]);
  if (groups.length === 0) return [];
  const held = (report.policy?.own.reasons ?? []).map((one) =>
    element('li', code(reasonText(one))),
  );
  return held.length > 0 ? [...groups, element('ul', held.join(''))] : groups.slice(0, -1);
}

function gapList(gaps: PrReport['notEvaluated']): string {
  const items = gaps
    .slice(0, shownGaps)
    .map(({ path, reason }) => element('li', code(path ? `${path}: ${reason}` : reason)));
  const more = gaps.length - items.length;
  const rest = more > 0 ? element('li', `and ${more} more`) : '';
  return element('ul', `${items.join('')}${rest}`);
}
