import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KnownRecords } from '../../src/scan/intel/known-records.js';
import { listAuthority, type ListLogin } from '../../src/feeds/archive/list-login.js';
import { Redactor } from '../../src/feeds/http/redact.js';
import { syncList } from '../../src/scan/intel/sync-list.js';
import { IntelligenceLists } from '../../src/store/intelligence-lists.js';
import { malicious } from '../kit/osv.js';
import { buildZip } from '../kit/zip-builder.js';

let root = '';
let lists: IntelligenceLists;
let server: Server;
let seen: { range?: string; none?: string; status: number }[] = [];
let body: Uint8Array = new Uint8Array();
/** Bytes of a body after which the connection is cut, for each request that is still to come. */
let cuts: (number | undefined)[] = [];
let answer: ((headers: IncomingHttpHeaders, response: ServerResponse) => boolean) | undefined;

const etagOf = (bytes: Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'assay-sync-'));
  lists = new IntelligenceLists(join(root, 'lists'));
  seen = [];
  cuts = [];
  answer = undefined;
  server = createServer(({ headers }, response) => {
    if (answer?.(headers, response)) return;
    const etag = etagOf(body);
    const { range, 'if-range': ifRange, 'if-none-match': none } = headers;
    const start = range && ifRange === etag ? Number(/^bytes=(\d+)-$/.exec(range)?.[1]) : 0;
    const status = none === etag ? 304 : start > 0 ? 206 : 200;
    seen.push({ ...(range && { range }), ...(none && { none }), status });
    const part = status === 304 ? new Uint8Array() : body.subarray(start);
    response.writeHead(status, {
      etag,
      ...(status !== 304 && { 'content-length': part.length }),
      ...(status === 206 && {
        'content-range': `bytes ${start}-${body.length - 1}/${body.length}`,
      }),
    });
    const cut = cuts.shift();
    if (cut === undefined) response.end(part);
    else response.write(part.subarray(0, cut), () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true, force: true });
});

/** Padding that does not compress, so that the archive is long enough to be cut. */
const archiveOf = (...records: object[]): Uint8Array =>
  buildZip([
    ...records.map((record, at) => ({ name: `${at}.json`, content: JSON.stringify(record) })),
    { name: 'padding.txt', content: Buffer.alloc(200_000, 7), method: 0 },
  ]);

const times = { pause: 1, attempts: 1, connect: 5000, headers: 5000, idle: 5000 };

function sync(insecure = true, path = '/all.zip', login?: ListLogin) {
  const { port } = server.address() as AddressInfo;
  return syncList(lists, {
    name: 'fixture',
    url: new URL(`http://127.0.0.1:${port}${path}`),
    proxyFor: () => undefined,
    insecure,
    ...(login && { login }),
    signal: new AbortController().signal,
    now: Date.parse('2026-11-20T12:00:00Z') + seen.length * 1000,
    times,
  });
}

function ids(): readonly string[] {
  const known = new KnownRecords(lists);
  const found = known.of({ id: 'Fixture.Evil', version: '1.0.0' }).map(({ id }) => id);
  const refreshed = known.sources.map((source) => source.refreshed);
  known.close();
  return [...found, ...refreshed];
}

const one = malicious('MAL-2099-1', 'Fixture.Evil', ['1.0.0']);
const two = malicious('MAL-2099-2', 'Fixture.Evil', ['1.0.0']);

describe('a list from a server', () => {
  it('is asked for with what it was answered with, and is new when there is nothing newer', async () => {
    body = archiveOf(one);
    expect(await sync()).toMatchObject({ same: false, account: { malicious: 1 } });
    expect(ids()).toEqual(['MAL-2099-1', '2026-11-20T12:00:00.000Z']);
    expect(await sync()).toMatchObject({ same: true });
    expect(seen[1]).toMatchObject({ none: etagOf(body), status: 304 });
    expect(ids()).toEqual(['MAL-2099-1', '2026-11-20T12:00:01.000Z']);
    body = archiveOf(two);
    expect(await sync()).toMatchObject({ same: false });
    expect(ids()[0]).toBe('MAL-2099-2');
  });

  it('goes on within one run, as long as it gets further', async () => {
    body = archiveOf(one);
    cuts = [60_000, 50_000];
    expect(await sync()).toMatchObject({ same: false });
    expect(seen.map(({ status }) => status)).toEqual([200, 206, 206]);
    expect(seen[1]?.range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(ids()[0]).toBe('MAL-2099-1');
  });

  it('goes on in a later run, with the same file only', async () => {
    body = archiveOf(one);
    cuts = [80_000, 0];
    await expect(sync()).rejects.toThrow(/cut|bytes where it announced/);
    expect(readdirSync(lists.folder)).toEqual(['fixture.part']);
    await sync();
    expect(seen.at(-1)).toMatchObject({ status: 206 });
    expect(readdirSync(lists.folder).sort()).toEqual(['fixture.intel', 'fixture.state']);
    cuts = [80_000, 0];
    body = archiveOf(two);
    await expect(sync()).rejects.toThrow();
    body = archiveOf(two, one);
    await sync();
    expect(seen.at(-1)?.status).toBe(200);
    expect(ids().slice(0, 2)).toEqual(['MAL-2099-1', 'MAL-2099-2']);
  });

  it('stays as it was where what comes is none', async () => {
    body = archiveOf(one);
    await sync();
    const before = ids();
    for (const bad of ['<html>log in</html>', '{"id":', 'PK\u0003\u0004nothing', '[]']) {
      body = Buffer.from(bad);
      await expect(sync()).rejects.toThrow();
      expect(ids()).toEqual(before);
      expect(readdirSync(lists.folder).sort()).toEqual(['fixture.intel', 'fixture.state']);
    }
  });

  it('is not taken from a part that was not asked for', async () => {
    body = archiveOf(one);
    cuts = [80_000, 0];
    await expect(sync()).rejects.toThrow();
    answer = (_, response) => {
      response.writeHead(206, { 'content-range': 'bytes 0-3/4', etag: etagOf(body) });
      response.end('PKPK');
      return true;
    };
    await expect(sync()).rejects.toThrow(/not asked for/);
    answer = undefined;
    await sync();
    expect(ids()[0]).toBe('MAL-2099-1');
  });

  it('is not asked for in the open, unless somebody says so', async () => {
    body = archiveOf(one);
    await expect(sync(false)).rejects.toThrow(/not encrypted/);
    expect(seen).toEqual([]);
  });

  it('says what to do where a server wants credentials', async () => {
    answer = (_, response) => {
      response.writeHead(401).end();
      return true;
    };
    await expect(sync()).rejects.toThrow(
      /^wants credentials \(401\): name the variable that holds/,
    );
  });

  it('says what is wrong with its server, and not the whole address, which may hold a token', async () => {
    answer = (_, response) => {
      response.writeHead(404);
      response.end();
      return true;
    };
    const error = await sync(true, '/secret-token/all.zip').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'not-found', where: expect.stringMatching(/^http:/) });
    expect(JSON.stringify([error, (error as Error).message])).not.toContain('secret-token');
  });
});

