import { hash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { AssayError, MalformedInput, Unavailable } from '../core/errors.js';
import { within } from '../core/limits.js';
import type { PackageHead } from '../facts/report.js';
import type { AssessmentCache } from '../store/assessment-cache.js';
import { openRegular } from './open-regular.js';
import { isSystemError } from './trouble.js';

/** What is kept of a package between scans. */
export interface KeptHead {
  readonly head: PackageHead;
  /** Base64 SHA-512 of the whole file: NuGet's hash file speaks of that. */
  readonly sha512: string;
}

/** A package as read or remembered. */
export interface Reading extends KeptHead {
  /** The whole report as JSON text; empty where nobody asked for it. */
  readonly body: string;
}

/** Reads bytes that it may keep; the shape of scan/pool.ts. */
export interface PackageReader {
  /** @throws MalformedInput, LimitReached */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<{ head: PackageHead; body: string }>;
  close(): Promise<void>;
}

/**
 * Reads a package file and remembers the result by the digest of the bytes that were read.
 * @throws MalformedInput, LimitReached, Unavailable with the file's path.
 */
export async function readPackage(
  path: string,
  reader: PackageReader,
  cache: AssessmentCache<KeptHead>,
  keepBody: boolean,
  signal?: AbortSignal,
): Promise<Reading> {
  try {
    const bytes = readWhole(path);
    const sha512 = hash('sha512', bytes, 'base64');
    const { head, body } = await reader.read(bytes, signal);
    cache.put(head.package.sha256, { head, sha512 }, body);
    return { head, sha512, body: keepBody ? body : '' };
  } catch (error) {
    throw error instanceof AssayError ? error.at(path) : error;
  }
}

/**
 * Into memory of its own, which can be handed to another thread.
 * @throws Unavailable, LimitReached
 */
function readWhole(path: string): Uint8Array<ArrayBuffer> {
  let file: number | undefined;
  try {
    const opened = openRegular(path);
    file = opened.file;
    within('packageBytes', opened.size);
    return fill(file, new Uint8Array(opened.size));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'not-found' : 'unreadable';
    throw new Unavailable(code, error.message).at(path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function fill(file: number, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < bytes.length;) {
    const count = readSync(file, bytes, at, bytes.length - at, at);
    if (count === 0)
      throw new MalformedInput('truncated', 'the file became shorter while it was read');
    at += count;
  }
  return bytes;
}
