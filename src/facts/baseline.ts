import type { Level } from './finding.js';
import type { Tool } from './report.js';

/**
 * What a scan had found, in a file that people review: the JSON contract `assay/baseline/1`,
 * docs/schema/baseline-1.json. Sorted, reproducible, without timestamps. What is compared are
 * fingerprints and levels; the rest is for whoever reads the file.
 */
export interface BaselineFile {
  readonly schema: 'assay/baseline/1';
  readonly tool: Tool;
  readonly findings: readonly BaselineFinding[];
  readonly gaps: readonly BaselineGap[];
}

export interface BaselineFinding {
  /** Id of the package; empty where the finding is none of a package. */
  readonly package: string;
  readonly rule: string;
  readonly level: Level;
  /** The beginning of what the finding says. */
  readonly message: string;
  readonly fingerprint: string;
}

export interface BaselineGap {
  /** Id of the package, or the path of a file of the repository. */
  readonly place: string;
  readonly code: string;
  readonly message: string;
  readonly fingerprint: string;
}
