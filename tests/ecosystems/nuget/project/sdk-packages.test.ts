import { describe, expect, test } from 'vitest';
import { MalformedInput } from '../../../../src/core/errors.js';
import { limits } from '../../../../src/core/limits.js';
import {
  evaluateInSession,
  ProjectSession,
  type ProjectEvaluation,
} from '../../../../src/ecosystems/nuget/project/evaluate-project.js';
import {
  newPackageBudget,
  packageTree,
} from '../../../../src/ecosystems/nuget/project/package-tree.js';
import type { SdkFolder } from '../../../../src/ecosystems/nuget/project/sdk-packages.js';
import { formatRange } from '../../../../src/ecosystems/nuget/version-range.js';
import { memoryTree } from '../../../kit/file-trees.js';
import { buildPackage } from '../../../kit/package-builder.js';
import { buildZip } from '../../../kit/zip-builder.js';

const net8 = '<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>';
const onNet = (name: string): string => `<Import Project="${name}" Sdk="Microsoft.NET.Sdk" />`;

function asking(...packages: string[]): string {
  const items = packages.map((id) => `<PackageReference Include="${id}" Version="1.0.0" />`);
  return `<ItemGroup>${items.join('')}</ItemGroup>`;
}

/** An SDK on that of .NET which asks for a package of its version. */
function house(version: string, more = ''): Record<string, string> {
  const folder = `/packages/house.sdk/${version}/Sdk`;
  return {
    [`${folder}/Sdk.props`]: `<Project>${onNet('Sdk.props')}<PropertyGroup><House>${version}</House></PropertyGroup></Project>`,
    [`${folder}/Sdk.targets`]: `<Project>${asking(`House.${version}`)}${more}${onNet('Sdk.targets')}</Project>`,
  };
}

const houses = new Map<string, SdkFolder>([
  ['house.sdk/1.0.0', { folder: '/packages/house.sdk/1.0.0' }],
  ['house.sdk/2.0.0', { folder: '/packages/house.sdk/2.0.0' }],
]);

function run(
  project: string,
  files: Record<string, string>,
  sdks: ReadonlyMap<string, SdkFolder> = houses,
): ProjectEvaluation {
  const tree = memoryTree({ '/repo/a.csproj': project, ...files });
  return evaluateInSession('/repo/a.csproj', new ProjectSession(tree, { root: '/repo' }), sdks);
}

function told({ spec }: ProjectEvaluation) {
  return {
    packages: spec.frameworks.flatMap(({ framework, packages }) =>
      packages.map(({ id, range, origin: { file, line } }) =>
        [framework, id, range && formatRange(range), `${file}(${line})`].join(' '),
      ),
    ),
    open: spec.unevaluated.map(
      ({ file, line, text, reason }) => `${file}(${line}) ${text}: ${reason}`,
    ),
  };
}

