import { Buffer } from 'node:buffer';
import { readMsBuild } from '../../../src/formats/msbuild/read-msbuild.js';
import type { FuzzTarget } from '../target.js';

const project = `<Project Sdk="A/1.0;B" InitialTargets="T1;T2">
  <PropertyGroup Condition="'$(OS)' == 'x'">
    <A>$([System.IO.File]::ReadAllText('$(Dir)a.txt').Replace('a', "b)").Trim())</A>
    <R>$(Registry:HKEY_LOCAL_MACHINE\\Software\\X@V) @(J->'%(FullPath)', ';') %(B.C)</R>
  </PropertyGroup>
  <Choose><When Condition="w"><ItemGroup><I Include="@(J->Distinct())" X="y"/></ItemGroup></When><Otherwise/></Choose>
  <Import Project="$(Dir)x.props" Condition="Exists('x')" />
  <UsingTask TaskName="E" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(T)">
    <ParameterGroup><Url Output="true" /></ParameterGroup>
    <Task><Using Namespace="System" /><Code Type="Fragment"><![CDATA[ F(); ]]></Code></Task>
  </UsingTask>
  <Target Name="T1" BeforeTargets="R;$(X)"><Exec Command="a &amp;&amp; b"><Output TaskParameter="C" PropertyName="O" /></Exec><OnError ExecuteTargets="T2" /></Target>
</Project>`;

export const target: FuzzTarget = {
  name: 'msbuild',
  seeds: () => [Buffer.from(project), Buffer.from('<Project><Sdk Name="a"/></Project>')],
  exercise(bytes) {
    for (const { inline } of readMsBuild(bytes).usingTasks) void inline?.code.lineStarts;
  },
  dictionary: [
    '$(',
    '@(',
    '%(',
    '$([',
    ']::',
    '->',
    "'",
    '`',
    '<![CDATA[',
    ']]>',
    '&amp;',
    '<Target ',
  ],
};
