import { basename } from 'node:path';
import { AssayError, Unavailable } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import type { Login, LoginProvider } from '../http/authority.js';
import { PluginConnection } from './connection.js';
import { discoverPlugins, type PluginFile, type PluginPlaces } from './discover.js';
import type { Payload } from './messages.js';

export interface ProviderSettings extends PluginPlaces {
  /** For one answer, and for finding a login, in milliseconds. */
  readonly plugin: number;
  readonly login: number;
  /** Something went wrong with a plugin: it is left out. */
  readonly notice: (message: string) => void;
}

/** The credential providers of the machine, one after the other, none before it is needed. */
export class PluginProvider implements LoginProvider {
  readonly #settings: ProviderSettings;
  readonly #open = new Map<string, Promise<PluginConnection | undefined>>();
  /** All that were started, those that are not ready yet as well. */
  readonly #started: PluginConnection[] = [];
  #turn: Promise<unknown> = Promise.resolve();
  #files: readonly PluginFile[] | undefined;
  #closed = false;

  constructor(settings: ProviderSettings) {
    this.#settings = settings;
  }

  /** One question at a time, as NuGet does: a plugin may be about to ask a server itself. */
  find(source: URL, again: boolean, signal: AbortSignal): Promise<Login | undefined> {
    const turn = this.#turn.then(() => this.#find(source, again, signal));
    this.#turn = turn.catch(() => {});
    return turn;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#started.map((connection) => connection.close()));
  }

  async #find(source: URL, again: boolean, signal: AbortSignal): Promise<Login | undefined> {
    this.#files ??= discoverPlugins(this.#settings);
    for (const file of this.#files) {
      if (signal.aborted || this.#closed) throw new Unavailable('cancelled', 'interrupted');
      const login = await this.#ask(file, source, again);
      if (login) return login;
    }
    return undefined;
  }

  async #ask(file: PluginFile, source: URL, again: boolean): Promise<Login | undefined> {
    try {
      const connection = await this.#connect(file);
      const answer = await connection?.request(
        'GetAuthenticationCredentials',
        { Uri: source.href, IsRetry: again, IsNonInteractive: true, CanShowDialog: false },
        this.#settings.login,
      );
      return answer && this.#login(file, answer);
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      if (this.#closed) throw new Unavailable('cancelled', 'interrupted');
      this.#notice(file, error.message);
      return undefined;
    }
  }

  #connect(file: PluginFile): Promise<PluginConnection | undefined> {
    const open = this.#open.get(file.path) ?? this.#start(file);
    this.#open.set(file.path, open);
    return open;
  }

  /** Undefined where it fails, or knows nothing of logins. */
  async #start(file: PluginFile): Promise<PluginConnection | undefined> {
    const connection = this.#launch(file);
    if (connection === undefined) return undefined;
    this.#started.push(connection);
    try {
      await connection.open();
      const { Claims } = await connection.request('GetOperationClaims', {});
      if (Array.isArray(Claims) && Claims.includes('Authentication')) {
        await connection.request('SetLogLevel', { LogLevel: 'Warning' });
        return connection;
      }
    } catch (error) {
      if (!(error instanceof AssayError)) throw error;
      if (!this.#closed) this.#notice(file, error.message);
    }
    await connection.close();
    return undefined;
  }

  /** Most failures come later; what the system refuses outright comes at once. */
  #launch(file: PluginFile): PluginConnection | undefined {
    const { environment, plugin } = this.#settings;
    try {
      return new PluginConnection(file, environment, plugin);
    } catch {
      this.#notice(file, 'it cannot be started');
      return undefined;
    }
  }

  #login(file: PluginFile, answer: Payload): Login | undefined {
    const text = (name: string): string => {
      const value = answer[name];
      return typeof value === 'string' ? value : '';
    };
    const [username, password] = [text('Username'), text('Password')];
    if (text('ResponseCode') !== 'Success' || (username + password).trim() === '') {
      // What it says without a login holds none.
      const said = text('Message');
      if (said !== '') this.#notice(file, `has no login: ${excerpt(said, 160)}`);
      return undefined;
    }
    const types = answer['AuthenticationTypes'];
    return {
      username,
      password,
      authenticationTypes: Array.isArray(types) ? types.map((t) => String(t).toLowerCase()) : [],
      origin: `credential provider ${basename(file.path)}`,
    };
  }

  #notice(file: PluginFile, message: string): void {
    this.#settings.notice(`credential provider ${basename(file.path)}: ${message}`);
  }
}
