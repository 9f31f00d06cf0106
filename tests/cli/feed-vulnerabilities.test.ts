import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { FeedServer } from '../kit/feed-server.js';
import { describeWith } from '../kit/tools.js';
import { quiet, Scratch } from './assay.js';
import { Session } from './session.js';

const scratch = new Scratch();
const session = new Session();
let server: FeedServer;
const env = { ...quiet, ASSAY_INTEL_DIR: join(scratch.root, 'lists'), HOME: scratch.root };
const run = (...args: string[]) => session.run(args, { env, cwd: join(scratch.root, 'app') });
afterAll(async () => {
  session.end();
  scratch.remove();
  await server.close();
});

/** Ranges as a page may have them; each on a package of its own, which is there in version 1.2.0. */
const ranges: readonly (readonly [versions: string, severity: number])[] = [
  ['(, 1.2.0)', 0],
  ['(, 1.2.0]', 1],
  ['[1.2.0, 1.3.0)', 2],
  ['(1.2.0, 1.3.0)', 3],
  ['(1.1.9, )', 3],
  ['[1.2.0]', 0],
  ['[1.2]', 1],
  ['1.0', 2],
  ['1.3', 2],
  ['(1.2.0-rc.1, 1.2.1-beta)', 3],
  ['[1.0.0, 1.2.0-rc.1]', 3],
  ['[1.0.0, 1.3.0)', 7],
  ['[1.0.0, 1.3.0)', -1],
];
const idOf = (at: number): string => `Fixture.Weak${String(at).padStart(2, '0')}`;
const urlOf = (at: number): string =>
  `https://example.com/advisories/GHSA-2222-3333-${String(at).padStart(4, '0')}`;

beforeAll(async () => {
  server = await FeedServer.start();
  const own = ranges.map(([versions, severity], at): [string, unknown] => [
    idOf(at).toLowerCase(),
    [{ severity, url: urlOf(at), versions }],
  ]);
  server.vulnerabilities = [
    { name: 'base', updated: '2026-11-01T00:00:00Z', content: Object.fromEntries(own) },
    { name: 'update', updated: '2026-11-19T00:00:00Z', content: {} },
  ];
  for (let at = 1; at < ranges.length; at++) server.add({ id: idOf(at), version: '1.2.0' });
  server.add({
    id: 'Fixture.Top',
    version: '1.0.0',
    dependencies: { [idOf(0)]: '1.1.0' },
  });
  server.add({ id: idOf(0), version: '1.1.0' });
  const feed = `<add key="feed" value="${server.url}" allowInsecureConnections="true" protocolVersion="3" />`;
  scratch.write(
    'app/nuget.config',
    `<configuration><packageSources><clear />${feed}</packageSources></configuration>`,
  );
  const references = ranges
    .slice(1)
    .map((_, at) => `<PackageReference Include="${idOf(at + 1)}" Version="1.2.0" />`);
  scratch.write(
    'app/app.csproj',
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework>
      <NuGetAuditMode>all</NuGetAuditMode></PropertyGroup>
      <ItemGroup>${references.join('')}<PackageReference Include="Fixture.Top" Version="1.0.0" /></ItemGroup></Project>`,
  );
});

const words = ['low', 'moderate', 'high', 'critical'];
const expected = ranges.flatMap(([, severity], at) =>
  [3, 8, 10].includes(at) ? [] : [`${idOf(at)} ${words[severity] ?? 'unknown'} ${urlOf(at)}`],
);

async function told(): Promise<string[]> {
  const { stdout } = await run('scan', '--json', '--no-cache');
  const { packages } = JSON.parse(stdout) as ScanReport;
  return packages
    .flatMap(({ package: { id }, context: { known = [] } }) =>
      known.map(({ severity, references: [url] }) => {
        const word = severity === 'medium' ? 'moderate' : severity;
        return `${id} ${word} ${url}`;
      }),
    )
    .sort();
}

describe('assay intel sync', () => {
  it('asks no feed that only the repository names, unless it is told to', async () => {
    const { code, stderr } = await run('intel', 'sync');
    expect(code).toBe(2);
    expect(stderr).toMatch(/no feed is configured that could tell vulnerabilities/);
    expect(server.requests).toEqual([]);
  });

  it('keeps what feeds know, says how much and how old, and scans tell it', async () => {
    const synced = await run('intel', 'sync', '--config', 'nuget.config');
    expect(synced).toMatchObject({ code: 0, stderr: '' });
    expect(synced.stdout).toBe(
      `feed.feed: 0 records of malicious packages, ${ranges.length} records of vulnerabilities\n`,
    );
    const again = await run('intel', 'sync', 'feed.feed', '--config', 'nuget.config');
    expect(again.stdout).toBe('feed.feed: nothing newer\n');
    const { stdout } = await run('intel', 'status');
    expect(stdout).toMatch(/feed\.feed +0 +13 +less than an hour +2026-11-19 +http:\/\/127/);
    expect(await told()).toEqual(expected);
    const scanned = await run('scan');
    expect(scanned.stdout).toContain(`Fixture.Weak00 1.1.0  1 known vulnerability, low
    transitive: app.csproj → Fixture.Top 1.0.0 → Fixture.Weak00 1.1.0
    GHSA-2222-3333-0000: https://example.com/advisories/GHSA-2222-3333-0000; low; fixed in 1.2.0`);
    const page = await run('scan', '--markdown', '-');
    expect(page.stdout).toContain(
      '<code>https://example.com/advisories/GHSA-2222-3333-0000</code>; low',
    );
    expect((await run('scan', '--hold-vulnerable', 'critical')).code).toBe(1);
  });

  it('goes on with lists where no feed is to be asked, and names what it cannot find', async () => {
    const none = await run('intel', 'sync', '--config', 'nuget.config', '--no-feeds');
    expect(none.code).toBe(2);
    expect((await run('intel', 'sync', 'feed.x', '--config', 'nuget.config')).stderr).toMatch(
      /nothing says where the list feed\.x is from/,
    );
    expect((await run('intel', 'sync', '--config', 'nowhere.config')).code).toBe(2);
  });
});

describeWith('dotnet', 'the real client', () => {
  it('warns of the same vulnerabilities at a restore, NU1900 to NU1904', async () => {
    const child = spawn('dotnet', ['restore', '--disable-build-servers'], {
      cwd: join(scratch.root, 'app'),
      env: {
        ...process.env,
        NUGET_PACKAGES: join(scratch.root, 'packages'),
        NUGET_HTTP_CACHE_PATH: join(scratch.root, 'http'),
        DOTNET_CLI_TELEMETRY_OPTOUT: '1',
        DOTNET_NOLOGO: '1',
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    await new Promise((resolve) => child.on('close', resolve));
    const warned = output.matchAll(
      /warning NU190[0-4]: Package '([^']+)' [\d.]+ has a known (\w+) severity vulnerability, (\S+)/g,
    );
    const found = new Set([...warned].map(([, id, word, url]) => `${id} ${word} ${url}`));
    expect([...found].sort()).toEqual(expected);
  });
});
