using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Http.Failover;

/// <summary>One of several places that answer the same requests, with the key that belongs to it.</summary>
public sealed record Endpoint(Uri Address, string ApiKey)
{
    internal DateTimeOffset RestsUntil { get; set; }
}

public sealed class FailoverOptions
{
    public IList<Endpoint> Endpoints { get; } = new List<Endpoint>();

    public TimeSpan Rest { get; set; } = TimeSpan.FromSeconds(30);

    public Action<Endpoint, HttpStatusCode?>? OnFailover { get; set; }
}

/// <summary>Sends a request to the next endpoint when one is busy or away.</summary>
public sealed class FailoverHandler : DelegatingHandler
{
    private readonly FailoverOptions options;

    public FailoverHandler(FailoverOptions options, HttpMessageHandler inner)
        : base(inner)
    {
        if (options.Endpoints.Count == 0) throw new ArgumentException("no endpoints", nameof(options));
        this.options = options;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        HttpResponseMessage? last = null;
        foreach (var endpoint in options.Endpoints.OrderBy(one => one.RestsUntil > DateTimeOffset.UtcNow))
        {
            last?.Dispose();
            last = null;
            HttpStatusCode? status = null;
            try
            {
                last = await base.SendAsync(Copy(request, endpoint, body), cancellation).ConfigureAwait(false);
                if ((int)last.StatusCode < 500 && last.StatusCode != HttpStatusCode.TooManyRequests) return last;
                status = last.StatusCode;
            }
            catch (HttpRequestException)
            {
            }

            endpoint.RestsUntil = DateTimeOffset.UtcNow + options.Rest;
            options.OnFailover?.Invoke(endpoint, status);
        }

        return last ?? throw new HttpRequestException("no endpoint answered");
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, Endpoint endpoint, byte[]? body)
    {
        var relative = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery.TrimStart('/') : request.RequestUri.OriginalString;
        var copy = new HttpRequestMessage(request.Method, new Uri(endpoint.Address, relative));
        foreach (var header in request.Headers.Where(one => one.Key != "Authorization")) copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        copy.Headers.Authorization = new AuthenticationHeaderValue("Bearer", endpoint.ApiKey);
        if (body is not null)
        {
            copy.Content = new ByteArrayContent(body);
            copy.Content.Headers.ContentType = request.Content!.Headers.ContentType;
        }

        return copy;
    }
}
