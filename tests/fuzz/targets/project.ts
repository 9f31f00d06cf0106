import { Buffer } from 'node:buffer';
import {
  evaluateInSession,
  ProjectSession,
} from '../../../src/ecosystems/nuget/project/evaluate-project.js';
import { memoryTree } from '../../kit/file-trees.js';
import type { FuzzTarget } from '../target.js';

const sdkStyle = `<Project Sdk="Microsoft.NET.Sdk">
  <Import Project="a.csproj;*.props" Condition="Exists('b.props')" />
  <PropertyGroup>
    <TargetFrameworks>net8.0;netstandard2.0;net472</TargetFrameworks>
    <V>$([System.String]::Copy('1.2.3').Replace('.', ',').Split(',')[0])</V>
    <W Condition="'$(V)' &gt;= '1' and ('$(OS)' != 'x' or !Exists('y'))">$(V)$(V)</W>
  </PropertyGroup>
  <Choose><When Condition="'$([System.DateTime]::Now)' == ''"><PropertyGroup><V>2</V></PropertyGroup></When><Otherwise /></Choose>
  <ItemGroup Condition="'$(TargetFramework)' != 'net472'">
    <N Include="a;b" M="%(Identity)" />
    <PackageReference Include="@(N->'%(Identity).$(W)'); X.*" Version="[$(V),)" Exclude="b" />
    <PackageReference Update="x" PrivateAssets="all"><Version Condition="'%(Version)' == ''">1.*</Version></PackageReference>
    <PackageReference Remove="@(N)" />
    <ProjectReference Include="../**/*.csproj" />
  </ItemGroup>
  <Target Name="T" BeforeTargets="CollectPackageReferences"><ItemGroup><PackageReference Include="z" /></ItemGroup></Target>
</Project>`;

const oldStyle = `<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
  <Import Project="$(MSBuildExtensionsPath)\\$(MSBuildToolsVersion)\\Microsoft.Common.props" />
  <PropertyGroup><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion></PropertyGroup>
  <ItemGroup><PackageReference Include="A"><Version>1.0</Version></PackageReference></ItemGroup>
  <Import Project="$(MSBuildToolsPath)\\Microsoft.CSharp.targets" />
</Project>`;

const bare = `<Project><PropertyGroup><A>$([MSBuild]::Add(1, $(B.Length)))</A></PropertyGroup><ItemGroup><PackageReference Include="$(A)" /></ItemGroup></Project>`;

/** Most inputs stand alone: the SDK around them costs more than they do. */
export const target: FuzzTarget = {
  name: 'project',
  seeds: () =>
    [bare, sdkStyle, oldStyle, sdkStyle.replace(' Sdk="Microsoft.NET.Sdk"', '')].map((text) =>
      Buffer.from(text),
    ),
  exercise(bytes) {
    const tree = memoryTree({
      '/repo/a.csproj': bytes,
      '/repo/b.props': '<Project><PropertyGroup><B>b</B></PropertyGroup></Project>',
    });
    const session = new ProjectSession(tree, { root: '/repo' });
    void evaluateInSession('/repo/a.csproj', session).spec.unevaluated.length;
  },
  dictionary: [
    '$(',
    '@(',
    '%(',
    '$([MSBuild]::',
    '->',
    "'",
    '%3b',
    '**/',
    'Condition="',
    ' and ',
    ' or ',
    'Include="',
    'Remove="',
    'Update="',
    '$(A)$(A)',
    '.Replace(',
    '.Split(',
    '<Import Project="',
  ],
};
