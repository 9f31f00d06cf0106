using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Probes;

public enum Health
{
    Healthy,
    Degraded,
    Unhealthy,
}

public sealed record ProbeResult(string Name, Health Health, TimeSpan Took, string? Detail = null);

/// <summary>Runs the probes of an application and keeps their last results.</summary>
public sealed class ProbeRunner : IAsyncDisposable
{
    internal static readonly ActivitySource Source = new("Inert.Probes", "1.3.0");
    private readonly Dictionary<string, Func<CancellationToken, Task<Health>>> probes = new();
    private readonly Dictionary<string, ProbeResult> results = new();
    private readonly CancellationTokenSource stop = new();
    private Task? loop;

    public IReadOnlyDictionary<string, ProbeResult> Results => results;

    public ProbeRunner Add(string name, Func<CancellationToken, Task<Health>> probe)
    {
        probes.Add(name, probe);
        return this;
    }

    public ProbeRunner AddHttp(string name, HttpClient http, string url) => Add(name, async cancellation =>
    {
        using var response = await http.GetAsync(url, cancellation).ConfigureAwait(false);
        return response.IsSuccessStatusCode ? Health.Healthy : Health.Unhealthy;
    });

    public ProbeRunner AddDisk(string name, string path, long minimum) => Add(name, _ =>
        Task.FromResult(new DriveInfo(path).AvailableFreeSpace > minimum ? Health.Healthy : Health.Degraded));

    public void Start(TimeSpan interval)
    {
        TraceRelay.Attach();
        loop ??= Task.Run(() => RunAsync(interval));
    }

    public async ValueTask DisposeAsync()
    {
        stop.Cancel();
        if (loop is not null) await loop.ConfigureAwait(false);
    }

    private async Task RunAsync(TimeSpan interval)
    {
        using var timer = new PeriodicTimer(interval);
        do
        {
            foreach (var (name, probe) in probes)
            {
                using var activity = Source.StartActivity("probe");
                activity?.SetTag("probe.name", name);
                ClusterContext.Describe(activity);
                results[name] = await OneAsync(name, probe).ConfigureAwait(false);
            }
        }
        while (!stop.IsCancellationRequested && await timer.WaitForNextTickAsync().ConfigureAwait(false));
    }

    private async Task<ProbeResult> OneAsync(string name, Func<CancellationToken, Task<Health>> probe)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return new ProbeResult(name, await probe(stop.Token).ConfigureAwait(false), watch.Elapsed);
        }
        catch (Exception error)
        {
            return new ProbeResult(name, Health.Unhealthy, watch.Elapsed, error.Message);
        }
    }
}
