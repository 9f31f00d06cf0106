import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../src/core/errors.js';
import type { ResolvedProject } from '../../../../src/ecosystems/nuget/catalog.js';
import type { ProjectSpec } from '../../../../src/ecosystems/nuget/project-spec.js';
import {
  resolveProject,
  type ResolveOptions,
} from '../../../../src/ecosystems/nuget/resolve/resolve-project.js';
import {
  byPath,
  catalog,
  project,
  type FrameworkWords,
  type PackageWords,
} from '../../../kit/resolution.js';

/** What packages bring, for all frameworks. */
function packages(
  words: Readonly<Record<string, readonly string[]>>,
): Record<string, PackageWords> {
  return Object.fromEntries(
    Object.entries(words).map(([key, dependencies]) => [key, { groups: [[null, dependencies]] }]),
  );
}

async function resolve(
  spec: ProjectSpec,
  known: Readonly<Record<string, PackageWords>>,
  others: readonly ProjectSpec[] = [],
  options?: ResolveOptions,
): Promise<{ chosen: Record<string, string>; codes: string[]; result: ResolvedProject }> {
  const result = await resolveProject(spec, byPath(spec, ...others), catalog(known), options);
  const chosen = result.targets.map(
    ({ framework, runtimeIdentifier, packages: list, projects }) => [
      [framework, runtimeIdentifier].filter(Boolean).join('/'),
      [...projects.map(({ name }) => name), ...list.map((one) => `${one.id}/${one.version}`)].join(
        ' ',
      ),
    ],
  );
  const codes = [...new Set(result.problems.map(({ code, id }) => `${code} ${id}`))].sort();
  return { chosen: Object.fromEntries(chosen) as Record<string, string>, codes, result };
}

const app = (words: FrameworkWords, more?: Partial<ProjectSpec>) =>
  project('app', { 'net8.0': words }, more);
const onNet8 = async (
  words: FrameworkWords,
  known: Readonly<Record<string, readonly string[]>>,
) => {
  const { chosen, codes } = await resolve(app(words), packages(known));
  return [chosen['net8.0'], ...codes];
};

describe('which version', () => {
  const many = { 'A/1.0.0': [], 'A/1.5.0': [], 'A/2.0.0-rc': [], 'A/2.0.0': [], 'A/3.0.0': [] };

  it.each([
    ['A 1.0.0', 'A/1.0.0'],
    ['A 1.2.0', 'A/1.5.0', 'NU1603 A'],
    ['A 1.6.0', 'A/2.0.0', 'NU1603 A'],
    ['A 2.0.0-alpha', 'A/2.0.0-rc', 'NU1603 A'],
    ['A (1.0.0,)', 'A/1.5.0', 'NU1604 A'],
    ['A (,2.0.0]', 'A/1.0.0', 'NU1604 A'],
    ['A [1.1.0,2.0.0)', 'A/1.5.0', 'NU1603 A'],
    ['A [1.5.0]', 'A/1.5.0'],
    ['A *', 'A/3.0.0'],
    ['A 1.*', 'A/1.5.0'],
    ['A 2.*-*', 'A/2.0.0'],
    ['A 2.0.0-*', 'A/2.0.0'],
    ['A 9.0.0', '', 'NU1102 A'],
    ['A [1.6.0,2.0.0)', '', 'NU1103 A'],
    ['B 1.0.0', '', 'NU1101 B'],
  ])('%s takes %s', async (text, ...expected) => {
    expect(await onNet8({ packages: [text] }, many)).toEqual(expected);
  });

  it('asks no source for a lower bound that is installed', async () => {
    const known = catalog({ 'A/1.0.0': { installed: true } });
    await resolveProject(app({ packages: ['A 1.0.0'] }), byPath(), known);
    expect(known.asked).toEqual(['a/1.0.0']);
  });

  it('says so where no source may have the id', async () => {
    const options = { isMapped: () => false };
    const { codes } = await resolve(app({ packages: ['B 1.0.0'] }), {}, [], options);
    expect(codes).toEqual(['NU1100 B']);
  });
});

