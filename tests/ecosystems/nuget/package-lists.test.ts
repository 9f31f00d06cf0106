import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitReached, MalformedInput } from '../../../src/core/errors.js';
import { readDepsFile } from '../../../src/ecosystems/nuget/deps-file.js';
import { dependencyPaths } from '../../../src/ecosystems/nuget/dependency-paths.js';
import { lockedGraphs, readLockFile } from '../../../src/ecosystems/nuget/lock-file.js';
import { readGlobalJson } from '../../../src/ecosystems/nuget/global-json.js';
import { readPackagesConfig } from '../../../src/ecosystems/nuget/packages-config.js';
import { referencedFolders } from '../../../src/ecosystems/nuget/reference-folders.js';
import { namedSdks, resolveSdk } from '../../../src/ecosystems/nuget/sdk-references.js';
import { readToolManifest } from '../../../src/ecosystems/nuget/tool-manifest.js';
import { formatRange } from '../../../src/ecosystems/nuget/version-range.js';
import { readMsBuild } from '../../../src/formats/msbuild/read-msbuild.js';

const bytes = (text: string | object): Uint8Array =>
  Buffer.from(typeof text === 'string' ? text : JSON.stringify(text));

const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}(\.[A-Za-z0-9]{1,8}){0,2}$/);
const version = fc
  .tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.constantFrom('', '-rc.1', '-beta'))
  .map(([a, b, c, label]) => `${a}.${b}.${c}${label}`);
/** Ids that differ in more than case, with a version each. */
const identities = fc.uniqueArray(fc.record({ id, version }), {
  selector: (one) => one.id.toLowerCase(),
  maxLength: 12,
});

describe('readPackagesConfig', () => {
  it('tells every package as NuGet.Packaging does', () => {
    const config = readPackagesConfig(
      bytes(`<?xml version="1.0" encoding="utf-8"?>
<packages>
  <package id="Newtonsoft.Json" version="13.0.3" targetFramework="net472" />
  <package id="StyleCop.MSBuild" version="4.7" developmentDependency="True" allowedVersions="[4.7,5)" />
</packages>`),
    );
    expect(config.problems).toEqual([]);
    expect(config.packages).toMatchObject([
      { id: 'Newtonsoft.Json', version: '13.0.3', targetFramework: 'net472', line: 3 },
      { id: 'StyleCop.MSBuild', version: '4.7', developmentDependency: true, line: 4 },
    ]);
    const { allowedVersions } = config.packages[1] ?? {};
    expect(allowedVersions && formatRange(allowedVersions)).toBe('[4.7.0, 5.0.0)');
  });

  it('names bad entries, and tells the others', () => {
    const config = readPackagesConfig(
      bytes(`<packages>
<package version="1.0" />
<package id="A" />
<package id="B" version="latest" />
<package id="C" version="1.0" allowedVersions="often" />
<Package id="D" version="1.0" />
<package id="E" version="1.0" targetFramework="toaster" />
</packages>`),
    );
    expect(config.problems.map(({ line, message }) => [line, message])).toEqual([
      [2, 'a package without id'],
      [3, 'A has no version'],
      [4, 'B has no version'],
      [5, 'C allows versions that are no range'],
      [6, 'Package is no package'],
    ]);
    expect(config.packages).toMatchObject([{ id: 'E', targetFramework: 'toaster' }]);
  });

  it('says that a document type could have more to say', () => {
    const text = '<!DOCTYPE packages [<!ATTLIST package version CDATA "1.0">]><packages/>';
    expect(readPackagesConfig(bytes(text)).problems).toHaveLength(1);
  });

  it.each(['', '<configuration/>', '<packages>', '{}'])('refuses %j', (text) =>
    expect(() => readPackagesConfig(bytes(text))).toThrow(MalformedInput),
  );

  it('has a limit', () => {
    const text = `<packages>${'<package/>'.repeat(100_001)}</packages>`;
    expect(() => readPackagesConfig(bytes(text))).toThrow(LimitReached);
  });

  it('gives back whatever was written', () => {
    fc.assert(
      fc.property(identities, (packages) => {
        const lines = packages.map((one) => `<package id="${one.id}" version="${one.version}" />`);
        const read = readPackagesConfig(bytes(`<packages>\n${lines.join('\n')}\n</packages>`));
        expect(read.packages.map((one) => [one.id, one.version, one.line])).toEqual(
          packages.map((one, i) => [one.id, one.version, i + 2]),
        );
      }),
    );
  });
});

