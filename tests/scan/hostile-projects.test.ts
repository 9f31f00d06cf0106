import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Layout, testPackage } from './layout.js';
import { codes, gaps, project, projectReference, reference, uses } from './restorable.js';

let layout: Layout;
beforeEach(() => (layout = new Layout()));
afterEach(() => layout.remove());

const write = (path: string, content: string): string =>
  layout.write(`repository/${path}`, content);
const alpha = testPackage('Alpha', '1.0.0');
const asking = project([reference('Alpha', '1.0.0')]);

/** The rest of the repository is scanned, whatever one project does. */
async function scanned(): Promise<string[]> {
  layout.install(alpha);
  write('Good/Good.csproj', asking);
  const report = await layout.scan();
  expect(uses(report)).toContain('Alpha@1.0.0 direct Good/Good.csproj Good/Good.csproj:4');
  expect(report.packages.map((one) => one.package.id)).toEqual(['Alpha']);
  if (report.notEvaluated.length > 0) expect(report.decision).toBe('hold');
  return gaps(report);
}

describe('a hostile project', () => {
  it('that imports itself, or a file that imports it', async () => {
    const evil = (path: string): string =>
      `<Project><Import Project="${path}" />\n<ItemGroup>${reference('Alpha', '1.0.0')}</ItemGroup></Project>`;
    write('Evil/Evil.csproj', evil('Evil.csproj'));
    write('Odd/Odd.csproj', evil('a.props'));
    write('Odd/a.props', '<Project><Import Project="b.props" /></Project>');
    write(
      'Odd/b.props',
      '<Project><Import Project="$(MSBuildThisFileDirectory)a.props" /></Project>',
    );
    for (const gap of await scanned())
      expect(gap).toMatch(/^(?:Evil|Odd)\/[^ ]+ (?:unevaluated|NU)/);
  });

  it('whose references lead in a circle', async () => {
    write('A/A.csproj', project([projectReference('../B/B.csproj')]));
    write('B/B.csproj', project([projectReference('../A/A.csproj')]));
    write('C/C.csproj', project([projectReference('C.csproj')]));
    expect(await scanned()).toEqual([
      'A/A.csproj NU1108 A -> B -> A is a cycle',
      'B/B.csproj NU1108 B -> A -> B is a cycle',
      'C/C.csproj NU1108 C -> C is a cycle',
    ]);
  });

  it.each([
    ['in the project', 'Evil/Evil.csproj'],
    ['in what it imports by itself', 'Evil/Directory.Build.props'],
  ])('with entities that grow without end, %s', async (_, file) => {
    const entities = Array.from(
      { length: 40 },
      (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};&e${at};&e${at};">`,
    );
    write('Evil/Evil.csproj', asking);
    write(
      file,
      `<!DOCTYPE Project [<!ENTITY e0 "aaaa">${entities.join('')}]><Project><PropertyGroup><P>&e40;</P></PropertyGroup></Project>`,
    );
    const found = await scanned();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${file}(?::\\d+)? (?:bad-structure|unevaluated) `));
  });

  it.each([
    ['elements', `${'<Choose><When Condition="true">'.repeat(5_000)}`],
    [
      'parentheses',
      `<PropertyGroup><P Condition="${'('.repeat(50_000)}true">1</P></PropertyGroup>`,
    ],
    [
      'expressions',
      `<PropertyGroup><P>${'$([System.String]::new('.repeat(5_000)}</P></PropertyGroup>`,
    ],
  ])('with %s nested beyond reason', async (_, body) => {
    write('Evil/Evil.csproj', `<Project Sdk="Microsoft.NET.Sdk">${body}</Project>`);
    for (const gap of await scanned()) expect(gap).toMatch(/^Evil\/Evil\.csproj/);
  });

  it('whose values double until no memory holds them', async () => {
    const doubled = Array.from({ length: 60 }, () => '<P>$(P)$(P)</P>').join('');
    write(
      'Evil/Evil.csproj',
      `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><P>aaaaaaaaaaaaaaaa</P>${doubled}</PropertyGroup><ItemGroup><PackageReference Include="$(P)" Version="1.0.0" /></ItemGroup></Project>`,
    );
    const found = await scanned();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((gap) => gap.startsWith('Evil/Evil.csproj') && gap.length < 2_000)).toBe(
      true,
    );
  });

  it('whose items double', async () => {
    const doubled = Array.from({ length: 40 }, () => '<I Include="@(I)" />').join('');
    write(
      'Evil/Evil.csproj',
      `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><I Include="a;b" />${doubled}<PackageReference Include="@(I)" Version="1.0.0" /></ItemGroup></Project>`,
    );
    const found = await scanned();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((gap) => /^(?:Evil\/Evil\.csproj|\. no-source)/.test(gap))).toBe(true);
  });

  it.each([
    ['a path', '../../secret/asking.props'],
    ['backslashes', '..\\..\\secret\\asking.props'],
    ['a property', '$(MSBuildThisFileDirectory)../../secret/asking.props'],
    ['a pattern', '../../secret/*.props'],
    ['a link', 'link/asking.props'],
  ])(
    'that imports from outside of the repository by %s is told, and nothing is read there',
    async (kind, path) => {
      layout.write(
        'secret/asking.props',
        `<Project><ItemGroup>${reference('Secret', '6.6.6')}</ItemGroup></Project>`,
      );
      write(
        'Evil/Evil.csproj',
        `<Project><Import Project="${path}" /><ItemGroup>${reference('Alpha', '1.0.0')}</ItemGroup></Project>`,
      );
      if (kind === 'a link')
        symlinkSync(join(layout.root, 'secret'), join(layout.repository, 'Evil/link'));
      const found = await scanned();
      if (kind === 'a link') return;
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(
        /^Evil\/Evil\.csproj:1 unevaluated .*imports a file from outside the repository$/,
      );
    },
  );

  it('that reads files, runs programs or asks the clock gets no answer, which is told', async () => {
    const secret = layout.write('secret.txt', 'Alpha');
    for (const call of [
      `$([System.IO.File]::ReadAllText('${secret}'))`,
      '$([System.DateTime]::Now.Ticks)',
      "$([System.Diagnostics.Process]::Start('true'))",
    ]) {
      write('Evil/Evil.csproj', project([reference(call.replaceAll('"', "'"), '1.0.0')]));
      const found = await scanned();
      expect([call, found.length > 0]).toEqual([call, true]);
      expect(found.every((gap) => /^(?:Evil\/Evil\.csproj|\. no-source)/.test(gap))).toBe(true);
    }
  });

  it('that stands in many frameworks and refers to many packages is bounded', async () => {
    const frameworks = Array.from({ length: 300 }, (_, at) => `net10.${at}`).join(';');
    write(
      'Evil/Evil.csproj',
      `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>${frameworks}</TargetFrameworks></PropertyGroup><ItemGroup>${reference('Alpha', '1.0.0')}</ItemGroup></Project>`,
    );
    await scanned();
  });

  it('with names that a terminal would obey keeps them as text', async () => {
    write(
      'Evil/Evil.csproj',
      project([
        reference('Al\u202epha', '1.0.0'),
        reference('../../x', '1.0.0'),
        reference('a b', '1.0.0'),
      ]),
    );
    const report = await layout.scan();
    expect(codes(report).filter((one) => one.endsWith('NU1101'))).toHaveLength(3);
    expect(report.packages).toEqual([]);
  });
});
