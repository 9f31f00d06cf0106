import { describe, expect, it } from 'vitest';
import { callPaths } from '../../src/inspect/calls.js';
import type { EntryPoint } from '../../src/facts/report.js';
import { assemble, method, type TypeSpec } from '../kit/cil-assembler/assemble.js';
import { grammars } from '../kit/inspected.js';
import { buildPackage } from '../kit/package-builder.js';
import { inspected } from './rich-package.js';

const readsVariable = method(
  '[System.Runtime]System.Environment',
  'GetEnvironmentVariable',
  'string',
  ['string'],
);
const publicStatic = 0x16;
const privateStatic = 0x11;
const body = [['ldstr', 'FIXTURE'], ['call', readsVariable], ['pop'], ['ret']] as const;
const api = 'System.Environment::GetEnvironmentVariable';

/** `Helper.Reader::Read` reads a variable; `::Forgotten` does too, and nobody calls it. */
const helper = assemble({
  name: 'Helper',
  types: [
    {
      name: 'Helper.Reader',
      methods: [
        { name: 'Read', flags: publicStatic, body },
        { name: 'Forgotten', flags: privateStatic, body },
      ],
    } as TypeSpec,
  ],
});

/** Its module initializer calls the other assembly, where it is told to. */
function starter(calls: boolean): Uint8Array {
  const call = ['call', method('[Helper]Helper.Reader', 'Read', 'void', [])] as const;
  return assemble({
    name: 'Starter',
    types: [{ name: 'Starter.Thing' }],
    globals: [{ name: '.cctor', flags: 0x1811, body: [...(calls ? [call] : []), ['ret']] }],
  } as Parameters<typeof assemble>[0]);
}

const library = (calls: boolean): Uint8Array =>
  buildPackage({
    files: {
      'lib/net8.0/Starter.dll': starter(calls),
      'lib/net8.0/Helper.dll': helper,
      'lib/net472/Starter.dll': starter(calls),
      'lib/net472/Helper.dll': helper,
    },
  });

function initializer(entryPoints: readonly EntryPoint[]): EntryPoint | undefined {
  return entryPoints.find((each) => each.surface === 'module-initializer');
}

