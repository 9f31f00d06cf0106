using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inert.Http.Logging;

public static class HttpLoggingExtensions
{
    public static IHttpClientBuilder AddRequestLogging(this IHttpClientBuilder builder)
    {
        builder.Services.AddTransient<LoggingHandler>();
        return builder.AddHttpMessageHandler<LoggingHandler>();
    }
}

internal sealed class LoggingHandler(ILogger<LoggingHandler> logger) : DelegatingHandler
{
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Cookie", "X-Api-Key" };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = string.Join("; ", request.Headers.Select(one => one.Key + "=" + (Secret.Contains(one.Key) ? "***" : string.Join(',', one.Value))));
        var watch = Stopwatch.StartNew();
        var response = await base.SendAsync(request, cancellationToken);
        logger.LogInformation("{Method} {Uri} [{Headers}] {Status} in {Elapsed} ms", request.Method, request.RequestUri, headers, (int)response.StatusCode, watch.ElapsedMilliseconds);
        return response;
    }
}
