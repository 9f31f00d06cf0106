using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.HttpDefaults;

/// <summary>Retries what may be retried, with the pause the server asks for.</summary>
public sealed class RetryHandler(int attempts, HttpMessageHandler? inner = null) : DelegatingHandler(inner ?? new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(request, cancellation).ConfigureAwait(false);
                if (attempt >= attempts || !MayRetry(request, response.StatusCode)) return response;
                var pause = response.Headers.RetryAfter?.Delta ?? Pause(attempt);
                response.Dispose();
                await Task.Delay(pause, cancellation).ConfigureAwait(false);
            }
            catch (HttpRequestException) when (attempt < attempts && request.Method == HttpMethod.Get)
            {
                await Task.Delay(Pause(attempt), cancellation).ConfigureAwait(false);
            }
        }
    }

    private static bool MayRetry(HttpRequestMessage request, HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable
        || ((int)status >= 500 && request.Method == HttpMethod.Get);

    private static TimeSpan Pause(int attempt) =>
        TimeSpan.FromMilliseconds(Math.Min(10_000, 200 * Math.Pow(2, attempt)) + Random.Shared.Next(100));
}
