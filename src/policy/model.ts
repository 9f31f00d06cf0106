import type { Capability } from '../facts/capability.js';
import type { Decision } from '../facts/assessment.js';
import type { Condition } from './condition/expression.js';

/** What reading a package can come to, and what a policy says that it means. */
export const meanings = {
  malicious: 'a finding is malicious',
  suspicious: 'a finding is suspicious',
  incomplete: 'something should have been read and was not',
  unavailable: 'a package could not be had, or its feed did not answer',
  unasked: 'a list of known packages, or the trusted roots, could not be asked',
  opaque: 'a file cannot say more to a static reader',
  clear: 'none of these',
} as const;
export type Meaning = keyof typeof meanings;

/** Plain JSON: what has been read and checked once is kept. */
export interface Policy {
  /** For people: a file, a file at a commit, a preset. */
  readonly place: string;
  readonly extends?: PresetName;
  /** What it says itself, above what it extends. */
  readonly verdicts: Partial<Readonly<Record<Meaning, Decision>>>;
  /** Whether waivers in a repository count, where this policy decides over it. */
  readonly repositoryWaivers: boolean;
  readonly rules: readonly PolicyRule[];
}

export type PresetName = 'default' | 'strict' | 'observe';

export interface PolicyRule {
  readonly name: string;
  /** In the file, from 1. */
  readonly line: number;
  readonly why?: string;
  readonly packages?: readonly string[];
  readonly except?: readonly string[];
  /** A range of NuGet. */
  readonly versions?: string;
  readonly sources?: readonly string[];
  readonly when?: Condition;
  /** Where it applies: what is decided, or what has to be. */
  readonly effect: { readonly decision: Decision } | Demand;
}

/** What a package has to be, and what is decided where it is not. */
export interface Demand {
  readonly require: Requirements;
  readonly otherwise: Exclude<Decision, 'allow'>;
}

export interface Requirements {
  /** `any`: by anybody. */
  readonly signature?: 'author' | 'repository' | 'any';
  /** By the roots and the time of the scan. */
  readonly trusted?: true;
  /** One of them has to have signed it. */
  readonly signers?: readonly SignerName[];
  /** All owners that the repository named have to be among these, and there has to be one. */
  readonly owners?: readonly string[];
  readonly sources?: readonly string[];
  /** Whole hours since it was published, at the least. */
  readonly minimumAge?: number;
  readonly capabilities?: Budget;
  readonly byItself?: Budget;
}

/** By the certificate itself, or by its subject. */
export type SignerName = { readonly fingerprint: string } | { readonly subject: string };

export interface Budget {
  /** Nothing but these. */
  readonly only?: readonly Capability[];
  readonly never?: readonly Capability[];
}

export interface Waiver {
  /** The file and line. */
  readonly place: string;
  readonly package: string;
  /** A range of NuGet. */
  readonly versions?: string;
  /** Of the package file: the waiver is of these bytes alone. */
  readonly sha256?: string;
  readonly finding: WaivedFinding;
  readonly reason: string;
  readonly approver: string;
  /** The last day on which it counts, in UTC. */
  readonly expires: string;
}

export type WaivedFinding =
  | { readonly kind: 'rule' | 'fingerprint' | 'policy'; readonly name: string }
  | { readonly kind: 'not-evaluated' };
