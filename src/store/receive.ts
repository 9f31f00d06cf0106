import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Unavailable } from '../core/errors.js';
import { within } from '../core/limits.js';

/** What came of a stream: a file with its digests. */
export interface Received {
  readonly sha256: string;
  readonly sha512: string;
  readonly size: number;
}

/**
 * Writes a stream to a new file and hashes it on the way; the bytes are on the disk when it ends.
 * @throws LimitReached, Unavailable `unwritable`, what `chunks` throws; then no file is left.
 */
export async function receive(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Received> {
  const file = await onDisk(() => open(path, 'wx', 0o600));
  try {
    const received = await take(chunks, file);
    await onDisk(() => file.sync());
    await onDisk(() => file.close());
    return received;
  } catch (error) {
    await file.close().catch(() => undefined);
    rmSync(path, { force: true });
    throw error;
  }
}

async function take(chunks: AsyncIterable<Uint8Array>, file: FileHandle): Promise<Received> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    within('packageBytes', size);
    sha256.update(chunk);
    sha512.update(chunk);
    await onDisk(() => writeAll(file, chunk));
  }
  return { size, sha256: sha256.digest('hex'), sha512: sha512.digest('base64') };
}

/** A disk that fills up takes a part first and refuses the rest. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, at, chunk.length - at);
    at += bytesWritten;
  }
}

/** Keeps what the disk refuses apart from what the stream throws. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toUnavailable(error);
  }
}

export function toUnavailable(error: unknown): Unavailable {
  if (error instanceof Unavailable) return error;
  return new Unavailable('unwritable', `the cache takes no more: ${(error as Error).message}`);
}
