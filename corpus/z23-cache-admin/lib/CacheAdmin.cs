using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inert.AspNetCore.CacheAdmin;

public sealed class CacheAdminOptions
{
    /// <summary>The folder of the cache, with a folder for each region below it.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The key that a request has to bring; the endpoints are not mapped without one.</summary>
    public string? Key { get; set; }

    public long MaximumBytes { get; set; } = 1L << 30;
}

/// <summary>How much a region holds.</summary>
public sealed record RegionInfo(string Name, int Files, long Bytes, DateTime Newest);

/// <summary>A cache of files in regions.</summary>
public sealed class FileCache
{
    private readonly CacheAdminOptions options;
    private readonly string root;

    public FileCache(CacheAdminOptions options)
    {
        this.options = options;
        root = Path.GetFullPath(options.Folder);
        if (options.Folder.Length == 0 || Path.GetPathRoot(root) == root) throw new InvalidOperationException("a cache needs a folder of its own");
        Directory.CreateDirectory(root);
        Mark();
    }

    public async Task<byte[]> GetOrAddAsync(string region, string key, Func<Task<byte[]>> make)
    {
        var path = Path.Combine(RegionFolder(region), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))));
        if (File.Exists(path)) return await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        var content = await make().ConfigureAwait(false);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Guid.NewGuid().ToString("N");
        await File.WriteAllBytesAsync(part, content).ConfigureAwait(false);
        File.Move(part, path, true);
        return content;
    }

    public IReadOnlyList<RegionInfo> Regions()
    {
        return new DirectoryInfo(root).GetDirectories().Select(folder =>
        {
            var files = folder.GetFiles();
            return new RegionInfo(folder.Name, files.Length, files.Sum(file => file.Length), files.Length == 0 ? folder.LastWriteTimeUtc : files.Max(file => file.LastWriteTimeUtc));
        }).OrderBy(region => region.Name, StringComparer.Ordinal).ToArray();
    }

    /// <summary>Removes a region and everything in it.</summary>
    public bool Purge(string region)
    {
        var folder = RegionFolder(region);
        if (!Directory.Exists(folder) || !File.Exists(Path.Combine(root, ".file-cache"))) return false;
        Directory.Delete(folder, true);
        return true;
    }

    /// <summary>Removes the oldest files until the cache is small enough.</summary>
    public long Trim()
    {
        var files = new DirectoryInfo(root).GetDirectories().SelectMany(folder => folder.GetFiles()).OrderBy(file => file.LastWriteTimeUtc).ToList();
        var excess = files.Sum(file => file.Length) - options.MaximumBytes;
        var freed = 0L;
        foreach (var file in files)
        {
            if (freed >= excess) break;
            freed += file.Length;
            file.Delete();
        }

        return freed;
    }

    private string RegionFolder(string region)
    {
        if (region.Length is 0 or > 64 || !region.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) throw new ArgumentException("not the name of a region", nameof(region));
        var folder = Path.GetFullPath(Path.Combine(root, region));
        if (Path.GetDirectoryName(folder) != root) throw new ArgumentException("not the name of a region", nameof(region));
        return folder;
    }

    /// <summary>A folder without this file is not a cache, and nothing is removed from it.</summary>
    private void Mark()
    {
        var mark = Path.Combine(root, ".file-cache");
        if (File.Exists(mark)) return;
        if (Directory.EnumerateFileSystemEntries(root).Any()) throw new InvalidOperationException(root + " holds something else");
        File.WriteAllText(mark, "written by Inert.AspNetCore.CacheAdmin\n");
    }
}

public static class CacheAdminExtensions
{
    private const int ShortestKey = 24;

    public static IServiceCollection AddFileCache(this IServiceCollection services, Action<CacheAdminOptions> configure)
    {
        var options = new CacheAdminOptions();
        configure(options);
        return services.AddSingleton(options).AddSingleton<FileCache>();
    }

    /// <summary>Maps the pages that list, purge and trim.</summary>
    public static void MapCacheAdmin(this IEndpointRouteBuilder endpoints, string prefix = "/admin/cache")
    {
        var options = endpoints.ServiceProvider.GetRequiredService<CacheAdminOptions>();
        var log = endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("CacheAdmin");
        if (options.Key is null) return;
        if (options.Key.Length < ShortestKey) throw new InvalidOperationException($"the key needs {ShortestKey} characters");
        var group = endpoints.MapGroup(prefix).AddEndpointFilter(async (context, next) =>
        {
            if (Allowed(context.HttpContext, options.Key)) return await next(context);
            log.LogWarning("a request without the key came from {Address}", context.HttpContext.Connection.RemoteIpAddress);
            return Results.Unauthorized();
        });
        group.MapGet("/", (FileCache cache) => Results.Json(cache.Regions()));
        group.MapPost("/trim", (FileCache cache) => Results.Json(new { freed = cache.Trim() }));
        group.MapDelete("/{region}", (FileCache cache, string region) => Purge(cache, region, log));
    }

    private static IResult Purge(FileCache cache, string region, ILogger log)
    {
        try
        {
            if (!cache.Purge(region)) return Results.NotFound();
            log.LogInformation("region {Region} was purged", region);
            return Results.NoContent();
        }
        catch (ArgumentException problem)
        {
            return Results.BadRequest(problem.Message);
        }
    }

    private static bool Allowed(HttpContext context, string key)
    {
        var given = context.Request.Headers["X-Cache-Key"].ToString();
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
