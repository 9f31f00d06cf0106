import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LimitReached } from '../../../src/core/errors.js';
import { foldBuild } from '../../../src/formats/msbuild/fold/fold.js';
import type { FoldedBuild } from '../../../src/formats/msbuild/fold/model.js';
import { readMsBuild } from '../../../src/formats/msbuild/read-msbuild.js';

type Files = Readonly<Record<string, string>>;

function fold(
  files: Files,
  roots: readonly string[] = ['build/A.props', 'build/A.targets'],
): FoldedBuild {
  const read = new Map(
    Object.entries(files)
      .filter(([, text]) => text.includes('<Project'))
      .map(([name, text]) => [name, readMsBuild(Buffer.from(text))]),
  );
  return foldBuild({
    roots,
    paths: [...read.keys()],
    work: { spent: 0 },
    file: (name) => read.get(name),
    text: (name) => files[name],
  });
}

/** What a parameter of the one task comes to. */
function given(inside: string, outside = '', more: Files = {}): readonly string[] {
  const text = `<Project>${outside}<Target Name="T" AfterTargets="Build">${inside}</Target></Project>`;
  const { tasks } = fold({ 'build/A.targets': text, ...more });
  return tasks.at(-1)?.parameters[0]?.values ?? [];
}

const properties = (text: string): string => `<PropertyGroup>${text}</PropertyGroup>`;

describe('build files of a package', () => {
  it('come to what MSBuild prints', () => {
    const root = path.resolve('tests/fixtures/build-files');
    const names = readdirSync(path.join(root, 'build'), { recursive: true, encoding: 'utf8' }).map(
      (name) => `build/${name.replaceAll('\\', '/')}`,
    );
    const files = Object.fromEntries(
      names
        .filter((name) => /\.\w+$/.test(name) && existsSync(path.join(root, name)))
        .map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
    );
    const { tasks } = fold(files, ['build/Fixture.props', 'build/Fixture.targets']);
    const told = tasks.flatMap(({ parameters }) => parameters.flatMap(({ values }) => values));
    const printed = JSON.parse(readFileSync(path.join(root, 'expected.json'), 'utf8')) as string[];
    expect(printed.length).toBeGreaterThan(15);
    expect(printed.filter((line) => !told.map((text) => text.trim()).includes(line))).toEqual([]);
  });

  it('leave open what only the consumer knows', () => {
    expect(
      given(
        '<Exec Command="$(Tool) -o $(IntermediateOutputPath)a" />',
        properties('<Tool>t</Tool>'),
      ),
    ).toEqual(['t -o $(IntermediateOutputPath)a']);
    expect(given('<Exec Command="$([System.IO.Path]::Combine($(OutDir), x.exe))" />')).toEqual([
      '$(OutDir)/x.exe',
    ]);
    expect(given(`<Exec Command="$([MSBuild]::IsOSPlatform('Windows'))" />`)).toEqual([
      "$([MSBuild]::IsOSPlatform('Windows'))",
    ]);
  });

  it('count both ways of a condition that depends on the consumer, and one of those that do not', () => {
    const both = `<A Condition="'$(OS)' == 'Windows_NT'">w</A><A Condition="'$(OS)' != 'Windows_NT'">u</A>`;
    expect(given('<Exec Command="$(A)" />', properties(both))).toEqual(['w', 'u']);
    const one = `<B>x</B><A Condition="'$(B)' == 'x'">yes</A><A Condition="'$(B)' != 'x'">no</A>`;
    expect(given('<Exec Command="$(A)" />', properties(one))).toEqual(['yes']);
  });

  it('take the folder of a file along to where its value is used', () => {
    const imports = '<Import Project="../parts/b.props" />';
    const more = {
      'parts/b.props': `<Project>${properties('<S>$(MSBuildThisFileDirectory)s.ps1</S>')}</Project>`,
    };
    expect(given('<Exec Command="$(S)" />', imports, more)).toEqual([
      '$(MSBuildThisFileDirectory)../parts/s.ps1',
    ]);
  });

  it('follow imports by property, by wildcard and in circles', () => {
    const more = {
      'build/x.xml': `<Project><Import Project="A.targets" />${properties('<X>1</X>')}</Project>`,
      'build/y1.inc': `<Project>${properties('<Y>2</Y>')}</Project>`,
    };
    const imports = `${properties('<N>x</N>')}<Import Project="$(N).xml" /><Import Project="$(MSBuildThisFileDirectory)y*.inc" />`;
    expect(given('<Exec Command="$(X)$(Y)" />', imports, more)).toEqual(['12']);
  });

  it('see what a target sets in those behind it', () => {
    const text = `<Project>
      <Target Name="Second" DependsOnTargets="First"><Exec Command="$(A)" /></Target>
      <Target Name="First"><PropertyGroup><A>set</A></PropertyGroup></Target>
      <Target Name="Third" AfterTargets="Second"><Exec Command="$(B)" /></Target>
      <Target Name="Hook" BeforeTargets="Third"><PropertyGroup><B>hooked</B></PropertyGroup></Target></Project>`;
    const { tasks } = fold({ 'build/A.targets': text });
    expect(tasks.map(({ parameters }) => parameters[0]?.values)).toEqual([['set'], ['hooked']]);
  });

  it('end where they are made to grow without end', () => {
    const doubled = Array.from({ length: 60 }, () => '<A>$(A)$(A)</A>').join('');
    const grows = properties(`<A>xxxxxxxx</A>${doubled}`);
    expect(() => given('<Exec Command="$(A)" />', grows)).toThrow(LimitReached);
    const values = Array.from(
      { length: 80 },
      (_, at) => `<A Condition="'$(C)' == '${at}'">${at}</A>`,
    ).join('');
    const huge = Array.from(
      { length: 1500 },
      (_, at) => `<Target Name="T${at}"><Exec Command="$(A)" /></Target>`,
    );
    expect(() =>
      fold({ 'build/A.targets': `<Project>${properties(values)}${huge.join('')}</Project>` }),
    ).toThrow(LimitReached);
  });
});

describe('targets of one name', () => {
  it('have each what stands in it', () => {
    const one = (value: string): string =>
      `<Target Name="T" AfterTargets="Build">${properties(`<A>${value}</A>`)}<Exec Command="run $(A)" /></Target>`;
    const { tasks } = fold({
      'build/A.targets': `<Project>${one('first')}${one('second')}</Project>`,
    });
    expect(tasks.map(({ parameters }) => parameters[0]?.values)).toEqual([
      ['run first'],
      ['run second'],
    ]);
  });
});