describe('an SDK that is a package', () => {
  const both = { ...house('1.0.0'), ...house('2.0.0') };
  const first = {
    packages: ['net8.0 House.1.0.0 [1.0.0, ) /repo/a.csproj(1)'],
    open: [],
  };

  test.each([
    ['in the attribute', `<Project Sdk="House.Sdk/1.0.0">${net8}</Project>`],
    ['in another case', `<Project Sdk="house.SDK/1.0.0">${net8}</Project>`],
    ['in a version that NuGet normalises', `<Project Sdk="House.Sdk/ 1.0 ">${net8}</Project>`],
    ['as an element', `<Project><Sdk Name="House.Sdk" Version="1.0.0" />${net8}</Project>`],
    [
      'by imports with a version from a property',
      `<Project><PropertyGroup><V>1.0.0</V></PropertyGroup>${net8}<Import Project="Sdk.props" Sdk="House.Sdk" Version="$(V)" /><Import Project="Sdk.targets" Sdk="House.Sdk" Version="$(V)" /></Project>`,
    ],
    [
      'twice, of which the first counts',
      `<Project Sdk="House.Sdk/1.0.0">${net8}<Import Project="Sdk.targets" Sdk="House.Sdk" Version="2.0.0" /></Project>`,
    ],
  ])('is read where it is named %s', (_, project) => {
    expect(told(run(project, both))).toEqual(first);
  });

  test('is read in the version of global.json', () => {
    const files = { ...both, '/repo/global.json': '{ "msbuild-sdks": { "house.sdk": "2.0.0" } }' };
    const { packages } = told(run(`<Project Sdk="House.Sdk">${net8}</Project>`, files));
    expect(packages).toEqual(['net8.0 House.2.0.0 [1.0.0, ) /repo/a.csproj(1)']);
  });

  test('has its files in sdk, too', () => {
    const files = Object.fromEntries(
      Object.entries(both).map(([path, text]) => [path.replace('/Sdk/', '/sdk/'), text]),
    );
    expect(told(run(`<Project Sdk="House.Sdk/1.0.0">${net8}</Project>`, files))).toEqual(first);
  });

  test('leads to another one, and who names the first brings in both', () => {
    const sdks = new Map<string, SdkFolder>(houses).set('inner.sdk/3.0.0', {
      folder: '/packages/inner.sdk/3.0.0',
    });
    const inner = '<Import Project="Sdk.targets" Sdk="Inner.Sdk" Version="3.0.0" />';
    const files = {
      ...house('1.0.0', inner),
      '/packages/inner.sdk/3.0.0/Sdk/Sdk.targets': `<Project>${asking('Deep')}</Project>`,
    };
    const project = `<Project>\n<Sdk Name="House.Sdk" Version="1.0.0" />${net8}</Project>`;
    const found = run(project, files, sdks);
    expect(told(found)).toEqual({
      packages: [
        'net8.0 House.1.0.0 [1.0.0, ) /repo/a.csproj(2)',
        'net8.0 Deep [1.0.0, ) /repo/a.csproj(2)',
      ],
      open: [],
    });
    const origin = { file: '/repo/a.csproj', line: 2 };
    expect(found.sdkPackages).toEqual([
      { id: 'House.Sdk', version: '1.0.0', origin },
      { id: 'Inner.Sdk', version: '3.0.0', origin },
    ]);
    expect(run(project, files).sdkPackages).toEqual(found.sdkPackages);
  });

  test('is read for each framework', () => {
    const project =
      '<Project Sdk="House.Sdk/1.0.0"><PropertyGroup><TargetFrameworks>net8.0;net9.0</TargetFrameworks></PropertyGroup></Project>';
    expect(told(run(project, both)).packages).toEqual([
      'net8.0 House.1.0.0 [1.0.0, ) /repo/a.csproj(1)',
      'net9.0 House.1.0.0 [1.0.0, ) /repo/a.csproj(1)',
    ]);
  });

  test('does not take the place of one that the .NET SDK brings', () => {
    const sdks = new Map([['microsoft.net.sdk/9.9.9', { folder: '/packages/house.sdk/1.0.0' }]]);
    const project = `<Project Sdk="Microsoft.NET.Sdk/9.9.9">${net8}${asking('A')}</Project>`;
    expect(told(run(project, both, sdks)).packages).toHaveLength(1);
  });

  const unread = 'is an SDK that comes as a package: what it sets is not read';
  const noVersion = 'is no SDK that the .NET SDK brings, and has no exact version to be a package';
  test.each([
    ['House.Sdk/3.0.0', `House.Sdk: ${unread}`],
    ['House.Sdk/4.0.0', `House.Sdk: ${unread}: nobody has it`],
    ['House.Sdk', `House.Sdk: ${noVersion}`],
    ['House.Sdk/1.*', `House.Sdk: ${noVersion}`],
    ['House.Sdk/[1.0.0]', `House.Sdk: ${noVersion}`],
    ['House.Sdk/min=1.0.0', `House.Sdk: ${noVersion}`],
    ['../house.sdk/1.0.0', `..: ${noVersion}`],
  ])('%s stays open', (name, reason) => {
    const sdks = new Map(houses).set('house.sdk/4.0.0', { missing: 'nobody has it' });
    const project = `<Project Sdk="${name}">${net8}${asking('A')}</Project>`;
    expect(told(run(project, both, sdks))).toEqual({
      packages: ['net8.0 A [1.0.0, ) /repo/a.csproj(1)'],
      open: [`/repo/a.csproj(1) ${reason}`],
    });
  });

  test('imports what it brings and what the repository has, and nothing else', () => {
    const more = [
      '$(MSBuildThisFileDirectory)../build/own.props',
      '$(MSBuildProjectDirectory)/of-repo.props',
      '../../2.0.0/Sdk/Sdk.targets',
      '../../../../etc/x.props',
    ].map((path) => `<Import Project="${path}" />`);
    const files = {
      ...house('1.0.0', more.join('')),
      ...house('2.0.0'),
      '/packages/house.sdk/1.0.0/build/own.props': `<Project>${asking('Own')}</Project>`,
      '/repo/of-repo.props': `<Project>${asking('Repo')}</Project>`,
      '/etc/x.props': `<Project>${asking('Etc')}</Project>`,
    };
    const { packages, open } = told(run(`<Project Sdk="House.Sdk/1.0.0">${net8}</Project>`, files));
    expect(packages.map((text) => text.split(' ')[1])).toEqual(['House.1.0.0', 'Own', 'Repo']);
    const outside = 'imports a file from outside the repository';
    expect(open).toEqual([
      `/packages/house.sdk/1.0.0/Sdk/Sdk.targets(1) /packages/house.sdk/2.0.0/Sdk/Sdk.targets: ${outside}`,
      `/packages/house.sdk/1.0.0/Sdk/Sdk.targets(1) /etc/x.props: ${outside}`,
    ]);
  });

  test('cannot make a place of packages of itself', () => {
    const source =
      '<PropertyGroup><RestoreAdditionalProjectSources>$(MSBuildThisFileDirectory)more</RestoreAdditionalProjectSources></PropertyGroup>';
    const found = run(`<Project Sdk="House.Sdk/1.0.0">${net8}</Project>`, house('1.0.0', source));
    expect(found.spec.sources.additional).toEqual([]);
    expect(told(found).open).toEqual([
      '/repo/a.csproj(0) /packages/house.sdk/1.0.0/Sdk/more: is a place of packages inside of an SDK, where nothing is looked for',
    ]);
  });

  test('has targets that run with a restore', () => {
    const target = `<Target Name="Late" BeforeTargets="CollectPackageReferences">${asking('L')}</Target>`;
    const found = run(`<Project Sdk="House.Sdk/1.0.0">${net8}</Project>`, house('1.0.0', target));
    expect(told(found).open).toEqual([
      '/packages/house.sdk/1.0.0/Sdk/Sdk.targets(1) Late: is a target that runs with a restore and sets PackageReference',
    ]);
  });
});

