import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { AssayError, MalformedInput, Unavailable } from '../core/errors.js';
import { within } from '../core/limits.js';
import type { Handoff, HandoffQuestion } from '../facts/flow-account.js';
import type { PackageHead } from '../facts/report.js';
import type { AssessmentCache } from '../store/assessment-cache.js';
import type { PackageSignature } from '../trust/index.js';
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
  /** What was read of its signature, where the package was read just now. */
  readonly signature?: PackageSignature;
}

/** Reads bytes that it may keep; the shape of scan/pool.ts. */
export interface PackageReader {
  /** @throws MalformedInput, LimitReached */
  read(
    bytes: Uint8Array,
    signal?: AbortSignal,
  ): Promise<{ head: PackageHead; body: string; signature?: PackageSignature | undefined }>;
  /**
   * What a package takes on of what others leave at some places.
   * @throws MalformedInput, LimitReached
   */
  pickUps(
    bytes: Uint8Array,
    asked: HandoffQuestion,
    signal?: AbortSignal,
  ): Promise<readonly Handoff[]>;
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
    const { bytes, sha512 } = await readWhole(path, signal);
    const { head, body, signature } = await reader.read(bytes, signal);
    cache.put(head.package.sha256, { head, sha512 }, body);
    return { head, sha512, body: keepBody ? body : '', ...(signature && { signature }) };
  } catch (error) {
    throw error instanceof AssayError ? error.at(path) : error;
  }
}

/**
 * What a package takes on of what others leave at some places, remembered for just these places.
 * @throws as `readPackage`
 */
export async function readPickUps(
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  reader: PackageReader,
  cache: AssessmentCache<KeptAnswer>,
  asked: HandoffQuestion,
  signal?: AbortSignal,
): Promise<readonly Handoff[]> {
  const key = keyOf(sha256, asked);
  const known = cache.get(key)?.head.handoffs;
  if (known !== undefined) return known;
  try {
    const { bytes } = await readWhole(path, signal);
    // What lies there now may be another file than was hashed before.
    const isSame = createHash('sha256').update(bytes).digest('hex') === sha256;
    const handoffs = await reader.pickUps(bytes, asked, signal);
    if (isSame) cache.put(key, { handoffs }, '');
    return handoffs;
  } catch (error) {
    throw error instanceof AssayError ? error.at(path) : error;
  }
}

/** What is kept of an answer between scans. */
export interface KeptAnswer {
  readonly handoffs: readonly Handoff[];
}

function keyOf(sha256: string, { places, ifNamed }: HandoffQuestion): string {
  return createHash('sha256')
    .update(JSON.stringify([sha256, places, ifNamed]))
    .digest('hex');
}

interface Whole {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha512: string;
}

/**
 * Into memory of its own, which can be handed to another thread.
 * @throws Unavailable, LimitReached, MalformedInput; the signal's reason
 */
async function readWhole(path: string, signal: AbortSignal | undefined): Promise<Whole> {
  let file: number | undefined;
  try {
    const opened = openRegular(path);
    file = opened.file;
    within('packageBytes', opened.size);
    return await fill(file, new Uint8Array(opened.size), signal);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'not-found' : 'unreadable';
    throw new Unavailable(code, error.message).at(path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Some milliseconds of reading and hashing, also where the disk is slow. */
const piece = 8 * 1024 * 1024;

/** Gives way between the pieces of a large file, so that Ctrl-C is heard. */
async function fill(
  file: number,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal | undefined,
): Promise<Whole> {
  const digest = createHash('sha512');
  for (let at = 0; at < bytes.length;) {
    const count = readSync(file, bytes, at, Math.min(piece, bytes.length - at), at);
    if (count === 0)
      throw new MalformedInput('truncated', 'the file became shorter while it was read');
    digest.update(bytes.subarray(at, at + count));
    at += count;
    if (at === bytes.length) break;
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
  return { bytes, sha512: digest.digest('base64') };
}
