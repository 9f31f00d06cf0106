using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Net.Http.Json;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Notes.Cli;

/// <summary>A file of a release for one kind of computer.</summary>
internal sealed record ReleaseFile(string Runtime, Uri Address, long Size, string Sha256);

internal sealed record Release(Version Version, string Notes, IReadOnlyList<ReleaseFile> Files);

/// <summary>The list of releases as it stands on the server, with its signature.</summary>
internal sealed record SignedRelease(string Payload, string Signature);

/// <summary>Reads releases of this tool; one that is not signed by its makers does not exist.</summary>
internal sealed class ReleaseFeed(HttpClient http)
{
    public static readonly Uri Address = new("https://releases.notes.example.com/cli/stable.json");

    // Inert: zeros instead of the key of the makers.
    private static readonly byte[] PublicKey = new byte[91];

    public static Version Current => typeof(ReleaseFeed).Assembly.GetName().Version ?? new Version(0, 0);

    public async Task<Release?> NewerAsync(CancellationToken cancellation)
    {
        var signed = await http.GetFromJsonAsync<SignedRelease>(Address, JsonSerializerOptions.Web, cancellation).ConfigureAwait(false);
        if (signed is null) return null;
        var payload = Convert.FromBase64String(signed.Payload);
        if (!IsSigned(payload, Convert.FromBase64String(signed.Signature))) throw new CryptographicException("the list of releases is not signed by the makers of this tool");
        var release = JsonSerializer.Deserialize<Release>(payload, JsonSerializerOptions.Web);
        return release is not null && release.Version > Current ? release : null;
    }

    /// <summary>Downloads a file next to its target and compares its digest with the signed one.</summary>
    public async Task<string> DownloadAsync(ReleaseFile file, IProgress<double> progress, CancellationToken cancellation)
    {
        if (file.Address.Scheme != Uri.UriSchemeHttps) throw new InvalidDataException($"{file.Address} is not protected");
        var target = Path.Combine(Directory.CreateTempSubdirectory("inert-notes-").FullName, "release.nupkg");
        using var response = await http.GetAsync(file.Address, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using (var source = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false))
        await using (var written = File.Create(target))
        {
            var buffer = new byte[81920];
            for (int read; (read = await source.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await written.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
                if (written.Length > file.Size) throw new InvalidDataException("the file is longer than it should be");
                progress.Report((double)written.Length / file.Size);
            }
        }

        if (CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), Convert.FromHexString(file.Sha256))) return target;
        File.Delete(target);
        throw new CryptographicException("the file is not the one that was signed");
    }

    private static bool IsSigned(byte[] payload, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        return key.VerifyData(payload, signature, HashAlgorithmName.SHA256);
    }
}
