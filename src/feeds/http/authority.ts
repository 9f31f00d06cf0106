import { excerpt } from '../../core/text.js';
import type { SourceCredentials, UnusableCredentials } from '../../ecosystems/nuget/sources.js';
import type { Redactor } from './redact.js';

/** A user with a password, and who knows them. */
export interface Login {
  readonly username: string;
  readonly password: string;
  /** Lower case; empty for any. */
  readonly authenticationTypes: readonly string[];
  /** For messages. */
  readonly origin: string;
}

/** Whoever may know a login when the configuration does not: credential provider plugins. */
export interface LoginProvider {
  /** @param again whether the login it gave before was refused. */
  find(source: URL, again: boolean, signal: AbortSignal): Promise<Login | undefined>;
}

/** What a request was sent with: undefined for nothing. */
export interface Ticket {
  readonly header: string;
}

/**
 * The logins of one source. As for NuGet, a source is first asked without; what it is configured
 * with comes next, then what credential providers say, twice at most. A login that was taken is
 * sent along from then on, and only ever to the source's own origin.
 */
export class Authority {
  readonly #name: string;
  readonly #source: URL;
  readonly #configured: SourceCredentials | UnusableCredentials | undefined;
  readonly #provider: LoginProvider | undefined;
  readonly #redactor: Redactor;
  #current: Ticket | undefined;
  #stage = 0;
  #renewal: Promise<Ticket | undefined> = Promise.resolve(undefined);
  #refused: string[] = [];

  constructor(
    name: string,
    source: URL,
    configured: SourceCredentials | UnusableCredentials | undefined,
    provider: LoginProvider | undefined,
    redactor: Redactor,
  ) {
    this.#name = name;
    this.#source = source;
    this.#configured = configured;
    this.#provider = provider;
    this.#redactor = redactor;
  }

  /** Scheme, host and port: nothing less makes it the same server. */
  owns(url: URL): boolean {
    return url.origin === this.#source.origin;
  }

  /** For a request to `url`, which is given none where it is somebody else's. */
  ticketFor(url: URL): Ticket | undefined {
    return this.owns(url) ? this.#current : undefined;
  }

  /**
   * Another ticket after `used` was refused; undefined where there is no other. Of many requests
   * that are refused at once, the first one asks and the others share what it gets.
   */
  renew(
    used: Ticket | undefined,
    challenge: string | undefined,
    signal: AbortSignal,
  ): Promise<Ticket | undefined> {
    this.#renewal = this.#renewal.then(() =>
      this.#current === used ? this.#next(challenge, signal) : this.#current,
    );
    return this.#renewal;
  }

  /** Why there is no login, or which ones were refused, and what to do. */
  explanation(): string {
    const where = `in packageSourceCredentials of a NuGet.Config, in NuGetPackageSourceCredentials_${excerpt(this.#name)}, or with a credential provider`;
    if (this.#configured && 'unusable' in this.#configured)
      return `the credentials in ${this.#configured.origin} cannot be used: ${this.#configured.unusable}`;
    if (this.#refused.length === 0) return `none are configured; they can be given ${where}`;
    return `it does not take those from ${this.#refused.join(' or ')}`;
  }

  async #next(challenge: string | undefined, signal: AbortSignal): Promise<Ticket | undefined> {
    while (this.#stage < 3) {
      const stage = this.#stage++;
      const login = stage === 0 ? this.#own() : await this.#asked(stage === 2, signal);
      if (login === undefined) {
        // A provider that knows nothing is not asked whether its answer was wrong.
        if (stage > 0) this.#stage = 3;
        continue;
      }
      if (!isBasicWanted(challenge) || !allowsBasic(login)) {
        this.#refused.push(`${login.origin} (only Basic authentication is spoken)`);
        continue;
      }
      this.#refused.push(login.origin);
      this.#redactor.add(login.username, login.password);
      this.#current = { header: basic(login) };
      return this.#current;
    }
    return undefined;
  }

  #own(): Login | undefined {
    return this.#configured && !('unusable' in this.#configured) ? this.#configured : undefined;
  }

  async #asked(again: boolean, signal: AbortSignal): Promise<Login | undefined> {
    return this.#provider?.find(this.#source, again, signal);
  }
}

/** RFC 7617; the user's name cannot hold a colon there, and NuGet sends it all the same. */
function basic({ username, password }: Login): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}

/** `WWW-Authenticate` (RFC 9110 11.6.1); feeds that leave it out are given the benefit. */
function isBasicWanted(challenge: string | undefined): boolean {
  return challenge === undefined || /(?:^|[\s,])basic(?:[\s,]|$)/i.test(challenge);
}

const allowsBasic = (login: Login): boolean =>
  login.authenticationTypes.length === 0 || login.authenticationTypes.includes('basic');
