import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file of two sections, of which the second is read only when asked for:
 * `assay-sealed/1 <SHA-256 of head> <SHA-256 of body> <bytes of head>`, a line feed, head, body.
 * The digests notice damage and half-written disks, not a forger: whoever may write the cache
 * folder runs as the user.
 */
export interface SealedFile {
  readonly head: string;
  /** Undefined where it is no longer what was written. */
  body(): string | undefined;
}

const magic = 'assay-sealed/1';
const firstRead = 64 * 1024;
const header = /^assay-sealed\/1 ([0-9a-f]{64}) ([0-9a-f]{64}) (\d{1,15})\n/;

/**
 * Writes by way of a temporary file and a rename: a reader sees the whole of it or nothing, also
 * beside another writer. Throws what `node:fs` throws.
 */
export function writeSealed(path: string, head: string, body: string): void {
  makeFolders(dirname(path));
  const temporary = `${path}.${randomUUID()}.tmp`;
  const line = `${magic} ${digestOf(head)} ${digestOf(body)} ${Buffer.byteLength(head)}\n`;
  try {
    writeFileSync(temporary, line + head + body, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Folder by folder from the first that exists: `recursive` of Node 20 never returns where the
 * system says that a folder is missing although its parent is there, as below `/proc`.
 */
function makeFolders(folder: string): void {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  for (const path of missing.toReversed()) makeFolder(path);
}

/** Another process may have made it a moment ago. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Undefined where there is no such file, it cannot be read, or its head is damaged. */
export function readSealed(path: string): SealedFile | undefined {
  const start = readRange(path, 0, firstRead);
  const match = header.exec(start?.toString('latin1', 0, 256) ?? '');
  if (start === undefined || match === null) return undefined;
  const [line, headDigest, bodyDigest, length] = match;
  const headEnd = line.length + Number(length);
  const head = sliceOrRead(path, start, line.length, headEnd);
  if (head === undefined || digestOf(head) !== headDigest) return undefined;
  return {
    head: head.toString('utf8'),
    body() {
      const body = readRange(path, headEnd, Number.MAX_SAFE_INTEGER);
      return body && digestOf(body) === bodyDigest ? body.toString('utf8') : undefined;
    },
  };
}

function sliceOrRead(path: string, start: Buffer, from: number, to: number): Buffer | undefined {
  return to <= start.length ? start.subarray(from, to) : readRange(path, from, to);
}

/** The bytes from `from` up to `to` or the end of the file. */
function readRange(path: string, from: number, to: number): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const size = Math.max(0, Math.min(to, fstatSync(file).size) - from);
    const bytes = Buffer.allocUnsafe(size);
    return bytes.subarray(0, readSync(file, bytes, 0, size, from));
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
