import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { readEntry } from '../../src/formats/zip/read-entry.js';
import { readZip } from '../../src/formats/zip/read-zip.js';
import { Layout, projectAsking, testPackage, type TestPackage } from './layout.js';

let layout: Layout;
beforeEach(() => (layout = new Layout()));
afterEach(() => layout.remove());

const alpha = testPackage('Alpha.Core', '1.0.0');
const beta = testPackage('Beta', '2.1.0-rc.1');
const gamma = testPackage('Gamma', '3.0.0');

/** As NuGet extracts for `packages.config`: the folder is named as the version is written. */
function unpack(one: TestPackage, folder: string, name = `${one.id}.${one.version}`): string {
  for (const entry of readZip(one.bytes).entries) {
    if (/\.rels$|^\[Content_Types\]\.xml$|\.psmdcp$|\.nuspec$/.test(entry.name)) continue;
    layout.write(`${folder}/${name}/${entry.name}`, readEntry(readZip(one.bytes), entry));
  }
  return layout.write(`${folder}/${name}/${name}.nupkg`, one.bytes);
}

const config = (...packages: readonly [string, string][]): string =>
  `<packages>\n${packages
    .map(([id, version]) => `  <package id="${id}" version="${version}" targetFramework="net48" />`)
    .join('\n')}\n</packages>\n`;

const old = (body = ''): string =>
  `<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">${body}</Project>`;

const uses = (report: ScanReport): string[] =>
  report.graph.flatMap(({ purl, usedBy }) =>
    usedBy.map(({ project, source, file, line }) => `${purl} ${project} ${source} ${file}:${line}`),
  );
const gaps = (report: ScanReport): string[] =>
  report.notEvaluated.map(({ path, code, reason }) => `${path} ${code} ${reason}`);
const codes = (report: ScanReport): string[] =>
  report.notEvaluated.map(({ path, code }) => `${path} ${code}`);

