using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.CrashReporter;

public sealed class CrashOptions
{
    public string? Dsn { get; set; }

    public string? Release { get; set; }

    public int MaxBreadcrumbs { get; set; } = 100;

    public Func<CrashEvent, CrashEvent?>? BeforeSend { get; set; }
}

/// <summary>Collects exceptions and sends them to the project the application names.</summary>
public sealed class CrashClient : IDisposable
{
    private readonly CrashOptions options;
    private readonly Dsn? dsn;
    private readonly HttpClient http = new();
    private readonly BlockingCollection<CrashEvent> queue = new(64);
    private readonly ConcurrentQueue<Breadcrumb> breadcrumbs = new();
    private readonly Thread worker;

    public CrashClient(Action<CrashOptions> configure)
    {
        options = new CrashOptions();
        configure(options);
        options.Dsn ??= Environment.GetEnvironmentVariable("CRASH_DSN");
        Dsn.TryParse(options.Dsn, out dsn);
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
        TaskScheduler.UnobservedTaskException += (_, args) => Capture(args.Exception);
        worker = new Thread(Work) { IsBackground = true, Name = "crash-reporter" };
        worker.Start();
    }

    public bool IsEnabled => dsn is not null;

    public void AddBreadcrumb(string message, string category = "default")
    {
        breadcrumbs.Enqueue(new Breadcrumb(DateTimeOffset.UtcNow, category, message));
        while (breadcrumbs.Count > options.MaxBreadcrumbs) breadcrumbs.TryDequeue(out _);
    }

    public Guid Capture(Exception exception)
    {
        var crash = CrashEvent.From(exception, breadcrumbs);
        crash.AddEnvironment();
        if (options.Release is not null) crash.Tags["release"] = options.Release;
        var send = options.BeforeSend is null ? crash : options.BeforeSend(crash);
        if (send is not null && IsEnabled) queue.TryAdd(send);
        return crash.Id;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
        queue.CompleteAdding();
        worker.Join(TimeSpan.FromSeconds(2));
        http.Dispose();
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs args)
    {
        if (args.ExceptionObject is Exception exception) Capture(exception);
    }

    private void Work()
    {
        foreach (var crash in queue.GetConsumingEnumerable())
        {
            try
            {
                Send(crash).GetAwaiter().GetResult();
            }
            catch (HttpRequestException)
            {
                // The application must not suffer from its crash reporter.
            }
        }
    }

    private async Task Send(CrashEvent crash)
    {
        var endpoint = dsn!.EnvelopeEndpoint;
        var json = JsonSerializer.SerializeToUtf8Bytes(crash);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(json);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Headers.TryAddWithoutValidation("X-Crash-Auth", $"key={dsn.PublicKey}, client=inert.crashreporter/1.6");
        request.Content = new ByteArrayContent(packed.ToArray());
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-envelope");
        using var response = await http.SendAsync(request).ConfigureAwait(false);
    }
}
