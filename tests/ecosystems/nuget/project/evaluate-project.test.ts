import { describe, expect, test } from 'vitest';
import { LimitReached, MalformedInput } from '../../../../src/core/errors.js';
import { limits } from '../../../../src/core/limits.js';
import {
  evaluateProject,
  type ProjectEvaluation,
  type ProjectOptions,
} from '../../../../src/ecosystems/nuget/project/evaluate-project.js';
import { formatRange } from '../../../../src/ecosystems/nuget/version-range.js';
import { memoryTree } from '../../../kit/file-trees.js';

function run(
  files: Record<string, string>,
  options: Partial<ProjectOptions> = {},
  path = '/repo/src/a.csproj',
): ProjectEvaluation {
  return evaluateProject(path, memoryTree(files), { root: '/repo', ...options });
}

const net8 = '<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>';

function sdk(body: string, name = 'Microsoft.NET.Sdk'): Record<string, string> {
  return { '/repo/src/a.csproj': `<Project Sdk="${name}">\n${net8}\n${body}\n</Project>` };
}

function packagesOf({ spec }: ProjectEvaluation): string[] {
  return spec.frameworks.flatMap(({ packages }) =>
    packages.map(({ id, range }) => `${id} ${range === undefined ? 'any' : formatRange(range)}`),
  );
}

function reasonsOf({ spec }: ProjectEvaluation): string[] {
  return spec.unevaluated.map(
    ({ file, line, text, reason }) => `${file}(${line}) ${text}: ${reason}`,
  );
}

const reference = '<ItemGroup><PackageReference Include="A" Version="1.0.0" /></ItemGroup>';

describe('where things come from', () => {
  test('each reference has its file and line, an implicit one none', () => {
    const found = run({
      ...sdk(`<ItemGroup>\n<PackageReference Include="A" Version="1.0.0" />\n</ItemGroup>
<PropertyGroup><IsTrimmable>true</IsTrimmable></PropertyGroup>`),
      '/repo/Directory.Build.props': `<Project>\n\n<ItemGroup><PackageReference Include="B" Version="2.0.0" /></ItemGroup></Project>`,
    });
    const origins = found.spec.frameworks[0]?.packages.map(({ id, implicit, origin }) => [
      id,
      implicit,
      origin.file,
      origin.line,
    ]);
    expect(origins?.slice(0, 2)).toEqual([
      ['B', false, '/repo/Directory.Build.props', 3],
      ['A', false, '/repo/src/a.csproj', 4],
    ]);
    expect(origins?.[2]?.slice(0, 2)).toEqual(['Microsoft.NET.ILLink.Tasks', true]);
    expect(origins?.[2]?.[3]).toBe(0);
    expect(found.files).toEqual(['/repo/src/a.csproj', '/repo/Directory.Build.props']);
  });

  test('a global reference stands where the central file has it', () => {
    const found = run({
      ...sdk('<ItemGroup><PackageReference Include="A" /></ItemGroup>'),
      '/repo/Directory.Packages.props': `<Project>
<PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
<ItemGroup>
<PackageVersion Include="A" Version="1.2.3" />
<GlobalPackageReference Include="G" Version="3.0.0" />
</ItemGroup></Project>`,
    });
    const [framework] = found.spec.frameworks;
    expect(
      framework?.packages.map(({ id, central, origin }) => [id, central, origin.line]),
    ).toEqual([
      ['A', true, 3],
      ['G', true, 5],
    ]);
    expect(framework?.centralVersions.get('a')?.origin).toEqual({
      file: '/repo/Directory.Packages.props',
      line: 4,
    });
  });
});

