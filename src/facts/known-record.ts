import type { Seen } from './fact.js';
import type { Severity } from './finding.js';

/** `unknown` where a record gives no score and no word. */
export type KnownSeverity = Severity | 'unknown';

/** What lists of malicious packages and of vulnerabilities say of one version of a package. */
export interface KnownRecord {
  /** `MAL-2024-4012`, `GHSA-…`, `CVE-…`, or an organisation's own. */
  readonly id: string;
  readonly kind: 'malicious' | 'vulnerability';
  /** Of the same in other lists. */
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly severity: KnownSeverity;
  /** By the vector, 0 to 10. */
  readonly score?: number;
  /** As the record gives it: `CVSS:3.1/…`, `CVSS:4.0/…`. */
  readonly vector?: string;
  /** The next version without it, for each range that the version is in. */
  readonly fixed: readonly string[];
  readonly published: string;
  readonly modified: string;
  readonly references: readonly string[];
  /** What the record names of the package: its version, a range around it, or a digest of its bytes. */
  readonly matched: 'version' | 'range' | 'hash';
  /** The list that it stands in. */
  readonly source: string;
}

/** The package, in this version, stands in a list (basis: context). */
export interface KnownRecordFact extends Seen<'known-record'> {
  readonly package: { readonly id: string; readonly version: string };
  readonly record: KnownRecord;
  /** Whoever scans wants packages with such a record held. */
  readonly holds?: true;
}

/** One list that was asked. Times are RFC 3339, in UTC. */
export interface KnownSource {
  readonly name: string;
  readonly records: number;
  /** When it was last read, or its origin said that nothing had changed. */
  readonly refreshed: string;
  /** The newest change that any record states. */
  readonly newest?: string;
}
