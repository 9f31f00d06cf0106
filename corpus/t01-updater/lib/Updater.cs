using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Updates;

public sealed record Release(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("url")] Uri Url,
    [property: JsonPropertyName("sha256")] string Sha256,
    [property: JsonPropertyName("signature")] string Signature);

public sealed class UpdaterOptions
{
    /// <summary>The feed of your own application's releases.</summary>
    public required Uri Feed { get; init; }

    /// <summary>The public key (SubjectPublicKeyInfo, base64) that releases are signed with.</summary>
    public required string PublicKey { get; init; }

    public Version Current { get; init; } = Assembly.GetEntryAssembly()?.GetName().Version ?? new Version(0, 0);

    public string Staging { get; init; } = Path.Combine(Path.GetTempPath(), "updates");
}

/// <summary>Check, download, verify, apply: for desktop programs that keep themselves up to date.</summary>
public sealed class Updater(UpdaterOptions options, HttpClient? http = null)
{
    private readonly HttpClient http = http ?? new HttpClient();

    public async Task<Release?> CheckAsync(CancellationToken cancellation = default)
    {
        var release = await http.GetFromJsonAsync<Release>(options.Feed, cancellation).ConfigureAwait(false);
        return release is not null && Version.Parse(release.Version) > options.Current ? release : null;
    }

    public async Task<string> DownloadAsync(Release release, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        if (release.Url.Host != options.Feed.Host) throw new InvalidOperationException("a release must come from the host of its feed");
        Directory.CreateDirectory(options.Staging);
        var path = Path.Combine(options.Staging, $"setup-{release.Version}.exe");
        using var response = await http.GetAsync(release.Url, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var length = response.Content.Headers.ContentLength;
        await using (var from = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false))
        await using (var to = File.Create(path))
        {
            var buffer = new byte[81920];
            long done = 0;
            int read;
            while ((read = await from.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
                done += read;
                if (length > 0) progress?.Report((double)done / length.Value);
            }
        }

        await VerifyAsync(path, release, cancellation).ConfigureAwait(false);
        return path;
    }

    /// <summary>Starts the verified installer; the program should end right after.</summary>
    public void Apply(string installer)
    {
        Process.Start(new ProcessStartInfo(installer, "/passive /norestart") { UseShellExecute = true });
    }

    private async Task VerifyAsync(string path, Release release, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(path);
        var hash = await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(options.PublicKey), out _);
        var genuine = Convert.ToHexString(hash).Equals(release.Sha256, StringComparison.OrdinalIgnoreCase)
            && key.VerifyHash(hash, Convert.FromBase64String(release.Signature));
        if (genuine) return;
        stream.Close();
        File.Delete(path);
        throw new CryptographicException("the download is not what the vendor signed");
    }
}
