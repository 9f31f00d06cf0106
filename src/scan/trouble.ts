import { closeSync, readFileSync } from 'node:fs';
import { isInputError, LimitReached, Unavailable } from '../core/errors.js';
import { limits, within } from '../core/limits.js';
import { openRegular } from './open-regular.js';

/** A file or folder of which something could not be had; the rest of the scan goes on. */
export interface Trouble {
  /** Absolute path. */
  readonly file: string;
  /** An error code of core/errors.ts, the name of a limit, or one of the scan's own words. */
  readonly code: string;
  readonly reason: string;
  /** Of the file, from 1, where one line is meant. */
  readonly line?: number;
}

/** What many projects stumble over is told once. */
export function distinct(troubles: readonly Trouble[]): Trouble[] {
  return [...new Map(troubles.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Reads a file of the repository and hands its bytes to `read`; what goes wrong becomes a trouble
 * and undefined. Only errors that are nobody's input are thrown on.
 */
export function readProjectFile<T>(
  file: string,
  troubles: Trouble[],
  read: (bytes: Uint8Array) => T,
): T | undefined {
  let opened: ReturnType<typeof openRegular> | undefined;
  try {
    opened = openRegular(file);
    within('projectFileBytes', opened.size);
    return read(readFileSync(opened.file));
  } catch (error) {
    const trouble = toTrouble(file, error);
    if (trouble === undefined) throw error;
    troubles.push(trouble);
    return undefined;
  } finally {
    if (opened) closeSync(opened.file);
  }
}

function toTrouble(file: string, error: unknown): Trouble | undefined {
  if (error instanceof Unavailable) return { file, code: error.code, reason: error.message };
  if (isInputError(error)) return { file, code: error.code, reason: reasonOf(error) };
  if (!isSystemError(error)) return undefined;
  return {
    file,
    code: error.code === 'ENOENT' ? 'not-found' : 'unreadable',
    reason: error.message,
  };
}

function reasonOf(error: Error & { line?: number | undefined }): string {
  if (error instanceof LimitReached || error.line === undefined) return error.message;
  return `line ${error.line}: ${error.message}`;
}

/** What `node:fs` throws: it alone carries the system call. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

export function limitTrouble(file: string, name: keyof typeof limits): Trouble {
  return { file, code: name, reason: `limit ${name} of ${limits[name]} reached` };
}
