import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { SourceCredentials } from '../../src/ecosystems/nuget/sources.js';
import { selfSigned } from '../kit/certificate.js';
import type { FeedServer } from '../kit/feed-server.js';
import { atEnd, failure, feeds, proxied, serve, sourceOf, versionsOf } from './harness.js';

const list = '/flat/alpha/index.json';
const alpha = { id: 'Alpha', version: '1.0.0' };
const credentials: SourceCredentials = {
  username: 'somebody',
  password: 'not-a-real-password-0000',
  authenticationTypes: [],
  origin: 'NuGet.Config',
};

async function encrypted() {
  const server = await serve({ certificate: selfSigned() });
  server.add(alpha);
  return server;
}

describe('TLS', () => {
  const lax = { disableTlsCertificateValidation: true };

  it('is verified, and a certificate that is not trusted is no reason to try again', async () => {
    const server = await encrypted();
    const error = await failure(feeds([sourceOf(server)]).versions('Alpha'));
    expect(error.code).toBe('network');
    expect(error.message).toMatch(/certificate is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/);
    expect(server.connections).toBe(1);
  });

  it('is not verified for a source that says so, and that is told', async () => {
    const server = await encrypted();
    const notices: string[] = [];
    const events = { notice: ({ code }: { code: string }) => notices.push(code) };
    expect(await versionsOf(feeds([sourceOf(server, lax)], { events }), 'Alpha')).toEqual([
      '1.0.0',
    ]);
    expect(notices).toEqual(['unverified-tls']);
  });

  it('is verified for every other server even then', async () => {
    const [server, other] = [await encrypted(), await encrypted()];
    server.fault(list, { status: 302, headers: { location: `${other.origin}${list}` } });
    const error = await failure(feeds([sourceOf(server, lax)]).versions('Alpha'));
    expect(error.message).toMatch(/certificate is not trusted/);
    expect(other.requests).toEqual([]);
  });

  it('is not left by a redirect, nor by the index, whatever is allowed', async () => {
    const [server, open] = [await encrypted(), await serve()];
    open.add(alpha);
    server.fault(list, { status: 302, headers: { location: `${open.origin}${list}` } });
    const client = feeds([sourceOf(server, lax)], { credentialsFor: () => credentials });
    const error = await failure(client.versions('Alpha'));
    expect(error.message).toMatch(/redirects to http:.*, which is not encrypted/);
    const index = await serve({
      certificate: selfSigned(),
      resources: () => [{ '@id': `${open.origin}/flat/`, '@type': 'PackageBaseAddress/3.0.0' }],
    });
    const strict = { ...lax, allowInsecureConnections: false };
    expect((await failure(feeds([sourceOf(index, strict)]).versions('Alpha'))).message).toMatch(
      /names http:.* not encrypted.*NU1302/,
    );
    expect(open.connections).toBe(0);
  });
});

