import type { CallStep, EntryPointFact, Reached } from './entry-point.js';

/** One way to a place where something is done. */
export interface CallPath {
  readonly target: Reached;
  /** Undefined: a consumer calls the first member. */
  readonly start: EntryPointFact | undefined;
  /** Empty where the entry point's own text does it. */
  readonly steps: readonly CallStep[];
}

/** The ways to what somebody asked for. */
export interface CallPaths {
  readonly asked: string;
  readonly paths: readonly CallPath[];
  /** Places to which nothing that is known to run leads. */
  readonly unreached: readonly Reached[];
  /** What could not be followed, with the reason. */
  readonly unread: readonly string[];
}
