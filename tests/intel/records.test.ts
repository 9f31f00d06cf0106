import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, parseVersion } from '../../src/ecosystems/nuget/version.js';
import { isInputError, MalformedInput } from '../../src/core/errors.js';
import { matchNuGet } from '../../src/intel/records/matching.js';
import { parseRecords, readRecord } from '../../src/intel/records/read-record.js';
import {
  advisory,
  fixed,
  introduced,
  lastAffected,
  limit,
  malicious,
  recordOf,
} from '../kit/osv.js';

const match = (events: readonly object[], version: string, versions: readonly string[] = []) => {
  const record = recordOf(advisory('GHSA-1', 'Fixture', events as never));
  const [affected] = record.affected;
  return matchNuGet(versions, affected?.ranges ?? [], version);
};

describe('a record', () => {
  it('tells of malice by its id, an alias, its origin or CWE-506', () => {
    const plain = advisory('GHSA-1', 'Fixture', [introduced('0')]);
    const kinds = [
      malicious('MAL-2099-1', 'Fixture', ['1.0.0']),
      { ...plain, aliases: ['MAL-2099-1'] },
      { ...plain, database_specific: { 'malicious-packages-origins': [] } },
      { ...plain, database_specific: { cwe_ids: ['CWE-506'] } },
      {
        ...plain,
        affected: [{ ...plain.affected[0], database_specific: { cwes: [{ cweId: 'CWE-506' }] } }],
      },
      plain,
    ].map((each) => recordOf(each).text.kind);
    expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'malicious'), 'vulnerability']);
  });

  it('is left out where it was withdrawn, or is of ecosystems that nobody reads', () => {
    const record = malicious('MAL-2099-1', 'Fixture', ['1.0.0']);
    expect(readRecord({ ...record, withdrawn: '2026-11-21T00:00:00Z' })).toMatchObject({
      skipped: 'withdrawn',
    });
    const elsewhere = [
      { package: { ecosystem: 'crates.io', name: 'fixture' }, versions: ['1.0.0'] },
    ];
    expect(readRecord({ ...record, affected: elsewhere })).toMatchObject({ skipped: 'elsewhere' });
    for (const nameless of [undefined, [], [{}], [{ versions: ['1.0.0'] }], 'nothing'])
      expect(readRecord({ ...record, affected: nameless })).toMatchObject({ skipped: 'nameless' });
  });

  it('keeps what can be used where a part of it cannot', () => {
    const [affected] = malicious('MAL-2099-1', 'Fixture', ['1.0.0', 'not a version']).affected;
    const broken = { type: 'ECOSYSTEM', events: [introduced('0'), fixed('?')] };
    const record = malicious('MAL-2099-1', 'Fixture', [], {
      affected: [{ ...affected, ranges: [broken] }, { package: { ecosystem: 'NuGet', name: '' } }],
    });
    const read = readRecord(record);
    expect(read).toMatchObject({ problems: ['bad-version', 'bad-affected'] });
    expect(recordOf(record).affected).toEqual([
      { ecosystem: 'NuGet', name: 'Fixture', versions: ['1.0.0'], ranges: [] },
    ]);
  });

  it('is refused where nothing of it can be matched', () => {
    const record = malicious('MAL-2099-1', 'Fixture', []);
    expect(() => readRecord(record)).toThrow(MalformedInput);
    expect(() => readRecord({ ...record, id: '../x\n' })).toThrow(MalformedInput);
    expect(() => readRecord([])).toThrow(MalformedInput);
  });

  it('has the severity of the newest CVSS, else the word of the database', () => {
    const severity = [
      { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
      {
        type: 'CVSS_V4',
        score: 'CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N',
      },
    ];
    const record = advisory('GHSA-1', 'Fixture', [introduced('0')]);
    expect(recordOf({ ...record, severity }).text).toMatchObject({
      severity: 'medium',
      score: 4.6,
    });
    expect(recordOf({ ...record, severity: undefined }).text).toMatchObject({ severity: 'high' });
    expect(recordOf({ ...record, severity: undefined, database_specific: {} }).text.severity).toBe(
      'unknown',
    );
    const read = readRecord({ ...record, severity: [{ type: 'CVSS_V3', score: 'none' }] });
    expect(read).toMatchObject({ problems: ['bad-severity'] });
  });

  it('has digests of packages where a list of one’s own gives them', () => {
    const record = malicious('OWN-1', 'Fixture', [], {
      affected: [
        {
          package: { ecosystem: 'NuGet', name: 'Fixture' },
          database_specific: { hashes: [`sha256:${'AB'.repeat(32)}`, 'md5:0'] },
        },
      ],
    });
    expect(readRecord(record)).toMatchObject({ problems: ['bad-hash'] });
    expect(recordOf(record).hashes).toEqual([`sha256:${'ab'.repeat(32)}`]);
  });

  it('is bounded', () => {
    const deep = Buffer.from('['.repeat(5000) + ']'.repeat(5000));
    expect(() => parseRecords(deep)).toThrow(/jsonDepth/);
    const wide = malicious(
      'MAL-2099-1',
      'Fixture',
      Array.from({ length: 200_001 }, () => '1.0.0'),
    );
    expect(() => readRecord(wide)).toThrow(/intelVersions/);
    const tooDeepInText = Buffer.from(JSON.stringify({ id: '['.repeat(5000) }));
    expect(parseRecords(tooDeepInText)).toHaveLength(1);
  });
});

