import { describe, expect, it } from 'vitest';
import type { Inspection } from '../../src/inspect/index.js';
import { inspectedFiles } from './rich-package.js';

const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const project = (text: string): string => `<Project>${text}</Project>`;
const group = (text: string): string => `<PropertyGroup>${text}</PropertyGroup>`;
const file = (text: string): Record<string, string> => ({
  'build/Fixture.Package.targets': project(text),
});
const long = `<A>$([System.String]::Copy('a').PadLeft(200000, 'a'))</A>`;

/** Processor time, which hardly depends on what else the machine does; what is awaited is included. */
async function timed(files: Record<string, string>): Promise<Inspection & { seconds: number }> {
  const before = process.cpuUsage();
  const read = await inspectedFiles(files);
  const { user, system } = process.cpuUsage(before);
  return { ...read, seconds: (user + system) / 1e6 };
}

const codes = ({ report }: Inspection): string[] => [
  ...new Set(report.assessment.notEvaluated.map(({ code }) => code)),
];

/** Each took minutes, or ended the reader, before what it spends was counted. */
const hostile: Record<string, Record<string, string>> = {
  'more properties than a call takes arguments': file(
    group(times(130_000, (at) => `<A>${at}</A>`)),
  ),
  'conditions in a row': file(
    group(`<A Condition="${times(20_000, (at) => `'$(A)'!='${at}' and `)}'1'=='1'">x</A>`),
  ),
  'expressions in a row': file(group(`<B>${times(40_000, () => '$(x)')}</B>`)),
  'targets and what stands in them': file(
    times(8_000, (at) => `<Target Name="T${at}">${group('<A>1</A>')}</Target>`),
  ),
  'targets of one name': file(times(8_000, () => `<Target Name="T">${group('<A>1</A>')}</Target>`)),
  'items that are changed again and again': file(
    `<ItemGroup><C Include="${times(5_000, (at) => `a${at};`)}" />${times(
      5_000,
      () => '<C Update="a" />',
    )}</ItemGroup>`,
  ),
  'items that go through one function after another': file(
    `<ItemGroup><C Include="${times(5_000, (at) => `a${at};`)}" /></ItemGroup>
    <Target Name="X">${times(1_500, (at) => `<Exec Command="${at} @(C->Reverse()->Count())" />`)}</Target>`,
  ),
  'long texts in functions': file(
    group(long + times(5_000, () => `<B>$(A.Replace('a', 'aa').Replace('aa', 'a').Length)</B>`)),
  ),
  'long texts of separators': file(
    group(long + times(20, () => `<B>$(A.IndexOfAny($(A.Replace('a', 'b'))))$(A.Trim($(A)))</B>`)),
  ),
  'formats that repeat': file(
    group(
      `${long}<F>{0}</F>${times(12, () => '<F>$(F)$(F)</F>')}<B>$([System.String]::Format($(F), $(A)))</B>`,
    ),
  ),
  'paths of separators': file(
    group(
      `<A>$([System.String]::Copy('/').PadLeft(200000, '/'))</A>${times(
        5,
        () => `<B>$([System.IO.Path]::GetDirectoryName('$(A)a/b'))</B>`,
      )}`,
    ),
  ),
  'patterns that put in more than there was': file(
    group(
      `${long}<B>$([System.Text.RegularExpressions.Regex]::Replace('${'x'.repeat(500)}', 'x', $(A)).Length)</B>`,
    ),
  ),
  'files that import each other': Object.fromEntries(
    Array.from({ length: 600 }, (_, at) => [
      `build/p${at}.props`,
      project(`<Import Project="p${at + 1}.props" /><Import Project="*.props" />`),
    ]),
  ),
  'more commands than anybody reads': file(
    `<Target Name="X">${times(6_000, (at) => `<Exec Command="echo ${at}" />`)}</Target>`,
  ),
};

describe('hostile build files', () => {
  it.each(Object.entries(hostile))('%s', async (_, files) => {
    const { seconds } = await timed(files);
    expect(seconds).toBeLessThan(8);
  });

  it.each([
    ['more commands than anybody reads', 'buildCommands'],
    ['long texts in functions', 'foldedWork'],
    ['items that are changed again and again', 'foldedWork'],
  ])('%s: the assessment says what was not read', async (name, code) => {
    const read = await timed(hostile[name] ?? {});
    expect(codes(read)).toContain(code);
    expect(read.report.assessment.verdict).toBe('incomplete');
  });
});
