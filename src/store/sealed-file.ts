import { createHash } from 'node:crypto';
import { limits } from '../core/limits.js';
import { readRange, withRegularFile, type OpenedFile } from './regular-file.js';
import { replaceFile } from './temporary-file.js';

/**
 * A file of two sections, of which the second is read only when asked for:
 * `assay-sealed/1 <SHA-256 of head> <SHA-256 of body> <bytes of head>`, a line feed, head, body.
 * The digests notice damage and half-written disks, not a forger: whoever may write the cache
 * folder runs as the user.
 */
export interface SealedFile {
  readonly head: string;
  /** Milliseconds since 1970, by the clock of the file system. */
  readonly changed: number;
  /** Undefined where it is no longer what was written. */
  body(): string | undefined;
}

const magic = 'assay-sealed/1';
const firstRead = 64 * 1024;
const header = /^assay-sealed\/1 ([0-9a-f]{64}) ([0-9a-f]{64}) (\d{1,15})\n/;

/**
 * Whole or not at all, by way of a temporary file in `scratch`. Throws what `node:fs` throws.
 * @returns bytes written
 */
export function writeSealed(path: string, head: string, body: string, scratch: string): number {
  const line = `${magic} ${digestOf(head)} ${digestOf(body)} ${Buffer.byteLength(head)}\n`;
  const content = Buffer.from(line + head + body);
  replaceFile(path, content, scratch);
  return content.length;
}

/** Undefined where there is no such file, it cannot be read, or its head is damaged. */
export function readSealed(path: string): SealedFile | undefined {
  return withRegularFile(path, (opened) => {
    if (opened.stat.size > limits.cacheEntryBytes) return undefined;
    const start = readRange(opened, 0, firstRead);
    const match = header.exec(start.toString('latin1', 0, 256));
    if (match === null) return undefined;
    const [line, headDigest, bodyDigest = '', length] = match;
    const headEnd = line.length + Number(length);
    const head = sliceOrRead(opened, start, line.length, headEnd);
    if (digestOf(head) !== headDigest) return undefined;
    return {
      head: head.toString('utf8'),
      changed: opened.stat.mtimeMs,
      body: () => readBody(path, headEnd, bodyDigest),
    };
  });
}

/** Opened anew: thousands of entries are looked at, and few bodies are asked for. */
function readBody(path: string, from: number, digest: string): string | undefined {
  return withRegularFile(path, (opened) => {
    const body = readRange(opened, from, limits.cacheEntryBytes);
    return digestOf(body) === digest ? body.toString('utf8') : undefined;
  });
}

function sliceOrRead(opened: OpenedFile, start: Buffer, from: number, to: number): Buffer {
  return to <= start.length ? start.subarray(from, to) : readRange(opened, from, to);
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
