import type { Location } from '../core/location.js';
import type { AssemblyClaims, AssemblyMark } from './assembly-claims.js';
import type { Capability } from './capability.js';
import type { SignersFact } from './continuity.js';
import type { EntryPointFact, ReachFact } from './entry-point.js';
import type { FlowFact, HandoffFact } from './flow.js';
import type { HarmFact } from './harm.js';
import type { ScriptFact } from './script.js';
import type { IntegrityFact } from './integrity.js';
import type { NamesFact } from './imitation.js';
import type { KnownRecordFact } from './known-record.js';

export type { AssemblyMark } from './assembly-claims.js';
export type { FlowFact, HandoffFact } from './flow.js';
export type { IntegrityFact } from './integrity.js';
export type { KnownRecordFact } from './known-record.js';
export type { ScriptFact, ScriptFlow } from './script.js';
export type { SignatureFact } from './signature.js';

/**
 * The vocabulary of what can be observed in a package. Readers and `src/inspect` produce facts;
 * rules read nothing else. A fact says what was seen and where, never what it means.
 */
export interface Seen<K extends string> {
  readonly kind: K;
  readonly location: Location;
  /** What a person would see there: escaped and capped by `excerpt` of core/text.ts. */
  readonly excerpt?: string;
  /** It does not stand there so: it was put together or decoded from what stands there. */
  readonly folded?: true;
}

/** What a file is, by its content. `unknown` is binary data of no known format. */
export type FileKind =
  | 'managed-pe'
  | 'native-pe'
  | 'elf'
  | 'macho'
  | 'msbuild'
  | 'powershell'
  | 'batch'
  | 'shell'
  | 'csharp'
  | 'visualbasic'
  | 'javascript'
  | 'python'
  | 'nuspec'
  | 'xml'
  | 'json'
  | 'text'
  | 'image'
  | 'archive'
  | 'font'
  | 'signature'
  | 'opc'
  | 'empty'
  | 'unknown';

/** Which part a folder of a NuGet package plays for the client ("convention-based folders"). */
export type FileRole =
  | 'lib'
  | 'ref'
  | 'runtime-lib'
  | 'runtime-native'
  | 'build'
  | 'build-transitive'
  | 'build-multitargeting'
  | 'analyzer'
  | 'content-files'
  | 'content'
  | 'tools'
  | 'sdk'
  | 'tasks'
  | 'metadata'
  | 'other';

export interface FileFact extends Seen<'file'> {
  readonly fileKind: FileKind;
  readonly role: FileRole;
  /** Bytes after inflation. */
  readonly size: number;
  readonly sha256: string;
  /** As the folder spells it: `net8.0`, `netstandard2.0`. */
  readonly targetFramework?: string;
  readonly runtimeIdentifier?: string;
}

/** The archive shows different things to different readers, or is not as the format wants it. */
export interface ArchiveAnomalyFact extends Seen<'archive-anomaly'> {
  /** The zip reader's problem kind, such as `duplicate-name` or `local-header-differs`. */
  readonly anomaly: string;
  readonly detail: string;
}

/** A file or text that looks like something else, or hides part of itself from a reader. */
export interface DisguiseFact extends Seen<'disguise'> {
  readonly disguise:
    | 'content-mismatch'
    | 'double-extension'
    | 'name-direction-override'
    | 'utf-16'
    | 'zero-width'
    | 'bidirectional'
    | 'long-line'
    | 'blank-run';
  /** For `content-mismatch`: what the extension promises and what the bytes are. */
  readonly claimed?: string;
  readonly actual?: string;
  readonly detail: string;
}

/** A name that holds letters of more than one script, or look-alikes of Latin ones (UTS 39). */
export interface NameFact extends Seen<'name'> {
  readonly subject:
    'package-id' | 'file' | 'assembly' | 'namespace' | 'type' | 'method' | 'attribute';
  readonly text: string;
  /** Unicode scripts, in the order in which they occur. */
  readonly scripts: readonly string[];
  readonly mixedScript: boolean;
}

export interface AssemblyFact extends Seen<'assembly'> {
  readonly name: string;
  readonly version: string;
  readonly culture: string;
  readonly publicKeyToken: string;
  readonly targetFramework: string;
  readonly references: readonly string[];
  readonly types: number;
  readonly methods: number;
  readonly marks: readonly AssemblyMark[];
  readonly claims: AssemblyClaims;
}

/** A member of the catalogue is called (or referred to by ldftn) in a method, task or script. */
export interface ApiCallFact extends Seen<'api-call'> {
  readonly capability: Capability;
  /** `System.Net.Http.HttpClient::PostAsync`, `MSBuild:Exec`, `powershell:Invoke-WebRequest`. */
  readonly api: string;
  /** Calls in this member. */
  readonly count: number;
  /**
   * The member of the source that holds the call: lambdas, iterators and async state machines
   * belong to the method they were written in (`Type::Method`). Absent in scripts.
   */
  readonly sourceMember?: string;
  /** Of a call that loads an assembly: it comes as bytes or a stream, not by name or path. */
  readonly fromBytes?: true;
}

export interface PlatformInvokeFact extends Seen<'platform-invoke'> {
  readonly module: string;
  readonly entryPoint: string;
}

/** A host, URL or address in a string. Whose it is comes later; this says how it is written. */
export interface EndpointFact extends Seen<'endpoint'> {
  readonly host: string;
  readonly url: string;
  readonly form: 'url' | 'address' | 'metadata-service';
  /** Links inside prose and to pages for people stand apart; a rule must not trust them. */
  readonly role: 'service' | 'documentation';
  /** The well-known service that the host belongs to, where it is one data has been sent to. */
  readonly service?: string;
  /** Code works it out: it stands nowhere to be read. */
  readonly computed?: true;
  readonly sourceMember?: string;
}

