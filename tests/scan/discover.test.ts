import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../src/core/limits.js';
import type { ScanReport } from '../../src/facts/report.js';
import { fitsGlob } from '../../src/scan/project-glob.js';
import { Layout } from './layout.js';

let layout: Layout;
beforeEach(() => (layout = new Layout()));
afterEach(() => layout.remove());

const sdk = '<Project Sdk="Microsoft.NET.Sdk" />';
const write = (path: string, content = sdk): string => layout.write(`repository/${path}`, content);
const noSource =
  "no package source is configured: NuGet's own client would ask its default source, and Assay has none; name one with --source";
const solution = (...projects: string[]): string =>
  `Microsoft Visual Studio Solution File, Format Version 12.00\n${projects
    .map((project) => `Project("{9A19103F}") = "x", "${project}", "{0}"\nEndProject\n`)
    .join('')}`;
const codes = ({ notEvaluated }: ScanReport): string[] =>
  notEvaluated.map(({ path, code }) => `${path} ${code}`);
const scanned = async (path = layout.repository): Promise<string[]> =>
  codes(await layout.scan({ path }));
/** What each project was found to be; nothing may be open. */
const projects = async (path = layout.repository): Promise<string[]> => {
  const report = await layout.scan({ path });
  expect(codes(report)).toEqual([]);
  return report.projects.map((one) => `${one.path} ${one.graph}`);
};
const asking =
  '<Project><ItemGroup><PackageReference Include="A" Version="1.0" /></ItemGroup></Project>';

describe('a project', () => {
  it.each(['bin', 'node_modules', '.vs', 'obj', 'App/bin/Debug'])(
    'is not hidden in %s from a scan where a build enters it',
    async (folder) => {
      write(`${folder}/Evil/Evil.csproj`, asking);
      const evil = ['. no-source', `${folder}/Evil/Evil.csproj NU1101`];
      expect(await scanned()).toEqual([]);
      write('All.sln', solution(`${folder.replaceAll('/', '\\')}\\Evil\\Evil.csproj`));
      expect(await scanned()).toEqual(evil);
      write('All.sln', solution());
      write(
        'build.proj',
        `<Project><ItemGroup><ProjectReference Include="${folder}/Evil/Evil.csproj" /></ItemGroup></Project>`,
      );
      expect(await scanned()).toEqual(evil);
      write(
        'build.proj',
        `<Project><Target Name="Build"><MSBuild Projects="$(MSBuildThisFileDirectory)${folder}\\Evil\\Evil.csproj;none.csproj" /></Target></Project>`,
      );
      expect(await scanned()).toEqual(evil);
      write(
        'build.proj',
        '<Project><ItemGroup><ProjectReference Include="**\\*.*proj" /></ItemGroup></Project>',
      );
      expect(await scanned()).toEqual(evil);
    },
  );

  it('is followed from one that is scanned alone, and to where it leads', async () => {
    const reference = (path: string): string =>
      `<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="${path}" /></ItemGroup></Project>`;
    const path = write('App/App.csproj', reference('..\\Lib\\Lib.fsproj'));
    write('Lib/Lib.fsproj', reference('../Core/Core.vbproj;..\\App\\App.csproj'));
    write('Core/Core.vbproj');
    write('Unrelated/Unrelated.csproj');
    layout.write('repository/Lib/packages.lock.json', '{');
    const report = await layout.scan({ path });
    expect(report.projects.map((one) => one.path)).toEqual([
      `${layout.repository}/Core/Core.vbproj`,
      'App.csproj',
    ]);
    expect(codes(report)).toEqual([
      '. no-source',
      `${layout.repository}/Lib/packages.lock.json truncated`,
      'App.csproj NU1108',
      'App.csproj NU1101',
    ]);
    const [shortage, , cycle, fsharp] = report.notEvaluated.map(({ reason }) => reason);
    expect([shortage, cycle]).toEqual([noSource, 'App -> Lib -> App is a cycle']);
    expect(fsharp).toMatch(/^FSharp\.Core .* is known to no source, asked for by Lib$/);
  });

  it('of any kind is resolved where it asks for packages, in itself or by what it imports', async () => {
    for (const kind of ['vcxproj', 'sqlproj', 'proj', 'nuproj']) {
      write(`a/${kind}/Plain.${kind}`, '<Project />');
      write(`b/${kind}/Asks.${kind}`, asking);
      write(
        `c/${kind}/Imports.${kind}`,
        '<Project><Import Project="../../asking.props" /></Project>',
      );
    }
    write('asking.props', asking);
    write('d/Web.esproj');
    write('d/Shared.shproj', asking);
    write('d/Setup.vdproj', '"DeployProject" {}');
    const kinds = ['nuproj', 'proj', 'sqlproj', 'vcxproj'];
    const report = await layout.scan();
    expect(codes(report)).toEqual([
      '. no-source',
      ...kinds.map((kind) => `b/${kind}/Asks.${kind} NU1101`),
      ...kinds.map((kind) => `c/${kind}/Imports.${kind} NU1101`),
    ]);
    expect(report.projects.map((one) => one.path)).toEqual([
      ...kinds.map((kind) => `a/${kind}/Plain.${kind}`),
      ...kinds.map((kind) => `b/${kind}/Asks.${kind}`),
      ...kinds.map((kind) => `c/${kind}/Imports.${kind}`),
      'd/Web.esproj',
    ]);
  });

  it.each([
    ['no XML', 'hello', 'bad-structure'],
    ['cut off', '<Project Sdk="Microsoft.NET.Sdk">', 'bad-structure|truncated'],
    ['another file', '<configuration/>', 'bad-structure'],
    ['nested beyond reason', '<a>'.repeat(1000), 'xmlDepth'],
    [
      'a bomb',
      '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Project>&b;</Project>',
      'bad-structure',
    ],
  ])('that is %s is told, once', async (_, text, code) => {
    write('App.csproj', text);
    write('All.slnx', '<Solution><Project Path="App.csproj" /></Solution>');
    const gaps = await scanned();
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatch(new RegExp(`^App\\.csproj (?:${code})$`));
  });
});

