import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import { readServiceIndex } from '../../../src/ecosystems/nuget/protocol/service-index.js';
import {
  readVulnerabilityIndex,
  readVulnerabilityPage,
} from '../../../src/ecosystems/nuget/protocol/vulnerabilities.js';
import { formatRange } from '../../../src/ecosystems/nuget/version-range.js';

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const base = new URL('https://feed.test/v/index.json');

it('is found in the service index, as a document', () => {
  const resources = [
    { '@id': 'https://feed.test/v/index.json?key=1', '@type': 'VulnerabilityInfo/6.7.0' },
    { '@id': 'https://feed.test/other.json', '@type': 'VulnerabilityInfo/99.0.0' },
  ];
  const { vulnerabilities } = readServiceIndex(json({ version: '3.0.0', resources }));
  expect(vulnerabilities.map(({ href }) => href)).toEqual(['https://feed.test/v/index.json?key=1']);
});

describe('the index', () => {
  it('names its pages, relative ones too', () => {
    const pages = readVulnerabilityIndex(
      json([
        { '@name': 'base', '@id': 'https://other.test/base.json', '@updated': '2026-11-01' },
        { '@name': 'update', '@id': 'update.json', comment: 'no time' },
      ]),
      base,
    );
    expect(pages.map(({ url, updated }) => [url.href, updated])).toEqual([
      ['https://other.test/base.json', '2026-11-01'],
      ['https://feed.test/v/update.json', ''],
    ]);
  });

  it.each([[{}], [[]], [[{ '@id': 'file:///etc/x' }]], ['x'], [[1]]])('refuses %j', (value) => {
    expect(() => readVulnerabilityIndex(json(value), base)).toThrow(/index of vulnerabilities/);
  });

  it('is bounded', () => {
    const pages = Array.from({ length: limits.feedVulnerabilityPages + 1 }, (_, at) => ({
      '@id': `${at}.json`,
    }));
    expect(() => readVulnerabilityIndex(json(pages), base)).toThrow('feedVulnerabilityPages');
  });
});

describe('a page', () => {
  const weak = { severity: 2, url: 'https://example.com/a', versions: '(, 1.2)' };

  it('tells advisories by package, and counts what cannot be used', () => {
    const { entries, unusable } = readVulnerabilityPage(
      json({
        'fixture.weak': [weak, { ...weak, severity: 'high', versions: '[1.0.0]' }],
        'fixture.bad': [{ ...weak, versions: 'soon' }, { ...weak, url: 'ftp://x' }, 7],
        'fixture.none': {},
        'fixture.empty': [],
      }),
    );
    expect(entries.map(({ id, severity, range }) => [id, severity, formatRange(range)])).toEqual([
      ['fixture.weak', 2, '(, 1.2.0)'],
      ['fixture.weak', undefined, '[1.0.0, 1.0.0]'],
    ]);
    expect(unusable).toEqual(['fixture.bad', 'fixture.bad', 'fixture.bad', 'fixture.none']);
  });

  it('may be empty, and is none where nothing in it can be used', () => {
    expect(readVulnerabilityPage(json({})).entries).toEqual([]);
    for (const value of [[], { message: 'not today' }, { a: [{ ...weak, versions: '' }] }])
      expect(() => readVulnerabilityPage(json(value))).toThrow(/no page of vulnerabilities/);
  });
});
