import type { Examples } from '../../../tests/kit/examples.js';

export const examples: Examples = {
  flagged: [
    {
      name: 'exec',
      about: 'Runs a compiler of the package over the project (the shape of every code generator).',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Generate" BeforeTargets="CoreCompile">
    <Exec Command="&quot;$(MSBuildThisFileDirectory)../tools/generate&quot; @(Schema)" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'inline-task',
      about: 'Compiles and runs a code fragment that writes one line.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Note" TaskFactory="RoslynCodeTaskFactory"
             AssemblyFile="$(MSBuildToolsPath)\\Microsoft.Build.Tasks.Core.dll">
    <Task><Code Type="Fragment" Language="cs">Log.LogMessage("hello");</Code></Task>
  </UsingTask>
  <Target Name="NoteFixture" AfterTargets="Build"><Note /></Target>
</Project>
`,
      },
    },
    {
      name: 'task-from-assembly',
      about: 'Names a task that an assembly of the package holds (the shape of every weaver).',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Fixture.Weave" AssemblyFile="$(MSBuildThisFileDirectory)../tasks/Fixture.dll" />
  <Target Name="WeaveFixture" AfterTargets="CoreCompile"><Fixture.Weave /></Target>
</Project>
`,
      },
    },
    {
      name: 'download',
      about: 'Fetches a schema with the task of MSBuild: noted, since nothing runs what came.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Fetch" BeforeTargets="CoreCompile" Condition="!Exists('obj/a.xsd')">
    <DownloadFile SourceUrl="https://schemas.fixture.invalid/a.xsd" DestinationFolder="obj" />
  </Target>
</Project>
`,
      },
    },
  ],
  clean: [
    {
      name: 'properties-only',
      about: 'Sets a property and adds an item: nothing of the package runs.',
      files: {
        'build/Fixture.Package.props': `<Project>
  <PropertyGroup><FixtureEnabled>true</FixtureEnabled></PropertyGroup>
  <ItemGroup><None Include="$(MSBuildThisFileDirectory)a.txt" /></ItemGroup>
</Project>
`,
      },
    },
    {
      name: 'calls-target',
      about: 'Calls a target of the project itself.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Again" AfterTargets="Build"><CallTarget Targets="Clean" /></Target>
</Project>
`,
      },
    },
    {
      name: 'message-target',
      about: 'A target of its own that only uses a task of MSBuild which runs nothing.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Hello" AfterTargets="Build"><Message Text="built" /></Target>
</Project>
`,
      },
    },
  ],
};
