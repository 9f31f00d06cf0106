import type { KnownSeverity } from '../../facts/known-record.js';

/** Those whose records are kept; the names are those of the OSV schema, "Defined ecosystems". */
export const ecosystems = ['NuGet', 'npm', 'PyPI'] as const;
export type Ecosystem = (typeof ecosystems)[number];

/**
 * `i` introduced, `f` fixed, `l` last affected, `m` limit; `a` introduced after this version, which ranges of
 * feeds have and the OSV schema has not. Versions of NuGet are normalised, all others as they were written.
 */
export type RangeEvent = readonly [kind: 'i' | 'f' | 'l' | 'm' | 'a', version: string];

export interface AffectedPackage {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  readonly versions: readonly string[];
  readonly ranges: readonly (readonly RangeEvent[])[];
}

/** What is told of a record, whichever package it is asked for. */
export interface RecordText {
  readonly id: string;
  readonly kind: 'malicious' | 'vulnerability';
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly severity: KnownSeverity;
  readonly score?: number;
  readonly vector?: string;
  readonly published: string;
  readonly modified: string;
  readonly references: readonly string[];
}

export interface IntelRecord {
  readonly text: RecordText;
  readonly affected: readonly AffectedPackage[];
  /** Digests of package files that it names: `sha256:` or `sha512:` and lower-case hexadecimal. */
  readonly hashes: readonly string[];
}

/** Something of a record that could not be used; the rest of it counts. */
export type RecordProblem = 'bad-version' | 'bad-affected' | 'bad-severity' | 'bad-hash';

export type ReadRecord =
  | { readonly record: IntelRecord; readonly problems: readonly RecordProblem[] }
  /** `elsewhere`: of ecosystems that Assay does not read; `nameless`: it names no package. */
  | { readonly skipped: 'withdrawn' | 'elsewhere' | 'nameless'; readonly id: string };
