import { describe, expect, it } from 'vitest';
import { readAssetsFile } from '../../../src/ecosystems/nuget/assets-file.js';
import { assetsDifferences } from '../../../src/ecosystems/nuget/assets-staleness.js';
import { readLockFile } from '../../../src/ecosystems/nuget/lock-file.js';
import { lockDifferences } from '../../../src/ecosystems/nuget/lock-staleness.js';
import type {
  FrameworkSpec,
  Origin,
  PackageReference,
  ProjectReference,
  ProjectSpec,
} from '../../../src/ecosystems/nuget/project-spec.js';
import { parseRange } from '../../../src/ecosystems/nuget/version-range.js';

const origin: Origin = { file: '/src/App.csproj', line: 7 };
const assets = { privateAssets: [], includeAssets: [], excludeAssets: [], origin };

function reference(id: string, range?: string, implicit = false): PackageReference {
  const parsed = range === undefined ? undefined : parseRange(range);
  return { id, ...(parsed && { range: parsed }), implicit, central: false, ...assets };
}

function framework(
  name: string,
  packages: readonly PackageReference[],
  more: Partial<FrameworkSpec> = {},
): FrameworkSpec {
  const nothing = { fallbacks: [], fallbackKind: 'none', projects: [], downloads: [] } as const;
  const maps = { centralVersions: new Map(), pruned: new Map<string, string>() };
  return { framework: name, alias: name, ...nothing, ...maps, packages, ...more };
}

function spec(frameworks: readonly FrameworkSpec[], more: Partial<ProjectSpec> = {}): ProjectSpec {
  return {
    path: '/src/App.csproj',
    name: 'App',
    version: '1.0.0',
    style: 'PackageReference',
    frameworks,
    runtimeIdentifiers: [],
    transitivePinning: false,
    assetsFolder: '/src/obj',
    sources: { additional: [], additionalFallbackFolders: [] },
    unevaluated: [],
    ...more,
  };
}

const project = (path: string, privateAssets: string[] = []): ProjectReference => ({
  path,
  ...assets,
  privateAssets,
});

describe('an assets file held against its project', () => {
  const restored = (
    frameworks: Record<string, Record<string, object>>,
    targets: readonly string[] = Object.keys(frameworks),
    projectReferences: object = {},
  ) =>
    readAssetsFile(
      Buffer.from(
        JSON.stringify({
          version: 3,
          targets: Object.fromEntries(targets.map((name) => [name, {}])),
          project: {
            restore: {
              frameworks: Object.fromEntries(
                Object.keys(frameworks).map((name) => [name, { projectReferences }]),
              ),
            },
            frameworks: Object.fromEntries(
              Object.entries(frameworks).map(([name, dependencies]) => [name, { dependencies }]),
            ),
          },
        }),
      ),
    );
  const fits = restored({
    'net8.0': {
      'Newtonsoft.Json': { target: 'Package', version: '[13.0.3, )' },
      Any: { target: 'Package', version: '(, )' },
      Floats: { target: 'Package', version: '[1.*, )' },
      'Microsoft.NET.ILLink.Tasks': {
        target: 'Package',
        version: '[8.0.1, )',
        autoReferenced: true,
      },
    },
  });
  const now = [
    reference('newtonsoft.json', '13.0.3'),
    reference('Any'),
    reference('Floats', '1.*'),
  ];

  it('fits where nothing was changed, whatever the SDK adds', () => {
    const own = reference('Microsoft.NET.ILLink.Tasks', '8.0.7', true);
    expect(assetsDifferences(fits, spec([framework('net8.0', now)]))).toEqual([]);
    expect(assetsDifferences(fits, spec([framework('net8.0', [...now, own])]))).toEqual([]);
  });

  it('tells a reference that was added since, and its line', () => {
    const added = [...now, reference('Added.Since', '1.0.0')];
    expect(assetsDifferences(fits, spec([framework('net8.0', added)]))).toEqual([
      {
        kind: 'package-added',
        targetFramework: 'net8.0',
        id: 'Added.Since',
        message: 'Added.Since was not asked for',
        origin,
      },
    ]);
  });

  it('tells what changed otherwise', () => {
    const changed = spec(
      [
        framework('net8.0', [reference('Newtonsoft.Json', '13.0.4'), reference('Any')]),
        framework('net9.0', []),
      ],
      { runtimeIdentifiers: ['linux-x64'] },
    );
    expect(assetsDifferences(fits, changed).map(({ message }) => message)).toEqual([
      'Newtonsoft.Json was asked for in [13.0.3, ), and now in [13.0.4, )',
      'Floats is not asked for any more',
      'net9.0 was no framework of the project',
      'linux-x64 was no runtime of the project',
    ]);
    const gone = restored({ 'net8.0': {}, net48: {} }, ['net8.0', 'net8.0/win-x64']);
    expect(
      assetsDifferences(gone, spec([framework('net8.0', [])])).map(({ kind }) => kind),
    ).toEqual(['framework', 'runtime']);
  });

  it('tells a project that is referred to since', () => {
    const before = restored({ 'net8.0': {} }, ['net8.0'], { 'C:\\src\\Lib\\Lib.csproj': {} });
    const projects = [project('/src/Lib/Lib.csproj'), project('/src/New/New.csproj')];
    const differences = assetsDifferences(before, spec([framework('net8.0', [], { projects })]));
    expect(differences.map(({ kind, id }) => [kind, id])).toEqual([
      ['project-added', 'new.csproj'],
    ]);
  });
});

