import { MalformedInput } from '../../src/core/errors.js';
import { IndexBuilder } from '../../src/intel/index-file/builder.js';
import type { IndexBytes } from '../../src/intel/index-file/reader.js';
import type { IntelRecord } from '../../src/intel/records/record.js';
import { readRecord } from '../../src/intel/records/read-record.js';

type Given = Readonly<Record<string, unknown>>;

/** A record of the list of malicious packages, in the published format. All names are made up. */
export function malicious(id: string, name: string, versions: readonly string[], rest: Given = {}) {
  return {
    schema_version: '1.7.4',
    id,
    modified: '2026-11-20T10:00:00Z',
    published: '2026-11-20T10:00:00Z',
    summary: `Malicious code in ${name} (NuGet)`,
    details: 'A fixture.',
    affected: [{ package: { ecosystem: 'NuGet', name, purl: `pkg:nuget/${name}` }, versions }],
    credits: [{ name: 'Fixture', type: 'FINDER', contact: ['https://example.com'] }],
    database_specific: { 'malicious-packages-origins': [{ source: 'fixture', versions }] },
    ...rest,
  };
}

export const introduced = (version: string) => ({ introduced: version });
export const fixed = (version: string) => ({ fixed: version });
export const lastAffected = (version: string) => ({ last_affected: version });
export const limit = (version: string) => ({ limit: version });

/** An advisory, in the published format. */
export function advisory(id: string, name: string, events: readonly Given[], rest: Given = {}) {
  return {
    schema_version: '1.4.0',
    id,
    modified: '2026-10-01T00:00:00Z',
    published: '2026-09-01T00:00:00Z',
    aliases: ['CVE-2099-1000'],
    summary: `Denial of service in ${name}`,
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
    affected: [{ package: { ecosystem: 'NuGet', name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
    references: [{ type: 'ADVISORY', url: `https://example.com/${id}` }],
    database_specific: { severity: 'HIGH', cwe_ids: ['CWE-400'] },
    ...rest,
  };
}

/** The record that is read from it. */
export function recordOf(value: unknown): IntelRecord {
  const read = readRecord(value);
  if ('skipped' in read) throw new Error(`skipped: ${read.skipped}`);
  return read.record;
}

/** The bytes of an index over records. */
export function indexOf(records: readonly unknown[], about: object = {}): Buffer {
  const builder = new IndexBuilder();
  const pieces = [builder.start()];
  for (const record of records) pieces.push(builder.add(recordOf(record)) ?? Buffer.alloc(0));
  return Buffer.concat([...pieces, ...builder.finish(about)]);
}

export function inMemory(buffer: Buffer): IndexBytes {
  return {
    size: buffer.length,
    read(offset, length) {
      if (!(offset >= 0 && length >= 0 && offset + length <= buffer.length))
        throw new MalformedInput('truncated', 'too early');
      return buffer.subarray(offset, offset + length);
    },
  };
}
