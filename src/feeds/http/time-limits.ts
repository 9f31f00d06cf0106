/** In milliseconds, but for `attempts`. */
export interface TimeLimits {
  /** To a connection, with TLS and proxy. */
  readonly connect: number;
  /** From the request to the end of the answer's header. */
  readonly headers: number;
  /** Between two pieces of a body. */
  readonly idle: number;
  /** One attempt at a document, and at a package: what trickles for ever ends here. */
  readonly document: number;
  readonly package: number;
  /** How often something is asked for in all, and how often what does not answer at all. */
  readonly attempts: number;
  readonly silentAttempts: number;
  /** Before the second attempt; doubled for each further one, each by chance half or whole. */
  readonly pause: number;
  /** Longest wait that a server may ask for (`Retry-After`); one that wants more has refused. */
  readonly retryAfter: number;
  /** How long an answer counts without asking again (NuGet: 30 minutes). */
  readonly fresh: number;
  /** One message of a credential provider, and what it may take to find credentials. */
  readonly plugin: number;
  readonly login: number;
}

export const timeLimits: TimeLimits = {
  connect: 15_000,
  headers: 30_000,
  idle: 60_000,
  document: 100_000,
  package: 900_000,
  attempts: 4,
  silentAttempts: 2,
  pause: 400,
  retryAfter: 60_000,
  fresh: 30 * 60_000,
  plugin: 10_000,
  login: 100_000,
};
