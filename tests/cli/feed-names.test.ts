import { join } from 'node:path';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { FeedServer, type ServedName } from '../kit/feed-server.js';
import { quiet, Scratch } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
let server: FeedServer;
const lists = join(scratch.root, 'lists');
const env = { ...quiet, ASSAY_INTEL_DIR: lists, HOME: scratch.root };
const run = (...args: string[]) => session.run(args, { env, cwd: join(scratch.root, 'app') });
afterAll(async () => {
  session.end();
  scratch.remove();
  await server.close();
});

const meantBy = (word: string): string => `Fixture.${word}ing.Client`;
const slipOf = (word: string): string => `Fixture.${word}ign.Client`;
/** What the projects use, all of it slips of names that many use, what the feed says of each, and what is told. */
const used: readonly (readonly [word: string, Omit<ServedName, 'id'> | undefined, told: string])[] =
  [
    ['Bill', undefined, 'suspicious high unknown'],
    ['Shipp', { downloads: 5000, owners: ['other'] }, 'suspicious medium few'],
    ['Order', { downloads: 2_000_000, owners: ['other'] }, 'note low'],
    ['Plann', { downloads: 20_000_000, owners: ['other'] }, ''],
    ['Train', { downloads: 5000, owners: ['x', 'FIXTURE'] }, ''],
    ['Cater', { downloads: 0, verified: true }, ''],
  ];
const ids = used.map(([word]) => slipOf(word));

beforeAll(async () => {
  server = await FeedServer.start();
  server.names = [
    ...used.map(([word]) => ({
      id: meantBy(word),
      downloads: 5e8,
      owners: ['fixture'],
      verified: true,
    })),
    ...used.flatMap(([word, said]) => (said ? [{ ...said, id: slipOf(word) }] : [])),
  ];
  for (const id of ids) server.add({ id, version: '1.0.0' });
  const feed = `<add key="feed" value="${server.url}" allowInsecureConnections="true" protocolVersion="3" />`;
  scratch.write(
    'app/nuget.config',
    `<configuration><packageSources><clear />${feed}</packageSources></configuration>`,
  );
  scratch.write(
    'app/packages.config',
    `<packages>${ids.map((id) => `<package id="${id}" version="1.0.0" targetFramework="net48" />`).join('\n')}</packages>`,
  );
});

async function told(...args: string[]): Promise<Record<string, string>> {
  const { stdout } = await run('scan', '--json', ...args);
  const { packages } = JSON.parse(stdout) as ScanReport;
  return Object.fromEntries(
    packages.map(({ package: { id }, context }) => {
      const { level, severity } =
        context.findings.find((one) => one.rule === 'imitates-name') ?? {};
      return [id, [level, severity, context.imitates?.[0]?.use].filter(Boolean).join(' ')];
    }),
  );
}

describe('the names that many use, of a feed', () => {
  it('are unknown where nobody has asked for them', async () => {
    expect(Object.values(await told()).join('')).toBe('');
  });

  it('are kept by a sync, shown with their age, and asked for once a week', async () => {
    const synced = await run('intel', 'sync', '--config', 'nuget.config');
    expect(synced).toMatchObject({ code: 0, stderr: '' });
    expect(synced.stdout).toContain('feed.feed: 11 names, of which many use 7\n');
    const before = server.requests.length;
    const again = await run('intel', 'sync', '--config', 'nuget.config', '--json');
    expect(JSON.parse(again.stdout).names).toMatchObject([
      { name: 'feed.feed', same: true, names: 11, established: 7, origin: server.origin },
    ]);
    expect(server.paths.slice(before).filter((path) => path.startsWith('/query'))).toEqual([]);
    const { stdout } = await run('intel', 'status');
    expect(stdout).toMatch(/feed\.feed +11 +7 +less than an hour +http:\/\/127/);
  });

  it('weigh what passes for one of them: by downloads, owners and reserved prefixes', async () => {
    expect(await told()).toEqual(
      Object.fromEntries(used.map(([word, , how]) => [slipOf(word), how])),
    );
    const { stdout } = await run('scan');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Fixture.Billign.Client passes for Fixture.Billing.Client: the letters of "ng" trade places; its feed does not count it among the names that many use',
    );
  });

  it('say how many use a package that is looked at', async () => {
    const inspected = await run('inspect', `${slipOf('Order')}@1.0.0`);
    expect(inspected.stdout).toContain('used          2,000,000 downloads');
    const unknown = await run('inspect', `${slipOf('Bill')}@1.0.0`);
    expect(unknown.stdout).not.toContain('downloads');
  });

  it('say nothing of packages that are from elsewhere, and nothing at all with --no-intel', async () => {
    const other = await FeedServer.start();
    for (const id of ids) other.add({ id, version: '1.0.0' });
    const feed = `<add key="feed" value="${other.url}" allowInsecureConnections="true" protocolVersion="3" />`;
    scratch.write(
      'app/other.config',
      `<configuration><packageSources><clear />${feed}</packageSources></configuration>`,
    );
    const found = await told('--config', 'other.config', '--no-cache');
    expect(Object.values(found)).toEqual(used.map(() => 'suspicious medium'));
    await other.close();
    expect(Object.values(await told('--no-intel')).join('')).toBe('');
  });

  it('are told as damaged where they are, and then the names of the project stand', async () => {
    writeFileSync(join(lists, 'feed.feed.names'), 'assay-sealed/1 damaged');
    const { stderr } = await run('scan');
    expect(stderr.replace(/\s+/g, ' ')).toContain('the index of names feed.feed is damaged');
    expect((await run('intel', 'status')).code).toBe(3);
    expect((await run('intel', 'remove', 'feed.feed')).code).toBe(0);
    rmSync(lists, { recursive: true, force: true });
  });
});
