import { shortCommit } from '../core/text.js';
import { gapCounts } from './branch-words.js';
import type {
  Change,
  ChangeVerdict,
  DependencyChange,
  DependencyMove,
  DiffReport,
  DiffSide,
  PrReport,
} from './difference.js';
import { maliciousText, vulnerabilityText } from './known-text.js';
import { nameOfPurl, ownText } from './scan-summary.js';

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

/** First words of answers, the worst first. */
export const headings = ['BLOCKED', 'HELD', 'LOOK', 'QUIET'] as const;

type Heading = (typeof headings)[number];

const wordOf: Readonly<Record<ChangeVerdict, Heading>> = {
  malicious: 'BLOCKED',
  suspicious: 'HELD',
  incomplete: 'HELD',
  notable: 'LOOK',
  quiet: 'QUIET',
};

/** The word that the answer begins with: a package that stays malicious is not let pass for changing little. */
export function headingOf({
  verdict,
  decision,
}: Pick<DiffReport, 'verdict' | 'decision'>): Heading {
  if (decision === 'block') return wordOf.malicious;
  if (decision === 'hold') return wordOf.suspicious;
  // A policy lets it pass, or a waiver: it is to be looked at all the same.
  return verdict === 'quiet' ? wordOf.quiet : wordOf.notable;
}

const things = (count: number): string =>
  count === 1 ? '1 thing in it is' : `${count} things in it are`;

/** What to think of the change, and of the later package where that is worse. */
export function answerOf(report: DiffReport): string {
  const { verdict, after, reasons } = report;
  const isBad = after.verdict !== 'clear' && (verdict === 'notable' || verdict === 'quiet');
  const still = isBad ? `; ${nameOf(after)} is ${after.verdict} in itself, as it was before` : '';
  if (verdict === 'incomplete' && after.verdict !== 'incomplete')
    return 'not all that counts could be read or asked, so that not all of the change could be told';
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

/** Of a list that is cut, what was kept, and what is told however long it is. */
export function withAlways<T extends { readonly always?: true }>(
  all: readonly T[],
  kept: readonly T[],
): readonly T[] {
  const told = new Set(kept);
  return all.filter((one) => one.always || told.has(one));
}

/** `Serilog 3.1.1 → 4.0.0`, `Serilog 4.0.0 is new` */
export function moveText({ change, id, before = '', after = '' }: DependencyMove): string {
  if (change === 'added') return `${id} ${after} is new`;
  if (change === 'changed') return `${id} ${after}, the same version`;
  return change === 'removed' ? `${id} ${before} is gone` : `${id} ${before} → ${after}`;
}

/** What is said of a package before what is to be looked at. */
export function whyText(one: DependencyChange): readonly string[] {
  const { id, change, diff, unread, after = '', isLower, why = [], known = [] } = one;
  const lower = isLower ? ['goes back to a lower version'] : [];
  if (unread !== undefined) {
    const told = known.map((record) =>
      record.kind === 'malicious'
        ? maliciousText({ id, version: after }, record)
        : `newly has a known vulnerability: ${vulnerabilityText(record)}`,
    );
    return [...told, ...lower, ...why, `it could not be compared: ${unread}`];
  }
  if (diff === undefined) return [...lower, ...why];
  const isNew = change === 'added' ? 'it was not used before; all that it does is new' : '';
  const isBad = diff.after.verdict === 'clear' ? '' : `it is ${diff.after.verdict} in itself`;
  // That it goes back stands in what changed, where that could be told.
  return [isNew, ...why, isBad].filter(Boolean);
}

/** Who uses it: of what nobody asks for itself, by which way the first project does. */
export function usersOf({ projects, path, id, after, before }: DependencyMove): readonly string[] {
  const [project, ...others] = projects;
  if (project === undefined || path === undefined) return projects;
  const between = path.length > 0 ? path.map(nameOfPurl) : ['…'];
  return [[project, ...between, `${id} ${after ?? before ?? ''}`].join(' → '), ...others];
}

/** The command that tells all of it. */
export const whatToRead = ({ id, before, after }: DependencyMove): string =>
  `more: assay diff ${id}@${before ?? ''} ${id}@${after ?? ''}`;

/** `3 packages change, of which 1 is for somebody to look at` */
export function answerOfBranch(report: PrReport): string {
  const { dependencies, base } = report;
  const against = `against ${shortCommit(base.ref)}`;
  const beside = [...ownText(report.findings ?? []), ...gapCounts(report)];
  if (dependencies.length === 0 && beside.length === 0) return `no package changes ${against}`;
  const counts = headings
    .map((word) => [word, dependencies.filter((one) => headingOf(one) === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${branchWords[word]}`);
  const count = dependencies.length;
  const head = `${count} ${count === 1 ? 'package changes' : 'packages change'} ${against}`;
  return [`${head}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`, ...beside].join('; ');
}

const branchWords: Readonly<Record<Heading, string>> = {
  BLOCKED: 'blocked',
  HELD: 'held',
  LOOK: 'to look at',
  QUIET: 'with nothing to look at',
};
