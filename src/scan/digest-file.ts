import { createHash, hash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { Unavailable } from '../core/errors.js';
import { openRegular } from './open-regular.js';

/** Size in bytes and SHA-256 (hex) of a file as it is on disk now, or why there is none. */
export type FileDigest =
  { readonly size: number; readonly sha256: string } | { readonly failed: string };

/** Nothing to tell yet. */
export type Pause = readonly never[];

/**
 * Reads through `scratch`, so that any number of files costs one buffer. Never blocks on a pipe
 * that somebody put in a file's place. Symbolic links are followed: what counts is what a build
 * would read. Stops now and then in a large file, so that a caller can see to other things.
 */
export function* digestFile(path: string, scratch: Buffer): Generator<Pause, FileDigest> {
  let file: number | undefined;
  try {
    const opened = openRegular(path);
    file = opened.file;
    if (opened.size >= scratch.length) return yield* digestLarge(file, scratch);
    return yield* digestSmall(file, scratch);
  } catch (error) {
    if (error instanceof Unavailable) return { failed: error.message };
    return { failed: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The scratch is larger than the file was: reading until nothing comes also sees it grow. */
function* digestSmall(file: number, scratch: Buffer): Generator<Pause, FileDigest> {
  const size = fill(file, scratch);
  if (size === scratch.length) return yield* digestLarge(file, scratch, size);
  return { size, sha256: hash('sha256', scratch.subarray(0, size), 'hex') };
}

/** Some milliseconds of hashing, also where the disk is slow. */
const fillsAtOnce = 16;

function* digestLarge(file: number, scratch: Buffer, filled = 0): Generator<Pause, FileDigest> {
  const digest = createHash('sha256');
  let size = 0;
  let fills = 0;
  for (let count = filled || fill(file, scratch); count > 0; count = fill(file, scratch)) {
    digest.update(scratch.subarray(0, count));
    size += count;
    if (++fills % fillsAtOnce === 0) yield [];
  }
  return { size, sha256: digest.digest('hex') };
}

/** A read may give less than there is; only nothing means the end. */
function fill(file: number, scratch: Buffer): number {
  let filled = 0;
  while (filled < scratch.length) {
    const count = readSync(file, scratch, filled, scratch.length - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}

/** Large enough for most files of a package, small enough to stay in a core's cache. */
export function newScratch(): Buffer {
  return Buffer.allocUnsafeSlow(512 * 1024);
}
