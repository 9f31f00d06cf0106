import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { FeedServer } from '../kit/feed-server.js';
import { Layout, testPackage, type TestPackage } from './layout.js';

let layout: Layout;
let server: FeedServer;

beforeEach(async () => {
  layout = new Layout();
  server = await FeedServer.start();
  layout.write(
    'repository/NuGet.Config',
    `<configuration><packageSources><clear /><add key="feed" value="${server.url}" allowInsecureConnections="true" /></packageSources></configuration>`,
  );
});

afterEach(async () => {
  layout.remove();
  await server.close();
});

const onNet = (name: string): string => `<Import Project="${name}" Sdk="Microsoft.NET.Sdk" />`;

/** An SDK on that of .NET which asks for packages. */
function sdk(id: string, asked: string, more = ''): TestPackage {
  return testPackage(id, '1.0.0', {
    'Sdk/Sdk.props': `<Project>${onNet('Sdk.props')}</Project>`,
    'Sdk/Sdk.targets': `<Project><ItemGroup><PackageReference Include="${asked}" Version="1.0.0" /></ItemGroup>${more}${onNet('Sdk.targets')}</Project>`,
  });
}

function serve(...packages: TestPackage[]): void {
  for (const one of packages) server.addBytes(one);
}

/** The .NET SDK brings what net10.0 needs; of another framework it fetches packs. */
function project(name: string, sdkName: string, framework = 'net10.0'): void {
  layout.write(
    `repository/${name}/${name}.csproj`,
    `<Project Sdk="${sdkName}">\n<PropertyGroup><TargetFramework>${framework}</TargetFramework></PropertyGroup></Project>`,
  );
}

/** `project package@version source line`, and what is not known. */
function told({ graph, notEvaluated }: ScanReport) {
  return {
    uses: graph
      .flatMap(({ purl, usedBy }) =>
        usedBy.map(
          ({ project: path, source, line }) => `${path} ${purl.slice(10)} ${source} ${line}`,
        ),
      )
      .toSorted(),
    gaps: notEvaluated.map(({ path, code, reason }) => `${path} ${code} ${reason}`),
  };
}

const whole = {
  uses: ['App/App.csproj A@1.0.0 project 1', 'App/App.csproj House.Sdk@1.0.0 sdk 1'],
  gaps: [],
};
const unread = 'House.Sdk: is an SDK that comes as a package: what it sets is not read';

