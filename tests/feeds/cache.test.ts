import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../src/core/errors.js';
import type { FeedServer } from '../kit/feed-server.js';
import { failure, feeds, serve, sourceOf, store, versionsOf } from './harness.js';

const alpha = { id: 'Alpha', version: '1.0.0' };
const minute = 60_000;

/** A feed, a store, and clients at given minutes. */
async function kept() {
  const server = await serve();
  server.add(alpha);
  const memory = store();
  const at = (minutes: number, more = {}) =>
    feeds([sourceOf(server)], { store: memory, now: () => minutes * minute, ...more });
  return { server, memory, at };
}

const answers = (server: FeedServer): [string, number][] =>
  server.requests.splice(0).map(({ path, status }) => [path.replace(/^.*\//, ''), status]);

describe('what a feed answered', () => {
  it('counts for half an hour, then the feed is asked whether it is so', async () => {
    const { server, at } = await kept();
    expect(await versionsOf(at(1000), 'Alpha')).toEqual(['1.0.0']);
    await at(1000).download(alpha);
    server.requests.length = 0;
    expect(await versionsOf(at(1029), 'Alpha')).toEqual(['1.0.0']);
    await at(1029).download(alpha);
    expect(server.requests).toEqual([]);
    expect(await versionsOf(at(1031), 'Alpha')).toEqual(['1.0.0']);
    await at(1031).download(alpha);
    expect(answers(server)).toEqual([
      ['index.json', 304],
      ['index.json', 304],
      ['alpha.1.0.0.nupkg', 304],
    ]);
    await at(1060).download(alpha);
    expect(server.requests).toEqual([]);
  });

  it('is replaced by what is newer: a package that was signed anew, a version more', async () => {
    const { server, at } = await kept();
    const before = await at(0).download(alpha);
    await at(0).versions('Alpha');
    const { bytes } = server.add({ ...alpha, files: { '.signature.p7s': 'anew' } });
    server.add({ id: 'Alpha', version: '1.1.0' });
    const after = await at(31).download(alpha);
    expect(after.artifact?.sha256).not.toBe(before.artifact?.sha256);
    expect(readFileSync(after.path)).toEqual(Buffer.from(bytes));
    expect(await versionsOf(at(31), 'Alpha')).toEqual(['1.0.0', '1.1.0']);
  });

  it('is not fresh where the clock was set back', async () => {
    const { server, at } = await kept();
    await at(1000).versions('Alpha');
    server.requests.length = 0;
    await at(10).versions('Alpha');
    expect(answers(server)).toEqual([
      ['index.json', 304],
      ['index.json', 304],
    ]);
  });

  it('is never given for fresh when the feed cannot be reached', async () => {
    const { server, at } = await kept();
    await at(0).download(alpha);
    await at(0).versions('Alpha');
    server.fault(/./, { cut: true });
    expect((await failure(at(31).versions('Alpha'))).code).toBe('network');
    expect((await failure(at(31).download(alpha))).code).toBe('network');
  });

  it('is asked for again where the store has lost it', async () => {
    const { server, memory, at } = await kept();
    await at(0).download(alpha);
    memory.open = () => Promise.resolve(undefined);
    server.requests.length = 0;
    await at(1).download(alpha);
    expect(answers(server)).toEqual([
      ['index.json', 200],
      ['alpha.1.0.0.nupkg', 200],
    ]);
  });

  it('is kept only where it makes sense', async () => {
    const { server, memory, at } = await kept();
    server.fault('/flat/alpha/index.json', { body: '{"error":"no"}', times: 1 });
    await failure(at(0).versions('Alpha'));
    expect([...memory.answers.keys()].map((key) => key.split(' ')[1])).toEqual(['index']);
    expect(await versionsOf(at(1), 'Alpha')).toEqual(['1.0.0']);
  });

  it('is kept for each source by itself', async () => {
    const [one, other] = [await serve(), await serve()];
    one.add(alpha);
    const memory = store();
    expect(await versionsOf(feeds([sourceOf(one)], { store: memory }), 'Alpha')).toHaveLength(1);
    expect(await versionsOf(feeds([sourceOf(other)], { store: memory }), 'Alpha')).toEqual([]);
  });

  it('is used without being kept where the store cannot be written to', async () => {
    const server = await serve();
    server.add(alpha);
    const memory = store();
    memory.write = async () => Promise.reject(new Unavailable('unreadable', 'the disk is full'));
    const notices: string[] = [];
    const events = { notice: ({ message }: { message: string }) => notices.push(message) };
    const client = feeds([sourceOf(server)], { store: memory, events });
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(notices).toEqual(['its answers cannot be kept (the disk is full)']);
    expect((await failure(client.download(alpha))).message).toMatch(/the disk is full/);
  });
});

describe('without a network', () => {
  const offline = { offline: true };

  it('everything kept counts, however old', async () => {
    const { server, at } = await kept();
    await at(0).download(alpha);
    await at(0).versions('Alpha');
    await at(0).newest('Alpha', false);
    await at(0).versions('Beta');
    server.requests.length = 0;
    const client = at(100_000, offline);
    expect(await versionsOf(client, 'Alpha')).toEqual(['1.0.0']);
    expect(await client.newest('Alpha', false)).toBeDefined();
    expect((await client.download(alpha)).artifact).toBeDefined();
    // That nobody has it was an answer too.
    expect(await versionsOf(client, 'Beta')).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it('what was not kept is said to be missing from the cache', async () => {
    const { server, at } = await kept();
    await at(0).versions('Alpha');
    server.requests.length = 0;
    const client = at(1, offline);
    const messages = [
      await failure(client.versions('Gamma')),
      await failure(client.download({ id: 'Gamma', version: '1.0.0' })),
      await failure(client.download(alpha)),
    ].map(({ message }) => message.replace(/^.*\): /, ''));
    expect(messages).toEqual([
      'offline, and its answer is not in the cache',
      'offline, and its answer is not in the cache',
      'offline, and the package is not in the cache',
    ]);
    expect((await failure(client.download({ ...alpha, version: '9.9.9' }))).code).toBe('not-found');
    expect(server.requests).toEqual([]);
  });

  it('a store that has nothing is no reason to connect', async () => {
    const server = await serve();
    const client = feeds([sourceOf(server)], offline);
    expect((await failure(client.newest('Alpha', true))).message).toMatch(/offline/);
    expect(server.connections).toBe(0);
  });
});
