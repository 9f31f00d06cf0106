import type { Location } from '../core/location.js';
import type { Capability } from './capability.js';
import type { EntryPointFact } from './entry-point.js';
import type { Seen } from './fact.js';

/**
 * A value that moves from where it comes to be to where it leaves or acts, along located steps. The
 * fact's own location is that of the sink.
 */
export interface FlowFact extends Seen<'flow'> {
  readonly source: FlowSource;
  /** What happens to it on the way, in order: encoded, compressed, encrypted, joined. */
  readonly transforms: readonly FlowStep[];
  readonly sink: FlowSink;
  /** Where it goes; absent for sinks that are no endpoint. */
  readonly endpoint?: FlowEndpoint;
  /** Every step from source to sink, both included. */
  readonly steps: readonly FlowStep[];
  /** The member of the source that holds the sink. */
  readonly sourceMember: string;
  /**
   * Where no call asks for it: an object is made, a property is set, a type is used for the first
   * time.
   */
  readonly begunBy?: 'constructor' | 'setter' | 'initializer';
  /** A request is sent, and nobody looks at what is answered. */
  readonly unanswered?: true;
  /** It is begun in a thread, a timer or a task of its own, for whose end nobody waits. */
  readonly aside?: true;
  /**
   * It leads through fields of many classes, each of which is followed as one place for all objects, or is
   * longer than a way that somebody wrote: less sure.
   */
  readonly isFar?: true;
  /** Of what is fetched or unpacked and then run. */
  readonly run?: RunLink;
}

/** What belongs to a chain that ends in running what was fetched or unpacked. */
export interface RunLink {
  /** A digest or a signature of it is asked for. */
  readonly isVerified: boolean;
  /** The call that runs it stands in no code: it is made by name, or by code that is made. */
  readonly isHidden?: true;
  /** The package itself calls something of what it loaded. */
  readonly isCalled: boolean;
  /** What starts it without the consumer's code asking; absent where only calls lead to it. */
  readonly entryPoint?: EntryPointFact;
  /** The members by which a consumer comes to it. */
  readonly doors: readonly string[];
  /** Only the runtime, a serializer or a debugger comes to the doors: finalizers, callbacks. */
  readonly isImplicit?: true;
  /** Where to fetch from is not written in the package: an answer says it. */
  readonly told?: ToldAddress;
  /** Whom the package tells the program to connect to that it starts. */
  readonly connects?: FlowEndpoint;
}

/** An address that came over the network, and whose answer it came in. */
export interface ToldAddress {
  readonly how: 'plain' | 'encoded' | 'dns-text' | 'contract';
  readonly endpoint: FlowEndpoint;
  readonly location: Location;
}

export interface FlowStep {
  readonly location: Location;
  /** A few words: `base64`, `passed to Helper::Send`, `kept in field _token`. */
  readonly text: string;
}

/** Where a value comes from. */
export interface FlowSource {
  readonly kind: FlowSourceKind;
  /** What exactly: `AWS_SECRET_ACCESS_KEY`, `pfxPassword`, `~/.aws/credentials`. */
  readonly text: string;
  readonly location: Location;
  /** Whose secret, as `PathFact.area` and `VariableFact.area` have it; empty where it is none. */
  readonly area: string;
}

export type FlowSourceKind =
  /** Received from the caller: a parameter, a property that is set. */
  | 'parameter'
  | 'property'
  /** A file whose path the caller gave, or which a credential place names. */
  | 'file'
  | 'credential-file'
  | 'environment'
  | 'environment-all'
  | 'metadata-service'
  | 'certificate-store'
  | 'credential-store'
  | 'identity'
  | 'configuration-all'
  /** A member of other code that is named by a string. */
  | 'foreign-member'
  | 'screen'
  | 'clipboard'
  | 'process-memory'
  /** What a repository of source text holds, with its history. */
  | 'repository'
  /** What web clients send: forms, cookies, and headers of requests that pass through. */
  | 'request'
  /** What a service answered to the caller. */
  | 'response'
  /** Came over the network. */
  | 'downloaded'
  /** An embedded resource, a field's initial data, a long literal. */
  | 'embedded'
  /** Found at a place where other code leaves things: see `HandoffFact`. */
  | 'handed-over';

export interface FlowSink {
  readonly kind: FlowSinkKind;
  /** `System.Net.Http.HttpClient::PostAsync`. */
  readonly api: string;
  readonly capability: Capability;
  /**
   * What the value is of the call: `body`, `url`, `header`, `side-header`, `host`, `argument`, `command`,
   * `input`, `recipient`.
   */
  readonly part: string;
}

export type FlowSinkKind =
  | 'network'
  | 'telemetry'
  | 'dns'
  | 'mail'
  | 'process'
  | 'assembly-load'
  | 'executable-file'
  | 'startup-file'
  | 'generated-code'
  /** A file in a folder of which others see what is in it: a share, the pages of a web site. */
  | 'open-file'
  /** Memory that is made to run, and called. */
  | 'machine-code'
  | 'returned'
  /** Left at a place where other code finds it: see `HandoffFact`. */
  | 'handed-over';

/**
 * Half of a flow that may go on in another package: something is left where other code finds it, or
 * picked up there and taken on. Alone it says nothing; a scan
 * that sees something left asks the packages beside it whether they pick it up, and joins the halves.
 */
export interface HandoffFact extends Seen<'handoff'> {
  readonly direction: 'leaves' | 'picks-up';
  readonly place: HandoffPlace;
  /** From a secret to the place, or from the place to where it leaves. */
  readonly flow: FlowFact;
}

/** Where two packages that never call each other can meet. */
export interface HandoffPlace {
  readonly kind: HandoffPlaceKind;
  /** The variable, the end of the path, the name of the slot. */
  readonly name: string;
}

export type HandoffPlaceKind =
  /** Data of the application domain. */
  | 'application-data'
  | 'environment'
  | 'file'
  | 'shared-memory'
  | 'pipe'
  /** A public member of one package that another one calls or reads. */
  | 'member';

/** Whose the endpoint is decides: the caller's own bank, or somebody else's log server. */
export interface FlowEndpoint {
  readonly owner:
    /** Given by the caller or the configuration. */
    | 'caller'
    /** A host that the package's own manifest or documentation claims. */
    | 'vendor'
    /** A service of others with a key that is written into the package. */
    | 'third-party-key'
    | 'address'
    /** A paste, a webhook, a file drop: a place for anybody. */
    | 'dead-drop'
    | 'metadata-service'
    /** A port of the machine itself: whoever listens there hands it on. */
    | 'local'
    /** A host that is written into the package, and whose it is is not known. */
    | 'fixed'
    | 'unknown';
  /** Empty where it is the caller's or not known. */
  readonly host: string;
  /**
   * How it was found: a literal, worked out of several, decoded from what nobody can read, an
   * argument.
   */
  readonly found: 'literal' | 'folded' | 'decoded' | 'argument' | 'sdk';
}