/** A string that is the name of an environment variable which holds a secret or leads to one. */
export interface VariableFact extends Seen<'environment-variable'> {
  readonly name: string;
  /** Whose: `aws`, `forge`, `package-manager`. */
  readonly area: string;
  readonly sourceMember?: string;
}

/** A string that names a place on disk that matters; `inTable`: one of very many names of all kinds. */
export interface PathFact extends Seen<'path'> {
  readonly text: string;
  readonly place:
    'credential' | 'startup' | 'agent-settings' | 'system' | 'user-data' | 'configuration';
  /** Whose: `aws`, `browser`, `wallet`. */
  readonly area: string;
  readonly sourceMember?: string;
  readonly inTable?: true;
}

/** A key of a service that takes data, written into the package, known by its shape. */
export interface EmbeddedKeyFact extends Seen<'embedded-key'> {
  readonly service:
    | 'sentry'
    | 'application-insights'
    | 'webhook'
    | 'chat-bot'
    | 'log-server'
    | 'code-hosting'
    | 'mail'
    | 'data-service';
  readonly host: string;
  readonly sourceMember?: string;
}

/** A method takes a secret from its caller, known by parameter type and name. */
export interface SecretParameterFact extends Seen<'secret-parameter'> {
  readonly secret:
    | 'password'
    | 'certificate'
    | 'certificate-path'
    | 'private-key'
    | 'api-key'
    | 'token'
    | 'mnemonic'
    | 'payment-card';
  readonly parameter: string;
  readonly sourceMember: string;
}

/** Code is run or skipped depending on where or when it runs. */
export interface GateFact extends Seen<'gate'> {
  readonly gate: 'sandbox' | 'production' | 'ci' | 'debugger' | 'analysis' | 'date' | 'locale';
  readonly sourceMember?: string;
}

export interface ResourceFact extends Seen<'resource'> {
  readonly name: string;
  readonly size: number;
  readonly contentKind: FileKind;
}

/** Machine code: what its headers say of it. Its instructions are not read. */
export interface NativeFact extends Seen<'native'> {
  readonly format: 'pe' | 'elf' | 'macho';
  readonly machine: string;
  /** Libraries it is linked to. */
  readonly imports: readonly string[];
  /** Shannon entropy of its most random section, in bits per byte. */
  readonly entropy: number;
  /** Names of packers and protectors whose marks it bears. */
  readonly packers: readonly string[];
}

/** Something in an MSBuild file that runs or decides what runs. */
export interface MsBuildFact extends Seen<'msbuild'> {
  readonly construct:
    | 'target'
    | 'exec'
    | 'inline-task'
    | 'using-task'
    | 'task-assembly'
    | 'download'
    | 'read-file'
    | 'write-file'
    | 'copy'
    | 'import'
    | 'property-function'
    | 'registry';
  /** The target it stands in, or the inline task's name. */
  readonly target?: string;
  /** `BeforeTargets=ResolveReferences`. */
  readonly hook?: string;
  readonly condition?: string;
  readonly text: string;
  /**
   * What it does to what the consumer builds or wrote, and to what of it. `swaps`: changed copies are
   * compiled or shipped in the place of sources.
   */
  readonly effect?: 'removes' | 'replaces' | 'swaps';
  readonly on?: string;
}

/** A file that an editor, a coding agent or git obeys where it lies in a project's folder. */
export interface HookFact extends Seen<'hook'> {
  readonly obeyedBy: 'editor' | 'agent' | 'git' | 'container' | 'ci' | 'package-manager';
  /** When, in the words of its format: `folderOpen`, `SessionStart`, `pre-commit`. */
  readonly event: string;
  /** What runs then; empty where the file itself does, or where it is prose that is obeyed. */
  readonly command: string;
  /** Where a task of the build puts it; absent where the package brings it along. */
  readonly writtenTo?: string;
}

export interface DependencyFact extends Seen<'dependency'> {
  readonly id: string;
  readonly range: string;
  readonly targetFramework: string;
}

/** What should have been read and was not (`unread`), or cannot say more to us (`opaque`). */
export interface ObstacleFact extends Seen<'obstacle'> {
  readonly obstacle: 'unread' | 'opaque';
  /** The error or limit code, or `native-code`, `encrypted`, `binary-data`. */
  readonly code: string;
  readonly reason: string;
}

/** What a package needs, by its own manifest, and what that was judged to be (basis: context). */
export interface BroughtInFact extends Seen<'brought-in'> {
  /** The package that needs it. */
  readonly by: { readonly id: string; readonly version: string };
  readonly dependency: { readonly id: string; readonly version: string };
  readonly verdict: 'suspicious' | 'malicious';
  /** Frameworks for which it is needed, as the manifest spells them; empty where for all. */
  readonly targetFrameworks: readonly string[];
  /** Frameworks that the manifest names and for which it is not needed. */
  readonly otherFrameworks: readonly string[];
}

export type Fact =
  | FileFact
  | ArchiveAnomalyFact
  | DisguiseFact
  | NameFact
  | AssemblyFact
  | ApiCallFact
  | PlatformInvokeFact
  | EndpointFact
  | PathFact
  | VariableFact
  | EmbeddedKeyFact
  | SecretParameterFact
  | GateFact
  | ResourceFact
  | NativeFact
  | MsBuildFact
  | ScriptFact
  | HookFact
  | DependencyFact
  | ObstacleFact
  | IntegrityFact
  | SignersFact
  | EntryPointFact
  | ReachFact
  | FlowFact
  | HarmFact
  | HandoffFact
  | BroughtInFact
  | KnownRecordFact
  | NamesFact;

export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
