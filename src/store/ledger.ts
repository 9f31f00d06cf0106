import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerName } from './layout.js';
import { readStart } from './regular-file.js';
import { replaceFile } from './temporary-file.js';

const day = 24 * 60 * 60 * 1000;
/** What killed writers never noted adds up, so that all is counted again now and then. */
const countedFor = 7 * day;
const longest = 4 * 1024 * 1024;
const form = /^counted (\d{1,15}) (\d{1,15})\n((?:\d{1,15}\n)*)$/;

/**
 * How much a section holds, roughly, without a look at its files: the sum of the last count, and a
 * line for every file that was added since, by whichever process.
 */
export interface Ledger {
  add(bytes: number): void;
  /** Undefined where it is time to count. */
  total(): number | undefined;
  /** Starts anew from a count. What others add at this moment is lost until the next one. */
  restart(bytes: number): void;
  /** Milliseconds since 1970 by the clock of the file system, as of the last `add`. */
  now(): number;
}

export function openLedger(section: string): Ledger {
  const path = join(section, ledgerName);
  return {
    add(bytes) {
      try {
        appendFileSync(path, `${bytes}\n`, { mode: 0o600 });
      } catch {
        // The next count sees it.
      }
    },
    total: () => sum(readStart(path, longest), Date.now()),
    restart: (bytes) => replaceFile(path, `counted ${Date.now()} ${bytes}\n`, section),
    now: () => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now(),
  };
}

/** A line that is half written by a process that was killed makes it worth nothing, too. */
function sum(text: string | undefined, now: number): number | undefined {
  const match = form.exec(text ?? '');
  if (match === null || match[0].length === longest) return undefined;
  const [, counted, bytes, added = ''] = match;
  if (Math.abs(now - Number(counted)) > countedFor) return undefined;
  return added.split('\n').reduce((total, line) => total + Number(line), Number(bytes));
}
