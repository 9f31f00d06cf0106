import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a credential provider of a test behaves. */
export interface PluginBehaviour {
  /** Answers of `GetAuthenticationCredentials` in turn, the last one for ever. */
  readonly answers?: readonly Readonly<Record<string, unknown>>[];
  readonly claims?: readonly string[];
  /** Never answers this method. */
  readonly mute?: string;
  /** Ends when it gets this method. */
  readonly dies?: string;
  /** Answers this method with a fault. */
  readonly faults?: string;
  /** Reports progress so often before it answers, with so many milliseconds between. */
  readonly progress?: { readonly times: number; readonly every: number };
  /** Prints so many bytes without an end of line before anything else. */
  readonly noise?: number;
  /** Prints these lines before anything else. */
  readonly chatter?: readonly string[];
  /** Stays when it is told to go. */
  readonly stays?: boolean;
}

export interface WrittenPlugin {
  /** Absolute. */
  readonly path: string;
  /** Methods that it was asked for, with the payloads, in order. */
  asked(): { readonly method: string; readonly payload: Readonly<Record<string, unknown>> }[];
  /** Its process id, once it ran. */
  pid(): number | undefined;
}

/** Writes a program that speaks NuGet's plugin protocol, as `nuget-plugin-<name>` in a folder. */
export function writePlugin(
  folder: string,
  name: string,
  behaviour: PluginBehaviour,
): WrittenPlugin {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `nuget-plugin-${name}`);
  const log = join(folder, `${name}.log`);
  const text = `#!${process.execPath}\n(${program.toString()})(${JSON.stringify(behaviour)}, ${JSON.stringify(log)});\n`;
  writeFileSync(path, text, { mode: 0o755 });
  const lines = (): { method: string; payload: Record<string, unknown>; pid: number }[] => {
    try {
      const written = readFileSync(log, 'utf8').split('\n').filter(Boolean);
      return written.map((line) => JSON.parse(line));
    } catch {
      return [];
    }
  };
  return { path, asked: lines, pid: () => lines()[0]?.pid };
}

interface Incoming {
  readonly RequestId: string;
  readonly Type: string;
  readonly Method: string;
  readonly Payload?: Readonly<Record<string, unknown>>;
}

/** The program itself: it knows nothing of this file when it runs. */
function program(behaviour: PluginBehaviour, log: string): void {
  const { answers = [], claims = ['Authentication'], progress } = behaviour;
  const { appendFileSync } = process.getBuiltinModule('node:fs');
  const { createInterface } = process.getBuiltinModule('node:readline');
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const send = (message: unknown): unknown => process.stdout.write(`${JSON.stringify(message)}\n`);
  let given = 0;
  const payloads: Record<string, () => Readonly<Record<string, unknown>>> = {
    Handshake: () => ({ ResponseCode: 'Success', ProtocolVersion: '2.0.0' }),
    GetOperationClaims: () => ({ Claims: claims }),
    GetAuthenticationCredentials: () =>
      answers[Math.min(given++, answers.length - 1)] ?? { ResponseCode: 'NotFound' },
  };
  const answer = async ({ RequestId, Type, Method, Payload = {} }: Incoming): Promise<void> => {
    if (Type !== 'Request') return;
    appendFileSync(
      log,
      `${JSON.stringify({ method: Method, payload: Payload, pid: process.pid })}\n`,
    );
    if (behaviour.dies === Method) process.exit(1);
    if (behaviour.mute === Method) return;
    if (Method === 'Close') {
      if (!behaviour.stays) process.exit(0);
      return;
    }
    if (Method === 'GetAuthenticationCredentials')
      for (let n = 0; n < (progress?.times ?? 0); n++) {
        await pause(progress?.every ?? 0);
        send({ RequestId, Type: 'Progress', Method, Payload: { Percentage: 0.5 } });
      }
    const failed = behaviour.faults === Method;
    const payload = payloads[Method]?.() ?? { ResponseCode: 'Success' };
    const fault = { Message: 'the fixture has failed' };
    send({
      RequestId,
      Type: failed ? 'Fault' : 'Response',
      Method,
      Payload: failed ? fault : payload,
    });
  };
  if (behaviour.noise) process.stdout.write('x'.repeat(behaviour.noise));
  for (const line of behaviour.chatter ?? []) process.stdout.write(`${line}\n`);
  if (behaviour.stays) setInterval(() => {}, 1000);
  const greeting = { ProtocolVersion: '2.0.0', MinimumProtocolVersion: '1.0.0' };
  send({ RequestId: 'greeting', Type: 'Request', Method: 'Handshake', Payload: greeting });
  createInterface({ input: process.stdin }).on('line', (line) => void answer(JSON.parse(line)));
}
