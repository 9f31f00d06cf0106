import { describe, expect, it } from 'vitest';
import type { ReleaseHistory, ReleaseSummary } from '../../src/facts/release.js';
import { releaseLines } from '../../src/facts/release-text.js';
import { renderMarkdown } from '../../src/outputs/markdown/index.js';
import { renderScan } from '../../src/outputs/terminal/scan.js';
import { sarif } from './sarif-log.js';
import { finding, scan, scanned } from './scan-reports.js';

const history: ReleaseHistory = {
  feed: 'feed',
  asked: '2025-06-04T11:00:00.000Z',
  listed: true,
  versions: 3,
  unlisted: 0,
  newDependencies: [],
  oddities: [],
};

const known: ReleaseSummary = {
  published: '2025-06-01T10:00:00.000Z',
  by: 'registration',
  ageHours: 74,
  ageDays: 3,
  history,
};

const report = (...releases: ReleaseSummary[]) =>
  scan({
    packages: releases.map((release, n) => {
      const one = scanned({ id: `Inert.P${n}`, verdict: 'clear' });
      return { ...one, context: { ...one.context, release } };
    }),
    releases: { at: '2025-06-04T12:00:00.000Z', known: 1, unknown: 0 },
    decision: 'allow',
  });

describe('the lines of one package', () => {
  const lines = (more: Partial<ReleaseHistory>, of: Partial<ReleaseSummary> = {}) =>
    releaseLines({ ...known, ...of, history: { ...history, ...more } });

  it.each([
    [{}, {}, ['published on 2025-06-01, 3 days ago', '3 versions']],
    [
      { unlisted: 1, latest: { version: '2.0.0' }, outdated: 'major', askedDays: 4 } as const,
      { by: 'signature', ageDays: 0, unknown: 'feed does not say when' } as const,
      [
        'published on 2025-06-01 or before, by the time-stamp of its repository, less than a day ago; feed does not say when',
        '3 versions, 1 of them unlisted; a newer major version is there: 2.0.0; so said feed 4 days ago',
      ],
    ],
    [
      {
        versions: 1,
        partial: 'it ends early',
        first: { version: '0.1.0', published: '2021-01-01T00:00:00.000Z' },
        latest: { version: '1.0.0' },
        listed: false,
        deprecated: { reasons: ['Legacy', 'Odd'], alternate: { id: 'B', range: '[2.0.0, )' } },
        unmaintained: true,
        newest: { version: '1.0.0', published: '2021-01-01T00:00:00.000Z' },
        idleDays: 1500,
        previous: { version: '0.9.0' },
        newDependencies: ['C', 'D', 'E', 'F', 'G', 'H'],
        oddities: [{ kind: 'burst', detail: 'one of 12 versions within a day of it' }],
      } as const,
      { ageDays: 800 },
      [
        'published on 2025-06-01, 2 years ago',
        'at least 1 version, the first on 2021-01-01; none is newer (not all were read: it ends early)',
        'deprecated by its maker: no longer maintained, Odd; use B [2.0.0, ) instead',
        'unlisted: its feed no longer shows it in searches',
        'unmaintained: no version since 1.0.0 on 2021-01-01, 4 years ago',
        'needs what 0.9.0 did not: C, D, E, F, G, 1 more',
        'odd: one of 12 versions within a day of it',
      ],
    ],
  ])('%#', (more, of, expected) => {
    expect(lines(more, of)).toEqual(expected);
  });

  it('say that nobody knows, and why', () => {
    expect(releaseLines({ unknown: 'feed does not say when' })).toEqual([
      'nobody knows when it was published: feed does not say when',
    ]);
  });
});

describe('a scan that asked', () => {
  const hostile = '\u001b[31m<b>@someone</b>\n# 1 clear\u202e';
  const deprecated = {
    reasons: [hostile],
    message: hostile,
    alternate: { id: hostile, range: '*' },
  };
  const bad = report({ ...known, history: { ...history, deprecated } });

  it('groups what is to be told', () => {
    const text = renderScan(
      report(
        known,
        {
          ...known,
          ageDays: 40,
          history: { ...history, latest: { version: '1.1.0' }, outdated: 'minor' },
        },
        { unknown: 'its feed does not say when' },
      ),
      { color: false, width: 100 },
      { only: undefined, all: false, quiet: false, paint: undefined } as never,
    );
    const at = text.indexOf('Releases');
    expect(text.slice(at, text.indexOf('\n\n', at))).toBe(`Releases
  Ages are counted to 2025-06-04 12:00 UTC. It is known when 1 package was published.
  Young: published within the last 7 days (1)
    Inert.P0 1.0.0: published on 2025-06-01, 3 days ago
  Outdated (1)
    Inert.P1 1.0.0: newer minor versions are there: 1.1.0
  Age not known (1)
    Inert.P2 1.0.0: its feed does not say when`);
  });

  it('prints nothing of a feed that could be taken for its own words', () => {
    const text = renderScan(bad, { color: false, width: 100 }, { all: true } as never);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u001b\u202e]|^# 1 clear/m);
    const markdown = renderMarkdown(bad, { most: 60_000 });
    expect(markdown).toContain('### Releases');
    expect(markdown).not.toMatch(/<b>|^# 1 clear/m);
  });

  it('tells it of a package that SARIF has results of', () => {
    const one = scanned({ findings: [finding()] });
    const told = { ...one, context: { ...one.context, release: known } };
    const log = JSON.stringify(sarif(scan({ packages: [told] })));
    expect(log.includes('"release":["published on 2025-06-01, 3 days ago"')).toBe(true);
  });
});
