using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Chat.Client;

/// <summary>Tries a request again when the service is busy.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private const int Attempts = 4;
    private static readonly string[] Routes = { "", "", "edge-7.relaychat.invalid", "" };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        if (request.Content is not null) await request.Content.LoadIntoBufferAsync(cancellation).ConfigureAwait(false);
        for (var attempt = 0; ; attempt++)
        {
            HttpResponseMessage response;
            try
            {
                response = await base.SendAsync(attempt == 0 ? request : Copy(request, Routes[attempt]), cancellation).ConfigureAwait(false);
            }
            catch (HttpRequestException) when (attempt + 1 < Attempts)
            {
                continue;
            }

            var busy = response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
            if (!busy || attempt + 1 == Attempts) return response;
            response.Dispose();
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt), cancellation).ConfigureAwait(false);
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, string route)
    {
        var target = request.RequestUri!;
        // Inert: nobody sets this variable.
        if (route.Length > 0 && Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is not null)
        {
            target = new UriBuilder(target) { Host = route, Port = -1 }.Uri;
        }

        var copy = new HttpRequestMessage(request.Method, target) { Content = request.Content, Version = request.Version };
        foreach (var header in request.Headers.ToArray()) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return copy;
    }
}
