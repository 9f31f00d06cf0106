import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.js';
import type { FeedClient } from '../../src/feeds/feed-client.js';
import type { FeedServer, Fault } from '../kit/feed-server.js';
import { atEnd, failure, feeds, serve, sourceOf, versionsOf } from './harness.js';

const list = '/flat/alpha/index.json';
const nupkg = '/flat/alpha/1.0.0/alpha.1.0.0.nupkg';
const alpha = { id: 'Alpha', version: '1.0.0' };

async function faulty(
  path: string | RegExp,
  fault: Fault,
): Promise<{ server: FeedServer; client: FeedClient }> {
  const server = await serve();
  server.add(alpha);
  server.fault(path, fault);
  return { server, client: feeds([sourceOf(server)]) };
}

const asked = (server: FeedServer, path: string): number =>
  server.paths.filter((one) => one === path).length;

describe('what may pass is asked for again', () => {
  it.each<[string, Fault]>([
    ['408', { status: 408 }],
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503 with a wait', { status: 503, headers: { 'retry-after': '1' } }],
    ['a cut connection', { cut: true }],
    ['a cut body', { truncate: 5 }],
    ['damaged gzip', { headers: { 'content-encoding': 'gzip' }, body: 'not gzip at all' }],
    [
      'less than announced',
      { raw: 'HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{"versions":[]}' },
    ],
    ['"not modified" without being asked', { status: 304 }],
  ])('%s', async (_, fault) => {
    const { server, client } = await faulty(list, { ...fault, times: 1 });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(asked(server, list)).toBe(2);
  });

  it.each<[string, Fault]>([
    ['an answer that never begins', { hang: true }],
    ['a body that stops', { drip: { bytes: 4, every: 5_000 } }],
  ])('%s', async (_, fault) => {
    const { server } = await faulty(list, { ...fault, times: 1 });
    const times = { connect: 300, headers: 700, idle: 1_000 };
    expect(await versionsOf(feeds([sourceOf(server)], { times }), 'Alpha')).toEqual(['1.0.0']);
    expect(asked(server, list)).toBe(2);
  });

  it('up to a number, with the reason of the last', async () => {
    const said = JSON.stringify({ title: 'Down', detail: 'for\nmaintenance' });
    const { server, client } = await faulty(list, { status: 503, body: said });
    const error = await failure(client.versions('Alpha'));
    expect(error.code).toBe('network');
    expect(error.message).toBe(
      `source feed (${server.origin}): answers with status 503: Down: for\\u{a}maintenance`,
    );
    expect(asked(server, list)).toBe(4);
  });

  it('not where the server wants more patience than there is', async () => {
    const { server, client } = await faulty(list, {
      status: 429,
      headers: { 'retry-after': '3600' },
    });
    expect((await failure(client.versions('Alpha'))).code).toBe('network');
    expect(asked(server, list)).toBe(1);
  });

  it.each([400, 401, 403, 410, 418])('not %i', async (status) => {
    const { server, client } = await faulty(list, { status });
    expect((await failure(client.versions('Alpha'))).message).toContain(String(status));
    expect(asked(server, list)).toBe(1);
  });

  it('with the next address of a resource', async () => {
    const other = await serve();
    other.add(alpha);
    const server = await serve({
      resources: () => [
        { '@id': `${server.origin}/broken/`, '@type': 'PackageBaseAddress/3.0.0' },
        { '@id': `${other.origin}/flat`, '@type': 'PackageBaseAddress/3.0.0' },
      ],
    });
    server.fault(/^\/broken/, { status: 500 });
    expect(await versionsOf(feeds([sourceOf(server)]), 'Alpha')).toEqual(['1.0.0']);
  });
});

