using System;
using System.Collections.Generic;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Backup;

public sealed record BackupOptions
{
    public required string Target { get; init; }

    public IReadOnlyList<string> Exclude { get; init; } = [".tmp", ".lock"];

    public int Keep { get; init; } = 14;

    public CompressionLevel Compression { get; init; } = CompressionLevel.Optimal;

    /// <summary>Long runs of zeros are stored as such.</summary>
    public bool Sparse { get; init; } = true;
}

public sealed record ManifestEntry(string Path, long Size, string Sha256, DateTimeOffset Changed);

public sealed record Manifest(int Version, DateTimeOffset Made, IReadOnlyList<ManifestEntry> Entries)
{
    public long Size => Entries.Sum(entry => entry.Size);
}

/// <summary>What is found wrong with an archive.</summary>
public sealed record Damage(string Path, string Reason);

/// <summary>Writes folders into compressed archives and reads them again.</summary>
public interface IBackup
{
    Task<string> CreateAsync(string folder, IProgress<ManifestEntry>? progress = null, CancellationToken cancellation = default);

    IAsyncEnumerable<Damage> VerifyAsync(string archive, CancellationToken cancellation = default);

    Task RestoreAsync(string archive, string folder, CancellationToken cancellation = default);
}

public sealed class FolderBackup(BackupOptions options, TimeProvider? clock = null) : IBackup
{
    private const string ManifestName = "manifest.json";
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    public async Task<string> CreateAsync(string folder, IProgress<ManifestEntry>? progress = null, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(options.Target);
        var now = clock.GetUtcNow();
        var path = Path.Combine(options.Target, $"{Path.GetFileName(folder.TrimEnd('/', '\\'))}-{now:yyyyMMdd-HHmmss}.tar.gz");
        var profile = SparseProfile.For(options, now, options.Target);
        await using (var file = File.Create(path))
        await using (var gzip = new GZipStream(file, options.Compression))
        await using (var tar = new TarWriter(gzip, TarEntryFormat.Pax, leaveOpen: true))
        {
            var entries = new List<ManifestEntry>();
            foreach (var source in Files(folder))
            {
                var entry = await AddAsync(tar, folder, source, profile, cancellation).ConfigureAwait(false);
                entries.Add(entry);
                progress?.Report(entry);
            }

            var manifest = JsonSerializer.SerializeToUtf8Bytes(new Manifest(1, now, entries));
            await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, ManifestName) { DataStream = new MemoryStream(manifest) }, cancellation).ConfigureAwait(false);
        }

        Prune();
        return path;
    }

    public async IAsyncEnumerable<Damage> VerifyAsync(string archive, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var digests = new Dictionary<string, string>();
        Manifest? manifest = null;
        await foreach (var entry in EntriesAsync(archive, cancellation).ConfigureAwait(false))
        {
            if (entry.Name == ManifestName) manifest = await JsonSerializer.DeserializeAsync<Manifest>(entry.DataStream!, cancellationToken: cancellation).ConfigureAwait(false);
            else digests[entry.Name] = Convert.ToHexStringLower(await SHA256.HashDataAsync(entry.DataStream ?? Stream.Null, cancellation).ConfigureAwait(false));
        }

        if (manifest is null)
        {
            yield return new Damage(ManifestName, "is missing");
            yield break;
        }

        foreach (var expected in manifest.Entries)
        {
            if (!digests.TryGetValue(expected.Path, out var digest)) yield return new Damage(expected.Path, "is missing");
            else if (digest != expected.Sha256) yield return new Damage(expected.Path, "has another content");
        }
    }

    public async Task RestoreAsync(string archive, string folder, CancellationToken cancellation = default)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        await foreach (var entry in EntriesAsync(archive, cancellation).ConfigureAwait(false))
        {
            if (entry.Name == ManifestName) continue;
            var target = Path.GetFullPath(Path.Combine(root, entry.Name));
            if (!target.StartsWith(root, StringComparison.Ordinal)) throw new InvalidDataException($"{entry.Name} leads out of the folder");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: true, cancellation).ConfigureAwait(false);
        }
    }

    private static async IAsyncEnumerable<TarEntry> EntriesAsync(string archive, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var file = File.OpenRead(archive);
        await using var gzip = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(gzip);
        while (await tar.GetNextEntryAsync(copyData: true, cancellation).ConfigureAwait(false) is { } entry) yield return entry;
    }

    private static async Task<ManifestEntry> AddAsync(TarWriter tar, string folder, string source, SparseProfile profile, CancellationToken cancellation)
    {
        var name = Path.GetRelativePath(folder, source).Replace('\\', '/');
        await using var content = new SparseStream(File.OpenRead(source), profile);
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation).ConfigureAwait(false));
        content.Position = 0;
        var changed = File.GetLastWriteTimeUtc(source);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = changed }, cancellation).ConfigureAwait(false);
        return new ManifestEntry(name, content.Length, digest, changed);
    }

    private IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !options.Exclude.Contains(Path.GetExtension(path)));

    private void Prune()
    {
        var old = new DirectoryInfo(options.Target).GetFiles("*.tar.gz").OrderByDescending(file => file.Name, StringComparer.Ordinal).Skip(options.Keep);
        foreach (var file in old) file.Delete();
    }
}
