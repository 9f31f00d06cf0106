using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Inert.Banking;

/// <summary>Keeps the client-credentials token of the bank's identity service fresh.</summary>
public sealed class TokenProvider
{
    private readonly HttpClient http;
    private readonly Uri endpoint;
    private readonly string clientId;
    private readonly SemaphoreSlim gate = new(1, 1);
    private AccessToken? token;
    private DateTimeOffset expires;

    public TokenProvider(HttpClient http, Uri endpoint, string clientId)
    {
        this.http = http;
        this.endpoint = endpoint;
        this.clientId = clientId;
    }

    public async Task<string> GetAsync(CancellationToken cancellation = default)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (token is not null && DateTimeOffset.UtcNow < expires) return token.Value;
            var form = new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = clientId,
                ["scope"] = "boletos_inclusao boletos_consulta pix.write pix.read",
            };
            using var content = new FormUrlEncodedContent(form);
            using var response = await http.PostAsync(endpoint, content, cancellation).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            token = await response.Content.ReadFromJsonAsync<AccessToken>(cancellation).ConfigureAwait(false)
                ?? throw new BankException((int)response.StatusCode, "no token");
            expires = DateTimeOffset.UtcNow.AddSeconds(token.ExpiresIn - 30);
            return token.Value;
        }
        finally
        {
            gate.Release();
        }
    }
}
