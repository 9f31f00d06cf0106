import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import { readProblem } from '../../../src/ecosystems/nuget/protocol/problem.js';
import {
  readRegistrationIndex,
  readRegistrationPage,
} from '../../../src/ecosystems/nuget/protocol/registration.js';
import { readServiceIndex } from '../../../src/ecosystems/nuget/protocol/service-index.js';
import { readVersionList } from '../../../src/ecosystems/nuget/protocol/version-list.js';
import { formatVersion } from '../../../src/ecosystems/nuget/version.js';

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

describe('a service index', () => {
  const index = (...resources: readonly unknown[]) =>
    readServiceIndex(json({ version: '3.0.0', resources }));
  const at = (path: string, type: unknown, more = {}) => ({
    '@id': `https://feed.test/${path}`,
    '@type': type,
    ...more,
  });
  const hrefs = (urls: readonly URL[]): string[] => urls.map(({ href }) => href);

  it('tells where packages, registrations and the search are', () => {
    const read = index(
      at('old/', 'RegistrationsBaseUrl'),
      at('flat', 'PackageBaseAddress/3.0.0'),
      at('gz/', ['RegistrationsBaseUrl/3.4.0', 'Other']),
      at('best/', 'registrationsbaseurl/3.6.0'),
      at('query', 'SearchQueryService'),
    );
    expect(hrefs(read.packageBases)).toEqual(['https://feed.test/flat/']);
    expect(hrefs(read.registrations)).toEqual(['https://feed.test/best/']);
    expect(hrefs(read.search)).toEqual(['https://feed.test/query']);
  });

  it('prefers what is made for clients as new as ours, and nothing newer', () => {
    const versioned = 'RegistrationsBaseUrl/Versioned';
    const read = index(
      at('plain/', 'RegistrationsBaseUrl/3.6.0'),
      at('older/', versioned, { clientVersion: '4.3.0-alpha' }),
      at('newer/', versioned, { clientVersion: '6.0.0' }),
      at('future/', versioned, { clientVersion: '99.0.0' }),
    );
    expect(hrefs(read.registrations)).toEqual([
      'https://feed.test/newer/',
      'https://feed.test/older/',
    ]);
  });

  it('keeps a query behind the folder, drops a user, and knows no other scheme', () => {
    const flat = 'PackageBaseAddress/3.0.0';
    const read = index(
      { '@id': 'https://user:word@feed.test/flat?key=1#part', '@type': flat },
      { '@id': 'file:///flat/', '@type': flat },
      { '@id': '/flat/', '@type': flat },
    );
    expect(hrefs(read.packageBases)).toEqual(['https://feed.test/flat/?key=1']);
  });

  it('takes no more addresses than a client asks', () => {
    const many = Array.from({ length: 50 }, (_, n) => at(`${n}/`, 'PackageBaseAddress/3.0.0'));
    expect(index(...many).packageBases).toHaveLength(3);
  });

  it.each([{}, { version: '3.0.0' }, { version: 3, resources: [] }, [], null, 'text'])(
    'is not %j',
    (value) => {
      expect(() => readServiceIndex(json(value))).toThrow(/service index|not an object/);
    },
  );

  it.each(['2.0.0', '4.0.0', '3', 'three'])('of version %s is refused', (version) => {
    expect(() => readServiceIndex(json({ version, resources: [] }))).toThrow(/service index of/);
  });
});

describe('a list of versions', () => {
  it('has each version once, as the feed spells it', () => {
    const list = readVersionList(
      json({ versions: ['1.0.0-Beta', '1.0.0.0-beta', '1', '1.0.0+x'] }),
    );
    expect(list.versions.map(formatVersion)).toEqual(['1.0.0-Beta', '1.0.0']);
    expect(list.ignored).toBe(0);
  });

  it.each([{}, { versions: null }, { versions: {} }, { Versions: [] }, []])(
    'is not %j',
    (value) => {
      expect(() => readVersionList(json(value))).toThrow(/list of versions|not an object/);
    },
  );

  it('has a limit', () => {
    const versions = Array.from({ length: limits.feedVersions + 1 }, () => 'x');
    expect(() => readVersionList(json({ versions }))).toThrow(/feedVersions/);
  });
});

describe('a registration', () => {
  const base = new URL('https://feed.test/r/alpha/index.json');
  const leaf = (version: unknown, listed?: unknown) => ({ catalogEntry: { version, listed } });

  it('has pages with leaves, and pages elsewhere', () => {
    const pages = readRegistrationIndex(
      json({
        items: [
          { '@id': 'page/1.json', upper: '1.9.0' },
          { upper: '2.0.0', items: [leaf('2.0.0', false), leaf('1.9.5'), leaf('none'), {}, 7] },
        ],
      }),
      base,
    );
    expect(pages[0]?.url?.href).toBe('https://feed.test/r/alpha/page/1.json');
    expect(pages[0]?.leaves).toBeUndefined();
    expect(
      pages[1]?.leaves?.map(({ version, listed }) => [formatVersion(version), listed]),
    ).toEqual([
      ['2.0.0', false],
      ['1.9.5', true],
    ]);
  });

  it.each([false, 'false', 'False'])('unlists with %j', (listed) => {
    expect(readRegistrationPage(json({ items: [leaf('1.0.0', listed)] }))[0]?.listed).toBe(false);
  });

  it.each([true, 'true', null, undefined, 0])('lists with %j', (listed) => {
    expect(readRegistrationPage(json({ items: [leaf('1.0.0', listed)] }))[0]?.listed).toBe(true);
  });

  it('has a limit of pages', () => {
    const items = Array.from({ length: limits.feedPages + 1 }, () => ({}));
    expect(() => readRegistrationIndex(json({ items }), base)).toThrow(/feedPages/);
  });

  it.each([{}, { items: {} }, []])('is not %j', (value) => {
    expect(() => readRegistrationIndex(json(value), base)).toThrow(/registration|not an object/);
  });
});

describe('what a server says of its refusal', () => {
  it.each<[unknown, string | undefined]>([
    [{ title: 'No', detail: 'not you' }, 'No: not you'],
    [{ message: 'TF400813: not authorised' }, 'TF400813: not authorised'],
    [{ error: 'x\u001b[2J' }, 'x\\u{1b}[2J'],
    [{ error: { code: 1 } }, undefined],
    [{ title: 'Same', detail: 'Same' }, 'Same'],
    [[], undefined],
  ])('%j', (value, said) => {
    expect(readProblem(json(value))).toBe(said);
  });

  it('is short, and nothing where it is no JSON', () => {
    expect(readProblem(json({ title: 'x'.repeat(5000) }))?.length).toBe(161);
    expect(readProblem(Buffer.from('<html>'))).toBeUndefined();
  });
});
