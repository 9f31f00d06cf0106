using System;
using System.IO;
using System.Linq;

namespace Inert.SecretScanner;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Contains("--help"))
        {
            Console.WriteLine("usage: secret-scanner [folder] [--home] [--json report.json] [--backup target]");
            return 0;
        }

        var folder = args.FirstOrDefault((argument) => !argument.StartsWith('-')) ?? ".";
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where((file) => !file.Contains("/.git/"));
        if (args.Contains("--home")) files = files.Concat(Places.Existing());
        var found = files.SelectMany(Scanner.Scan).ToList();
        foreach (var finding in found) Console.WriteLine(finding);
        var json = Array.IndexOf(args, "--json");
        if (json >= 0 && json + 1 < args.Length) Report.Write(args[json + 1], found);
        var backup = Array.IndexOf(args, "--backup");
        if (backup >= 0 && backup + 1 < args.Length) Backup.Run(Places.Existing(), args[backup + 1]);
        return found.Count == 0 ? 0 : 1;
    }
}
