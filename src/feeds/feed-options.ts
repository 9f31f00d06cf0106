import type { ArtifactStore } from '../store/artifact-store.js';
import type { TimeLimits } from './http/time-limits.js';

/** How the feeds of a run are asked, whatever is configured. */
export interface FeedOptions {
  readonly store: ArtifactStore;
  /** Only what is in the store and in folders. */
  readonly offline?: boolean;
  /** For credential providers; empty by default. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** The user's home folder, where credential providers lie. */
  readonly home?: string;
  /** Ends everything: Ctrl-C. */
  readonly signal?: AbortSignal;
  readonly events?: FeedEvents;
  readonly times?: Partial<TimeLimits>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What happens meanwhile, for whoever shows progress. Nothing in it is secret. */
export interface FeedEvents {
  /** An exchange begins. */
  readonly request?: (source: string) => void;
  /** So many bytes of an answer came over the wire. */
  readonly received?: (source: string, bytes: number) => void;
  /** Something a person should know; each once. */
  readonly notice?: (notice: FeedNotice) => void;
}

export interface FeedNotice {
  readonly code:
    | 'unverified-tls'
    | 'user-in-address'
    | 'ignored-versions'
    | 'store-unwritable'
    | 'credential-provider'
    | 'no-listing';
  readonly source: string;
  readonly message: string;
}