describe('a project with an SDK that is a package', () => {
  const a = testPackage('A', '1.0.0');

  it('asks for what the package asks for, out of a feed', async () => {
    serve(a, sdk('House.Sdk', 'A'));
    project('App', 'House.Sdk/1.0.0');
    expect(told(await layout.scan())).toEqual(whole);
    expect(layout.reads.toSorted()).toEqual(['A', 'House.Sdk']);
    // Once more out of what was kept.
    const { length } = server.requests;
    expect(told(await layout.scan({ offline: true }))).toEqual(whole);
    expect(server.requests).toHaveLength(length);
  });

  it('out of a folder of packages', async () => {
    for (const one of [a, sdk('House.Sdk', 'A')])
      layout.write(`feed/${one.id}.${one.version}.nupkg`, one.bytes);
    project('App', 'House.Sdk/1.0.0');
    expect(told(await layout.scan({ sources: [`${layout.root}/feed`] }))).toEqual(whole);
  });

  it('where it has been extracted, whatever a feed has', async () => {
    serve(testPackage('B', '1.0.0'), sdk('House.Sdk', 'B'), a);
    const folder = layout.install(sdk('House.Sdk', 'A'));
    project('App', 'House.Sdk/1.0.0');
    expect(told(await layout.scan())).toEqual(whole);
    layout.write(
      `${folder.slice(layout.root.length + 1)}/Sdk/Sdk.targets`,
      `<Project>${onNet('Sdk.targets')}</Project>`,
    );
    expect(told(await layout.scan()).uses).toEqual(['App/App.csproj House.Sdk@1.0.0 sdk 1']);
  });

  it('has another package by the same name read anew', async () => {
    const feed = (asked: string): void => {
      layout.write('feed/House.Sdk.1.0.0.nupkg', sdk('House.Sdk', asked).bytes);
    };
    for (const id of ['A', 'B'])
      layout.write(`feed/${id}.1.0.0.nupkg`, testPackage(id, '1.0.0').bytes);
    project('App', 'House.Sdk/1.0.0');
    for (const id of ['A', 'B', 'A']) {
      feed(id);
      const { uses } = told(await layout.scan({ sources: [`${layout.root}/feed`] }));
      expect(uses[0]).toBe(`App/App.csproj ${id}@1.0.0 project 1`);
    }
  });

  it('leads to another SDK, which runs with the build as well', async () => {
    const more = '<Import Project="Sdk.targets" Sdk="Inner.Sdk" Version="1.0.0" />';
    const inner = testPackage('Inner.Sdk', '1.0.0', {
      'Sdk/Sdk.targets':
        '<Project><ItemGroup><PackageReference Include="B" Version="1.0.0" /></ItemGroup></Project>',
    });
    serve(a, testPackage('B', '1.0.0'), sdk('House.Sdk', 'A', more), inner);
    project('App', 'House.Sdk/1.0.0');
    expect(told(await layout.scan())).toEqual({
      uses: [
        'App/App.csproj A@1.0.0 project 1',
        'App/App.csproj B@1.0.0 project 1',
        'App/App.csproj House.Sdk@1.0.0 sdk 1',
        'App/App.csproj Inner.Sdk@1.0.0 sdk 1',
      ],
      gaps: [],
    });
  });

  it('gives its packages to the projects that refer to it', async () => {
    serve(a, sdk('House.Sdk', 'A'));
    project('App', 'House.Sdk/1.0.0');
    layout.write(
      'repository/Top/Top.csproj',
      '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><ProjectReference Include="../App/App.csproj" /></ItemGroup></Project>',
    );
    const { uses } = told(await layout.scan({ path: `${layout.repository}/Top/Top.csproj` }));
    expect(uses.map((text) => text.replace(/ \d+$/, ''))).toContain('Top.csproj A@1.0.0 project');
  });

  it('that only an import names hides nothing behind a packages.config', async () => {
    serve(a, sdk('House.Sdk', 'A'));
    const by = (name: string): string =>
      `<Import Project="${name}" Sdk="House.Sdk" Version="1.0.0" />`;
    layout.write('repository/house.props', `<Project>${by('Sdk.props')}</Project>`);
    layout.write('repository/house.targets', `<Project>${by('Sdk.targets')}</Project>`);
    layout.write(
      'repository/App/App.csproj',
      '<Project><Import Project="../house.props" /><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><Import Project="../house.targets" /></Project>',
    );
    layout.write('repository/App/packages.config', '<packages />');
    const { uses, gaps } = told(await layout.scan());
    expect(uses).toContain('App/App.csproj A@1.0.0 project 1');
    expect(gaps).toEqual([]);
  });

  it('is left open where the package cannot be had', async () => {
    project('App', 'House.Sdk/1.0.0');
    const { gaps } = told(await layout.scan({ offline: true }));
    expect(gaps).toContainEqual(expect.stringContaining(`App/App.csproj unevaluated ${unread}: `));
    const online = told(await layout.scan());
    expect(online.gaps).toContainEqual(
      expect.stringContaining(`App/App.csproj unevaluated ${unread}: `),
    );
  });

  it.each([
    ['no archive', new TextEncoder().encode('PK no archive')],
    ['another package', testPackage('Other.Sdk', '1.0.0').bytes],
    [
      'one that leads out of its folder',
      testPackage('House.Sdk', '1.0.0', { 'Sdk/../../Sdk.props': '<Project />' }).bytes,
    ],
  ])('is left open where it is %s', async (_, bytes) => {
    server.addBytes({ id: 'House.Sdk', version: '1.0.0', bytes });
    project('App', 'House.Sdk/1.0.0');
    const { gaps } = told(await layout.scan());
    expect(gaps).toContainEqual(expect.stringContaining(`App/App.csproj unevaluated ${unread}: `));
  });

  it('without build files, or with broken ones, is left open', async () => {
    serve(
      testPackage('House.Sdk', '1.0.0'),
      testPackage('Broken.Sdk', '1.0.0', { 'Sdk/Sdk.props': '<Project', 'Sdk/Sdk.targets': '' }),
    );
    project('App', 'House.Sdk/1.0.0');
    project('Other', 'Broken.Sdk/1.0.0');
    const { gaps } = told(await layout.scan());
    expect(gaps.filter((gap) => gap.includes('that is not there'))).toHaveLength(2);
    expect(gaps.filter((gap) => gap.includes('that cannot be read'))).toHaveLength(2);
  });

  it('that never ends is told', async () => {
    const doubling = Array.from({ length: 40 }, () => '<A>$(A)$(A)</A>').join('');
    const body = `<PropertyGroup><A>aa</A>${doubling}</PropertyGroup>`;
    serve(a, sdk('House.Sdk', 'A', body));
    project('App', 'House.Sdk/1.0.0');
    const { gaps } = told(await layout.scan());
    expect(gaps).toContainEqual(expect.stringContaining('App/App.csproj evaluat'));
  });
});

describe('a project with an SDK that is a package and a list of its packages', () => {
  const a = testPackage('A', '1.0.0');

  function lock(...packages: TestPackage[]): void {
    layout.lock('App', packages);
    project('App', 'House.Sdk/1.0.0', 'net8.0');
  }

  it('is exact, and no feed is asked for the SDK to know that', async () => {
    layout.install(a);
    layout.install(sdk('House.Sdk', 'A'));
    lock(a);
    const notices: string[] = [];
    const report = await layout.scan({ onNotice: (text) => notices.push(text) });
    expect(told(report).gaps).toEqual([]);
    expect(report.graph.flatMap(({ usedBy }) => usedBy.map(({ source }) => source))).not.toContain(
      'project',
    );
    expect(server.requests).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('is not held for old for what an SDK asks for that nobody has', async () => {
    layout.install(a);
    lock(a);
    const notices: string[] = [];
    await layout.scan({ offline: true, onNotice: (text) => notices.push(text) });
    expect(notices).toEqual([]);
  });

  it('is worked out anew where the SDK asks for something else', async () => {
    const b = testPackage('B', '1.0.0');
    layout.install(a);
    layout.install(b);
    const folder = layout.install(sdk('House.Sdk', 'B'));
    lock(a);
    const notices: string[] = [];
    const { uses } = told(await layout.scan({ onNotice: (text) => notices.push(text) }));
    expect(uses).toContain('App/App.csproj B@1.0.0 project 1');
    expect(notices).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });
});
