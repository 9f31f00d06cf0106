import type { Location } from '../core/location.js';

// What strings of a package name, as reports have it.

export interface EndpointSummary {
  readonly host: string;
  readonly url: string;
  readonly form: string;
  readonly role: string;
  readonly locations: readonly Location[];
}

export interface PathSummary {
  readonly text: string;
  readonly place: string;
  readonly area: string;
  readonly locations: readonly Location[];
}

/** An environment variable that holds a secret, named in a string. */
export interface VariableSummary {
  readonly name: string;
  readonly area: string;
  readonly locations: readonly Location[];
}
