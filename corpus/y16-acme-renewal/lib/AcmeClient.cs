using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Acme;

/// <summary>Speaks with a certificate authority (RFC 8555).</summary>
internal sealed class AcmeClient(HttpClient http, AccountKey key, AcmeOptions options)
{
    private AcmeDirectory? directory;
    private Uri? account;
    private string? nonce;

    public async Task SignInAsync(CancellationToken cancellation)
    {
        directory = await http.GetFromJsonAsync<AcmeDirectory>(options.Directory, JsonSerializerOptions.Web, cancellation).ConfigureAwait(false);
        var payload = new { termsOfServiceAgreed = options.AgreeToTerms, contact = new[] { $"mailto:{options.Contact}" } };
        using var response = await PostAsync(directory!.NewAccount, payload, cancellation).ConfigureAwait(false);
        account = response.Headers.Location;
    }

    public async Task<(Uri Address, AcmeOrder Order)> OrderAsync(CancellationToken cancellation)
    {
        var payload = new { identifiers = options.Names.Select(value => new { type = "dns", value }).ToArray() };
        using var response = await PostAsync(directory!.NewOrder, payload, cancellation).ConfigureAwait(false);
        return (response.Headers.Location!, await ReadAsync<AcmeOrder>(response, cancellation).ConfigureAwait(false));
    }

    public async Task<T> GetAsync<T>(Uri address, CancellationToken cancellation)
    {
        using var response = await PostAsync(address, null, cancellation).ConfigureAwait(false);
        return await ReadAsync<T>(response, cancellation).ConfigureAwait(false);
    }

    public async Task<string> DownloadAsync(Uri address, CancellationToken cancellation)
    {
        using var response = await PostAsync(address, null, cancellation).ConfigureAwait(false);
        return await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
    }

    public async Task TellAsync(Uri address, object payload, CancellationToken cancellation)
    {
        using var response = await PostAsync(address, payload, cancellation).ConfigureAwait(false);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation) =>
        await response.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, cancellation).ConfigureAwait(false)
        ?? throw new AcmeException("malformed", "an empty answer");

    private async Task<HttpResponseMessage> PostAsync(Uri address, object? payload, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            nonce ??= await NonceAsync(cancellation).ConfigureAwait(false);
            var content = new StringContent(key.Sign(address, nonce, account, payload), Encoding.UTF8);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/jose+json");
            var response = await http.PostAsync(address, content, cancellation).ConfigureAwait(false);
            nonce = Nonce(response);
            if (response.IsSuccessStatusCode) return response;
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation).ConfigureAwait(false);
            response.Dispose();
            var type = problem.GetProperty("type").GetString()!;
            if (type.EndsWith("badNonce", StringComparison.Ordinal) && attempt < 3) continue;
            throw new AcmeException(type, problem.TryGetProperty("detail", out var detail) ? detail.GetString()! : "");
        }
    }

    private async Task<string> NonceAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, directory!.NewNonce);
        using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
        return Nonce(response) ?? throw new AcmeException("malformed", "no nonce");
    }

    private static string? Nonce(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Replay-Nonce", out var values) ? values.First() : null;
}
