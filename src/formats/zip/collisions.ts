import type { Buffer } from 'node:buffer';
import type { CentralRecord } from './central.js';
import { foldedHash, nameTrait, windowsKey } from './names.js';
import { quoted, type ProblemList } from './problems.js';

/** Notes entries that end up as one file: the same name, or the same to Windows or to macOS. */
export function noteCollisions(
  buffer: Buffer,
  records: readonly CentralRecord[],
  problems: ProblemList,
): void {
  const suspects = findSuspects(buffer, records);
  const folded = new Map<string, CentralRecord>();
  const exact = new Set<string>();
  const composed = new Map<string, CentralRecord>();
  for (const record of suspects) {
    const key = windowsKey(record.name, record.nameTraits);
    const first = folded.get(key);
    if (first !== undefined) {
      noteFolded(first, record, exact, problems);
      continue;
    }
    folded.set(key, record);
    if ((record.nameTraits & nameTrait.nonAscii) !== 0) {
      noteComposed(key, record, folded, composed, problems);
    }
  }
}

/** Beyond plain letters, digits and separators two names can be one in more ways than a hash sees. */
const unusual = nameTrait.nonAscii | nameTrait.windows;

/**
 * The records that can collide at all. Nearly always none: then no key is made, and no name is
 * put in a table. Hashes that were made to be equal only lead to the comparison of names.
 */
function findSuspects(buffer: Buffer, records: readonly CentralRecord[]): readonly CentralRecord[] {
  const hashes = new Uint32Array(records.length);
  for (let i = 0; i < records.length; i++) {
    const record = records[i] as CentralRecord;
    if ((record.nameTraits & unusual) !== 0) return records;
    hashes[i] = foldedHash(buffer, record.nameStart, record.nameEnd);
  }
  const repeated = repeatedValues(hashes);
  if (repeated.size === 0) return [];
  return records.filter((_, i) => repeated.has(hashes[i] as number));
}

function repeatedValues(values: Uint32Array): Set<number> {
  const repeated = new Set<number>();
  const sorted = values.slice().sort();
  for (let i = 1; i < sorted.length; i++) {
    if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i] as number);
  }
  return repeated;
}

/** `exact` gathers the names that met under one key, so that a third one is told apart as well. */
function noteFolded(
  first: CentralRecord,
  record: CentralRecord,
  exact: Set<string>,
  problems: ProblemList,
): void {
  const same = record.name === first.name || exact.has(record.name);
  exact.add(record.name);
  noteCollision(same ? 'duplicate-name' : 'case-collision', first, record, problems);
}

function noteComposed(
  key: string,
  record: CentralRecord,
  folded: ReadonlyMap<string, CentralRecord>,
  composed: Map<string, CentralRecord>,
  problems: ProblemList,
): void {
  const form = key.normalize('NFC');
  const first = (form === key ? undefined : folded.get(form)) ?? composed.get(form);
  if (first === undefined) composed.set(form, record);
  else noteCollision('normalisation-collision', first, record, problems);
}

function noteCollision(
  code: 'duplicate-name' | 'case-collision' | 'normalisation-collision',
  first: CentralRecord,
  record: CentralRecord,
  problems: ProblemList,
): void {
  const message = `the same file as ${quoted(first.name)} listed at ${first.offset}`;
  problems.add(code, record.offset, message, { entry: record.name });
}
