import { Buffer } from 'node:buffer';
import { foldBuild } from '../../../src/formats/msbuild/fold/fold.js';
import { readMsBuild } from '../../../src/formats/msbuild/read-msbuild.js';
import type { FuzzTarget } from '../target.js';

const targets = `<Project InitialTargets="T">
  <PropertyGroup><A Condition="'$(OS)' == 'x'">a%3bb</A><A>$(A)$([MSBuild]::ConvertFromBase64('YQ=='))</A>
    <B>$(A.Replace('a', '$(C)').Split(';')[0])$([System.String]::Join('.', 'a', '$(A)'))</B></PropertyGroup>
  <Import Project="$(MSBuildThisFileDirectory)b.targets" Condition="Exists('x')" /><Import Project="*.targets" />
  <ItemGroup><I Include="x;$(B)" K="%(Filename)" /><J Include="@(I->'%(K).y'->Distinct())" /><I Remove="x" /></ItemGroup>
  <UsingTask TaskName="U" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(B)"><Task><Code>$(B)</Code></Task></UsingTask>
  <Target Name="T" DependsOnTargets="$(D);V" BeforeTargets="B"><PropertyGroup><D>$(D)1</D></PropertyGroup>
    <ReadLinesFromFile File="$(MSBuildThisFileDirectory)a.txt"><Output TaskParameter="Lines" ItemName="L" /></ReadLinesFromFile>
    <DownloadFile SourceUrl="https://$(A)" DestinationFolder="$(D)"><Output TaskParameter="DownloadedFile" PropertyName="F" /></DownloadFile>
    <Exec Command="%(I.Identity) @(L, ' ') $(F)" /></Target>
  <Target Name="V" AfterTargets="T" DependsOnTargets="T" /></Project>`;

export const target: FuzzTarget = {
  name: 'build-files',
  seeds: () => [Buffer.from(targets)],
  exercise(bytes) {
    const read = readMsBuild(bytes);
    foldBuild({
      roots: ['build/a.targets'],
      paths: ['build/a.targets', 'build/b.targets'],
      work: { spent: 0 },
      file: () => read,
      text: () => 'x; y\nz',
    });
  },
  dictionary: [
    '$(A)',
    '@(I)',
    '%(I.K)',
    "->'%(K)'",
    '$([System.String]::',
    '%3b',
    '<Target ',
    'Condition="',
    ').Replace(',
  ],
};
