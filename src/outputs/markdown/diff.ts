import { describeLocation } from '../../core/location.js';
import { isHolding } from '../../facts/assessment.js';
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
import { code, element } from './html.js';
import type { Block } from './index.js';
import { findingLines } from './packages.js';
import { Room, sizeOf, textOf } from './room.js';

const shownReasons = 20;
const shownChanges = 50;
const shownDetails = 10;
/** For the sentences that say what is left out. */
const reserve = 300;

export const marks: Readonly<Record<string, string>> = {
  BLOCKED: '🛑',
  HELD: '⚠️',
  LOOK: '👀',
  QUIET: '✅',
};

/** A page for a pull request: what to think of the change, why, and all that changed, folded away. */
export function renderDiffMarkdown(
  report: DiffReport,
  { most }: { readonly most: number },
): string {
  const { fixed, details } = diffBlocks(report);
  const room = new Room(most - sizeOf(fixed) - reserve);
  const kept = details.slice(0, room.count(details));
  const left = details.length - kept.length;
  const more =
    left > 0 ? [[`${left} more parts of the change are left out, for want of room.`]] : [];
  return textOf([...fixed, ...kept, ...more]);
}

/** What has to stand there, and what may be left out. Nothing of a package stands in the heading but in `code`. */
export function diffBlocks(report: DiffReport): {
  readonly fixed: readonly Block[];
  readonly details: readonly Block[];
} {
  const word = headingOf(report);
  const sections = Object.keys(changeSections) as ChangeSection[];
  return {
    fixed: [
      [
        `## ${marks[word] ?? ''} Assay: ${word}`,
        '',
        element('p', `${code(pairText(report))}<br>${answer(report)}`),
      ],
      reasonsBlock(report),
    ],
    details: [
      ...report.findings.added
        .filter(isHolding)
        .map((finding): Block => [
          '<details>',
          element('summary', `${element('b', `new: ${finding.level}`)} ${code(finding.title)}`),
          ...findingLines(finding),
          '</details>',
        ]),
      ...sections
        .filter((section) => report.changes[section].length > 0)
        .map((section) => sectionBlock(section, report.changes[section])),
    ],
  };
}

const answer = (report: DiffReport): string => code(`${answerOf(report)}.`);

function reasonsBlock({ reasons }: DiffReport): Block {
  if (reasons.length === 0) return [];
  const kept = withAlways(reasons, reasons.slice(0, shownReasons));
  const items = kept.map(({ text }) => code(text));
  const more = reasons.length - items.length;
  return [list([...items, ...(more > 0 ? [`and ${more} more`] : [])])];
}

function sectionBlock(section: ChangeSection, changes: readonly Change[]): Block {
  const weight = ({ matters }: Change): number => (matters === undefined ? 1 : 0);
  const sorted = changes.toSorted((a, b) => weight(a) - weight(b));
  const kept = withAlways(sorted, sorted.slice(0, shownChanges));
  const more = changes.length - kept.length;
  return [
    '<details>',
    element('summary', `${changeSections[section]} (${changes.length})`),
    list([...kept.map(itemOf), ...(more > 0 ? [`and ${more} more`] : [])]),
    '</details>',
  ];
}

function itemOf(change: Change): string {
  const { details, location, matters } = change;
  const text = code(`${signs[change.change]} ${changeText(change)}`);
  const place = location ? describeLocation(location) : '';
  const kept = details.slice(0, shownDetails).map((detail) => code(detail));
  const more = details.length - kept.length;
  return [
    matters === undefined ? text : element('b', text),
    ...(place && place !== change.name ? [`at ${code(place)}`] : []),
    ...kept,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('<br>');
}

const list = (items: readonly string[]): string =>
  element('ul', items.map((item) => element('li', item)).join(''));