describe('which of two', () => {
  it('takes the highest lower bound of cousins', async () => {
    const known = { 'A/1.0.0': ['C 1.0.0'], 'B/1.0.0': ['C 2.0.0'], 'C/1.0.0': [], 'C/2.0.0': [] };
    const found = await onNet8({ packages: ['A 1.0.0', 'B 1.0.0'] }, known);
    expect(found).toEqual(['A/1.0.0 B/1.0.0 C/2.0.0']);
  });

  it('takes what is nearest, and says that it is lower', async () => {
    const known = { 'A/1.0.0': ['C 2.0.0'], 'C/1.0.0': [], 'C/2.0.0': [] };
    const found = await onNet8({ packages: ['A 1.0.0', 'C 1.0.0'] }, known);
    expect(found).toEqual(['A/1.0.0 C/1.0.0', 'NU1605 C']);
  });

  it('drops what only a version brought that lost', async () => {
    const known = {
      'A/1.0.0': ['C 1.0.0'],
      'B/1.0.0': ['D 1.0.0'],
      'D/1.0.0': ['C 2.0.0'],
      'C/1.0.0': ['Old 1.0.0'],
      'C/2.0.0': [],
      'Old/1.0.0': ['Older 1.0.0'],
      'Older/1.0.0': [],
    };
    const found = await onNet8({ packages: ['A 1.0.0', 'B 1.0.0'] }, known);
    expect(found).toEqual(['A/1.0.0 B/1.0.0 C/2.0.0 D/1.0.0']);
  });

  it('reports an exact version that another one overrides', async () => {
    const known = {
      'A/1.0.0': ['C [1.0.0]'],
      'B/1.0.0': ['C 2.0.0'],
      'C/1.0.0': [],
      'C/2.0.0': [],
    };
    const [, ...codes] = await onNet8({ packages: ['B 1.0.0', 'A 1.0.0'] }, known);
    expect(codes).toEqual(['NU1608 C']);
    const [, ...others] = await onNet8({ packages: ['A 1.0.0', 'B 1.0.0'] }, known);
    expect(others).toEqual(['NU1107 C']);
  });

  it('goes round no circle', async () => {
    const known = { 'A/1.0.0': ['B 1.0.0'], 'B/1.0.0': ['A 1.0.0', 'B 2.0.0'] };
    expect(await onNet8({ packages: ['A 1.0.0'] }, known)).toEqual([
      'A/1.0.0 B/1.0.0',
      'NU1108 A',
      'NU1108 B',
    ]);
  });
});

describe('frameworks', () => {
  const known: Record<string, PackageWords> = {
    'A/1.0.0': {
      groups: [
        ['net472', ['Desktop 1.0.0']],
        ['netstandard2.0', ['Standard 1.0.0']],
        ['net8.0', []],
      ],
    },
    'B/1.0.0': { groups: [['net45', ['Desktop 1.0.0']]] },
    'Desktop/1.0.0': {},
    'Standard/1.0.0': {},
  };

  it('takes the nearest group of each', async () => {
    const words = { packages: ['A 1.0.0'] };
    const spec = project('app', { 'net8.0': words, 'net6.0': words, net48: words, net45: words });
    expect((await resolve(spec, known)).chosen).toEqual({
      'net8.0': 'A/1.0.0',
      'net6.0': 'A/1.0.0 Standard/1.0.0',
      net48: 'A/1.0.0 Desktop/1.0.0',
      net45: 'A/1.0.0',
    });
  });

  it('falls back for the groups of packages', async () => {
    const words = { packages: ['B 1.0.0'], fallbacks: ['net461', 'net472'] };
    expect((await resolve(app(words), known)).chosen).toEqual({
      'net8.0': 'B/1.0.0 Desktop/1.0.0',
    });
    const without = await resolve(app({ packages: ['B 1.0.0'] }), known);
    expect(without.chosen).toEqual({ 'net8.0': 'B/1.0.0' });
  });
});