describe('a solution in a scanned folder', () => {
  it.each([
    ['/etc/passwd.csproj'],
    ['\\\\server.test\\share\\App.csproj'],
    ['C:\\src\\App.csproj'],
    ['http://localhost/site'],
  ])('does not lead to %s', async (project) => {
    write('All.sln', solution(project));
    expect(await scanned()).toEqual(['All.sln unsupported']);
  });

  it.each([
    ['All.sln', 'hello', 'bad-magic'],
    ['All.slnx', '<Project/>', 'bad-structure'],
    [
      'All.slnf',
      '{"solution":{"path":"\\\\\\\\server.test\\\\All.sln","projects":["a.csproj"]}}',
      'unsupported',
    ],
    ['All.slnf', '[', 'truncated'],
  ])('%s with %s is told', async (name, text, code) => {
    write(name, text);
    expect(await scanned()).toEqual([`${name} ${code}`]);
  });

  it('does not mind what it lists and nobody could build', async () => {
    write(
      'All.sln',
      solution(
        'Gone\\Gone.csproj',
        'docs',
        'Shared\\Shared.shproj',
        'App\\App.csproj',
        'App\\App.csproj',
      ),
    );
    write('App/App.csproj');
    expect(await projects()).toEqual(['App/App.csproj resolved']);
  });

  it('may lie below a link, and list itself in a circle', async () => {
    write('App/App.csproj');
    symlinkSync('..', join(layout.repository, 'App/up'));
    write('All.sln', solution('App\\up\\App\\up\\App\\App.csproj', 'All.sln'));
    expect(await projects()).toEqual([
      'App/App.csproj resolved',
      'App/up/App/up/App/App.csproj resolved',
    ]);
  });
});

describe('fitsGlob', () => {
  it.each([
    ['/r/src/App/App.csproj', '/r/src/**/*.csproj', true],
    ['/r/src/App.csproj', '/r/src/**/*.csproj', true],
    ['/r/src/a/b/c/App.CSPROJ', '/R/**/b/**/app.csproj', true],
    ['/r/src/App.fsproj', '/r/src/**/*.csproj', false],
    ['/r/src/a/App.csproj', '/r/src/*.csproj', false],
    ['/r/src/App1.csproj', '/r/src/App?.csproj', true],
    ['/r/src/App.csproj', '/r/src/App?.csproj', false],
    ['/r/x', '/r/x/**', true],
    ['/r', '/r/x', false],
    ['/r/aXbXc', '/r/a*b*c', true],
    ['/r/aXbXcd', '/r/a*b*c', false],
  ])('%s, %s: %s', (path, pattern, expected) =>
    expect(fitsGlob(path, pattern, { steps: 0 })).toBe(expected),
  );

  it('has a limit for all patterns together', () => {
    const work = { steps: limits.projectGlobSteps - 1000 };
    const pattern = `/r/${'*a'.repeat(50)}b`;
    const match = (): boolean => fitsGlob(`/r/${'a'.repeat(200)}`, pattern, work);
    expect(() => [match(), match(), match(), match(), match(), match()]).toThrow(
      expect.objectContaining({ code: 'projectGlobSteps' }),
    );
  });
});
