import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/scan/discover.js';
import { untold } from '../../src/scan/package-lists/untold.js';
import { readLists } from '../../src/scan/projects.js';
import { newSettingsReader } from '../../src/scan/settings.js';
import type { Trouble } from '../../src/scan/trouble.js';

const root = join(import.meta.dirname, '../fixtures/solutions');

/** What each shape comes to before a restore: packages by list, and what is not known. */
function told(shape: string): { lists: string[]; gaps: string[] } {
  const folder = join(root, shape);
  const found = discover(folder);
  const troubles: Trouble[] = [...found.troubles];
  const surroundings = { environment: {}, platform: 'linux', home: '/nowhere' } as const;
  const settings = newSettingsReader(surroundings, troubles);
  const projects = readLists({
    found,
    settings,
    troubles,
    specOf: () => undefined,
    lacksSdk: () => false,
    stale: [],
    unknownSdks: new Set(),
  });
  const open = untold(found, projects, () => false);
  const short = (path: string): string => path.slice(folder.length + 1);
  return {
    lists: projects
      .map((one) => `${short(one.path)} ${one.source} ${one.stated.length}`)
      .toSorted(),
    gaps: [
      ...open.map((file) => `${short(file)} not-restored`),
      ...troubles.map(({ file, code }) => `${short(file)} ${code}`),
    ].toSorted(),
  };
}

describe('a solution before a restore', () => {
  it.each([
    ['analyzers', 4],
    ['artifacts-layout', 2],
    ['blazor', 3],
    ['fsharp', 3],
    ['layered-web', 5],
    ['monorepo', 5],
    ['private-feed', 2],
    ['worker-functions', 3],
  ])('%s has %i projects, and nothing says what they use', (shape, projects) => {
    const { lists, gaps } = told(shape);
    expect(lists).toEqual([]);
    expect(gaps).toHaveLength(projects);
    expect(gaps.every((gap) => /\.(?:cs|fs)proj not-restored$/.test(gap))).toBe(true);
  });

  it('is told by its lock files', () => {
    expect(told('library')).toEqual({
      lists: [
        'bench/Tallow.Benchmarks/Tallow.Benchmarks.csproj lock 34',
        'src/Tallow/Tallow.csproj lock 34',
        'test/Tallow.Tests/Tallow.Tests.csproj lock 30',
      ],
      gaps: [],
    });
  });

  it('is told by packages.config', () => {
    expect(told('vb-winforms')).toEqual({
      lists: [
        'Ledger.Reports/Ledger.Reports.vbproj packages.config 3',
        'Ledger/Ledger.vbproj packages.config 3',
      ],
      gaps: [],
    });
    expect(told('legacy-aspnet')).toEqual({
      lists: [
        'Granary.Site packages.config 1',
        'Granary.Tests/Granary.Tests.csproj packages.config 6',
        'Granary.Web/Granary.Web.csproj packages.config 5',
      ],
      gaps: [],
    });
  });

  it('has tools and SDKs that are packages', () => {
    expect(told('traversal')).toEqual({
      lists: [
        '.config/dotnet-tools.json tools 2',
        'dirs.proj sdk 1',
        'src/Assets/Assets.proj sdk 1',
      ],
      gaps: [
        'dirs.proj not-restored',
        'src/Assets/Assets.proj not-restored',
        'src/Mill/Mill.csproj not-restored',
      ],
    });
    expect(told('slnx').lists).toEqual(['test/Quarry.Tests/Quarry.Tests.csproj sdk 1']);
  });

  it('leaves no shape out', () => {
    const shapes = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(shapes).toHaveLength(13);
  });
});
