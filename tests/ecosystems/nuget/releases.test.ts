import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import {
  readCatalogLeaf,
  writeCatalogLeaf,
} from '../../../src/ecosystems/nuget/protocol/catalog-leaf.js';
import { readInstant } from '../../../src/ecosystems/nuget/protocol/instant.js';
import {
  readRegistrationIndex,
  readRegistrationPage,
  type RegistrationLeaf,
} from '../../../src/ecosystems/nuget/protocol/registration.js';
import {
  writeRegistrationIndex,
  writeRegistrationPage,
} from '../../../src/ecosystems/nuget/protocol/write-registration.js';
import { historyOf } from '../../../src/ecosystems/nuget/release-history.js';

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const base = new URL('https://feed.test/r/alpha/index.json');

type Entry = Readonly<Record<string, unknown>>;

const entry = (version: string, published?: string, more: Entry = {}): unknown => ({
  catalogEntry: { version, ...(published && { published }), ...more },
});

const leaves = (...items: unknown[]): RegistrationLeaf[] => readRegistrationPage(json({ items }));

function history(version: string, all: readonly RegistrationLeaf[], published?: string) {
  const at = published === undefined ? {} : { published: Date.parse(published) };
  return historyOf({ id: 'Alpha', version, feed: 'feed', asked: 0, ...at }, all);
}