describe('a lock file held against its project', () => {
  const lock = readLockFile(
    Buffer.from(
      JSON.stringify({
        version: 2,
        dependencies: {
          'net8.0': {
            A: { type: 'Direct', requested: '[1.0.0, )', resolved: '1.0.0' },
            Pinned: { type: 'CentralTransitive', requested: '[2.0.0, )', resolved: '2.0.0' },
            Free: { type: 'Transitive', resolved: '3.0.0' },
            lib: { type: 'Project', dependencies: { A: '[1.0.0, )' } },
          },
          'net8.0/linux-x64': {},
        },
      }),
    ),
  );
  const central = (range: string) => {
    const parsed = parseRange(range);
    if (parsed === undefined) throw new Error('no range');
    return { id: 'Pinned', range: parsed, origin };
  };
  const runtimeIdentifiers = ['linux-x64'];
  const centralVersions = new Map([['pinned', central('2.0.0')]]);
  const projects = [project('/src/Lib/Lib.csproj')];
  const packages = [reference('A', '1.0.0')];
  const lib = (...own: PackageReference[]): ProjectSpec =>
    spec([framework('netstandard2.0', own)], { path: '/src/Lib/Lib.csproj', name: 'Lib' });
  const kinds = (now: ProjectSpec, other?: ProjectSpec): string[] =>
    lockDifferences(lock, now, (path) => (path === other?.path ? other : undefined)).map(
      ({ kind, id, targetFramework }) => `${kind} ${id ?? targetFramework}`,
    );

  it('fits where nothing was changed', () => {
    const now = spec([framework('net8.0', packages, { centralVersions, projects })], {
      runtimeIdentifiers,
    });
    expect(kinds(now, lib(reference('A', '1.0.0')))).toEqual([]);
  });

  it('tells every reason for which NuGet would not take it', () => {
    const now = spec(
      [
        framework('net8.0', [reference('A', '1.0.1'), reference('B', '1.0.0')], {
          centralVersions: new Map([
            ['pinned', central('2.1.0')],
            ['free', central('3.0.0')],
          ]),
          projects: [...projects, project('/src/New/New.csproj')],
        }),
        framework('net9.0', []),
      ],
      { runtimeIdentifiers: ['win-x64'] },
    );
    expect(kinds(now, lib(reference('A', '1.0.0'), reference('C', '1.0.0'))).toSorted()).toEqual([
      'central-version Free',
      'central-version Pinned',
      'framework net9.0',
      'package-added B',
      'project-added new',
      'project-changed Lib',
      'range A',
      'runtime linux-x64',
      'runtime win-x64',
    ]);
    const bare = spec([framework('net8.0', [])], { runtimeIdentifiers });
    expect(kinds(bare)).toEqual(['package-removed A', 'central-version Pinned']);
  });

  it('does not ask for what a project keeps to itself', () => {
    const own = { ...reference('Analyzer', '1.0.0'), privateAssets: ['all'] };
    const now = spec([framework('net8.0', packages, { centralVersions, projects })], {
      runtimeIdentifiers,
    });
    expect(kinds(now, lib(reference('A', '1.0.0'), own))).toEqual([]);
  });
});
