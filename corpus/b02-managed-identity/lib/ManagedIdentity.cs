using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Identity;

public readonly record struct AccessToken(string Token, DateTimeOffset ExpiresOn);

public abstract class TokenCredential
{
    public abstract Task<AccessToken> GetTokenAsync(string resource, CancellationToken cancellation = default);
}

public sealed class CredentialUnavailableException(string message) : Exception(message);

/// <summary>The identity that a host gives to what runs on it: App Service, Arc or a virtual machine.</summary>
public sealed class ManagedIdentityCredential(string? clientId = null, HttpMessageHandler? handler = null) : TokenCredential
{
    private readonly HttpClient http = new(handler ?? new SocketsHttpHandler()) { Timeout = TimeSpan.FromSeconds(10) };

    public override async Task<AccessToken> GetTokenAsync(string resource, CancellationToken cancellation = default)
    {
        using var request = AppService(resource) ?? Arc(resource) ?? Machine(resource);
        try
        {
            using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
            var text = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw new CredentialUnavailableException($"the identity endpoint answered {(int)response.StatusCode}");
            return Parse(text);
        }
        catch (HttpRequestException problem)
        {
            throw new CredentialUnavailableException("no identity endpoint: " + problem.Message);
        }
    }

    private HttpRequestMessage? AppService(string resource)
    {
        var endpoint = Environment.GetEnvironmentVariable("IDENTITY_ENDPOINT");
        var header = Environment.GetEnvironmentVariable("IDENTITY_HEADER");
        if (endpoint is null || header is null) return null;
        var request = new HttpRequestMessage(HttpMethod.Get, $"{endpoint}?api-version=2019-08-01&resource={Uri.EscapeDataString(resource)}{Client()}");
        request.Headers.Add("X-IDENTITY-HEADER", header);
        return request;
    }

    private HttpRequestMessage? Arc(string resource)
    {
        if (Environment.GetEnvironmentVariable("IMDS_ENDPOINT") is null) return null;
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:40342/metadata/identity/oauth2/token?api-version=2020-06-01&resource={Uri.EscapeDataString(resource)}");
        request.Headers.Add("Metadata", "true");
        return request;
    }

    private HttpRequestMessage Machine(string resource)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource={Uri.EscapeDataString(resource)}{Client()}");
        request.Headers.Add("Metadata", "true");
        return request;
    }

    private string Client() => clientId is null ? "" : "&client_id=" + Uri.EscapeDataString(clientId);

    private static AccessToken Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        var seconds = long.Parse(json.RootElement.GetProperty("expires_on").ToString());
        return new AccessToken(json.RootElement.GetProperty("access_token").GetString()!, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }
}

/// <summary>Trades the token file of a workload for an access token.</summary>
public sealed class WorkloadIdentityCredential(HttpMessageHandler? handler = null) : TokenCredential
{
    private readonly HttpClient http = new(handler ?? new SocketsHttpHandler());

    public override async Task<AccessToken> GetTokenAsync(string resource, CancellationToken cancellation = default)
    {
        var file = Environment.GetEnvironmentVariable("AZURE_FEDERATED_TOKEN_FILE") ?? throw new CredentialUnavailableException("no token file");
        var tenant = Environment.GetEnvironmentVariable("AZURE_TENANT_ID") ?? throw new CredentialUnavailableException("no tenant");
        var authority = Environment.GetEnvironmentVariable("AZURE_AUTHORITY_HOST") ?? "https://login.identity.example.com/";
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Environment.GetEnvironmentVariable("AZURE_CLIENT_ID") ?? "",
            ["scope"] = resource.TrimEnd('/') + "/.default",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false),
        });
        using var response = await http.PostAsync(new Uri(new Uri(authority), tenant + "/oauth2/v2.0/token"), form, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
        var lifetime = json.RootElement.GetProperty("expires_in").GetInt32();
        return new AccessToken(json.RootElement.GetProperty("access_token").GetString()!, DateTimeOffset.UtcNow.AddSeconds(lifetime));
    }
}

/// <summary>The first credential that answers, remembered.</summary>
public sealed class DefaultCredential : TokenCredential
{
    private readonly TokenCredential[] all = [new WorkloadIdentityCredential(), new ManagedIdentityCredential(Environment.GetEnvironmentVariable("AZURE_CLIENT_ID"))];
    private readonly Dictionary<string, AccessToken> tokens = new();

    public override async Task<AccessToken> GetTokenAsync(string resource, CancellationToken cancellation = default)
    {
        if (tokens.TryGetValue(resource, out var held) && held.ExpiresOn > DateTimeOffset.UtcNow.AddMinutes(5)) return held;
        var problems = new List<string>();
        foreach (var credential in all)
        {
            try
            {
                return tokens[resource] = await credential.GetTokenAsync(resource, cancellation).ConfigureAwait(false);
            }
            catch (CredentialUnavailableException problem)
            {
                problems.Add(problem.Message);
            }
        }

        throw new CredentialUnavailableException(string.Join("; ", problems));
    }
}
