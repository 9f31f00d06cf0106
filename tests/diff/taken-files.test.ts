import { describe, expect, it } from 'vitest';
import { diffReports } from '../../src/diff/index.js';
import type { DiffReport } from '../../src/facts/difference.js';
import { renderDiffMarkdown } from '../../src/outputs/markdown/diff.js';
import { renderDiff } from '../../src/outputs/terminal/diff.js';
import { buildPackage, type PackageText } from '../kit/package-builder.js';
import { inspected } from '../inspect/rich-package.js';

const tool = { version: '1.2.3', rulesDigest: 'd'.repeat(64) };
const screen = { color: false, width: 100 };

async function diff(was: PackageText['files'], is: PackageText['files']): Promise<DiffReport> {
  const read = async (version: string, files: PackageText['files']) =>
    (await inspected(buildPackage({ version, files }))).report;
  return diffReports(await read('1.0.0', was), await read('1.1.0', is), tool);
}

/** Of each file that is to be looked at, why. */
const looked = ({ changes: { files } }: DiffReport): Record<string, string> =>
  Object.fromEntries(files.flatMap(({ name, matters }) => (matters ? [[name, matters]] : [])));

const says = (value: string): string =>
  `<Project><ItemGroup><Word Include="${value}" /></ItemGroup></Project>`;
const imports = (project: string): string => `<Project><Import Project="${project}" /></Project>`;

describe('a file that is taken by itself', () => {
  it('is looked at where it is new, whatever it says', async () => {
    const files = {
      'build/Fixture.Package.targets': says('a'),
      'build/net8.0/Fixture.Package.props': says('b'),
      'buildTransitive/fixture.package.targets': says('c'),
      'buildMultiTargeting/Fixture.Package.props': says('d'),
      'tools/init.ps1': '# nothing\n',
      'constructor/Fixture.Package.props': says('e'),
    };
    const found = await diff({}, files);
    expect(found.verdict).toBe('notable');
    expect(looked(found)).toEqual({
      'build/Fixture.Package.targets': 'newly imported by the builds of projects that reference it',
      'build/net8.0/Fixture.Package.props':
        'newly imported by the builds of projects that reference it',
      'buildTransitive/fixture.package.targets':
        'newly imported by the builds of all projects downstream',
      'buildMultiTargeting/Fixture.Package.props':
        'newly imported by the builds of projects for several frameworks',
      'tools/init.ps1': 'newly run by the package console',
    });
    expect(await diff(files, {})).toMatchObject({ reasons: [] });
    expect((await diff(files, files)).changes.files.map(({ name }) => name)).toEqual([
      'Fixture.Package.nuspec',
    ]);
  });

  it('is looked at where it has changed, or comes to more projects', async () => {
    const at = 'build/Fixture.Package.props';
    expect(looked(await diff({ [at]: says('a') }, { [at]: says('b') }))).toEqual({
      [at]: 'imported by the builds of projects that reference it, and has changed',
    });
    const further = 'buildTransitive/Fixture.Package.props';
    expect(Object.keys(looked(await diff({ [at]: says('a') }, { [further]: says('a') })))).toEqual([
      further,
    ]);
  });

  it('is the same file for another framework', async () => {
    const of = (framework: string) => ({ [`build/${framework}/Fixture.Package.props`]: says('a') });
    expect(looked(await diff(of('net6.0'), of('net8.0')))).toEqual({});
    expect(looked(await diff(of('net6.0'), { ...of('net6.0'), ...of('net8.0') }))).toEqual({});
  });

  it('is not what nothing imports', async () => {
    const files = {
      'build/Other.props': says('a'),
      'content/Fixture.Package.targets': says('b'),
      'build/notes.txt': 'text',
    };
    const at = 'build/Fixture.Package.props';
    expect(looked(await diff({ [at]: says('a') }, { ...files, [at]: says('a') }))).toEqual({});
  });

  it.each([
    '$(MSBuildThisFileDirectory)Inner.props',
    '..\\build\\Inner.props',
    '*.props',
    '$(Which)',
  ])('is also what another imports: %s', async (project) => {
    const at = 'build/Fixture.Package.props';
    const was = { [at]: imports(project), 'build/Inner.props': says('a') };
    const is = { ...was, 'build/Inner.props': says('b') };
    expect(Object.keys(looked(await diff(was, is)))).toEqual(['build/Inner.props']);
  });

  it('is told however much else is', async () => {
    const programs = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [`a/run${at}.sh`, `#!/bin/sh\n# ${at}\n`]),
    );
    const at = 'build/Fixture.Package.targets';
    const further = 'buildTransitive/Fixture.Package.targets';
    const found = await diff({}, { ...programs, [at]: says('a'), [further]: says('b') });
    const shown = renderDiff(found, screen, { all: false });
    expect(shown).toMatch(/and \d+ more/);
    for (const path of [at, further]) {
      expect(shown.split(path)).toHaveLength(3);
      const page = renderDiffMarkdown(found, { most: 60_000 });
      expect(page.split(path)).toHaveLength(3);
    }
  });
});
