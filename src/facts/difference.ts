import type { Location } from '../core/location.js';
import type { Decision, NotEvaluated, Verdict } from './assessment.js';
import type { Finding } from './finding.js';
import type { KnownRecord } from './known-record.js';
import type { PolicyAccount, PolicySummary } from './policy.js';
import type { OtherVersion, PackageSummary, Tool } from './report.js';

/**
 * What `diff` says of two packages: the JSON contract `assay/diff/1`, docs/schema/diff-1.json. It follows
 * from the two reports alone. Text is as the packages have it: whoever prints it escapes it.
 */
export interface DiffReport {
  readonly schema: 'assay/diff/1';
  readonly tool: Tool;
  readonly before: DiffSide;
  readonly after: DiffSide;
  /** Of the change; what `after` is in itself stands with it. */
  readonly verdict: ChangeVerdict;
  /** Of the change, or of `after` in itself, whichever is stricter. */
  readonly decision: Decision;
  /** Why the change has its verdict, what weighs most first. */
  readonly reasons: readonly ChangeReason[];
  readonly findings: {
    readonly added: readonly Finding[];
    readonly removed: readonly Finding[];
    /** How many both have. */
    readonly same: number;
  };
  /** What could not be read, newly, and what now can; what around both could not be read or asked is new. */
  readonly notEvaluated: {
    readonly added: readonly NotEvaluated[];
    readonly removed: readonly NotEvaluated[];
  };
  readonly changes: Readonly<Record<ChangeSection, readonly Change[]>>;
}

export interface DiffSide {
  readonly package: Pick<
    PackageSummary,
    'purl' | 'id' | 'version' | 'sha256' | 'contentHash' | 'size'
  >;
  /** With what surrounds it. */
  readonly verdict: Verdict;
}

/**
 * `malicious`, `suspicious`: there is a finding of that level that was not there before. `incomplete`:
 * something newly could not be read. `notable`: nothing was found, and somebody should look at what changed.
 * `quiet`: none of what changed is of a kind that has to be looked at.
 */
export type ChangeVerdict = 'malicious' | 'suspicious' | 'incomplete' | 'notable' | 'quiet';

/** What is compared, in the order in which it is told. */
export const changeSections = {
  entryPoints: 'When it runs',
  behaviours: 'What its code can do',
  flows: 'Where secrets go, and what is run',
  endpoints: 'Hosts and addresses',
  secrets: 'Places on disk, and variables of secrets',
  buildFiles: 'Build files and scripts',
  dependencies: 'Dependencies',
  nativeCalls: 'Calls of native code',
  signatures: 'Signatures and owners',
  identity: 'What it says of itself',
  oddities: 'What hides, and what cannot be read',
  methods: 'Methods',
  api: 'Public types and members',
  files: 'Files',
} as const;

export type ChangeSection = keyof typeof changeSections;

export interface Change {
  readonly change: 'added' | 'removed' | 'changed';
  /** What it is called in both: a host, an id, a path, a capability. */
  readonly name: string;
  /** In words for people, on one line. */
  readonly text: string;
  /** Of what changed. */
  readonly before?: string;
  readonly after?: string;
  readonly details: readonly string[];
  /** In the package that has it; in the later one where both do. */
  readonly location?: Location;
  /** Why somebody should look at it; absent where nobody has to. */
  readonly matters?: string;
  /** It is told however long the list is in which it stands. */
  readonly always?: true;
}

export interface ChangeReason {
  readonly section: ChangeSection | 'findings' | 'notEvaluated';
  readonly text: string;
  /** As of the change. */
  readonly always?: true;
}

/** What `pr` says of a branch: the JSON contract `assay/pr/1`, docs/schema/pr-1.json. */
export interface PrReport {
  readonly schema: 'assay/pr/1';
  readonly tool: Tool;
  /** What it is held against: the name that was given, and the commit. */
  readonly base: { readonly ref: string; readonly commit: string };
  /** The worst of all. */
  readonly verdict: ChangeVerdict;
  readonly decision: Decision;
  /** What weighs most first. */
  readonly dependencies: readonly DependencyChange[];
  /** What only packages of the branch together show, and what is wrong with the repository itself, newly; absent where nothing is. */
  readonly findings?: readonly Finding[];
  /** What newly could not be had or read, beside packages that are named above. */
  readonly notEvaluated: readonly NotEvaluated[];
  /** Of `notEvaluated`, what could not be asked at the base either; absent where there is none. */
  readonly atBaseNeither?: readonly NotEvaluated[];
  /** Where a restore newly takes another version than is asked for; absent where there is none. */
  readonly otherVersions?: readonly (OtherVersion & { readonly project: string })[];
  /** By what it was decided; absent where no policy did. `own` is about `notEvaluated` and `findings`. */
  readonly policy?: PolicySummary;
}

/** One package that comes, goes, is another version, or other content of the same version. */
export interface DependencyChange extends DependencyMove {
  readonly verdict: ChangeVerdict;
  readonly decision: Decision;
  /** Absent where there is nothing to compare, or where it could not be read. */
  readonly diff?: DiffReport;
  /** Why it could not be compared. */
  readonly unread?: string;
  /** What lists newly know of it, where its file could not be had. */
  readonly known?: readonly KnownRecord[];
  /** Why it has its decision, where a policy decided. */
  readonly policy?: PolicyAccount;
}

export interface DependencyMove {
  /** `changed`: of the same version, and another package, or from another source. */
  readonly change: 'added' | 'removed' | 'updated' | 'changed';
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
  /** Projects that use it, in the branch; of one that goes, in the base. */
  readonly projects: readonly string[];
  /** Some project asks for it itself. */
  readonly isDirect: boolean;
  /** Package URLs from the first project's own dependency down to the one that needs it, where nobody asks for it. */
  readonly path?: readonly string[];
  /** It goes back to a version before the one that the base has. */
  readonly isLower?: true;
  /** Of what is `changed`: by what, in words. */
  readonly why?: readonly string[];
}
