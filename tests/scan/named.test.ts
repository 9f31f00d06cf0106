import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NamedPackage } from '../../src/ecosystems/nuget/package-name.js';
import { fileOfPackage } from '../../src/scan/named-package.js';
import { openSupplies, type FeedChoices } from '../../src/scan/supplies.js';
import { buildPackage } from '../kit/package-builder.js';
import { FeedServer } from '../kit/feed-server.js';
import { Layout } from './layout.js';
import { config, gaps, packed, uses } from './restorable.js';

let layout: Layout;
let server: FeedServer;
beforeEach(async () => {
  layout = new Layout();
  server = await FeedServer.start();
  layout.write('repository/NuGet.Config', config({ feed: server }));
});
afterEach(async () => {
  layout.remove();
  await server.close();
});

const alpha = packed('Alpha', '1.2.0', { Beta: '1.0.0' });
const beta = packed('Beta', '1.0.0');

/** The file by its name, as `inspect` has it. */
async function file(named: NamedPackage, choices: FeedChoices = {}): Promise<string> {
  const surroundings = { environment: {}, platform: 'linux', home: layout.home } as const;
  const supplies = openSupplies({ ...choices, surroundings, cacheFolder: layout.cache }, []);
  try {
    return (await fileOfPackage(named, layout.repository, supplies)).path;
  } finally {
    await supplies.close();
  }
}

const ids = async (named: NamedPackage): Promise<string[]> =>
  (await layout.scan({ named })).graph.map(({ purl }) => purl.slice('pkg:nuget/'.length));

describe('a package by its name', () => {
  beforeEach(() => [alpha, beta].forEach((one) => server.addBytes(one)));

  it('is scanned with all that it brings', async () => {
    const report = await layout.scan({ named: { id: 'alpha' } });
    expect(report.projects).toEqual([
      { path: 'Alpha@1.2.0', source: 'project', graph: 'resolved', packages: 2 },
    ]);
    expect(uses(report)).toEqual([
      'Alpha@1.2.0 direct Alpha@1.2.0 Alpha@1.2.0:0',
      'Beta@1.0.0 transitive Alpha@1.2.0 Alpha@1.2.0:0 < Alpha@1.2.0',
    ]);
    expect(report.packages.map((one) => one.context.source)).toEqual(['feed', 'feed']);
    expect([gaps(report), report.decision]).toEqual([[], 'allow']);
  });

  it('brings what it names for any framework', async () => {
    const nuspec = `<package><metadata><id>Many</id><version>1.0.0</version><dependencies>
<group targetFramework="net472"><dependency id="Alpha" version="1.2.0" /></group>
<group targetFramework="net8.0"><dependency id="Gone" version="1.0.0" /></group>
<group targetFramework="netstandard2.0" /></dependencies></metadata></package>`;
    const bytes = buildPackage({ id: 'Many', files: { 'Many.nuspec': nuspec } });
    server.addBytes({ id: 'Many', version: '1.0.0', bytes });
    const report = await layout.scan({ named: { id: 'Many' } });
    expect(report.graph.map(({ purl, usedBy: [use] }) => [purl, use?.targetFrameworks])).toEqual([
      ['pkg:nuget/Alpha@1.2.0', ['net472']],
      ['pkg:nuget/Beta@1.0.0', ['net472']],
      ['pkg:nuget/Many@1.0.0', ['net472', 'net8.0', 'netstandard2.0']],
    ]);
    expect(gaps(report)).toEqual([
      'Many@1.0.0 NU1101 Gone [1.0.0, ) is known to no source, asked for by Many 1.0.0',
    ]);
  });

  it('is the newest release that is listed', async () => {
    for (const [version, listed] of [
      ['1.9.0', true],
      ['1.10.0', true],
      ['2.0.0', false],
      ['3.0.0-rc.1', true],
    ] as const)
      server.add({ id: 'Gamma', version, listed });
    expect(await ids({ id: 'Gamma' })).toEqual(['Gamma@1.10.0']);
    expect(await file({ id: 'gamma' })).toMatch(/[0-9a-f]{64}/);
  });

  it('is the newest pre-release where there is no release', async () => {
    for (const version of ['1.0.0-beta.2', '1.0.0-beta.11']) server.add({ id: 'Gamma', version });
    expect(await ids({ id: 'Gamma' })).toEqual(['Gamma@1.0.0-beta.11']);
  });

  it('is the very version where one is given, however it is written', async () => {
    server.add({ id: 'Gamma', version: '2.0.0', listed: false });
    server.add({ id: 'Gamma', version: '3.0.0' });
    expect(await ids({ id: 'GAMMA', version: '2.0' })).toEqual(['Gamma@2.0.0']);
    const path = await file({ id: 'Alpha', version: '1.2.0.0' });
    expect(readFileSync(path).equals(alpha.bytes)).toBe(true);
  });

  it('is taken from the disk, without any source, where that version lies there', async () => {
    layout.write('repository/NuGet.Config', config({}));
    const folder = layout.install(alpha);
    expect(await file({ id: 'Alpha', version: '1.2.0' })).toBe(join(folder, 'alpha.1.2.0.nupkg'));
    layout.install(beta);
    expect(await ids({ id: 'Alpha', version: '1.2.0' })).toEqual(['Alpha@1.2.0', 'Beta@1.0.0']);
    expect(server.paths).toEqual([]);
  });

  it('comes out of the cache without the network', async () => {
    const first = await layout.scan({ named: { id: 'Alpha' } });
    const path = await file({ id: 'Alpha' });
    const asked = server.paths.length;
    expect(await layout.scan({ named: { id: 'Alpha' }, offline: true })).toEqual(first);
    expect(await file({ id: 'Alpha' }, { offline: true })).toBe(path);
    expect(server.paths).toHaveLength(asked);
  });

  it('comes from the source that mapping gives it to', async () => {
    const other = await FeedServer.start();
    try {
      other.addBytes(packed('Alpha', '9.0.0'));
      const mapping = `<packageSourceMapping><packageSource key="feed"><package pattern="Al*" /></packageSource><packageSource key="other"><package pattern="B*" /></packageSource></packageSourceMapping>`;
      layout.write('repository/NuGet.Config', config({ feed: server, other }, mapping));
      expect(await ids({ id: 'Alpha' })).toEqual(['Alpha@1.2.0']);
      expect(other.paths.filter((path) => path.includes('alpha'))).toEqual([]);
      await expect(layout.scan({ named: { id: 'Gamma' } })).rejects.toThrow(
        'there is no path "Gamma"; as a package: packageSourceMapping lets it come from no source',
      );
    } finally {
      await other.close();
    }
  });
});