describe('credentials of a list', () => {
  const token = { secret: 'fake-token-0000', variable: 'LIST_TOKEN' };
  const basic = { secret: 'fake-password-0000', variable: 'LIST_PASSWORD', username: 'ci' };
  let headers: (string | undefined)[] = [];
  const told = (given: IncomingHttpHeaders): boolean => {
    headers.push(given.authorization);
    return false;
  };
  beforeEach(() => {
    headers = [];
    answer = told;
    body = archiveOf(one);
  });

  it('go along with every request, as a token or as user and password', async () => {
    cuts = [60_000];
    await sync(true, '/all.zip', token);
    expect(headers).toEqual(['Bearer fake-token-0000', 'Bearer fake-token-0000']);
    await sync(true, '/all.zip', basic);
    expect(headers.at(-1)).toBe(`Basic ${Buffer.from('ci:fake-password-0000').toString('base64')}`);
    await sync();
    expect(headers.at(-1)).toBeUndefined();
  });

  it('never reach a host that the server redirects to, nor come back with it', async () => {
    const other: (string | undefined)[] = [];
    const { port } = server.address() as AddressInfo;
    const elsewhere = createServer((request, response) => {
      other.push(request.headers.authorization);
      response.writeHead(302, { location: `http://127.0.0.1:${port}/back.zip` }).end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const { port: away } = elsewhere.address() as AddressInfo;
    answer = (given, response) => {
      headers.push(given.authorization);
      if (headers.length > 1) return false;
      response.writeHead(302, { location: `http://127.0.0.1:${away}/other.zip` }).end();
      return true;
    };
    await sync(true, '/all.zip', token);
    expect(headers).toEqual(['Bearer fake-token-0000', undefined]);
    expect(other).toEqual([undefined]);
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it('are in no message and no file, whatever the server repeats', async () => {
    for (const login of [token, basic]) {
      answer = (given, response) => {
        const said = JSON.stringify({ title: `no ${given.authorization} ${login.secret}` });
        response.writeHead(403, { 'content-type': 'application/json' }).end(said);
        return true;
      };
      const error = await sync(true, '/all.zip', login).catch((reason: unknown) => reason);
      const text = `${(error as Error).message}${JSON.stringify(error)}`;
      expect(text).toContain(`does not take those of ${login.variable}`);
      expect(text).not.toContain(login.secret);
      expect(text).not.toContain(Buffer.from(`ci:${login.secret}`).toString('base64'));
    }
    answer = told;
    await sync(true, '/all.zip', token);
    for (const name of readdirSync(lists.folder)) {
      const bytes = readFileSync(join(lists.folder, name));
      expect(bytes.includes(token.secret)).toBe(false);
    }
  });

  it('are not sent in the open, and only where they are some', () => {
    const of = (url: string, login: ListLogin) => () =>
      listAuthority(new URL(url), login, new Redactor());
    expect(of('http://lists.test/all.zip', token)).toThrow(/not encrypted: what LIST_TOKEN holds/);
    expect(of('http://localhost.lists.test/', basic)).toThrow(/not encrypted/);
    expect(of('https://lists.test/', { ...token, secret: 'a\r\nb' })).toThrow(/is no token/);
    const authority = of('https://lists.test/all.zip', token)();
    expect(authority.ticketFor(new URL('https://lists.test/x'))?.header).toMatch(/^Bearer/);
    for (const other of ['https://lists.test:8443/', 'http://lists.test/', 'https://x.lists.test/'])
      expect(authority.ticketFor(new URL(other))).toBeUndefined();
  });
});
