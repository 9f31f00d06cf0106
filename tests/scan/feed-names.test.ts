import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { httpUrl } from '../../src/ecosystems/nuget/protocol/service-index.js';
import type { PackageSource } from '../../src/ecosystems/nuget/sources.js';
import { openSearches, type Searches } from '../../src/feeds/open-searches.js';
import { factsIn, factsOf } from '../../src/intel/names/synced/names-file.js';
import { syncNames } from '../../src/scan/intel/sync-names.js';
import { cacheLimits } from '../../src/store/cache-limits.js';
import { NameFiles } from '../../src/store/name-files.js';
import { openArtifactStore } from '../../src/store/open-artifact-store.js';
import { FeedServer } from '../kit/feed-server.js';

let root = '';
let files: NameFiles;
let server: FeedServer;
let searches: Searches;
let source: PackageSource;
const store = openArtifactStore({
  folder: undefined,
  limits: cacheLimits({}),
  onTrouble: () => {},
});
const start = Date.parse('2026-11-20T12:00:00Z');
const day = 24 * 60 * 60 * 1000;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'assay-names-'));
  files = new NameFiles(join(root, 'lists'));
  server = await FeedServer.start();
  source = {
    name: 'fixture',
    location: server.url,
    kind: 'http',
    allowInsecureConnections: true,
  } as PackageSource;
  searches = openSearches(
    { sources: [source], mapping: { enabled: false, sourcesFor: () => [] } as never },
    { store, times: { pause: 1, attempts: 1 } },
  );
});

