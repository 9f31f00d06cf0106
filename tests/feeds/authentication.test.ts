import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceCredentials, UnusableCredentials } from '../../src/ecosystems/nuget/sources.js';
import type { FeedServer, FeedServerOptions } from '../kit/feed-server.js';
import { failure, feeds, serve, sourceOf, store, versionsOf } from './harness.js';

const password = 'not-a-real-password-0000+/=';
const login = { username: 'some:body', password };
const alpha = { id: 'Alpha', version: '1.0.0' };
const list = '/flat/alpha/index.json';

const credentials: SourceCredentials = {
  ...login,
  authenticationTypes: [],
  origin: '/home/somebody/.nuget/NuGet/NuGet.Config',
};

const credentialsFor = (): SourceCredentials => credentials;

async function guarded(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await serve({ login, ...options });
  server.add(alpha);
  return server;
}

const sentWith = (server: FeedServer): boolean[] =>
  server.requests.map(({ headers }) => headers.authorization !== undefined);

describe('a source that wants a login', () => {
  it('is asked without first, and with it from then on', async () => {
    const server = await guarded();
    const client = feeds([sourceOf(server)], { credentialsFor });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect((await client.download(alpha)).artifact).toBeDefined();
    expect(sentWith(server)).toEqual([false, true, true, true]);
  });

  it('is not sent one that it does not want', async () => {
    const server = await serve();
    server.add(alpha);
    expect(await versionsOf(feeds([sourceOf(server)], { credentialsFor }), 'Alpha')).toHaveLength(
      1,
    );
    expect(sentWith(server)).toEqual([false, false]);
  });

  it.each<[string, FeedServerOptions]>([
    ['with 403', { refusal: 403 }],
    ['without a challenge', { challenge: null }],
    ['with a choice', { challenge: 'Bearer authorization_uri="x", Basic realm="y"' }],
  ])('is given it: %s', async (_, options) => {
    const server = await guarded(options);
    expect(await versionsOf(feeds([sourceOf(server)], { credentialsFor }), 'Alpha')).toHaveLength(
      1,
    );
  });

  it.each<[string, SourceCredentials | UnusableCredentials | undefined, FeedServerOptions, string]>(
    [
      [
        'with nothing configured',
        undefined,
        {},
        'wants credentials (401): none are configured; they can be given in packageSourceCredentials of a NuGet.Config, in NuGetPackageSourceCredentials_feed, or with a credential provider',
      ],
      [
        'with a wrong password',
        { ...credentials, password: 'not-a-real-password-1111' },
        {},
        'wants credentials (401): it does not take those from /home/somebody/.nuget/NuGet/NuGet.Config',
      ],
      [
        'with a password for Windows',
        { unusable: 'the password is encrypted for Windows', origin: 'NuGet.Config' },
        {},
        'wants credentials (401): the credentials in NuGet.Config cannot be used: the password is encrypted for Windows',
      ],
      [
        'in a way that is not spoken',
        credentials,
        { challenge: 'Negotiate' },
        'wants credentials (401): it does not take those from /home/somebody/.nuget/NuGet/NuGet.Config (only Basic authentication is spoken)',
      ],
      [
        'with credentials for another way',
        { ...credentials, authenticationTypes: ['ntlm'] },
        {},
        'wants credentials (401): it does not take those from /home/somebody/.nuget/NuGet/NuGet.Config (only Basic authentication is spoken)',
      ],
    ],
  )('says what to do: %s', async (_, configured, options, message) => {
    const server = await guarded(options);
    const client = feeds([sourceOf(server)], { credentialsFor: () => configured });
    const error = await failure(client.versions('Alpha'));
    expect(error.code).toBe('unauthorised');
    expect(error.message).toBe(`source feed (${server.origin}): ${message}`);
  });
});

