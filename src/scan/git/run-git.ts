import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { LimitReached, Unavailable } from '../../core/errors.js';
import { limits } from '../../core/limits.js';

/**
 * A repository is somebody else's data, its configuration too where it came as an archive: nothing
 * that it names may run. What git would start by itself is switched off (file system monitor, hooks,
 * pagers, programs that ask for passwords), no transport may be opened, so that a partial clone
 * fetches nothing, and a repository inside the files of another is not taken for one.
 */
const settings = [
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.hooksPath=/dev/null',
  'core.askPass=',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.alternateRefsCommand=false',
  'core.quotePath=true',
  'credential.helper=',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
  'gc.auto=0',
  'maintenance.auto=false',
];

const fixed = ['--no-pager', '--no-replace-objects', '--literal-pathspecs', '--no-optional-locks'];

/** Where the program and the user's own configuration are; of git's own variables nothing else. */
const passed = [
  'PATH',
  'PATHEXT',
  'SystemRoot',
  'HOME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'XDG_CONFIG_HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CEILING_DIRECTORIES',
];

function environmentOf(environment: Readonly<Record<string, string | undefined>>) {
  return {
    ...Object.fromEntries(passed.flatMap((name) => entryOf(environment, name))),
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

function entryOf(environment: Readonly<Record<string, string | undefined>>, name: string) {
  const value = environment[name];
  return value === undefined ? [] : [[name, value] as const];
}

export interface GitOptions {
  /** The folder in which it is asked. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  /** The first bytes of what it complained about. */
  readonly stderr: string;
}

/**
 * Runs git and keeps what it prints.
 * @throws Unavailable where there is no git, or it does not end in time; LimitReached; the
 * signal's reason when it is aborted.
 */
export async function askGit(args: readonly string[], options: GitOptions): Promise<GitAnswer> {
  const pieces: Buffer[] = [];
  let size = 0;
  const ended = await runGit(args, options, (child) => {
    child.stdin.end();
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > limits.baseListingBytes) child.kill('SIGKILL');
      else pieces.push(piece);
    });
  });
  if (size > limits.baseListingBytes)
    throw new LimitReached('baseListingBytes', limits.baseListingBytes);
  return { ...ended, stdout: Buffer.concat(pieces) };
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/**
 * Runs git; `attend` gets the process to feed and to read. Resolves when it has ended.
 * @throws as `askGit`
 */
export function runGit(
  args: readonly string[],
  { folder, environment, signal }: GitOptions,
  attend: (child: GitProcess) => void,
): Promise<Omit<GitAnswer, 'stdout'>> {
  signal?.throwIfAborted();
  const child = spawn('git', [...fixed, ...settings.flatMap((one) => ['-c', one]), ...args], {
    cwd: folder,
    env: environmentOf(environment),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limits.gitMilliseconds);
  const abort = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', abort, { once: true });
  const stderr = complaints(child);
  // A process that ended early does not read what it is still fed.
  child.stdin.on('error', () => undefined);
  attend(child);
  return new Promise<Omit<GitAnswer, 'stdout'>>((resolve, reject) => {
    child.once('error', (error) => reject(notStarted(error)));
    child.once('close', (code) => {
      if (signal?.aborted) reject(signal.reason as Error);
      else if (late) reject(new Unavailable('timeout', `git ${args[0]} took too long`).at(folder));
      else resolve({ code: code ?? -1, stderr: stderr() });
    });
  }).finally(() => {
    clearTimeout(clock);
    signal?.removeEventListener('abort', abort);
  });
}

function complaints(child: GitProcess): () => string {
  let text = Buffer.alloc(0);
  child.stderr.on('data', (piece: Buffer) => {
    if (text.length < limits.gitMessageBytes) text = Buffer.concat([text, piece]);
  });
  return () => text.toString('utf8', 0, limits.gitMessageBytes).trim();
}

function notStarted(error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return new Unavailable('not-found', 'git is not here; --base needs it to read the commit');
  return new Unavailable('unreadable', `git cannot be started: ${error.message}`);
}