describe('projects', () => {
  it('takes the framework that fits, and keeps private what is private', async () => {
    const lib = project('lib', {
      'netstandard2.0': { packages: ['Standard 1.0.0'] },
      'net6.0': { packages: ['A 1.0.0', 'Tool 1.0.0 private'] },
    });
    const known = packages({ 'A/1.0.0': [], 'Tool/1.0.0': [], 'Standard/1.0.0': [] });
    const { chosen, result } = await resolve(app({ projects: ['lib'] }), known, [lib]);
    expect(chosen).toEqual({ 'net8.0': 'lib A/1.0.0' });
    expect(result.targets[0]?.projects).toEqual([
      { name: 'lib', path: '/src/lib.csproj', dependencies: ['A'] },
    ]);
    expect(result.targets[0]?.packages).toEqual([
      { id: 'A', version: '1.0.0', relation: 'transitive', dependencies: [] },
    ]);
  });

  it('lets a project stand for a package of its name', async () => {
    const serilog = project('Serilog', { 'netstandard2.0': {} });
    const known = packages({ 'Sink/1.0.0': ['Serilog 9.0.0'], 'Serilog/9.0.0': [] });
    const words = { packages: ['Sink 1.0.0'], projects: ['Serilog'] };
    const { chosen, codes } = await resolve(app(words), known, [serilog]);
    expect([chosen, codes]).toEqual([{ 'net8.0': 'Serilog Sink/1.0.0' }, []]);
  });

  it('says where a project does not fit, or is not there', async () => {
    const lib = project('lib', { 'net10.0': { packages: ['A 1.0.0'] } });
    const { chosen, codes } = await resolve(app({ projects: ['lib', 'gone'] }), {}, [lib]);
    expect([chosen, codes]).toEqual([
      { 'net8.0': 'lib' },
      ['NU1104 /src/gone.csproj', 'NU1201 lib'],
    ]);
  });
});

describe('central versions', () => {
  const known = packages({
    'A/1.0.0': ['B 1.0.0'],
    'B/1.0.0': ['C 1.0.0'],
    'B/2.0.0': ['C 1.0.0'],
    'C/1.0.0': [],
  });
  const words = { packages: ['A 1.0.0'], central: ['A 1.0.0', 'B 2.0.0'] };

  it('pins what others bring, where that is asked for', async () => {
    expect((await resolve(app(words), known)).chosen).toEqual({
      'net8.0': 'A/1.0.0 B/1.0.0 C/1.0.0',
    });
    const pinned = await resolve(app(words, { transitivePinning: true }), known);
    expect(pinned.chosen).toEqual({ 'net8.0': 'A/1.0.0 B/2.0.0 C/1.0.0' });
  });

  it('reports a pin that is too low', async () => {
    const low = { packages: ['A 1.0.0'], central: ['A 1.0.0', 'B 0.5.0'] };
    const more = { ...known, 'B/0.5.0': {} };
    const { chosen, codes } = await resolve(app(low, { transitivePinning: true }), more);
    expect([chosen, codes]).toEqual([{ 'net8.0': 'A/1.0.0 B/0.5.0' }, ['NU1109 B']]);
  });

  it('works out nothing without a version', async () => {
    const missing = await resolve(app({ packages: ['A', 'B 1.0.0'], central: ['B 1.0.0'] }), known);
    expect([missing.chosen, missing.codes]).toEqual([{ 'net8.0': '' }, ['NU1010 A']]);
    const none = await resolve(app({ packages: ['A'] }), known);
    expect([none.chosen, none.codes]).toEqual([{ 'net8.0': '' }, ['NU1015 A']]);
    const old = await resolve(app({ packages: ['A'] }), known, [], { lowestWithoutVersion: true });
    expect(old.chosen).toEqual({ 'net8.0': 'A/1.0.0 B/1.0.0 C/1.0.0' });
  });
});

