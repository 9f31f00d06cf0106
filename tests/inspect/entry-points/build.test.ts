import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/core/limits.js';
import type { EntryPointFact } from '../../../src/facts/entry-point.js';
import { factsOf, innerAssembly, inspectedFiles, manifest } from '../rich-package.js';

const project = (body: string, attributes = ''): string =>
  `<Project ${attributes}>${body}</Project>`;
const target = (name: string, attributes = ''): string =>
  `<Target Name="${name}" ${attributes}><Message Text="x" /></Target>`;

async function pointsOf(files: Record<string, string | Uint8Array>): Promise<EntryPointFact[]> {
  return factsOf(await inspectedFiles(files), 'entry-point');
}

/** `target X: BeforeTargets=Build` of the targets that run, in one `.targets` file. */
async function running(body: string, attributes = ''): Promise<Record<string, string>> {
  const points = await pointsOf({ 'build/Fixture.Package.targets': project(body, attributes) });
  return Object.fromEntries(
    points
      .filter(({ surface }) => surface === 'msbuild-target')
      .map(({ name, when, phase, alsoIn }) => [
        name.replace('target ', ''),
        `${[phase, ...alsoIn].join('+')}: ${when.replace(/, in projects .*/, '')}`,
      ]),
  );
}

describe('a target', () => {
  it('runs by the hook it has, in the phases of what it hooks', async () => {
    const body = [
      target('A', 'BeforeTargets="CoreCompile"'),
      target('B', 'AfterTargets="build"'),
      target('C', 'AfterTargets="Publish; Pack"'),
      target('D', 'BeforeTargets="SomeoneElses"'),
      target('E', 'BeforeTargets="CollectAnalyzersDesignTime"'),
      target('F', 'BeforeTargets="Restore"'),
      target('G'),
    ].join('');
    expect(await running(body)).toEqual({
      A: 'build+project-open: BeforeTargets=CoreCompile',
      B: 'build: AfterTargets=build',
      C: 'build: AfterTargets=Publish (pack, publish only)',
      D: 'build: BeforeTargets=SomeoneElses',
      E: 'project-open: BeforeTargets=CollectAnalyzersDesignTime',
      F: 'build: BeforeTargets=Restore (restore with build only)',
    });
  });

  it('runs when one that runs calls it, and when it hooks one that runs', async () => {
    const body = [
      target('Start', 'AfterTargets="Build" DependsOnTargets="First;$(Rest)"'),
      '<PropertyGroup><Rest>Second;Third</Rest></PropertyGroup>',
      target('First'),
      target('Second', 'DependsOnTargets="Start"'),
      '<Target Name="Third"><CallTarget Targets="Called" /><OnError ExecuteTargets="Failed" /></Target>',
      target('Called'),
      target('Failed'),
      target('Hooked', 'AfterTargets="Called"'),
      target('Idle', 'DependsOnTargets="Start"'),
      target('HookedOnIdle', 'BeforeTargets="Idle"'),
    ].join('');
    expect(Object.keys(await running(body)).sort()).toEqual([
      'Called',
      'Failed',
      'First',
      'Hooked',
      'Second',
      'Start',
      'Third',
    ]);
  });

  it.each([
    ['BuildDependsOn', 'build: in BuildDependsOn'],
    ['CoreCompileDependsOn', 'build+project-open: in CoreCompileDependsOn'],
    ['SomethingElseDependsOn', 'build: in SomethingElseDependsOn'],
    ['BeforeClCompileTargets', 'build: in BeforeClCompileTargets'],
    [
      'TargetsForTfmSpecificContentInPackage',
      'build: in TargetsForTfmSpecificContentInPackage (pack only)',
    ],
    ['JustAProperty', undefined],
  ])('runs through the property %s', async (name, expected) => {
    const body = `<PropertyGroup><${name}>$(${name});T</${name}></PropertyGroup>${target('T')}`;
    expect((await running(body))['T']).toBe(expected);
  });

  it('takes the place of one of the SDK where its file comes behind it', async () => {
    const names = ['AfterBuild', 'BeforeCompile', 'ResolvePackageAssets', '_CopyAppConfigFile'];
    const body = names.map((name) => target(name)).join('');
    expect(await running(body)).toEqual({
      // The SDK's own has a condition, this one none.
      _CopyAppConfigFile: 'build: replaces the target _CopyAppConfigFile of the SDK',
      AfterBuild: 'build: replaces the target AfterBuild of the SDK',
      BeforeCompile: 'build+project-open: replaces the target BeforeCompile of the SDK',
    });
    expect(await pointsOf({ 'build/Fixture.Package.props': project(body) })).toEqual([]);
  });

  it('is default, or first, by the attributes of the project', async () => {
    const files = (name: string) => ({
      [name]: project(target('T') + target('U'), 'InitialTargets="T" DefaultTargets="U"'),
    });
    const told = async (name: string) =>
      (await pointsOf(files(name))).map(({ name, alsoIn, when }) => [name, alsoIn, when]);
    const reach = 'in projects that reference the package';
    expect(await told('build/Fixture.Package.props')).toEqual([
      ['target T', ['project-open'], `InitialTargets, ${reach}`],
      ['target U', [], `DefaultTargets, ${reach}`],
    ]);
    expect(await told('build/Fixture.Package.targets')).toEqual([
      ['target T', ['project-open'], `InitialTargets, ${reach}`],
    ]);
    expect(await told('Sdk/Sdk.targets')).toMatchObject([
      ['Sdk/Sdk.targets', ['evaluation'], expect.anything()],
      ['target T', ['project-open', 'build'], 'InitialTargets, in projects that use the SDK'],
    ]);
  });

  it('has the conditions of its file and its own', async () => {
    const [point] = await pointsOf({
      'build/Fixture.Package.targets': project('<Import Condition="A" Project="x.targets" />'),
      'build/x.targets': project(target('T', 'BeforeTargets="Build" Condition="B"')),
    });
    expect(point).toMatchObject({
      condition: 'A and B',
      location: { path: 'build/x.targets', line: 1 },
      excerpt: 'Message',
      roots: [],
    });
  });
});

