import type { KnownRecord } from './known-record.js';

/** `GHSA-… (CVE-…): summary; high, 7.5; fixed in 13.0.1` */
export function vulnerabilityText(record: KnownRecord): string {
  const { id, aliases, summary } = record;
  const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
  return `${id}${also}${summary ? `: ${summary}` : ''}; ${severityText(record)}; ${fixedText(record)}`;
}

/** `high 7.5`; a word alone where there is no score. */
export function severityText({ severity, score }: KnownRecord): string {
  const word = severity === 'unknown' ? 'severity unknown' : severity;
  return score === undefined ? word : `${word} ${score.toFixed(1)}`;
}

export function fixedText({ fixed }: KnownRecord): string {
  return fixed.length === 0 ? 'no fixed version is named' : `fixed in ${fixed.join(' or ')}`;
}