describe('a project with packages.config', () => {
  const write = (path: string, content: string): string =>
    layout.write(`repository/${path}`, content);

  it('has its packages in a folder beside the solution', async () => {
    write('All.sln', 'Microsoft Visual Studio Solution File\n');
    write('src/Old/Old.csproj', old());
    write('src/Old/packages.config', config(['Alpha.Core', '1.0'], ['Beta', '2.1.0-rc.1']));
    const path = unpack(alpha, 'repository/packages', 'Alpha.Core.1.0');
    unpack(beta, 'repository/packages');
    const report = await layout.scan();
    expect(report.projects).toEqual([
      { path: 'src/Old/Old.csproj', source: 'packages.config', graph: 'exact', packages: 2 },
    ]);
    expect(uses(report)).toEqual([
      'pkg:nuget/Alpha.Core@1.0.0 src/Old/Old.csproj packages.config src/Old/packages.config:2',
      'pkg:nuget/Beta@2.1.0-rc.1 src/Old/Old.csproj packages.config src/Old/packages.config:3',
    ]);
    expect(report.graph[0]?.usedBy[0]).toMatchObject({
      relation: 'direct',
      path: [],
      targetFrameworks: ['net48'],
    });
    expect(report.packages[0]?.context).toMatchObject({ artifact: path });
    expect([gaps(report), layout.differences()]).toEqual([[], []]);
  });

  it('is told of files that were changed behind the package', async () => {
    write('Old.csproj', old());
    write('packages.config', config(['Alpha.Core', '1.0.0']));
    unpack(alpha, 'repository/packages');
    write('packages/Alpha.Core.1.0.0/lib/net8.0/a.dll', 'changed');
    write('packages/Alpha.Core.1.0.0/build/Alpha.Core.targets', '<Project/>');
    await layout.scan();
    expect(layout.differences()).toEqual([
      'extracted-file-added build/Alpha.Core.targets',
      'extracted-file-differs lib/net8.0/a.dll',
    ]);
  });

  it.each([
    ['repositoryPath', 'elsewhere/Alpha.Core.1.0.0/Alpha.Core.1.0.0.nupkg'],
    ['the global packages folder', 'home/.nuget/packages/alpha.core/1.0.0/alpha.core.1.0.0.nupkg'],
  ])('finds them through %s', async (_, file) => {
    write('Old.csproj', old());
    write('packages.config', config(['Alpha.Core', '1.0.0']));
    write(
      'nuget.config',
      '<configuration><config><add key="repositoryPath" value="../elsewhere" /></config></configuration>',
    );
    const artifact = layout.write(file, alpha.bytes);
    expect((await layout.scan()).packages[0]?.context).toMatchObject({ artifact });
  });

  it('is built with what it takes out of the folder, listed or not', async () => {
    const hint = (name: string): string =>
      `<Reference Include="a"><HintPath>packages\\${name}\\lib\\net48\\a.dll</HintPath></Reference>`;
    write(
      'Old.csproj',
      old(`\n<ItemGroup>\n${hint('Alpha.Core.1.0.0')}\n${hint('Gamma.3.0')}</ItemGroup>`),
    );
    write('packages.config', config(['alpha.core', '1.0.0']));
    unpack(alpha, 'repository/packages');
    unpack(gamma, 'repository/packages', 'Gamma.3.0');
    expect(uses(await layout.scan())).toEqual([
      'pkg:nuget/alpha.core@1.0.0 Old.csproj packages.config packages.config:2',
      'pkg:nuget/Gamma@3.0.0 Old.csproj packages.config Old.csproj:4',
    ]);
    rmSync(join(layout.repository, 'packages.config'));
    const report = await layout.scan();
    expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha.Core', 'Gamma']);
    expect(gaps(report)).toEqual([]);
  });

  it('has a list of its own where it shares its folder', async () => {
    for (const name of ['One Two', 'Three']) write(`${name}.csproj`, old());
    write('packages.One_Two.config', config(['Alpha.Core', '1.0.0']));
    write('packages.config', config(['Beta', '2.1.0-rc.1']));
    write('packages.Release.config', 'of another kind');
    unpack(alpha, 'repository/packages');
    unpack(beta, 'repository/packages');
    const report = await layout.scan();
    expect(uses(report)).toEqual([
      'pkg:nuget/Alpha.Core@1.0.0 One Two.csproj packages.config packages.One_Two.config:2',
      'pkg:nuget/Beta@2.1.0-rc.1 Three.csproj packages.config packages.config:2',
    ]);
    expect(gaps(report)).toEqual([]);
  });

  it('cannot vouch for a project that restores package references', async () => {
    write('App.csproj', projectAsking([beta]));
    write('packages.config', config(['Alpha.Core', '1.0.0']));
    unpack(alpha, 'repository/packages');
    layout.install(beta);
    const report = await layout.scan();
    expect(uses(report)).toEqual([
      `pkg:nuget/Alpha.Core@1.0.0 . packages.config packages.config:2`,
      'pkg:nuget/Beta@2.1.0-rc.1 App.csproj project App.csproj:3',
    ]);
    expect(gaps(report)).toEqual([]);
  });

  it('cannot vouch for one that gets its references from a file that it imports', async () => {
    write('App.csproj', old('<Import Project="more.props" />'));
    write(
      'more.props',
      old('\n<ItemGroup>\n<PackageReference Include="Beta" Version="2.1.0-rc.1" /></ItemGroup>'),
    );
    write('packages.config', config(['Alpha.Core', '1.0.0']));
    unpack(alpha, 'repository/packages');
    layout.install(beta);
    const report = await layout.scan();
    expect(uses(report)).toEqual([
      'pkg:nuget/Alpha.Core@1.0.0 App.csproj packages.config packages.config:2',
      'pkg:nuget/Beta@2.1.0-rc.1 App.csproj project more.props:3',
    ]);
    expect(gaps(report)).toEqual([]);
  });

  it.each([
    ['broken', '<packages><package', 'truncated|bad-structure'],
    ['another file', '<configuration/>', 'bad-structure'],
    ['without a version', '<packages><package id="A" /></packages>', 'bad-value'],
    ['with a path for an id', config(['../../secret', '1.0.0']), 'not-found'],
  ])('is told where its list is %s', async (_, text, code) => {
    write('Old.csproj', old());
    write('packages.config', text);
    const report = await layout.scan();
    expect(report.notEvaluated).toHaveLength(1);
    expect(report.notEvaluated[0]?.code).toMatch(new RegExp(`^(?:${code})$`));
    expect(report.decision).toBe('hold');
  });

  it('may be a web site without a project file', async () => {
    const line = 'Project("{E24C65DC-7377-472B-9ABA-BC803B73C61A}") = "Site", "..\\Site\\", "{1}"';
    const path = write('sln/All.sln', `Microsoft Visual Studio Solution File\n${line}\n`);
    write('Site/packages.config', config(['Alpha.Core', '1.0.0']));
    unpack(alpha, 'repository/sln/packages');
    const report = await layout.scan({ path });
    const site = join(layout.repository, 'Site');
    expect(uses(report)).toEqual([
      `pkg:nuget/Alpha.Core@1.0.0 ${site} packages.config ${join(site, 'packages.config')}:2`,
    ]);
    expect(gaps(report)).toEqual([]);
  });
});

