import { isKnowable, type NotEvaluated } from '../../facts/assessment.js';
import type { Level } from '../../facts/finding.js';
import { gapsOf, type PlacedGap } from '../../facts/fingerprint.js';
import { decidedByRule, type PolicyAccount } from '../../facts/policy.js';

/** What an earlier scan had: the worst level of every fingerprint of its findings, and its gaps. */
export interface Known {
  /** The file, or the commit, in words for people. */
  readonly source: string;
  readonly rulesDigest: string;
  readonly findings: ReadonlyMap<string, Level>;
  /** How many there were, by fingerprint. */
  readonly gaps: ReadonlyMap<string, number>;
}

export interface Marked {
  readonly fingerprint: string;
  readonly level: Level;
}

/** Of a scan's report, what is compared; of another version's report no more is asked. */
export interface Compared<F extends Marked = Marked> {
  readonly tool: { readonly rulesDigest: string };
  readonly packages: readonly {
    readonly package: { readonly id: string; readonly purl: string };
    readonly assessment: { readonly notEvaluated: readonly NotEvaluated[] };
    readonly findings: readonly F[];
    readonly context: { readonly findings: readonly F[] };
    readonly policy?: Pick<PolicyAccount, 'reasons'>;
  }[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly findings: readonly F[];
}

/** Nothing was there before: everything is new. */
export function nothingKnown(source: string, rulesDigest: string): Known {
  return { source, rulesDigest, findings: new Map(), gaps: new Map() };
}

export function knownOf(report: Compared, source: string): Known {
  return {
    source,
    rulesDigest: report.tool.rulesDigest,
    findings: worstLevels([...findingsIn(report), ...ruledIn(report)]),
    gaps: counted(knowableGaps(report)),
  };
}

export function findingsIn<F extends Marked>(report: Compared<F>): F[] {
  const ofPackages = report.packages.flatMap((p) => [...p.findings, ...p.context.findings]);
  return [...ofPackages, ...report.findings];
}

/** What rules of a policy hold or block, by the level that would have done so. */
export function ruledIn(report: Pick<Compared, 'packages'>): Marked[] {
  return report.packages.flatMap(({ policy }) =>
    (policy?.reasons ?? []).filter(decidedByRule).flatMap(({ rests, decision }) =>
      rests.map(
        (fingerprint) =>
          ({
            fingerprint,
            level: decision === 'block' ? 'malicious' : 'suspicious',
          }) as const,
      ),
    ),
  );
}

/** What is wrong with the machine, and not with what was scanned, is nobody's accepted state. */
export function knowableGaps(report: Compared): PlacedGap[] {
  return gapsOf(report).filter(isKnowable);
}

const levels: readonly Level[] = ['note', 'suspicious', 'malicious'];

export const isWorse = (a: Level, b: Level): boolean => levels.indexOf(a) > levels.indexOf(b);

/** Two versions of a package in one repository can differ in the level. */
export function worstLevels(marked: Iterable<Marked>): Map<string, Level> {
  const worst = new Map<string, Level>();
  for (const { fingerprint, level } of marked) {
    const before = worst.get(fingerprint);
    if (before === undefined || isWorse(level, before)) worst.set(fingerprint, level);
  }
  return worst;
}

export function counted(gaps: Iterable<{ readonly fingerprint: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fingerprint } of gaps) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  return counts;
}
