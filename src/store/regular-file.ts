import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Links are not followed, and nobody waits for the other end of a pipe. */
export const readFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;

export interface OpenedFile {
  readonly file: number;
  readonly stat: Stats;
}

/** Hands an open regular file to `work`. Undefined where there is none, or reading it fails. */
export function withRegularFile<T>(
  path: string,
  work: (opened: OpenedFile) => T | undefined,
): T | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, readFlags);
    const stat = fstatSync(file);
    return stat.isFile() ? work({ file, stat }) : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The bytes from `from` up to `to` or the end of the file. */
export function readRange({ file, stat }: OpenedFile, from: number, to: number): Buffer {
  const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(to, stat.size) - from));
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(file, bytes, filled, bytes.length - filled, from + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** Undefined where there is no such file. */
export function readStart(path: string, length: number): string | undefined {
  return withRegularFile(path, (opened) => readRange(opened, 0, length).toString('utf8'));
}
