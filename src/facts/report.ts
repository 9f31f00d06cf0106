import type { Location } from '../core/location.js';
import type { Assessment, Decision, NotEvaluated } from './assessment.js';
import type { AssemblyClaims } from './assembly-claims.js';
import type { Capability } from './capability.js';
import type { ClientRefusal } from './client-refusal.js';
import type { Continuity } from './continuity.js';
import type { CallStep, Phase, Reached, Surface } from './entry-point.js';
import type { AssemblyMark, FileKind, FileRole } from './fact.js';
import type { Finding } from './finding.js';
import type { Handoff } from './flow-account.js';
import type { GraphNode } from './graph-node.js';
import type { NameImitation } from './imitation.js';
import type { KnownRecord, KnownSource } from './known-record.js';
import type { PackageOrigin } from './origin.js';
import type { ReleasesSummary, ReleaseSummary } from './release.js';
import type { PolicyAccount, PolicySummary } from './policy.js';
import type { ProjectSummary } from './project-summary.js';
import type { SameVersion } from './same-version.js';
import type { SignatureAccount, TrustSummary } from './signature.js';
import type { EndpointSummary, PathSummary, VariableSummary } from './string-summaries.js';

export type { GraphNode } from './graph-node.js';
export type { EndpointSummary, PathSummary, VariableSummary } from './string-summaries.js';
export type { PackageListSource } from './package-list.js';
export type { OtherVersion, ProjectSummary } from './project-summary.js';

/**
 * What `inspect` says of one package: the JSON contract `assay/inspect/1`, described by
 * docs/schema/inspect-1.json. Everything in it follows from the bytes, except `context` and
 * `decision`. Sorted, reproducible, without timestamps. All text is as the package has it: whoever
 * prints it to a terminal or a page escapes it (core/text.ts).
 */
export interface InspectReport {
  readonly schema: 'assay/inspect/1';
  readonly tool: Tool;
  readonly package: PackageSummary;
  readonly assessment: Assessment;
  /** Who signed it, by its bytes alone: whether that is to be trusted says the context. */
  readonly signature: SignatureAccount;
  readonly entryPoints: readonly EntryPoint[];
  readonly behaviours: readonly Behaviour[];
  /** Native functions that its code declares (P/Invoke), by who comes to them; absent where none. */
  readonly nativeCalls?: StartedBy;
  readonly findings: readonly Finding[];
  readonly contents: Contents;
  readonly assemblies: readonly AssemblySummary[];
  readonly msbuild: readonly MsBuildSummary[];
  readonly scripts: readonly ScriptSummary[];
  readonly natives: readonly NativeSummary[];
  readonly endpoints: readonly EndpointSummary[];
  readonly paths: readonly PathSummary[];
  readonly variables: readonly VariableSummary[];
  readonly disguises: readonly DisguiseSummary[];
  readonly archive: readonly ArchiveNote[];
  /** What the package leaves for other code, and what it picks up and takes on. */
  readonly handoffs: readonly Handoff[];
  readonly opaque: readonly Opaque[];
  readonly context?: ContextSummary;
  readonly decision?: Decision;
  /** Why it has its decision, where a policy decided. */
  readonly policy?: PolicyAccount;
}

export interface Tool {
  readonly version: string;
  /** SHA-256 over the built engine, its rules and its data. */
  readonly rulesDigest: string;
}

export interface PackageSummary {
  readonly purl: string;
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  /** NuGet's content hash: base64 SHA-512 with the signature taken out. */
  readonly contentHash: string;
  readonly signed: boolean;
  /** Bytes of the package file. */
  readonly size: number;
  readonly title: string;
  readonly authors: string;
  readonly description: string;
  readonly license: string;
  readonly projectUrl: string;
  readonly repository: string;
  /** That it says it is built from; absent where it names none. */
  readonly repositoryCommit?: string;
  readonly packageTypes: readonly string[];
  readonly dependencies: readonly DependencySummary[];
}

export interface DependencySummary {
  readonly targetFramework: string;
  readonly id: string;
  readonly range: string;
}

