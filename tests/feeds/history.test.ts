import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../src/ecosystems/nuget/version.js';
import type { VersionHistory } from '../../src/feeds/feed-client.js';
import { failure, feeds, serve, sourceOf, store } from './harness.js';

const told = ({ versions }: VersionHistory = { asked: 0, versions: [] }): string[] =>
  versions.map(({ version }) => formatVersion(version)).sort();

const entry = { published: '2024-01-01T00:00:00Z', description: 'x'.repeat(500) };
const hour = 60 * 60_000;

describe('the history of an id', () => {
  it.each([undefined, 2])('has all versions, pages of %s, unlisted ones too', async (pageSize) => {
    const server = await serve(pageSize ? { pageSize } : {});
    for (const version of ['1.0.0', '1.1.0', '2.0.0-rc'])
      server.add({ id: 'Alpha', version, entry, listed: version !== '1.1.0' });
    const client = feeds([sourceOf(server)]);
    const history = await client.history('ALPHA', 'feed');
    expect(told(history)).toEqual(['1.0.0', '1.1.0', '2.0.0-rc']);
    expect(history?.versions.filter(({ listed }) => !listed)).toHaveLength(1);
    expect(history?.partial).toBeUndefined();
    expect(history?.asked).toBeGreaterThan(Date.now() - hour);
    expect(told(await client.history('Nobody', 'feed'))).toEqual([]);
    expect(await client.history('Alpha', 'another')).toBeUndefined();
  });

  it('is told by no folder, and by no feed without a registration', async () => {
    const bare = await serve({ bare: true });
    bare.add({ id: 'Alpha', version: '1.0.0' });
    expect(await feeds([sourceOf(bare)]).history('Alpha', 'feed')).toBeUndefined();
    expect(await feeds([sourceOf('/nowhere')]).history('Alpha', 'feed')).toBeUndefined();
  });

  it('is asked for again on condition, and pages only where something was committed', async () => {
    const server = await serve({ pageSize: 1 });
    server.commit = '2024-01-02T00:00:00Z';
    for (const version of ['1.0.0', '2.0.0']) server.add({ id: 'Alpha', version, entry });
    const kept = store();
    let now = Date.now();
    const ask = async (): Promise<string[]> =>
      told(
        await feeds([sourceOf(server)], { store: kept, now: () => now }).history('Alpha', 'feed'),
      );
    await ask();
    const first = server.paths.length;
    now += hour;
    expect(await ask()).toEqual(['1.0.0', '2.0.0']);
    const again = server.requests.slice(first);
    expect(again.map(({ path, status }) => [path, status])).toEqual([
      ['/v3/index.json', 304],
      ['/registration/alpha/index.json', 304],
    ]);
    server.commit = '2024-01-03T00:00:00Z';
    now += hour;
    await ask();
    expect(server.paths.filter((path) => path.includes('page'))).toHaveLength(4);
  });

  it('comes from what is kept without a network, with the time at which it was asked for', async () => {
    const server = await serve({ pageSize: 1 });
    for (const version of ['1.0.0', '2.0.0']) server.add({ id: 'Alpha', version, entry });
    const kept = store();
    const then = Date.now() - 48 * hour;
    await feeds([sourceOf(server)], { store: kept, now: () => then }).history('Alpha', 'feed');
    const asked = server.paths.length;
    const offline = feeds([sourceOf(server)], { store: kept, offline: true });
    const history = await offline.history('Alpha', 'feed');
    expect(told(history)).toEqual(['1.0.0', '2.0.0']);
    expect(history?.asked).toBe(then);
    expect(server.paths).toHaveLength(asked);
    expect((await failure(offline.history('Beta', 'feed'))).message).toMatch(
      /^source feed .*: offline, and its answer is not in the cache$/,
    );
  });

  it('is kept without descriptions', async () => {
    const server = await serve();
    for (let n = 0; n < 50; n++) server.add({ id: 'Alpha', version: `1.${n}.0`, entry });
    const kept = store();
    await feeds([sourceOf(server)], { store: kept }).history('Alpha', 'feed');
    const sizes = [...kept.answers.values()].map(({ size }) => size);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  it('is not whole where a page cannot be had, or is none', async () => {
    const server = await serve({ pageSize: 1 });
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) server.add({ id: 'Alpha', version, entry });
    server.fault('/registration/alpha/page1.json', { body: '{"items":7}' });
    const history = await feeds([sourceOf(server)]).history('Alpha', 'feed');
    expect(told(history)).toEqual(['1.0.0', '3.0.0']);
    expect(history?.partial).toBe('a JSON file that is no registration');
  });

  it('ends at the limit of a document, with what was read before', async () => {
    const server = await serve({ pageSize: 1 });
    for (const version of ['1.0.0', '2.0.0', '3.0.0']) server.add({ id: 'Alpha', version, entry });
    server.fault('/registration/alpha/page1.json', {
      endless: Buffer.alloc(1 << 16, ' '),
      headers: { 'content-encoding': 'identity' },
    });
    const history = await feeds([sourceOf(server)]).history('Alpha', 'feed');
    expect(told(history)).toEqual(['3.0.0']);
    expect(history?.partial).toMatch(/feedDocumentBytes/);
  });

  it('ends at the limit of all documents together', async () => {
    const server = await serve({ pageSize: 1 });
    for (let n = 0; n < 6; n++) server.add({ id: 'Alpha', version: `${n}.0.0`, entry });
    const body = JSON.stringify({
      items: [{ catalogEntry: { version: '9.9.9', description: 'x'.repeat(30 << 20) } }],
    });
    server.fault(/page\d/, { body });
    const history = await feeds([sourceOf(server)]).history('Alpha', 'feed');
    expect(history?.versions).toHaveLength(4);
    expect(history?.partial).toMatch(/registrationBytes/);
  });

  it('fails where its index is none, names too many pages, or pages that are not encrypted', async () => {
    const server = await serve();
    server.add({ id: 'Alpha', version: '1.0.0', entry });
    server.fault('/registration/alpha/index.json', { body: '{"error":"no"}' });
    const ask = () => feeds([sourceOf(server)]).history('Alpha', 'feed');
    expect((await failure(ask())).message).toMatch(/source feed .*: a JSON file that is no reg/);
    server.fault('/registration/alpha/index.json', {
      body: JSON.stringify({ items: Array.from({ length: 1001 }, () => ({})) }),
    });
    expect((await failure(ask())).code).toBe('feedPages');
    server.fault('/registration/alpha/index.json', { status: 500 });
    expect((await failure(ask())).code).toBe('network');
  });
});

describe('a leaf of a catalog', () => {
  const identity = { id: 'Alpha', version: '1.0.0' };

  it('is asked for once, and for no other package', async () => {
    const server = await serve();
    server.add({ ...identity, entry, leaf: { created: '2020-01-01T00:00:00Z' } });
    server.add({ id: 'Beta', version: '1.0.0', leaf: { created: '2020-01-01T00:00:00Z' } });
    const kept = store();
    let now = Date.now();
    const client = () => feeds([sourceOf(server)], { store: kept, now: () => now });
    const [leaf] = (await client().history('Alpha', 'feed'))?.versions ?? [];
    const url = leaf?.catalog as URL;
    expect(await client().catalogLeaf(identity, url, 'feed')).toMatchObject({
      created: Date.UTC(2020, 0, 1),
    });
    const asked = server.paths.length;
    now += 20 * hour;
    await client().catalogLeaf(identity, url, 'feed');
    expect(server.paths).toHaveLength(asked);
    const other = new URL('/catalog/beta/1.0.0.json', url);
    expect((await failure(client().catalogLeaf(identity, other, 'feed'))).message).toMatch(
      /leaf of its catalog that is of another package/,
    );
    const nowhere = new URL('/catalog/alpha/9.9.9.json', url);
    expect(await client().catalogLeaf(identity, nowhere, 'feed')).toBeUndefined();
  });
});
