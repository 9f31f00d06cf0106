import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EntryPointFact } from '../../../src/facts/entry-point.js';
import { readModule } from '../../../src/formats/cil/module.js';
import { memberName } from '../../../src/formats/cil/references.js';
import { readEntry } from '../../../src/formats/zip/read-entry.js';
import { readZip } from '../../../src/formats/zip/read-zip.js';
import { codeAssembly, factsOf, inspected, inspectedFiles } from '../rich-package.js';

const folder = path.join(import.meta.dirname, '../../fixtures/surfaces');
const bytesOf = (id: string): Uint8Array => readFileSync(path.join(folder, `${id}.1.0.0.nupkg`));

async function pointsOf(id: string): Promise<EntryPointFact[]> {
  return factsOf(await inspected(bytesOf(id)), 'entry-point');
}

/** The methods with which an entry point begins, by name. */
function rootsOf(id: string, point: EntryPointFact | undefined): string[] {
  const archive = readZip(bytesOf(id));
  const entry = archive.entries.find(({ name }) => name === point?.location.path);
  const module = readModule(readEntry(archive, entry!));
  return (point?.roots ?? []).map((token) => memberName(module, token)).sort();
}

describe('the methods with which it begins', () => {
  it.each([
    ['Surface.Task', 'task', ['::.cctor', '::.ctor', '::Execute', '::set_Text']],
    ['Surface.Tool', 'tool', ['Program::<Main>$']],
    ['Surface.Hook', 'startup-hook', ['StartupHook::.ctor', 'StartupHook::Initialize']],
    ['Surface.Hosting', 'hosting-startup', ['::.ctor', '::Configure']],
    ['Surface.Weaver', 'weaver', ['.BaseModuleWeaver::.ctor', 'ModuleWeaver::.ctor', '::Execute']],
    ['Surface.Library', 'module-initializer', ['<Module>::.cctor']],
    ['Surface.Library', 'static-constructor', ['Surface.Quiet::.cctor']],
    ['Surface.TestAdapter', 'test-adapter', ['QuietDiscoverer::.ctor', '::DiscoverTests']],
    ['Surface.Hosts', 'pre-application-start', ['Surface.Application::Start']],
  ])('of %s, %s', async (id, surface, expected) => {
    const point = (await pointsOf(id)).find((each) => each.surface === surface);
    const roots = rootsOf(id, point);
    expect(roots).toHaveLength(expected.length);
    for (const name of expected) expect(roots.join(' ')).toContain(name);
  });

  it('of an analyzer are what it overrides, and of a controller what it offers', async () => {
    const analyzer = (await pointsOf('Surface.Analyzer')).find(({ name }) =>
      name.endsWith('QuietAnalyzer'),
    );
    expect(rootsOf('Surface.Analyzer', analyzer)).toEqual([
      'Surface.QuietAnalyzer::.ctor',
      'Surface.QuietAnalyzer::Initialize',
      'Surface.QuietAnalyzer::get_SupportedDiagnostics',
    ]);
    const controllers = (await pointsOf('Surface.Hosting')).find(
      ({ surface }) => surface === 'controller',
    );
    expect(rootsOf('Surface.Hosting', controllers)).toContain('Surface.NamedController::Get');
  });
});

describe('a module initializer', () => {
  const globals = [{ name: '.cctor', flags: 0x1891, body: [['ret'] as const] }];
  const dll = codeAssembly([], { globals });

  it.each([
    ['lib/net8.0/A.dll', 'load', true, 'when the program first uses the assembly'],
    [
      'runtimes/linux-x64/lib/net8.0/A.dll',
      'load',
      true,
      'when the program first uses the assembly',
    ],
    ['analyzers/dotnet/cs/A.dll', 'compile', false, 'when an analyzer needs it'],
    ['tools/A.dll', 'load', false, 'when something loads it'],
  ])('in %s', async (path, phase, byItself, when) => {
    const points = factsOf(await inspectedFiles({ [path]: dll }), 'entry-point');
    expect(points).toMatchObject([
      { surface: 'module-initializer', phase, byItself, when, roots: [expect.any(Number)] },
    ]);
  });

  it('of a reference assembly never runs', async () => {
    expect(factsOf(await inspectedFiles({ 'ref/net8.0/A.dll': dll }), 'entry-point')).toEqual([]);
  });
});