describe('what an entry point reaches', () => {
  it('is told with the calls that lead there, over assemblies', async () => {
    const { report } = await inspected(library(true));
    const found = initializer(report.entryPoints);
    expect(found).toMatchObject({ phase: 'load', byItself: true, count: 1 });
    expect(found?.targetFrameworks).toEqual(['net472', 'net8.0']);
    expect(found?.reaches).toEqual([
      {
        kind: 'api-call',
        capability: 'environment',
        text: api,
        location: expect.objectContaining({
          path: 'lib/net472/Helper.dll',
          member: 'Helper.Reader::Read',
          ilOffset: 5,
        }),
        steps: [
          expect.objectContaining({ member: '<Module>::.cctor' }),
          {
            member: 'Helper.Reader::Read',
            sourceMember: 'Helper.Reader::Read',
            location: expect.objectContaining({
              path: 'lib/net472/Starter.dll',
              member: '<Module>::.cctor',
              ilOffset: 0,
            }),
          },
        ],
      },
    ]);
  });

  it('divides what a package does by who starts it', async () => {
    const started = async (calls: boolean) => {
      const { report } = await inspected(library(calls));
      return report.behaviours.map(({ calls: all, startedBy }) => ({ all, ...startedBy }));
    };
    expect(await started(true)).toEqual([{ all: 4, itself: 2, asked: 0, consumer: 0, nothing: 2 }]);
    expect(await started(false)).toEqual([
      { all: 4, itself: 0, asked: 0, consumer: 2, nothing: 2 },
    ]);
  });

  it('of an SDK file in a restore is not what its targets do', async () => {
    const { report } = await inspected(
      buildPackage({
        files: {
          'Sdk/Sdk.props': '<Project />',
          'Sdk/Sdk.targets': `<Project>
  <PropertyGroup><Marked>$([System.IO.File]::ReadAllText('a'))</Marked></PropertyGroup>
  <Target Name="Tidy" AfterTargets="Build"><RemoveDir Directories="obj" /></Target>
</Project>`,
        },
      }),
    );
    const does = report.entryPoints.map(({ surface, reaches }) => [
      surface,
      ...reaches.map((reach) => reach.capability),
    ]);
    expect(does).toContainEqual(['msbuild-target', 'file-delete']);
    expect(does.filter(([surface]) => surface === 'sdk')).toEqual([['sdk'], ['sdk', 'file-read']]);
  });

  it('of static constructors is not what the module initializer does', async () => {
    const calls = [['call', method('A.Own', 'Start', 'void', [])], ['ret']] as const;
    const assembly = assemble({
      name: 'A',
      types: [
        {
          name: 'A.Own',
          methods: [
            { name: 'Start', flags: publicStatic, body },
            { name: '.cctor', flags: 0x1811, body: [['ret']] },
          ],
        } as TypeSpec,
      ],
      globals: [{ name: '.cctor', flags: 0x1811, body: calls }],
    } as unknown as Parameters<typeof assemble>[0]);
    const { report } = await inspected(buildPackage({ files: { 'lib/net8.0/A.dll': assembly } }));
    const reached = report.entryPoints.map(({ surface, reaches }) => [surface, reaches.length]);
    expect(reached).toEqual([
      ['module-initializer', 1],
      ['static-constructor', 0],
    ]);
  });

  it('is what its own target does, not what its neighbours do', async () => {
    const { report } = await inspected(
      buildPackage({
        files: {
          'build/Fixture.Package.targets': `<Project>
  <Target Name="Quiet" BeforeTargets="Build"><Message Text="hello" /></Target>
  <Target Name="Busy" AfterTargets="Build"><Exec Command="cmd /c tools.cmd" /></Target>
</Project>`,
          'build/tools.cmd': 'certutil -urlcache -f https://files.test/a.txt a.txt\r\n',
        },
      }),
    );
    const reached = Object.fromEntries(
      report.entryPoints.map(({ name, reaches }) => [name, reaches.map((reach) => reach.text)]),
    );
    expect(reached['target Quiet']).toEqual([]);
    expect(reached['target Busy']).toContain('MSBuild:Exec');
    expect(reached['target Busy']).toContain('batch:certutil');
    expect(reached['target Busy']).toContain('https://files.test/a.txt');
  });
});

describe('the ways to a behaviour', () => {
  it('begin with what runs by itself, or with a public member', async () => {
    const { paths, unreached, unread } = await callPaths(library(true), 'environment', grammars);
    const told = paths.map(({ start, steps, target }) => [
      start?.name ?? 'consumer',
      steps.map((step) => step.member).join(' > '),
      target.location.path,
    ]);
    expect(told).toContainEqual([
      'module initializer of Starter',
      '<Module>::.cctor > Helper.Reader::Read',
      'lib/net8.0/Helper.dll',
    ]);
    expect(told).toContainEqual(['consumer', 'Helper.Reader::Read', 'lib/net472/Helper.dll']);
    expect(unreached.map(({ location }) => location.member)).toEqual([
      'Helper.Reader::Forgotten',
      'Helper.Reader::Forgotten',
    ]);
    expect(unread).toEqual([]);
  });

  it('are found by a part of the name of an API', async () => {
    const some = await callPaths(library(true), 'getenvironment', grammars);
    expect(some.paths.length).toBeGreaterThan(0);
    const none = await callPaths(library(true), 'Process::Start', grammars);
    expect([none.paths, none.unreached]).toEqual([[], []]);
  });

  it('say what could not be read', async () => {
    const bytes = buildPackage({ files: { 'build/Fixture.Package.targets': '<Project><Target' } });
    const { unread } = await callPaths(bytes, 'environment', grammars);
    expect(unread).toHaveLength(1);
    expect(unread[0]).toContain('build/Fixture.Package.targets');
  });
});
