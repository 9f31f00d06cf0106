import type { KnownRecord } from './known-record.js';

const shownRecords = 5;

/** `2 known vulnerabilities: GHSA-… (high 7.5; fixed in 13.0.1), GHSA-… (…)`, of what holds a package. */
export function holdingText(records: readonly KnownRecord[]): string {
  const told = records
    .slice(0, shownRecords)
    .map((record) => `${record.id} (${severityText(record)}; ${fixedText(record)})`);
  const more = records.length - told.length;
  const all = [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return `${vulnerabilities(records.length)}: ${all}`;
}

export const vulnerabilities = (count: number): string =>
  count === 1 ? '1 known vulnerability' : `${count} known vulnerabilities`;

/** `Evil.Package 1.0.0 is malicious by MAL-… (GHSA-…): summary` */
export function maliciousText(
  { id, version }: { readonly id: string; readonly version: string },
  record: KnownRecord,
): string {
  const also = record.aliases.length > 0 ? ` (${record.aliases.join(', ')})` : '';
  const told = record.summary ? `: ${record.summary}` : '';
  return `${id} ${version} is malicious by ${record.id}${also}${told}`;
}

/** `GHSA-… (CVE-…): summary; high, 7.5; fixed in 13.0.1` */
export function vulnerabilityText(record: KnownRecord): string {
  const { id, aliases } = record;
  const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
  const said = saidOf(record);
  return `${id}${also}${said ? `: ${said}` : ''}; ${severityText(record)}; ${fixedText(record)}`;
}

/** What it is about; where nobody says that, as feeds do not, the address at which somebody does. */
export function saidOf({ id, summary, references: [first = ''] }: KnownRecord): string {
  return summary || (first === id ? '' : first);
}

/** `high 7.5`; a word alone where there is no score. */
export function severityText({ severity, score }: KnownRecord): string {
  const word = severity === 'unknown' ? 'severity unknown' : severity;
  return score === undefined ? word : `${word} ${score.toFixed(1)}`;
}

export function fixedText({ fixed }: KnownRecord): string {
  return fixed.length === 0 ? 'no fixed version is named' : `fixed in ${fixed.join(' or ')}`;
}