describe('a published program', () => {
  const deps = (sha512: string): string =>
    JSON.stringify({
      runtimeTarget: { name: '.NETCoreApp,Version=v8.0' },
      targets: {
        '.NETCoreApp,Version=v8.0': {
          'App/1.0.0': { dependencies: { 'Alpha.Core': '1.0.0' } },
          'Alpha.Core/1.0.0': { dependencies: { Gamma: '3.0.0' } },
          'Gamma/3.0.0': {},
        },
      },
      libraries: {
        'App/1.0.0': { type: 'project', sha512: '' },
        'Alpha.Core/1.0.0': { type: 'package', sha512: `sha512-${sha512}` },
        'Gamma/3.0.0': { type: 'package', sha512: '' },
      },
    });

  it('is told by its deps.json, with hashes and paths', async () => {
    layout.install(alpha);
    layout.install(gamma);
    layout.write('repository/App.deps.json', deps(alpha.contentHash));
    const report = await layout.scan();
    expect(report.projects).toEqual([
      { path: 'App.deps.json', source: 'deps', graph: 'exact', packages: 2 },
    ]);
    expect(report.graph.map(({ usedBy }) => usedBy[0])).toMatchObject([
      { relation: 'direct', path: [] },
      { relation: 'transitive', path: ['pkg:nuget/Alpha.Core@1.0.0'] },
    ]);
    expect([gaps(report), layout.differences()]).toEqual([[], []]);
    layout.write('repository/App.deps.json', deps(beta.contentHash));
    await layout.scan();
    expect(layout.differences()).toEqual(['lock-content-hash App.deps.json']);
  });

  it('is not looked for in what a build of the repository leaves', async () => {
    for (const folder of ['bin/Debug/net8.0', 'obj/Debug'])
      layout.write(`repository/App/${folder}/App.deps.json`, '{');
    expect(gaps(await layout.scan())).toEqual([]);
    layout.write('repository/publish/App.deps.json', '{');
    expect(codes(await layout.scan())).toEqual(['publish/App.deps.json truncated']);
  });
});

describe('local tools', () => {
  const manifest = (tools: Record<string, string>, isRoot = false): string =>
    JSON.stringify({
      version: 1,
      isRoot,
      tools: Object.fromEntries(
        Object.entries(tools).map(([id, version]) => [id, { version, commands: [id] }]),
      ),
    });

  it('are packages that a restore downloads and a build starts', async () => {
    layout.install(alpha);
    layout.write('repository/.config/dotnet-tools.json', manifest({ 'alpha.core': '1.0.0' }));
    const report = await layout.scan();
    expect(report.projects).toEqual([
      { path: '.config/dotnet-tools.json', source: 'tools', graph: 'exact', packages: 1 },
    ]);
    expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha.Core']);
    expect(gaps(report)).toEqual([]);
  });

  it('are those of the folders above too, until one is the root', async () => {
    layout.write('dotnet-tools.json', manifest({ Gamma: '3.0.0' }, true));
    layout.write('repository/dotnet-tools.json', manifest({ Beta: '2.1.0-rc.1' }));
    layout.write('repository/App/.config/dotnet-tools.json', manifest({ 'Alpha.Core': '1.0.0' }));
    layout.write('repository/App/App.csproj', old());
    const path = join(layout.repository, 'App/App.csproj');
    const all = ['Alpha.Core@1.0.0', 'Beta@2.1.0-rc.1', 'Gamma@3.0.0'];
    const ids = async (at: string): Promise<string[]> =>
      (await layout.scan({ path: at })).graph.map(({ purl }) => purl.replace('pkg:nuget/', ''));
    expect(await ids(path)).toEqual(all);
    expect(await ids(layout.repository)).toEqual(all);
    layout.write(
      'repository/App/.config/dotnet-tools.json',
      manifest({ 'Alpha.Core': '1.0.0' }, true),
    );
    expect(await ids(path)).toEqual(all.slice(0, 1));
  });

  it.each([
    ['{"tools":{"a":{}}}', 'bad-value'],
    ['{"version":7}', 'unsupported'],
    ['{', 'truncated'],
    ['[]', 'bad-structure'],
  ])('are told of where the manifest is %s', async (text, code) => {
    layout.write('repository/dotnet-tools.json', text);
    expect(codes(await layout.scan())).toEqual([`dotnet-tools.json ${code}`]);
  });
});