describe('readDepsFile', () => {
  const file = {
    runtimeTarget: { name: '.NETCoreApp,Version=v8.0/linux-x64', signature: '' },
    targets: {
      '.NETCoreApp,Version=v8.0': { 'Ignored/1.0.0': {} },
      '.NETCoreApp,Version=v8.0/linux-x64': {
        'App/1.0.0': { dependencies: { 'A.B': '1.0.0', 'runtimepack.X': '8.0.0' } },
        'runtimepack.X/8.0.0': {},
        'A.B/1.0.0': { dependencies: { C: '2.0.0' } },
        'C/2.0.0': {},
      },
    },
    libraries: {
      'App/1.0.0': { type: 'project', sha512: '' },
      'A.B/1.0.0': { type: 'package', sha512: 'sha512-AAAA', path: 'a.b/1.0.0' },
      'C/2.0.0': { type: 'package', sha512: '' },
      'Lib.Reference/1.0.0.0': { type: 'reference' },
      'runtimepack.X/8.0.0': { type: 'runtimepack' },
      Odd: { type: 'package' },
    },
  };

  it('tells the packages, and which needs which in the target that runs', () => {
    const deps = readDepsFile(bytes(file));
    expect(deps).toMatchObject({ targetFramework: 'net8.0', runtimeIdentifier: 'linux-x64' });
    expect(deps.packages).toEqual([
      { id: 'A.B', version: '1.0.0', sha512: 'AAAA', path: 'a.b/1.0.0', line: 1 },
      { id: 'C', version: '2.0.0', line: 1 },
      { id: 'X', version: '8.0.0', line: 1 },
    ]);
    expect(deps.nodes).toEqual([
      { id: 'App', version: '1.0.0', kind: 'other', dependencies: ['A.B', 'X'] },
      { id: 'X', version: '8.0.0', kind: 'package', dependencies: [] },
      { id: 'A.B', version: '1.0.0', kind: 'package', dependencies: ['C'] },
      { id: 'C', version: '2.0.0', kind: 'package', dependencies: [] },
    ]);
    expect(deps.problems).toEqual([{ code: 'bad-value', message: 'Odd has no version', line: 1 }]);
  });

  it('says where its target is missing, or a name stands twice', () => {
    const deps = readDepsFile(bytes({ ...file, targets: {} }));
    expect([deps.packages.length, deps.nodes.length, deps.problems.length]).toEqual([3, 0, 2]);
    const twice = '{"libraries":{"A/1.0.0":{"type":"project"},"A/1.0.0":{"type":"package"}}}';
    expect(readDepsFile(bytes(twice)).problems[0]).toMatchObject({ code: 'duplicate-key' });
  });

  it.each(['', '[]', '{}', '{"libraries":[]}'])('refuses %j', (text) =>
    expect(() => readDepsFile(bytes(text))).toThrow(MalformedInput),
  );

  it('gives back whatever was written', () => {
    fc.assert(
      fc.property(identities, (packages) => {
        const libraries = Object.fromEntries(
          packages.map((one) => [`${one.id}/${one.version}`, { type: 'package' }]),
        );
        const read = readDepsFile(bytes({ runtimeTarget: 'x', targets: { x: {} }, libraries }));
        expect(read.packages.map((one) => ({ id: one.id, version: one.version }))).toEqual(
          packages,
        );
        expect(read.problems).toEqual([]);
      }),
    );
  });
});