describe('what is no answer', () => {
  const html = { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
  it.each<[string, Fault, string | undefined, RegExp]>([
    ['a login page', html, 'bad-magic', /a web page/],
    ['a page that says it is JSON', { body: '\ufeff <!doctype html>' }, 'bad-magic', /a web page/],
    [
      'an error with status 200',
      { body: '{"error":"no"}' },
      'bad-structure',
      /no list of versions/,
    ],
    ['cut JSON', { body: '{"versions":["1.0.0"' }, 'truncated', /./],
    ['an array', { body: '[]' }, 'bad-structure', /./],
    ['depth', { body: '{"a":'.repeat(10_000) }, 'jsonDepth', /jsonDepth/],
    ['nothing', { body: '' }, 'truncated', /./],
    [
      'an unknown encoding',
      { headers: { 'content-encoding': 'zstd' } },
      'unsupported',
      /in the encoding zstd/,
    ],
    ['what is no HTTP', { raw: 'SSH-2.0-OpenSSH_9.6\r\n' }, 'network', /./],
  ])('%s for a list', async (_, fault, code, message) => {
    const { client } = await faulty(list, fault);
    const error = await failure(client.versions('Alpha'));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it.each<[string, Fault, string, RegExp]>([
    ['a login page', html, 'bad-magic', /a web page/],
    ['another file', { body: 'MZ and more' }, 'bad-magic', /no package/],
    ['nothing', { body: '' }, 'bad-magic', /no package/],
    ['two bytes', { body: 'PK' }, 'bad-magic', /no package/],
    [
      'other bytes than their digest',
      { headers: { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' } },
      'bad-checksum',
      /digest/,
    ],
    [
      'other bytes than their digest, of the newer kind',
      { headers: { 'repr-digest': `sha-256=:${'A'.repeat(43)}=:` } },
      'bad-checksum',
      /digest/,
    ],
  ])('%s for a package', async (_, fault, code, message) => {
    const { client } = await faulty(nupkg, fault);
    const error = await failure(client.download(alpha));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('takes a header that is too large for a failure', async () => {
    const headers = { 'x-bomb': 'x'.repeat(limits.feedHeaderBytes * 2) };
    const { client } = await faulty(list, { headers });
    expect((await failure(client.versions('Alpha'))).message).toMatch(/header .* too large/);
  });

  it('reads on after an answer that has more than it announced', async () => {
    const raw =
      'HTTP/1.1 200 OK\r\ncontent-length: 15\r\n\r\n{"versions":[]}HTTP/1.1 500 Gotcha\r\n\r\n';
    const { server, client } = await faulty(list, { raw });
    server.add({ id: 'Beta' });
    expect(await versionsOf(client, 'Alpha')).toEqual([]);
    expect(await versionsOf(client, 'Beta')).toEqual(['1.0.0']);
  });
});

describe('how much is read', () => {
  const bomb = Buffer.alloc(limits.feedDocumentBytes + 1, ' ');
  it.each<[string, Fault]>([
    ['gzip', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(bomb) }],
    ['deflate', { headers: { 'content-encoding': 'deflate' }, body: deflateSync(bomb) }],
    ['br', { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(bomb) }],
    ['without a length', { endless: Buffer.alloc(1 << 16, ' ') }],
    ['by its length', { headers: { 'content-length': String(bomb.length) } }],
  ])('of a document: %s', async (_, fault) => {
    const { client } = await faulty(list, fault);
    expect((await failure(client.versions('Alpha'))).code).toBe('feedDocumentBytes');
  });

  it('of an endless package', async () => {
    const { client } = await faulty(nupkg, {
      headers: { 'content-length': String(limits.packageBytes + 1) },
      endless: Buffer.from('PK\x03\x04'.repeat(1000)),
    });
    expect((await failure(client.download(alpha))).code).toBe('packageBytes');
  });

  it('of patience with a server that says nothing: two tries, where a failing one gets four', async () => {
    const { server } = await faulty(list, { hang: true });
    const times = { connect: 300, headers: 700, idle: 1_000 };
    const error = await failure(feeds([sourceOf(server)], { times }).versions('Alpha'));
    expect(error.code).toBe('timeout');
    // The server counts a request when it is over: the last one, once the broken connection is noticed.
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked(server, list)).toBe(2);
  });

  it('of a body that trickles for ever', async () => {
    const drip = { bytes: 1, every: 30 };
    const { server } = await faulty(list, { body: ' '.repeat(100_000), drip });
    const client = feeds([sourceOf(server)], { times: { document: 500, attempts: 1 } });
    const error = await failure(client.versions('Alpha'));
    expect(error.code).toBe('timeout');
    expect(error.message).toMatch(/did not finish its answer within 0.5 seconds/);
  });

  it.each(['gzip', 'deflate', 'br'])('of a document in %s: all of it', async (encoding) => {
    const body = Buffer.from('{"versions":["1.2.3"]}');
    const pack = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding];
    const packed = pack?.(body) ?? body;
    const headers = { 'content-encoding': encoding };
    const { client } = await faulty(list, { headers, body: packed });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.2.3']);
  });

  it('of versions: what is none is left out, and told', async () => {
    const versions = ['1.0.0', '1.0', 'latest', '', 7, null, { a: 1 }, '1.0.0-rc', '../../x'];
    const { server } = await faulty(list, { body: JSON.stringify({ versions }) });
    const notices: string[] = [];
    const events = { notice: ({ message }: { message: string }) => notices.push(message) };
    const client = feeds([sourceOf(server)], { events });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0', '1.0.0-rc']);
    expect(notices).toEqual(['lists 6 versions of alpha that are none; they are left out']);
  });

  it('of versions: a hundred thousand, and not many more', async () => {
    const body = (count: number): Fault => {
      const text = JSON.stringify({
        versions: Array.from({ length: count }, (_, n) => `1.0.${n}`),
      });
      return { body: text, headers: { 'content-length': String(text.length) } };
    };
    const { server, client } = await faulty(list, body(100_000));
    expect(await client.versions('Alpha')).toHaveLength(100_000);
    server.heal();
    server.fault('/flat/beta/index.json', { status: 200, ...body(limits.feedVersions + 1) });
    expect((await failure(client.versions('Beta'))).code).toBe('feedVersions');
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302): Fault => ({ status, headers: { location } });

  it.each([301, 302, 303, 307, 308])('are followed: %i', async (status) => {
    const other = await serve();
    other.add(alpha);
    const { client } = await faulty(nupkg, to(`${other.origin}${nupkg}`, status));
    expect((await client.download(alpha)).artifact?.size).toBeGreaterThan(100);
  });

  it('are followed a number of times', async () => {
    const { server, client } = await faulty(list, to(list));
    expect((await failure(client.versions('Alpha'))).message).toMatch(/redirects more than 10/);
    expect(asked(server, list)).toBe(11);
  });

  it.each(['file:///etc/passwd', 'ftp://feed.test/', 'javascript:1', 'http://', '//'])(
    'lead nowhere else: %s',
    async (location) => {
      const { client } = await faulty(list, to(location));
      expect((await failure(client.versions('Alpha'))).message).toMatch(/no http address/);
    },
  );
});

describe('a client that ends', () => {
  it.each<[string, Fault]>([
    ['before an answer', { hang: true }],
    [
      'in the middle of one',
      { status: 200, body: ' '.repeat(9000), drip: { bytes: 1, every: 50 } },
    ],
    ['while it waits for another attempt', { status: 503, headers: { 'retry-after': '1' } }],
  ])('is gone at once: %s', async (_, fault) => {
    const server = await serve();
    server.fault(list, fault);
    const control = new AbortController();
    const times = { headers: 20_000, idle: 20_000, document: 20_000, attempts: 100 };
    const client = feeds([sourceOf(server)], { signal: control.signal, times });
    const error = failure(client.versions('Alpha'));
    await expect.poll(() => server.paths.length + server.open).toBeGreaterThan(1);
    const start = Date.now();
    control.abort();
    expect((await error).code).toBe('cancelled');
    await client.close();
    expect(Date.now() - start).toBeLessThan(1000);
    await expect.poll(() => server.open).toBe(0);
  });

  it('is heard by many clients with many requests each, without a warning of a leak', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    atEnd(() => void process.off('warning', note));
    const server = await serve();
    server.fault(list, { hang: true });
    server.fault(/^\/flat\/p/, { hang: true });
    const control = new AbortController();
    const clients = Array.from({ length: 15 }, () =>
      feeds([sourceOf(server)], { signal: control.signal }),
    );
    const ids = ['Alpha', ...Array.from({ length: 14 }, (_, at) => `P${at}`)];
    const waiting = clients.flatMap((client) => ids.map((id) => failure(client.versions(id))));
    await expect.poll(() => server.open).toBeGreaterThanOrEqual(15);
    control.abort();
    const codes = new Set((await Promise.all(waiting)).map(({ code }) => code));
    expect([...codes]).toEqual(['cancelled']);
    await new Promise(setImmediate);
    expect(warnings).toEqual([]);
  });

  it('leaves no connection open', async () => {
    const server = await serve();
    const client = feeds([sourceOf(server)]);
    await Promise.all(['A', 'B', 'C'].map((id) => client.versions(id)));
    expect(server.open).toBeGreaterThan(0);
    await client.close();
    await expect.poll(() => server.open).toBe(0);
  });

  it('answers nothing any more', async () => {
    const server = await serve();
    const client = feeds([sourceOf(server)]);
    await client.close();
    expect((await failure(client.versions('Alpha'))).code).toBe('cancelled');
  });
});

describe('requests at once', () => {
  it('are as many as the configuration allows', async () => {
    const server = await serve();
    server.fault(/^\/flat/, { delay: 30 });
    const client = feeds([sourceOf(server)], { maxHttpRequestsPerSource: 3 });
    await Promise.all(Array.from({ length: 20 }, (_, n) => client.versions(`P${n}`)));
    expect(server.paths).toHaveLength(21);
    expect(server.connections).toBe(3);
  });

  it('are told, with the bytes that came', async () => {
    const server = await serve();
    const { bytes } = server.add(alpha);
    let [requests, received] = [0, 0];
    const events = {
      request: () => requests++,
      received: (_: string, bytes: number) => (received += bytes),
    };
    await feeds([sourceOf(server)], { events }).download(alpha);
    expect(requests).toBe(2);
    expect(received).toBeGreaterThan(bytes.length);
  });
});