describe('a login', () => {
  const elsewhere = async (): Promise<FeedServer> => {
    const other = await serve();
    other.add(alpha);
    return other;
  };

  it('does not go to another server that the index names', async () => {
    const other = await elsewhere();
    const server = await guarded({
      resources: () => [{ '@id': `${other.origin}/flat/`, '@type': 'PackageBaseAddress/3.0.0' }],
    });
    const client = feeds([sourceOf(server)], { credentialsFor });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(sentWith(server)).toEqual([false, true]);
    expect(sentWith(other)).toEqual([false]);
  });

  it('does not go where that server asks for it', async () => {
    const other = await guarded();
    const server = await guarded({
      resources: () => [{ '@id': `${other.origin}/flat/`, '@type': 'PackageBaseAddress/3.0.0' }],
    });
    const error = await failure(feeds([sourceOf(server)], { credentialsFor }).versions('Alpha'));
    expect(error.code).toBe('unauthorised');
    expect(error.message).toContain(
      `${other.origin} wants credentials (401), and those of the source go to its own origin only`,
    );
    expect(sentWith(other)).toEqual([false]);
  });

  it('does not follow a redirect to another server, nor back from there', async () => {
    const [other, server] = [await elsewhere(), await guarded()];
    server.fault(list, { status: 302, headers: { location: `${other.origin}${list}` } });
    other.fault(list, {
      status: 302,
      headers: { location: `${server.origin}/flat/beta/index.json` },
    });
    const error = await failure(feeds([sourceOf(server)], { credentialsFor }).versions('Alpha'));
    expect(error.code).toBe('unauthorised');
    expect(sentWith(other)).toEqual([false]);
    expect(server.requests.map(({ path, headers }) => [path, 'authorization' in headers])).toEqual([
      ['/v3/index.json', false],
      ['/v3/index.json', true],
      [list, true],
      ['/flat/beta/index.json', false],
    ]);
  });

  it('follows a redirect on its own server', async () => {
    const server = await guarded();
    server.fault(list, { status: 307, headers: { location: '/flat/alpha/index.json?here' } });
    expect(await versionsOf(feeds([sourceOf(server)], { credentialsFor }), 'Alpha')).toHaveLength(
      1,
    );
  });

  it('appears in no message, notice or file, even where the server repeats it', async () => {
    const server = await guarded();
    const pair = Buffer.from(`${login.username}:${password}`).toString('base64');
    const detail = `sent ${password} as Basic ${pair} ${encodeURIComponent(password)}`;
    server.fault('/flat/beta/index.json', { status: 418, body: JSON.stringify({ detail }) });
    const memory = store();
    const told: unknown[] = [];
    const tell = (...what: unknown[]): unknown => told.push(what);
    const client = feeds([sourceOf(server)], {
      credentialsFor,
      store: memory,
      events: { notice: tell, request: tell, received: tell },
    });
    await client.download(alpha);
    const { message, stack } = await failure(client.versions('Beta'));
    expect(message).toContain('sent *** as Basic *** ***');
    const files = readdirSync(memory.folder).map((name) =>
      readFileSync(join(memory.folder, name), 'latin1'),
    );
    const everything = [message, stack, JSON.stringify(told), ...files, ...server.paths];
    everything.push(JSON.stringify([...memory.answers]));
    expect(everything.length).toBeGreaterThan(5);
    for (const secret of [password, pair]) expect(everything.join('\n')).not.toContain(secret);
  });

  it('in an address is not sent, not shown and not kept', async () => {
    const server = await serve();
    const location = server.url.replace(
      'http://',
      `http://somebody:${encodeURIComponent(password)}@`,
    );
    const notices: string[] = [];
    const events = { notice: ({ code }: { code: string }) => notices.push(code) };
    server.fault(list, { status: 400 });
    const client = feeds([sourceOf(`${location}?key=${password}`)], { events });
    const { message } = await failure(client.versions('Alpha'));
    expect(message).not.toContain('not-a-real');
    expect(sentWith(server)).toEqual([false, false]);
    expect(notices).toEqual(['user-in-address']);
  });
});