describe('project SDKs', () => {
  const globalJson = (sdks: Record<string, string>): string =>
    `// versions\n${JSON.stringify({ 'msbuild-sdks': sdks }, null, 2)}`;

  beforeEach(() => [alpha, beta, gamma].forEach((one) => layout.install(one)));

  it('are packages where they have a version, in the file or in global.json', async () => {
    layout.write('repository/global.json', globalJson({ Beta: '2.1.0-rc.1', Gamma: '3.0.0' }));
    layout.write(
      'repository/App/App.proj',
      '<Project Sdk="Alpha.Core/1.0.0">\n<Import Project="Sdk.props" Sdk="beta" />\n</Project>',
    );
    const report = await layout.scan();
    expect(uses(report)).toEqual([
      'pkg:nuget/Alpha.Core@1.0.0 App/App.proj sdk App/App.proj:1',
      'pkg:nuget/beta@2.1.0-rc.1 App/App.proj sdk App/App.proj:2',
      // Nobody names it, but who knows what is not read.
      'pkg:nuget/Gamma@3.0.0 global.json sdk global.json:5',
    ]);
    expect(report.packages).toHaveLength(3);
    // They are there, and none has the files of an SDK: MSBuild would fail, and what they set is not known.
    expect(
      report.notEvaluated.map(({ path, line, code, reason }) => [path, line, code, reason]),
    ).toEqual(
      [
        [1, 'Sdk.props'],
        [2, 'Sdk.props'],
        [1, 'Sdk.targets'],
      ].map(([line, name]) => [
        'App/App.proj',
        line,
        'unevaluated',
        `${String(name)}: imports a file that is not there`,
      ]),
    );
  });

  it('are found in what MSBuild imports by itself, above a single project too', async () => {
    const path = layout.write('repository/App/App.vcxproj', old());
    layout.write(
      'repository/Directory.Build.props',
      '<Project><Sdk Name="Alpha.Core" Version="1.0" /></Project>',
    );
    layout.write('repository/other.props', 'key = value');
    for (const at of [path, layout.repository])
      expect((await layout.scan({ path: at })).packages.map((one) => one.package.id)).toEqual([
        'Alpha.Core',
      ]);
  });

  it('differ by where the build starts, and all count', async () => {
    layout.write('repository/global.json', globalJson({ Sdk: '1.0.0' }));
    layout.write('repository/App/global.json', globalJson({ Sdk: '2.0.0' }));
    layout.write('repository/App/App.proj', '<Project Sdk="Sdk" />');
    layout.write('repository/All.slnx', '<Solution><Project Path="App/App.proj" /></Solution>');
    const report = await layout.scan();
    expect(report.graph.map(({ purl }) => purl)).toEqual([
      'pkg:nuget/Sdk@1.0.0',
      'pkg:nuget/Sdk@2.0.0',
    ]);
  });

  it('that nothing tells the version of are told', async () => {
    layout.lock('App', []);
    layout.write('repository/App/App.csproj', '<Project Sdk="Microsoft.NET.Sdk;Somebodys.Sdk" />');
    layout.write(
      'repository/App/Directory.Build.targets',
      '<Project><Sdk Name="X" Version="$(V)" /></Project>',
    );
    expect(gaps(await layout.scan())).toEqual([
      'App/App.csproj unknown-sdk line 1: the SDK Somebodys.Sdk has no version here and none in global.json, and is none that the .NET SDK brings',
      'App/Directory.Build.targets unknown-sdk line 1: the SDK X has a name or version that is worked out by the build',
    ]);
  });

  it.each([
    ['{', 'truncated'],
    ['{"msbuild-sdks":{"A":"1.0.0","A":"2.0.0"}}', 'duplicate-key'],
  ])('are told of where global.json is %s', async (text, code) => {
    layout.write('repository/global.json', text);
    expect(codes(await layout.scan())).toContain(`global.json ${code}`);
  });
});