describe('a version', () => {
  it.each([
    ['0.9.0', true],
    ['1.0.2-rc.1', true],
    ['1.0.2', false],
    ['2.9.9', false],
    ['3.0.0-alpha', false],
    ['3.0', true],
    ['3.2.4.9', true],
    ['3.2.5', false],
  ])('%s in [0, 1.0.2) or [3.0.0, 3.2.5): %s', (version, affected) => {
    const events = [introduced('3.0.0'), fixed('3.2.5'), introduced('0'), fixed('1.0.2')];
    expect(match(events, version) !== undefined).toBe(affected);
  });

  it('up to the last affected one is affected, and none above it', () => {
    const events = [introduced('0'), lastAffected('2.1.214')];
    expect(match(events, '2.1.214')).toEqual({ by: 'range', fixed: [] });
    expect(match(events, '2.1.214.1')).toBeUndefined();
  });

  it('is affected before any of the limits alone', () => {
    const events = [introduced('1.0.0'), limit('1.5.0'), limit('2.0.0')];
    expect(match(events, '1.9.0')).toBeDefined();
    expect(match(events, '2.0.0')).toBeUndefined();
    expect(match([introduced('0'), limit('*')], '99.0.0')).toBeDefined();
  });

  it('that is listed is affected however it is written', () => {
    const listed = recordOf(malicious('MAL-1', 'Fixture', ['1.0', '2.0.0-RC+build'])).affected[0];
    expect(matchNuGet(listed?.versions ?? [], [], '1.0.0')).toEqual({ by: 'version', fixed: [] });
    expect(matchNuGet(listed?.versions ?? [], [], '2.0.0-rc')).toBeDefined();
    expect(matchNuGet(listed?.versions ?? [], [], '2.0.0')).toBeUndefined();
  });

  it('has the next fixed version of its range', () => {
    const events = [introduced('0'), fixed('1.0.2'), introduced('3.0.0'), fixed('3.2.5')];
    expect(match(events, '3.1.0')?.fixed).toEqual(['3.2.5']);
    expect(match(events, '0.1.0')?.fixed).toEqual(['1.0.2']);
  });

  /** The pseudocode of the schema, as it stands there. */
  function isVulnerable(events: readonly (readonly [string, string])[], text: string): boolean {
    const parse = (each: string) => parseVersion(each === '0' ? '0.0.0-0' : each);
    const version = parse(text);
    const order = (a: string, b: typeof version): number => {
      const parsed = parse(a);
      return parsed && b ? compareVersions(parsed, b) : Number.NaN;
    };
    const limits = events.filter(([kind]) => kind === 'limit');
    if (limits.length > 0 && !limits.some(([, each]) => order(each, version) > 0)) return false;
    let vulnerable = false;
    const sorted = events.toSorted(([, a], [, b]) => order(a, parse(b)));
    for (const [kind, each] of sorted) {
      if (kind === 'introduced' && order(each, version) <= 0) vulnerable = true;
      else if (kind === 'fixed' && order(each, version) <= 0) vulnerable = false;
      else if (kind === 'last_affected' && order(each, version) < 0) vulnerable = false;
    }
    return vulnerable;
  }

  it('is affected as the pseudocode of the schema says', () => {
    const version = fc
      .tuple(fc.nat(2), fc.nat(2), fc.constantFrom('', '-rc', '-rc.2'))
      .map(([major, minor, label]) => `${major}.${minor}.0${label}`);
    const event = fc.tuple(
      fc.constantFrom('introduced', 'fixed', 'last_affected', 'limit'),
      version,
    );
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 6 }),
        fc.option(version),
        version,
        (rest, start, asked) => {
          const all = [['introduced', start ?? '0'] as [string, string], ...rest];
          const events = all.map(([kind, each]) => ({ [kind]: each }));
          expect(match(events, asked) !== undefined).toBe(isVulnerable(all, asked));
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('throws nothing but typed errors at any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, affected) => {
      for (const each of [value, { id: 'X-1', affected }, { id: 'X-1', affected: [affected] }]) {
        try {
          readRecord(each);
        } catch (error) {
          if (!isInputError(error)) throw error;
        }
      }
    }),
  );
});
