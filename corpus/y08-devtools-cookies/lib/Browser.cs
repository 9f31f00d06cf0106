using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.HtmlToPdf;

/// <summary>A Chromium browser on this computer.</summary>
public sealed record BrowserInstallation(string Name, string Executable, string? Profile);

public static class BrowserLocator
{
    private static readonly string[] LinuxNames = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"];

    /// <summary>Every browser that can print, the preferred one first.</summary>
    public static IEnumerable<BrowserInstallation> Find(string? preferred = null)
    {
        if (preferred is not null && File.Exists(preferred)) yield return new("custom", preferred, null);
        if (OperatingSystem.IsWindows())
        {
            foreach (var (name, part) in new[] { ("edge", @"Microsoft\Edge"), ("chrome", @"Google\Chrome") })
            {
                foreach (var root in Roots())
                {
                    var path = Path.Combine(root, part, "Application", name == "edge" ? "msedge.exe" : "chrome.exe");
                    if (File.Exists(path)) yield return new(name, path, Profile(Environment.SpecialFolder.LocalApplicationData, part, "User Data"));
                }
            }
        }
        else
        {
            var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
            foreach (var name in LinuxNames)
            {
                var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
                if (path is not null) yield return new(name, path, Profile(Environment.SpecialFolder.ApplicationData, name.Replace("-browser", "")));
            }
        }
    }

    private static IEnumerable<string> Roots() =>
        new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }
            .Select(Environment.GetFolderPath).Where(path => path.Length > 0).Distinct();

    private static string Profile(Environment.SpecialFolder root, params ReadOnlySpan<string> parts) =>
        Path.Combine([Environment.GetFolderPath(root), .. parts]);
}

/// <summary>A browser that runs without a window.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;
    private readonly bool temporary;

    private BrowserProcess(Process process, string folder, bool temporary) => (this.process, this.folder, this.temporary) = (process, folder, temporary);

    public Uri? Endpoint { get; private set; }

    public static async Task<BrowserProcess> StartAsync(BrowserInstallation browser, string? folder, CancellationToken cancellation)
    {
        var temporary = folder is null;
        folder ??= Directory.CreateTempSubdirectory("html-to-pdf-").FullName;
        var portFile = Path.Combine(folder, "DevToolsActivePort");
        if (File.Exists(portFile)) File.Delete(portFile);
        var start = new ProcessStartInfo(browser.Executable) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in Arguments(folder)) start.ArgumentList.Add(argument);
        var child = new BrowserProcess(Process.Start(start)!, folder, temporary);
        child.Endpoint = await WaitAsync(portFile, cancellation).ConfigureAwait(false);
        return child;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().ConfigureAwait(false);
        process.Dispose();
        if (temporary) Directory.Delete(folder, recursive: true);
    }

    private static string[] Arguments(string folder) =>
        ["--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--remote-debugging-port=0", $"--user-data-dir={folder}", "about:blank"];

    private static async Task<Uri> WaitAsync(string portFile, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            await Task.Delay(100, cancellation).ConfigureAwait(false);
            if (!File.Exists(portFile)) continue;
            var lines = await File.ReadAllLinesAsync(portFile, cancellation).ConfigureAwait(false);
            if (lines is [var port, var path, ..]) return new UriBuilder("ws", "127.0.0.1", int.Parse(port, CultureInfo.InvariantCulture), path).Uri;
        }

        throw new TimeoutException("the browser did not start");
    }
}
