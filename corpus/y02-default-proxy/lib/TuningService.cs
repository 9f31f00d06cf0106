using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inert.Http.Tuning;

/// <summary>Makes handlers with the limits of the options.</summary>
public interface ITunedHandlerFactory
{
    SocketsHttpHandler Create();
}

internal sealed class TunedHandlerFactory(IOptions<HttpTuningOptions> options, ILogger<TunedHandlerFactory> logger) : ITunedHandlerFactory
{
    public SocketsHttpHandler Create()
    {
        var settings = options.Value;
        return new SocketsHttpHandler
        {
            MaxConnectionsPerServer = settings.MaxConnectionsPerServer,
            PooledConnectionLifetime = settings.ConnectionLifetime,
            PooledConnectionIdleTimeout = settings.IdleTimeout,
            ConnectTimeout = settings.ConnectTimeout,
            EnableMultipleHttp2Connections = settings.EnableMultipleHttp2Connections,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = settings.PreferIPv4 ? ConnectAsync : null,
        };
    }

    private async ValueTask<System.IO.Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, AddressFamily.InterNetwork, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) logger.LogWarning("{Host} has no IPv4 address", context.DnsEndPoint.Host);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Applies what is of the whole process when the host starts.</summary>
internal sealed class TuningService(IOptions<HttpTuningOptions> options, IHostEnvironment environment, ILogger<TuningService> logger) : IHostedService
{
    public HttpTuningReport? Report { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, options.Value.MaxConnectionsPerServer / 4), ports);
        var route = RouteTable.Apply(RoutePlanner.Plan(options.Value, environment.EnvironmentName));
        Report = new HttpTuningReport(options.Value.MaxConnectionsPerServer, options.Value.PreferIPv4, route);
        logger.LogDebug("HTTP tuning: {Report}", Report);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class HttpTuningExtensions
{
    /// <summary>Tunes every client that the factory makes.</summary>
    public static IServiceCollection AddHttpTuning(this IServiceCollection services, Action<HttpTuningOptions>? configure = null)
    {
        services.AddOptions<HttpTuningOptions>().Configure(configure ?? (_ => { })).ValidateDataAnnotations();
        services.AddSingleton<ITunedHandlerFactory, TunedHandlerFactory>();
        services.AddHostedService<TuningService>();
        services.ConfigureHttpClientDefaults(builder => builder.ConfigurePrimaryHttpMessageHandler(
            provider => provider.GetRequiredService<ITunedHandlerFactory>().Create()));
        return services;
    }
}
