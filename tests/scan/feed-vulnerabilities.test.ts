import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedLists, syncFeeds } from '../../src/scan/intel/feed-sources.js';
import { KnownRecords } from '../../src/scan/intel/known-records.js';
import type { Surroundings } from '../../src/store/cache-folder.js';
import { IntelligenceLists } from '../../src/store/intelligence-lists.js';
import { FeedServer } from '../kit/feed-server.js';

let root = '';
let lists: IntelligenceLists;
let server: FeedServer;
let notices: string[] = [];
const now = Date.parse('2026-11-20T12:00:00Z');

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'assay-vulnerabilities-'));
  lists = new IntelligenceLists(join(root, 'lists'));
  server = await FeedServer.start();
  notices = [];
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const surroundings = (environment = {}): Surroundings => ({
  environment,
  platform: 'linux',
  home: root,
});

const weak = (versions: string, severity = 2) => ({
  'fixture.weak': [
    { severity, url: 'https://example.com/advisories/GHSA-2222-3333-4444', versions },
  ],
});
const base = { name: 'base', updated: '2026-11-01T00:00:00Z', content: weak('(, 1.2.0)') };
const update = { name: 'update', updated: '2026-11-19T10:00:00Z', content: {} };

const add = (name: string, url: string): string =>
  `<add key="${name}" value="${url}" allowInsecureConnections="true" protocolVersion="3" />`;

/** @returns what became of each list; `config` has sections of a NuGet.Config */
async function sync(config: string, environment = {}) {
  const file = join(root, 'some.config');
  writeFileSync(file, `<configuration>${config}</configuration>`);
  const found = feedLists(lists, surroundings(), file);
  return syncFeeds(lists, found, {
    surroundings: surroundings(environment),
    cacheFolder: join(root, 'cache'),
    onNotice: (message) => notices.push(message),
    now,
  });
}

const packageSources = (at = server): string =>
  `<packageSources><clear />${add('My Feed', at.url)}</packageSources>`;

function found(version: string, id = 'Fixture.Weak') {
  const known = new KnownRecords(lists);
  const records = known.of({ id, version });
  known.close();
  expect(known.troubles).toEqual([]);
  return records.map(({ id: name, severity, fixed, source }) => ({
    name,
    severity,
    fixed,
    source,
  }));
}

