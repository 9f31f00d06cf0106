import type { SourceCredentials } from '../sources.js';

const inspection = Symbol.for('nodejs.util.inspect.custom');

interface Parts {
  readonly username: string;
  readonly password: string;
  readonly authenticationTypes: readonly string[];
  readonly origin: string;
}

/**
 * Credentials that no log shows by accident: what prints, copies or serialises an object sees where
 * they come from and nothing else. User names are hidden too, since some feeds take a token there.
 */
export class HiddenCredentials implements SourceCredentials {
  readonly origin: string;
  readonly authenticationTypes: readonly string[];
  readonly #username: string;
  readonly #password: string;

  constructor({ username, password, authenticationTypes, origin }: Parts) {
    this.origin = origin;
    this.authenticationTypes = authenticationTypes;
    this.#username = username;
    this.#password = password;
  }

  get username(): string {
    return this.#username;
  }

  get password(): string {
    return this.#password;
  }

  toString(): string {
    return `credentials of ${this.origin}`;
  }

  toJSON(): { readonly origin: string } {
    return { origin: this.origin };
  }

  [inspection](): string {
    return `<${this.toString()}>`;
  }
}