describe('what is left open is told', () => {
  test('imports from outside the repository', () => {
    const found = run({
      ...sdk('<Import Project="../../shared/x.props" />'),
      '/shared/x.props': `<Project>${reference}</Project>`,
    });
    expect(reasonsOf(found)).toEqual([
      '/repo/src/a.csproj(3) /shared/x.props: imports a file from outside the repository',
    ]);
    expect(packagesOf(found)).toEqual([]);
  });

  test('not files that the SDK finds above it', () => {
    const found = run({
      ...sdk(''),
      '/Directory.Build.props': `<Project>${reference}<Import Project="more.props" /></Project>`,
      '/more.props': '<Project />',
    });
    expect(packagesOf(found)).toEqual(['A [1.0.0, )']);
    expect(reasonsOf(found)).toEqual([
      '/Directory.Build.props(1) /more.props: imports a file from outside the repository',
    ]);
  });

  test('a condition that nobody can know, where it decides over the graph', () => {
    const open = `Condition="'$([System.IO.File]::ReadAllText(x))' == 'y'"`;
    const found = run(
      sdk(`<PropertyGroup ${open}><Other>1</Other></PropertyGroup>
<ItemGroup>
<PackageReference Include="A" Version="1.0.0" ${open} />
<PackageReference Include="B" Version="$([System.DateTime]::Now)" />
</ItemGroup>`),
    );
    expect(packagesOf(found)).toEqual(['A [1.0.0, )', 'B any']);
    expect(reasonsOf(found)).toEqual([
      '/repo/src/a.csproj(5) $([System.IO.File]::ReadAllText(x)): calls [System.IO.File]::ReadAllText',
      '/repo/src/a.csproj(6) $([System.DateTime]::Now): calls [System.DateTime]::Now',
    ]);
  });

  test('targets that a restore runs, not others', () => {
    const inner = '<ItemGroup><PackageReference Include="Late" Version="1.0.0" /></ItemGroup>';
    const found = run(
      sdk(`<Target Name="Late" BeforeTargets="CollectPackageReferences" DependsOnTargets="Deeper" />
<Target Name="Deeper">${inner}</Target>
<Target Name="Never" AfterTargets="Build">${inner}</Target>
<Target Name="Off" BeforeTargets="CollectPackageReferences" Condition="'a' == 'b'">${inner}</Target>`),
    );
    expect(reasonsOf(found)).toEqual([
      '/repo/src/a.csproj(4) Deeper: is a target that runs with a restore and sets PackageReference',
    ]);
  });

  test('SDKs that are packages, with the version that global.json gives', () => {
    const found = run({
      '/repo/src/a.csproj': `<Project Sdk="MSTest.Sdk">${net8}${reference}<Sdk Name="Other.Sdk" Version="2.0.0" /></Project>`,
      '/repo/global.json': '{ // comment\n "msbuild-sdks": { "MSTest.Sdk": "3.6.1" } }',
    });
    expect(found.sdkPackages).toEqual([
      { id: 'MSTest.Sdk', version: '3.6.1', origin: { file: '/repo/src/a.csproj', line: 1 } },
      { id: 'Other.Sdk', version: '2.0.0', origin: { file: '/repo/src/a.csproj', line: 1 } },
    ]);
    expect(reasonsOf(found)).toHaveLength(2);
    expect(packagesOf(found)).toEqual(['A [1.0.0, )']);
    expect(found.spec.frameworks[0]?.framework).toBe('net8.0');
  });

  test('a version that is none', () => {
    const found = run(sdk('<ItemGroup><PackageReference Include="A" Version="1.x" /></ItemGroup>'));
    expect(reasonsOf(found)).toEqual(['/repo/src/a.csproj(3) A 1.x: is no version range']);
  });
});