/** Passes on what it is asked, and writes down how. */
async function proxy() {
  const asked: { line: string; authorization: string | undefined }[] = [];
  const note = (request: IncomingMessage): void => {
    const authorization = request.headers['proxy-authorization'];
    asked.push({ line: `${request.method} ${request.url}`, authorization });
  };
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    note(request);
    const answer = await fetch(request.url ?? '', { headers: { 'x-proxied': 'yes' } });
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    note(request);
    const [host, port] = (request.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    sockets.add(target);
    for (const socket of [target, client]) socket.on('error', () => {});
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { asked, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('a proxy', () => {
  const login = `Basic ${Buffer.from('user:not-real').toString('base64')}`;

  it('of the environment is asked for everything, in the open for http', async () => {
    const [server, { asked, host }] = [await serve(), await proxy()];
    server.add(alpha);
    const through = proxied({ http_proxy: `http://user:not-real@${host}` });
    expect(await versionsOf(feeds([sourceOf(server)], through), 'Alpha')).toEqual(['1.0.0']);
    expect(asked).toEqual([
      { line: `GET ${server.url}`, authorization: login },
      { line: `GET ${server.origin}${list}`, authorization: login },
    ]);
    expect(server.requests.every(({ headers }) => headers['x-proxied'] === 'yes')).toBe(true);
  });

  it.each(['http_proxy', 'HTTPS_PROXY'])('that is not there is named: %s', async (name) => {
    const server = await (name === 'http_proxy' ? serve() : encrypted());
    const through = proxied({ [name]: 'http://user:not-real@127.0.0.1:1' });
    const { message } = await failure(feeds([sourceOf(server)], through).versions('Alpha'));
    expect(message).toMatch(
      new RegExp(
        `: its proxy http://127\\.0\\.0\\.1:1/ \\(${name} of the environment\\): nothing listens there$`,
      ),
    );
    expect(message).not.toContain('not-real');
    const alone = await failure(
      feeds([sourceOf(server, { location: 'http://127.0.0.1:1/index.json' })]).versions('Alpha'),
    );
    expect(alone.message).toMatch(/: nothing listens there$/);
    expect(alone.message).not.toContain('proxy');
  });

  it('sees nothing of what goes over https', async () => {
    const [server, { asked, host }] = [await encrypted(), await proxy()];
    const source = sourceOf(server, { disableTlsCertificateValidation: true });
    const client = feeds([source], proxied({ HTTPS_PROXY: `http://user:not-real@${host}` }));
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(new Set(asked.map(({ line }) => line))).toEqual(
      new Set([`CONNECT ${new URL(server.url).host}`]),
    );
    expect(asked[0]?.authorization).toBe(login);
    expect(server.requests[0]?.headers['proxy-authorization']).toBeUndefined();
  });

  it('of the configuration goes before that of the environment', async () => {
    const [server, { asked, host }] = [await serve(), await proxy()];
    server.add(alpha);
    const client = feeds(
      [sourceOf(server)],
      proxied({ http_proxy: 'http://127.0.0.1:1' }, { http_proxy: `http://${host}` }),
    );
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(asked.map(({ line }) => line)).toContain(`GET ${server.url}`);
  });

  it.each(['127.0.0.1', 'other.test,127.0.0.1', '*'])('is passed by for %s', async (no_proxy) => {
    const server = await serve();
    server.add(alpha);
    const through = proxied({ http_proxy: 'http://127.0.0.1:1', no_proxy });
    expect(await versionsOf(feeds([sourceOf(server)], through), 'Alpha')).toEqual(['1.0.0']);
  });

  it('that makes no sense is said without its password', async () => {
    const server = await serve();
    const through = proxied({ http_proxy: 'gopher://user:not-real@proxy.test' });
    const { code, message } = await failure(feeds([sourceOf(server)], through).versions('Alpha'));
    expect(code).toBe('network');
    expect(message).toMatch(
      /the proxy of http_proxy of the environment is none that Assay can ask$/,
    );
    expect(message).not.toMatch(/not-real|proxy\.test/);
    expect(server.connections).toBe(0);
  });

  it('whose password cannot be used is said, and nothing is asked in the open', async () => {
    const [server, { asked, host }] = [await serve(), await proxy()];
    const unusable = 'its password is encrypted for one account of Windows';
    const credentials = { unusable, origin: 'http_proxy of the configuration' };
    const proxyFor = () => ({ url: `http://${host}/`, origin: 'the configuration', credentials });
    const error = await failure(feeds([sourceOf(server)], { proxyFor }).versions('Alpha'));
    expect(error.code).toBe('unauthorised');
    expect(error.message).toContain(`http_proxy of the configuration: ${unusable}`);
    expect([asked, server.connections]).toEqual([[], 0]);
  });

  it.each<[string, () => Promise<FeedServer>]>([
    ['http', () => serve()],
    ['https', encrypted],
  ])('that refuses is named as what refused: %s', async (_, start) => {
    const [server, refusing] = [await start(), await serve()];
    refusing.refuseTunnels();
    refusing.fault(/./, { status: 407 });
    const through = proxied({ http_proxy: refusing.origin });
    const error = await failure(feeds([sourceOf(server)], through).versions('Alpha'));
    expect(error.code).toBe('unauthorised');
    expect(error.message).toMatch(/the proxy refuses the connection \(407\)/);
    expect(server.connections).toBe(0);
  });
});
