import { randomUUID } from 'node:crypto';
import {
  accessSync,
  appendFileSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './exit.js';

/** A place that a report is to be written to, looked at before the work that leads to it. */
export interface OutputFile {
  readonly path: string;
  /** Written behind what is there, as several steps of a job do in one summary. */
  readonly appends: boolean;
  /** Bytes that are there and stay. */
  readonly taken: number;
}

/** @throws UsageError that says why nothing can be written there. */
export function outputFile(path: string, env: NodeJS.ProcessEnv): OutputFile {
  const target = resolve(path);
  try {
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new UsageError(`${path} is a folder; name a file in it`);
    accessSync(there ? target : dirname(target), constants.W_OK);
    const summary = env['GITHUB_STEP_SUMMARY'];
    const appends = isDevice(there) || (Boolean(summary) && resolve(summary ?? '') === target);
    return { path, appends, taken: appends ? (there?.size ?? 0) : 0 };
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** `/dev/stdout`, a pipe of the shell: nothing that could be replaced. */
function isDevice(there: Stats | undefined): boolean {
  return there !== undefined && !there.isFile();
}

/**
 * By way of a temporary file beside it and a rename: a reader sees the old file or the new one.
 * @throws UsageError that says why it could not be written.
 */
export function writeOutput({ path, appends }: OutputFile, text: string): void {
  try {
    if (appends) appendFileSync(path, text);
    else replace(path, text);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function replace(path: string, text: string): void {
  const target = throughLinks(resolve(path));
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (!isFixed(error, target)) throw error;
    writeFileSync(target, text);
  }
}

/** A file that is there and may be written, in a folder that takes no other: one of a container. */
function isFixed(error: unknown, target: string): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  const refused = ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code);
  return refused && statSync(target, { throwIfNoEntry: false }) !== undefined;
}

/** What a link leads to is replaced, not the link. */
function throughLinks(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is not a folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

function unwritable(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new UsageError(`${path} cannot be written: ${reasons[code] ?? code}`);
}
