import { limits } from '../core/limits.js';
import type { NotEvaluated, Verdict } from './assessment.js';
import type { Level } from './finding.js';
import type { FlowAccount } from './flow-account.js';

/** Why a package has its verdict, and what would have to be different for a lower one. */
export interface Why {
  readonly verdict: Verdict;
  /** Fingerprints of the findings that decide: each of them alone would be enough. */
  readonly decidedBy: readonly string[];
  /** What the package would be without all of these. */
  readonly otherwise: Verdict;
  readonly findings: readonly FindingWhy[];
  /** Flows that were followed, and that no finding rests on. */
  readonly letPass: readonly FlowAccount[];
  readonly gaps: readonly GapWhy[];
  readonly read: { readonly files: number; readonly assemblies: number; readonly rules: number };
}

export interface FindingWhy {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly message: string;
  readonly fingerprint: string;
  /** What it rests on; what shows the same is one link. */
  readonly links: readonly Link[];
  /** What was tried, beside taking a link away. */
  readonly differences: readonly Outcome[];
}

/** What is said of a finding when something is different, judged anew. */
export interface Outcome {
  readonly words: string;
  readonly level: Level | 'none';
  readonly verdict: Verdict;
}

/** A link of a finding, and what is said without it. */
export interface Link extends Outcome {
  /** Of its pieces, the first ones. */
  readonly pieces: readonly string[];
}

/** Something that was not read, and what reading it would need. */
export interface GapWhy extends NotEvaluated {
  readonly needs: string;
}

/** What would have to be so that something can be read. */
export function readingNeeds(code: string): string {
  if (code in limits)
    return `a higher limit than ${code}, which is Assay's own; until then, a look at the file by hand`;
  switch (code) {
    case 'truncated':
    case 'bad-magic':
    case 'bad-structure':
    case 'bad-checksum':
    case 'bad-encoding':
    case 'bad-value':
      return 'an undamaged file: the package anew from its feed, compared by its digest';
    case 'unsupported':
      return 'a reader for this form of the format, which Assay has not';
    case 'bug':
      return 'Assay to be mended: please report it';
    default:
      return 'the file to be there and readable';
  }
}
