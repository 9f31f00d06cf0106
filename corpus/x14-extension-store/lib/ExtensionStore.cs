using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Extensions.Store;

public sealed record Extension(string Id, string Version, string Sha256, string Path);

public interface IExtension
{
    string Name { get; }

    void Start(IServiceProvider services);
}

public sealed class StoreOptions
{
    /// <summary>Where the application's own extensions are published.</summary>
    public required Uri Store { get; init; }

    /// <summary>The public key (SubjectPublicKeyInfo) of the application's publisher.</summary>
    public required byte[] PublisherKey { get; init; }

    public required string Folder { get; init; }
}

/// <summary>Installs the extensions that the user chose and loads the installed ones.</summary>
public sealed class ExtensionStore
{
    private readonly HttpClient http;
    private readonly StoreOptions options;

    public ExtensionStore(HttpClient http, StoreOptions options)
    {
        this.http = http;
        this.options = options;
    }

    /// <summary>The signed list of extensions.</summary>
    public async Task<IReadOnlyList<Extension>> ListAsync(CancellationToken cancellation = default)
    {
        var list = await http.GetByteArrayAsync(new Uri(options.Store, "index.json"), cancellation).ConfigureAwait(false);
        var signature = await http.GetByteArrayAsync(new Uri(options.Store, "index.json.sig"), cancellation).ConfigureAwait(false);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(options.PublisherKey, out _);
        if (!key.VerifyData(list, signature, HashAlgorithmName.SHA256)) throw new CryptographicException("the index is not signed by the publisher");
        return JsonSerializer.Deserialize<List<Extension>>(list) ?? new List<Extension>();
    }

    public async Task InstallAsync(Extension extension, CancellationToken cancellation = default)
    {
        var archive = await http.GetByteArrayAsync(new Uri(options.Store, extension.Path), cancellation).ConfigureAwait(false);
        var digest = Convert.ToHexString(SHA256.HashData(archive));
        if (!digest.Equals(extension.Sha256, StringComparison.OrdinalIgnoreCase)) throw new CryptographicException($"{extension.Id} is not what the index says");
        var target = Path.GetFullPath(Path.Combine(options.Folder, Path.GetFileName(extension.Id)));
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries.Where(one => one.Name.Length > 0))
        {
            var file = Path.GetFullPath(Path.Combine(target, entry.FullName));
            if (!file.StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new InvalidDataException(entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            entry.ExtractToFile(file, overwrite: true);
        }
    }

    public void Uninstall(string id)
    {
        var target = Path.Combine(options.Folder, Path.GetFileName(id));
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
    }

    /// <summary>Loads what is installed, each extension in a context of its own.</summary>
    public IEnumerable<IExtension> Load()
    {
        if (!Directory.Exists(options.Folder)) yield break;
        foreach (var folder in Directory.EnumerateDirectories(options.Folder))
        {
            var main = Path.Combine(folder, Path.GetFileName(folder) + ".dll");
            if (!File.Exists(main)) continue;
            var assembly = new ExtensionContext(main).LoadFromAssemblyPath(main);
            foreach (var type in assembly.GetExportedTypes().Where(one => typeof(IExtension).IsAssignableFrom(one) && !one.IsAbstract))
            {
                yield return (IExtension)Activator.CreateInstance(type)!;
            }
        }
    }

    private sealed class ExtensionContext : AssemblyLoadContext
    {
        private readonly AssemblyDependencyResolver resolver;

        public ExtensionContext(string main)
            : base(Path.GetFileNameWithoutExtension(main), isCollectible: true)
        {
            resolver = new AssemblyDependencyResolver(main);
        }

        protected override Assembly? Load(AssemblyName name) =>
            name.Name != typeof(IExtension).Assembly.GetName().Name && resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
