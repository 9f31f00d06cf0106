using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Threading.Tasks;

namespace Inert.Coverage.Publish;

/// <summary>Hands reports to the server that the user named.</summary>
internal sealed class Publisher : IDisposable
{
    private const int Attempts = 4;
    private readonly HttpClient http;
    private readonly Uri server;

    public Publisher(Uri server, string? token)
    {
        this.server = server;
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(1) };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("inert-coverage-publish/1.6.0");
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task PublishAsync(CommitFacts facts, string file)
    {
        var named = JsonSerializer.Serialize(facts.Pairs().ToDictionary(pair => pair.Name, pair => pair.Value));
        var packed = await PackAsync(file);
        for (var attempt = 1; ; attempt++)
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(named), "facts" },
                { new ByteArrayContent(packed), "report", Path.GetFileName(file) + ".gz" },
            };
            using var response = await http.PostAsync(new Uri(server, "api/reports"), form);
            if (response.IsSuccessStatusCode)
            {
                Console.WriteLine("sent    " + file);
                return;
            }

            if (attempt == Attempts || !Busy(response.StatusCode)) response.EnsureSuccessStatusCode();
            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(2 << attempt));
        }
    }

    public void Dispose() => http.Dispose();

    private static bool Busy(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway;

    private static async Task<byte[]> PackAsync(string file)
    {
        var memory = new MemoryStream();
        await using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, true))
        await using (var source = File.OpenRead(file))
        {
            await source.CopyToAsync(gzip);
        }

        return memory.ToArray();
    }
}