/** Something with which code of the package begins to run; one for all frameworks that have it. */
export interface EntryPoint {
  readonly surface: Surface;
  readonly phase: Phase;
  readonly alsoIn: readonly Phase[];
  /** It runs without the consumer's code, or a person, asking for it. */
  readonly byItself: boolean;
  readonly name: string;
  readonly when: string;
  readonly condition?: string;
  readonly count: number;
  /** Of the first of them. */
  readonly location: Location;
  readonly targetFrameworks: readonly string[];
  readonly runtimeIdentifiers: readonly string[];
  /** Folders of frameworks, out of which NuGet imports what leads to it; absent where others do too. */
  readonly importedFrom?: readonly string[];
  /** What it comes to by the calls of the package's own code, or what its own text does. */
  readonly reaches: readonly ReachSummary[];
}

/** Something that an entry point leads to, with the shortest way there. */
export interface ReachSummary {
  readonly kind: Reached['kind'];
  /** Of an API. */
  readonly capability?: Capability;
  /** The API that is called, or what the string names. */
  readonly text: string;
  readonly location: Location;
  /** From the entry point to the member that calls; empty where the entry point's own text does. */
  readonly steps: readonly CallStep[];
}

/** Entry points of one kind, counted. */
export interface RunSummary {
  readonly surface: Surface;
  readonly phase: Phase;
  readonly byItself: boolean;
  readonly count: number;
}

/** Of runs, some of build files for which NuGet takes the folder of one framework (`build/net8.0`). */
export interface FramedRuns extends RunSummary {
  readonly importedFrom: readonly string[];
}

/** Call sites by who comes to them first; the sum is all that were seen. */
export interface StartedBy {
  /** What runs by itself. */
  readonly itself: number;
  /** What runs when somebody starts it, such as a tool, or uses a type. */
  readonly asked: number;
  /** Public members, which only the consumer's code calls. */
  readonly consumer: number;
  /** Nothing that is known to run. */
  readonly nothing: number;
}

/** One capability and where it is used. */
export interface Behaviour {
  readonly capability: Capability;
  /** Call sites over all files. */
  readonly calls: number;
  /** The called APIs, most used first, with their call sites. */
  readonly apis: readonly { readonly api: string; readonly calls: number }[];
  readonly startedBy: StartedBy;
  readonly files: readonly string[];
}

export interface Contents {
  readonly files: readonly FileEntry[];
  readonly targetFrameworks: readonly string[];
  readonly runtimeIdentifiers: readonly string[];
}

export interface FileEntry {
  readonly path: string;
  readonly kind: FileKind;
  readonly role: FileRole;
  readonly size: number;
  readonly sha256: string;
  readonly targetFramework?: string;
  readonly runtimeIdentifier?: string;
}

export interface AssemblySummary {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly publicKeyToken: string;
  readonly targetFramework: string;
  readonly references: readonly string[];
  readonly types: number;
  readonly methods: number;
  readonly marks: readonly AssemblyMark[];
  readonly claims: AssemblyClaims;
  readonly capabilities: readonly { readonly capability: Capability; readonly calls: number }[];
  readonly platformInvokes: readonly { readonly module: string; readonly entryPoint: string }[];
  readonly resources: readonly {
    readonly name: string;
    readonly size: number;
    readonly contentKind: FileKind;
  }[];
}

export interface MsBuildSummary {
  readonly path: string;
  readonly constructs: readonly {
    readonly construct: string;
    readonly line: number;
    readonly target?: string;
    readonly hook?: string;
    readonly text: string;
  }[];
}

export interface ScriptSummary {
  readonly path: string;
  readonly language: string;
  readonly surface: string;
  readonly acts: readonly { readonly act: string; readonly line: number; readonly text: string }[];
}

export interface NativeSummary {
  readonly path: string;
  readonly format: 'pe' | 'elf' | 'macho';
  readonly machine: string;
  readonly imports: readonly string[];
  /** Imported functions of the catalogue, by capability. */
  readonly capabilities: readonly { readonly capability: Capability; readonly calls: number }[];
  /** Shannon entropy in bits per byte of the most random section. */
  readonly entropy: number;
}

export interface DisguiseSummary {
  readonly disguise: string;
  readonly detail: string;
  readonly location: Location;
}

export interface ArchiveNote {
  readonly anomaly: string;
  readonly detail: string;
  readonly path: string;
}

/** A file that cannot say more to a static reader: shown, but not incomplete. */
export interface Opaque {
  readonly path: string;
  readonly reason: string;
  readonly sha256: string;
}

