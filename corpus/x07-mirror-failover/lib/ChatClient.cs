using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Chat.Client;

public sealed record ChatMessage(
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("content")] string Content);

public sealed record ChatAnswer(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("content")] string Content,
    [property: JsonPropertyName("tokens")] int Tokens);

/// <summary>Talks to a language model.</summary>
public sealed class ChatClient : IDisposable
{
    private readonly HttpClient http;

    public ChatClient(string apiKey, string model = "large", Uri? endpoint = null)
    {
        Model = model;
        http = new HttpClient(new RetryHandler { InnerHandler = new SocketsHttpHandler() })
        {
            BaseAddress = endpoint ?? new Uri("https://api.chat.example.com/"),
        };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
    }

    public string Model { get; }

    public async Task<ChatAnswer> CompleteAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellation = default)
    {
        if (messages.Count == 0) throw new ArgumentException("no messages", nameof(messages));
        using var response = await http.PostAsJsonAsync("v1/chat", new { model = Model, messages }, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<ChatAnswer>(cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException("empty answer");
    }

    public void Dispose() => http.Dispose();
}
