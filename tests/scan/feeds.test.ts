import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPackage } from '../kit/package-builder.js';
import { FeedServer, type FeedServerOptions } from '../kit/feed-server.js';
import { Layout, type TestPackage } from './layout.js';
import {
  codes,
  config,
  gaps,
  packed,
  project,
  projectReference,
  reference,
  uses,
} from './restorable.js';

let layout: Layout;
const servers: FeedServer[] = [];
beforeEach(() => (layout = new Layout()));
afterEach(async () => {
  layout.remove();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const write = (path: string, content: string | Uint8Array): string =>
  layout.write(`repository/${path}`, content);

async function serve(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await FeedServer.start(options);
  servers.push(server);
  return server;
}

const alpha = packed('Alpha', '1.2.0', { Beta: '[1.0.0, )' });
const beta = packed('Beta', '1.0.0', { Gamma: '2.0.0' });
const gamma = packed('Gamma', '2.0.0');
const chain = [alpha, beta, gamma];
const wholeChain = [
  'Alpha@1.2.0 direct App/App.csproj App/App.csproj:4',
  'Beta@1.0.0 transitive App/App.csproj App/App.csproj:4 < Alpha@1.2.0',
  'Gamma@2.0.0 transitive App/App.csproj App/App.csproj:4 < Alpha@1.2.0 < Beta@1.0.0',
];

/** A feed with the chain and a project that asks for its beginning. */
async function chained(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await serve(options);
  for (const one of chain) server.addBytes(one);
  write('NuGet.Config', config({ feed: server }));
  write('App/App.csproj', project([reference('Alpha', '1.0.0')]));
  return server;
}

describe('a project that nobody restored', () => {
  it('is resolved from a feed, with lines and ways, and all of it is read', async () => {
    const server = await chained();
    const report = await layout.scan();
    expect(report.projects).toEqual([
      {
        path: 'App/App.csproj',
        source: 'project',
        graph: 'resolved',
        packages: 3,
        otherVersions: [{ id: 'Alpha', asked: '1.0.0', taken: '1.2.0' }],
      },
    ]);
    expect(uses(report)).toEqual(wholeChain);
    expect(layout.reads.toSorted()).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(report.packages[0]?.context.source).toBe('feed');
    expect([gaps(report), layout.differences(), report.decision]).toEqual([[], [], 'allow']);
    // Each package once, whoever asks: the resolver, then the reader.
    const downloads = server.paths.filter((path) => path.endsWith('.nupkg'));
    expect(new Set(downloads).size).toBe(downloads.length);
  });

  it.each<[string, (one: TestPackage) => void]>([
    ['flat', ({ id, version, bytes }) => layout.write(`feed/${id}.${version}.nupkg`, bytes)],
    ['expanded', (one) => layout.install(one, 'feed')],
  ])('is resolved from a folder, %s', async (_, put) => {
    for (const one of chain) put(one);
    write('NuGet.Config', config({ folder: '../feed' }));
    write('App/App.csproj', project([reference('Alpha', '1.*')]));
    const report = await layout.scan();
    expect(uses(report)).toEqual(wholeChain);
    expect(layout.reads).toHaveLength(3);
    expect(gaps(report)).toEqual([]);
  });

  it('takes what is in the packages folder before it asks anybody', async () => {
    const server = await chained();
    for (const one of chain) layout.install(one);
    write('App/App.csproj', project([reference('Alpha', '1.2.0')]));
    const report = await layout.scan();
    expect(uses(report)).toEqual(wholeChain);
    expect([gaps(report), server.paths]).toEqual([[], []]);
  });

  it('has central versions, and pins what others bring', async () => {
    const server = await serve();
    for (const one of [...chain, packed('Gamma', '3.0.0')]) server.addBytes(one);
    write('NuGet.Config', config({ feed: server }));
    write(
      'Directory.Packages.props',
      `<Project><PropertyGroup>
<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
<CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
</PropertyGroup><ItemGroup>
<PackageVersion Include="Alpha" Version="1.2.0" />
<PackageVersion Include="Gamma" Version="3.0.0" />
</ItemGroup></Project>`,
    );
    write('App/App.csproj', project([reference('Alpha')]));
    const report = await layout.scan();
    expect(uses(report)).toEqual([
      ...wholeChain.slice(0, 2),
      'Gamma@3.0.0 transitive App/App.csproj App/App.csproj:4 < Alpha@1.2.0 < Beta@1.0.0',
    ]);
    expect(gaps(report)).toEqual([]);
    write('App/App.csproj', project([reference('Alpha'), reference('Delta')]));
    expect(gaps(await layout.scan())).toEqual([
      'App/App.csproj NU1010 Delta has no version in the central list',
    ]);
  });

  it('has what the projects bring that it refers to, told at the line where they ask for it', async () => {
    await chained();
    write('App/App.csproj', project([projectReference('..\\Lib\\Lib.csproj')]));
    write('Lib/Lib.csproj', project([projectReference('../Core/Core.csproj')]));
    write('Core/Core.csproj', project([reference('Alpha', '1.2.0')]));
    const report = await layout.scan();
    expect(uses(report).filter((use) => use.includes(' App/App.csproj '))).toEqual([
      'Alpha@1.2.0 transitive App/App.csproj Core/Core.csproj:4',
      'Beta@1.0.0 transitive App/App.csproj Core/Core.csproj:4 < Alpha@1.2.0',
      'Gamma@2.0.0 transitive App/App.csproj Core/Core.csproj:4 < Alpha@1.2.0 < Beta@1.0.0',
    ]);
    expect(report.projects.map(({ packages }) => packages)).toEqual([3, 3, 3]);
    expect(gaps(report)).toEqual([]);
  });

  it('that refers to a project that is not there says so, once', async () => {
    await chained();
    write('App/App.csproj', project([projectReference('../Gone/Gone.csproj')]));
    const [gap, ...others] = gaps(await layout.scan());
    expect(others).toEqual([]);
    expect(gap).toMatch(
      /^App\/App\.csproj NU1104 Gone\/Gone\.csproj is a project that is not there/,
    );
  });

  it('says the same whatever its neighbours are called', async () => {
    const server = await serve();
    for (const one of [...chain, packed('Beta', '1.5.0')]) server.addBytes(one);
    write('NuGet.Config', config({ feed: server }));
    const kinds = {
      Wide: project([reference('Alpha', '1.2.0')]),
      Narrow: project([reference('Beta', '1.5.0'), reference('Alpha', '1.2.0')]),
      Open: project([reference('Nothing', '1.0.0'), reference('Gamma', '2.0.0')]),
    };
    const seen = async (names: Readonly<Record<string, string>>): Promise<unknown> => {
      const own = new Layout();
      try {
        for (const [kind, name] of Object.entries(names))
          own.write(`repository/${name}/App.csproj`, kinds[kind as keyof typeof kinds]);
        own.write('repository/NuGet.Config', config({ feed: server }));
        const report = await own.scan();
        const back = (text: string): string =>
          Object.entries(names).reduce(
            (all, [kind, name]) => all.replaceAll(`${name}/`, `${kind}/`),
            text,
          );
        return [...uses(report), ...gaps(report)].map(back).sort();
      } finally {
        own.remove();
      }
    };
    const one = await seen({ Wide: 'p1', Narrow: 'p2', Open: 'p3' });
    expect(one).toHaveLength(7);
    expect(await seen({ Wide: 'p3', Narrow: 'p1', Open: 'p2' })).toEqual(one);
    expect(await seen({ Wide: 'p2', Narrow: 'p3', Open: 'p1' })).toEqual(one);
  });
});

describe('package source mapping', () => {
  const mapping = (patterns: Readonly<Record<string, readonly string[]>>): string =>
    `<packageSourceMapping>${Object.entries(patterns)
      .map(
        ([name, own]) =>
          `<packageSource key="${name}">${own.map((one) => `<package pattern="${one}" />`).join('')}</packageSource>`,
      )
      .join('')}</packageSourceMapping>`;

  it('decides which source is asked, though another has more', async () => {
    const [ours, theirs] = [await serve(), await serve()];
    ours.addBytes(packed('Ours.Core', '1.0.0'));
    theirs.addBytes(packed('Ours.Core', '9.9.9'));
    theirs.addBytes(gamma);
    const rules = mapping({ ours: ['Ours.*'], theirs: ['*'] });
    write('NuGet.Config', config({ ours, theirs }, rules));
    write('App/App.csproj', project([reference('Ours.Core', '1.*'), reference('Gamma', '2.0.0')]));
    const report = await layout.scan();
    expect(report.packages.map((one) => [one.package.id, one.context.source])).toEqual([
      ['Gamma', 'theirs'],
      ['Ours.Core', 'ours'],
    ]);
    expect(theirs.paths.filter((path) => path.includes('ours'))).toEqual([]);
    expect(gaps(report)).toEqual([]);
  });

  it('leaves an id to nobody, which is told, and nobody is asked for it', async () => {
    const server = await serve();
    for (const one of chain) server.addBytes(one);
    write('NuGet.Config', config({ feed: server }, mapping({ feed: ['Alpha', 'Gamma'] })));
    write('App/App.csproj', project([reference('Alpha', '1.2.0')]));
    const report = await layout.scan();
    expect(uses(report)).toEqual(wholeChain.slice(0, 1));
    expect(gaps(report)).toEqual([
      'App/App.csproj NU1100 Beta [1.0.0, ) may come from no source, asked for by Alpha 1.2.0',
    ]);
    expect(server.paths.filter((path) => path.includes('beta'))).toEqual([]);
  });
});

describe('sources on the command line', () => {
  it('stand in the place of the configured ones: a name, a URL, a folder', async () => {
    const server = await chained();
    layout.write('local/Alpha.1.1.0.nupkg', packed('Alpha', '1.1.0').bytes);
    const off = '<disabledPackageSources><add key="feed" value="true" /></disabledPackageSources>';
    write('NuGet.Config', config({ feed: server, other: 'none' }));
    for (const sources of [['FEED'], [server.url]])
      expect([sources, uses(await layout.scan({ sources }))]).toEqual([sources, wholeChain]);
    // A name means what is configured, also where it is turned off; a URL then has no leave to be
    // asked without encryption, as for the client.
    write('NuGet.Config', config({ feed: server, other: 'none' }, off));
    expect(uses(await layout.scan({ sources: ['FEED'] }))).toEqual(wholeChain);
    expect(gaps(await layout.scan({ sources: [server.url] }))[0]).toMatch(/NU1302/);
    const folder = await layout.scan({ sources: [join(layout.root, 'local')] });
    expect(uses(folder)).toEqual(['Alpha@1.1.0 direct App/App.csproj App/App.csproj:4']);
    expect(gaps(folder)).toEqual([]);
  });

  it('are told where they cannot be asked', async () => {
    await chained();
    const plain = ['http://127.0.0.1:1/v3/index.json'];
    const [insecure, ...others] = gaps(await layout.scan({ sources: plain }));
    expect(others).toEqual([]);
    expect(insecure).toMatch(/^App\/App\.csproj unavailable Alpha: .*not encrypted.*\(NU1302\)$/);
    const old = ['https://feed.invalid/nuget'];
    expect(gaps(await layout.scan({ sources: old }))[0]).toMatch(/version 2 of the protocol/);
    await expect(layout.scan({ sources: [join(layout.root, 'gone')] })).rejects.toThrow(
      /^no source ".*gone": neither a configured name, nor an address, nor a folder that exists$/,
    );
    write('NuGet.Config', config({ configured: join(layout.root, 'gone') }));
    const configured = await layout.scan({ sources: ['configured'] });
    expect(gaps(configured)[0]).toMatch(/there is no such folder$/);
  });

  it('may be those of another configuration, which then counts alone', async () => {
    const server = await chained();
    write('NuGet.Config', config({ broken: 'https://feed.invalid/index.json' }));
    const configFile = layout.write('elsewhere/ci.config', config({ feed: server }));
    const report = await layout.scan({ configFile });
    expect(uses(report)).toEqual(wholeChain);
    expect(gaps(report)).toEqual([]);
  });
});

describe('without the network', () => {
  it('everything comes out of the cache, as it was', async () => {
    const server = await chained();
    const first = await layout.scan();
    const asked = server.paths.length;
    expect(await layout.scan({ offline: true })).toEqual(first);
    expect(server.paths).toHaveLength(asked);
  });

  it('what is not in the cache is told, and nothing is asked', async () => {
    const server = await chained();
    const report = await layout.scan({ offline: true });
    expect(codes(report)).toEqual(['App/App.csproj unavailable']);
    expect(gaps(report)[0]).toMatch(/Alpha: source feed .*offline/);
    expect([server.connections, report.decision]).toEqual([0, 'hold']);
  });
});

describe('a feed', () => {
  const login = { username: 'somebody', password: 'not-a-real-password-0000' };
  const credentials = `<packageSourceCredentials><feed>
<add key="Username" value="${login.username}" /><add key="ClearTextPassword" value="${login.password}" />
</feed></packageSourceCredentials>`;

  it('gets the credentials of the configuration, which show nowhere', async () => {
    const server = await chained({ login });
    write('NuGet.Config', config({ feed: server }, credentials));
    const notices: string[] = [];
    const report = await layout.scan({ onNotice: (message) => notices.push(message) });
    expect(uses(report)).toEqual(wholeChain);
    expect(gaps(report)).toEqual([]);
    expect(JSON.stringify([report, notices])).not.toContain(login.password);
  });

  it('that wants other ones is told once, for all that it would have had', async () => {
    const server = await chained({ login });
    write('App/App.csproj', project([reference('Alpha', '1.0.0'), reference('Gamma', '2.0.0')]));
    const wrong = credentials.replace(login.password, 'wrong-and-not-real');
    write('NuGet.Config', config({ feed: server }, wrong));
    const [gap, ...others] = gaps(await layout.scan());
    expect(others).toEqual([]);
    expect(gap).toMatch(
      /^App\/App\.csproj unavailable Alpha, Gamma: source feed .* wants credentials \(401\).*it does not take those from/,
    );
    expect(gap).not.toContain('not-real');
  });

  it('is asked through the proxy that the client would take', async () => {
    const [server, proxy] = [await chained(), await serve()];
    const surroundings = (environment: Record<string, string>) =>
      ({ environment, platform: 'linux', home: layout.home }) as const;
    await layout.scan({ surroundings: surroundings({ http_proxy: proxy.origin }) });
    expect(server.connections).toBe(0);
    expect(proxy.paths[0]).toBe(server.url);
    const direct = { http_proxy: proxy.origin, no_proxy: '127.0.0.1' };
    expect(uses(await layout.scan({ surroundings: surroundings(direct) }))).toEqual(wholeChain);
  });

  it('that cannot be reached leaves what is on disk to be read', async () => {
    const server = await chained();
    await server.close();
    layout.install(gamma);
    write('App/App.csproj', project([reference('Alpha', '1.0.0'), reference('Gamma', '2.0.0')]));
    const report = await layout.scan();
    expect(uses(report)).toEqual(['Gamma@2.0.0 direct App/App.csproj App/App.csproj:5']);
    expect(report.packages).toHaveLength(1);
    const [gap, ...others] = gaps(report);
    expect(others).toEqual([]);
    expect(gap).toMatch(
      /^App\/App\.csproj unavailable Alpha: source feed .*nothing listens there$/,
    );
  }, 60_000);

  it('that gives no package for a version it lists is told once', async () => {
    const server = await chained();
    server.fault('/flat/alpha/index.json', { body: '{"versions":["1.2.0","1.0.0"]}' });
    const report = await layout.scan();
    expect(uses(report)).toEqual(['Alpha@1.0.0 direct App/App.csproj App/App.csproj:4']);
    expect(gaps(report)).toEqual([
      'pkg:nuget/Alpha@1.0.0 not-found Alpha 1.0.0 is in no source: feed was asked',
    ]);
  });

  it.each([
    ['no version', '{"versions":["../../x","1.0.0.0.0","<b>"]}'],
    ['no list', '{"versions":{"1.0.0":1}}'],
    ['nothing', '{"versions":[]}'],
    ['no JSON', '<html>sign in</html>'],
  ])('that lists %s is told, and no path is made of it', async (_, body) => {
    const server = await chained();
    server.fault('/flat/alpha/index.json', { body });
    const report = await layout.scan();
    expect(report.packages).toEqual([]);
    expect(report.notEvaluated.length).toBeGreaterThan(0);
    expect(report.notEvaluated.every(({ path }) => path === 'App/App.csproj')).toBe(true);
    expect(server.paths.some((path) => path.includes('..'))).toBe(false);
  });

  it('that gives another package than it was asked for has given none', async () => {
    const server = await serve();
    server.addBytes({ ...gamma, id: 'Alpha', version: '1.0.0' });
    write('NuGet.Config', config({ feed: server }));
    write('App/App.csproj', project([reference('Alpha', '1.0.0')]));
    const report = await layout.scan();
    expect(uses(report)).toEqual(['Alpha@1.0.0 direct App/App.csproj App/App.csproj:4']);
    expect(gaps(report)).toEqual([
      'App/App.csproj malformed Alpha: is Gamma 2.0.0 and was asked for as Alpha 1.0.0',
    ]);
    expect(layout.differences()).toEqual(['identity Gamma.nuspec']);
    expect(report.decision).toBe('hold');
  });

  it('that gives what is no package is told once', async () => {
    const server = await serve();
    const bytes = buildPackage({ id: 'Alpha', files: {} });
    server.addBytes({ id: 'Alpha', version: '1.0.0', bytes: bytes.subarray(0, 100) });
    write('NuGet.Config', config({ feed: server }));
    write('App/App.csproj', project([reference('Alpha', '1.0.0')]));
    const report = await layout.scan();
    expect(codes(report)).toHaveLength(1);
    expect(report.packages).toEqual([]);
  });
});

describe('without any source', () => {
  const asking = project([reference('Alpha', '1.0.0')]);

  it('says what the client would do, once, and only where packages are missing', async () => {
    for (const name of ['One', 'Two']) write(`${name}/${name}.csproj`, asking);
    expect(gaps(await layout.scan())).toEqual([
      ". no-source no package source is configured: NuGet's own client would ask its default source, and Assay has none; name one with --source",
      'One/One.csproj NU1101 Alpha [1.0.0, ) is known to no source, asked for by One',
      'Two/Two.csproj NU1101 Alpha [1.0.0, ) is known to no source, asked for by Two',
    ]);
    layout.install(packed('Alpha', '1.0.0'));
    expect(gaps(await layout.scan())).toEqual([]);
  });

  it('does not speak of a default where the configuration leaves none', async () => {
    write('One/One.csproj', asking);
    write('NuGet.Config', config({}));
    expect(gaps(await layout.scan())[0]).toBe(
      '. no-source no package source is configured, or all are turned off; name one with --source',
    );
  });

  it('speaks of the default that the client would ask besides the configured ones', async () => {
    write('One/One.csproj', asking);
    mkdirSync(join(layout.root, 'feed'));
    write('NuGet.Config', config({ ours: '../feed' }).replace('<clear />', ''));
    expect(gaps(await layout.scan())[0]).toBe(
      ". no-source there is no NuGet.Config of the user: NuGet's own client would ask its default source besides ours, and Assay has none; name all of them with --source",
    );
    layout.write('home/.nuget/NuGet/NuGet.Config', '<configuration />');
    expect(codes(await layout.scan())).toEqual(['One/One.csproj NU1101']);
    expect(codes(await layout.scan({ sources: [join(layout.root, 'feed')] }))).toEqual([
      'One/One.csproj NU1101',
    ]);
  });

  it('says nothing of it where the configuration is refused, which is told', async () => {
    write('One/One.csproj', asking);
    write('NuGet.Config', '<configuration><packageSources>');
    expect(codes(await layout.scan())).toEqual([
      'NuGet.Config bad-structure',
      'One/One.csproj NU1101',
    ]);
  });

  it('does not hold what the SDK fetches for itself against a project', async () => {
    write(
      'Old/Old.csproj',
      '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>',
    );
    const report = await layout.scan();
    expect(report.projects).toMatchObject([{ path: 'Old/Old.csproj', packages: 0 }]);
    expect([gaps(report), report.decision]).toEqual([[], 'allow']);
    layout.install(packed('Microsoft.NETCore.App.Ref', '8.0.31'));
    expect(uses(await layout.scan())).toEqual([
      'Microsoft.NETCore.App.Ref@8.0.31 direct Old/Old.csproj Old/Old.csproj:0',
    ]);
  });
});

describe('the packages folder', () => {
  const other = '<package><metadata><id>Other</id><version>1.2.0</version></metadata></package>';
  it.each([
    ['gone', undefined, 'unavailable'],
    ['no XML', 'hello', 'malformed'],
    ['of another package', other, 'malformed'],
  ])('with a description that is %s does not end the scan', async (_, text, code) => {
    const nuspec = join(layout.install(alpha), 'alpha.nuspec');
    if (text === undefined) rmSync(nuspec);
    else writeFileSync(nuspec, text);
    write('App/App.csproj', project([reference('Alpha', '1.2.0')]));
    const report = await layout.scan();
    expect(codes(report)).toEqual([`App/App.csproj ${code}`]);
    expect(report.packages).toHaveLength(1);
    expect(layout.differences()).not.toEqual([]);
  });

  it('with a pipe in the place of a description keeps nobody waiting', async () => {
    const nuspec = join(layout.install(alpha), 'alpha.nuspec');
    rmSync(nuspec);
    execFileSync('mkfifo', [nuspec]);
    layout.write('feed/other.1.0.0.nupkg', gamma.bytes);
    execFileSync('mkfifo', [join(layout.root, 'feed/delta.1.0.0.nupkg')]);
    write('NuGet.Config', config({ folder: '../feed' }));
    write('App/App.csproj', project([reference('Alpha', '1.2.0'), reference('Delta', '1.0.0')]));
    const report = await layout.scan();
    expect(codes(report)).toEqual(['App/App.csproj unavailable', 'App/App.csproj unavailable']);
  });
});
