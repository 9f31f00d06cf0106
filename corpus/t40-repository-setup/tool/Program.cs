using System;
using System.IO;

const string Workflow = """
    name: build
    on: [push, pull_request]
    jobs:
      build:
        runs-on: ubuntu-latest
        permissions: { contents: read }
        steps:
          - uses: actions/checkout@v4
          - run: dotnet build
          - run: dotnet test --no-build
    """;
const string Settings = """{ "editor.formatOnSave": true, "files.insertFinalNewline": true }""";

var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
Write(Path.Combine(root, ".github", "workflows", "build.yml"), Workflow);
Write(Path.Combine(root, ".vscode", "settings.json"), Settings);

static void Write(string path, string text)
{
    if (File.Exists(path))
    {
        Console.Write($"{path} exists. Replace it? [y/N] ");
        if (Console.ReadLine() is not ("y" or "Y")) return;
    }

    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text);
    Console.WriteLine($"wrote {path}");
}
