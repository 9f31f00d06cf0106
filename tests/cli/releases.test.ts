import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { FeedServer } from '../kit/feed-server.js';
import { fixture } from '../kit/fixtures.js';
import { quiet, Scratch, stackTrace, type Run } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
let server: FeedServer;

const published = '2025-06-01T10:00:00Z';

beforeAll(async () => {
  server = await FeedServer.start();
  server.add({ id: 'Inert.Young', version: '1.0.0', entry: { published: '2024-01-01T00:00:00Z' } });
  const deprecation = { reasons: ['CriticalBugs'], message: 'Loses data' };
  server.add({ id: 'Inert.Young', version: '1.1.0', entry: { published, deprecation } });
  const feed = `<add key="feed" value="${server.url}" allowInsecureConnections="true" />`;
  scratch.write(
    'home/.nuget/NuGet/NuGet.Config',
    `<configuration><packageSources>${feed}</packageSources></configuration>`,
  );
  scratch.write(
    'feed/example.signed.1.0.0.nupkg',
    fixture('signatures/example.signed.1.0.0.nupkg'),
  );
  scratch.folder('here');
});
afterAll(async () => {
  session.end();
  await server.close();
  scratch.remove();
});

const roots = scratch.write('root.pem', fixture('signatures/root.pem'));
const trusting = ['--signature-roots', roots, '--timestamp-roots', roots];

async function run(args: readonly string[], code: number): Promise<Run> {
  const env = {
    ...quiet,
    HOME: join(scratch.root, 'home'),
    ASSAY_CACHE_DIR: join(scratch.root, 'cache'),
  };
  const done = await session.run(args, { cwd: join(scratch.root, 'here'), env });
  expect(done.stdout + done.stderr).not.toMatch(stackTrace);
  expect([done.code, done.stderr]).toEqual([code, done.stderr]);
  return done;
}

async function scanned(args: readonly string[], code: number): Promise<ScanReport> {
  return JSON.parse((await run(['scan', '--json', ...args], code)).stdout) as ScanReport;
}

const asked = (): number => server.paths.filter((path) => path.includes('/registration/')).length;
const young = ['Inert.Young@1.1.0', '--policy', 'strict', '--now'];

describe('a policy that asks how old packages are', () => {
  it('holds what is young, and says until when', async () => {
    const { stdout } = await run(['policy', 'explain', ...young, '2025-06-04T12:00:00Z'], 0);
    await expect(stdout).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', 'policy-explain-age.txt'),
    );
    const report = await scanned([...young, '2025-06-04T12:00:00Z'], 1);
    expect(report.packages[0]?.policy?.reasons).toMatchObject([
      { rule: 'minimum-age', policy: 'the preset strict', decision: 'hold' },
    ]);
    await run(['inspect', ...young, '2025-06-04T12:00:00Z'], 1);
  });

  it('lets pass what has become old enough', async () => {
    const report = await scanned([...young, '2025-06-08T10:00:00Z'], 0);
    expect(report.packages[0]).toMatchObject({
      decision: 'allow',
      context: { release: { ageHours: 168 }, findings: [{ rule: 'deprecated-release' }] },
    });
    await run(['inspect', ...young, '2025-06-08T10:00:00Z'], 0);
  });

  it('holds what nobody knows the age of as what could not be had', async () => {
    const report = await scanned([...young, '2025-06-08T10:00:00Z', '--no-releases'], 3);
    expect(report.packages[0]?.policy?.reasons).toMatchObject([
      { rule: 'minimum-age', decision: 'hold', unread: true },
    ]);
    expect(report.releases).toBeUndefined();
    scratch.write(
      'here/observing.yaml',
      'schema: assay/policy/1\nextends: observe\nrules:\n  - name: old\n    require: { minimumAge: 2w }\n',
    );
    const args = ['Inert.Young@1.1.0', '--policy', 'observing.yaml', '--no-releases'];
    expect((await scanned(args, 0)).packages[0]?.decision).toBe('allow');
  });

  it('asks no feed where a trusted repository signed it long ago', async () => {
    const before = server.paths.length;
    const args = ['../feed', '--policy', 'strict', ...trusting, '--now'];
    const report = await scanned([...args, '2026-11-27T00:00:00Z'], 0);
    expect(report.packages[0]?.context.release).toMatchObject({ by: 'signature' });
    expect(server.paths).toHaveLength(before);
    const unsigned = await scanned(['../feed', '--policy', 'strict'], 3);
    expect(unsigned.packages[0]?.policy?.reasons).toMatchObject([{ unread: true }]);
  });
});

describe('whether feeds are asked', () => {
  it.each([
    ['scan', ['Inert.Young@1.1.0'], true],
    ['scan', ['Inert.Young@1.1.0', '--no-releases'], false],
    ['inspect', ['Inert.Young@1.1.0'], true],
    ['inspect', ['Inert.Young@1.1.0', '--no-releases'], false],
    ['scan', ['../feed'], false],
    ['inspect', ['../feed/example.signed.1.0.0.nupkg'], false],
    ['inspect', ['../feed/example.signed.1.0.0.nupkg', '--releases'], true],
  ])('%s %j: %s', async (command, args, isAsked) => {
    await run(['cache', 'clear'], 0);
    const before = asked();
    const { stdout } = await run([command, ...args], 0);
    expect([asked() > before, stdout.includes('\nReleases\n')]).toEqual([isAsked, isAsked]);
  });
});
