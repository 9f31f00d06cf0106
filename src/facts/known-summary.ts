import { groupBy } from '../core/group.js';
import type { Finding } from './finding.js';
import type { KnownRecord } from './known-record.js';
import { vulnerabilityText } from './known-text.js';
import { waivedFingerprints } from './policy-words.js';
import type { ScannedPackage, ScanReport } from './report.js';
import { allFindings, nameOfPurl } from './scan-summary.js';

/** A package of a scan with one vulnerability that it is known to have. */
export interface Vulnerable {
  readonly purl: string;
  readonly name: string;
  readonly record: KnownRecord;
  /** Whoever scans wants it held for that. */
  readonly holds: boolean;
}

const order = ['critical', 'high', 'unknown', 'medium', 'low'];

/** The vulnerabilities of all packages, of those too whose files are not there; worst first. */
export function vulnerable(report: ScanReport, known: ReadonlySet<string>): readonly Vulnerable[] {
  const present = report.packages.map((scanned) => ({
    purl: scanned.package.purl,
    records: scanned.context.known ?? [],
    findings: allFindings(scanned),
  }));
  const missing = report.graph.map(({ purl, known: records = [] }) => ({
    purl,
    records,
    findings: report.findings,
  }));
  const rows = [...present, ...missing].flatMap(({ purl, records, findings }) =>
    records.flatMap((record) => rowOf(purl, record, findings, known)),
  );
  const distinct = new Map(rows.map((row) => [`${row.purl} ${row.record.id}`, row]));
  return [...distinct.values()].sort(worstFirst);
}

function worstFirst(a: Vulnerable, b: Vulnerable): number {
  return (
    order.indexOf(a.record.severity) - order.indexOf(b.record.severity) ||
    (b.record.score ?? 0) - (a.record.score ?? 0) ||
    compare(a.name, b.name) ||
    compare(a.record.id, b.record.id)
  );
}

function rowOf(
  purl: string,
  record: KnownRecord,
  findings: readonly Finding[],
  known: ReadonlySet<string>,
): Vulnerable[] {
  if (record.kind !== 'vulnerability') return [];
  const message = vulnerabilityText(record);
  const finding = findings.find((each) => isAdvisory(each) && each.message === message);
  if (finding !== undefined && known.has(finding.fingerprint)) return [];
  return [{ purl, name: nameOfPurl(purl), record, holds: finding?.holds === true }];
}

/** A package of a scan with all that it is known to have, the worst first. */
export interface VulnerablePackage extends Pick<Vulnerable, 'purl' | 'name'> {
  readonly records: readonly KnownRecord[];
}

/** The same by package, in the order of what is worst in each. */
export function byPackage(rows: readonly Vulnerable[]): readonly VulnerablePackage[] {
  return [...groupBy(rows, ({ purl }) => purl)].map(([purl, group]) => ({
    purl,
    name: nameOfPurl(purl),
    records: group.map(({ record }) => record),
  }));
}

/** The vulnerabilities that newly hold a package, and that nobody answers for. */
export function holdingRecords(
  scanned: ScannedPackage,
  known: ReadonlySet<string>,
): readonly KnownRecord[] {
  const waived = waivedFingerprints(scanned);
  const findings = allFindings(scanned).filter((each) => !waived.has(each.fingerprint));
  const { purl } = scanned.package;
  return (scanned.context.known ?? [])
    .flatMap((record) => rowOf(purl, record, findings, known))
    .filter(({ holds }) => holds)
    .toSorted(worstFirst)
    .map(({ record }) => record);
}

/** A note that is worth telling where notes are not: somebody has to update something. */
export function isAdvisory({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule === 'known-vulnerability';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
