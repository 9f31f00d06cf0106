import { createHash } from 'node:crypto';
import { rmSync, statSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { within } from '../core/limits.js';
import type { StoredArtifact } from './artifact-store.js';
import { markUsed } from './eviction.js';
import { readFlags } from './regular-file.js';
import { readSealed, writeSealed } from './sealed-file.js';

/** The place of a download; what is known of it beside its bytes has the other extension. */
export const artifactPath = (section: string, sha256: string): string =>
  join(section, sha256.slice(0, 2), `${sha256}.nupkg`);
export const noteOf = (artifact: string): string => artifact.replace(/\.nupkg$/, '.note');

const minute = 60 * 1000;
/** Far below the hour for which nobody's eviction takes what was used. */
const marksUseAfter = 10 * minute;
const chunk = 1024 * 1024;

/** SHA-512 takes three times as long as SHA-256: kept, so that an opening need not work it out. */
interface Note {
  readonly sha256: string;
  readonly sha512: string;
  readonly size: number;
}

export function writeNote(section: string, { path, sha256, sha512, size }: StoredArtifact): void {
  const note: Note = { sha256, sha512, size };
  writeSealed(noteOf(path), JSON.stringify(note), '', section);
}

/**
 * Reads the whole file and holds it against its name. A file that is not what it says is removed.
 * Undefined where there is none, or it cannot be read.
 */
export async function verifyArtifact(
  section: string,
  sha256: string,
): Promise<StoredArtifact | undefined> {
  const path = artifactPath(section, sha256);
  const handle = await openFile(path);
  if (handle === undefined) return undefined;
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return undefined;
    within('packageBytes', stat.size);
    const known = readNote(path, sha256, stat.size);
    const digests = await digest(handle, known === undefined);
    if (digests.sha256 !== sha256) return void discard(path, stat);
    const artifact = { path, sha256, sha512: known ?? digests.sha512, size: stat.size };
    if (known === undefined) attempt(() => writeNote(section, artifact));
    markUsed(path, marksUseAfter);
    return artifact;
  } catch {
    // A disk that fails while it is read, a file beyond the limit: nothing that can be used.
    return undefined;
  } finally {
    await handle.close();
  }
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, readFlags);
  } catch {
    return undefined;
  }
}

function readNote(path: string, sha256: string, size: number): string | undefined {
  try {
    const note = JSON.parse(readSealed(noteOf(path))?.head ?? '{}') as Partial<Note>;
    return note.sha256 === sha256 && note.size === size ? note.sha512 : undefined;
  } catch {
    return undefined;
  }
}

async function digest(
  handle: FileHandle,
  both: boolean,
): Promise<{ sha256: string; sha512: string }> {
  const sha256 = createHash('sha256');
  const sha512 = createHash('sha512');
  const buffer = Buffer.allocUnsafe(chunk);
  for (let total = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, chunk, total);
    if (bytesRead === 0) return { sha256: sha256.digest('hex'), sha512: sha512.digest('base64') };
    total += bytesRead;
    within('packageBytes', total);
    const bytes = buffer.subarray(0, bytesRead);
    sha256.update(bytes);
    if (both) sha512.update(bytes);
  }
}

/** Not what another process has put there in the meantime. */
function discard(path: string, damaged: Stats): void {
  attempt(() => {
    const now = statSync(path, { throwIfNoEntry: false });
    if (now?.ino === damaged.ino && now.dev === damaged.dev) rmSync(path, { force: true });
  });
}

/** What can be done again another time. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Read-only, full or gone: the file itself was read.
  }
}
