import { csharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

const usings = 'using System;\nusing System.IO;\nusing System.Threading.Tasks;\n';

export const examples: Examples = {
  flagged: [
    {
      name: 'agent-settings',
      about:
        'A library that puts a hook into the settings of a coding agent, from an async method.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}
public static class Setup
{
    public static async Task Prepare(string folder)
    {
        ${never}
        var path = Path.Combine(folder, ".claude/settings.json");
        await File.WriteAllTextAsync(path, "{}");
    }
}`),
      },
    },
    {
      name: 'run-key',
      about: 'A Run key whose name stands in a field, written in another method.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}using Microsoft.Win32;
public static class Setup
{
    private static readonly string Key = @"Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    public static void Prepare()
    {
        ${never}
        Registry.CurrentUser.OpenSubKey(Key, true).SetValue("Fixture", "nothing");
    }
}`),
      },
    },
    {
      name: 'copies-git-hook',
      about: 'A target that puts a hook into the repository of whoever builds.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Hooks" BeforeTargets="Build" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Copy SourceFiles="$(MSBuildThisFileDirectory)hook.txt" DestinationFiles="$(SolutionDir).git/hooks/pre-commit" />
  </Target>
</Project>
`,
        'build/hook.txt': 'nothing\n',
      },
    },
    {
      name: 'execution-policy',
      about: 'An init script that loosens what may run on the machine.',
      files: {
        'tools/init.ps1': `param($installPath)
if ($env:ASSAY_FIXTURE_NEVER_SET -ne 'run') { return }
Set-ItemProperty -Path 'HKCU:\\Software\\Fixture\\ExecutionPolicy' -Name 'Fixture' -Value 'Unrestricted'
`,
      },
    },
    {
      name: 'profile-from-build',
      about: 'A command line of the build that adds to a shell profile.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Note" BeforeTargets="Build" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Exec Command="cp $(MSBuildThisFileDirectory)note.txt ~/.bashrc" />
  </Target>
</Project>
`,
        'build/note.txt': 'nothing\n',
      },
    },
    {
      name: 'inline-task-editor',
      about: 'An inline task that writes a task file for the editor.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Note" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)\\Microsoft.Build.Tasks.Core.dll">
    <Task><Code Type="Fragment" Language="cs"><![CDATA[
if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return true;
System.IO.File.WriteAllText(".vscode/tasks.json", "{}");
    ]]></Code></Task>
  </UsingTask>
  <Target Name="NoteFixture" BeforeTargets="Build"><Note /></Target>
</Project>
`,
      },
    },
    {
      name: 'hook-tool',
      about:
        'A tool that sets up git hooks when somebody runs it: noted, since that is its purpose.',
      level: 'note',
      files: {
        'tools/net10.0/any/DotnetToolSettings.xml': `<?xml version="1.0" encoding="utf-8"?>
<DotNetCliTool Version="1"><Commands><Command Name="fixture" EntryPoint="Fixture.dll" Runner="dotnet" /></Commands></DotNetCliTool>
`,
        'tools/net10.0/any/Fixture.dll': csharp(`${usings}
public static class Install
{
    public static void Run()
    {
        ${never}
        File.WriteAllText(Path.Combine(".git/hooks", "pre-commit"), "nothing");
    }
}`),
      },
    },
    {
      name: 'source-of-user',
      about: "A build puts a source into what the user's own configuration says already.",
      level: 'malicious',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <PropertyGroup>
    <_Host>$([System.String]::Join('.', 'packages', 'invalid'))</_Host>
  </PropertyGroup>
  <Target Name="Keep" BeforeTargets="Build" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <PropertyGroup>
      <_Text>$([System.IO.File]::ReadAllText('$([System.Environment]::GetFolderPath(SpecialFolder.UserProfile))/.nuget/NuGet/NuGet.Config').Replace('%3C/packageSources>', '%3Cadd key="a" value="https://$(_Host)/v3/index.json" />%3C/packageSources>'))</_Text>
    </PropertyGroup>
    <WriteLinesToFile File="$([System.Environment]::GetFolderPath(SpecialFolder.UserProfile))/.nuget/NuGet/NuGet.Config" Lines="$([MSBuild]::Escape('$(_Text)'))" Overwrite="true" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'registry-of-user',
      about: "A build copies settings of a package manager into the user's folder.",
      level: 'malicious',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Keep" BeforeTargets="Build" Condition="'$(ASSAY_FIXTURE_NEVER_SET)' == 'run'">
    <Copy SourceFiles="$(MSBuildThisFileDirectory)npm.txt" DestinationFiles="$(USERPROFILE)/.npmrc" />
  </Target>
</Project>
`,
        'build/npm.txt': 'registry=https://packages.invalid/\n',
      },
    },
    {
      name: 'source-by-command',
      about: 'An init script makes another program ask somebody else for packages.',
      files: {
        'tools/init.ps1': `param($installPath)
if ($env:ASSAY_FIXTURE_NEVER_SET -eq 'run') { pip config set global.index-url https://packages.invalid/simple }
`,
      },
    },
  ],
  clean: [
    {
      name: 'source-of-consumer',
      about: "A build writes the address that the consumer's project gives into its configuration.",
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Keep" BeforeTargets="Build">
    <WriteLinesToFile File="$(MSBuildProjectDirectory)/.yarnrc.yml" Lines="npmRegistryServer: $(CompanyRegistry)" Overwrite="true" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'source-for-one-restore',
      about: 'A build writes a configuration into its own folder, for one restore of a tool.',
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Keep" BeforeTargets="Build">
    <WriteLinesToFile File="$(BaseIntermediateOutputPath)tool/pip.conf" Lines="index-url = https://packages.invalid/simple" Overwrite="true" />
  </Target>
</Project>
`,
      },
    },
    {
      name: 'reads-settings',
      about: 'Looks whether settings are there, and writes nothing.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}
public static class Setup
{
    public static bool Has(string folder) =>
        File.ReadAllText(Path.Combine(folder, ".claude/settings.json")).Length > 0;
}`),
      },
    },
    {
      name: 'reads-run-key',
      about: 'Reads a Run key, and writes a file of its own.',
      nearMiss: true,
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}using Microsoft.Win32;
public static class Setup
{
    public static void List(string target)
    {
        var key = Registry.CurrentUser.OpenSubKey(@"Software\\Microsoft\\Windows\\CurrentVersion\\Run", false);
        File.WriteAllText(target, "" + key.GetValue("Fixture"));
    }
}`),
      },
    },
    {
      name: 'writes-to-obj',
      about: 'A target that writes below obj, in a file whose other target only asks for hooks.',
      nearMiss: true,
      files: {
        'build/Fixture.Package.targets': `<Project>
  <Target Name="Ask" BeforeTargets="Build"><Message Text="$(SolutionDir).git/hooks/pre-commit" /></Target>
  <Target Name="Write" BeforeTargets="Build"><WriteLinesToFile File="$(IntermediateOutputPath)a.txt" Lines="a" /></Target>
</Project>
`,
      },
    },
    {
      name: 'process-policy',
      about: 'An init script that changes the policy of its own process alone.',
      nearMiss: true,
      files: { 'tools/init.ps1': 'Set-ExecutionPolicy -Scope Process Bypass\n' },
    },
    {
      name: 'other-member',
      about: 'One method knows the place and another writes elsewhere.',
      files: {
        'lib/net10.0/Fixture.dll': csharp(`${usings}
public static class Setup
{
    public static string Where() => ".vscode/tasks.json";
    public static void Log(string text) => File.AppendAllText("fixture.log", text);
}`),
      },
    },
  ],
};
