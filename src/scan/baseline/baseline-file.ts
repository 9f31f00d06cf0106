import type { BaselineFile, BaselineFinding, BaselineGap } from '../../facts/baseline.js';
import type { Finding } from '../../facts/finding.js';
import type { ScanReport } from '../../facts/report.js';
import { excerpt } from '../../core/text.js';
import { compareText } from '../graph.js';
import { isWorse, knowableGaps } from './known.js';

/** Characters of a message: enough to know a finding by, short enough for a line of a diff. */
const messageHead = 120;

/**
 * What a scan found, one entry for each fingerprint, for people to review and for `--baseline`.
 * Nobody's accepted state are bugs of Assay: they are left out.
 */
export function baselineOf(report: ScanReport): BaselineFile {
  const findings = new Map<string, BaselineFinding>();
  const add = (finding: Finding, packageId: string): void => {
    const before = findings.get(finding.fingerprint);
    if (before === undefined || isWorse(finding.level, before.level))
      findings.set(finding.fingerprint, toEntry(finding, packageId));
  };
  for (const { package: head, findings: own, context } of report.packages)
    for (const finding of [...own, ...context.findings]) add(finding, head.id);
  for (const finding of report.findings) add(finding, '');
  const gaps = knowableGaps(report).map(({ path, code, reason, packageId, fingerprint }) => ({
    place: packageId || path,
    code,
    message: excerpt(withoutPlaces(reason), messageHead),
    fingerprint,
  }));
  return {
    schema: 'assay/baseline/1',
    tool: report.tool,
    findings: [...findings.values()].sort(byPackage),
    gaps: gaps.sort(byPlace),
  };
}

/** Which folders were looked in is a matter of the machine, and no file of all is to change by it. */
const withoutPlaces = (reason: string): string => reason.split('; ')[0] ?? '';

function toEntry(finding: Finding, packageId: string): BaselineFinding {
  const { rule, level, message, fingerprint } = finding;
  return { package: packageId, rule, level, message: excerpt(message, messageHead), fingerprint };
}

function byPackage(a: BaselineFinding, b: BaselineFinding): number {
  return (
    compareText(a.package.toLowerCase(), b.package.toLowerCase()) ||
    compareText(a.rule, b.rule) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

function byPlace(a: BaselineGap, b: BaselineGap): number {
  return (
    compareText(a.place.toLowerCase(), b.place.toLowerCase()) ||
    compareText(a.code, b.code) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}
