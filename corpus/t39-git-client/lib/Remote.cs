using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Inert.Git;

public sealed class Remote(HttpClient http, Uri url)
{
    public async Task<IReadOnlyList<string>> ListReferencesAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url + "/info/refs?service=git-upload-pack");
        if (Credentials.For(url) is { } pair)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        using var response = await http.SendAsync(request);
        var references = new List<string>();
        foreach (var line in (await response.Content.ReadAsStringAsync()).Split('\n'))
        {
            var at = line.IndexOf("refs/", StringComparison.Ordinal);
            if (at >= 0) references.Add(line[at..]);
        }

        return references;
    }
}

internal static class Credentials
{
    public static string? For(Uri url) => FromHelper(url) ?? FromFile(url);

    private static string? FromHelper(Uri url)
    {
        using var git = Process.Start(new ProcessStartInfo("git", "credential fill") { RedirectStandardInput = true, RedirectStandardOutput = true });
        if (git is null) return null;
        git.StandardInput.Write($"protocol={url.Scheme}\nhost={url.Host}\n\n");
        git.StandardInput.Close();
        string? user = null, password = null;
        while (git.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("username=", StringComparison.Ordinal)) user = line[9..];
            if (line.StartsWith("password=", StringComparison.Ordinal)) password = line[9..];
        }

        return password is null ? null : user + ":" + password;
    }

    private static string? FromFile(Uri url)
    {
        var path = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".git-credentials");
        if (!File.Exists(path)) return null;
        foreach (var line in File.ReadLines(path))
        {
            if (Uri.TryCreate(line, UriKind.Absolute, out var entry) && entry.Host == url.Host) return Uri.UnescapeDataString(entry.UserInfo);
        }

        return null;
    }
}