describe('a build file', () => {
  const hooked = project(target('T', 'AfterTargets="Build"'));

  it.each([
    ['build/Fixture.Package.targets', 'in projects that reference the package'],
    ['build/FIXTURE.package.Props', 'in projects that reference the package'],
    ['build/net8.0/Fixture.Package.targets', 'in projects that reference the package'],
    ['buildTransitive/Fixture.Package.targets', 'in all projects downstream'],
    ['buildMultiTargeting/Fixture.Package.targets', 'in projects for several frameworks'],
    ['Sdk/Sdk.props', 'in projects that use the SDK'],
    ['build/Other.targets', undefined],
    ['build/net8.0/deeper/Fixture.Package.targets', undefined],
    ['tools/Fixture.Package.targets', undefined],
    ['Sdk/Other.props', undefined],
  ])('called %s is imported by name alone', async (path, reach) => {
    const points = await pointsOf({ [path]: hooked });
    const found = points.find(({ name }) => name === 'target T');
    expect(found?.when.replace('AfterTargets=Build, ', '')).toBe(reach);
  });

  it.each([
    ['more/chosen.xml', '$(MSBuildThisFileDirectory)../more/chosen.xml'],
    ['more/chosen.xml', '../more/$(Unknown)chosen.xml'],
    ['more/chosen.xml', '$(Unknown)'.concat('/chosen.xml')],
    ['more/chosen.xml', '$(Mine)'],
    ['more/chosen.xml', '../more/*.xml'],
    [
      'more/chosen.xml',
      "$([MSBuild]::NormalizePath('$(MSBuildThisFileDirectory)', '..', 'more', 'chosen.xml'))",
    ],
    ['more/chosen.targets', '$(MSBuildThisFileDirectory)/../$(Unknown)/chosen.targets'],
  ])('%s is imported as %s', async (path, written) => {
    const own = `<PropertyGroup><Mine>$([System.String]::Copy('../more'))/chosen.xml</Mine></PropertyGroup>`;
    const points = await pointsOf({
      'build/Fixture.Package.targets': project(`${own}<Import Project="${written}" />`),
      [path]: hooked,
    });
    expect(points.map(({ name }) => name)).toEqual(['target T']);
  });

  it.each(['$(Unknown)', '$(Unknown)/other.xml', '../../more/chosen.xml', '/more/chosen.xml'])(
    'elsewhere is not meant by %s',
    async (written) => {
      const points = await pointsOf({
        'build/Fixture.Package.targets': project(`<Import Project="${written}" />`),
        'more/chosen.xml': hooked,
      });
      expect(points).toEqual([]);
    },
  );

  it('in both folders is told once where the two are the same', async () => {
    const other = project(target('U', 'AfterTargets="Build"'));
    const told = async (build: string) =>
      (
        await pointsOf({
          'build/Fixture.Package.targets': build,
          'buildTransitive/Fixture.Package.targets': hooked,
        })
      ).map(({ name }) => name);
    expect(await told(hooked)).toEqual(['target T']);
    expect(await told(other)).toEqual(['target U', 'target T']);
  });

  it('that leads back to itself ends', async () => {
    const points = await pointsOf({
      'build/Fixture.Package.targets': project(
        '<PropertyGroup><A>$(B)</A><B>$(A)x</B></PropertyGroup><Import Project="a.targets" /><Import Project="$(A)" />',
      ),
      'build/a.targets': project(
        `<Import Project="Fixture.Package.targets" />${target('T', 'AfterTargets="U;Build"')}${target('U', 'AfterTargets="T"')}`,
      ),
    });
    expect(points.map(({ name }) => name)).toEqual(['target T', 'target U']);
  });
});