afterEach(async () => {
  await searches.close();
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const sync = (now = start) =>
  syncNames(files, {
    name: 'feed.fixture',
    url: httpUrl(server.url) as URL,
    page: (query) => searches.page(source, query),
    signal: new AbortController().signal,
    now,
  });

const serve = (count: number, word = 'Fixture'): void => {
  server.names = Array.from({ length: count }, (_, at) => ({
    id: `${word}.Number${at}`,
    downloads: 20_000_000 - at * 1000,
    owners: ['somebody', `maker${at % 7}`],
    verified: at % 2 === 0,
  }));
};

const kept = (): string[] =>
  [...factsIn(files.read('feed.fixture')?.body() ?? '')].map(({ id }) => id);
const queries = (): string[] => server.paths.filter((path) => path.startsWith('/query'));

describe('the names that many use, of a feed', () => {
  it('keeps ids, downloads, owners and whether the prefix is reserved', async () => {
    server.names = [
      { id: 'Fixture.Small', downloads: 2000, owners: 'one' },
      { id: 'Fixture.Tiny', downloads: 3, owners: ['one'] },
      { id: 'fixture.Great', downloads: 7_000_000_000, owners: ['a', 'b'], verified: true },
      { id: 'Fixture.Reserved', downloads: 5, verified: true },
    ];
    expect((await sync())?.account).toMatchObject({ names: 3, established: 1, requests: 2 });
    const file = files.read('feed.fixture');
    expect([...factsIn(file?.body() ?? '')]).toEqual([
      { id: 'fixture.Great', downloads: 7_000_000_000, owners: ['a', 'b'], verified: true },
      { id: 'Fixture.Reserved', downloads: 5, owners: [], verified: true },
      { id: 'Fixture.Small', downloads: 2000, owners: ['one'], verified: false },
    ]);
  });

  it('finds each of many by halves, and no other', async () => {
    serve(700);
    await sync();
    const { body } = files.read('feed.fixture') ?? {};
    const { establishedCharacters } = JSON.parse(files.read('feed.fixture')?.head ?? '');
    const text = body?.() ?? '';
    const [many, few] = [text.slice(0, establishedCharacters), text.slice(establishedCharacters)];
    const found = server.names.map(({ id }) => factsOf(many, id) ?? factsOf(few, id));
    expect(found.map((one) => one?.downloads)).toEqual(server.names.map((one) => one.downloads));
    for (const id of ['', 'Fixture', 'Fixture.Number', 'zzz', 'Fixture.Number0.', 'a'])
      expect(factsOf(many, id)).toBeUndefined();
  });

  it('goes on by words and owners where one search is paged no further', async () => {
    serve(400);
    const hidden = Array.from({ length: 60 }, (_, at) => ({
      id: `Other.Number${at}`,
      downloads: 10_000 + at,
      owners: ['maker1'],
    }));
    server.names = [...server.names, ...hidden];
    server.searchLimits = { take: 100, skip: 200 };
    await sync();
    expect(kept().length).toBeGreaterThan(350);
    expect(kept().some((id) => id.startsWith('Other.'))).toBe(true);
    expect(queries().some((path) => path.includes('q=number&'))).toBe(true);
    expect(queries().some((path) => path.includes('q=owner%3A'))).toBe(true);
    expect(queries().length).toBeLessThanOrEqual(120);
  });

  it('asks nothing for a week, and then anew', async () => {
    serve(5);
    await sync();
    const before = queries().length;
    expect(await sync(start + 6 * day)).toMatchObject({ same: true });
    expect(queries().length).toBe(before);
    serve(6);
    expect(await sync(start + 8 * day)).toMatchObject({ same: false, account: { names: 6 } });
  });

  it('goes on where it was interrupted', async () => {
    serve(2500);
    server.searchLimits = { take: 100, skip: 3000 };
    server.fault(/skip=1500/, { status: 503, times: 1 });
    await expect(sync()).rejects.toThrow('503');
    expect(kept()).toEqual([]);
    const before = queries().length;
    expect((await sync(start + 1000))?.account.names).toBe(2500);
    expect(
      queries()
        .slice(before)
        .filter((path) => path.includes('skip=0&')).length,
    ).toBe(0);
    expect(readdirSync(files.folder)).toEqual(['feed.fixture.names']);
  });

  it('leaves what was there where the feed answers with less than nothing', async () => {
    serve(5);
    await sync();
    const before = files.read('feed.fixture')?.body();
    for (const body of ['{"data":[]}', '{"error":"no"}', '<html>', '[]', '{"data":{}}']) {
      server.fault(/query/, { body, times: 1 });
      await expect(sync(start + 8 * day)).rejects.toThrow();
      rmSync(join(files.folder, 'feed.fixture.names-part'), { force: true });
    }
    expect(files.read('feed.fixture')?.body()).toBe(before);
  });

  it('takes nothing that makes no sense, and not more than its limits', async () => {
    const data = [
      { id: '../../etc/passwd', totalDownloads: 1e9 },
      { id: 'Fixture.Endless', totalDownloads: 1e300 },
      { id: 'Fixture.Negative', totalDownloads: -5, versions: [{ downloads: 4000 }] },
      { id: 'Fixture.Owners', totalDownloads: 5000, owners: ['a\tb', 'x'.repeat(500), 'good', 7] },
      { id: 5 },
      null,
    ];
    server.names = [{ id: 'Fixture.Other' }];
    server.fault(/query/, { body: JSON.stringify({ data }) });
    await sync();
    expect([...factsIn(files.read('feed.fixture')?.body() ?? '')]).toEqual([
      { id: 'Fixture.Negative', downloads: 4000, owners: [], verified: false },
      { id: 'Fixture.Owners', downloads: 5000, owners: ['good'], verified: false },
    ]);
    // The same page for ever: each search ends with the first one that has nothing new.
    expect(queries().length).toBeLessThan(10);
  });

  it('tells of a feed without a search, and of one that counts nothing', async () => {
    expect(await sync()).toBeUndefined();
    server.names = [{ id: 'Fixture.Uncounted' }];
    await searches.close();
    searches = openSearches(
      { sources: [source], mapping: { enabled: false, sourcesFor: () => [] } as never },
      {
        store: openArtifactStore({
          folder: undefined,
          limits: cacheLimits({}),
          onTrouble: () => {},
        }),
      },
    );
    expect(await sync()).toBeUndefined();
    expect(files.names()).toEqual([]);
  });
});
