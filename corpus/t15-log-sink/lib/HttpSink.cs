using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace Inert.LogShipping;

public static class HttpSinkExtensions
{
    /// <summary>Ships events to a log server of your own, in compact form.</summary>
    public static LoggerConfiguration LogServer(this LoggerSinkConfiguration sinks, string serverUrl, string? apiKey = null, LogEventLevel level = LogEventLevel.Information) =>
        sinks.Sink(new HttpSink(new Uri(serverUrl), apiKey ?? Environment.GetEnvironmentVariable("LOG_SERVER_API_KEY")), level);
}

internal sealed class HttpSink : ILogEventSink, IAsyncDisposable
{
    private const int BatchSize = 200;
    private readonly Channel<string> queue = Channel.CreateBounded<string>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly HttpClient http;
    private readonly Uri endpoint;
    private readonly Task pump;

    public HttpSink(Uri server, string? apiKey)
    {
        endpoint = new Uri(server, "api/events/raw?clef");
        http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        if (apiKey is not null) http.DefaultRequestHeaders.Add("X-Log-ApiKey", apiKey);
        pump = Task.Run(PumpAsync);
    }

    public void Emit(LogEvent logEvent)
    {
        using var message = new StringWriter();
        logEvent.RenderMessage(message);
        var fields = new Dictionary<string, object?>
        {
            ["@t"] = logEvent.Timestamp,
            ["@l"] = logEvent.Level.ToString(),
            ["@mt"] = logEvent.MessageTemplate.Text,
            ["@m"] = message.ToString(),
            ["@x"] = logEvent.Exception?.ToString(),
        };
        queue.Writer.TryWrite(JsonSerializer.Serialize(fields));
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await pump.ConfigureAwait(false);
        http.Dispose();
    }

    private async Task PumpAsync()
    {
        var lines = new List<string>(BatchSize);
        while (await queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (lines.Count < BatchSize && queue.Reader.TryRead(out var line)) lines.Add(line);
            for (var attempt = 1; attempt <= 4 && !await TrySendAsync(lines).ConfigureAwait(false); attempt++)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt * attempt)).ConfigureAwait(false);
            }

            lines.Clear();
        }
    }

    private async Task<bool> TrySendAsync(List<string> lines)
    {
        try
        {
            using var content = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/vnd.serilog.clef");
            using var response = await http.PostAsync(endpoint, content).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
