using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Sentry;

namespace Inert.Shop.Observability;

public sealed class ObservabilityOptions
{
    /// <summary>The address of your own project; nothing is sent while it is empty.</summary>
    public string? Dsn { get; set; }

    public string Environment { get; set; } = "production";

    public double SampleRate { get; set; } = 0.1;
}

public interface IOperationTracker
{
    IDisposable Track(string operation);

    void Failed(string operation, Exception exception);
}

public static class ObservabilityExtensions
{
    public static IServiceCollection AddShopObservability(this IServiceCollection services, Action<ObservabilityOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<IOperationTracker>((provider) =>
        {
            var options = provider.GetRequiredService<IOptions<ObservabilityOptions>>().Value;
            return string.IsNullOrEmpty(options.Dsn) ? new SilentTracker() : new SentryTracker(options);
        });
        return services;
    }
}

internal sealed class SilentTracker : IOperationTracker
{
    public IDisposable Track(string operation) => new Nothing();

    public void Failed(string operation, Exception exception)
    {
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}

internal sealed class SentryTracker : IOperationTracker, IDisposable
{
    private readonly IDisposable session;

    public SentryTracker(ObservabilityOptions options)
    {
        session = SentrySdk.Init((sentry) =>
        {
            sentry.Dsn = options.Dsn;
            sentry.Environment = options.Environment;
            sentry.TracesSampleRate = options.SampleRate;
            sentry.SendDefaultPii = false;
        });
    }

    public IDisposable Track(string operation)
    {
        SentrySdk.AddBreadcrumb($"started {operation}", "operation");
        return new Finish(operation, DateTimeOffset.UtcNow);
    }

    public void Failed(string operation, Exception exception)
    {
        SentrySdk.ConfigureScope((scope) => scope.SetTag("operation", operation));
        SentrySdk.CaptureException(exception);
    }

    public void Dispose()
    {
        SentrySdk.Flush(TimeSpan.FromSeconds(2));
        session.Dispose();
    }

    private sealed class Finish(string operation, DateTimeOffset started) : IDisposable
    {
        public void Dispose() =>
            SentrySdk.AddBreadcrumb($"finished {operation} after {(DateTimeOffset.UtcNow - started).TotalMilliseconds:F0} ms", "operation");
    }
}
