import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { listEntries } from './eviction.js';
import { levels } from './layout.js';
import { Places, troubleText } from './places.js';
import { readStart } from './regular-file.js';

export interface HistoryOptions {
  /** Undefined: nothing is kept. */
  readonly folder: string | undefined;
  /** Bytes of one generation; two are kept. */
  readonly generationBytes?: number;
  /** Called at most once, with what kept it from being written. */
  readonly onTrouble?: (message: string) => void;
}

/** A record under the name that it is asked for by. */
export interface HistoryRecord {
  /** Without tabs and line breaks. */
  readonly key: string;
  readonly text: string;
}

/**
 * Records that cannot be found out again, for all versions of Assay. They are added at the end of a file and are on
 * the disk before `add` returns; nobody ever rewrites one that is there, so that scans which end at the same moment
 * lose nothing of each other's. A full file is left and the next one begun, and what is older than the last two goes:
 * whoever still uses an old record adds it anew.
 */
export interface History {
  /** Records under these keys, the oldest first; damaged ones are none. `isOld`: it goes with the next generation. */
  read(keys: ReadonlySet<string>): readonly (HistoryRecord & { readonly isOld: boolean })[];
  /** @returns whether they are kept */
  add(records: readonly HistoryRecord[]): boolean;
}

const defaultGeneration = 4 * 1024 * 1024;
const attempts = 8;
const { O_WRONLY, O_APPEND, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants;

export function openHistory(options: HistoryOptions): History {
  if (options.folder === undefined) return { read: () => [], add: () => false };
  return new DiskHistory(options, options.folder);
}

class DiskHistory implements History {
  readonly #places: Places;
  readonly #folder: string;
  readonly #most: number;
  readonly #tell: (message: string) => void;
  #told = false;

  constructor({ generationBytes = defaultGeneration, onTrouble }: HistoryOptions, folder: string) {
    this.#folder = folder;
    this.#most = generationBytes;
    this.#tell = (message) => {
      if (!this.#told) onTrouble?.(message);
      this.#told = true;
    };
    this.#places = new Places(folder, this.#tell);
  }

  read(keys: ReadonlySet<string>): readonly (HistoryRecord & { readonly isOld: boolean })[] {
    const [section] = this.#places.reading('history');
    if (section === undefined || keys.size === 0) return [];
    const names = generationsOf(section);
    return names.flatMap((name, at) => {
      // One line may be added when the limit is all but reached.
      const text = readStart(join(section, name), this.#most * 2) ?? '';
      return recordsOf(text, keys).map((one) => ({ ...one, isOld: at < names.length - 1 }));
    });
  }

  add(records: readonly HistoryRecord[]): boolean {
    const section = this.#places.claim('history');
    if (section === undefined || records.length === 0) return false;
    try {
      for (const piece of piecesOf(records, this.#most)) this.#append(section, piece);
      return true;
    } catch (error) {
      this.#tell(troubleText(this.#folder, error));
      return false;
    }
  }

  /** At most one file's worth; what another process begins, ends or removes meanwhile is looked at anew. */
  #append(section: string, piece: Buffer): void {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const newest = generationsOf(section).at(-1);
      const outcome = newest && appendTo(join(section, newest), piece, this.#most);
      if (outcome === 'kept') return;
      if (outcome !== 'gone') begin(section, newest === undefined ? 1 : numberOf(newest) + 1);
    }
    throw new Error('other processes write to it all the time');
  }
}

/** Throws what `node:fs` throws. */
function appendTo(path: string, piece: Buffer, most: number): 'kept' | 'full' | 'gone' {
  const file = openThere(path);
  if (file === undefined) return 'gone';
  try {
    const { size } = fstatSync(file);
    if (size > 0 && size + piece.length > most) return 'full';
    // In one call, so that the lines of two processes do not mix.
    if (writeSync(file, piece) !== piece.length) throw new Error('only a part was written');
    fsyncSync(file);
    // Two generations may have been begun since it was opened: then it is in no folder any more.
    return fstatSync(file).nlink > 0 ? 'kept' : 'gone';
  } finally {
    closeSync(file);
  }
}

function openThere(path: string): number | undefined {
  try {
    return openSync(path, O_WRONLY | O_APPEND | O_NOFOLLOW);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever comes second finds that it has been begun. */
function begin(section: string, number: number): void {
  try {
    closeSync(openSync(join(section, nameOf(number)), O_WRONLY | O_CREAT | O_EXCL, 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  for (const name of generationsOf(section)) {
    if (numberOf(name) < number - 1) rmSync(join(section, name), { force: true });
  }
}

/** The oldest first. */
function generationsOf(section: string): string[] {
  const names = listEntries(section, levels.history).map(({ path }) => path.slice(-nameLength));
  return names.sort();
}

const digits = 8;
const nameLength = digits + '.log'.length;
const nameOf = (number: number): string => `${String(number).padStart(digits, '0')}.log`;
const numberOf = (name: string): number => Number(name.slice(0, digits));

/** Each begins with a line break, which ends what a killed writer has left. */
function piecesOf(records: readonly HistoryRecord[], most: number): Buffer[] {
  const pieces: Buffer[] = [];
  let lines: string[] = [];
  let size = 0;
  for (const { key, text } of records) {
    const line = `${digestOf(`${key}\t${text}`)}\t${key}\t${text}\n`;
    const length = Buffer.byteLength(line);
    if (length + 1 > most) continue;
    if (size + length + 1 > most) {
      pieces.push(Buffer.from(`\n${lines.join('')}`));
      [lines, size] = [[], 0];
    }
    lines.push(line);
    size += length;
  }
  if (lines.length > 0) pieces.push(Buffer.from(`\n${lines.join('')}`));
  return pieces;
}

const digestLength = 16;

/** Notices damage, no forger: whoever may write here runs as the user. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digestLength);
}

/** Only lines of these keys are looked at. */
function recordsOf(text: string, keys: ReadonlySet<string>): HistoryRecord[] {
  const found: HistoryRecord[] = [];
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const tab = text.indexOf('\t', at + digestLength + 1);
    if (tab > 0 && tab < stop) {
      const key = text.slice(at + digestLength + 1, tab);
      const record = keys.has(key) && { key, text: text.slice(tab + 1, stop) };
      const digest = text.slice(at, at + digestLength);
      if (record && digestOf(`${key}\t${record.text}`) === digest) found.push(record);
    }
    at = stop + 1;
  }
  return found;
}
