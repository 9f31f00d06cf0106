using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Helpdesk;

public sealed record Ticket(
    [property: JsonPropertyName("id")] long Id,
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("priority")] string? Priority,
    [property: JsonPropertyName("tags")] IReadOnlyList<string> Tags);

public sealed record TicketPage(
    [property: JsonPropertyName("tickets")] IReadOnlyList<Ticket> Tickets,
    [property: JsonPropertyName("next_page")] Uri? Next);

/// <summary>The helpdesk's REST API: tickets, comments, search.</summary>
public sealed class HelpdeskClient : IDisposable
{
    private readonly HttpClient http;

    public HelpdeskClient(Uri account, string user, string apiToken, HttpMessageHandler? handler = null)
    {
        http = new HttpClient(handler ?? new HttpClientHandler()) { BaseAddress = new Uri(account, "/api/v2/") };
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}/token:{apiToken}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        http.DefaultRequestHeaders.UserAgent.ParseAdd("helpdesk-net/2.4");
    }

    public async Task<Ticket?> GetAsync(long id, CancellationToken cancellation = default)
    {
        using var response = await http.GetAsync($"tickets/{id}.json", cancellation).ConfigureAwait(false);
        if (response.StatusCode == System.Net.HttpStatusCode.NotFound) return null;
        response.EnsureSuccessStatusCode();
        var envelope = await response.Content.ReadFromJsonAsync<Dictionary<string, Ticket>>(cancellation).ConfigureAwait(false);
        return envelope?["ticket"];
    }

    public async Task<Ticket?> CreateAsync(string subject, string comment, IEnumerable<string>? tags = null, CancellationToken cancellation = default)
    {
        var body = new { ticket = new { subject, comment = new { body = comment }, tags = tags ?? [] } };
        using var response = await http.PostAsJsonAsync("tickets.json", body, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var envelope = await response.Content.ReadFromJsonAsync<Dictionary<string, Ticket>>(cancellation).ConfigureAwait(false);
        return envelope?["ticket"];
    }

    public async IAsyncEnumerable<Ticket> SearchAsync(
        string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Uri? next = new Uri(http.BaseAddress!, $"search.json?query={Uri.EscapeDataString(query)}");
        while (next is not null)
        {
            var page = await http.GetFromJsonAsync<TicketPage>(next, cancellation).ConfigureAwait(false);
            foreach (var ticket in page?.Tickets ?? []) yield return ticket;
            next = page?.Next;
        }
    }

    public void Dispose() => http.Dispose();
}
