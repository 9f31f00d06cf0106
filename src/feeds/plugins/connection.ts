import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Unavailable } from '../../core/errors.js';
import type { PluginFile } from './discover.js';
import { readMessage, splitLines, type Message, type Payload } from './messages.js';

interface Waiting {
  readonly method: string;
  readonly resolve: (payload: Payload) => void;
  readonly reject: (error: Unavailable) => void;
  /** No progress puts it off any further. */
  readonly deadline: number;
  timer: NodeJS.Timeout;
}

const protocol = { ProtocolVersion: '2.0.0', MinimumProtocolVersion: '2.0.0' } as const;

/** How long a plugin may take to end when it is asked to, in milliseconds. */
const farewell = 300;

/**
 * A plugin that runs, spoken to over its standard streams (NuGet.Protocol.Plugins). What it writes
 * is as hostile as any other input: lines are bounded, and what is not answered in time has failed.
 */
export class PluginConnection {
  readonly #child: ChildProcess;
  readonly #patience: number;
  readonly #waiting = new Map<string, Waiting>();
  readonly #exited: Promise<void>;
  #ended: Unavailable | undefined;

  /** @param patience for one answer, in milliseconds */
  constructor(
    file: PluginFile,
    environment: Readonly<Record<string, string | undefined>>,
    patience: number,
  ) {
    this.#patience = patience;
    const dotnet = environment['DOTNET_HOST_PATH'] || 'dotnet';
    const [program, ...before] = file.hosted ? [dotnet, file.path] : [file.path];
    this.#child = spawn(program as string, [...before, '-Plugin'], {
      env: { ...environment },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    });
    this.#exited = new Promise((resolve) => {
      this.#child.once('exit', () => resolve());
      this.#child.once('error', () => resolve());
    });
    this.#child.once('error', () => this.#end('it cannot be started'));
    this.#child.once('exit', () => this.#end('it ended'));
    this.#child.stdin?.on('error', () => this.#end('it does not listen'));
    void this.#listen();
  }

  /** Greets and prepares. @throws Unavailable where it speaks another protocol, or none. */
  async open(): Promise<void> {
    const [greeting] = await Promise.all([
      this.request('Handshake', protocol),
      this.#expect('greeting', 'Handshake', this.#patience),
    ]);
    if (greeting['ResponseCode'] !== 'Success' || greeting['ProtocolVersion'] !== '2.0.0')
      throw this.#end('it does not speak version 2.0.0 of the protocol');
    await this.request('MonitorNuGetProcessExit', { ProcessId: process.pid });
    const settings = { ClientVersion: '7.0.0', Culture: 'en-US', RequestTimeout: '00:00:30' };
    const ready = await this.request('Initialize', settings);
    if (ready['ResponseCode'] !== 'Success') throw this.#end('it is not ready to work');
  }

  /**
   * @param most for an answer, where the plugin tells meanwhile that it is still at it.
   * @throws Unavailable
   */
  request(method: string, payload: Payload, most = this.#patience): Promise<Payload> {
    const id = randomUUID();
    const answer = this.#expect(id, method, most);
    this.#send({ RequestId: id, Type: 'Request', Method: method, Payload: payload });
    return answer;
  }

  /** Asks it to end, and sees to it that it does. */
  async close(): Promise<void> {
    if (!this.#ended) this.#send({ RequestId: randomUUID(), Type: 'Request', Method: 'Close' });
    this.#end('it was closed');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), farewell);
    await this.#exited;
    clearTimeout(timer);
    // What it started may hold the other end open.
    this.#child.stdout?.destroy();
  }

  #expect(id: string, method: string, most: number): Promise<Payload> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const deadline = Date.now() + most;
      const timer = setTimeout(this.#expire, Math.min(most, this.#patience), id);
      this.#waiting.set(id, { method, resolve, reject, deadline, timer });
    });
  }

  async #listen(): Promise<void> {
    try {
      for await (const line of splitLines(this.#child.stdout ?? [])) {
        const message = readMessage(line);
        if (message) this.#take(message);
      }
    } catch {
      this.#end('it writes more than a message can be');
      this.#child.kill('SIGKILL');
    }
  }

  #take(message: Message): void {
    if (message.Type === 'Request') return this.#answer(message);
    this.#settle(message.RequestId, message);
  }

  #settle(id: string, message: Message): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined || waiting.method !== message.Method) return;
    clearTimeout(waiting.timer);
    if (message.Type === 'Progress') {
      const left = Math.min(this.#patience, waiting.deadline - Date.now());
      waiting.timer = setTimeout(this.#expire, Math.max(0, left), id);
      return;
    }
    this.#waiting.delete(id);
    if (message.Type === 'Response') waiting.resolve(message.Payload ?? {});
    else waiting.reject(new Unavailable('unauthorised', `it failed at ${message.Method}`));
  }

  /** A plugin greets too, and tells what it does; neither is worth more than an acknowledgement. */
  #answer({ RequestId, Method }: Message): void {
    const greeting = Method === 'Handshake' && { ProtocolVersion: protocol.ProtocolVersion };
    if (!greeting && Method !== 'Log') return;
    const Payload = { ResponseCode: 'Success', ...greeting };
    const answer: Message = { RequestId, Type: 'Response', Method, Payload };
    this.#send(answer);
    if (greeting) this.#settle('greeting', answer);
  }

  #send(message: Message): void {
    this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  #expire = (id: string): void => {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.reject(new Unavailable('timeout', `it did not answer ${waiting.method} in time`));
  };

  #end(reason: string): Unavailable {
    this.#ended ??= new Unavailable('unauthorised', reason);
    for (const { timer, reject } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(this.#ended);
    }
    this.#waiting.clear();
    this.#child.stdin?.end();
    return this.#ended;
  }
}