describe('readToolManifest', () => {
  it('tells the tools and their commands', () => {
    const text = `{
  "version": 1,
  "isRoot": true,
  "tools": {
    "dotnet-ef": { "version": "9.0.0", "commands": ["dotnet-ef"], "rollForward": false },
    "Cake.Tool": { "version": "5.0.0", "commands": ["dotnet-cake", "cake"], "rollForward": "True" },
    "latest": { "version": "*", "commands": ["x"] }
  }
}`;
    expect(readToolManifest(bytes(text))).toEqual({
      isRoot: true,
      tools: [
        { id: 'dotnet-ef', version: '9.0.0', commands: ['dotnet-ef'], rollForward: false, line: 5 },
        {
          id: 'Cake.Tool',
          version: '5.0.0',
          commands: ['dotnet-cake', 'cake'],
          rollForward: true,
          line: 6,
        },
      ],
      problems: [{ code: 'bad-value', message: 'latest has no version', line: 7 }],
    });
  });

  it('needs neither version nor tools, and names what it does not know', () => {
    expect(readToolManifest(bytes('{}'))).toEqual({ isRoot: false, tools: [], problems: [] });
    expect(readToolManifest(bytes('{"version":2,"isRoot":1,"tools":{}}')).problems).toMatchObject([
      { code: 'unsupported' },
    ]);
    expect(readToolManifest(bytes('{"tools":{"a":7,"a":{}}}')).problems).toHaveLength(2);
  });

  it.each(['', '[]', '{"tools":[]}', '{"tools":{},}', '{/**/}'])('refuses %j', (text) =>
    expect(() => readToolManifest(bytes(text))).toThrow(MalformedInput),
  );

  it('gives back whatever was written', () => {
    fc.assert(
      fc.property(identities, fc.boolean(), (packages, isRoot) => {
        const tools = Object.fromEntries(
          packages.map((one) => [one.id, { version: one.version, commands: [one.id] }]),
        );
        const read = readToolManifest(bytes({ version: 1, isRoot, tools }));
        expect(read.isRoot).toBe(isRoot);
        const told = Object.fromEntries(read.tools.map((one) => [one.id, one.version]));
        expect(told).toEqual(Object.fromEntries(packages.map((one) => [one.id, one.version])));
      }),
    );
  });
});

describe('readGlobalJson', () => {
  it('lets comments and trailing commas pass', () => {
    const text = `// the SDK
{
  "sdk": { "version": "8.0.100", "rollForward": "latestMinor", "allowPrerelease": false, },
  /* others */
  "msbuild-sdks": {
    "Microsoft.Build.NoTargets": "3.7.56",
    "Odd": 7,
    "Empty": " ",
  },
}`;
    const { sdk, msbuildSdks, problems } = readGlobalJson(bytes(text));
    expect(sdk).toEqual({ version: '8.0.100', rollForward: 'latestMinor', allowPrerelease: false });
    expect([...msbuildSdks]).toEqual([
      [
        'microsoft.build.notargets',
        { id: 'Microsoft.Build.NoTargets', version: '3.7.56', line: 6 },
      ],
    ]);
    expect(problems).toEqual([]);
  });

  it('says where a section stands twice: its readers take different ones', () => {
    const text = '{"msbuild-sdks":{"A":"1.0.0"},"msbuild-sdks":{"A":"2.0.0"}}';
    expect(readGlobalJson(bytes(text)).problems).toHaveLength(1);
  });

  it.each(['', '[]', '7'])('refuses %j', (text) =>
    expect(() => readGlobalJson(bytes(text))).toThrow(MalformedInput),
  );
});

describe('the SDKs of a project', () => {
  const sdksOf = (text: string) => namedSdks(readMsBuild(bytes(text)));
  const globalJson = readGlobalJson(
    bytes('{"msbuild-sdks":{"microsoft.build.traversal":"4.1.0","Microsoft.NET.Sdk.Web":"1.2.3"}}'),
  );

  it('are found wherever a build takes one from', () => {
    const text = `<Project Sdk="Microsoft.NET.Sdk;Aspire.AppHost.Sdk/9.0.0; Min/min=2.0">
  <Sdk Name="Microsoft.Build.NoTargets" Version="3.7.56" />
  <Import Project="Sdk.props" Sdk="MSBuild.Sdk.Extras" Version="3.0.44" />
  <Import Project="Sdk.targets" Sdk="MSBuild.Sdk.Extras" Version="3.0.44" />
  <Import Project="other.props" />
</Project>`;
    expect(sdksOf(text)).toEqual([
      { id: 'Microsoft.NET.Sdk', line: 1 },
      { id: 'Aspire.AppHost.Sdk', version: '9.0.0', line: 1 },
      { id: 'Min', line: 1 },
      { id: 'Microsoft.Build.NoTargets', version: '3.7.56', line: 2 },
      { id: 'MSBuild.Sdk.Extras', version: '3.0.44', line: 3 },
    ]);
  });

  it.each([
    ['Microsoft.NET.Sdk', { kind: 'in-box' }],
    ['microsoft.net.sdk.worker', { kind: 'in-box' }],
    [
      'Microsoft.Build.Traversal',
      { kind: 'package', id: 'Microsoft.Build.Traversal', version: '4.1.0' },
    ],
    ['A/1.0', { kind: 'package', id: 'A', version: '1.0' }],
    // NuGet's resolver comes first: a version makes a package of the SDK's own name.
    ['Microsoft.NET.Sdk/9.9.9', { kind: 'package', id: 'Microsoft.NET.Sdk', version: '9.9.9' }],
    ['Microsoft.NET.Sdk.Web', { kind: 'package', id: 'Microsoft.NET.Sdk.Web', version: '1.2.3' }],
    ['Microsoft.NET.Sdk/local', { kind: 'in-box' }],
    ['Nobody.Knows', { kind: 'unknown' }],
    ['A/newest', { kind: 'unknown' }],
    ['A/$(Version)', { kind: 'unknown' }],
  ])('%s is %j', (sdk, expected) => {
    const [named] = sdksOf(`<Project Sdk="${sdk}" />`);
    expect(named && resolveSdk(named, globalJson)).toMatchObject(expected);
  });
});

