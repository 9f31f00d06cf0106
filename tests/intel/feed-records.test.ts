import { describe, expect, it } from 'vitest';
import { readVulnerabilityPage } from '../../src/ecosystems/nuget/protocol/vulnerabilities.js';
import type { KnownRecord } from '../../src/facts/known-record.js';
import { feedRecords } from '../../src/intel/records/feed-records.js';
import { joinRecords } from '../../src/intel/records/join.js';
import { matchNuGet } from '../../src/intel/records/matching.js';

const advisories = 'https://example.com/advisories/';
const page = (packages: Readonly<Record<string, readonly [string, number, string][]>>) =>
  readVulnerabilityPage(
    Buffer.from(
      JSON.stringify(
        Object.fromEntries(
          Object.entries(packages).map(([id, list]) => [
            id,
            list.map(([name, severity, versions]) => ({
              url: name.includes('/') ? name : `${advisories}${name}`,
              severity,
              versions,
            })),
          ]),
        ),
      ),
    ),
  );

const match = (versions: string, version: string) => {
  const [record] = feedRecords([page({ fixture: [['GHSA-2222-3333-4444', 2, versions]] })]);
  return matchNuGet([], record?.affected[0]?.ranges ?? [], version);
};

describe('a range of a feed', () => {
  it.each([
    ['(, 1.2.0)', '1.2.0-rc.1', ['1.2.0']],
    ['(, 1.2.0]', '1.2.0', []],
    ['[1.0.0, 1.2.0)', '1.0.0', ['1.2.0']],
    ['(1.0.0, 1.2.0)', '1.0.1', ['1.2.0']],
    ['(1.0.0-rc.1, )', '1.0.0', []],
    ['[1.0.0]', '1.0.0', []],
    ['1.0', '7.0.0', []],
  ])('%s has %s in it, fixed in %j', (range, version, fixed) => {
    expect(match(range, version)).toEqual({ by: 'range', fixed });
  });

  it.each([
    ['(, 1.2.0)', '1.2.0'],
    ['(1.0.0, 1.2.0)', '1.0.0'],
    ['(1.0.0, 1.2.0)', '1.0.0-rc.1'],
    ['[1.0.0, 1.2.0)', '0.9.0'],
    ['[1.0.0]', '1.0.1'],
  ])('%s does not have %s in it', (range, version) => {
    expect(match(range, version)).toBeUndefined();
  });
});

describe('records of a feed', () => {
  it('have the name of the advisory, else its address, and the worst severity', () => {
    const records = feedRecords([
      page({
        one: [
          ['ghsa-2222-3333-4444', 1, '(, 1.0.0)'],
          ['https://example.com/notes?id=7', 9, '(, 1.0.0)'],
        ],
      }),
      page({
        ONE: [[`${advisories}GHSA-2222-3333-4444/`, 3, '[2.0.0, 3.0.0)']],
        two: [['CVE-2099-1000', 0, '1.0']],
      }),
    ]);
    expect(records.map(({ text }) => [text.id, text.severity])).toEqual([
      ['GHSA-2222-3333-4444', 'critical'],
      ['https://example.com/notes?id=7', 'unknown'],
      ['CVE-2099-1000', 'low'],
    ]);
    expect(records[0]?.affected).toHaveLength(1);
    expect(records[0]?.affected[0]?.ranges).toHaveLength(2);
    expect(records[0]?.text.references).toHaveLength(2);
  });

  it('are told once with what another list says of the same, and lose nothing of it', () => {
    const of = (id: string, more: Partial<KnownRecord>): KnownRecord => ({
      id,
      kind: 'vulnerability',
      aliases: [],
      summary: '',
      severity: 'high',
      fixed: ['1.2.0'],
      published: '',
      modified: '',
      references: [],
      matched: 'range',
      source: 'feed.fixture',
      ...more,
    });
    const osv = { summary: 'Denial of service', modified: '2026-10-01T00:00:00Z', source: 'nuget' };
    const own = of('GHSA-2222-3333-4444', { references: [`${advisories}GHSA-2222-3333-4444`] });
    for (const other of [
      of('GHSA-2222-3333-4444', osv),
      of('CVE-2099-1000', { ...osv, aliases: ['GHSA-2222-3333-4444'] }),
    ])
      expect(joinRecords([own, other])).toMatchObject([
        { summary: 'Denial of service', modified: osv.modified, references: own.references },
      ]);
  });
});