describe('a package by its name that cannot be had', () => {
  const failing = async (
    named: NamedPackage,
    choices: FeedChoices = {},
    as = 'Unavailable',
  ): Promise<string[]> => {
    const told = async (work: Promise<unknown>): Promise<string> => {
      const error = await work.then(
        () => new Error('was had'),
        (reason: Error) => reason,
      );
      expect(error.name).toBe(as);
      return error.message;
    };
    return [await told(layout.scan({ named, ...choices })), await told(file(named, choices))];
  };

  it('is told with the sources that were asked', async () => {
    const message = 'there is no path "Nothing", and no package of that name in feed';
    expect(await failing({ id: 'Nothing' })).toEqual([message, message]);
    server.addBytes(alpha);
    for (const told of await failing({ id: 'Alpha', version: '9.0.0' }))
      expect(told).toMatch(/Alpha 9\.0\.0 is in no source: feed was asked$/);
  });

  it('is told with what to do where no source is configured', async () => {
    layout.write('repository/NuGet.Config', '<configuration />');
    for (const named of [{ id: 'Alpha' }, { id: 'Alpha', version: '1.0.0' }])
      for (const told of await failing(named))
        expect(told).toMatch(
          /^there is no path "Alpha(?:@1\.0\.0)?"; as a package: no package source is configured: .* name one with --source$/,
        );
  });

  it('is told with what is wrong with the configuration', async () => {
    layout.write('repository/NuGet.Config', '<configuration>');
    for (const told of await failing({ id: 'Alpha' }, {}, 'MalformedInput'))
      expect(told).toBe('unclosed tag: configuration');
  });

  it('is told where nothing is asked, and where nobody answers', async () => {
    server.addBytes(alpha);
    for (const told of await failing({ id: 'Alpha' }, { offline: true }))
      expect(told).toMatch(/offline/);
    expect(server.connections).toBe(0);
    server.fault(/./, { status: 401 });
    for (const told of await failing({ id: 'Alpha' }))
      expect(told).toMatch(/wants credentials \(401\)/);
  });

  it('is no package of that name, whatever the feed says', async () => {
    server.addBytes({ ...beta, id: 'Alpha', version: '1.2.0' });
    await expect(layout.scan({ named: { id: 'Alpha' } })).rejects.toThrow(
      'is Beta 1.0.0 and was asked for as Alpha 1.2.0',
    );
  });
});
