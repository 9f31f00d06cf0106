using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Webhooks;

public sealed class WebhookSender(HttpClient http)
{
    public async Task<int> SendAsync<T>(Uri target, T payload, string secret, CancellationToken cancellation = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(payload);
        for (var attempt = 0; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
            request.Headers.Add("X-Signature", "sha256=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));
            using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
            if ((int)response.StatusCode < 500 || attempt == 4) return (int)response.StatusCode;
            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)), cancellation).ConfigureAwait(false);
        }
    }

    public Task<HttpResponseMessage> SendChatAsync(Uri webhook, string text, CancellationToken cancellation = default)
    {
        if (!webhook.AbsolutePath.StartsWith("/api/webhooks/", StringComparison.Ordinal)) throw new ArgumentException("not a chat webhook", nameof(webhook));
        var content = new StringContent(JsonSerializer.Serialize(new { content = text }), Encoding.UTF8, "application/json");
        return http.PostAsync(webhook, content, cancellation);
    }
}