describe('a package that is not extracted', () => {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const open = (bytes: Uint8Array, ignoreCase = false) =>
    packageTree(bytes, { budget: newPackageBudget(), ignoreCase });

  test('is a folder', () => {
    const tree = open(
      buildPackage({ files: { 'Sdk/Sdk.props': 'props', 'Sdk/a%20b/c.targets': 'c' } }),
    );
    expect(tree.list('')).toContain('Sdk');
    expect(tree.list('Sdk')).toEqual(['Sdk.props', 'a b']);
    expect(['Sdk', 'Sdk/a b', 'Sdk/Sdk.props', 'sdk', 'Sdk/no'].map(tree.kindOf, tree)).toEqual([
      'folder',
      'folder',
      'file',
      undefined,
      undefined,
    ]);
    expect(text(tree.read('Sdk/Sdk.props'))).toBe('props');
    expect(() => tree.read('Sdk/no')).toThrow('is no file of the package');
    const any = open(buildPackage({ files: { 'SDK/sdk.props': 'props' } }), true);
    expect(text(any.read('Sdk/Sdk.props'))).toBe('props');
  });

  test.each(['../up.props', 'Sdk/../../up.props', '/abs.props', 'c:/abs.props', 'a\\..\\b.props'])(
    'is refused with a file %s',
    (name) => {
      const bytes = buildZip([{ name, content: 'x' }]);
      expect(() => open(bytes)).toThrow(MalformedInput);
    },
  );

  test('has no file where there are two by one name', () => {
    const tree = open(
      buildZip([
        { name: 'Sdk/Sdk.props', content: 'one' },
        { name: 'Sdk/Sdk.props', content: 'two' },
      ]),
    );
    expect(() => tree.read('Sdk/Sdk.props')).toThrow('several files');
  });

  test('is not inflated without end', () => {
    const [large, deep] = [limits.sdkFileBytes / 2 + 1, limits.sdkFileDepth + 1];
    const tree = open(
      buildZip(['a', 'b'].map((name) => ({ name, content: new Uint8Array(large), method: 0 }))),
    );
    expect(tree.read('a')).toHaveLength(large);
    expect(tree.read('a')).toHaveLength(large);
    expect(() => tree.read('b')).toThrow(/sdkFileBytes/);
    const nested = buildZip([{ name: 'a/'.repeat(deep) + 'b', content: 'x' }]);
    expect(() => open(nested)).toThrow(/sdkFileDepth/);
    const bomb = buildZip([{ name: 'a', content: 'x', size: limits.projectFileBytes + 1 }]);
    expect(() => open(bomb).read('a')).toThrow(/projectFileBytes/);
  });

  test('counts against what all may take', () => {
    const budget = newPackageBudget();
    budget.packageBytes = limits.sdkPackageBytes;
    const bytes = buildPackage({ files: {} });
    expect(() => packageTree(bytes, { budget, ignoreCase: false })).toThrow(/sdkPackageBytes/);
    const files = { ...newPackageBudget(), files: limits.sdkPackageFiles };
    expect(() => packageTree(bytes, { budget: files, ignoreCase: false })).toThrow(
      /sdkPackageFiles/,
    );
  });
});
