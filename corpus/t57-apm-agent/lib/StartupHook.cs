using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;

internal static class StartupHook
{
    private static Timer? timer;

    public static void Initialize()
    {
        if (!Uri.TryCreate(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"), UriKind.Absolute, out var collector)) return;
        var http = new HttpClient { BaseAddress = collector };
        foreach (var pair in (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_HEADERS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=');
            if (at > 0) http.DefaultRequestHeaders.TryAddWithoutValidation(pair[..at], pair[(at + 1)..]);
        }

        timer = new Timer(_ => Export(http), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60));
    }

    private static void Export(HttpClient http)
    {
        var metrics = new
        {
            service = Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME") ?? "unknown",
            heap = GC.GetTotalMemory(false),
            collections = GC.CollectionCount(2),
            threads = ThreadPool.ThreadCount,
        };
        try
        {
            http.PostAsJsonAsync("v1/metrics", metrics).GetAwaiter().GetResult();
        }
        catch (HttpRequestException)
        {
        }
    }
}