describe('a test extension', () => {
  const hook = {
    name: 'Fixture.Hook',
    methods: [{ name: 'AddExtensions', body: [['ret'] as const] }],
  };
  const dll = codeAssembly([], { types: [hook] });
  const props =
    '<Project><ItemGroup><TestingPlatformBuilderHook Include="A">' +
    '<TypeFullName>Fixture.Hook</TypeFullName></TestingPlatformBuilderHook></ItemGroup></Project>';
  const pathsOf = async (files: Parameters<typeof inspectedFiles>[0]) =>
    factsOf(await inspectedFiles(files), 'entry-point')
      .filter(({ surface, roots }) => surface === 'test-adapter' && roots.length > 0)
      .map(({ location }) => location.path);

  it('is one for each assembly that has the type', async () => {
    const files = {
      'build/Fixture.Package.props': props,
      'lib/net8.0/A.dll': dll,
      'lib/net9.0/A.dll': dll,
    };
    expect(await pathsOf(files)).toEqual(['lib/net8.0/A.dll', 'lib/net9.0/A.dll']);
  });

  it('is that of the framework that the build file is for', async () => {
    const files = {
      'build/net462/Fixture.Package.props': props,
      'build/net462/A.dll': dll,
      'build/net8.0/Fixture.Package.props': props,
      'build/net8.0/A.dll': dll,
    };
    expect(await pathsOf(files)).toEqual(['build/net462/A.dll', 'build/net8.0/A.dll']);
  });
});

it('finds data collectors that run inside the test program', async () => {
  const collection =
    '[TestPlatform]Microsoft.VisualStudio.TestPlatform.ObjectModel.InProcDataCollector.InProcDataCollection';
  const types = [{ name: 'Fixture.Inside', implements: [collection], methods: [] }];
  const files = { 'build/net8.0/Fixture.collector.dll': codeAssembly([], { types }) };
  expect(factsOf(await inspectedFiles(files), 'entry-point')).toMatchObject([
    { surface: 'test-adapter', byItself: false, name: 'data collector Fixture.Inside' },
  ]);
});

describe('the report', () => {
  it('keeps assemblies of other names apart', async () => {
    const attribute = 'Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerAttribute';
    const types = [
      {
        name: 'Fixture.Same',
        methods: [],
        attributes: [{ type: `[Microsoft.CodeAnalysis]${attribute}`, args: [] }],
      },
    ];
    const dll = codeAssembly([], { types });
    const { report } = await inspectedFiles({
      'analyzers/dotnet/roslyn4.8/cs/A.dll': dll,
      'analyzers/dotnet/roslyn5.0/cs/A.dll': dll,
      'analyzers/dotnet/cs/B.dll': dll,
    });
    expect(report.entryPoints.map(({ location }) => location.path).sort()).toEqual([
      'analyzers/dotnet/cs/B.dll',
      'analyzers/dotnet/roslyn4.8/cs/A.dll',
    ]);
  });

  it('joins frameworks and runtimes that have the same, in the order of phases', async () => {
    const globals = [{ name: '.cctor', flags: 0x1891, body: [['ret'] as const] }];
    const dll = codeAssembly([], { globals });
    const { report } = await inspectedFiles({
      'lib/net8.0/A.dll': dll,
      'lib/net48/A.dll': dll,
      'runtimes/win-x64/lib/net8.0/A.dll': dll,
      'tools/init.ps1': '',
      'build/Fixture.Package.targets':
        '<Project><Target Name="T" AfterTargets="Build" /></Project>',
    });
    expect(report.entryPoints.map(({ phase, name }) => `${phase} ${name}`)).toEqual([
      'install tools/init.ps1',
      'build target T',
      'load module initializer of Fixture',
    ]);
    expect(report.entryPoints.at(-1)).toMatchObject({
      targetFrameworks: ['net48', 'net8.0'],
      runtimeIdentifiers: ['win-x64'],
    });
  });
});
