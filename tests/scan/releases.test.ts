import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReleaseSummary } from '../../src/facts/release.js';
import type { SignatureAccount, SignatureKind, TrustSummary } from '../../src/facts/signature.js';
import { signedTime } from '../../src/scan/releases/signed-time.js';
import type { ScanOptions } from '../../src/scan/scan-repository.js';
import { FeedServer, type FeedServerOptions } from '../kit/feed-server.js';
import { Layout } from './layout.js';
import { buildPackage } from '../kit/package-builder.js';
import { config, packed, project, reference } from './restorable.js';

let layout: Layout;
const servers: FeedServer[] = [];
beforeEach(() => (layout = new Layout()));
afterEach(async () => {
  vi.useRealTimers();
  layout.remove();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const write = (path: string, content: string | Uint8Array): string =>
  layout.write(`repository/${path}`, content);

const now = Date.UTC(2025, 5, 4, 12);
const alpha = packed('Alpha', '1.2.0');

/** A feed with some versions of a package, and a project that asks for one of them. */
async function asking(
  entry: Readonly<Record<string, unknown>>,
  more: {
    leaf?: Readonly<Record<string, unknown>>;
    options?: FeedServerOptions;
    bytes?: Uint8Array;
  } = {},
): Promise<FeedServer> {
  const server = await FeedServer.start(more.options);
  servers.push(server);
  const { leaf, bytes = alpha.bytes } = more;
  server.addBytes({ ...alpha, bytes, entry, ...(leaf && { leaf }) });
  write('NuGet.Config', config({ feed: server }));
  write('App/App.csproj', project([reference('Alpha', '[1.2.0]')]));
  return server;
}

async function release(options: Partial<ScanOptions> = {}): Promise<ReleaseSummary | undefined> {
  const report = await layout.scan({ releases: { now }, ...options });
  expect(report.packages.map(({ package: { id } }) => id)).toEqual(['Alpha']);
  return report.packages[0]?.context.release;
}

/** As on a machine that never asked. */
const forget = (): void => rmSync(layout.cache, { recursive: true, force: true });

const day = 24 * 60 * 60_000;
const published = '2025-06-01T10:00:00Z';

describe('the time of a signature', () => {
  const certificate = { subject: '', issuer: '', sha256: '', notBefore: '', notAfter: '' };
  const signed = (kind: SignatureKind, ...times: string[]): SignatureAccount => ({
    state: 'intact',
    signatures: [
      {
        kind,
        placement: 'primary',
        signer: certificate,
        timestamps: times.map((time) => ({ time, authority: certificate })),
      },
    ],
    problems: [],
  });
  const trusted: TrustSummary = {
    state: 'trusted',
    problems: [],
    revocation: 'not-checked',
    roots: '',
  };

  it('is the last of those of a repository that is trusted', () => {
    const account = signed('repository', '2020-01-02T00:00:00Z', '2020-01-01T00:00:00Z');
    expect(signedTime(account, trusted)).toBe(Date.UTC(2020, 0, 2));
    expect(signedTime(account, { ...trusted, state: 'untrusted' })).toBeUndefined();
    expect(signedTime(account, undefined)).toBeUndefined();
    expect(signedTime({ ...account, state: 'broken' }, trusted)).toBeUndefined();
  });

  it('is none of an author, nor without a time-stamp', () => {
    expect(signedTime(signed('author', '2020-01-01T00:00:00Z'), trusted)).toBeUndefined();
    expect(signedTime(signed('repository'), trusted)).toBeUndefined();
  });
});

describe('when a package was published', () => {
  it('is asked for where somebody wants to know, and nowhere else', async () => {
    const server = await asking({ published });
    const unasked = await layout.scan();
    expect(unasked.packages[0]?.context.release).toBeUndefined();
    expect(unasked.releases).toBeUndefined();
    expect(server.paths.filter((path) => path.startsWith('/registration'))).toEqual([]);
    const report = await layout.scan({ releases: { now } });
    expect(report.releases).toEqual({ at: '2025-06-04T12:00:00.000Z', known: 1, unknown: 0 });
    expect(report.packages[0]?.context.release).toMatchObject({
      published: '2025-06-01T10:00:00.000Z',
      by: 'registration',
      ageHours: 74,
      ageDays: 3,
      history: { feed: 'feed', listed: true, versions: 1, oddities: [] },
    });
  });

  it('is kept for an hour, and longer without a network', async () => {
    const server = await asking({ published });
    const first = await release();
    const asked = server.paths.length;
    expect(await release()).toEqual(first);
    expect(server.paths).toHaveLength(asked);
    await server.close();
    expect(await release({ offline: true })).toEqual(first);
    const later = await release({ offline: true, releases: { now: now + 40 * 365 * day } });
    expect(later).toMatchObject({ ageDays: 14_603 });
    expect(later?.history?.askedDays).toBeGreaterThan(10_000);
  });

  it('is told by the catalog for an unlisted version', async () => {
    const leaf = { created: '2021-01-02T03:04:05Z', published: '1900-01-01T00:00:00Z' };
    await asking({ published: '1900-01-01T00:00:00+00:00', listed: false }, { leaf });
    expect(await release()).toMatchObject({
      published: '2021-01-02T03:04:05.000Z',
      by: 'catalog',
      history: { listed: false },
    });
  });

  describe('after versions', () => {
    const bare = ['Alpha.nuspec', '_rels/.rels', 'readme.md', 'lib/net8.0/_._'];
    const full = [...bare, 'lib/net8.0/Alpha.dll'];
    const own = buildPackage({
      id: 'Alpha',
      version: '1.2.0',
      files: { 'lib/net8.0/Alpha.dll': 'x' },
    });
    const oddities = async (
      before: readonly (readonly string[] | undefined)[],
      bytes: Uint8Array = own,
    ) => {
      const server = await asking({ published }, { bytes });
      for (const [at, names] of before.entries()) {
        const packageEntries = names?.map((fullName) => ({ fullName, length: 1 }));
        const leaf = { ...(packageEntries && { packageEntries }) };
        server.addBytes({ ...packed('Alpha', `0.${at + 1}.0`), entry: { published }, leaf });
      }
      const found = await release();
      return found?.history?.oddities.filter(({ kind }) => kind === 'only-empty-before');
    };

    it('that were empty, it is told that they were', async () => {
      expect(await oddities([bare, bare])).toEqual([
        {
          kind: 'only-empty-before',
          detail: 'all that is before it is empty: 0.1.0, 0.2.0',
        },
      ]);
    });

    it.each([
      ['one had something in it', [bare, full]],
      ['nobody says what was in one', [bare, undefined]],
      ['there are many', [bare, bare, bare, bare]],
      ['there is none', []],
    ])('it is not where %s', async (_, before) => {
      expect(await oddities(before)).toEqual([]);
    });

    it('nor where it is empty itself', async () => {
      const empty = buildPackage({ id: 'Alpha', version: '1.2.0', files: { 'readme.md': 'x' } });
      expect(await oddities([bare], empty)).toEqual([]);
    });
  });

  it.each([
    ['says nothing', {}, 'feed does not say when'],
    ['says the year 1900', { published: '1900-01-01T00:00:00Z' }, 'feed does not say when'],
    ['says the year 1', { published: '0001-01-01T00:00:00' }, 'feed does not say when'],
    [
      'says a time to come',
      { published: '2999-01-01T00:00:00Z' },
      'its feed says 2999-01-01T00:00:00.000Z, which is still to come',
    ],
    ['names another version', { version: '9.9.9', published }, 'feed does not name this version'],
  ])('is not known where its feed %s', async (_, entry, unknown) => {
    await asking(entry);
    const found = await release();
    expect(found).toMatchObject({ unknown });
    expect(found?.published).toBeUndefined();
    expect(found?.ageDays).toBeUndefined();
  });

  it('is not known where its feed has no registration, or does not answer', async () => {
    await asking({ published }, { options: { bare: true } });
    expect((await release())?.unknown).toBe('its feed does not say when anything was published');
    const server = await asking({ published });
    await layout.scan({});
    server.fault(/registration/, { status: 404 });
    expect((await release())?.unknown).toBe('feed does not name this version');
    const broken = await asking({ published });
    await layout.scan({});
    broken.fault(/registration/, { body: '{}' });
    expect((await release())?.unknown).toMatch(/^source feed .* no registration$/);
    expect((await release({ offline: true }))?.unknown).toMatch(/^source feed .*: offline/);
  });

  it('is asked of the feed that it came from, and of no other', async () => {
    const server = await asking({ published });
    layout.install(alpha);
    const found = await release();
    expect(found).toEqual({ unknown: 'the feed that it came from is not configured' });
    expect(server.paths).not.toContain('/registration/alpha/index.json');
  });

  it('is told of a loose file only where the feed has these very bytes', async () => {
    const server = await asking({ published }, { leaf: { packageHash: alpha.contentHash } });
    write('App/App.csproj', '<Project />');
    const file = layout.write('loose/alpha.1.2.0.nupkg', alpha.bytes);
    const settings = write('NuGet.Config', config({ feed: server }));
    const loose = { path: file, configFile: settings };
    expect((await release(loose))?.unknown).toBe('feed does not say when');
    const leaf = { packageHash: alpha.contentHash, created: '2021-01-01T00:00:00Z' };
    server.addBytes({ ...alpha, entry: { published }, leaf });
    forget();
    expect(await release(loose)).toMatchObject({ by: 'catalog' });
    const others = { packageHash: `${'A'.repeat(86)}==`, created: '2021-01-01T00:00:00Z' };
    server.addBytes({ ...alpha, entry: { published }, leaf: others });
    forget();
    const found = await release(loose);
    expect(found?.unknown).toMatch(/^feed has other bytes under this name/);
    expect(found?.history).toMatchObject({ versions: 1 });
  });

  it('does not move back, whatever the feed says later', async () => {
    const server = await asking({ published });
    await release();
    server.addBytes({ ...alpha, entry: { published: '2012-01-01T00:00:00Z' } });
    // Nor for another version of Assay, which knows no answers.
    expect(existsSync(join(layout.cache, 'assessments'))).toBe(true);
    rmSync(join(layout.cache, 'assessments'), { recursive: true, force: true });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60_000 });
    const found = await release();
    expect(found?.published).toBe('2025-06-01T10:00:00.000Z');
    expect(found?.history?.oddities).toEqual([
      {
        kind: 'time-moved',
        detail: 'its feed said 2025-06-01 before, and says 2012-01-01 now',
      },
    ]);
  });

  it('is a fact for the rules, with what else the feed says', async () => {
    await asking({ published, deprecation: { reasons: ['CriticalBugs'], message: 'Loses data' } });
    await layout.scan({ releases: { now } });
    expect(layout.facts.filter(({ kind }) => kind === 'release')).toMatchObject([
      {
        location: { path: 'Alpha.nuspec' },
        package: { id: 'Alpha', version: '1.2.0' },
        release: { history: { deprecated: { reasons: ['CriticalBugs'], message: 'Loses data' } } },
      },
    ]);
  });
});