describe('pruning', () => {
  it('drops what the framework brings, but nothing that is named or newer', async () => {
    const known = packages({
      'A/1.0.0': ['Old 4.0.0', 'New 9.0.0'],
      'Old/4.0.0': [],
      'New/9.0.0': [],
    });
    const words = { packages: ['A 1.0.0'], pruned: ['Old 4.3.0', 'New 8.0.0'] };
    const { result } = await resolve(app(words), known);
    expect(result.targets[0]?.packages.map(({ id, dependencies }) => [id, dependencies])).toEqual([
      ['A', ['New']],
      ['New', []],
    ]);
    const named = project('app', { 'net10.0': { ...words, packages: ['A 1.0.0', 'Old 4.0.0'] } });
    const { chosen, codes } = await resolve(named, known);
    expect(chosen).toEqual({ 'net10.0': 'A/1.0.0 New/9.0.0 Old/4.0.0' });
    expect(codes).toEqual(['NU1510 Old']);
  });

  it('keeps to a project what its framework brings', async () => {
    const lib = project('lib', { 'net8.0': { packages: ['Old 4.0.0'], pruned: ['Old 4.3.0'] } });
    const { chosen } = await resolve(app({ projects: ['lib'] }), packages({ 'Old/4.0.0': [] }), [
      lib,
    ]);
    expect(chosen).toEqual({ 'net8.0': 'lib' });
  });
});

describe('runtimes', () => {
  it('adds what the nearest runtime adds, and raises what it raises', async () => {
    const known: Record<string, PackageWords> = {
      'A/1.0.0': {
        groups: [[null, ['Native 1.0.0']]],
        runtimes: [
          ['unix', [], { a: ['A.Unix 1.0.0'] }],
          ['linux', ['unix'], { a: ['A.Linux 1.0.0'], native: ['Native 2.0.0'] }],
        ],
      },
      ...packages({
        'Native/1.0.0': [],
        'Native/2.0.0': [],
        'A.Linux/1.0.0': [],
        'A.Unix/1.0.0': [],
      }),
    };
    const spec = app(
      { packages: ['A 1.0.0'] },
      { runtimeIdentifiers: ['win-x64', 'linux-x64', 'osx-x64'] },
    );
    expect((await resolve(spec, known)).chosen).toEqual({
      'net8.0': 'A/1.0.0 Native/1.0.0',
      'net8.0/linux-x64': 'A/1.0.0 A.Linux/1.0.0 Native/2.0.0',
      'net8.0/osx-x64': 'A/1.0.0 A.Unix/1.0.0 Native/1.0.0',
      'net8.0/win-x64': 'A/1.0.0 Native/1.0.0',
    });
  });
});

describe('what goes wrong', () => {
  it('tells of tools and platforms that are named as dependencies', async () => {
    const known = {
      'T/1.0.0': { types: ['DotnetTool'] },
      'P/1.0.0': { types: ['DotnetPlatform'] },
    };
    const { codes } = await resolve(app({ packages: ['T 1.0.0', 'P 1.0.0'] }), known);
    expect(codes).toEqual(['NU1212 T', 'NU1213 P']);
  });

  it('goes on with the rest where a source does not answer', async () => {
    const known = catalog(packages({ 'A/1.0.0': ['B 1.0.0'], 'B/1.0.0': [], 'C/1.0.0': [] }));
    const flaky = {
      ...known,
      versions: (id: string) =>
        id === 'C' ? Promise.reject(new Unavailable('timeout', 'late')) : known.versions(id),
      manifest: (identity: { id: string; version: string }) =>
        identity.id === 'B'
          ? Promise.reject(new Unavailable('network', 'gone'))
          : known.manifest(identity),
    };
    const result = await resolveProject(app({ packages: ['A 1.0.0', 'C 1.0.0'] }), byPath(), flaky);
    // The version of B is known, only what it brings is not.
    expect(result.targets[0]?.packages.map(({ id }) => id)).toEqual(['A', 'B']);
    expect(result.problems.map(({ code, id, level }) => [code, id, level]).sort()).toEqual([
      ['unavailable', 'B', 'error'],
      ['unavailable', 'C', 'error'],
    ]);
  });
});