describe('other kinds of projects', () => {
  test.each([
    ['vcxproj', '$(VCTargetsPath)\\Microsoft.Cpp.Default.props', 'native'],
    ['sqlproj', '$(SQLDBExtensionsRefPath)\\SqlTasks.targets', 'net472'],
  ])('%s with package references', (extension, missing, framework) => {
    const path = `/repo/src/a.${extension}`;
    const text = `<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><PropertyGroup><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion></PropertyGroup>${reference}<Import Project="${missing}" /></Project>`;
    const found = run({ [path]: text }, {}, path);
    expect(found.spec.style).toBe('PackageReference');
    expect(found.spec.frameworks.map((entry) => entry.framework)).toEqual([framework]);
    expect(packagesOf(found)).toEqual(['A [1.0.0, )']);
    expect(reasonsOf(found)).toHaveLength(1);
  });

  test('packages.config, and neither', () => {
    const bare = { '/repo/src/a.csproj': '<Project />' };
    expect(run({ ...bare, '/repo/src/packages.config': '<packages />' }).spec.style).toBe(
      'packages.config',
    );
    expect(run(bare).spec.style).toBe('none');
  });

  test('on Windows paths and conditions are those of Windows', () => {
    const path = 'C:/repo/src/a.csproj';
    const found = run(
      {
        [path]: `<Project Sdk="Microsoft.NET.Sdk">${net8}<ItemGroup>
<PackageReference Include="W" Version="1.0.0" Condition="'$(OS)' == 'Windows_NT' and '$(MSBuildProjectDirectory)' == 'C:\\repo\\src'" />
<PackageReference Include="$([System.IO.Path]::GetFileName('$([MSBuild]::NormalizePath($(MSBuildThisFileDirectory), '..', 'X.Y'))'))" Version="1.0.0" />
<ProjectReference Include="..\\lib\\b.csproj" /></ItemGroup></Project>`,
        'C:/repo/Directory.Build.props': `<Project>${reference}</Project>`,
      },
      { root: 'C:/repo', platform: 'windows' },
      path,
    );
    expect(packagesOf(found)).toEqual(['A [1.0.0, )', 'W [1.0.0, )', 'X.Y [1.0.0, )']);
    expect(found.spec.frameworks[0]?.projects.map((entry) => entry.path)).toEqual([
      'C:/repo/lib/b.csproj',
    ]);
    expect(found.spec.assetsFolder).toBe('C:/repo/src/obj');
    expect(reasonsOf(found)).toEqual([]);
  });

  test('global properties and the environment are what the caller gives', () => {
    const body = `<ItemGroup><PackageReference Include="A" Version="1.0.0" Condition="'$(CI)' == 'true' and '$(Configuration)' == 'Release'" /></ItemGroup>`;
    expect(packagesOf(run(sdk(body)))).toEqual([]);
    const options = {
      environment: new Map([['CI', 'true']]),
      globalProperties: new Map([['Configuration', 'Release']]),
    };
    expect(packagesOf(run(sdk(body), options))).toEqual(['A [1.0.0, )']);
  });
});

describe('what is hostile', () => {
  test('is malformed, or a limit, where it is the project itself', () => {
    expect(() => run({ '/repo/src/a.csproj': '<Project>' })).toThrow(MalformedInput);
    expect(() => run({ '/repo/src/a.csproj': '<packages />' })).toThrow(MalformedInput);
    const doubled = Array.from(
      { length: 64 },
      (_, at) => `<A${at + 1}>$(A${at})$(A${at})</A${at + 1}>`,
    );
    expect(() => run(sdk(`<PropertyGroup><A0>x</A0>${doubled.join('')}</PropertyGroup>`))).toThrow(
      LimitReached,
    );
  });

  test('is told of a file that is imported', () => {
    const found = run({ ...sdk(reference), '/repo/Directory.Build.props': '<Project' });
    expect(packagesOf(found)).toEqual(['A [1.0.0, )']);
    expect(found.spec.unevaluated[0]?.reason).toMatch(/^imports a file that cannot be read: /);
  });

  test('patterns are not followed without end', () => {
    const tree = memoryTree(
      sdk('<ItemGroup><ProjectReference Include="../**/*.csproj" /></ItemGroup>'),
    );
    const withFolders = (names: readonly string[], depth: number) => ({
      ...tree,
      kindOf: (path: string) =>
        tree.kindOf(path) ?? (path.split('/').length < depth ? 'folder' : undefined),
      list: () => names,
    });
    const deep = withFolders(['d'], Number.POSITIVE_INFINITY);
    const wide = withFolders(
      Array.from({ length: 300 }, (_, at) => `d${at}`),
      5,
    );
    const evaluated = (files: typeof deep) => () =>
      evaluateProject('/repo/src/a.csproj', files, { root: '/repo' });
    expect(evaluated(deep)).toThrow(expect.objectContaining({ code: 'scanDepth' }));
    expect(evaluated(wide)).toThrow(
      expect.objectContaining({ code: 'wildcardFolders', limit: limits.wildcardFolders }),
    );
  });

  test('names that mean something to JavaScript are names', () => {
    const body = `<ItemGroup><PackageReference Include="__proto__" Version="1.0.0" constructor="x" /><PackageReference Include="constructor" Version="2.0.0" /></ItemGroup>`;
    expect(packagesOf(run(sdk(body)))).toEqual(['__proto__ [1.0.0, )', 'constructor [2.0.0, )']);
  });

  test('what a restore left behind does not decide', () => {
    const found = run({
      ...sdk(reference),
      '/repo/src/obj/a.csproj.nuget.g.props': `<Project><PropertyGroup Condition="'$(ExcludeRestorePackageImports)' != 'true'"><TargetFramework>net6.0</TargetFramework></PropertyGroup></Project>`,
    });
    expect(found.spec.frameworks[0]?.framework).toBe('net8.0');
  });
});