describe('the time of a feed', () => {
  it.each([
    ['2015-02-25T22:25:44.52Z', '2015-02-25T22:25:44.520Z'],
    ['2019-01-01T00:00:00.1234567+02:00', '2018-12-31T22:00:00.123Z'],
    ['2020-01-01T00:00:00', '2020-01-01T00:00:00.000Z'],
    ['1900-01-01T00:00:00+00:00', '1900-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, time) => {
    expect(new Date(readInstant(text) ?? Number.NaN).toISOString()).toBe(time);
  });

  it.each(['', 'yesterday', '2020-13-01T00:00:00Z', '2020-01-01', '2020-01-01T00:00:00Zulu'])(
    'is not %j',
    (text) => expect(readInstant(text)).toBeUndefined(),
  );
});

describe('an entry of a registration', () => {
  it('tells when, what its maker says of it, what it needs, and where its leaf is', () => {
    const [leaf] = leaves(
      entry('1.0.0', '2020-01-01T00:00:00Z', {
        '@id': 'https://feed.test/catalog/alpha.1.0.0.json',
        deprecation: {
          reasons: ['Legacy', 'Legacy', 'Other'],
          message: ' Take the next. ',
          alternatePackage: { id: 'Next', range: '[2.0.0, )' },
        },
        dependencyGroups: [
          { dependencies: [{ id: 'B' }, { id: 'a' }] },
          { dependencies: [{ id: 'b' }, {}, 7] },
          {},
        ],
        projectUrl: 'https://example.com/alpha',
      }),
    );
    expect(leaf).toMatchObject({
      listed: true,
      published: Date.UTC(2020, 0, 1),
      deprecation: {
        reasons: ['Legacy', 'Other'],
        message: 'Take the next.',
        alternate: { id: 'Next', range: '[2.0.0, )' },
      },
      dependencies: ['a', 'B'],
      projectUrl: 'https://example.com/alpha',
    });
    expect(leaf?.catalog?.href).toBe('https://feed.test/catalog/alpha.1.0.0.json');
  });

  it('is taken as it is where what it says makes no sense', () => {
    const [leaf] = leaves(
      entry('1.0.0', 'soon', {
        '@id': 'javascript:0',
        deprecation: { reasons: [] },
        dependencyGroups: 'none',
        projectUrl: 'x'.repeat(5000),
      }),
    );
    expect(Object.keys(leaf ?? {})).toEqual(['version', 'listed']);
  });

  it('has a limit of dependencies', () => {
    const dependencies = Array.from({ length: limits.releaseDependencies + 5 }, (_, n) => ({
      id: `D${n}`,
    }));
    const [leaf] = leaves(entry('1.0.0', undefined, { dependencyGroups: [{ dependencies }] }));
    expect(leaf?.dependencies).toHaveLength(limits.releaseDependencies);
  });
});

describe('what is kept of a registration', () => {
  const text = fc.string({ maxLength: 12 });
  const page = fc.record(
    {
      '@id': fc.constantFrom('page/1.json', 'https://feed.test/p', 'no:thing'),
      upper: fc.constantFrom('2.0.0', '1.0', 'x'),
      commitTimeStamp: text,
      items: fc.array(
        fc.record({
          catalogEntry: fc.record(
            {
              '@id': fc.constantFrom('https://feed.test/c/1.json', 'relative'),
              version: fc.constantFrom('1.0.0', '1.0.0-rc.1', '2.0', '99'),
              listed: fc.constantFrom(true, false, 'False', null),
              published: fc.constantFrom('2020-01-01T00:00:00.5Z', '1900-01-01T00:00:00Z', 'x'),
              deprecation: fc.record(
                {
                  reasons: fc.array(text, { maxLength: 3 }),
                  message: text,
                  alternatePackage: fc.record({ id: text, range: text }, { requiredKeys: [] }),
                },
                { requiredKeys: [] },
              ),
              dependencyGroups: fc.array(
                fc.record({ dependencies: fc.array(fc.record({ id: text })) }),
              ),
              projectUrl: text,
              iconUrl: text,
              description: text,
            },
            { requiredKeys: ['version'] },
          ),
        }),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: [] },
  );

  it('reads as what it was made of', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 3 }), (items) => {
        const read = readRegistrationIndex(json({ items }), base);
        expect(readRegistrationIndex(writeRegistrationIndex(read), base)).toEqual(read);
        for (const { leaves: own = [] } of read)
          expect(readRegistrationPage(writeRegistrationPage(own))).toEqual(own);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a leaf of a catalog', () => {
  const leaf = {
    id: 'Alpha',
    version: '1.0.0-rc',
    created: '2021-01-02T03:04:05Z',
    published: '1900-01-01T00:00:00Z',
    listed: false,
    packageHash: `${'A'.repeat(86)}==`,
    packageHashAlgorithm: 'SHA512',
    packageEntries: [{ name: 'a.dll' }],
  };

  it('tells when an unlisted version came to be, and the digest of its bytes', () => {
    const read = readCatalogLeaf(json(leaf));
    expect(read).toMatchObject({
      created: Date.UTC(2021, 0, 2, 3, 4, 5),
      listed: false,
      sha512: leaf.packageHash,
    });
    expect(readCatalogLeaf(writeCatalogLeaf(read))).toEqual(read);
  });

  it('goes by when it was published where it does not say more, and by no year 1900', () => {
    const { created: _, ...old } = leaf;
    expect(readCatalogLeaf(json(old)).created).toBeUndefined();
    const published = '2012-01-01T00:00:00Z';
    expect(readCatalogLeaf(json({ ...old, published })).created).toBe(Date.UTC(2012, 0, 1));
    expect(readCatalogLeaf(json({ ...leaf, packageHash: 'x' })).sha512).toBeUndefined();
  });

  it.each([{}, { id: 'Alpha' }, { id: 'Alpha', version: 'x' }, []])('is not %j', (value) => {
    expect(() => readCatalogLeaf(json(value))).toThrow(/leaf of a catalog|not an object/);
  });
});

describe('the history of a version', () => {
  const all = leaves(
    entry('1.0.0', '2020-01-01T00:00:00Z', { dependencyGroups: [{ dependencies: [{ id: 'A' }] }] }),
    entry('2.0.0-rc.1', '2022-01-01T00:00:00Z'),
    entry('1.1.0', '2021-01-01T00:00:00Z', {
      dependencyGroups: [{ dependencies: [{ id: 'a' }, { id: 'New' }] }],
    }),
    entry('1.0.5', '1900-01-01T00:00:00Z', { listed: false }),
  );

  it('says which came first and last, what is before it, and what is newer', () => {
    expect(history('1.0', all)).toMatchObject({
      listed: true,
      versions: 4,
      unlisted: 1,
      first: { version: '1.0.0', published: '2020-01-01T00:00:00.000Z' },
      latest: { version: '1.1.0' },
      newest: { version: '2.0.0-rc.1' },
      outdated: 'minor',
    });
    expect(history('1.1.0', all)).toMatchObject({
      previous: { version: '1.0.5' },
      newDependencies: [],
    });
    expect(history('1.1.0', all).outdated).toBeUndefined();
    expect(history('2.0.0-rc.0', all).outdated).toBe('prerelease');
    expect(history('1.0.5', all).outdated).toBe('minor');
    expect(history('0.9.0', all)).toMatchObject({ outdated: 'major' });
    expect(history('0.9.0', all).listed).toBeUndefined();
  });

  it('tells what a version needs that the one before did not', () => {
    const [one, , three] = all;
    const two = [one, three].filter((leaf) => leaf !== undefined);
    expect(history('1.1.0', two).newDependencies).toEqual(['New']);
  });

  it('takes the later time of a version that stands there twice', () => {
    const twice = leaves(
      entry('1.0.0', '2024-01-01T00:00:00Z'),
      entry('1.0', '2011-01-01T00:00:00Z'),
    );
    expect(history('1.0.0', twice)).toMatchObject({
      versions: 1,
      first: { published: '2024-01-01T00:00:00.000Z' },
    });
  });
});

describe('what is odd about a release', () => {
  const kinds = (version: string, ...items: unknown[]): string[] =>
    history(version, leaves(...items)).oddities.map(({ kind }) => kind);
  const at = (hour: number): string => new Date(Date.UTC(2024, 0, 1, hour)).toISOString();
  const many = (count: number, step: number): unknown[] =>
    Array.from({ length: count }, (_, n) => entry(`1.0.${n}`, at(n * step)));

  it.each([
    ['burst', '1.0.9', many(10, 1)],
    ['after-silence', '1.1.0', [entry('1.0.0', at(0)), entry('1.1.0', at(24 * 366))]],
    ['version-jump', '99.0.0', [entry('1.4.0', at(0)), entry('99.0.0', at(1))]],
    ['only-placeholders-before', '1.0.0', [entry('0.0.1', at(0)), entry('1.0.0', at(1))]],
    [
      'other-project-address',
      '1.1.0',
      [
        entry('1.0.0', at(0), { projectUrl: 'https://git.example.com/ours/alpha' }),
        entry('1.1.0', at(1), { projectUrl: 'https://git.example.com/theirs/alpha' }),
      ],
    ],
    [
      'other-project-address',
      '1.1.0',
      [entry('1.0.0', at(0), { projectUrl: 'https://example.com/alpha' }), entry('1.1.0', at(1))],
    ],
    [
      'icon-of-another',
      '1.0.0',
      [entry('1.0.0', at(0), { iconUrl: 'https://feed.test/flat/beta/2.0.0/icon' })],
    ],
    [
      'unlisted-history',
      '2.0.0',
      [
        entry('2.0.0', at(9)),
        ...many(6, 1).map((one) => {
          const { catalogEntry } = one as { catalogEntry: Entry };
          return { catalogEntry: { ...catalogEntry, listed: false } };
        }),
      ],
    ],
  ])('%s', (kind, version, items) => {
    expect(kinds(version, ...items)).toEqual([kind]);
  });

  it.each([
    ['versions over weeks', '1.0.9', many(10, 100)],
    [
      'a year in the place of a number',
      '2024.1.0',
      [entry('4.0.0', at(0)), entry('2024.1.0', at(1))],
    ],
    ['a first version', '1.0.0', [entry('1.0.0', at(0))]],
    ['early versions', '0.2.0', [entry('0.1.0', at(0)), entry('0.2.0', at(1))]],
    [
      'the same project, written otherwise',
      '1.1.0',
      [
        entry('1.0.0', at(0), { projectUrl: 'http://www.example.com/Ours/alpha' }),
        entry('1.1.0', at(1), { projectUrl: 'https://example.com/ours/beta/' }),
      ],
    ],
    [
      'its own icon',
      '1.0.0',
      [entry('1.0.0', at(0), { iconUrl: 'https://feed.test/flat/alpha/1.0.0/icon' })],
    ],
  ])('not %s', (_, version, items) => {
    expect(kinds(version, ...items)).toEqual([]);
  });
});
