import { describe, expect, it } from 'vitest';
import { callPaths } from '../../src/inspect/calls.js';
import { limits } from '../../src/core/limits.js';
import type { EntryPoint } from '../../src/facts/report.js';
import { assemble, method, type TypeSpec } from '../kit/cil-assembler/assemble.js';
import { grammars } from '../kit/inspected.js';
import { buildPackage } from '../kit/package-builder.js';
import type { ZipFile } from '../kit/zip-builder.js';
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

describe('assemblies that load together', () => {
  const reached = async (files: Record<string, Uint8Array>): Promise<readonly string[][]> => {
    const { report } = await inspected(buildPackage({ files }));
    const started = report.entryPoints.filter((each) => each.surface === 'module-initializer');
    return started.map(({ reaches }) => reaches.map((reach) => reach.location.path));
  };

  it.each([
    ['a folder above', 'analyzers/dotnet/cs/Starter.dll', 'analyzers/dotnet/Helper.dll'],
    [
      'the framework, of which a platform replaces a part',
      'runtimes/win/lib/net8.0/Starter.dll',
      'lib/net8.0/Helper.dll',
    ],
  ])('are those of %s too', async (_, one, other) => {
    expect(await reached({ [one]: starter(true), [other]: helper })).toEqual([[other]]);
  });

  it('are not those of another framework', async () => {
    const apart = { 'lib/net8.0/Starter.dll': starter(true), 'lib/net472/Helper.dll': helper };
    expect(await reached(apart)).toEqual([[]]);
  });

  it('count once by path, and the first entry is the one that is extracted', async () => {
    const path = 'lib/net8.0/Starter.dll';
    const entries = (honest: readonly ZipFile[]) => [
      ...honest,
      { name: path, content: starter(false), method: 0 } as ZipFile,
    ];
    const files = { [path]: starter(true), 'lib/net8.0/Helper.dll': helper };
    const { report } = await inspected(buildPackage({ files, entries }));
    const found = report.entryPoints.filter((each) => each.surface === 'module-initializer');
    expect(found.flatMap(({ reaches }) => reaches.map((reach) => reach.text))).toContain(api);
  });
});

describe('code that cannot be followed to its end', () => {
  it('makes the assessment incomplete', async () => {
    const depth = limits.typeHierarchyDepth + 2;
    const constructor = { name: '.ctor', instance: true, flags: 0x1886, body: [['ret']] } as const;
    const types = Array.from({ length: depth }, (_, i) => ({
      name: `Deep.T${i}`,
      ...(i === 0 ? {} : { extends: `Deep.T${i - 1}` }),
      methods: [constructor],
    }));
    const make = method(`Deep.T${depth - 1}`, '.ctor', 'void', [], { instance: true });
    const deep = assemble({
      name: 'Deep',
      types,
      globals: [{ name: '.cctor', flags: 0x1811, body: [['newobj', make], ['pop'], ...body] }],
    } as Parameters<typeof assemble>[0]);
    const { report } = await inspected(buildPackage({ files: { 'lib/net8.0/Deep.dll': deep } }));
    expect(report.assessment.verdict).toBe('incomplete');
    expect(report.assessment.notEvaluated).toContainEqual(
      expect.objectContaining({ path: 'lib/net8.0/Deep.dll', code: 'typeHierarchyDepth' }),
    );
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