describe('what evaluation runs', () => {
  it('are the functions and registry reads outside of targets', async () => {
    const body = `<PropertyGroup>
      <A>$([System.IO.File]::ReadAllText('a'))$([System.IO.File]::readalltext('b'))</A>
      <B>$(Registry:HKEY_CURRENT_USER\\Software\\X@Y)</B>
      <C>$([System.String]::Copy('c'))</C>
    </PropertyGroup>
    <Target Name="T" Condition="$([System.IO.File]::Exists('d'))"><Message Text="$([System.IO.File]::ReadAllText('e'))" /></Target>`;
    const points = await pointsOf({ 'build/Fixture.Package.props': project(body) });
    expect(points.map(({ name, count, phase }) => [phase, name, count])).toEqual([
      ['evaluation', 'property function System.IO.File::ReadAllText', 2],
      ['evaluation', 'registry read HKEY_CURRENT_USER\\Software\\X@Y', 1],
    ]);
  });
});

describe('a task', () => {
  it('runs where a target that runs uses it', async () => {
    const inline = (name: string) =>
      `<UsingTask TaskName="${name}" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="x"><Task><Code>;</Code></Task></UsingTask>`;
    const body = `${inline('Used')}${inline('Ns.Partly')}${inline('Idle')}
      <Target Name="T" AfterTargets="Publish"><Used /><Partly /></Target>
      <Target Name="U"><Idle /></Target>`;
    const points = await pointsOf({ 'build/Fixture.Package.targets': project(body) });
    const tasks = points.filter(({ surface }) => surface === 'inline-task');
    expect(tasks.map(({ name, byItself, when }) => [name, byItself, when.split(',')[0]])).toEqual([
      ['inline task Used (RoslynCodeTaskFactory)', true, 'used by target T (publish only)'],
      ['inline task Ns.Partly (RoslynCodeTaskFactory)', true, 'used by target T (publish only)'],
      ['inline task Idle (RoslynCodeTaskFactory)', false, 'used by no target that runs by itself'],
    ]);
  });

  it('is told of its assembly even where the type is not found in it', async () => {
    const body = `<UsingTask TaskName="Gone" AssemblyFile="$(MSBuildThisFileDirectory)..\\lib\\$(TFM)\\code.bin" />
      <Target Name="T" AfterTargets="Build"><Gone /></Target>`;
    const points = await pointsOf({
      'build/Fixture.Package.targets': project(body),
      'lib/net8.0/code.bin': innerAssembly,
    });
    expect(points.find(({ surface }) => surface === 'task')).toMatchObject({
      name: 'task Gone of code.bin',
      byItself: true,
      location: { path: 'lib/net8.0/code.bin' },
      targetFramework: 'net8.0',
      roots: [],
    });
  });
});

describe('a build file that means to exhaust us', () => {
  it('by properties in properties is read all the same', async () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `<P${i}>$(P${i + 1})</P${i}>`).join('');
    const bomb = Array.from(
      { length: 60 },
      (_, i) => `<Q${i}>$(Q${i + 1})$(Q${i + 1})</Q${i}>`,
    ).join('');
    const body = `<PropertyGroup>${chain}${bomb}<Q60>x;y</Q60></PropertyGroup>
      <Import Project="$(P0)" /><Import Project="$(Q0)" />${target('T', 'AfterTargets="$(Q0);$(P0);Build"')}`;
    const points = await pointsOf({ 'build/Fixture.Package.targets': project(body) });
    expect(points.map(({ name }) => name)).toEqual(['target T']);
  });

  it('by what refers to everything is told to be unread', async () => {
    const many = Math.ceil(Math.sqrt(limits.entryPointMatches));
    const imports = Array.from(
      { length: many },
      (_, i) => `<Import Project="$(X)${i}.targets" />`,
    ).join('');
    const files: Record<string, string> = {
      'build/Fixture.Package.targets': project(imports),
      [`Fixture.Package.nuspec`]: manifest('Fixture.Package'),
    };
    for (let i = 0; i < many; i++) files[`build/m${i}.targets`] = project('');
    const { report } = await inspectedFiles(files);
    expect(report.assessment.notEvaluated).toMatchObject([{ code: 'entryPointMatches' }]);
  }, 60_000);
});