describe('the path to a package', () => {
  it('is told with the line of the dependency that it begins with', async () => {
    layout.lock('App', [], {
      Beta: { type: 'Direct', resolved: '2.1.0-rc.1', dependencies: { 'Alpha.Core': '1.0.0' } },
      'Alpha.Core': { type: 'Transitive', resolved: '1.0.0', dependencies: { Gamma: '3.0.0' } },
      Gamma: { type: 'Transitive', resolved: '3.0.0' },
      Lib: { type: 'Project', dependencies: { Other: '1.0.0' } },
      Other: { type: 'Transitive', resolved: '1.0.0' },
    });
    const report = await layout.scan();
    const told = report.graph.map(({ purl, usedBy: [use] }) => [purl, use?.path, use?.line]);
    expect(told).toEqual([
      ['pkg:nuget/Alpha.Core@1.0.0', ['pkg:nuget/Beta@2.1.0-rc.1'], 5],
      ['pkg:nuget/Beta@2.1.0-rc.1', [], 5],
      ['pkg:nuget/Gamma@3.0.0', ['pkg:nuget/Beta@2.1.0-rc.1', 'pkg:nuget/Alpha.Core@1.0.0'], 5],
      ['pkg:nuget/Other@1.0.0', [], 29],
    ]);
  });
});

describe('an assets file', () => {
  const assets = (path: string, more: object = {}): string =>
    JSON.stringify({ version: 3, project: { restore: { projectPath: path } }, ...more });

  it('of a restore that failed is not to be trusted', async () => {
    layout.write('repository/App/App.csproj', old());
    const logs = [{ code: 'NU1101', level: 'Error', message: 'Unable to find package A' }];
    layout.write('repository/App/obj/project.assets.json', assets('/x/App.csproj', { logs }));
    expect(gaps(await layout.scan())).toEqual([
      'App/obj/project.assets.json restore-failed line 1: the restore failed: NU1101: Unable to find package A',
    ]);
  });

  it('of a restore that failed gives way to what the project asks for', async () => {
    layout.install(alpha);
    layout.write('repository/App/App.csproj', projectAsking([alpha]));
    const logs = [{ code: 'NU1011', level: 'Error', message: 'Floating versions are refused' }];
    layout.write('repository/App/obj/project.assets.json', assets('/x/App.csproj', { logs }));
    const notices: string[] = [];
    const report = await layout.scan({ onNotice: (message) => notices.push(message) });
    expect(report.projects.map(({ source }) => source)).toEqual(['project']);
    expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha.Core']);
    expect(gaps(report)).toEqual([]);
    expect(notices.join()).toContain('NU1011');
  });

  it('belongs to one project of a folder that two share', async () => {
    layout.write('repository/App.csproj', old());
    layout.write('repository/Other.csproj', projectAsking([alpha]));
    layout.install(alpha);
    layout.write('repository/obj/project.assets.json', assets('/x/App.csproj'));
    const report = await layout.scan();
    expect(report.projects).toEqual([
      { path: 'App.csproj', source: 'assets', graph: 'exact', packages: 0 },
      { path: 'Other.csproj', source: 'project', graph: 'resolved', packages: 1 },
    ]);
    expect(gaps(report)).toEqual([]);
  });

  it('in a folder for all outputs belongs to the project of its name', async () => {
    layout.write('repository/src/App/App.csproj', old());
    layout.write('repository/artifacts/obj/App/project.assets.json', assets('C:\\x\\App.csproj'));
    const report = await layout.scan();
    expect(report.projects).toMatchObject([{ path: 'src/App/App.csproj', source: 'assets' }]);
    expect(gaps(report)).toEqual([]);
  });

  it('that cannot be read is told once', async () => {
    layout.write('repository/App/App.csproj', old());
    mkdirSync(join(layout.repository, 'App/obj'));
    writeFileSync(join(layout.repository, 'App/obj/project.assets.json'), '{');
    expect(codes(await layout.scan())).toEqual(['App/obj/project.assets.json truncated']);
  });
});
