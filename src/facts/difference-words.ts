import type { Change, ChangeVerdict, DiffReport, DiffSide } from './difference.js';

/** A change in words for people: outputs share them. */

export const signs: Readonly<Record<Change['change'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
};

const nameOf = ({ package: { id, version } }: DiffSide): string => `${id} ${version}`.trim();

/** `Example.Money 3.0.0 (clear) → 3.1.0 (clear)`; both ids where they differ. */
export function pairText({ before, after }: DiffReport): string {
  const isSame = before.package.id.toLowerCase() === after.package.id.toLowerCase();
  const later = isSame ? after.package.version : nameOf(after);
  return `${nameOf(before)} (${before.verdict}) → ${later} (${after.verdict})`;
}

const headings: Readonly<Record<ChangeVerdict, string>> = {
  malicious: 'BLOCKED',
  suspicious: 'HELD',
  incomplete: 'HELD',
  notable: 'LOOK',
  quiet: 'QUIET',
};

/** The word that the answer begins with: a package that stays malicious is not let pass for changing little. */
export function headingOf({ verdict, decision }: DiffReport): string {
  if (decision === 'block') return headings.malicious;
  return decision === 'hold' ? headings.suspicious : headings[verdict];
}

const things = (count: number): string =>
  count === 1 ? '1 thing in it is' : `${count} things in it are`;

/** What to think of the change, and of the later package where that is worse. */
export function answerOf(report: DiffReport): string {
  const { verdict, after, reasons } = report;
  const isBad = after.verdict !== 'clear' && (verdict === 'notable' || verdict === 'quiet');
  const still = isBad ? `; ${nameOf(after)} is ${after.verdict} in itself, as it was before` : '';
  return `${sentences[verdict](reasons.length)}${still}`;
}

const sentences: Readonly<Record<ChangeVerdict, (reasons: number) => string>> = {
  malicious: () => 'something malicious comes in with this change',
  suspicious: () => 'something suspicious comes in with this change',
  incomplete: () =>
    'not all of the later package could be read, so that not all of the change could be told',
  notable: (count) =>
    `nothing bad was found in the change, and ${things(count)} for somebody to look at`,
  quiet: () => 'nothing in the change is of a kind that has to be looked at',
};

export const changeText = ({ text, before, after }: Change): string =>
  before === undefined ? text : `${text}: ${before} → ${after ?? ''}`;