describe('referencedFolders', () => {
  it('finds what an old project takes out of a packages folder', () => {
    const text = `<Project>
  <ItemGroup>
    <Reference Include="Foo">
      <HintPath>..\\packages\\Foo.Core.1.2.0\\lib\\net45\\Foo.dll</HintPath>
    </Reference>
    <Reference Include="Bar"><HintPath>../packages/foo.core.1.2.0/lib/Bar.dll</HintPath></Reference>
    <Reference Include="Own"><HintPath>..\\lib\\Own.dll</HintPath></Reference>
    <Analyzer Include="..\\packages\\Style.2.0\\analyzers\\a.dll" />
  </ItemGroup>
  <Import Project="..\\packages\\Build.3.0.0-rc\\build\\Build.targets" Condition="Exists('x')" />
  <Import Project="packages\\common\\a.targets" />
</Project>`;
    expect(referencedFolders(readMsBuild(bytes(text)))).toEqual([
      { name: 'Foo.Core.1.2.0', line: 3 },
      { name: 'Style.2.0', line: 8 },
      { name: 'Build.3.0.0-rc', line: 10 },
    ]);
  });
});

describe('files that the .NET SDK wrote', () => {
  const written = (name: string): Uint8Array =>
    readFileSync(join(import.meta.dirname, '../../fixtures/package-lists', name));

  it('by dotnet publish: a program with a project, for one runtime', () => {
    const deps = readDepsFile(written('app.deps.json'));
    expect(deps).toMatchObject({
      targetFramework: 'net10.0',
      runtimeIdentifier: 'linux-x64',
      problems: [],
    });
    expect(deps.packages.map((one) => `${one.path} ${one.sha512?.length} ${one.line}`)).toEqual([
      'newtonsoft.json/13.0.4 88 65',
      'serilog/4.0.0 88 72',
      'serilog.sinks.file/6.0.0 88 79',
    ]);
    expect(deps.nodes.map(({ id, kind, dependencies }) => [id, kind, ...dependencies])).toEqual([
      ['app', 'other', 'Newtonsoft.Json', 'lib'],
      ['Newtonsoft.Json', 'package'],
      ['Serilog', 'package'],
      ['Serilog.Sinks.File', 'package', 'Serilog'],
      ['lib', 'other', 'Serilog.Sinks.File'],
    ]);
  });

  it('by dotnet tool install', () => {
    expect(readToolManifest(written('dotnet-tools.json'))).toEqual({
      isRoot: true,
      tools: [
        {
          id: 'dotnet-ef',
          version: '11.0.0',
          commands: ['dotnet-ef'],
          rollForward: false,
          line: 5,
        },
      ],
      problems: [],
    });
  });

  it('by dotnet restore: lock files of a library for several frameworks', () => {
    const folder = join(import.meta.dirname, '../../fixtures/solutions/library');
    const lock = readLockFile(readFileSync(join(folder, 'src/Tallow/packages.lock.json')));
    expect(lock.problems).toEqual([]);
    expect(lock.targets.map((target) => target.targetFramework)).toEqual([
      'net472',
      'netstandard2.0',
      'net8.0',
    ]);
    const paths = dependencyPaths(lockedGraphs(lock.packages));
    const transitive = lock.packages.filter(({ type }) => type === 'Transitive');
    expect(transitive.length).toBeGreaterThan(5);
    for (const { id, version = '' } of transitive)
      expect(paths.pathTo({ id, version }).length, id).toBeGreaterThan(0);
  });
});
