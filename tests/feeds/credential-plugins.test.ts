import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedNotice } from '../../src/feeds/feed-options.js';
import { writePlugin, type PluginBehaviour, type WrittenPlugin } from '../kit/credential-plugin.js';
import { atEnd, failure, feeds, serve, sourceOf, versionsOf } from './harness.js';

const login = { username: 'somebody', password: 'not-a-real-token-0000' };
const good = { ResponseCode: 'Success', Username: login.username, Password: login.password };
const wrong = { ...good, Password: 'not-a-real-token-1111' };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'assay-plugins-'));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function guarded(...behaviours: PluginBehaviour[]) {
  const server = await serve({ login });
  server.add({ id: 'Alpha', version: '1.0.0' });
  const place = folder();
  const plugins = behaviours.map((behaviour, n) => writePlugin(place, `p${n}`, behaviour));
  const notices: FeedNotice[] = [];
  const client = feeds([sourceOf(server)], {
    environment: { NUGET_PLUGIN_PATHS: place },
    times: { plugin: 1200, login: 2000 },
    events: { notice: (notice) => notices.push(notice) },
  });
  const methods = (plugin: WrittenPlugin | undefined): string[] =>
    plugin?.asked().map(({ method }) => method) ?? [];
  return { server, client, plugins, notices, methods };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('a credential provider plugin', () => {
  it('is greeted, prepared and asked once for what many requests need, and ends', async () => {
    const { server, client, plugins, methods } = await guarded({ answers: [good] });
    const lists = await Promise.all([versionsOf(client, 'Alpha'), versionsOf(client, 'Beta')]);
    expect(lists).toEqual([['1.0.0'], []]);
    await client.close();
    const [plugin] = plugins;
    expect(methods(plugin)).toEqual([
      'Handshake',
      'MonitorNuGetProcessExit',
      'Initialize',
      'GetOperationClaims',
      'SetLogLevel',
      'GetAuthenticationCredentials',
      'Close',
    ]);
    expect(plugin?.asked()[5]?.payload).toEqual({
      Uri: server.url,
      IsRetry: false,
      IsNonInteractive: true,
      CanShowDialog: false,
    });
    expect(isAlive(plugin?.pid() ?? 0)).toBe(false);
  });

  it('is told when what it gave was refused', async () => {
    const { client, plugins } = await guarded({ answers: [wrong, good] });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    const asked = plugins[0]?.asked().filter(({ payload }) => 'IsRetry' in payload);
    expect(asked?.map(({ payload }) => payload['IsRetry'])).toEqual([false, true]);
  });

  it('is left alone when the second login is no better', async () => {
    const { client, plugins, server } = await guarded({ answers: [wrong] });
    const error = await failure(client.versions('Alpha'));
    expect(error.code).toBe('unauthorised');
    expect(error.message).toMatch(/does not take those from credential provider nuget-plugin-p0/);
    expect(error.message).not.toContain('not-a-real-token');
    expect(plugins[0]?.asked().filter(({ payload }) => 'IsRetry' in payload)).toHaveLength(2);
    expect(server.requests).toHaveLength(3);
  });

  it('may take its time while it says so', async () => {
    const { client } = await guarded({ answers: [good], progress: { times: 4, every: 400 } });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
  });

  it.each<[string, PluginBehaviour, RegExp]>([
    ['does not greet', { mute: 'Handshake' }, /did not answer Handshake in time/],
    ['does not answer', { mute: 'GetAuthenticationCredentials' }, /did not answer GetAuth/],
    ['ends', { dies: 'Initialize' }, /it ended/],
    ['fails', { faults: 'GetOperationClaims' }, /failed at GetOperationClaims/],
    ['writes without end', { noise: 3 * 1024 * 1024 }, /more than a message can be/],
    [
      'says why not',
      { answers: [{ ResponseCode: 'Error', Message: 'sign in first' }] },
      /has no login: sign in first/,
    ],
    [
      'reports progress for ever',
      { answers: [good], progress: { times: 40, every: 200 } },
      /did not answer GetAuth/,
    ],
  ])('that %s is told of, and the next one is asked', async (_, behaviour, message) => {
    const { client, notices } = await guarded(behaviour, { answers: [good] });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(notices.map((notice) => notice.message)).toEqual([expect.stringMatching(message)]);
    expect(notices[0]?.message).toMatch(/^credential provider nuget-plugin-p0: /);
  });

  it('that has nothing to do with logins is not asked for one', async () => {
    const { client, plugins, methods } = await guarded(
      { claims: ['DownloadPackage'] },
      { answers: [good], chatter: ['hello', '{"Type":"Request"}', '[]', '{'] },
    );
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(methods(plugins[0])).not.toContain('GetAuthenticationCredentials');
  });

  it('is not started for a source that answers, or while offline', async () => {
    const server = await serve();
    server.add({ id: 'Alpha', version: '1.0.0' });
    const place = folder();
    const plugin = writePlugin(place, 'p', { answers: [good] });
    const environment = { NUGET_PLUGIN_PATHS: place };
    expect(await versionsOf(feeds([sourceOf(server)], { environment }), 'Alpha')).toHaveLength(1);
    await failure(feeds([sourceOf(server)], { environment, offline: true }).versions('Alpha'));
    expect(plugin.asked()).toEqual([]);
  });

  it('that cannot be started is told of', async () => {
    const server = await serve({ login });
    const path = join(folder(), 'nuget-plugin-broken');
    writeFileSync(path, '#!/nowhere/at/all\n', { mode: 0o755 });
    const notices: string[] = [];
    const events = { notice: ({ message }: FeedNotice) => notices.push(message) };
    const client = feeds([sourceOf(server)], { environment: { NUGET_PLUGIN_PATHS: path }, events });
    expect((await failure(client.versions('Alpha'))).code).toBe('unauthorised');
    expect(notices).toEqual(['credential provider nuget-plugin-broken: it cannot be started']);
  });

  it('is ended with the client, even where it would stay', async () => {
    const { client, plugins } = await guarded({
      mute: 'GetAuthenticationCredentials',
      stays: true,
    });
    const asked = failure(client.versions('Alpha'));
    const [plugin] = plugins;
    await expect.poll(() => plugin?.asked().length, { timeout: 5000 }).toBeGreaterThan(4);
    await client.close();
    expect(isAlive(plugin?.pid() ?? 0)).toBe(false);
    expect((await asked).code).toBe('cancelled');
  });
});

describe.skipIf(process.platform === 'win32')('finding plugins', () => {
  const server = () => serve({ login });

  it('looks through PATH for programs with the name, and through nothing relative', async () => {
    const place = folder();
    const plugin = writePlugin(place, 'on-path', { answers: [good] });
    const environment = { PATH: `.:relative:${place}` };
    const client = feeds([sourceOf(await server())], { environment });
    expect(await versionsOf(client, 'Alpha')).toEqual([]);
    expect(plugin.asked()).not.toEqual([]);
  });

  it('takes the variable for .NET before the one for all, and both before PATH', async () => {
    const [named, path] = [folder(), folder()];
    const wanted = writePlugin(named, 'wanted', { answers: [good] });
    const other = writePlugin(path, 'other', { answers: [good] });
    const environment = { NUGET_PLUGIN_PATHS: wanted.path, PATH: path };
    expect(await versionsOf(feeds([sourceOf(await server())], { environment }), 'A')).toEqual([]);
    expect(other.asked()).toEqual([]);
    const core = { ...environment, NUGET_NETCORE_PLUGIN_PATHS: join(path, 'none.dll') };
    const client = feeds([sourceOf(await server())], { environment: core });
    expect((await failure(client.versions('A'))).code).toBe('unauthorised');
    expect(other.asked()).toEqual([]);
  });
});
