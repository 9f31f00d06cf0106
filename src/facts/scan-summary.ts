import {
  assess,
  type Assessment,
  type Decision,
  isHolding,
  type Verdict,
  verdictOrder,
} from './assessment.js';
import type { Finding } from './finding.js';
import { gapFingerprint } from './fingerprint.js';
import type { PolicyAccount, PolicyReason } from './policy.js';
import type { ContextSummary, GraphNode, ScannedPackage, ScanReport } from './report.js';

/** One way in which a project needs a package. */
export type PackageUsage = GraphNode['usedBy'][number];

interface Judged {
  readonly assessment: Assessment;
  readonly context?: ContextSummary;
}

/** With what surrounds it: a package clear in itself may have been changed on disk. */
export function verdictOf({ assessment, context }: Judged): Verdict {
  const levels = (context?.findings ?? []).map((finding) => finding.level);
  const found: readonly string[] = [assessment.verdict, ...levels];
  return verdictOrder.find((verdict) => found.includes(verdict)) ?? assessment.verdict;
}

const strictest: readonly Decision[] = ['block', 'hold', 'allow'];

/** What nothing is said about is let pass. */
export function worstDecision(decisions: readonly Decision[]): Decision {
  return strictest.find((decision) => decisions.includes(decision)) ?? 'allow';
}

/** Of folders, of either system; `\\u{1b}` is a character that has been written out. */
const separator = /\/|\\(?!u\{)/;

/** A package that does not say its name is called as its file is. */
export function nameOf({ package: { id }, context }: ScannedPackage): string {
  return id || (context.artifact.split(separator).at(-1) ?? '');
}

/** What is wrong with the package, and with it where it lies. */
export function allFindings({ findings, context }: ScannedPackage): readonly Finding[] {
  return [...findings, ...context.findings];
}

/** `Serilog.Sinks.File 5.0.0` of a package URL; what is none is shown as it is. */
export function nameOfPurl(purl: string): string {
  const match = /^pkg:[a-z]+\/([^@]+)@([^?#]+)$/.exec(purl);
  if (!match) return purl;
  try {
    return `${decodeURIComponent(match[1] ?? '')} ${decodeURIComponent(match[2] ?? '')}`;
  } catch {
    return purl;
  }
}

/**
 * From the project to the package: `src/App.csproj`, `Serilog.Sinks.File 5.0.0`, `Serilog 2.10.0`.
 * What is between is `…` where the list of packages does not say who needs whom.
 */
export function wayTo(purl: string, { project, relation, path }: PackageUsage): readonly string[] {
  const between = path.map(nameOfPurl);
  const unknown = relation === 'transitive' && path.length === 0 ? ['…'] : between;
  return [project, ...unknown, nameOfPurl(purl)];
}

/** Every way in which some project needs a package. */
export function usagesOf(report: ScanReport): ReadonlyMap<string, readonly PackageUsage[]> {
  const usages = new Map<string, PackageUsage[]>();
  for (const { purl, usedBy } of report.graph) {
    usages.set(purl, [...(usages.get(purl) ?? []), ...usedBy]);
  }
  return usages;
}

/** The fingerprints that were there before; none where the scan was held against nothing. */
export function knownOf({ baseline }: ScanReport): ReadonlySet<string> {
  return new Set(baseline?.known ?? []);
}

/** It was there before where all was that it rests on; what rests on nothing is always new. */
function isKnownReason({ rests }: PolicyReason, known: ReadonlySet<string>): boolean {
  return rests.length > 0 && rests.every((fingerprint) => known.has(fingerprint));
}

/** What newly holds or blocks. */
export function newReasons(
  { reasons }: Pick<PolicyAccount, 'reasons'>,
  known: ReadonlySet<string>,
): readonly PolicyReason[] {
  return reasons.filter((one) => one.decision !== 'allow' && !isKnownReason(one, known));
}

/** What is new alone, decided; undefined where no policy decided. */
export function newDecision(
  account: PolicyAccount | undefined,
  known: ReadonlySet<string>,
): Decision | undefined {
  return account && worstDecision(newReasons(account, known).map(({ decision }) => decision));
}

/** A package of which all that holds it was there before. */
export function isKnown(scanned: ScannedPackage, known: ReadonlySet<string>): boolean {
  const { policy, decision } = scanned;
  if (policy) return decision !== 'allow' && newReasons(policy, known).length === 0;
  const holding = allFindings(scanned).filter(isHolding);
  const gaps = scanned.assessment.notEvaluated;
  return (
    holding.length + gaps.length > 0 &&
    holding.every(({ fingerprint }) => known.has(fingerprint)) &&
    gaps.every((gap) => known.has(gapFingerprint(gap, scanned.package.purl)))
  );
}

/** The package as what is new in it has it: a known finding must not make a new one worse. */
export function newPart(scanned: ScannedPackage, known: ReadonlySet<string>): ScannedPackage {
  if (known.size === 0) return scanned;
  const isNew = ({ fingerprint }: Finding): boolean => !known.has(fingerprint);
  const findings = scanned.findings.filter(isNew);
  const gaps = scanned.assessment.notEvaluated.filter(
    (gap) => !known.has(gapFingerprint(gap, scanned.package.purl)),
  );
  const context = { ...scanned.context, findings: scanned.context.findings.filter(isNew) };
  return { ...scanned, findings, context, assessment: assess(findings, gaps) };
}

/** The worst of what packages and the repository itself are; `clear` where nothing is wrong. */
export function worstOf(
  packages: readonly ScannedPackage[],
  own: readonly Finding[],
  gaps: number,
): Verdict {
  const found = [
    ...packages.map(verdictOf),
    ...own.map(({ level }) => level),
    ...(gaps > 0 ? ['incomplete'] : []),
  ];
  return verdictOrder.find((verdict) => found.includes(verdict)) ?? 'clear';
}

/** It is wrong with packages together, and not with the files of the repository. */
export function isOfPackages({ evidence }: Finding): boolean {
  return evidence.some(({ package: purl }) => purl !== undefined);
}

/** What is newly wrong beside single packages, in words for people. */
export function ownText(own: readonly Finding[]): readonly string[] {
  const together = own.filter(isOfPackages).length;
  const apart = own.length - together;
  const things = (n: number): string => `${n} ${n === 1 ? 'thing' : 'things'}`;
  return [
    ...(together > 0 ? [`${things(together)} that only packages together show`] : []),
    ...(apart > 0 ? [`${things(apart)} in the repository itself`] : []),
  ];
}

/** What is wrong with the repository itself, or with packages together, as its lists of packages and settings show it. */
export function ownFindings(
  { findings }: ScanReport,
  known: ReadonlySet<string>,
): readonly Finding[] {
  return findings.filter((finding) => isHolding(finding) && !known.has(finding.fingerprint));
}

/** What holds nothing and is easily mended: it is told all the same. */
export function easilyMended(
  { findings }: ScanReport,
  known: ReadonlySet<string>,
): readonly Finding[] {
  return findings.filter(
    (one) => one.mending !== undefined && !isHolding(one) && !known.has(one.fingerprint),
  );
}

/** How many packages have each verdict, the worst first. */
export function countVerdicts(
  packages: readonly ScannedPackage[],
): readonly { readonly verdict: Verdict; readonly count: number }[] {
  return verdictOrder
    .map((verdict) => ({
      verdict,
      count: packages.filter((scanned) => verdictOf(scanned) === verdict).length,
    }))
    .filter(({ count }) => count > 0);
}
