import { readFileSync, statSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { AssayError, Unavailable } from '../../core/errors.js';
import { within, type LimitName } from '../../core/limits.js';
import { readEntry } from '../../formats/zip/read-entry.js';
import { readZip } from '../../formats/zip/read-zip.js';
import type { Trouble } from '../trouble.js';
import { walkFolders } from '../walk.js';

/** A file of records, or why there is none to read. */
export interface RecordFile {
  /** Below the folder or in the archive; the file's name where it stands alone. */
  readonly name: string;
  /** @throws MalformedInput, LimitReached, Unavailable */
  readonly bytes: () => Uint8Array;
}

/**
 * The files of records at a path: in a folder and below it, in a zip archive, or one file.
 * @throws Unavailable where there is nothing; MalformedInput, LimitReached for an archive that is none
 */
export function* recordFiles(path: string): Generator<RecordFile> {
  const stat = statOf(path);
  if (stat.isDirectory()) yield* inFolder(path);
  else if (path.toLowerCase().endsWith('.zip'))
    yield* inArchive(readWhole(path, 'intelArchiveBytes'));
  else
    yield {
      name: path.split(/[\\/]/).at(-1) ?? path,
      bytes: () => readWhole(path, 'intelFileBytes'),
    };
}

function statOf(path: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new Unavailable('not-found', 'there is nothing').at(path);
  return stat;
}

const isRecordFile = (name: string): boolean => name.toLowerCase().endsWith('.json');

/** Folders of version control hold copies of files, and no records. */
function* inFolder(root: string): Generator<RecordFile> {
  const troubles: Trouble[] = [];
  let files = 0;
  for (const { path, entries } of walkFolders(root, (_, { name }) => name !== '.git', troubles)) {
    for (const entry of entries) {
      if (!entry.isFile() || !isRecordFile(entry.name)) continue;
      within('intelFiles', ++files);
      const file = join(path, entry.name);
      yield {
        name: relative(root, file).split(sep).join('/'),
        bytes: () => readWhole(file, 'intelFileBytes'),
      };
    }
  }
  for (const { file, reason } of troubles)
    yield {
      name: file,
      bytes: () => {
        throw new Unavailable('unreadable', reason);
      },
    };
}

/** The files in bytes that came from somewhere: an archive, or one file. @throws MalformedInput, LimitReached */
export function* filesIn(bytes: Uint8Array, name: string): Generator<RecordFile> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return yield* inArchive(bytes);
  within('intelFileBytes', bytes.length);
  yield { name: `${name}.json`, bytes: () => bytes };
}

/** Nothing of an archive is ever written under a name that it gives. @throws MalformedInput, LimitReached */
function* inArchive(bytes: Uint8Array): Generator<RecordFile> {
  const archive = readZip(bytes, 'intelFiles');
  for (const entry of archive.entries) {
    if (entry.directory || !isRecordFile(entry.name)) continue;
    yield {
      name: entry.name,
      bytes: () => {
        within('intelFileBytes', entry.size);
        return readEntry(archive, entry);
      },
    };
  }
}

function readWhole(path: string, limit: LimitName): Uint8Array {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Unavailable('unreadable', 'is no file').at(path);
    within(limit, stat.size);
    const bytes = readFileSync(path);
    within(limit, bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof AssayError) throw error;
    throw new Unavailable('unreadable', (error as Error).message).at(path);
  }
}
