using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.SupportBundle;

/// <summary>Gathers what a support team needs to understand a problem.</summary>
public sealed partial class BundleBuilder
{
    private readonly List<(string Name, Func<string> Text)> parts = new();

    /// <summary>Values of settings whose name matches are left out.</summary>
    public Regex Secrets { get; set; } = SecretNames();

    public BundleBuilder AddSystem()
    {
        parts.Add(("system.txt", () => string.Join('\n',
            RuntimeInformation.OSDescription,
            RuntimeInformation.FrameworkDescription,
            Environment.ProcessorCount,
            string.Join(", ", NetworkInterface.GetAllNetworkInterfaces().Select(one => one.Name + " " + one.OperationalStatus)),
            string.Join(", ", DriveInfo.GetDrives().Where(one => one.IsReady).Select(one => one.Name + " " + one.AvailableFreeSpace)))));
        return this;
    }

    public BundleBuilder AddEnvironment()
    {
        parts.Add(("environment.txt", () => string.Join('\n', Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(pair => $"{pair.Key}={(Secrets.IsMatch((string)pair.Key) ? "(left out)" : pair.Value)}").Order())));
        return this;
    }

    /// <summary>A file of settings or a log, without the values of secrets.</summary>
    public BundleBuilder AddFile(string path)
    {
        parts.Add(("files/" + Path.GetFileName(path), () => string.Join('\n', File.ReadLines(path).Select(Redact))));
        return this;
    }

    /// <summary>The newest logs of a folder.</summary>
    public BundleBuilder AddLogs(string folder, int count = 5)
    {
        foreach (var file in new DirectoryInfo(folder).GetFiles("*.log").OrderByDescending(one => one.LastWriteTimeUtc).Take(count)) AddFile(file.FullName);
        return this;
    }

    public Bundle Build()
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), Encoding.UTF8);
                writer.Write(text());
            }
        }

        return new Bundle(memory.ToArray(), parts.ConvertAll(part => part.Name));
    }

    private string Redact(string line)
    {
        var at = line.IndexOfAny(new[] { '=', ':' });
        return at > 0 && Secrets.IsMatch(line[..at]) ? line[..(at + 1)] + " (left out)" : BearerTokens().Replace(line, "$1(left out)");
    }

    [GeneratedRegex("key|secret|token|password|pwd|connection|credential", RegexOptions.IgnoreCase)]
    private static partial Regex SecretNames();

    [GeneratedRegex("((?:Bearer|Basic) )[A-Za-z0-9+/=._-]+")]
    private static partial Regex BearerTokens();
}

public sealed record Bundle(byte[] Archive, IReadOnlyList<string> Contents)
{
    public void Save(string path) => File.WriteAllBytes(path, Archive);
}

/// <summary>Hands a bundle to the support desk that the application names, if the user agrees.</summary>
public sealed class BundleUploader
{
    private readonly HttpClient http;
    private readonly Uri desk;

    public BundleUploader(HttpClient http, Uri desk)
    {
        this.http = http;
        this.desk = desk;
    }

    public async Task<string?> UploadAsync(Bundle bundle, string ticket, Func<IReadOnlyList<string>, Task<bool>> consent, CancellationToken cancellation = default)
    {
        if (!await consent(bundle.Contents).ConfigureAwait(false)) return null;
        using var form = new MultipartFormDataContent();
        var archive = new ByteArrayContent(bundle.Archive);
        archive.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(archive, "bundle", ticket + ".zip");
        using var response = await http.PostAsync(new Uri(desk, "tickets/" + Uri.EscapeDataString(ticket) + "/files"), form, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
    }
}