describe('what feeds know of vulnerabilities', () => {
  it('is kept, asked at every scan, and told with the version that is fixed', async () => {
    server.vulnerabilities = [base, update];
    expect(await sync(packageSources())).toMatchObject([
      { name: 'feed.my-feed', synced: { same: false, account: { vulnerabilities: 1 } } },
    ]);
    expect(found('1.0.0')).toEqual([
      { name: 'GHSA-2222-3333-4444', severity: 'high', fixed: ['1.2.0'], source: 'feed.my-feed' },
    ]);
    expect(found('1.2.0')).toEqual([]);
  });

  it('is read anew only as far as it has changed', async () => {
    server.vulnerabilities = [base, update];
    await sync(packageSources());
    server.requests.length = 0;
    expect(await sync(packageSources())).toMatchObject([{ synced: { same: true } }]);
    expect(server.requests.map(({ path, status }) => [path, status])).toEqual([
      ['/v3/index.json', 304],
      ['/vulnerabilities/index.json', 304],
    ]);
    server.requests.length = 0;
    const newer = {
      ...update,
      updated: '2026-11-20T10:00:00Z',
      content: weak('[2.0.0, 2.1.0)', 3),
    };
    server.vulnerabilities = [base, newer];
    expect(await sync(packageSources())).toMatchObject([{ synced: { same: false } }]);
    expect(server.requests.slice(2).map(({ path, status }) => [path, status])).toEqual([
      ['/vulnerabilities/base.json', 304],
      ['/vulnerabilities/update.json', 200],
    ]);
    expect([found('1.0.0'), found('2.0.0')]).toMatchObject([
      [{ fixed: ['1.2.0'], severity: 'critical' }],
      [{ fixed: ['2.1.0'] }],
    ]);
  });

  it('comes of audit sources alone, where there are any, and of no disabled one', async () => {
    const audit = await FeedServer.start();
    server.vulnerabilities = [base];
    audit.vulnerabilities = [{ ...base, content: weak('(, 9.0.0)') }];
    const both = `${packageSources()}<auditSources>${add('audit', audit.url)}${add('off', server.url)}</auditSources>
      <disabledPackageSources><add key="off" value="true" /></disabledPackageSources>`;
    expect((await sync(both)).map(({ name }) => name)).toEqual(['feed.audit']);
    expect(server.requests).toEqual([]);
    expect(found('8.0.0')).toHaveLength(1);
    audit.vulnerabilities = [];
    expect(await sync(both)).toMatchObject([
      { trouble: { message: expect.stringContaining('NU1905') } },
    ]);
    expect(found('8.0.0')).toHaveLength(1);
    await audit.close();
  });

  it('stays as it was where it does not come whole', async () => {
    server.vulnerabilities = [base, update];
    await sync(packageSources());
    let hour = 10;
    for (const [path, fault] of [
      ['/vulnerabilities/update.json', { status: 404 }],
      ['/vulnerabilities/base.json', { body: '<html>log in</html>' }],
      ['/vulnerabilities/index.json', { body: '{}' }],
      ['/vulnerabilities/index.json', { status: 404 }],
    ] as const) {
      const updated = `2026-11-20T${hour++}:00:00Z`;
      server.vulnerabilities = [
        { ...base, updated },
        { ...update, updated },
      ];
      server.fault(path, fault);
      expect(await sync(packageSources())).toMatchObject([{ trouble: expect.anything() }]);
      expect(found('1.0.0')).toHaveLength(1);
      server.heal();
    }
    server.vulnerabilities = [{ ...update, name: 'base' }];
    expect(await sync(packageSources())).toMatchObject([
      { trouble: { message: expect.stringContaining('no vulnerability any more') } },
    ]);
  });

  it('says of a package source without any that it tells none', async () => {
    expect(await sync(packageSources())).toEqual([{ name: 'feed.my-feed', none: true }]);
    expect(lists.names()).toEqual([]);
  });

  it('keeps two feeds apart that are called alike', async () => {
    const other = await FeedServer.start();
    server.vulnerabilities = [base];
    other.vulnerabilities = [{ ...base, content: weak('(, 9.0.0)') }];
    await sync(packageSources());
    const names = (await sync(packageSources(other))).map(({ name }) => name);
    expect(names).toEqual([expect.stringMatching(/^feed\.my-feed\.[0-9a-f]{8}$/)]);
    expect((await sync(packageSources())).map(({ name }) => name)).toEqual(['feed.my-feed']);
    expect(lists.names()).toEqual(['feed.my-feed', ...names]);
    await other.close();
  });

  it('is asked with the credentials of its source, which go nowhere else', async () => {
    const login = { username: 'somebody', password: 'not-a-real-password-0000' };
    const guarded = await FeedServer.start({ login });
    guarded.vulnerabilities = [base];
    const credentials = `<packageSourceCredentials><My_x0020_Feed>
      <add key="Username" value="${login.username}" /><add key="ClearTextPassword" value="${login.password}" />
      </My_x0020_Feed></packageSourceCredentials>`;
    expect(await sync(`${packageSources(guarded)}${credentials}`)).toMatchObject([
      { synced: { account: { vulnerabilities: 1 } } },
    ]);
    await guarded.close();
  });

  it('is never of a repository that one happens to stand in', () => {
    const { feeds } = feedLists(lists, surroundings(), undefined);
    expect(feeds).toEqual([]);
    const file = join(root, 'bad.config');
    writeFileSync(file, '<configuration><packageSources>');
    expect(feedLists(lists, surroundings(), file)).toMatchObject({
      feeds: [],
      troubles: [{ file }],
    });
  });
});
