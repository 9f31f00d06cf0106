/** A place that packages come from, as a chain of NuGet.Config files has it. */
export interface PackageSource {
  readonly name: string;
  /** An absolute folder, or the URL with its variables expanded. */
  readonly location: string;
  readonly kind: 'folder' | 'http';
  /** The file that names it; empty where the command line or an environment does. */
  readonly file: string;
  readonly line: number;
  /** `protocolVersion`: 2 and 3; a URL that ends in `.json` is 3 whatever is written. */
  readonly protocolVersion: 2 | 3;
  readonly allowInsecureConnections: boolean;
  readonly disableTlsCertificateValidation: boolean;
}

/** Credentials of one source, secret: they never leave for another host, a log or the cache. */
export interface SourceCredentials {
  readonly username: string;
  /** Never printed: whoever has to show it shows that there is one. */
  readonly password: string;
  /** `ValidAuthenticationTypes`, lower case; empty for any. */
  readonly authenticationTypes: readonly string[];
  /** For messages: the file, or the name of the environment variable. */
  readonly origin: string;
}

/** Why the credentials that are configured cannot be used: a Windows-only encrypted password. */
export interface UnusableCredentials {
  readonly unusable: string;
  readonly origin: string;
}

/** `packageSourceMapping`: which sources an id may come from. */
export interface SourceMapping {
  /** No `packageSourceMapping` at all: every source is allowed. */
  readonly enabled: boolean;
  /**
   * Names of the sources, by the longest matching pattern over all of them; none where no pattern
   * matches, which is an error for the client (NU1100).
   */
  sourcesFor(id: string): readonly string[];
}

/** A proxy between the client and a source. */
export interface ProxyServer {
  /** Without user and password. */
  readonly url: string;
  readonly credentials?: SourceCredentials | UnusableCredentials;
  /** For messages: where it is configured. */
  readonly origin: string;
}

/** The proxy for a URL; undefined where it is asked directly. */
export type ProxyChooser = (url: string) => ProxyServer | undefined;
