using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Notes.Cli;

internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };
        var notes = new NoteFile(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "inert-notes", "notes.txt"));
        try
        {
            switch (arguments)
            {
                case ["add", .. var words] when words.Length > 0:
                    notes.Add(string.Join(' ', words));
                    return 0;
                case ["list"]:
                    foreach (var (number, text) in notes.All().Index()) Console.WriteLine($"{number + 1,4}  {text}");
                    return 0;
                case ["find", var word]:
                    foreach (var text in notes.All().Where(one => one.Contains(word, StringComparison.OrdinalIgnoreCase))) Console.WriteLine(text);
                    return 0;
                case ["self-update", .. var flags]:
                    return await UpdateAsync(flags.Contains("--yes"), stop.Token).ConfigureAwait(false);
                case ["--version"]:
                    Console.WriteLine(ReleaseFeed.Current);
                    return 0;
                default:
                    Console.Error.WriteLine("usage: inert-notes add TEXT | list | find WORD | self-update [--yes]");
                    return 2;
            }
        }
        catch (Exception error) when (error is CryptographicException or HttpRequestException or IOException or OperationCanceledException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static async Task<int> UpdateAsync(bool yes, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.UserAgent.ParseAdd($"inert-notes/{ReleaseFeed.Current}");
        var feed = new ReleaseFeed(http);
        if (await feed.NewerAsync(cancellation).ConfigureAwait(false) is not { } release)
        {
            Console.WriteLine("this is the newest version");
            return 0;
        }

        Console.WriteLine($"{release.Version}: {release.Notes}");
        if (!yes && !Ask("Install it?")) return 0;
        var file = release.Files.FirstOrDefault(one => one.Runtime == RuntimeInformation.RuntimeIdentifier) ?? release.Files.Single(one => one.Runtime == "any");
        var package = await feed.DownloadAsync(file, new Progress<double>(done => Console.Write($"\r{done:P0} ")), cancellation).ConfigureAwait(false);
        Console.WriteLine();
        return Install(package, release.Version);
    }

    // The new version replaces this one when this process has ended, because a running program cannot be overwritten.
    private static int Install(string package, Version version)
    {
        var folder = Path.GetDirectoryName(package)!;
        var named = Path.Combine(folder, $"Inert.Notes.Cli.{version}.nupkg");
        File.Move(package, named);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false };
        foreach (var argument in new[] { "tool", "update", "--global", "Inert.Notes.Cli", "--add-source", folder, "--version", version.ToString() }) start.ArgumentList.Add(argument);
        using var child = Process.Start(start);
        if (OperatingSystem.IsWindows()) return 0;
        child!.WaitForExit();
        Directory.Delete(folder, recursive: true);
        return child.ExitCode;
    }

    private static bool Ask(string question)
    {
        if (Console.IsInputRedirected) return false;
        Console.Write($"{question} [y/N] ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }
}

/// <summary>Notes in a file, a line each.</summary>
internal sealed class NoteFile(string path)
{
    public void Add(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, text.ReplaceLineEndings(" ") + Environment.NewLine);
    }

    public string[] All() => File.Exists(path) ? File.ReadAllLines(path) : [];
}
