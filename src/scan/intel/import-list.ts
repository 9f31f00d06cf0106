import { MalformedInput, AssayError } from '../../core/errors.js';
import { excerpt } from '../../core/text.js';
import { IndexBuilder } from '../../intel/index-file/builder.js';
import type { ListAccount, ListProblem } from '../../intel/list-account.js';
import { parseRecords, readRecord } from '../../intel/records/read-record.js';
import type { IntelligenceLists } from '../../store/intelligence-lists.js';
import type { RecordFile } from './record-files.js';

export interface ListImport {
  /** What it will be called. */
  readonly name: string;
  /** Where it is from, for people. */
  readonly origin: string;
  readonly files: Iterable<RecordFile>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onFile?: (read: number, name: string) => void;
}

/**
 * Reads records and puts their index in the place of the list of that name. A damaged record is counted and
 * told; where none can be read, the list that was there stays.
 * @throws MalformedInput, LimitReached, Unavailable
 */
export function importList(lists: IntelligenceLists, wanted: ListImport): ListAccount {
  const reading = new ListReading(wanted);
  lists.write(wanted.name, reading.pieces());
  return reading.account();
}

class ListReading {
  readonly #wanted: ListImport;
  readonly #builder = new IndexBuilder();
  readonly #problems = new Map<string, { count: number; readonly example: string }>();
  readonly #skipped = { withdrawn: 0, elsewhere: 0, repeated: 0, nameless: 0 };

  constructor(wanted: ListImport) {
    this.#wanted = wanted;
  }

  *pieces(): Generator<Uint8Array> {
    yield this.#builder.start();
    let read = 0;
    for (const file of this.#wanted.files) {
      for (const piece of this.#file(file)) yield piece;
      this.#wanted.onFile?.(++read, file.name);
    }
    this.#checkAny();
    yield* this.#builder.finish(this.account());
  }

  account(): ListAccount {
    const { malicious, vulnerability } = this.#builder.counts();
    return {
      schema: 'assay/intel-list/1',
      origin: this.#wanted.origin,
      read: new Date(this.#wanted.now).toISOString(),
      malicious,
      vulnerabilities: vulnerability,
      newest: this.#builder.newest(),
      skipped: { ...this.#skipped },
      problems: [...this.#problems]
        .map(([code, { count, example }]): ListProblem => ({ code, count, example }))
        .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    };
  }

  /** One file that cannot be read does not take the others with it; nor one record. */
  #file({ name, bytes }: RecordFile): Uint8Array[] {
    try {
      const records = parseRecords(bytes());
      return records.flatMap((record, at) =>
        this.#record(record, records.length > 1 ? `${name}[${at}]` : name),
      );
    } catch (error) {
      this.#note(error, name);
      return [];
    }
  }

  #record(value: unknown, name: string): Uint8Array[] {
    try {
      const found = readRecord(value);
      if ('skipped' in found) {
        this.#skipped[found.skipped]++;
        return [];
      }
      for (const code of found.problems) this.#count(code, name);
      const piece = this.#builder.add(found.record);
      if (piece === undefined) this.#skipped.repeated++;
      return piece ? [piece] : [];
    } catch (error) {
      this.#note(error, name);
      return [];
    }
  }

  #note(error: unknown, name: string): void {
    // What has become too large as a whole ends it: half a list would read as a whole one.
    if (!(error instanceof AssayError) || isOfWhole(error.code)) throw error;
    this.#count(error.code, `${name}: ${error.message}`);
  }

  #count(code: string, example: string): void {
    const before = this.#problems.get(code);
    if (before) before.count++;
    else this.#problems.set(code, { count: 1, example: excerpt(example) });
  }

  /** An empty list in the place of a full one, because of an empty folder, would switch all warnings off. */
  #checkAny(): void {
    const { malicious, vulnerability } = this.#builder.counts();
    const skipped = Object.values(this.#skipped).reduce((sum, count) => sum + count, 0);
    if (malicious + vulnerability + skipped > 0) return;
    const [first] = this.#problems.values();
    const why = first ? `, and ${first.example}` : '';
    throw new MalformedInput('bad-value', `no record in the OSV format${why}`).at(
      this.#wanted.origin,
    );
  }
}

const isOfWhole = (code: string): boolean =>
  ['intelRecords', 'intelIndexBytes', 'intelFiles', 'zipTotalBytes'].includes(code);
