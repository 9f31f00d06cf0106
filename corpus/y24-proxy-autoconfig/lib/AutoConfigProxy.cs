using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.NetworkInformation;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inert.Net.ProxyAutoConfig;

/// <summary>The proxy that the configuration of a network names for a host.</summary>
public sealed class AutoConfigProxy(IReadOnlyList<string> bypass) : IWebProxy
{
    private IReadOnlyList<ProxyRule> rules = [];

    public ICredentials? Credentials { get; set; }

    public Uri? GetProxy(Uri destination) => Route(destination.IdnHost).ToUri();

    public bool IsBypassed(Uri host) => host.IsLoopback || bypass.Contains(host.IdnHost, StringComparer.OrdinalIgnoreCase) || GetProxy(host) is null;

    public ProxyRoute Route(string host)
    {
        foreach (var rule in rules)
        {
            if (rule.Matches(host)) return rule.Routes is [var first, ..] ? first : ProxyRoute.Direct;
        }

        return ProxyRoute.Direct;
    }

    internal void Use(IReadOnlyList<ProxyRule> next) => Volatile.Write(ref rules, next);
}

/// <summary>Fetches the configuration at the start, and again when it is old or the network has changed.</summary>
internal sealed class AutoConfigService : BackgroundService
{
    private readonly AutoConfigProxy proxy;
    private readonly AutoConfigOptions options;
    private readonly ILogger<AutoConfigService> logger;
    private readonly SemaphoreSlim moved = new(0, 1);

    // The configuration itself is never fetched through a proxy.
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };

    public AutoConfigService(AutoConfigProxy proxy, IOptions<AutoConfigOptions> options, ILogger<AutoConfigService> logger)
    {
        (this.proxy, this.options, this.logger) = (proxy, options.Value, logger);
        NetworkChange.NetworkAddressChanged += OnMoved;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken).ConfigureAwait(false);
        if (options.ForWholeProcess) HttpClient.DefaultProxy = proxy;
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    public override void Dispose()
    {
        NetworkChange.NetworkAddressChanged -= OnMoved;
        http.Dispose();
        moved.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await moved.WaitAsync(options.Lifetime, stoppingToken).ConfigureAwait(false);
            await LoadAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private void OnMoved(object? sender, EventArgs change)
    {
        if (moved.CurrentCount == 0) moved.Release();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var address in Places())
        {
            try
            {
                var text = await http.GetStringAsync(address, cancellation).ConfigureAwait(false);
                proxy.Use(PacReader.Parse(text));
                logger.LogInformation("The proxy configuration of {Address} is used", address);
                return;
            }
            catch (Exception error) when (error is HttpRequestException or FormatException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                logger.LogWarning("{Address} brings no proxy configuration: {Reason}", address, error.Message);
            }
        }
    }

    private IEnumerable<Uri> Places()
    {
        if (options.ConfigurationFile is { } given)
        {
            yield return given;
            yield break;
        }

        if (!options.Discover) yield break;
        // Never above the organization's own domain: somebody else may own wpad there.
        var labels = IPGlobalProperties.GetIPGlobalProperties().DomainName.Split('.', StringSplitOptions.RemoveEmptyEntries);
        for (var skip = 0; labels.Length - skip >= 2; skip++) yield return new Uri($"http://wpad.{string.Join('.', labels[skip..])}/wpad.dat");
    }
}

public static class AutoConfigExtensions
{
    public static IServiceCollection AddProxyAutoConfig(this IServiceCollection services, Action<AutoConfigOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<AutoConfigOptions>>().Value;
            return new AutoConfigProxy([.. options.Bypass]) { Credentials = options.Credentials };
        });
        services.AddHostedService<AutoConfigService>();
        services.ConfigureHttpClientDefaults(builder => builder.ConfigurePrimaryHttpMessageHandler(
            provider => new SocketsHttpHandler { Proxy = provider.GetRequiredService<AutoConfigProxy>(), UseProxy = true }));
        return services;
    }
}
