import type { KnownRecordFact } from '../../facts/fact.js';
import type { Severity } from '../../facts/finding.js';
import type { KnownRecord, KnownSource } from '../../facts/known-record.js';
import type { PackageHead } from '../../facts/report.js';
import type { Location } from '../../core/location.js';
import { formatVersion } from '../../ecosystems/nuget/version.js';
import type { VersionRange } from '../../ecosystems/nuget/version-range.js';
import { IntelligenceLists } from '../../store/intelligence-lists.js';
import type { Trouble } from '../trouble.js';
import { KnownRecords, type AskedPackage } from './known-records.js';

export interface KnownChoices {
  /** The folder of lists. */
  readonly folder: string;
  /** Packages with a vulnerability of this severity, or a worse or unknown one, are held. */
  readonly holdVulnerable?: Severity;
}

/** What lists know of the packages of a scan, as facts for the rules. */
export class Known {
  readonly #records: KnownRecords;
  readonly #holdVulnerable: Severity | undefined;

  /** Of the lists. */
  readonly folder: string;

  constructor({ folder, holdVulnerable }: KnownChoices) {
    this.folder = folder;
    this.#records = new KnownRecords(new IntelligenceLists(folder));
    this.#holdVulnerable = holdVulnerable;
  }

  get sources(): readonly KnownSource[] {
    return this.#records.sources;
  }

  /** Lists that could not be asked. */
  get troubles(): readonly Trouble[] {
    return this.#records.troubles;
  }

  /** Of a package whose bytes are there. */
  factsOf({
    head,
    sha512,
  }: {
    readonly head: PackageHead;
    readonly sha512: string;
  }): KnownRecordFact[] {
    const { id, version, sha256 } = head.package;
    const path = head.entries.find((entry) => /^[^/]+\.nuspec$/i.test(entry.path))?.path ?? '';
    return this.facts({ id, version, sha256, sha512 }, { path });
  }

  /** @param location where it is written which package it is */
  facts(asked: AskedPackage, location: Location): KnownRecordFact[] {
    const { id, version } = asked;
    return this.#records.of(asked).map((record) => ({
      kind: 'known-record',
      location,
      excerpt: `${id} ${version}`,
      package: { id, version },
      record,
      ...(this.#holds(record) && { holds: true }),
    }));
  }

  /**
   * Of a package of which no version was found: what is known of the lowest version that the range names, and
   * else of the first one in it that is known to be malicious.
   */
  factsIn(id: string, range: VersionRange, location: Location): KnownRecordFact[] {
    const [lowest, ...others] = this.#records
      .versionsIn(id, range)
      .map((version) => this.facts({ id, version: formatVersion(version) }, location));
    if (lowest?.some(isMalicious)) return lowest;
    const malicious = others.find((facts) => facts.some(isMalicious)) ?? [];
    return malicious.filter(isMalicious);
  }

  close(): void {
    this.#records.close();
  }

  /** One of which nobody has said how bad it is may be of the worst. */
  #holds({ kind, severity }: KnownRecord): boolean {
    if (this.#holdVulnerable === undefined || kind !== 'vulnerability') return false;
    return severity === 'unknown' || order.indexOf(severity) >= order.indexOf(this.#holdVulnerable);
  }
}

const isMalicious = ({ record }: KnownRecordFact): boolean => record.kind === 'malicious';

const order: readonly Severity[] = ['low', 'medium', 'high', 'critical'];
