import type { Decision } from './assessment.js';

/** Who a policy comes from, and so what it may do: the first one there is decides, the repository's tightens. */
export type PolicyRole = 'option' | 'organisation' | 'repository';

/** One policy that was asked. */
export interface PolicySource {
  readonly role: PolicyRole;
  /** Its file, its file at a commit, or the name of a preset. */
  readonly place: string;
  /** Of the file, in lower-case hexadecimal; absent for a preset. */
  readonly sha256?: string;
  /** It may let pass; others can only hold and block. */
  readonly decides: boolean;
}

/** A fact that a decision rests on, as it was. */
export interface FactShown {
  /** As conditions name it: `signature.state`. */
  readonly name: string;
  /** As JSON, cut where it is long; `not known` for a number that nobody knows. */
  readonly value: string;
}

/** Why a package is held or blocked, or let pass where it would not be. */
export interface PolicyReason {
  /** Name of the rule, or of what the verdict means: `verdict: suspicious`. */
  readonly rule: string;
  /** Place of the policy that has it. */
  readonly policy: string;
  readonly decision: Decision;
  readonly message: string;
  readonly facts: readonly FactShown[];
  /** Each alone would change this decision. */
  readonly change: readonly string[];
  /** Fingerprints of what it rests on: it was there before where all of them were. */
  readonly rests: readonly string[];
  /** It holds only because something was not read or could not be had. */
  readonly unread?: true;
}

/** A rule decided, and not what findings or gaps mean: then it rests on a fingerprint of its own. */
export function decidedByRule({ rule, rests, decision }: PolicyReason): boolean {
  const isVerdict = /^verdict: (?!opaque|clear)/.test(rule);
  return !isVerdict && rests.length > 0 && decision !== 'allow';
}

/** A finding, gap or rule that somebody answers for. */
export interface WaivedSummary {
  /** Of the finding or gap; of a rule of the policy, its name. */
  readonly finding: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly approver: string;
  readonly expires: string;
  /** The file and line of the waiver. */
  readonly waiver: string;
}

/** The decision of one package, or of one gap of the scan. */
export interface PolicyAccount {
  /** Strictest first; what only lets pass comes last. */
  readonly reasons: readonly PolicyReason[];
  readonly waived: readonly WaivedSummary[];
}

/** A waiver that does nothing here, and why. */
export interface IdleWaiver {
  readonly waiver: string;
  readonly package: string;
  readonly finding: string;
  readonly state: 'expired' | 'unmatched' | 'not-counted';
  readonly message: string;
}

/** What a scan was decided by. */
export interface PolicySummary {
  readonly sources: readonly PolicySource[];
  /** Whether somebody outside of the repository answers for the policy. */
  readonly vouched: boolean;
  /** In words for people: what was not counted, and why. */
  readonly notes: readonly string[];
  readonly waivers: { readonly used: number; readonly idle: readonly IdleWaiver[] };
  /** What holds that is no package's own: gaps, and what only packages together show. */
  readonly own: PolicyAccount;
}
