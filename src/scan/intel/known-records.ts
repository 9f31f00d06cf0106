import { append } from '../../core/append.js';
import { AssayError } from '../../core/errors.js';
import { listGap } from '../../facts/assessment.js';
import { satisfies } from '../../ecosystems/nuget/float-range.js';
import {
  compareVersions,
  formatVersion,
  parseVersion,
  type PackageVersion,
} from '../../ecosystems/nuget/version.js';
import type { VersionRange } from '../../ecosystems/nuget/version-range.js';
import type { KnownRecord, KnownSource } from '../../facts/known-record.js';
import { IndexReader } from '../../intel/index-file/reader.js';
import type { IndexEntry } from '../../intel/index-file/layout.js';
import { toListAccount, type ListAccount } from '../../intel/list-account.js';
import { joinRecords } from '../../intel/records/join.js';
import { matchNuGet } from '../../intel/records/matching.js';
import { packageKey, versionText } from '../../intel/records/package-key.js';
import type { IntelligenceLists, OpenList } from '../../store/intelligence-lists.js';
import type { Trouble } from '../trouble.js';
import { refreshedAt } from './list-state.js';

/** A package that is asked for; its digests where its bytes are there. */
export interface AskedPackage {
  readonly id: string;
  readonly version: string;
  /** Hexadecimal. */
  readonly sha256?: string;
  /** Base64. */
  readonly sha512?: string;
}

interface Opened {
  readonly list: OpenList;
  readonly index: IndexReader;
  readonly account: ListAccount;
  readonly refreshed: string;
}

/** The lists of a machine, open to be asked for NuGet packages. Nothing of them is read before. */
export class KnownRecords {
  #open: Opened[] = [];
  /** Lists that could not be asked: that nothing is known by them must not read as clear. */
  readonly troubles: Trouble[] = [];

  constructor(lists: IntelligenceLists) {
    let names: readonly string[] = [];
    try {
      names = lists.names();
    } catch (error) {
      this.#trouble(lists.folder, error);
    }
    for (const name of names) this.#openList(lists, name);
  }

  get sources(): readonly KnownSource[] {
    return this.#open.map(({ list, account, refreshed }) => ({
      name: list.name,
      records: account.malicious + account.vulnerabilities,
      refreshed,
      ...(account.newest && { newest: account.newest }),
    }));
  }

  /** What all lists know of the package, the malicious first; one record for what several of them tell. */
  of(asked: AskedPackage): readonly KnownRecord[] {
    return joinRecords(this.#each((each) => recordsOf(each, asked)));
  }

  /**
   * Versions of a package that a range allows and a list may know something of: the lowest that it names, the
   * highest, and those at which records begin or end or which they list; in order, each once.
   */
  versionsIn(id: string, range: VersionRange): readonly PackageVersion[] {
    const named = this.#each(({ index }) =>
      index
        .find(packageKey('NuGet', id))
        .flatMap(({ versions, ranges }) => [
          ...versions,
          ...ranges.flatMap((events) => events.map(([, text]) => text)),
        ]),
    );
    const all = [range.min ?? zero, range.max, ...named.map((text) => parseVersion(text))];
    const allowed = all.filter((one) => one !== undefined && satisfies(range, one));
    return [
      ...new Map(allowed.flatMap((one) => (one ? [[formatVersion(one), one]] : []))).values(),
    ].toSorted(compareVersions);
  }

  #each<T>(ask: (list: Opened) => readonly T[]): T[] {
    const found: T[] = [];
    this.#open = this.#open.filter((each) => {
      try {
        append(found, ask(each));
        return true;
      } catch (error) {
        this.#trouble(each.list.path, error);
        each.list.close();
        return false;
      }
    });
    return found;
  }

  close(): void {
    for (const { list } of this.#open.splice(0)) list.close();
  }

  #openList(lists: IntelligenceLists, name: string): void {
    let list: OpenList | undefined;
    try {
      list = lists.open(name);
      const index = new IndexReader(list);
      const account = toListAccount(index.about);
      const refreshed = refreshedAt(lists, name, account);
      this.#open.push({ list, index, account, refreshed });
    } catch (error) {
      list?.close();
      this.#trouble(list?.path ?? `${lists.folder}/${name}`, error);
    }
  }

  #trouble(file: string, error: unknown): void {
    if (!(error instanceof AssayError)) throw error;
    const reason = `the list of known packages cannot be asked: ${error.message}`;
    this.troubles.push({ file, code: listGap, reason });
  }
}

/** Of a range without a lower bound. */
const zero = parseVersion('0.0.0');

function recordsOf({ list, index }: Opened, asked: AskedPackage): KnownRecord[] {
  const version = versionText('NuGet', asked.version) ?? asked.version.toLowerCase();
  const toRecord = (
    entry: IndexEntry,
    matched: KnownRecord['matched'],
    fixed: readonly string[],
  ): KnownRecord => ({ ...index.record(entry), fixed, matched, source: list.name });
  const named = index.find(packageKey('NuGet', asked.id)).flatMap((entry) => {
    const match = matchNuGet(entry.versions, entry.ranges, version);
    return match ? [toRecord(entry, match.by, match.fixed)] : [];
  });
  const same = digestsOf(asked).flatMap((digest) =>
    index.find(digest).map((entry) => toRecord(entry, 'hash', [])),
  );
  return [...named, ...same];
}

function digestsOf({ sha256, sha512 }: AskedPackage): string[] {
  return [
    ...(sha256 ? [`sha256:${sha256.toLowerCase()}`] : []),
    ...(sha512 ? [`sha512:${Buffer.from(sha512, 'base64').toString('hex')}`] : []),
  ];
}