/** What surrounds the artifact where it was found: never cached with the assessment. */
export interface ContextSummary {
  readonly artifact: string;
  readonly source: string;
  /** The feed or folder that it came from, as whoever fetched it knows; absent where nobody does. */
  readonly feed?: string;
  readonly extractedFolder?: string;
  /** Of a signed package, where there were roots to hold it against. */
  readonly trust?: TrustSummary;
  /** Where a configuration requires signatures: by which the client would refuse it; none for none. */
  readonly clientRefuses?: readonly ClientRefusal[];
  /** Beside the versions before it; absent where none is known. */
  readonly continuity?: Continuity;
  /** The same version in files with other bytes; absent where none is known. */
  readonly sameVersion?: readonly SameVersion[];
  /** What lists of malicious packages and vulnerabilities know of it; absent where nothing. */
  readonly known?: readonly KnownRecord[];
  /** Of all its versions, as its feed told when it was last asked; absent where nobody asked. */
  readonly downloads?: number;
  /** What its name passes for; absent where it stands for itself. */
  readonly imitates?: readonly NameImitation[];
  /** When it was published, and what its feed says of its versions; absent where nobody asked. */
  readonly release?: ReleaseSummary;
  readonly findings: readonly Finding[];
}

/**
 * What a scan needs of an assessment at once. It is kept apart from the full report because a warm
 * scan of hundreds of packages would otherwise spend its time parsing listings nobody looks at.
 */
export interface PackageHead {
  readonly package: Pick<
    PackageSummary,
    'purl' | 'id' | 'version' | 'sha256' | 'contentHash' | 'signed' | 'size'
  >;
  readonly assessment: Assessment;
  readonly signature: SignatureAccount;
  readonly runs: readonly RunSummary[];
  /** Of these, what only projects of some frameworks import; absent where nothing. */
  readonly framedRuns?: readonly FramedRuns[];
  readonly behaviours: readonly Pick<Behaviour, 'capability' | 'calls' | 'startedBy'>[];
  readonly nativeCalls?: StartedBy;
  readonly findings: readonly Finding[];
  readonly opaque: number;
  readonly dependencies: readonly DependencySummary[];
  readonly handoffs: readonly Handoff[];
  readonly entries: readonly Pick<FileEntry, 'path' | 'size' | 'sha256'>[];
}

/** What `scan` says of a repository: the JSON contract `assay/scan/1`, docs/schema/scan-1.json. */
export interface ScanReport {
  readonly schema: 'assay/scan/1';
  readonly tool: Tool;
  readonly projects: readonly ProjectSummary[];
  readonly packages: readonly ScannedPackage[];
  readonly graph: readonly GraphNode[];
  /** Packages that could not be had and files that could not be read: never silently skipped. */
  readonly notEvaluated: readonly NotEvaluated[];
  readonly findings: readonly Finding[];
  /** The lists of known packages that were asked; absent where there are none. */
  readonly lists?: readonly KnownSource[];
  /** Where two commits are held against each other: no scan prints it. */
  readonly origins?: readonly PackageOrigin[];
  /** Present where it was asked when packages were published. */
  readonly releases?: ReleasesSummary;
  /** Present where the scan was held against an earlier one. */
  readonly baseline?: BaselineSummary;
  /** Present where a policy decided. */
  readonly policy?: PolicySummary;
  readonly decision: Decision;
}

/** What was there before, by the fingerprints of findings and gaps. Only what is new fails. */
export interface BaselineSummary {
  /** The file, or the commit, it was held against. */
  readonly source: string;
  /** The rules of then; findings of newer rules count as new. */
  readonly rulesDigest: string;
  /** Fingerprints in this report that were there before, in order. */
  readonly known: readonly string[];
  /** Fingerprints of then that are gone. */
  readonly gone: number;
  /** Of what is new alone: by this the command ends, and `decision` of the report stays what it is. */
  readonly decision: Decision;
}

export interface ScannedPackage extends Omit<PackageHead, 'framedRuns'> {
  /** Of `runs`, what no project here imports, by the frameworks that they are built for; absent where nothing. */
  readonly idleRuns?: readonly RunSummary[];
  readonly context: ContextSummary;
  readonly decision: Decision;
  /** Why, where a policy decided. */
  readonly policy?: PolicyAccount;
  /** The whole report, in JSON output only. */
  readonly report?: InspectReport;
}
