import { builtInDecision, type Decision, isHolding } from '../facts/assessment.js';
import {
  changeSections,
  type ChangeReason,
  type ChangeSection,
  type ChangeVerdict,
  type DiffReport,
} from '../facts/difference.js';
import type { Finding } from '../facts/finding.js';
import { isAdvisory } from '../facts/known-summary.js';
import { worstDecision } from '../facts/scan-summary.js';

type Parts = Pick<DiffReport, 'findings' | 'notEvaluated' | 'changes'>;

/**
 * Of what is new alone. Where the later package was not read whole, the change was not either, whatever could
 * not be read of the earlier one.
 */
export function verdictOfChange({ findings, changes }: Parts, unread: number): ChangeVerdict {
  const levels = findings.added.map(({ level }) => level);
  if (levels.includes('malicious')) return 'malicious';
  if (levels.includes('suspicious')) return 'suspicious';
  if (unread > 0) return 'incomplete';
  const isNotable = Object.values(changes).some((all) => all.some(({ matters }) => matters));
  return isNotable || findings.added.some(isTold) ? 'notable' : 'quiet';
}

/** The change, and what the later package is in itself: one that stays malicious is not let pass. */
export function decisionOf(verdict: ChangeVerdict, after: Decision): Decision {
  const ofChange: Record<ChangeVerdict, Decision> = {
    malicious: builtInDecision('malicious'),
    suspicious: builtInDecision('suspicious'),
    incomplete: builtInDecision('incomplete'),
    notable: 'allow',
    quiet: 'allow',
  };
  return worstDecision([ofChange[verdict], after]);
}

/** What weighs, section by section in the order in which they are told. */
export function reasonsOf({ findings, notEvaluated, changes }: Parts): readonly ChangeReason[] {
  const order = ['malicious', 'suspicious', 'note'];
  const found = findings.added
    .filter((one) => one.level !== 'note' || isTold(one))
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  const unread = notEvaluated.added.map(({ path, reason }): ChangeReason => ({
    section: 'notEvaluated',
    text: `not read: ${path ? `${path}: ` : ''}${reason}`,
  }));
  const sections = Object.keys(changeSections) as ChangeSection[];
  return [
    ...found.map((one): ChangeReason => ({ section: 'findings', text: findingText(one) })),
    ...unread,
    ...sections.flatMap((section) =>
      changes[section].flatMap(({ matters, text, before, after, always }): ChangeReason[] => {
        if (matters === undefined) return [];
        const why = `${matters}: ${textOf(text, before, after)}`;
        return [{ section, text: why, ...(always && { always }) }];
      }),
    ),
  ];
}

/** A known vulnerability holds nothing, and somebody has to know that it comes in. */
const isTold = (one: Finding): boolean => isHolding(one) || isAdvisory(one);

function findingText(one: Finding): string {
  const { level, title, message } = one;
  return isAdvisory(one)
    ? `newly has a known vulnerability: ${message}`
    : `${level}: ${title}: ${message}`;
}

const textOf = (text: string, before?: string, after?: string): string =>
  before === undefined ? text : `${text}: ${before} → ${after ?? ''}`;
