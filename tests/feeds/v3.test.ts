import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatVersion } from '../../src/ecosystems/nuget/version.js';
import { failure, feeds, serve, sourceOf, versionsOf } from './harness.js';

describe('a v3 feed', () => {
  it('tells the versions of an id, asked for once however many ask', async () => {
    const server = await serve();
    server.add({ id: 'Alpha', version: '1.0.0' });
    server.add({ id: 'Alpha', version: '1.1.0-Beta.1', listed: false });
    const client = feeds([sourceOf(server)]);
    const [one, other] = await Promise.all([
      versionsOf(client, 'Alpha'),
      versionsOf(client, 'alpha'),
    ]);
    expect(one).toEqual(['1.0.0', '1.1.0-beta.1']);
    expect(other).toEqual(one);
    expect(await versionsOf(client, 'Nobody')).toEqual([]);
    expect(server.paths).toEqual([
      '/v3/index.json',
      '/flat/alpha/index.json',
      '/flat/nobody/index.json',
    ]);
  });

  it('gives the bytes of a package, from the address that the client takes', async () => {
    const server = await serve();
    const { bytes } = server.add({ id: 'Alpha', version: '1.0.0' });
    const client = feeds([sourceOf(server)]);
    const download = await client.download({ id: 'ALPHA', version: '1.0' });
    expect(readFileSync(download.path)).toEqual(Buffer.from(bytes));
    expect(download.source).toBe('feed');
    expect(download.artifact?.size).toBe(bytes.length);
    expect(server.paths).toEqual(['/v3/index.json', '/flat/alpha/1.0.0/alpha.1.0.0.nupkg']);
  });

  it('says which sources were asked for a package that none has', async () => {
    const [one, other] = [await serve(), await serve()];
    const client = feeds([sourceOf(one), sourceOf(other, { name: 'other' })]);
    const error = await failure(client.download({ id: 'Alpha', version: '1.0.0' }));
    expect(error.code).toBe('not-found');
    expect(error.message).toBe('Alpha 1.0.0 is in none of the sources feed, other');
  });

  it.each([undefined, 2])('finds the newest listed version, pages of %s', async (pageSize) => {
    const server = await serve(pageSize ? { pageSize } : {});
    for (const version of ['1.0.0', '2.0.0', '3.0.0-rc.1']) server.add({ id: 'Alpha', version });
    server.add({ id: 'Alpha', version: '2.5.0', listed: false });
    const client = feeds([sourceOf(server)]);
    const newest = async (prerelease: boolean): Promise<string | undefined> => {
      const version = await client.newest('Alpha', prerelease);
      return version && formatVersion(version);
    };
    expect(await newest(false)).toBe('2.0.0');
    expect(await newest(true)).toBe('3.0.0-rc.1');
    expect(await client.newest('Nobody', true)).toBeUndefined();
  });

  it('reads no more pages than the newest needs', async () => {
    const server = await serve({ pageSize: 2 });
    for (let n = 0; n < 9; n++) server.add({ id: 'Alpha', version: `1.${n}.0`, listed: n < 6 });
    const newest = await feeds([sourceOf(server)]).newest('Alpha', false);
    expect(newest && formatVersion(newest)).toBe('1.5.0');
    expect(server.paths.slice(2).map((path) => path.replace(/.*\//, ''))).toEqual([
      'page4.json',
      'page3.json',
      'page2.json',
    ]);
  });

  it('counts every version where a feed does not say what is listed', async () => {
    const server = await serve({ bare: true });
    for (const version of ['1.0.0', '1.10.0', '1.9.0', '2.0.0-rc'])
      server.add({ id: 'A', version });
    const notices: string[] = [];
    const events = { notice: ({ code }: { code: string }) => notices.push(code) };
    const newest = await feeds([sourceOf(server)], { events }).newest('A', false);
    expect(newest && formatVersion(newest)).toBe('1.10.0');
    expect(notices).toEqual(['no-listing']);
  });

  it('that spells pre-releases in capitals is asked as it spells them', async () => {
    const server = await serve();
    const { bytes } = server.add({ id: 'Alpha', version: '1.0.0-RC.1' });
    server.fault('/flat/alpha/index.json', { body: '{"versions":["1.0.0-RC.1"]}' });
    server.fault('/flat/alpha/1.0.0-rc.1/alpha.1.0.0-rc.1.nupkg', { status: 404 });
    server.fault('/flat/alpha/1.0.0-RC.1/alpha.1.0.0-RC.1.nupkg', { status: 200, body: bytes });
    const client = feeds([sourceOf(server)]);
    const { artifact } = await client.download({ id: 'Alpha', version: '1.0.0-rc.1' });
    expect(artifact?.size).toBe(bytes.length);
  });
});
