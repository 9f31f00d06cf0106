import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../src/ecosystems/nuget/version.js';
import type { FeedServer } from '../kit/feed-server.js';
import { buildPackage } from '../kit/package-builder.js';
import { atEnd, failure, feeds, serve, sourceOf, versionsOf } from './harness.js';

const alpha = { id: 'Alpha', version: '1.0.0' };

async function two(): Promise<[FeedServer, FeedServer]> {
  const [first, second] = [await serve(), await serve()];
  first.add({ ...alpha, files: { first: '' } });
  second.add({ ...alpha, files: { second: '' } });
  second.add({ id: 'Alpha', version: '2.0.0' });
  return [first, second];
}

const both = ([first, second]: [FeedServer, FeedServer]) => [
  sourceOf(first, { name: 'first' }),
  sourceOf(second, { name: 'second' }),
];

describe('several sources', () => {
  it('have the versions of all of them, each once', async () => {
    const client = feeds(both(await two()));
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0', '2.0.0']);
  });

  it('fail where one of them fails', async () => {
    const servers = await two();
    servers[0].fault('/flat/alpha/index.json', { status: 404 });
    servers[1].fault('/flat/alpha/index.json', { cut: true });
    const error = await failure(feeds(both(servers)).versions('Alpha'));
    expect(error.code).toBe('network');
    expect(error.message).toMatch(/^source second \(.*\): the connection was cut$/);
  });

  it('give a package in their order, and say who knows an id', async () => {
    const servers = await two();
    const client = feeds(both(servers));
    expect((await client.download(alpha)).source).toBe('first');
    expect((await client.download({ ...alpha, version: '2.0.0' })).source).toBe('second');
    const known = await client.sourcesOf('ALPHA');
    expect(known.map(({ source, versions }) => [source, versions.map(formatVersion)])).toEqual([
      ['first', ['1.0.0']],
      ['second', ['1.0.0', '2.0.0']],
    ]);
    const reversed = feeds(both(servers).reverse());
    expect((await reversed.download(alpha)).source).toBe('second');
  });

  it('do not stand in for one that lists a package and does not deliver it', async () => {
    const servers = await two();
    servers[0].fault(/nupkg$/, { status: 404 });
    const error = await failure(feeds(both(servers)).download(alpha));
    expect(error.message).toMatch(/source first .*lists Alpha 1.0.0 and does not deliver it/);
    expect(servers[1].requests).toEqual([]);
  });

  it('do not stand in for one that fails', async () => {
    const servers = await two();
    servers[0].fault(/./, { status: 500 });
    expect((await failure(feeds(both(servers)).download(alpha))).code).toBe('network');
    expect(servers[1].requests).toEqual([]);
  });

  it('are those that mapping allows, and no other is asked', async () => {
    const servers = await two();
    const sourcesFor = (id: string): string[] => (id === 'Alpha' ? ['SECOND'] : []);
    const client = feeds(both(servers), { mapping: { enabled: true, sourcesFor } });
    expect((await client.download(alpha)).source).toBe('second');
    expect(await versionsOf(client, 'Beta')).toEqual([]);
    const error = await failure(client.download({ id: 'Beta', version: '1.0.0' }));
    expect(error.message).toBe('Beta 1.0.0 is in no source: there is none for it');
    expect(servers[0].requests).toEqual([]);
  });

  it('are not asked for what is no id or version', async () => {
    const server = await serve();
    const client = feeds([sourceOf(server)]);
    for (const id of ['../secret', 'a/b', 'a?b', '', '.', 'a'.repeat(101)])
      expect(await client.versions(id)).toEqual([]);
    const error = await failure(client.download({ id: 'Alpha', version: '../1.0.0' }));
    expect(error.code).toBe('not-found');
    expect(server.requests).toEqual([]);
  });
});

describe('a source that is not asked', () => {
  it.each([
    ['without TLS', { allowInsecureConnections: false }, /not encrypted.*NU1302/],
    ['of version 2', { protocolVersion: 2 as const }, /version 2 of the protocol \(OData\)/],
    [
      'of another kind',
      { location: 'ftp://feed.test/index.json', kind: 'http' as const },
      /no http/,
    ],
  ])('%s', async (_, more, message) => {
    const server = await serve();
    const error = await failure(feeds([sourceOf(server, more)]).versions('Alpha'));
    expect(error.name).toBe('Unavailable');
    expect(error.message).toMatch(message);
    expect(server.connections).toBe(0);
  });

  it.each([
    ['that is not there', { status: 404, body: '' }, /no service index at its address/],
    ['of version 2', { body: '{"version":"2.0.0","resources":[]}' }, /version 2.0.0/],
    ['that is none', { body: '{}' }, /no service index/],
    ['without packages', { body: '{"version":"3.0.0","resources":[]}' }, /no PackageBaseAddress/],
    [
      'with other things for packages',
      {
        body: JSON.stringify({
          version: '3.0.0',
          resources: [
            null,
            { '@id': 7, '@type': 'PackageBaseAddress/3.0.0' },
            { '@id': 'file:///etc/', '@type': 'PackageBaseAddress/3.0.0' },
            { '@id': 'https://feed.test/', '@type': 'PackageBaseAddress/9.0.0' },
          ],
        }),
      },
      /no PackageBaseAddress/,
    ],
  ])('with an index %s', async (_, fault, message) => {
    const server = await serve();
    server.fault('/v3/index.json', fault);
    expect((await failure(feeds([sourceOf(server)]).versions('Alpha'))).message).toMatch(message);
  });
});

describe('a folder beside a server', () => {
  it('goes first for a package, as for the client', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-folder-'));
    atEnd(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'sub'));
    const path = join(folder, 'sub', 'Alpha.1.0.0.nupkg');
    writeFileSync(path, buildPackage({ ...alpha, files: {} }));
    const [server] = await two();
    const client = feeds([sourceOf(server), sourceOf(folder, { name: 'folder' })]);
    expect(await client.download(alpha)).toEqual({ path, source: 'folder' });
    expect(readFileSync(path).length).toBeGreaterThan(100);
    expect(server.requests).toEqual([]);
  });
});
